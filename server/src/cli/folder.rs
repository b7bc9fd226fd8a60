//! `wave new` and `wave export`: folders of a wave.

use std::path::{Path, PathBuf};

use present::words::catalog::command as word;
use store::{AuditAction, Db, Entry, StoredWave};

use super::export::SYNTHETIC;
use super::{Context, Failure};
use crate::export::{NamedFile, NewWave, new_wave_files, wave_files};

/// Writes the folder of a new wave.
pub(super) async fn begin(
    context: &Context,
    year: u16,
    from: u16,
    out: Option<PathBuf>,
) -> Result<(), Failure> {
    let folder = out.unwrap_or_else(|| PathBuf::from(name(year)));
    let db = context.existing_database().await?;
    let found = for_new_wave(&db, year, from).await;
    db.close().await;
    let (stored, register) = found?;
    let (units, register_year) = match register {
        Some(units) => (units, year),
        None => (stored.units, stored.data.codebook.wave.register_year()),
    };
    let files = new_wave_files(&NewWave {
        year,
        from: &stored.data,
        units: &units,
        register_year,
        lang: context.lang,
    })?;
    write(&folder, &files)?;
    let (year, from) = (year.to_string(), from.to_string());
    let folder = folder.display().to_string();
    let values = [("year", &*year), ("from", &from), ("folder", &folder)];
    println!("{}", word::WAVE_BEGUN.fill(context.lang, &values));
    Ok(())
}

/// The wave to begin from, and the register of the new year where there is one.
async fn for_new_wave(
    db: &Db,
    year: u16,
    from: u16,
) -> Result<(StoredWave, Option<Vec<domain::municipality::Unit>>), Failure> {
    let stored = stored(db, from).await?;
    let register = db.register(year).await?;
    Ok((stored, (!register.is_empty()).then_some(register)))
}

/// Writes the folder of a published wave.
pub(super) async fn export(
    context: &Context,
    year: u16,
    out: Option<PathBuf>,
) -> Result<(), Failure> {
    let db = context.existing_database().await?;
    let wave = stored(&db, year).await?;
    let mark = if wave.data.synthetic { SYNTHETIC } else { "" };
    let folder = out.unwrap_or_else(|| PathBuf::from(format!("{mark}{}", name(year))));
    let named = folder.file_name().unwrap_or_default().to_string_lossy();
    if !named.starts_with(mark) {
        return Err(Failure::UnmarkedFolder {
            mark: SYNTHETIC,
            name: named.into_owned(),
        });
    }
    let files = wave_files(&wave.data, &wave.units)?;
    let entry = Entry::of(AuditAction::FILE_TAKEN)
        .on("file", "wave")
        .with("format", "csv")
        .with("rows", wave.data.responses.len())
        .with("year", year);
    let told = db.tell(&context.change(), entry).await;
    db.close().await;
    told?;
    write(&folder, &files)?;
    let folder = folder.display().to_string();
    let values = [("year", &*year.to_string()), ("folder", &folder)];
    println!("{}", word::WAVE_WRITTEN.fill(context.lang, &values));
    Ok(())
}

fn name(year: u16) -> String {
    format!("undersokelse-{year}")
}

/// The published wave of a year.
async fn stored(db: &Db, year: u16) -> Result<StoredWave, Failure> {
    let (_, waves) = db.load(|wave| wave.year == year).await?;
    let mut years: Vec<u16> = waves.iter().map(|(published, _)| published.year).collect();
    years.sort_unstable();
    let found = waves.into_iter().find_map(|(_, content)| content);
    found.ok_or(Failure::NoSuchWave { year, years })
}

/// Writes files into a new folder. A folder that is there is left alone.
fn write(folder: &Path, files: &[NamedFile]) -> Result<(), Failure> {
    if folder.exists() {
        return Err(Failure::AlreadyThere(folder.to_owned()));
    }
    std::fs::create_dir(folder).map_err(Failure::of_folder(folder))?;
    for (name, content) in files {
        std::fs::write(folder.join(name), content).map_err(Failure::of_folder(folder))?;
    }
    Ok(())
}
