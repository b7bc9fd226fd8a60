//! What can be wrong with the indicators, the report and the words that a wave brings.

use crate::indicator::Mismatch;
use crate::report::ReportFault;

/// What is wrong with a part of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContentFault {
    /// More of them than [`crate::import::CONTENT_PARTS_MAX`]; none is looked at.
    TooMany {
        /// How many there are.
        count: usize,
    },
    /// The id is not of the form [`is_id`](crate::survey::is_id).
    BadId,
    /// The same id stands above.
    IdTwice,
    /// A text is empty.
    Empty {
        /// Its key.
        key: &'static str,
    },
    /// An indicator asks for what the wave does not have.
    Indicator(Mismatch),
    /// A part of the report asks for what the wave does not have.
    Report(ReportFault),
}

impl ContentFault {
    /// Whether it may work once another wave is published: that it asks for a wave that is not there
    /// is no fault of the file.
    pub fn waits_for_a_wave(&self) -> bool {
        use crate::filter::FilterProblem::UnknownWave;
        matches!(
            self,
            Self::Indicator(Mismatch::Condition(UnknownWave(_)))
                | Self::Report(ReportFault::Filter(UnknownWave(_)))
        )
    }
}
