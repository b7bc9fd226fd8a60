//! `export list`.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow, bail};
use present::export::{Made, Table};

use super::{Context, Format};
use crate::clock::{Clock as _, local, stored};
use crate::export::{write_csv, write_xlsx};
use crate::service::door::Opened;
use crate::service::exports;
use crate::waves::PublishedWaves;

/// How the name of a file from a synthetic wave begins, whatever it is called.
const SYNTHETIC: &str = "DEMO-";

/// Writes the list of a query: the rows and columns that the page has.
pub(super) async fn list(
    context: &Context,
    query: &str,
    format: Format,
    out: &Path,
) -> anyhow::Result<()> {
    let db = context.existing_database().await?;
    let waves = PublishedWaves::load(&db).await;
    db.close().await;
    let now = context.clock.now();
    let made = Made {
        when: local(now, context.lang),
        when_utc: stored(now),
        by: None,
        origin: format!("http://{}", context.config.address),
    };
    let opened = Opened::read(waves?.snapshot(), query, &[], context.lang);
    let table = exports::list(&opened, &made)
        .map_err(|refused| anyhow!(refused.sentences(context.lang).join(" ")))?;
    let file = name(&table, format, out)?;
    let mut bytes = Vec::new();
    match format {
        Format::Csv => write_csv(&table, &mut bytes)?,
        Format::Xlsx => write_xlsx(&table, &mut bytes)?,
    }
    write_new(&file, &bytes)?;
    println!(
        "{} rader er skrevet til {}.",
        table.rows.len(),
        file.display()
    );
    Ok(())
}

/// The file to write: `out`, or the table's own name where `out` is a folder.
fn name(table: &Table, format: Format, out: &Path) -> anyhow::Result<PathBuf> {
    if out.is_dir() {
        let ending = match format {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
        };
        return Ok(out.join(format!("{}.{ending}", table.file_stem)));
    }
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    if table.file_stem.starts_with(SYNTHETIC) && !name.starts_with(SYNTHETIC) {
        bail!(
            "Bølgen er syntetisk, så filnavnet må begynne med {SYNTHETIC}. \
             Skriv for eksempel --out {SYNTHETIC}{name}"
        );
    }
    Ok(out.to_owned())
}

fn write_new(file: &Path, content: &[u8]) -> anyhow::Result<()> {
    let opened = OpenOptions::new().write(true).create_new(true).open(file);
    let mut opened = match opened {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            bail!("{} finnes allerede. Velg et annet navn", file.display())
        }
        opened => opened.with_context(|| format!("{} kan ikke skrives", file.display()))?,
    };
    opened
        .write_all(content)
        .with_context(|| format!("{} kunne ikke skrives helt ut", file.display()))
}
