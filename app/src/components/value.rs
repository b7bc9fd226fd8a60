//! The content of a cell as it is written on a page.

use kinds::{AnswerStatus, Lang};
use view::value::Value;
use view::words::catalog::{common, value};
use view::words::format::{NO_BREAK_SPACE, date, one_decimal, whole};
use view::words::status::status_short;

use crate::language::lang;

/// Text of a value, and whether it is an absence, which is written quietly.
pub fn written(content: &Value, lang: Lang) -> (String, bool) {
    match content {
        Value::Text(words) | Value::Code(words) => (words.clone(), false),
        Value::Whole(number) => (whole(*number), false),
        Value::MilliPercent(milli) => (format!("{}{NO_BREAK_SPACE}%", one_decimal(*milli)), false),
        Value::Percent(percent) => (format!("{percent}{NO_BREAK_SPACE}%"), false),
        Value::Date(day) => (date(day), false),
        Value::YesNo(yes) => {
            let word = if *yes { common::YES } else { common::NO };
            (word.text(lang).to_owned(), false)
        }
        Value::Suppressed => (value::SUPPRESSED.text(lang).to_owned(), true),
        Value::Missing => (value::MISSING.text(lang).to_owned(), true),
        Value::Empty(state) => (status_short(*state, lang).to_owned(), true),
    }
}

/// The name of a kind of empty, as it stands in a cell.
pub fn empty(state: AnswerStatus) -> &'static str {
    status_short(state, lang())
}

/// A count of units with spaces between thousands.
pub fn count(units: usize) -> String {
    whole(i64::try_from(units).unwrap_or(i64::MAX))
}
