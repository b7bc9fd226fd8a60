//! What can be said of a group against the others.

use serde::{Deserialize, Serialize};

/// What can be said of a group against the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Higher, by more than chance, and not because of two answers.
    ClearlyHigher,
    /// Lower, by more than chance, and not because of two answers.
    ClearlyLower,
    /// May be chance.
    MayBeChance,
    /// Too few answers in the group or among the others, or no number at all.
    TooFew,
}

impl Verdict {
    /// Whether it is one of the two clear ones.
    pub fn is_clear(self) -> bool {
        matches!(self, Self::ClearlyHigher | Self::ClearlyLower)
    }
}
