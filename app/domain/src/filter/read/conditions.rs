//! Reading the conditions on answers: `answer`, `atleast` and `same`.

use super::{Reader, digits, parts};
use crate::filter::Value;
use crate::filter::condition::{AnswerCondition, AtLeast, BatteryValues, Item, Line, SameItem};
use crate::filter::problem::{FilterProblem, Missing, missing};
use crate::filter::values::{parse_value, question_of};
use crate::survey::{Codebook, Question};

impl<'a> Reader<'a> {
    /// `[!]ITEM[@YEAR]:VALUE[,VALUE]`.
    pub(super) fn answer(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let Some((item, values)) = text.split_once(':') else {
            self.malformed("answer", text);
            return;
        };
        let (negated, item) = match item.strip_prefix('!') {
            Some(item) => (true, item),
            None => (false, item),
        };
        if parts(values).next().is_none() {
            self.malformed("answer", text);
            return;
        }
        self.add_answer(negated, item, parts(values));
    }

    /// Adds a condition on `ITEM[@YEAR]` with values as they were given.
    pub(super) fn add_answer<'v>(
        &mut self,
        negated: bool,
        item: &str,
        values: impl IntoIterator<Item = &'v str>,
    ) {
        let Some((question, item, year)) = self.item(item) else {
            return;
        };
        let year_asked = year.unwrap_or_else(|| self.wave.year());
        let values = self.values(question, year_asked, values);
        if !values.is_empty() {
            self.filter.answers.push(AnswerCondition {
                negated,
                item,
                year,
                values,
            });
        }
    }

    /// Looks up `ITEM[@YEAR]`, in the wave it is about.
    pub(super) fn item(&mut self, text: &str) -> Option<(&'a Question, Item, Option<u16>)> {
        let (item, year) = match text.split_once('@') {
            Some((item, year)) => (item, Some(year)),
            None => (text, None),
        };
        let codebook = self.codebook_of(year)?;
        let item = Item::parse(item.trim());
        match question_of(codebook, &item) {
            Ok(question) => Some((question, item, year.map(|_| codebook.wave.year))),
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }

    fn codebook_of(&mut self, year: Option<&str>) -> Option<&'a Codebook> {
        let world = self.world;
        let Some(year) = year else {
            return Some(&self.wave.codebook);
        };
        let wave = digits(year).and_then(|year| world.wave(year));
        if wave.is_none() {
            self.problems
                .push(FilterProblem::UnknownWave(year.to_owned()));
        }
        wave.map(|wave| &*wave.codebook)
    }

    fn values<'v>(
        &mut self,
        question: &Question,
        year: u16,
        texts: impl IntoIterator<Item = &'v str>,
    ) -> Vec<Value> {
        let mut values = Vec::new();
        for text in texts {
            if let Some(value) = parse_value(question, text) {
                values.push(value);
            } else {
                let question = question.id.clone();
                let value = text.to_owned();
                let what = Missing::Option { question, value };
                self.problems.push(missing(year, what));
            }
        }
        values
    }

    /// `3:usefulness.*:very_poor,poor`.
    pub(super) fn at_least(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let Some((count, battery)) = text.split_once(':') else {
            self.malformed("atleast", text);
            return;
        };
        let Some((question, battery)) = self.battery("atleast", text, battery) else {
            return;
        };
        let items = question.items.len();
        match digits(count).filter(|count| (1..=items).contains(count)) {
            Some(count) => self.filter.at_least.push(AtLeast { count, battery }),
            None => self.problems.push(FilterProblem::BadCount {
                count: count.to_owned(),
                question: battery.question,
                items,
            }),
        }
    }

    /// `importance.*:very_important~usefulness.*:not_relevant`.
    pub(super) fn same(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let Some((left, right)) = text.split_once('~') else {
            self.malformed("same", text);
            return;
        };
        let left = self.battery("same", text, left);
        let right = self.battery("same", text, right);
        let (Some((in_left, left)), Some((in_right, right))) = (left, right) else {
            return;
        };
        let shared = |id: &str| in_right.items.iter().any(|item| item.id == id);
        if in_left.items.iter().any(|item| shared(&item.id)) {
            self.filter.same.push(SameItem { left, right });
        } else {
            self.problems.push(FilterProblem::NothingInCommon {
                left: left.question,
                right: right.question,
            });
        }
    }

    /// `question.*:VALUE[,VALUE]`, a part of the condition `whole`.
    fn battery(
        &mut self,
        key: &str,
        whole: &str,
        text: &str,
    ) -> Option<(&'a Question, BatteryValues)> {
        let parsed = text
            .split_once(':')
            .map(|(item, values)| (Item::parse(item.trim()), values))
            .filter(|(item, values)| item.line == Line::Any && parts(values).next().is_some());
        let Some((item, values)) = parsed else {
            self.malformed(key, whole);
            return None;
        };
        let wave = self.wave;
        let question = match question_of(&wave.codebook, &item) {
            Ok(question) => question,
            Err(problem) => {
                self.problems.push(problem);
                return None;
            }
        };
        let values = self.values(question, wave.year(), parts(values));
        let battery = BatteryValues {
            question: item.question,
            values,
        };
        (!battery.values.is_empty()).then_some((question, battery))
    }

    pub(super) fn malformed(&mut self, key: &str, value: &str) {
        self.problems.push(FilterProblem::Malformed {
            key: key.to_owned(),
            value: value.to_owned(),
        });
    }
}
