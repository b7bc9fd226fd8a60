//! `register import`, `register new`.

use std::path::{Path, PathBuf};

use domain::municipality::Unit;
use domain::register::next;
use present::words::catalog::command as word;
use present::words::import::worksheet_sentence;
use store::{DatabaseError, Publishing};

use super::{Context, Failure, export, problems};
use crate::import::{open_register, read_register_of};
use crate::publish::publish_register;

/// Imports the register of a year from a file.
pub(super) async fn import(context: &Context, file: &Path, year: u16) -> Result<(), Failure> {
    let db = context.database().await?;
    let lang = context.lang;
    let (read, said) = match open_register(file) {
        Ok(sheet) => (
            read_register_of(&sheet, year)?,
            worksheet_sentence(&sheet, lang),
        ),
        Err(problems) => ((Vec::new(), problems), None),
    };
    let units = read.0.len();
    let published = publish_register(&db, &context.change(), year, read).await;
    db.close().await;
    let refused = |error| {
        // Where the wrong sheet was read, everything that is told of it is beside the point.
        if let Some(said) = &said {
            eprintln!("{said}");
        }
        problems::told(error, lang)
    };
    let (published, warnings) = published.map_err(refused)?;
    problems::tell(&warnings, lang);
    if let Some(said) = &said {
        println!("{said}");
    }
    let told = match published {
        Publishing::Unchanged => word::REGISTER_UNCHANGED,
        Publishing::Published { .. } => word::REGISTER_IMPORTED,
    };
    let values = [("year", &*year.to_string()), ("n", &units.to_string())];
    println!("{}", told.fill(lang, &values));
    Ok(())
}

/// Writes the register of a later year, made from that of an earlier one.
pub(super) async fn new(
    context: &Context,
    (from, year): (u16, u16),
    out: Option<PathBuf>,
) -> Result<(), Failure> {
    if year <= from {
        return Err(Failure::NotLater { year, from });
    }
    let lineage = content::lineage()?;
    let last = lineage.last_year();
    if year > last {
        return Err(Failure::NotKnown { year, last });
    }
    let units = units(context, from).await?;
    let made = next(&units, &lineage, &content::counties()?, (from, year));
    let file = out.unwrap_or_else(|| PathBuf::from(&made.sheet.name));
    export::write_new(&file, demo::write::csv(&made.sheet)?.as_bytes())?;
    let values = [
        ("n", &*made.municipalities.to_string()),
        ("file", &file.display().to_string()),
        ("from", &from.to_string()),
    ];
    for told in [word::REGISTER_MADE, word::REGISTER_FIGURES] {
        println!("{}", told.fill(context.lang, &values));
    }
    if made.incomplete > 0 {
        let values = [("n", &*made.incomplete.to_string())];
        println!("{}", word::REGISTER_INCOMPLETE.fill(context.lang, &values));
    }
    Ok(())
}

/// The register of a year: the imported one, else the one that comes with the program.
async fn units(context: &Context, year: u16) -> Result<Vec<Unit>, Failure> {
    let shipped = (year == content::REGISTER_YEAR).then(content::register_2015);
    let imported = match context.existing_database().await {
        Ok(db) => {
            let units = db.register(year).await;
            db.close().await;
            units?
        }
        Err(Failure::Database(DatabaseError::Missing(_) | DatabaseError::FolderMissing(_)))
            if shipped.is_some() =>
        {
            Vec::new()
        }
        Err(failure) => return Err(failure),
    };
    match shipped {
        _ if !imported.is_empty() => Ok(imported),
        Some(shipped) => Ok(shipped?),
        None => Err(DatabaseError::NoRegister(year).into()),
    }
}
