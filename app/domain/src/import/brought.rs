//! The files of a wave that are written in TOML, beside what the codebook says.

use super::{Lines, RuleFile};
use crate::content::{Indicators, ReportPlan, Texts, Weights};

/// What a file says, and where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileContent<T> {
    /// The file's name, for messages.
    pub name: String,
    /// What it says.
    pub said: T,
    /// Where it says it.
    pub lines: Lines,
}

/// The files of a wave besides its codebook, its units and its answers; each may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Brought {
    /// Where the parts of the codebook stand in its file.
    pub codebook_lines: Lines,
    /// The rules for follow-up.
    pub rules: Option<RuleFile>,
    /// The indicators that regions are compared by.
    pub indicators: Option<FileContent<Indicators>>,
    /// The plan of the report.
    pub report: Option<FileContent<ReportPlan>>,
    /// Words of the wave's own.
    pub texts: Option<FileContent<Texts>>,
    /// What makes its units alike.
    pub similar: Option<FileContent<Weights>>,
}

impl From<Option<RuleFile>> for Brought {
    fn from(rules: Option<RuleFile>) -> Self {
        Self {
            rules,
            ..Self::default()
        }
    }
}
