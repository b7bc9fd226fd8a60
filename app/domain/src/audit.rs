//! What a row of the audit log holds besides who and when.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The details of a row, by name.
pub type Details = BTreeMap<String, Detail>;

/// A detail: a number, yes or no, a word or several of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Detail {
    /// Yes or no.
    Flag(bool),
    /// A count, a year, a version.
    Number(i64),
    /// A word of the program, an id or a hash.
    Text(String),
    /// Several words, in order.
    Texts(Vec<String>),
}
