//! The checks as the data file writes them.

use serde::Deserialize;

/// All checks of the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checks {
    /// In the order of the report.
    pub check: Vec<Check>,
}

/// One statement of the report. The head of the data file says what each field means.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    pub id: String,
    #[serde(default = "this_wave")]
    pub wave: u16,
    pub kind: Kind,
    #[serde(default)]
    pub pop: String,
    pub having: Option<String>,
    #[serde(default)]
    pub than: Vec<String>,
    pub question: Option<String>,
    #[serde(default)]
    pub option: Vec<String>,
    pub value: Option<Value>,
    pub tolerance: Option<f64>,
    pub n: Option<usize>,
    #[serde(default)]
    pub end: End,
    pub doubt: Option<String>,
    pub generate: Option<Value>,
}

impl Check {
    /// What the demo wave must reach: the reading chosen where the report is in doubt.
    pub fn wanted(&self) -> Option<&Value> {
        self.generate.as_ref().or(self.value.as_ref())
    }
}

fn this_wave() -> u16 {
    2015
}

/// How the computed value is held against the stated one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Count,
    Percent,
    About,
    AtLeast,
    Between,
    Rank,
    Extremes,
    Regions,
    Number,
    Pieces,
    BatteryN,
    LargestGap,
    Higher,
}

/// Which end of a ranking is stated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    #[default]
    First,
    Last,
}

/// A number, several, or ids in order.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Value {
    One(f64),
    Several(Vec<f64>),
    Ids(Vec<String>),
}
