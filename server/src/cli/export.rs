//! `export list`.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use present::export::{Made, Table};
use present::words::catalog::command as word;
use store::{AuditAction, Entry, stored};

use super::{Context, Failure, Format};
use crate::clock::{Clock as _, local, local_day};
use crate::export::{write_csv, write_xlsx};
use crate::service::door::Opened;
use crate::service::exports;
use crate::service::files::filter_told;
use crate::waves::PublishedWaves;

/// How the name of a file from a synthetic wave begins, whatever it is called.
pub(super) const SYNTHETIC: &str = "DEMO-";

/// Writes the list of a query: the rows and columns that the page has.
pub(super) async fn list(
    context: &Context,
    query: &str,
    format: Format,
    out: &Path,
) -> Result<(), Failure> {
    let db = context.existing_database().await?;
    let waves = PublishedWaves::load(&db, content::also_called()?, context.taken()).await;
    let now = context.clock.now();
    let made = Made {
        when: local(now, context.lang),
        when_utc: stored(now),
        day: local_day(now),
        by: None,
        origin: context.config.origin(context.config.address),
    };
    let opened = Opened::read(waves?.snapshot(), query, &[], context.lang);
    let table = exports::list(&opened, &made)?;
    let file = name(&table, format, out)?;
    let mut bytes = Vec::new();
    match format {
        Format::Csv => write_csv(&table, &mut bytes)?,
        Format::Xlsx => write_xlsx(&table, &mut bytes)?,
    }
    let ending = match format {
        Format::Csv => "csv",
        Format::Xlsx => "xlsx",
    };
    let entry = Entry::of(AuditAction::FILE_TAKEN)
        .on("file", "list")
        .with("format", ending)
        .with("rows", table.rows.len());
    let entry = filter_told(entry, &opened, &[], query);
    let told = db.tell(&context.change(), entry).await;
    db.close().await;
    told?;
    write_new(&file, &bytes)?;
    let (rows, file) = (table.rows.len().to_string(), file.display().to_string());
    let values = [("n", &*rows), ("file", &file)];
    println!("{}", word::LIST_WRITTEN.fill(context.lang, &values));
    Ok(())
}

/// The file to write: `out`, or the table's own name where `out` is a folder.
fn name(table: &Table, format: Format, out: &Path) -> Result<PathBuf, Failure> {
    if out.is_dir() {
        let ending = match format {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
        };
        return Ok(out.join(format!("{}.{ending}", table.file_stem)));
    }
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    if table.file_stem.starts_with(SYNTHETIC) && !name.starts_with(SYNTHETIC) {
        return Err(Failure::Unmarked {
            mark: SYNTHETIC,
            name: name.into_owned(),
        });
    }
    Ok(out.to_owned())
}

/// Writes a file that is not there yet.
pub(super) fn write_new(file: &Path, content: &[u8]) -> Result<(), Failure> {
    let opened = OpenOptions::new().write(true).create_new(true).open(file);
    let mut opened = opened.map_err(|source| match source.kind() {
        ErrorKind::AlreadyExists => Failure::AlreadyThere(file.to_owned()),
        _ => Failure::of_file(file)(source),
    })?;
    let written = opened.write_all(content);
    written.map_err(|source| Failure::CutShort {
        file: file.to_owned(),
        source,
    })
}
