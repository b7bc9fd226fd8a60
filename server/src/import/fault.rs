//! What can be wrong with the files of a wave or a register: that they cannot be read, or what
//! they hold.

use domain::import::Fault;
use domain::register::RegisterFault;
use kinds::Lang;
use present::words::catalog::file as word;
use present::words::import::{register_sentence, sentence};

use super::{CodebookError, SheetError};

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// It cannot be read as a sheet.
    Sheet(SheetError),
    /// It cannot be read as a codebook.
    Codebook(CodebookError),
    /// The folder has the file in both forms.
    BothForms {
        /// The name of the one.
        first: String,
        /// The name of the other.
        second: String,
    },
    /// It was read; what it holds is no wave.
    Wave(Fault),
    /// It was read; what it holds is no register.
    Register(RegisterFault),
}

impl FileFault {
    /// What is wrong and what to do, in a sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Sheet(error) => error.sentence(lang),
            Self::Codebook(error) => error.sentence(lang),
            Self::BothForms { first, second } => {
                word::BOTH_FORMS.fill(lang, &[("first", first), ("second", second)])
            }
            Self::Wave(fault) => sentence(fault, lang),
            Self::Register(fault) => register_sentence(fault, lang),
        }
    }
}

impl From<SheetError> for FileFault {
    fn from(error: SheetError) -> Self {
        Self::Sheet(error)
    }
}

impl From<Fault> for FileFault {
    fn from(fault: Fault) -> Self {
        Self::Wave(fault)
    }
}

impl From<RegisterFault> for FileFault {
    fn from(fault: RegisterFault) -> Self {
        Self::Register(fault)
    }
}
