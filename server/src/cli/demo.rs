//! `demo generate`, `demo load`, `demo checks`, and what the first start does.

use std::path::Path;

use demo::DemoWave;
use kinds::Lang;
use present::published::table;
use present::words::catalog::command as word;

use super::{Context, Failure, problems};
use crate::db::{Db, Publishing};
use crate::import::{FileBytes, OpenedWave, read_register_sheet, read_sheet};
use crate::publish::{PublishError, check_wave, publish_register, publish_wave};

/// The demo waves that `make run` shows.
pub(super) const SEED: u64 = 1;

/// Writes the files of each demo wave to a folder of its own within `out`.
pub(super) fn generate(seed: u64, out: &Path, lang: Lang) -> Result<(), Failure> {
    for wave in demo::generate_all(seed)? {
        let folder = out.join(format!("demo-{}", wave.year));
        std::fs::create_dir_all(&folder).map_err(Failure::of_folder(&folder))?;
        for (name, content) in wave.files().into_iter().chain([wave.register()]) {
            std::fs::write(folder.join(name), content).map_err(Failure::of_folder(&folder))?;
        }
        let folder = folder.display().to_string();
        let values = [("year", &*wave.year.to_string()), ("folder", &folder)];
        println!("{}", word::DEMO_WRITTEN.fill(lang, &values));
    }
    Ok(())
}

/// Imports the registers and the demo waves.
pub(super) async fn load(context: &Context, seed: u64) -> Result<(), Failure> {
    let db = context.database().await?;
    let filled = fill(context, &db, seed).await;
    db.close().await;
    let told = if filled? {
        word::DEMO_IMPORTED
    } else {
        word::DEMO_UNCHANGED
    };
    println!("{}", told.text(context.lang));
    Ok(())
}

/// Imports the registers and the demo waves where no wave is published: the first start.
pub(super) async fn fill_empty(context: &Context, db: &Db) -> Result<(), Failure> {
    if db.published().await?.is_empty() {
        println!("{}", word::DEMO_IMPORTING.text(context.lang));
        fill(context, db, SEED).await?;
    }
    Ok(())
}

/// Writes what the report states beside what the demo waves hold.
pub(super) fn checks(seed: u64, out: Option<&Path>, lang: Lang) -> Result<(), Failure> {
    let world = demo::world(seed)?;
    let checks = content::checks_2015()?;
    let sections = checks.outcomes(&world)?;
    let page = table::markdown(&checks, &sections, &world, seed, lang);
    match out {
        None => print!("{page}"),
        Some(file) => {
            std::fs::write(file, page).map_err(Failure::of_file(file))?;
            let file = file.display().to_string();
            println!("{}", word::TABLE_WRITTEN.fill(lang, &[("file", &file)]));
        }
    }
    let outcomes = sections.iter().flat_map(|section| &section.outcomes);
    match outcomes.filter(|outcome| !outcome.as_wanted).count() {
        0 => Ok(()),
        missed => Err(Failure::Missed(missed)),
    }
}

/// Imports the demo waves of a seed. Returns whether that changed anything.
async fn fill(context: &Context, db: &Db, seed: u64) -> Result<bool, Failure> {
    let waves = tokio::task::spawn_blocking(move || demo::generate_all(seed)).await??;
    let mut changed = false;
    // The newest first: a reader in the meantime shall not take an older one for it.
    for wave in waves.iter().rev() {
        let published = publish(context, db, wave).await;
        let published = published.map_err(|error| problems::told(error, context.lang))?;
        changed |= published != Publishing::Unchanged;
    }
    Ok(changed)
}

/// The files of a register and its wave, through the same import as any other.
async fn publish(context: &Context, db: &Db, wave: &DemoWave) -> Result<Publishing, PublishError> {
    let (name, text) = wave.register();
    let register = match read_sheet(name, text.as_bytes()) {
        Ok(sheet) => read_register_sheet(&sheet),
        Err(error) => (vec![], vec![error.into_problem(name)]),
    };
    publish_register(db, &context.change(), wave.year, register).await?;
    let file = |at: usize| {
        let (name, text) = wave.files()[at];
        FileBytes {
            name,
            bytes: text.as_bytes(),
        }
    };
    let opened = OpenedWave::from_bytes(file(0), file(1), file(2), Some(file(3)));
    let opened = opened.map_err(PublishError::Refused)?;
    let checked = check_wave(db, opened).await?;
    publish_wave(db, &context.change(), &checked).await
}
