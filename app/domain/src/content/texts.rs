//! Words of a wave's own, for what only it can say of itself.

use serde::{Deserialize, Serialize};

use crate::survey::Wording;

/// What a wave says of itself on the pages. What it leaves out is left out there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// How it is known which municipalities settle refugees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settling: Option<Wording>,
    /// How made-up answers came about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub synthetic: Option<Wording>,
    /// What the report is, on top of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<Wording>,
    /// What the report does not hold, and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_without: Option<Wording>,
    /// What regions are not compared by, and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regions_without: Option<Wording>,
    /// Why made-up answers say nothing beside the programme results of the register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub results: Option<Wording>,
}

impl Texts {
    /// Nothing.
    pub const NONE: Self = Self {
        settling: None,
        synthetic: None,
        report: None,
        report_without: None,
        regions_without: None,
        results: None,
    };

    /// Each text that there is, with its key.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &Wording)> {
        let all = [
            ("settling", &self.settling),
            ("synthetic", &self.synthetic),
            ("report", &self.report),
            ("report_without", &self.report_without),
            ("regions_without", &self.regions_without),
            ("results", &self.results),
        ];
        let there = all.into_iter();
        there.filter_map(|(key, text)| Some((key, text.as_ref()?)))
    }
}
