//! Signals in the rows of a table: of the list, and of the ten of highest priority.

use serde::{Deserialize, Serialize};

/// What the rows of a page have in common where they show priority and signals.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// What the rules say that its rows name; empty where no signals are shown.
    pub rules: Vec<NamedRule>,
    /// The priority that a full bar stands for; 0 where no priority is shown.
    pub full_priority: u32,
    /// The immigrant share that a full bar stands for, in thousandths of a percent: the largest of
    /// the wave, so that a bar means the same on every page of a list; 0 where no share is shown.
    pub full_share: u32,
}

/// What a rule says of those it flags. Rows name it by its place among those of their page, so that
/// no sentence travels twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedRule {
    /// What is missing, in a word or two.
    pub tag: String,
    /// Why it matters, in a sentence.
    pub reason: String,
    /// Its weight.
    pub weight: u8,
}

/// A signal of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowSignal {
    /// Place of its rule in [`Marks::rules`].
    pub rule: usize,
    /// Places of the rules that sharpen it.
    pub sharper: Vec<usize>,
    /// The weights of all of them.
    pub weight: u32,
}
