//! What a wave brings besides its questions, its answers and its rules: the indicators that regions are
//! compared by, the plan of its report, words of its own, and what makes its units alike.
//!
//! Each is a file of the wave's folder that may be missing, checked on import and part of the wave's
//! revision. What a wave does not bring is not taken from another: it is left out.

mod indicator;
mod report;
mod texts;
mod weights;

use serde::{Deserialize, Serialize};

pub use self::indicator::{Indicator, Indicators};
pub use self::report::{Measure, ReportGroup, ReportPart, ReportPlan, SectionPlan, Shows};
pub use self::texts::Texts;
pub use self::weights::{PART_WEIGHT_MAX, PARTS, Part, WeightFault, Weights};

/// What a wave brings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaveContent {
    /// The indicators that regions are compared by; none where the wave brings none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicators: Option<Indicators>,
    /// The plan of its report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<ReportPlan>,
    /// Words of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub texts: Option<Texts>,
    /// What makes its units alike.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub similar: Option<Weights>,
}

static NO_INDICATORS: Indicators = Indicators {
    indicators: Vec::new(),
};
static NO_REPORT: ReportPlan = ReportPlan {
    published: false,
    sections: Vec::new(),
    parts: Vec::new(),
};
static NO_TEXTS: Texts = Texts::NONE;

impl WaveContent {
    /// The indicators; an empty list where the wave brings none.
    pub fn indicators(&self) -> &Indicators {
        self.indicators.as_ref().unwrap_or(&NO_INDICATORS)
    }

    /// The plan of the report; without any part where the wave brings none.
    pub fn report(&self) -> &ReportPlan {
        self.report.as_ref().unwrap_or(&NO_REPORT)
    }

    /// Words of the wave's own.
    pub fn texts(&self) -> &Texts {
        self.texts.as_ref().unwrap_or(&NO_TEXTS)
    }

    /// What each part of the distance between two units weighs: the same, where the wave does not say.
    pub fn weights(&self) -> Weights {
        self.similar.unwrap_or_default()
    }
}
