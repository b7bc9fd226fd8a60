//! What the published report states beside what the waves hold, and where the report does not
//! agree with itself. Everything is told in the reader's language, whatever the report's is.

use serde::{Deserialize, Serialize};

use crate::Count;

/// The page `/rapport/publisert`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The wave that the report is about.
    pub year: u16,
    /// Whether the answers of the waves are made up.
    pub synthetic: bool,
    /// The sections, in the report's order.
    pub sections: Vec<PublishedSection>,
    /// Why nothing can be computed, in a sentence; then there are no sections.
    pub refused: Option<String>,
    /// Sentences about what in the address could not be used.
    pub problems: Vec<String>,
}

impl Published {
    /// Every statement.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.sections.iter().flat_map(|section| &section.statements)
    }

    /// How many statements hold so.
    pub fn holding(&self, holds: Holds) -> usize {
        let statements = self.statements();
        statements
            .filter(|statement| statement.holds == holds)
            .count()
    }
}

/// The statements of one section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedSection {
    /// Number in the report.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// The statements.
    pub statements: Vec<Statement>,
}

/// A statement of the report, and the same computed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Its id.
    pub id: String,
    /// Whom it is about.
    pub population: String,
    /// What is measured.
    pub what: String,
    /// What the report prints.
    pub published: String,
    /// What the waves hold, with its N.
    pub computed: String,
    /// Whether the two agree.
    pub holds: Holds,
    /// Those it counts, where one filter can say who they are.
    pub units: Option<Count>,
}

/// Whether a statement holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// As printed.
    AsPublished,
    /// Not as printed; the waves follow the reading chosen.
    AsChosen,
    /// Neither: a fault.
    Not,
}

/// The page `/rapport/uenigheter`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflicts {
    /// The wave that the report is about.
    pub year: u16,
    /// Whether the answers of the waves are made up.
    pub synthetic: bool,
    /// In the report's order; then what is about no single statement.
    pub conflicts: Vec<Conflict>,
    /// Why nothing can be computed, in a sentence.
    pub refused: Option<String>,
    /// Sentences about what in the address could not be used.
    pub problems: Vec<String>,
}

/// Where the report does not agree with itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// Section of the report.
    pub section: String,
    /// What it is about.
    pub about: String,
    /// What the report prints.
    pub published: String,
    /// What was chosen; empty where the conflict is about no single statement.
    pub chosen: String,
    /// What the waves hold.
    pub computed: String,
    /// What does not add up.
    pub doubt: String,
    /// The reading chosen, and why.
    pub reading: String,
    /// Those it counts, where one filter can say who they are.
    pub units: Option<Count>,
}
