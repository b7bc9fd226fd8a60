//! The two kinds of respondent.

use serde::{Deserialize, Serialize};

/// The two kinds of respondent. Their numbers are never mixed: every N has one unit type.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
#[serde(rename_all = "snake_case")]
pub enum UnitType {
    /// One of the municipalities (428 in 2015), Oslo among them.
    #[default]
    Municipality,
    /// One of Oslo's 15 districts, answering for itself.
    District,
}

impl UnitType {
    /// Both, in the order they are listed.
    pub const ALL: [Self; 2] = [Self::Municipality, Self::District];

    /// The id used in addresses and files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::District => "district",
        }
    }
}
