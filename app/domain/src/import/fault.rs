//! What can be wrong with a wave's files, as values: one case for each cause, with what a sentence
//! about it needs.

mod answer;
mod table;
mod unit;

use crate::rules::RuleFault;
use crate::sheet::Quote;
use crate::survey::CodebookFault;

pub use answer::{AnswerFault, NotAsked};
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
    Codebook(CodebookFault),
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
    /// The first or last day of fieldwork is no day.
    NoFieldworkDay {
        /// What stands there.
        written: Quote,
    },
    /// A question has the name of a fixed column as its id.
    ReservedId {
        /// The id.
        id: String,
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
    /// The file's header, or a row that does not fit it.
    Table(TableFault),
    /// Which unit a row is about.
    Unit(UnitFault),
    /// An answer is not as the codebook has it.
    Answer(AnswerFault),
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
