//! `wave import`.

use std::path::PathBuf;

use domain::content::WaveContent;
use domain::import::{Counts, Preview, QuestionCounts};
use kinds::{Lang, UnitType};
use present::words::catalog::command as word;
use present::words::question::counted;
use store::{By, DatabaseError, Db, Publishing};
use view::words::catalog::Word;

use super::faults::Faults;
use super::{Context, Failure, problems};
use crate::clock::Clock as _;
use crate::import::{OpenedWave, Other, WaveFiles};
use crate::publish::{CheckedWave, PublishError, check_wave, publish_wave};
use crate::waves::Taken;

/// What `wave import` is given: a folder, or three files and perhaps others.
#[derive(Debug, clap::Args)]
pub(super) struct ImportArguments {
    /// Folder with the wave's files.
    #[arg(required_unless_present_all = ["codebook", "units", "answers"])]
    folder: Option<PathBuf>,
    /// The codebook: the questions as TOML.
    #[arg(long, value_name = "FILE", conflicts_with = "folder")]
    codebook: Option<PathBuf>,
    /// The invited units, one per row.
    #[arg(long, value_name = "FILE", conflicts_with = "folder")]
    units: Option<PathBuf>,
    /// The answers, one respondent per row.
    #[arg(long, value_name = "FILE", conflicts_with = "folder")]
    answers: Option<PathBuf>,
    /// The rules for follow-up as TOML; a wave may have none.
    #[arg(long, value_name = "FILE", conflicts_with = "folder")]
    signals: Option<PathBuf>,
    /// The indicators that regions are compared by, as TOML.
    #[arg(long, value_name = "FILE", conflicts_with = "folder")]
    indicators: Option<PathBuf>,
    /// The plan of the report as TOML.
    #[arg(long, value_name = "FILE", conflicts_with = "folder")]
    report: Option<PathBuf>,
    /// Words of the wave's own as TOML.
    #[arg(long, value_name = "FILE", conflicts_with = "folder")]
    texts: Option<PathBuf>,
    /// What makes its municipalities alike, as TOML.
    #[arg(long, value_name = "FILE", conflicts_with = "folder")]
    similar: Option<PathBuf>,
    /// Check the files and tell what is in them, without storing anything.
    #[arg(long)]
    check: bool,
    /// Folder to write the files with faults to: the same files with one column more, in which what
    /// is wrong stands beside its row. An existing file is not overwritten.
    #[arg(long, value_name = "DIR")]
    faults: Option<PathBuf>,
}

impl ImportArguments {
    fn open(self) -> Result<OpenedWave, PublishError> {
        let others = [
            (Other::Rules, self.signals),
            (Other::Indicators, self.indicators),
            (Other::Report, self.report),
            (Other::Texts, self.texts),
            (Other::Similar, self.similar),
        ];
        let others = others.into_iter();
        let others = others.filter_map(|(other, path)| Some((other, path?)));
        let files = match (self.folder, self.codebook, self.units, self.answers) {
            (None, Some(codebook), Some(units), Some(answers)) => Ok(WaveFiles {
                codebook,
                units,
                answers,
                others: others.collect(),
            }),
            (folder, ..) => WaveFiles::in_folder(&folder.unwrap_or_default()),
        };
        files
            .and_then(|files| files.open())
            .map_err(PublishError::Refused)
    }
}

/// Imports a wave, or only tells what is in it. The files with faults are written where a folder is given
/// for them.
pub(super) async fn import(
    context: &Context,
    mut arguments: ImportArguments,
) -> Result<(), Failure> {
    let (check, faults) = (arguments.check, arguments.faults.take());
    let lang = context.lang;
    let refused = |error| problems::told(error, lang);
    let opened = arguments.open().map_err(refused)?;
    let mut lines = opened.worksheets(lang);
    let faults = Faults::of(&opened, faults);
    let db = context.database().await?;
    let taken = taken(context, &db).await;
    let done = match taken {
        Ok(taken) => import_opened(&db, &context.change(), taken, opened, check).await,
        Err(error) => Err(error.into()),
    };
    db.close().await;
    if let Err(PublishError::Refused(found)) = &done {
        // Where the wrong sheet was read, everything that is told of it is beside the point.
        for line in &lines {
            eprintln!("{line}");
        }
        problems::tell(found, lang);
        match &faults {
            Some(faults) => faults.write(context, found)?,
            None => eprintln!("{}", word::ASK_FOR_FAULTS.text(lang)),
        }
    }
    let (checked, published) = done?;
    problems::tell(&checked.warnings, lang);
    if let Some(faults) = &faults {
        faults.write(context, &checked.warnings)?;
    }
    lines.extend(by_question(&checked.preview, check, lang));
    lines.extend(summary(&checked.preview, lang));
    lines.extend(brings(&checked.data.content, lang));
    for line in lines {
        println!("{line}");
    }
    let told = match published {
        None => word::FILES_FINE,
        Some(Publishing::Unchanged) => word::WAVE_UNCHANGED,
        Some(Publishing::Published { .. }) => word::WAVE_IMPORTED,
    };
    let year = checked.preview.year.to_string();
    println!("{}", told.fill(lang, &[("year", &year)]));
    Ok(())
}

/// Which waves a database takes in: one that has held a demonstration holds nothing else.
async fn taken(context: &Context, db: &Db) -> Result<Taken, DatabaseError> {
    let ready = db.standing(context.clock.now()).await?.ready;
    Ok(Taken::of(context.config.demo || ready > 0))
}

async fn import_opened(
    db: &Db,
    by: &By,
    taken: Taken,
    opened: OpenedWave,
    check: bool,
) -> Result<(CheckedWave, Option<Publishing>), PublishError> {
    let checked = check_wave(db, taken, opened).await?;
    if check {
        return Ok((checked, None));
    }
    let published = publish_wave(db, by, &checked).await?;
    Ok((checked, Some(published)))
}

/// N of every question, and how many answers differ from the published ones; after an import only
/// of questions where something does.
fn by_question(preview: &Preview, all: bool, lang: Lang) -> Vec<String> {
    let shown: Vec<&QuestionCounts> = preview
        .questions
        .iter()
        .filter(|counts| all || counts.changed.is_some_and(|changed| changed > 0))
        .collect();
    let width = shown.iter().map(|counts| counts.column.len()).max();
    let width = width.unwrap_or_default();
    shown
        .into_iter()
        .map(|question| {
            let n = format!("{:>3}", question.n.now);
            let told = [word::N_OF, word::N_OF_BEFORE];
            let mut counts = now_and_before(told, &n, question.n, question.unit_type, lang);
            if let Some(changed) = question.changed.filter(|changed| *changed > 0) {
                let values = [("counts", &*counts), ("n", &changed.to_string())];
                counts = word::WITH_CHANGES.fill(lang, &values);
            }
            format!("{:width$}  {counts}", question.column)
        })
        .collect()
}

/// What the wave brings, in a few lines.
fn summary(preview: &Preview, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    for (unit_type, counts) in &preview.responded {
        let told = [word::ANSWERS_FROM, word::ANSWERS_FROM_BEFORE];
        let n = counts.now.to_string();
        lines.push(now_and_before(told, &n, *counts, *unit_type, lang));
    }
    for (unit_type, counts) in &preview.begun {
        if counts.now > 0 || counts.before.is_some_and(|before| before > 0) {
            let told = [word::BEGUN_BY, word::BEGUN_BY_BEFORE];
            let n = counts.now.to_string();
            lines.push(now_and_before(told, &n, *counts, *unit_type, lang));
        }
    }
    let changed: usize = preview
        .questions
        .iter()
        .filter_map(|count| count.changed)
        .sum();
    let kinds = if preview.synthetic {
        word::SYNTHETIC
    } else {
        word::REAL
    };
    lines.push(kinds.fill(lang, &[("n", &changed.to_string())]));
    lines.push(match preview.rules.now {
        0 => word::NO_RULES.text(lang).to_owned(),
        rules => word::RULES.fill(lang, &[("n", &rules.to_string())]),
    });
    if !preview.gone.is_empty() {
        let gone = preview.gone.join(", ");
        lines.push(word::GONE.fill(lang, &[("ids", &gone)]));
    }
    lines
}

/// Which files the wave brings besides those that every wave has, in a line.
fn brings(content: &WaveContent, lang: Lang) -> Option<String> {
    let there = [
        (Other::Indicators, content.indicators.is_some()),
        (Other::Report, content.report.is_some()),
        (Other::Texts, content.texts.is_some()),
        (Other::Similar, content.similar.is_some()),
    ];
    let there = there.into_iter().filter(|(_, there)| *there);
    let files: Vec<&str> = there.map(|(other, _)| other.name()).collect();
    let told = || word::BRINGS.fill(lang, &[("files", &files.join(", "))]);
    (!files.is_empty()).then(told)
}

/// How many there are now, `n` as it is written, with the first of two texts; with the other
/// where there is something before them.
fn now_and_before(
    [alone, beside]: [Word; 2],
    n: &str,
    counts: Counts,
    unit_type: UnitType,
    lang: Lang,
) -> String {
    let values = [("n", n), ("units", counted(counts.now, unit_type, lang))];
    match counts.before {
        None => alone.fill(lang, &values),
        Some(before) => {
            let before = before.to_string();
            beside.fill(lang, &[&values[..], &[("before", &*before)]].concat())
        }
    }
}
