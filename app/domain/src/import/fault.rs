//! What can be wrong with a wave's files, as values: one case for each cause, with what a sentence
//! about it needs.

mod answer;
mod content;
mod table;
mod unit;

use crate::rules::RuleFault;
use crate::sheet::Quote;
use crate::survey::CodebookProblem;

pub use answer::{AnswerFault, NotAsked};
pub use content::ContentFault;
pub use table::TableFault;
pub use unit::{Named, UnitFault};

/// What is wrong with a wave's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// More problems than are told; see [`super::PROBLEMS_MAX`].
    LeftOut {
        /// How many are not told.
        count: usize,
    },
    /// The codebook does not hold together.
    Codebook(Box<CodebookProblem>),
    /// What else the wave brings does not hold together.
    Content {
        /// The id or the key of what is wrong.
        id: Quote,
        /// What is wrong with it.
        fault: Box<ContentFault>,
    },
    /// More rules than [`crate::signal::RULES_MAX`]; none of them is looked at.
    TooManyRules {
        /// How many there are.
        count: usize,
    },
    /// A rule does not hold together.
    Rule {
        /// The rule's id.
        rule: Quote,
        /// What is wrong with it.
        fault: RuleFault,
    },
    /// A flag that is neither yes nor no.
    NotYesOrNo {
        /// What stands there.
        written: Quote,
    },
    /// Another mark than that of synthetic data.
    UnknownBasis {
        /// What stands there.
        written: Quote,
    },
    /// Some rows are marked synthetic and others are not.
    MixedBasis {
        /// Rows with the mark.
        marked: usize,
        /// All rows that were looked at.
        total: usize,
    },
    /// One file is marked synthetic and the other is not.
    FilesMarkedDifferently {
        /// The name of the file with the mark.
        marked: String,
        /// The name of the file without it.
        unmarked: String,
    },
    /// The file of answers was given as that of the invited units, and the other way round.
    FilesSwapped {
        /// The name of the file that holds the answers.
        answers: String,
        /// The name of the file that holds the invited units.
        units: String,
    },
    /// The same content was given as both files.
    SameFileTwice {
        /// The name of the one.
        units: String,
        /// The name of the other.
        answers: String,
    },
    /// The file's header, or a row that does not fit it.
    Table(TableFault),
    /// Which unit a row is about.
    Unit(UnitFault),
    /// An answer is not as the codebook has it.
    Answer(AnswerFault),
}

impl Fault {
    /// Whether both tell the same kind of thing, of different cells.
    pub fn is_like(&self, other: &Self) -> bool {
        use std::mem::discriminant as kind;
        match (self, other) {
            (Self::Table(one), Self::Table(other)) => kind(one) == kind(other),
            (Self::Unit(one), Self::Unit(other)) => kind(one) == kind(other),
            (
                Self::Answer(AnswerFault::NotAsked(one)),
                Self::Answer(AnswerFault::NotAsked(other)),
            ) => kind(&**one) == kind(&**other),
            (Self::Answer(one), Self::Answer(other)) => kind(one) == kind(other),
            (one, other) => kind(one) == kind(other),
        }
    }
}

impl From<TableFault> for Fault {
    fn from(fault: TableFault) -> Self {
        Self::Table(fault)
    }
}

impl From<UnitFault> for Fault {
    fn from(fault: UnitFault) -> Self {
        Self::Unit(fault)
    }
}

impl From<AnswerFault> for Fault {
    fn from(fault: AnswerFault) -> Self {
        Self::Answer(fault)
    }
}
