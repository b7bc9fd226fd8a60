//! The audit log as a table: a row an event, the newest first.

use kinds::Lang;
use view::routes;
use view::words::format;

use super::about::line;
use super::{Cell, Column, ColumnKind, DEMO_PREFIX, Foot, Made, Table};
use crate::audit::{Asked, Event, Who};
use crate::words::audit as told;
use crate::words::catalog::audit as word;
use crate::words::catalog::export as export_word;
use crate::words::export as words;

/// Most rows that a file of the log holds.
pub const AUDIT_FILE_ROWS_MAX: usize = 50_000;

/// Builds the table. In the demonstration its name says so: the people in it are made up.
pub fn audit(asked: &Asked, events: &[Event], demo: bool, made: &Made, lang: Lang) -> Table {
    let prefix = if demo { DEMO_PREFIX } else { "" };
    let by = made.by.as_deref();
    let link = asked.href(routes::AUDIT, 1);
    Table {
        file_stem: format!("{prefix}revisjonslogg-{}", made.day),
        sheet: word::SHEET.text(lang).to_owned(),
        about_sheet: words::about_sheet(lang).to_owned(),
        columns: columns(lang),
        labels: 1,
        rows: events.iter().map(|event| row(event, lang)).collect(),
        about: vec![
            line(words::content(lang), word::FILE_CONTENT.text(lang)),
            line(word::FILE_SPAN.text(lang), asked.span(lang)),
            line(words::made(lang), made.when.as_str()),
            line(
                words::made_by(lang),
                by.unwrap_or_else(|| words::nobody_known(lang)),
            ),
            line(words::link(lang), format!("{}{link}", made.origin)),
        ],
        synthetic: false,
        foot: Foot {
            mark: String::new(),
            page: export_word::PAGE_OF.text(lang).to_owned(),
        },
        made_utc: made.when_utc.clone(),
    }
}

fn columns(lang: Lang) -> Vec<Column> {
    use ColumnKind::{Number, Sentences, Short, Text};
    [
        (word::COLUMN_NUMBER, Number),
        (word::COLUMN_DAY, Short),
        (word::COLUMN_TIME, Short),
        (word::COLUMN_UTC, Short),
        (word::COLUMN_WHO, Text),
        (word::COLUMN_ACCOUNT, Short),
        (word::COLUMN_FROM, Short),
        (word::COLUMN_KIND, Short),
        (word::COLUMN_EVENT, Sentences),
        (word::COLUMN_DETAIL, Sentences),
        (word::COLUMN_ACTION, Short),
    ]
    .map(|(label, kind)| Column::new(label.text(lang), kind))
    .into()
}

fn row(event: &Event, lang: Lang) -> Vec<Cell> {
    let account = match &event.who {
        Who::Person(id, _) => id.clone(),
        Who::CommandLine | Who::Program => String::new(),
    };
    vec![
        Cell::Whole(event.number),
        Cell::Date(event.day.clone()),
        Cell::Text(format::seconds(event.time, lang)),
        Cell::Text(event.utc.clone()),
        Cell::Text(event.who.name(lang)),
        Cell::Text(account),
        Cell::Text(event.origin.clone()),
        Cell::Text(told::kind_name(told::kind(&event.action), lang).to_owned()),
        Cell::Text(told::sentence(event, lang)),
        Cell::Text(told::detail(event, lang)),
        Cell::Text(event.action.clone()),
    ]
}
