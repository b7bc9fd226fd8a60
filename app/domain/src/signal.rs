//! The rules of a wave: named, versioned filters that point at municipalities to follow up, or to
//! learn from.
//!
//! They are a file of the wave's folder, checked on import ([`crate::rules`]) and part of the wave's
//! revision. What they find in a wave is [`Signals`](crate::signals::Signals).

use serde::{Deserialize, Serialize};

use crate::survey::Wording;

/// Least weight of a rule that points at a need.
pub const WEIGHT_MIN: u8 = 1;

/// Greatest weight of a rule that points at a need.
pub const WEIGHT_MAX: u8 = 5;

/// What the id of a rule that somebody made begins with; no wave's rule may begin so.
pub const OWN_PREFIX: &str = "egen_";

/// Longest question to ask on a visit, in each language; characters.
pub const ASK_CHARS_MAX: usize = 300;

/// Most rules of a wave: each is a column of the files, and a choice of the filter.
pub const RULES_MAX: usize = 100;

/// The rules of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// In the order of the file.
    #[serde(rename = "rule", default)]
    pub rules: Vec<Rule>,
}

/// What a rule finds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleKind {
    /// A need for follow-up: its weight is part of the priority.
    #[default]
    Need,
    /// Municipalities to learn from; weighs nothing.
    Model,
    /// Municipalities that did not answer; weighs nothing.
    Silent,
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Id: `[a-z][a-z0-9_]*`, unique in the file.
    pub id: String,
    /// From 1; goes up when the filter or the weight changes.
    pub version: u32,
    /// What it finds.
    #[serde(default)]
    pub kind: RuleKind,
    /// What it adds to a municipality's priority: [`WEIGHT_MIN`] to [`WEIGHT_MAX`] for a need, 0
    /// for the other kinds.
    #[serde(default)]
    pub weight: u8,
    /// The filter in its canonical form, without the wave.
    pub filter: String,
    /// What it says of a municipality.
    pub title: Wording,
    /// A tag of a word or two: what is missing.
    pub tag: Wording,
    /// What it counts and why it matters, in a sentence.
    pub reason: Wording,
    /// What to ask on a visit; at most [`ASK_CHARS_MAX`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<Wording>,
    /// The questions it rests on: a question, or one item of a battery.
    #[serde(default)]
    pub questions: Vec<String>,
    /// The rule that this is the sharper case of: it adds its weight to that one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refines: Option<String>,
    /// The number of municipalities that the published report counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<usize>,
}
