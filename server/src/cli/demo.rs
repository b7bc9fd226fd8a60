//! `demo generate`, `demo load`, `demo checks`, and what the first start does.

use std::path::Path;

use anyhow::{Context as _, anyhow, bail};
use demo::DemoWave;
use kinds::Lang;
use present::published::{self, table};

use super::{Context, problems};
use crate::db::{Db, Publishing};
use crate::import::{FileBytes, OpenedWave, read_register_sheet, read_sheet};
use crate::publish::{PublishError, check_wave, publish_register, publish_wave};

/// The demo waves that `make run` shows.
pub(super) const SEED: u64 = 1;

/// Writes the files of each demo wave to a folder of its own within `out`.
pub(super) fn generate(seed: u64, out: &Path) -> anyhow::Result<()> {
    for wave in demo::generate_all(seed)? {
        let folder = out.join(format!("demo-{}", wave.year));
        let told = || {
            let shown = folder.display();
            format!("{shown} kan ikke skrives. Finnes mappen over, og har du tilgang?")
        };
        std::fs::create_dir_all(&folder).with_context(told)?;
        for (name, content) in wave.files().into_iter().chain([wave.register()]) {
            std::fs::write(folder.join(name), content).with_context(told)?;
        }
        println!(
            "Demobølgen {} er skrevet til {}.",
            wave.year,
            folder.display()
        );
    }
    Ok(())
}

/// Imports the registers and the demo waves.
pub(super) async fn load(context: &Context, seed: u64) -> anyhow::Result<()> {
    let db = context.database().await?;
    let filled = fill(context, &db, seed).await;
    db.close().await;
    if filled? {
        println!("Registrene og demobølgene er importert.");
    } else {
        println!("Demobølgene er uendret.");
    }
    Ok(())
}

/// Imports the registers and the demo waves where no wave is published: the first start.
pub(super) async fn fill_empty(context: &Context, db: &Db) -> anyhow::Result<()> {
    if db.published().await?.is_empty() {
        println!("Importerer registrene og demobølgene …");
        fill(context, db, SEED).await?;
    }
    Ok(())
}

/// Writes what the report states beside what the demo waves hold.
pub(super) fn checks(seed: u64, out: Option<&Path>, lang: Lang) -> anyhow::Result<()> {
    let world = demo::world(seed)?;
    let checks = content::checks_2015()?;
    let sections = checks
        .outcomes(&world)
        .map_err(|error| anyhow!("{}", published::fault::sentence(&error, lang)))?;
    let page = table::markdown(&checks, &sections, &world, seed, lang);
    match out {
        None => print!("{page}"),
        Some(file) => {
            let told = || format!("{} kan ikke skrives", file.display());
            std::fs::write(file, page).with_context(told)?;
            println!("Tabellen er skrevet til {}.", file.display());
        }
    }
    let outcomes = sections.iter().flat_map(|section| &section.outcomes);
    match outcomes.filter(|outcome| !outcome.as_wanted).count() {
        0 => Ok(()),
        missed => bail!("{missed} utsagn stemmer ikke. Se radene som er merket «feil»"),
    }
}

/// Imports the demo waves of a seed. Returns whether that changed anything.
async fn fill(context: &Context, db: &Db, seed: u64) -> anyhow::Result<bool> {
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
    let (name, content) = wave.register();
    let register = match read_sheet(name, content.as_bytes()) {
        Ok(sheet) => read_register_sheet(&sheet),
        Err(error) => (vec![], vec![error.into_problem(name)]),
    };
    publish_register(db, &context.change(), wave.year, register).await?;
    let file = |at: usize| {
        let (name, content) = wave.files()[at];
        FileBytes {
            name,
            bytes: content.as_bytes(),
        }
    };
    let opened = OpenedWave::from_bytes(file(0), file(1), file(2));
    let opened = opened.map_err(PublishError::Refused)?;
    let checked = check_wave(db, opened).await?;
    publish_wave(db, &context.change(), &checked).await
}
