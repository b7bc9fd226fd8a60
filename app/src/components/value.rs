//! The content of a cell as it is written on a page.

use kinds::{AnswerStatus, Lang};
use view::value::CellValue;
use view::words::catalog::{common, value};
use view::words::format;
use view::words::round::Percent;
use view::words::status::status_short;

use crate::language::lang;

/// Text of a value, and whether it is an absence, which is written quietly.
pub fn written(content: &CellValue, lang: Lang) -> (String, bool) {
    match content {
        CellValue::Text(words) | CellValue::Code(words) => (words.clone(), false),
        CellValue::Whole(number) => (format::whole(*number, lang), false),
        CellValue::MilliPercent(milli) => (format::milli_percent(*milli, lang), false),
        CellValue::Percent(percent) => {
            let published = Percent::published(*percent);
            (format::percent(published, lang), false)
        }
        CellValue::Date(day) | CellValue::Planned(day) => (format::date(day, lang), false),
        CellValue::YesNo(yes) => {
            let word = if *yes { common::YES } else { common::NO };
            (word.text(lang).to_owned(), false)
        }
        CellValue::Visited(day) => (
            value::VISITED.fill(lang, &[("day", &format::date(day, lang))]),
            false,
        ),
        CellValue::Unplanned => (value::UNPLANNED.text(lang).to_owned(), true),
        CellValue::Never => (value::NEVER.text(lang).to_owned(), true),
        CellValue::Suppressed => (value::SUPPRESSED.text(lang).to_owned(), true),
        CellValue::Missing => (value::MISSING.text(lang).to_owned(), true),
        CellValue::None => ("–".to_owned(), true),
        CellValue::Empty(state) => (status_short(*state, lang).to_owned(), true),
        CellValue::Begun => (value::BEGUN.text(lang).to_owned(), true),
    }
}

/// The name of a kind of empty, as it stands in a cell.
pub fn empty(state: AnswerStatus) -> &'static str {
    status_short(state, lang())
}

/// A count of units as the reader's language writes it: `5 000`, in English `5,000`.
pub fn count(units: usize) -> String {
    format::count(units, lang())
}

/// Parts of a whole as the reader's language writes them: `12 %`, in English `12%`; an en dash of
/// nothing.
pub fn percent_of(part: usize, whole: usize) -> String {
    format::percent_of(part, whole, lang())
}

/// A day as the reader's language writes it: `05.06.2015`, in English `5 June 2015`.
pub fn date(iso: &str) -> String {
    format::date(iso, lang())
}
