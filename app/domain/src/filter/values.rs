//! Items and values looked up in a codebook, and their canonical order.

use kinds::QuestionKind;

use super::condition::{AnswerCondition, BatteryValues, Item, Line, Value};
use super::problem::{FilterProblem, Missing, missing};
use super::{Filter, Range};
use crate::column::{Fact, ListColumn};
use crate::survey::{Codebook, ColumnRef, Question};
use crate::world::World;

/// The question of an item, once it is known that the item exists.
pub fn question_of<'a>(codebook: &'a Codebook, item: &Item) -> Result<&'a Question, FilterProblem> {
    let year = codebook.wave.year;
    let id = item.question.clone();
    let Some(question) = codebook.question(&id) else {
        return Err(missing(year, Missing::Question(id)));
    };
    match &item.line {
        Line::Whole if !question.items.is_empty() => {
            Err(FilterProblem::IsBattery { question: id, year })
        }
        Line::One(_) | Line::Any if question.items.is_empty() => {
            Err(FilterProblem::NotBattery { question: id, year })
        }
        Line::One(line) if !question.items.iter().any(|known| known.id == *line) => {
            let item = line.clone();
            Err(missing(year, Missing::Item { question: id, item }))
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
        Line::Whole if items.is_empty() => vec![column(None)],
        Line::Whole => Vec::new(),
        Line::Any => (0..items.len()).map(|item| column(Some(item))).collect(),
        Line::One(id) => items
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
fn place(codebook: Option<&Codebook>, item: &Item) -> (usize, usize) {
    let question = codebook.and_then(|codebook| codebook.question_index(&item.question));
    let line = match (&item.line, question, codebook) {
        (Line::One(id), Some(question), Some(codebook)) => codebook.questions[question]
            .items
            .iter()
            .position(|known| known.id == *id)
            .unwrap_or(usize::MAX),
        (Line::Any, _, _) => usize::MAX,
        _ => 0,
    };
    (question.unwrap_or(usize::MAX), line)
}

impl Filter {
    /// The same filter in canonical form: values and conditions in the codebook's order, each
    /// once, the filter's own year left out of `@YEAR`, and the usual columns left out.
    pub fn normalised(mut self, world: &World) -> Self {
        let codebook = |year: u16| world.wave(year).map(|wave| &*wave.codebook);
        let own = codebook(self.wave);
        for condition in &mut self.answers {
            condition.year = condition.year.filter(|year| *year != self.wave);
            let codebook = condition.year.map_or(own, codebook);
            if let Some(question) = codebook.and_then(|c| c.question(&condition.item.question)) {
                order_values(question, &mut condition.values);
            }
        }
        let batteries = self.at_least.iter_mut().map(|c| &mut c.battery);
        let pairs = self.same.iter_mut();
        for battery in batteries.chain(pairs.flat_map(|c| [&mut c.left, &mut c.right])) {
            if let Some(question) = own.and_then(|c| c.question(&battery.question)) {
                order_values(question, &mut battery.values);
            }
        }
        self.answers.sort_by_cached_key(|c: &AnswerCondition| {
            let book = c.year.map_or(own, codebook);
            (place(book, &c.item), c.year, c.negated, c.to_string())
        });
        let battery = |b: &BatteryValues| own.and_then(|book| book.question_index(&b.question));
        self.at_least
            .sort_by_cached_key(|c| (battery(&c.battery), c.count, c.to_string()));
        self.same
            .sort_by_cached_key(|c| (battery(&c.left), battery(&c.right), c.to_string()));
        self.answers.dedup();
        self.at_least.dedup();
        self.same.dedup();
        self.flags.retain(|_, values| !values.is_empty());
        self.normalise_columns(own);
        self
    }

    fn normalise_columns(&mut self, codebook: Option<&Codebook>) {
        let mut kept: Vec<String> = Vec::with_capacity(self.cols.len());
        for column in self.cols.drain(..) {
            if !kept.contains(&column) {
                kept.push(column);
            }
        }
        let usual = codebook.is_some_and(|codebook| self.are_usual(&kept, codebook));
        self.cols = if usual { Vec::new() } else { kept };
    }

    /// Whether `columns` are what the list shows anyway: the usual ones, and those of the answer
    /// conditions. A form sends what it shows, with or without the number, which always stands
    /// first.
    fn are_usual(&self, columns: &[String], codebook: &Codebook) -> bool {
        let number = ListColumn::Fact(Fact::Number).id(codebook);
        let usual: Vec<String> = ListColumn::DEFAULT.iter().map(|c| c.id(codebook)).collect();
        let conditions = self.answers.iter().filter(|c| c.year.is_none());
        let conditions = conditions.map(|c| c.item.to_string());
        let shown_anyway: Vec<String> = std::iter::once(number).chain(conditions).collect();
        let chosen = |list: &[String]| -> Vec<String> {
            let beside = list.iter().filter(|id| !shown_anyway.contains(id));
            beside.cloned().collect()
        };
        chosen(columns) == chosen(&usual)
    }
}
