//! An answer as a cell: a number as a number under a heading that says its unit, what is empty by its
//! sign, and everything else in the words of the page.

use domain::survey::{ColumnRef, Question};
use domain::wave::{Answer, Wave};
use kinds::{AnswerStatus, Lang};
use view::profile::GivenAnswer;
use view::value::CellValue;

use super::{Cell, MISSING, NOT_ASKED};
use crate::words;

/// What the unit at a position gave to a column, where the page says `given`.
pub(super) fn cell(wave: &Wave, column: ColumnRef, position: usize, given: &GivenAnswer) -> Cell {
    match wave.answer(column, position) {
        Some(Answer::Number(number)) => Cell::Whole(number),
        _ => in_words(given),
    }
}

/// What a page says, as it says it.
pub(super) fn in_words(given: &GivenAnswer) -> Cell {
    Cell::Text(match given {
        GivenAnswer::Answer(text) | GivenAnswer::Quote(text) => text.clone(),
        GivenAnswer::Empty(AnswerStatus::NotAsked, _) => NOT_ASKED.to_owned(),
        GivenAnswer::Empty(..) => MISSING.to_owned(),
    })
}

/// A question's heading with the unit of its numbers.
pub(super) fn heading(text: &str, question: &Question, lang: Lang) -> String {
    let unit = question.number.as_ref();
    words::export::in_unit(text, unit.map_or("", |limits| limits.unit.text(lang)))
}

/// A figure's heading, which says of shares that they are in percent.
pub(super) fn figure<'v>(label: &str, values: impl IntoIterator<Item = &'v CellValue>) -> String {
    let share =
        |value: &CellValue| matches!(value, CellValue::MilliPercent(_) | CellValue::Percent(_));
    let unit = if values.into_iter().any(share) {
        "%"
    } else {
        ""
    };
    words::export::in_unit(label, unit)
}
