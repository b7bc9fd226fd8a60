//! The checks as the data file writes them.

use serde::Deserialize;

use crate::survey::Wording;

/// All checks of the file.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checks {
    /// The wave the report is about.
    pub wave: u16,
    /// The sections, in the order of the report.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
    /// What the statements of the report do not state consistently, named by [`Check::doubt`].
    #[serde(rename = "doubt", default)]
    pub doubts: Vec<Doubt>,
    /// Where the report does not agree with itself in what is no statement of its own.
    #[serde(rename = "remark", default)]
    pub remarks: Vec<Remark>,
}

/// What one or more statements do not state consistently.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Doubt {
    /// Id, unique in the file.
    pub id: String,
    /// What does not add up; whole sentences.
    pub what: Wording,
    /// The reading that [`Check::chosen`] follows, and why; whole sentences.
    pub reading: Wording,
}

/// A place where the report does not agree with itself, and that no single check can carry.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// Number of the section in the report.
    pub section: String,
    /// What it is about.
    pub about: Wording,
    /// What the report prints.
    pub published: Wording,
    /// What does not add up; whole sentences.
    pub doubt: Wording,
    /// The reading chosen, and why; whole sentences.
    pub reading: Wording,
}

/// What one section of the report states.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Number in the report; the same for two that stand in one section.
    pub number: String,
    /// What it is about.
    pub title: Wording,
    /// The statements, in order.
    #[serde(rename = "check")]
    pub checks: Vec<Check>,
}

/// One statement of the report. The head of the data file says how the fields work together.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Id, unique in the file.
    pub id: String,
    /// The wave it is of, where it is not [`Checks::wave`].
    pub wave: Option<u16>,
    /// An earlier wave that the value is held against.
    pub since: Option<u16>,
    /// How the computed value is held against the stated one.
    pub kind: Kind,
    /// The population, as the query of an address; all municipalities if left out.
    #[serde(default)]
    pub pop: String,
    /// A part of the population, in the same form.
    pub having: Option<String>,
    /// Populations to compare with, in the same form.
    #[serde(default)]
    pub than: Vec<String>,
    /// A column, or a battery.
    pub question: Option<String>,
    /// Options of the question; any of them.
    #[serde(default)]
    pub option: Vec<String>,
    /// What the report states.
    pub value: Option<StatedValue>,
    /// How far the computed value may lie from it; in the unit of the value.
    pub tolerance: Option<f64>,
    /// The N that the report prints.
    pub n: Option<usize>,
    /// The N of the reading chosen, where it is another.
    pub chosen_n: Option<usize>,
    /// Which end of a ranking is stated.
    #[serde(default)]
    pub end: End,
    /// Id of the [`Doubt`], where the report does not state it consistently.
    pub doubt: Option<String>,
    /// What the demo waves hold where there is doubt.
    pub chosen: Option<StatedValue>,
}

impl Checks {
    /// All checks, in the order of the report.
    pub fn iter(&self) -> impl Iterator<Item = &Check> {
        self.sections.iter().flat_map(|section| &section.checks)
    }

    /// The wave a check is of.
    pub fn wave_of(&self, check: &Check) -> u16 {
        check.wave.unwrap_or(self.wave)
    }
}

impl Check {
    /// What the demo waves must reach: the reading chosen where the report is in doubt.
    pub fn wanted(&self) -> Option<&StatedValue> {
        self.chosen.as_ref().or(self.value.as_ref())
    }

    /// The N that the demo waves must reach.
    pub fn wanted_n(&self) -> Option<usize> {
        self.chosen_n.or(self.n)
    }
}

/// How the computed value is held against the stated one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Exactly so many.
    Count,
    /// A share that rounds to it; percent.
    Percent,
    /// A share within the tolerance; percent.
    About,
    /// A share of at least so much; percent.
    AtLeast,
    /// A share between two, both in; percent.
    Between,
    /// An order, each strictly ahead of the next.
    Rank,
    /// The lowest and the highest, of numbers given or of the items' shares; percent.
    Extremes,
    /// In how many regions there are units.
    Regions,
    /// So many units, within the tolerance.
    Number,
    /// So many sentences, within the tolerance.
    Pieces,
    /// The N of the items of a battery, in ascending order.
    BatteryN,
    /// The largest distance between a population and all, over the classes of size, centrality,
    /// immigrant share and settling; percentage points, to one decimal.
    LargestGap,
    /// A share higher than in every one of other populations; percent.
    Higher,
    /// A share less the same share in an earlier wave; percentage points, rounding to it.
    Gain,
}

/// Which end of a ranking is stated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// The first.
    #[default]
    First,
    /// The last.
    Last,
}

/// A number, several, or ids in order.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum StatedValue {
    /// A number.
    One(f64),
    /// Several numbers.
    Several(Vec<f64>),
    /// Ids, in order.
    Ids(Vec<String>),
}
