//! Looking up what conditions on answers speak of: items, values and batteries.

use super::{Reader, digits, parts};
use crate::filter::Value;
use crate::filter::condition::{AnswerCondition, BatteryValues, Item, WhichLine};
use crate::filter::problem::{FilterProblem, MissingInWave, missing};
use crate::filter::values::{parse_value, question_of};
use crate::survey::{Codebook, Question};

impl<'a> Reader<'a> {
    /// Adds a condition on `ITEM[@YEAR]` with values as they were given.
    pub(in crate::filter) fn add_answer<'v>(
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
    pub(in crate::filter) fn item(
        &mut self,
        text: &str,
    ) -> Option<(&'a Question, Item, Option<u16>)> {
        let (item, year) = match text.split_once('@') {
            Some((item, year)) => (item, Some(year)),
            None => (text, None),
        };
        let codebook = self.codebook_of(year)?;
        let item = Item::parse(item.trim());
        match question_of(codebook, &item) {
            Ok(question) if self.is_another_question(&question.id, codebook) => {
                self.problems.push(FilterProblem::AnotherQuestion {
                    question: question.id.clone(),
                    year: codebook.wave.year,
                });
                None
            }
            Ok(question) => Some((question, item, year.map(|_| codebook.wave.year))),
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }

    /// Whether the wave has a question of this id, and the codebooks do not say that it is the one of
    /// another wave. A question that the wave does not have is that of the year that is named.
    fn is_another_question(&self, id: &str, there: &Codebook) -> bool {
        let here = self.wave.codebook();
        here.wave.year != there.wave.year
            && here.question(id).is_some()
            && !here.is_same_question(there, id)
    }

    fn codebook_of(&mut self, year: Option<&str>) -> Option<&'a Codebook> {
        let world = self.world;
        let Some(year) = year else {
            return Some(self.wave.codebook());
        };
        let wave = digits(year).and_then(|year| world.wave(year));
        if wave.is_none() {
            self.problems
                .push(FilterProblem::UnknownWave(year.to_owned()));
        }
        wave.map(|wave| wave.codebook())
    }

    pub(in crate::filter) fn values<'v>(
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
                let what = MissingInWave::Option { question, value };
                self.problems.push(missing(year, what));
            }
        }
        values
    }

    /// `question.*:VALUE[,VALUE]`, a part of the condition `whole`.
    pub(in crate::filter) fn battery(
        &mut self,
        key: &str,
        whole: &str,
        text: &str,
    ) -> Option<(&'a Question, BatteryValues)> {
        let parsed = text
            .split_once(':')
            .map(|(item, values)| (Item::parse(item.trim()), values))
            .filter(|(item, values)| item.line == WhichLine::Any && parts(values).next().is_some());
        let Some((item, values)) = parsed else {
            self.malformed(key, whole);
            return None;
        };
        let wave = self.wave;
        let question = match question_of(wave.codebook(), &item) {
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

    pub(in crate::filter) fn malformed(&mut self, key: &str, value: &str) {
        self.problems.push(FilterProblem::Malformed {
            key: key.to_owned(),
            value: value.to_owned(),
        });
    }
}
