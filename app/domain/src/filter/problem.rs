//! What can be wrong with a query.

use kinds::UnitType;
use serde::{Deserialize, Serialize};

/// A part of a query that could not be used. The rest was used; exports and rules refuse it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FilterProblem {
    /// Longer than [`super::QUERY_BYTES_MAX`]; nothing of it was used. Holds its length in bytes.
    TooLong(usize),
    /// More than [`super::CONDITIONS_MAX`] conditions; the last ones were left out. Holds how many
    /// there were.
    TooManyConditions(usize),
    /// Not a key.
    UnknownKey(String),
    /// Not a value of the key.
    UnknownValue {
        /// The key.
        key: String,
        /// The value as it was given.
        value: String,
    },
    /// Neither `a-b`, `a-` nor `-b`, or its ends cross.
    BadRange {
        /// The key.
        key: String,
        /// The value as it was given.
        value: String,
    },
    /// A key that takes one value was given several.
    OneValueOnly {
        /// The key.
        key: String,
        /// The value that was not used.
        value: String,
    },
    /// No wave has been published for this year.
    UnknownWave(String),
    /// No wave has been published at all.
    NoWave,
    /// Looked up in a wave and not found there.
    NotInWave {
        /// The wave.
        year: u16,
        /// What was looked up.
        what: MissingInWave,
    },
    /// A rule of the wave that does not work there, so that it flags nobody.
    RuleFails {
        /// The wave.
        year: u16,
        /// The rule's id.
        rule: String,
    },
    /// A live list whose filter the wave cannot answer, so that it holds nobody.
    ListFails {
        /// The wave.
        year: u16,
        /// What the list is called.
        list: String,
    },
    /// The number belongs to the other unit type.
    OtherUnitType {
        /// The number as it was given.
        number: String,
        /// The type the filter is about.
        unit: UnitType,
    },
    /// The wave has a question of the same id that is not the one of the year that is named: the
    /// codebooks do not say that they are the same.
    AnotherQuestion {
        /// Id of the question.
        question: String,
        /// The year that was named.
        year: u16,
    },
    /// The question is a battery: an item must be named.
    IsBattery {
        /// Id of the question.
        question: String,
        /// The wave.
        year: u16,
    },
    /// The question is not a battery: it has no items.
    NotBattery {
        /// Id of the question.
        question: String,
        /// The wave.
        year: u16,
    },
    /// A condition that is not written as the grammar says.
    Malformed {
        /// The key.
        key: String,
        /// The value as it was given.
        value: String,
    },
    /// Fewer than one item, or more than the battery has.
    BadCount {
        /// The number as it was given.
        count: String,
        /// Id of the battery.
        question: String,
        /// How many items it has.
        items: usize,
    },
    /// A question whose answers do not part the units: several answers, a number or a text.
    NoColours {
        /// The question, or the item of a battery.
        item: String,
        /// The wave.
        year: u16,
    },
    /// The two batteries have no item in common.
    NothingInCommon {
        /// Id of the left battery.
        left: String,
        /// Id of the right battery.
        right: String,
    },
}

/// What a wave does not have; ids as they were given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissingInWave {
    /// A county number.
    County(String),
    /// A unit number.
    Number(String),
    /// A flag (`host`).
    Flag(String),
    /// A question.
    Question(String),
    /// An item of a battery.
    Item {
        /// The battery.
        question: String,
        /// The item.
        item: String,
    },
    /// An option of a question, or another value that it takes.
    Option {
        /// The question.
        question: String,
        /// The value.
        value: String,
    },
    /// A column of the list.
    Column(String),
    /// A rule.
    Rule(String),
    /// A list, or one that whoever asks may not see.
    List(String),
}

/// Something a wave does not have.
pub(super) fn missing(year: u16, what: MissingInWave) -> FilterProblem {
    FilterProblem::NotInWave { year, what }
}

/// A value that is not one of the key's.
pub(super) fn unknown_value(key: &str, value: &str) -> FilterProblem {
    FilterProblem::UnknownValue {
        key: key.to_owned(),
        value: value.to_owned(),
    }
}

/// A range that is none.
pub(super) fn bad_range(key: &str, value: &str) -> FilterProblem {
    FilterProblem::BadRange {
        key: key.to_owned(),
        value: value.to_owned(),
    }
}
