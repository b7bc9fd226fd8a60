//! What can go wrong when a demo wave is made.

use content::ContentError;
use thiserror::Error;

impl From<ContentError> for GenerateError {
    fn from(error: ContentError) -> Self {
        Self::Data {
            file: error.file,
            fault: error.fault,
        }
    }
}

/// Why no wave came out. What is wrong with the data is told in English: it is the developers' own.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum GenerateError {
    /// An embedded data file cannot be read, or two of them do not fit each other.
    #[error("the data file {file} cannot be used: {fault}")]
    Data {
        /// The file's name.
        file: &'static str,
        /// What is wrong, and where.
        fault: String,
    },
    /// One deal did not come to rest; the next stream of the seed is tried.
    #[error("the targets of {column} were missed: {}", misses.join("; "))]
    Missed {
        /// The column that was dealt.
        column: String,
        /// Each population that missed its target: what it should hold, and what it held.
        misses: Vec<String>,
    },
    /// No stream of the seed met every target.
    #[error(
        "none of {attempts} attempts met every target; {}",
        last.as_ref().map_or_else(String::new, ToString::to_string)
    )]
    OutOfReach {
        /// Streams tried.
        attempts: u64,
        /// What the last of them missed.
        last: Option<Box<GenerateError>>,
    },
    /// The import does not take a wave just made.
    #[error("the demo wave of {year} cannot be read back: {fault}")]
    Refused {
        /// The wave's year.
        year: u16,
        /// The first thing wrong with it.
        fault: String,
    },
    /// More labels than units to hand them to.
    #[error("the targets of {column} deal {labels} answers to {units} units")]
    TooMany {
        /// The column.
        column: String,
        /// Labels to hand out.
        labels: u32,
        /// Units that are asked.
        units: u32,
    },
    /// The csv writer refused a row.
    #[error("{file} could not be written: {fault}")]
    Write {
        /// The file's name.
        file: String,
        /// What the writer said.
        fault: String,
    },
}
