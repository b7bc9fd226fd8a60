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
