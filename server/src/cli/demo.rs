//! `demo generate`, `demo load`, and what the first start does.

use std::path::Path;

use anyhow::Context as _;

use super::{Context, problems};
use crate::db::{Db, Publishing};
use crate::import::{FileBytes, OpenedWave, read_sheet};
use crate::publish::{PublishError, check_wave, publish_register, publish_wave};

/// The demo wave that `make run` shows.
pub(super) const SEED: u64 = 1;

/// Writes the files of a demo wave to a folder of its own within `out`.
pub(super) fn generate(seed: u64, out: &Path) -> anyhow::Result<()> {
    let wave = demo::generate(seed)?;
    let folder = out.join(format!("demo-{}", wave.year));
    let told = || {
        let shown = folder.display();
        format!("{shown} kan ikke skrives. Finnes mappen over, og har du tilgang?")
    };
    std::fs::create_dir_all(&folder).with_context(told)?;
    for (name, content) in wave.files() {
        std::fs::write(folder.join(name), content).with_context(told)?;
    }
    println!("Demobølgen er skrevet til {}.", folder.display());
    Ok(())
}

/// Imports the register and a demo wave.
pub(super) async fn load(context: &Context, seed: u64) -> anyhow::Result<()> {
    let db = context.database().await?;
    let filled = fill(&db, seed, &context.now()).await;
    db.close().await;
    match filled? {
        Publishing::Unchanged => println!("Demobølgen er uendret."),
        Publishing::Published { .. } => println!("Registeret og demobølgen er importert."),
    }
    Ok(())
}

/// Imports the register and the demo wave where no wave is published: the first start.
pub(super) async fn fill_empty(db: &Db, now: &str) -> anyhow::Result<()> {
    if db.published().await?.is_empty() {
        println!("Importerer registeret og demobølgen …");
        fill(db, SEED, now).await?;
    }
    Ok(())
}

/// The files of the register and of a demo wave, through the same import as any other.
async fn fill(db: &Db, seed: u64, now: &str) -> anyhow::Result<Publishing> {
    let wave = tokio::task::spawn_blocking(move || demo::generate(seed)).await??;
    let name = format!("register-{}.csv", wave.year);
    let register = match read_sheet(&name, demo::data::REGISTER_2015.as_bytes()) {
        Ok(sheet) => domain::register::read(&sheet),
        Err(error) => (vec![], vec![error.into_problem(&name)]),
    };
    publish_register(db, wave.year, register, now)
        .await
        .map_err(problems::told)?;
    let file = |at: usize| {
        let (name, content) = wave.files()[at];
        FileBytes {
            name,
            bytes: content.as_bytes(),
        }
    };
    let opened = OpenedWave::from_bytes(file(0), file(1), file(2));
    let opened = opened
        .map_err(PublishError::Refused)
        .map_err(problems::told)?;
    let checked = check_wave(db, opened).await.map_err(problems::told)?;
    publish_wave(db, &checked, now)
        .await
        .map_err(problems::told)
}
