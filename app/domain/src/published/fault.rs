//! Why a check cannot be computed.

use super::file::Check;
use crate::filter::FilterProblem;

/// A check that does not speak of the waves at hand.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{id}: {fault:?}")]
pub struct CheckError {
    /// Which check.
    pub id: String,
    /// What is wrong with it.
    pub fault: CheckFault,
}

/// What is wrong with a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckFault {
    /// There is no wave of this year.
    NoWave(u16),
    /// A change that names no earlier wave.
    NoSince,
    /// A population that cannot be read.
    Unusable {
        /// The population, as the check writes it.
        query: String,
        /// The first thing wrong with it.
        problem: FilterProblem,
    },
    /// It measures a question and names none.
    NoQuestion,
    /// The codebook has no such question.
    UnknownQuestion(String),
    /// The question has no such option.
    UnknownOption(String),
    /// The file has no such doubt.
    UnknownDoubt(String),
    /// A share of nobody.
    Nobody,
    /// Nobody gave a number.
    NoAnswer,
}

impl CheckFault {
    /// The fault as one of a check.
    pub(super) fn of(self, check: &Check) -> CheckError {
        CheckError {
            id: check.id.clone(),
            fault: self,
        }
    }
}
