//! `wave import`.

use std::path::PathBuf;

use domain::import::{Counts, Preview, QuestionCounts};
use kinds::UnitType;

use super::{Context, problems};
use crate::db::{By, Db, Publishing};
use crate::import::{OpenedWave, WaveFiles};
use crate::publish::{CheckedWave, PublishError, check_wave, publish_wave};

/// A folder, or three files.
pub(super) struct Files {
    pub(super) folder: Option<PathBuf>,
    pub(super) codebook: Option<PathBuf>,
    pub(super) units: Option<PathBuf>,
    pub(super) answers: Option<PathBuf>,
}

impl Files {
    fn open(self) -> Result<OpenedWave, PublishError> {
        let files = match (self.folder, self.codebook, self.units, self.answers) {
            (None, Some(codebook), Some(units), Some(answers)) => Ok(WaveFiles {
                codebook,
                units,
                answers,
            }),
            (folder, ..) => WaveFiles::in_folder(&folder.unwrap_or_default()),
        };
        files
            .and_then(|files| files.open())
            .map_err(PublishError::Refused)
    }
}

/// Imports a wave; with `check` only tells what is in it.
pub(super) async fn import(context: &Context, files: Files, check: bool) -> anyhow::Result<()> {
    let told = |error| problems::told(error, context.lang);
    let opened = files.open().map_err(told)?;
    let db = context.database().await?;
    let done = import_opened(&db, &context.change(), opened, check).await;
    db.close().await;
    let (checked, published) = done.map_err(told)?;
    problems::tell(&checked.warnings, context.lang);
    for line in by_question(&checked.preview, check) {
        println!("{line}");
    }
    for line in summary(&checked.preview) {
        println!("{line}");
    }
    let year = checked.preview.year;
    match published {
        None => println!("Filene er i orden. Ingenting er lagret."),
        Some(Publishing::Unchanged) => println!("Bølgen {year} er uendret."),
        Some(Publishing::Published { .. }) => println!("Bølgen {year} er importert."),
    }
    Ok(())
}

async fn import_opened(
    db: &Db,
    by: &By,
    opened: OpenedWave,
    check: bool,
) -> Result<(CheckedWave, Option<Publishing>), PublishError> {
    let checked = check_wave(db, opened).await?;
    if check {
        return Ok((checked, None));
    }
    let published = publish_wave(db, by, &checked).await?;
    Ok((checked, Some(published)))
}

/// N of every question, and how many answers differ from the published ones; after an import only
/// of questions where something does.
fn by_question(preview: &Preview, all: bool) -> Vec<String> {
    let shown: Vec<&QuestionCounts> = preview
        .questions
        .iter()
        .filter(|counts| all || counts.changed.is_some_and(|changed| changed > 0))
        .collect();
    let width = shown.iter().map(|counts| counts.column.len()).max();
    shown
        .into_iter()
        .map(|counts| {
            let changed = counts.changed.filter(|changed| *changed > 0);
            let changed = changed.map_or_else(String::new, |n| format!(", {n} svar er endret"));
            format!(
                "{:width$}  {:>3} {}{}{changed}",
                counts.column,
                counts.n.now,
                units(counts.unit_type),
                before(counts.n),
                width = width.unwrap_or_default(),
            )
        })
        .collect()
}

fn units(unit_type: UnitType) -> &'static str {
    match unit_type {
        UnitType::Municipality => "kommuner",
        UnitType::District => "bydeler",
    }
}

/// What the wave brings, in a few lines.
fn summary(preview: &Preview) -> Vec<String> {
    let mut lines = Vec::new();
    for (unit_type, counts) in &preview.responded {
        lines.push(format!(
            "Svar fra {} {}{}.",
            counts.now,
            units(*unit_type),
            before(*counts)
        ));
    }
    let changed: usize = preview
        .questions
        .iter()
        .filter_map(|count| count.changed)
        .sum();
    let kinds = if preview.synthetic {
        "Syntetiske demodata"
    } else {
        "Ekte svar"
    };
    lines.push(format!(
        "{kinds}. {changed} svar er endret fra det som er publisert."
    ));
    if !preview.gone.is_empty() {
        let gone = preview.gone.join(", ");
        lines.push(format!("Disse spørsmålene faller bort: {gone}."));
    }
    lines
}

fn before(counts: Counts) -> String {
    counts
        .before
        .map_or_else(String::new, |before| format!(" (før: {before})"))
}
