//! `register import`.

use std::path::Path;

use super::{Context, problems};
use crate::db::Publishing;
use crate::import::read_register;
use crate::publish::publish_register;

/// Imports the register of a year from a file.
pub(super) async fn import(context: &Context, file: &Path, year: u16) -> anyhow::Result<()> {
    let db = context.database().await?;
    let read = read_register(file);
    let units = read.0.len();
    let published = publish_register(&db, &context.change(), year, read).await;
    db.close().await;
    let (published, warnings) = published.map_err(|error| problems::told(error, context.lang))?;
    problems::tell(&warnings, context.lang);
    match published {
        Publishing::Unchanged => println!("Registeret for {year} er uendret."),
        Publishing::Published { .. } => {
            println!("Registeret for {year} er importert: {units} enheter.");
        }
    }
    Ok(())
}
