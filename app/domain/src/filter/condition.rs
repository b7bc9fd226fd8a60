//! Conditions on answers: `answer`, `atleast` and `same`, and how they are printed.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Range;

/// What an answer may be required to be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Chose the option with this id.
    Option(String),
    /// Gave a number within the range.
    Number(Range),
    /// Gave any answer.
    Answered,
    /// Was asked and gave none.
    Unanswered,
    /// Responded, but the question did not apply.
    NotAsked,
    /// Did not hand in the questionnaire.
    NoResponse,
}

impl Value {
    /// The values that are not answers, in the order they are offered and printed.
    pub const PSEUDO: [Self; 4] = [
        Self::Answered,
        Self::Unanswered,
        Self::NotAsked,
        Self::NoResponse,
    ];

    /// The pseudo-value with this id (`_unanswered`).
    pub(super) fn pseudo(id: &str) -> Option<Self> {
        Self::PSEUDO
            .into_iter()
            .find(|value| value.to_string() == id)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Option(id) => f.write_str(id),
            Self::Number(range) => range.fmt(f),
            Self::Answered => f.write_str("_answered"),
            Self::Unanswered => f.write_str("_unanswered"),
            Self::NotAsked => f.write_str("_not_asked"),
            Self::NoResponse => f.write_str("_no_response"),
        }
    }
}

/// Which line of a question.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhichLine {
    /// The question itself; it is no battery.
    Whole,
    /// The item of the battery with this id.
    One(String),
    /// At least one item of the battery.
    Any,
}

/// A question, one item of a battery, or any item of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Item {
    /// Id of the question.
    pub question: String,
    /// Which line of it.
    pub line: WhichLine,
}

impl Item {
    /// Reads `question`, `question.item` or `question.*`; whether it exists is not looked up.
    pub fn parse(text: &str) -> Self {
        let (question, line) = match text.split_once('.') {
            None => (text, WhichLine::Whole),
            Some((question, "*")) => (question, WhichLine::Any),
            Some((question, item)) => (question, WhichLine::One(item.to_owned())),
        };
        Self {
            question: question.to_owned(),
            line,
        }
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.line {
            WhichLine::Whole => f.write_str(&self.question),
            WhichLine::One(item) => write!(f, "{}.{item}", self.question),
            WhichLine::Any => write!(f, "{}.*", self.question),
        }
    }
}

/// `answer=[!]ITEM[@YEAR]:VALUE[,VALUE]`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AnswerCondition {
    /// Answered, and none of the values.
    pub negated: bool,
    /// What was asked.
    pub item: Item,
    /// Another wave than the filter's.
    pub year: Option<u16>,
    /// Any of these; in the codebook's order, never empty.
    pub values: Vec<Value>,
}

impl fmt::Display for AnswerCondition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.negated {
            f.write_str("!")?;
        }
        self.item.fmt(f)?;
        if let Some(year) = self.year {
            write!(f, "@{year}")?;
        }
        write!(f, ":{}", join(&self.values))
    }
}

/// Values of the items of a battery: `usefulness.*:very_poor,poor`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct BatteryValues {
    /// Id of a question with items.
    pub question: String,
    /// Any of these; in the codebook's order, never empty.
    pub values: Vec<Value>,
}

impl fmt::Display for BatteryValues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.*:{}", self.question, join(&self.values))
    }
}

/// `atleast=3:usefulness.*:very_poor,poor`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AtLeast {
    /// Fewest items that must hold; from 1 to the number of items.
    pub count: usize,
    /// What must hold of each.
    pub battery: BatteryValues,
}

impl fmt::Display for AtLeast {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.count, self.battery)
    }
}

/// `same=importance.*:very_important~usefulness.*:not_relevant`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SameItem {
    /// What must hold of the item in one battery.
    pub left: BatteryValues,
    /// What must hold of the item with the same id in the other.
    pub right: BatteryValues,
}

impl fmt::Display for SameItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~{}", self.left, self.right)
    }
}

/// Values with commas between.
pub fn join<T: ToString>(values: impl IntoIterator<Item = T>) -> String {
    let texts: Vec<String> = values.into_iter().map(|value| value.to_string()).collect();
    texts.join(",")
}
