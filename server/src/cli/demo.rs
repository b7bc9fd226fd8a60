//! `demo generate`, `demo load`, `demo checks`, and what the first start does.

use std::collections::BTreeMap;
use std::path::Path;

use demo::DemoWave;
use domain::import::stops;
use domain::municipality::Unit;
use domain::sheet::Problem;
use kinds::Lang;
use present::published::table;
use present::words::catalog::command as word;
use store::{Db, Publishing};

use super::{Context, Failure, problems};
use crate::import::{FileBytes, FileFault, OpenedWave, Other, read_register_sheet, read_sheet};
use crate::publish::{PublishError, publish_together};

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

/// Imports the register and the demo waves, all or nothing. They are made before the database is
/// opened, so that a database that is not there yet is made only for waves that are.
pub(super) async fn load(context: &Context, seed: u64) -> Result<(), Failure> {
    let waves = generated(seed).await?;
    let db = context.database().await?;
    let filled = fill(context, &db, &waves).await;
    db.close().await;
    let told = if filled? {
        word::DEMO_IMPORTED
    } else {
        word::DEMO_UNCHANGED
    };
    println!("{}", told.text(context.lang));
    Ok(())
}

/// Imports the register and the demo waves where no wave is published: the first start.
pub(super) async fn fill_empty(context: &Context, db: &Db) -> Result<(), Failure> {
    if db.published().await?.is_empty() {
        println!("{}", word::DEMO_IMPORTING.text(context.lang));
        fill(context, db, &generated(SEED).await?).await?;
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

/// The demo waves of a seed.
async fn generated(seed: u64) -> Result<Vec<DemoWave>, Failure> {
    Ok(tokio::task::spawn_blocking(move || demo::generate_all(seed)).await??)
}

/// Imports demo waves, all or nothing. Returns whether that changed anything.
async fn fill(context: &Context, db: &Db, waves: &[DemoWave]) -> Result<bool, Failure> {
    let lang = context.lang;
    let read = read(waves).map_err(|wrong| problems::told(PublishError::Refused(wrong), lang))?;
    let (registers, opened) = read;
    let published = publish_together(db, &context.change(), &registers, opened).await;
    let published = published.map_err(|error| problems::told(error, lang))?;
    Ok(published != Publishing::Unchanged)
}

/// The registers, by year, and the waves that rest on them.
type ReadWaves = (BTreeMap<u16, Vec<Unit>>, Vec<OpenedWave>);

/// Reads the files of waves and their registers as any other.
fn read(waves: &[DemoWave]) -> Result<ReadWaves, Vec<Problem<FileFault>>> {
    let (mut registers, mut opened) = (BTreeMap::new(), Vec::new());
    for wave in waves {
        let (name, text) = wave.register();
        let sheet = read_sheet(name, text.as_bytes());
        let (units, wrong) =
            read_register_sheet(&sheet.map_err(|error| vec![error.into_problem(name)])?);
        if stops(&wrong) {
            return Err(wrong);
        }
        registers.insert(wave.register_year, units);
        opened.push(open(wave)?);
    }
    Ok((registers, opened))
}

/// Reads the files of a wave.
fn open(wave: &DemoWave) -> Result<OpenedWave, Vec<Problem<FileFault>>> {
    let files = wave.files();
    let named = |name: &'static str| {
        let mut files = files.iter().filter(|(known, _)| *known == name);
        let text = files.next().map_or("", |(_, text)| text);
        FileBytes {
            name,
            bytes: text.as_bytes(),
        }
    };
    let others = Other::ALL.map(|other| (other, named(other.name())));
    OpenedWave::from_bytes(
        named("codebook.toml"),
        named("units.csv"),
        named("answers.csv"),
        &others,
    )
}
