//! What a codebook says of its wave as a whole.

use serde::{Deserialize, Serialize};

use super::{WaveFlag, Wording, is_usual};

/// Year, title and fieldwork of a wave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaveInfo {
    /// The year the wave is named by.
    pub year: u16,
    /// Title.
    pub title: Wording,
    /// First day of fieldwork, `YYYY-MM-DD`.
    pub fieldwork_from: String,
    /// Last day of fieldwork, `YYYY-MM-DD`.
    pub fieldwork_to: String,
    /// The year of the register edition that the wave's background figures are taken from, where
    /// it is another than the wave's own: figures are shown with their year and never moved to
    /// another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub register_year: Option<u16>,
    /// What becomes of a questionnaire without a day of response.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub partial: Partial,
    /// Flags that are columns of the wave's unit file (`partner`), with their name.
    #[serde(alias = "traits", default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<WaveFlag>,
}

/// What becomes of a row of answers without a day of response: it was begun, and not handed in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Partial {
    /// It is left out: its unit did not respond, in any number, and is said to have begun.
    #[default]
    LeaveOut,
    /// It counts like any other: the survey tool gives no day, or not always.
    Count,
}

impl WaveInfo {
    /// The year of the register edition that the background figures are taken from.
    pub fn register_year(&self) -> u16 {
        self.register_year.unwrap_or(self.year)
    }
}
