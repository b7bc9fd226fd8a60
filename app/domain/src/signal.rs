//! Signals: named, versioned filters that point at municipalities to follow up.
//!
//! The shipped rules are a data file beside the codebook. A rule that does not hold together in a
//! wave (a question that is gone) is told and never used in part.

use serde::{Deserialize, Serialize};

use crate::filter::{Filter, FilterProblem};
use crate::survey::{Codebook, Wording};
use crate::world::World;

/// The rules of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// In the order of the file.
    #[serde(rename = "rule", default)]
    pub rules: Vec<Rule>,
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Id, unique in the file.
    pub id: String,
    /// Goes up when the filter changes.
    pub version: u32,
    /// What it adds to a municipality's priority.
    pub weight: u8,
    /// The filter in its address form, without the wave.
    pub filter: String,
    /// What it says of a municipality.
    pub title: Wording,
    /// A tag of a word or two.
    pub tag: Wording,
    /// Why it matters, in a sentence.
    pub reason: Wording,
    /// The questions it rests on.
    #[serde(default)]
    pub questions: Vec<String>,
    /// The rule whose weight it adds to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refines: Option<String>,
    /// Finds municipalities to learn from.
    #[serde(default)]
    pub model: bool,
    /// The number of municipalities that the published report counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<usize>,
}

impl Rule {
    /// Whether every question the rule rests on was asked in a wave.
    pub fn is_about(&self, codebook: &Codebook) -> bool {
        self.questions
            .iter()
            .all(|id| codebook.question(id).is_some() || codebook.column(id).is_some())
    }

    /// The rule as a filter of the wave of `year`.
    ///
    /// # Errors
    /// Everything in it that the wave does not know: the rule does not work in this wave.
    pub fn filter_in(&self, world: &World, year: u16) -> Result<Filter, Vec<FilterProblem>> {
        let reading = Filter::read(&format!("{}&wave={year}", self.filter), world);
        if reading.problems.is_empty() {
            Ok(reading.filter)
        } else {
            Err(reading.problems)
        }
    }
}
