//! Key indicators as data: the shares that regions are held against the country by. Whether they hold
//! together in a wave is [`crate::indicator`].

use serde::{Deserialize, Serialize};

use crate::survey::Wording;

/// The indicators of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicators {
    /// In the order of the file.
    #[serde(rename = "indicator", default)]
    pub indicators: Vec<Indicator>,
}

/// One indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Id, unique in the file.
    pub id: String,
    /// What it stands under; those in a row with the same heading stand together.
    pub heading: Wording,
    /// What the share says of a municipality.
    pub title: Wording,
    /// The same as it follows "kommuner som": "har resultatmål".
    pub clause: Wording,
    /// What it is a share of, where not of all that answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Wording>,
    /// Id of a column of the codebook: `question`, or `question.item` of a battery.
    pub column: String,
    /// Ids of its options; the share is of those that chose any of them.
    pub options: Vec<String>,
    /// A filter in its address form, without wave, unit type and region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
}
