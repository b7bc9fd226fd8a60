//! Something that was agreed, where it stands in a wave, and what a later answer says of it. What is found
//! stands here; [`crate::trial`] finds it.

use std::sync::Arc;

use kinds::{Region, Trial};

use super::Action;
use crate::lineage::Fate;
use crate::survey::ColumnRef;

/// Something that was agreed, where it stands in the newest wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    /// It.
    pub action: Arc<Action>,
    /// Its municipality; `None` where the wave does not have it.
    pub position: Option<usize>,
    /// What became of the municipality since.
    pub fate: Fate,
    /// The region of it.
    pub region: Option<Region>,
    /// The promise against the answer.
    pub tried: Tried,
}

/// An answer to the question of a promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// In the wave of this year.
    pub year: u16,
    /// Of which question.
    pub column: ColumnRef,
    /// Which options; `None` where there is no answer.
    pub chosen: Option<Vec<usize>>,
    /// Whether the questionnaire was handed in at all.
    pub responded: bool,
}

/// A promise, tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// What comes of it.
    pub trial: Trial,
    /// The last answer that was given before it was agreed; `None` where there is none.
    pub before: Option<Said>,
    /// The newest answer after the agreement, or that none was given.
    pub after: Option<Said>,
}

impl Tried {
    /// Without any answer.
    pub(crate) fn bare(trial: Trial) -> Self {
        Self {
            trial,
            before: None,
            after: None,
        }
    }
}
