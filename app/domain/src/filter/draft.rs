//! A condition on answers that is being built in the filter's panel: `pick=CONDITION`.
//!
//! State of the panel and no condition yet: nothing is selected by it. It is written as the condition
//! it may become, with or without its values:
//!
//! ```text
//! pick=target                    a question, nothing chosen yet
//! pick=!target@2014:yes          an answer; ! = something else
//! pick=3:usefulness.*:poor       how many items of a battery
//! pick=importance.*:high~usefulness.*    the same item in two batteries; the other one may be missing
//! ```

use std::fmt;

use super::condition::{
    AnswerCondition, AtLeast, BatteryValues, Item, SameItem, Value, WhichLine, join,
};
use super::problem::FilterProblem;
use super::reader::{Reader, digits, parts};
use super::values::order_values;
use super::{Filter, Key};
use crate::survey::Question;
use crate::world::World;

/// A condition that is being built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What is asked of.
    pub item: Item,
    /// Another wave than the filter's.
    pub year: Option<u16>,
    /// The values chosen so far, in the codebook's order.
    pub values: Vec<Value>,
    /// How the answer should relate to them.
    pub way: Way,
}

/// How an answer should relate to the values of a [`Draft`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// Any of them.
    Any,
    /// Answered, and none of them.
    Not,
    /// Any of them, in at least so many items of a battery: two or more.
    AtLeast(usize),
    /// Any of them, in an item of which the same holds in another battery. `None` until that is
    /// chosen; its values may still be missing.
    Same(Option<BatteryValues>),
}

impl Draft {
    /// An item, with nothing chosen yet.
    pub(super) fn on(item: Item, year: Option<u16>) -> Self {
        Self {
            item,
            year,
            values: Vec::new(),
            way: Way::Any,
        }
    }

    /// What is asked of, as the form names it: `ITEM[@YEAR]`.
    pub fn subject(&self) -> String {
        match self.year {
            Some(year) => format!("{}@{year}", self.item),
            None => self.item.to_string(),
        }
    }

    /// Whether it asks of a battery as a whole.
    pub fn is_of_battery(&self) -> bool {
        self.item.line == WhichLine::Any
    }

    /// The condition of a filter as one that is being built anew; `None` where the key is no
    /// condition on answers.
    pub fn of(filter: &Filter, key: &Key) -> Option<Self> {
        let of_battery = |battery: &BatteryValues, way: Way| Self {
            item: Item {
                question: battery.question.clone(),
                line: WhichLine::Any,
            },
            year: None,
            values: battery.values.clone(),
            way,
        };
        match key {
            Key::Answer(at) => filter.answers.get(*at).map(|condition| Self {
                item: condition.item.clone(),
                year: condition.year,
                values: condition.values.clone(),
                way: if condition.negated {
                    Way::Not
                } else {
                    Way::Any
                },
            }),
            Key::AtLeast(at) => {
                let condition = filter.at_least.get(*at)?;
                Some(of_battery(
                    &condition.battery,
                    Way::of_count(condition.count),
                ))
            }
            Key::Same(at) => {
                let condition = filter.same.get(*at)?;
                let other = Some(condition.right.clone());
                Some(of_battery(&condition.left, Way::Same(other)))
            }
            _ => None,
        }
    }

    /// The filter with the condition; `None` while something is missing.
    pub fn added_to(&self, filter: &Filter, world: &World) -> Option<Filter> {
        let mut filter = filter.clone();
        self.clone()
            .add_to(&mut filter)
            .then(|| filter.normalised(world))
    }

    /// Adds the condition, where nothing is missing.
    pub(super) fn add_to(self, filter: &mut Filter) -> bool {
        if self.values.is_empty() {
            return false;
        }
        let battery = BatteryValues {
            question: self.item.question.clone(),
            values: self.values.clone(),
        };
        match self.way {
            Way::Any | Way::Not => filter.answers.push(AnswerCondition {
                negated: self.way == Way::Not,
                item: self.item,
                year: self.year,
                values: self.values,
            }),
            Way::AtLeast(count) => filter.at_least.push(AtLeast { count, battery }),
            Way::Same(Some(right)) if !right.values.is_empty() => filter.same.push(SameItem {
                left: battery,
                right,
            }),
            Way::Same(_) => return false,
        }
        true
    }

    /// Reads what stands after `pick=`. What cannot be used is told and left out.
    pub(super) fn read(text: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let (text, other) = match text.split_once('~') {
            Some((left, right)) => (left, Some(right)),
            None => (text, None),
        };
        let (text, negated) = match text.strip_prefix('!') {
            Some(rest) => (rest, true),
            None => (text, false),
        };
        let (text, count) = match text.split_once(':') {
            Some((count, rest)) if digits::<usize>(count).is_some() => (rest, Some(count)),
            _ => (text, None),
        };
        let (item, values) = text.split_once(':').unwrap_or((text, ""));
        let (question, item, year) = reader.item(item)?;
        let year = year.filter(|year| *year != reader.wave.year());
        let mut draft = Self::on(item, year);
        draft.choose(question, parts(values), reader);
        if negated {
            draft.way = Way::Not;
        } else if let Some(other) = other {
            draft.beside(question, other, reader);
        } else if let Some(count) = count {
            draft.at_least(question, count, reader);
        }
        Some(draft)
    }

    /// Chooses values as they were given.
    pub(super) fn choose<'v>(
        &mut self,
        question: &Question,
        values: impl IntoIterator<Item = &'v str>,
        reader: &mut Reader<'_>,
    ) {
        let year = self.year.unwrap_or_else(|| reader.wave.year());
        self.values = reader.values(question, year, values);
        order_values(question, &mut self.values);
    }

    /// Asks it of at least so many items.
    pub(super) fn at_least(&mut self, question: &Question, count: &str, reader: &mut Reader<'_>) {
        let items = question.items.len();
        match digits(count).filter(|count| self.counts() && (1..=items).contains(count)) {
            Some(count) => self.way = Way::of_count(count),
            None => reader.problems.push(FilterProblem::BadCount {
                count: count.to_owned(),
                question: question.id.clone(),
                items,
            }),
        }
    }

    /// Asks of the same item in another battery: `question.*`, with or without `:VALUE,VALUE`, or
    /// nothing yet.
    pub(super) fn beside(&mut self, question: &Question, other: &str, reader: &mut Reader<'_>) {
        if !self.counts() {
            return;
        }
        self.way = Way::Same(None);
        let (item, values) = other.split_once(':').unwrap_or((other, ""));
        if item.is_empty() {
            return;
        }
        let Some((right, item, None)) = reader.item(item) else {
            return;
        };
        let shared = |id: &str| right.items.iter().any(|item| item.id == id);
        if item.line != WhichLine::Any || !question.items.iter().any(|item| shared(&item.id)) {
            reader.problems.push(FilterProblem::NothingInCommon {
                left: question.id.clone(),
                right: right.id.clone(),
            });
            return;
        }
        let mut values = reader.values(right, reader.wave.year(), parts(values));
        order_values(right, &mut values);
        self.way = Way::Same(Some(BatteryValues {
            question: item.question,
            values,
        }));
    }

    /// Whether items can be counted and compared: in a battery of the filter's own wave.
    fn counts(&self) -> bool {
        self.is_of_battery() && self.year.is_none()
    }
}

impl Way {
    /// At least one item is any item.
    fn of_count(count: usize) -> Self {
        if count > 1 {
            Self::AtLeast(count)
        } else {
            Self::Any
        }
    }
}

impl fmt::Display for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.way {
            Way::Not => f.write_str("!")?,
            Way::AtLeast(count) => write!(f, "{count}:")?,
            Way::Any | Way::Same(_) => {}
        }
        f.write_str(&self.subject())?;
        let values = |f: &mut fmt::Formatter<'_>, values: &[Value]| match values {
            [] => Ok(()),
            values => write!(f, ":{}", join(values)),
        };
        values(f, &self.values)?;
        let Way::Same(other) = &self.way else {
            return Ok(());
        };
        f.write_str("~")?;
        let Some(other) = other else {
            return Ok(());
        };
        write!(f, "{}.*", other.question)?;
        values(f, &other.values)
    }
}
