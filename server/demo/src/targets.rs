//! The targets: how many of each answer, in which populations. All arithmetic lives in this file.

use std::collections::BTreeMap;

use domain::survey::Question;
use kinds::{QuestionKind, Region, UnitType};
use serde::Deserialize;

use crate::anneal::Bounds;
use crate::books::Books;
use crate::population::Population;
use crate::texts::Phrases;

/// The column name under which a deal says who answers the survey at all.
pub const RESPONSE: &str = "answered";
/// The label of those who answer the survey.
pub const RESPONDS: &str = "yes";
/// The label of those who are asked and do not answer; it is never named in a total, since it is
/// what is left.
pub const UNANSWERED: &str = "_unanswered";
/// In a multi-choice question: ticked one option or more that does not exclude the others.
pub const TICKED: &str = "_ticked";
/// In a text question: wrote something.
pub const WROTE: &str = "_answered";

/// Everything a wave should add up to.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Targets {
    /// How far a region's share of an answer may lie from the country's where it has no target of
    /// its own; percentage points.
    pub spread: u32,
    /// The same for leaving a question unanswered; percentage points.
    pub silence_spread: u32,
    /// Rules for the wave's own flags.
    #[serde(rename = "flag", default)]
    pub flags: Vec<FlagRule>,
    /// The deals, in the order they are made.
    #[serde(rename = "deal")]
    pub deals: Vec<Deal>,
}

/// Who has a flag, by public figures: nobody published who really had it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlagRule {
    /// The flag's id in the codebook.
    pub id: String,
    /// Who has it.
    pub holders: Holders,
}

/// A rule over the figures of the register.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Holders {
    /// Those of each region that settled most refugees in the register's year.
    SettledMost {
        /// Regions that have such municipalities.
        regions: Vec<Region>,
        /// How many in each of the regions.
        each: usize,
    },
    /// Those whose council decided to settle few of those it was asked to settle, for the year
    /// before the register's.
    DecidedPrevious {
        /// Most that they decided, as a share of what was requested; percent.
        percent_max: u32,
    },
}

/// One column (or all options of a multi-choice question) for one type of unit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deal {
    /// Column id, or [`RESPONSE`].
    pub column: String,
    /// Whose answers.
    #[serde(default)]
    pub unit: UnitType,
    /// How many of each label; those asked who get none are left unanswered. A number question
    /// takes its numbers as labels.
    pub total: BTreeMap<String, u32>,
    /// In a text question: how many sentences there are in all; one each if left out.
    #[serde(default)]
    pub pieces: Option<u32>,
    /// Another [`Targets::spread`] for this deal; percentage points.
    #[serde(default)]
    pub spread: Option<u32>,
    /// What populations hold.
    #[serde(rename = "row", default)]
    pub rows: Vec<Row>,
}

/// What one population holds of some of the labels.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Row {
    /// The population among those asked, see [`crate::population`].
    pub pop: String,
    /// How many of each label: a number, or the fewest and the most.
    #[serde(flatten)]
    pub counts: BTreeMap<String, Wanted>,
}

/// A number, or the fewest and the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Wanted {
    /// Exactly so many.
    Exactly(u32),
    /// From the first to the second, both in.
    Between([u32; 2]),
}

impl From<Wanted> for Bounds {
    fn from(wanted: Wanted) -> Self {
        match wanted {
            Wanted::Exactly(count) => Self::exactly(count),
            Wanted::Between([least, most]) => Self { least, most },
        }
    }
}

impl Targets {
    /// Finds the first place where the targets and the codebook do not fit each other.
    ///
    /// # Errors
    /// That place, in words.
    pub fn check(&self, books: Books<'_>, texts: &Phrases) -> Result<(), String> {
        for rule in &self.flags {
            if !books
                .codebook
                .wave
                .flags
                .iter()
                .any(|known| known.id == rule.id)
            {
                return Err(format!("the codebook has no flag “{}”", rule.id));
            }
        }
        for deal in &self.deals {
            deal.check(books, texts)?;
        }
        Ok(())
    }
}

impl Deal {
    fn check(&self, books: Books<'_>, texts: &Phrases) -> Result<(), String> {
        let codebook = books.codebook;
        let place = &self.column;
        let question = if *place == RESPONSE {
            None
        } else {
            let column = codebook
                .column(place)
                .ok_or_else(|| format!("the codebook has no question “{place}”"))?;
            Some(&codebook.questions[column.question])
        };
        for label in self.total.keys() {
            if !question.map_or(label == RESPONDS, |question| is_label(question, label)) {
                return Err(format!("“{label}” is no answer to “{place}”"));
            }
        }
        for row in &self.rows {
            Population::read(&row.pop, books)
                .map_err(|fault| format!("“{place}”: {fault} is not understood"))?;
            let unknown = row
                .counts
                .keys()
                .find(|label| *label != UNANSWERED && !self.total.contains_key(*label));
            if let Some(label) = unknown {
                return Err(format!(
                    "“{place}”: “{label}” of the row “{}” is not in the total",
                    row.pop
                ));
            }
        }
        if question.is_some_and(|question| question.kind == QuestionKind::Text)
            && texts.of(place).is_empty()
        {
            return Err(format!("“{place}” has no sentences to choose from"));
        }
        Ok(())
    }
}

fn is_label(question: &Question, label: &str) -> bool {
    match question.kind {
        QuestionKind::Single | QuestionKind::Scale => question.option_index(label).is_some(),
        QuestionKind::Multi => label == TICKED || question.option_index(label).is_some(),
        QuestionKind::Number => label.parse::<i64>().is_ok(),
        QuestionKind::Text => label == WROTE,
    }
}
