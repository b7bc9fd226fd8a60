//! What has changed since the wave before: both shares, those who answered both times, what the
//! change is made of, and who moved.

use kinds::Verdict;
use serde::{Deserialize, Serialize};

use crate::{Count, Link};

/// A question beside itself in the wave before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since {
    /// Year of the wave before.
    pub year: u16,
    /// The change.
    pub change: Changed,
    /// What the codebooks say of how the two compare.
    pub comparability: Vec<String>,
    /// What else changed within the selection.
    pub all_href: String,
}

/// A change, in both waves' own numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// Year of the wave in focus.
    pub year: u16,
    /// The question in the wave before.
    pub earlier: Link,
    /// The sentence that can be quoted.
    pub sentence: String,
    /// Who answered and cannot be followed, since they were merged or split, by name; `None` where all can.
    pub not_followed: Option<String>,
    /// All who answered, and those who answered both times.
    pub rows: Vec<ChangeRow>,
    /// What the change is made of; empty where nobody answered both times.
    pub terms: Vec<Term>,
    /// Those who answered both times by what they answered; empty where nobody did.
    pub moves: Vec<Move>,
}

/// Two shares of the same kind and what lies between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeRow {
    /// Who it is about.
    pub label: String,
    /// In the wave before.
    pub earlier: LinkedShare,
    /// In the wave in focus.
    pub later: LinkedShare,
    /// Whole percentage points; `None` where a share is of nobody.
    pub points: Option<i32>,
    /// Whether those who answered both times moved by more than chance; `None` for all who answered.
    pub verdict: Option<Verdict>,
}

/// A part of N, with the list of the part where one filter can express it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkedShare {
    /// Units in the part.
    pub count: usize,
    /// Units it is a part of.
    pub n: usize,
    /// The list of the part.
    pub href: Option<String>,
}

/// One of the parts a change is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// What it is.
    pub label: String,
    /// Who they are and what they answered.
    pub note: String,
    /// Tenths of a percentage point, half away from zero.
    pub tenths: i32,
}

/// Those who went from one answer to another, or stayed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// Whether they had the answer in the wave before.
    pub before: bool,
    /// Whether they have it in the wave in focus.
    pub now: bool,
    /// In words: still have, lost, gained, still without.
    pub label: String,
    /// Their names.
    pub units: Count,
}
