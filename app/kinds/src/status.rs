//! Whether a unit's answer counts, and if not, why.

use serde::{Deserialize, Serialize};

/// Why a unit has no answer that counts, or that it has one. Never mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerStatus {
    /// An answer that counts in N.
    Counted,
    /// An answer outside the base ("not a host").
    Outside,
    /// Answered don't know.
    DontKnow,
    /// Was asked, and left the question open.
    NotAnswered,
    /// Responded, but the routing did not let the question apply.
    NotAsked,
    /// Did not hand in the questionnaire.
    NoResponse,
}
