//! Two to four municipalities or districts side by side.

use kinds::UnitType;
use serde::{Deserialize, Serialize};

use crate::profile::GivenAnswer;
use crate::similar::DistanceParts;
use crate::value::CellValue;
use crate::{Link, Share};

/// The page `/sammenlign`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// Municipalities or districts.
    pub unit: UnitType,
    /// Sentences about what in the address could not be used.
    pub problems: Vec<String>,
    /// The units chosen, the first being what the others are held against.
    pub units: Vec<Compared>,
    /// How many there is room for.
    pub most: usize,
    /// The first handed in the questionnaire: else nothing can be unlike it.
    pub first_answered: bool,
    /// What the first is held against as well: "landet", or for a district "bydelene".
    pub whole: String,
    /// Background facts; empty where there is nothing to compare.
    pub facts: Vec<FactRow>,
    /// Answers by chapter; empty where there is nothing to compare.
    pub chapters: Vec<ComparedChapter>,
    /// The switch between all answers and those that are different.
    pub only: OnlyDifferent,
    /// The form in which another is picked; `None` where there is no room.
    pub pick: Option<NameForm>,
    /// How far others are from the first; `None` where none is chosen.
    pub distance: Option<DistanceSection>,
    /// The files.
    pub csv_href: String,
    /// See `csv_href`.
    pub xlsx_href: String,
}

/// One of the units side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    /// Name, leading to the profile.
    pub name: Link,
    /// County.
    pub county: String,
    /// The page without it.
    pub without: String,
    /// The page with all held against it; `None` for the first.
    pub first: Option<String>,
}

/// One background fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactRow {
    /// What it is.
    pub label: String,
    /// Publisher and reference date; empty where it needs none.
    pub source: String,
    /// Of each unit.
    pub cells: Vec<CellValue>,
    /// Of all together, where it can be said.
    pub whole: Option<CellValue>,
}

/// A chapter of answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedChapter {
    /// Id, for links within the page.
    pub id: String,
    /// Title.
    pub title: String,
    /// Questions in order, as far as they are shown.
    pub questions: Vec<ComparedQuestion>,
}

/// A question with its lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedQuestion {
    /// The wording over several lines; `None` where the line is the question.
    pub stem: Option<String>,
    /// One line, or one an item or ticked option.
    pub lines: Vec<ComparedLine>,
}

/// One line of answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedLine {
    /// The question, item or option, leading to the question.
    pub label: Link,
    /// What each answered.
    pub answers: Vec<ComparedAnswer>,
    /// How many of all answered as the first did, of N; `None` where its answer has no share.
    pub whole: Option<Share>,
}

/// What one unit answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedAnswer {
    /// The answer, or why there is none.
    pub given: GivenAnswer,
    /// It is not what the first answered.
    pub differs: bool,
    /// It has what a rule says that the first lacks.
    pub has: bool,
}

/// The switch between all answers and those that are different.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnlyDifferent {
    /// Only what is different is shown.
    pub on: bool,
    /// The page with all answers.
    pub all_href: String,
    /// The page with those that are different.
    pub different_href: String,
    /// Lines in which the answers are different.
    pub different: usize,
    /// Lines in all.
    pub lines: usize,
}

/// A field of a form that is sent along and not seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hidden {
    /// Its name.
    pub name: String,
    /// What it sends.
    pub value: String,
}

/// The form in which a unit is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameForm {
    /// What is chosen already.
    pub kept: Vec<Hidden>,
    /// Names to choose from.
    pub names: Vec<String>,
    /// How many must be picked before there is something to compare.
    pub lacking: usize,
}

/// How far others are from the first, by parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DistanceSection {
    /// What of the weights cannot be used.
    pub problems: Vec<String>,
    /// The sentence that can be quoted; empty where none has a distance.
    pub lead: String,
    /// What is sent with the weights.
    pub kept: Vec<Hidden>,
    /// The weights.
    pub weights: Vec<Weight>,
    /// The most that a part can weigh.
    pub most: u8,
    /// The page with the weights of the file; `None` where it has them.
    pub usual: Option<String>,
    /// The unit they are held against.
    pub own: NearRow,
    /// The nearest, and those compared that are not among them.
    pub rows: Vec<NearRow>,
    /// What was left out, and which of those compared have no distance and why.
    pub left_out: Vec<String>,
    /// Among whom the nearest were found.
    pub among: String,
}

/// What one part weighs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weight {
    /// The field of the form.
    pub field: String,
    /// What the part is.
    pub label: String,
    /// Its weight.
    pub value: u8,
}

/// A unit and how far it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NearRow {
    /// Which it is from the nearest, from 1; `None` for the unit they are held against.
    pub rank: Option<usize>,
    /// Name, leading to the profile.
    pub name: Link,
    /// County.
    pub county: String,
    /// It stands among those compared.
    pub compared: bool,
    /// The page with it taken in; `None` where it is there or there is no room.
    pub add: Option<String>,
    /// Population, immigrant share and centrality.
    pub facts: Vec<CellValue>,
    /// Refugees settled per 1 000 inhabitants, with one decimal, or why it is not known.
    pub settled: String,
    /// How far it is.
    pub distance: DistanceParts,
}
