//! Items and values looked up in a codebook, and their canonical order.

use kinds::QuestionKind;

use super::Range;
use super::condition::{BatteryValues, Item, Value, WhichLine};
use super::problem::{FilterProblem, MissingInWave, missing};
use crate::survey::{Codebook, ColumnRef, Question};
use crate::world::World;

/// The question of an item, once it is known that the item exists.
///
/// # Errors
/// Where the codebook has no such question or line, and where the item names a battery as if it were
/// one question, or one question as if it were a battery.
pub fn question_of<'a>(codebook: &'a Codebook, item: &Item) -> Result<&'a Question, FilterProblem> {
    let year = codebook.wave.year;
    let id = item.question.clone();
    let Some(question) = codebook.question(&id) else {
        return Err(missing(year, MissingInWave::Question(id)));
    };
    match &item.line {
        WhichLine::Whole if !question.items.is_empty() => {
            Err(FilterProblem::IsBattery { question: id, year })
        }
        WhichLine::One(_) | WhichLine::Any if question.items.is_empty() => {
            Err(FilterProblem::NotBattery { question: id, year })
        }
        WhichLine::One(line) if !question.items.iter().any(|known| known.id == *line) => {
            let item = line.clone();
            Err(missing(year, MissingInWave::Item { question: id, item }))
        }
        _ => Ok(question),
    }
}

/// The columns an item stands for: one, or all of a battery. Empty where it does not exist.
pub fn columns_of(codebook: &Codebook, item: &Item) -> Vec<ColumnRef> {
    let Some(question) = codebook.question_index(&item.question) else {
        return Vec::new();
    };
    let items = &codebook.questions[question].items;
    let column = |item| ColumnRef { question, item };
    match &item.line {
        WhichLine::Whole if items.is_empty() => vec![column(None)],
        WhichLine::Whole => Vec::new(),
        WhichLine::Any => (0..items.len()).map(|item| column(Some(item))).collect(),
        WhichLine::One(id) => items
            .iter()
            .position(|known| known.id == *id)
            .map(|item| column(Some(item)))
            .into_iter()
            .collect(),
    }
}

/// A value of a question: one of its options, a range of a number, or a pseudo-value.
pub(in crate::filter) fn parse_value(question: &Question, text: &str) -> Option<Value> {
    if text.starts_with('_') {
        return Value::pseudo(text);
    }
    if question.kind == QuestionKind::Number {
        return Range::parse(text).map(Value::Number);
    }
    question
        .option_index(text)
        .map(|_| Value::Option(text.to_owned()))
}

/// Values in the codebook's order, then ranges, then pseudo-values; each once.
pub(in crate::filter) fn order_values(question: &Question, values: &mut Vec<Value>) {
    values.sort_by_key(|value| match value {
        Value::Option(id) => (0, question.option_index(id), None),
        Value::Number(range) => (1, None, Some(*range)),
        pseudo => (
            2,
            Value::PSEUDO.iter().position(|known| known == pseudo),
            None,
        ),
    });
    values.dedup();
}

/// Where a condition on an item stands: by question, then item; `.*` after the items.
pub(super) fn place(codebook: Option<&Codebook>, item: &Item) -> (usize, usize) {
    let question = codebook.and_then(|codebook| codebook.question_index(&item.question));
    let line = match (&item.line, question, codebook) {
        (WhichLine::One(id), Some(question), Some(codebook)) => codebook.questions[question]
            .items
            .iter()
            .position(|known| known.id == *id)
            .unwrap_or(usize::MAX),
        (WhichLine::Any, _, _) => usize::MAX,
        _ => 0,
    };
    (question.unwrap_or(usize::MAX), line)
}

/// The canonical order of conditions on batteries of the filter's own wave.
pub(super) struct BatteryOrder<'a>(Option<&'a Codebook>);

impl<'a> BatteryOrder<'a> {
    /// The order of the wave of a year; none where it is not published.
    pub(super) fn of(year: u16, world: &'a World) -> Self {
        Self(world.wave(year).map(|wave| wave.codebook()))
    }

    /// Position of the battery in the questionnaire.
    pub(super) fn place(&self, battery: &BatteryValues) -> Option<usize> {
        self.0?.question_index(&battery.question)
    }

    /// Puts the values in order.
    pub(super) fn values(&self, battery: &mut BatteryValues) {
        if let Some(question) = self.0.and_then(|book| book.question(&battery.question)) {
            order_values(question, &mut battery.values);
        }
    }
}
