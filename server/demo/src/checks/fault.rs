//! Why a check cannot be computed.

use std::fmt;

use domain::filter::FilterProblem;
use domain::words::Lang;
use domain::words::catalog::statement as word;
use thiserror::Error;

use super::file::Check;

/// A check that does not speak of the waves at hand.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub struct CheckError {
    /// Which check.
    pub id: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
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

impl CheckError {
    /// Why the check cannot be computed, in a whole sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        let fault = self.fault.words(lang);
        word::CANNOT.fill(lang, &[("id", &self.id), ("fault", &fault)])
    }
}

impl fmt::Display for CheckError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.sentence(Lang::Nb))
    }
}

impl Fault {
    /// The fault as one of a check.
    pub(super) fn of(self, check: &Check) -> CheckError {
        CheckError {
            id: check.id.clone(),
            fault: self,
        }
    }

    fn words(&self, lang: Lang) -> String {
        match self {
            Self::NoWave(year) => word::NO_WAVE.fill(lang, &[("year", &year.to_string())]),
            Self::NoSince => word::NO_SINCE.text(lang).to_owned(),
            Self::Unusable { query, problem } => {
                let problem = problem.sentence(lang);
                let problem = problem.trim_end_matches('.');
                word::UNUSABLE.fill(lang, &[("query", query), ("problem", problem)])
            }
            Self::NoQuestion => word::NO_QUESTION.text(lang).to_owned(),
            Self::UnknownQuestion(id) => word::UNKNOWN_QUESTION.fill(lang, &[("id", id)]),
            Self::UnknownOption(id) => word::UNKNOWN_OPTION.fill(lang, &[("id", id)]),
            Self::UnknownDoubt(id) => word::UNKNOWN_DOUBT.fill(lang, &[("id", id)]),
            Self::Nobody => word::NOBODY.text(lang).to_owned(),
            Self::NoAnswer => word::NO_ANSWER.text(lang).to_owned(),
        }
    }
}
