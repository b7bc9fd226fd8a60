//! `register import`.

use std::path::Path;

use present::words::catalog::command as word;

use super::{Context, Failure, problems};
use crate::db::Publishing;
use crate::import::read_register;
use crate::publish::publish_register;

/// Imports the register of a year from a file.
pub(super) async fn import(context: &Context, file: &Path, year: u16) -> Result<(), Failure> {
    let db = context.database().await?;
    let read = read_register(file);
    let units = read.0.len();
    let published = publish_register(&db, &context.change(), year, read).await;
    db.close().await;
    let lang = context.lang;
    let (published, warnings) = published.map_err(|error| problems::told(error, lang))?;
    problems::tell(&warnings, lang);
    let told = match published {
        Publishing::Unchanged => word::REGISTER_UNCHANGED,
        Publishing::Published { .. } => word::REGISTER_IMPORTED,
    };
    let values = [("year", &*year.to_string()), ("n", &units.to_string())];
    println!("{}", told.fill(lang, &values));
    Ok(())
}
