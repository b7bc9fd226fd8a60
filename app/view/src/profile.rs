//! The profile of one municipality or district: facts, and everything it answered beside its
//! region and the country.

use kinds::{AnswerStatus, UnitType};
use serde::{Deserialize, Serialize};

use crate::search::Hit;
use crate::similar::Likes;
use crate::unit_rail::UnitRail;
use crate::value::CellValue;
use crate::{Count, Link, Share};

/// What stands at `/kommuner/{nr}`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProfilePage {
    /// The profile of the unit.
    Unit(Box<Profile>),
    /// No unit of the wave has the number to itself: those that its land belonged to.
    Parts(Parts),
}

/// A number of another year whose municipality was merged or split.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts {
    /// Its name and number.
    pub title: String,
    /// That it was no municipality of its own in the wave, in a sentence that the list ends.
    pub lead: String,
    /// The units that its land belonged to.
    pub units: Vec<Hit>,
    /// Sentences about what in the address could not be used.
    pub problems: Vec<String>,
}

/// What another wave has of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KinLine {
    /// What happened: "Slått sammen siden 2015 av:", or a whole sentence where no unit follows.
    pub words: String,
    /// The units, leading to their profiles.
    pub units: Vec<Link>,
}

/// The profile of a unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// Official number.
    pub number: String,
    /// Name.
    pub name: String,
    /// Municipality or district.
    pub unit: UnitType,
    /// County, flags and language form, in words.
    pub flags: Vec<String>,
    /// What the waves before and after have of it, where it is not just the same there.
    pub kin: Vec<KinLine>,
    /// The list it was opened from; all municipalities, where it was opened from elsewhere.
    pub list_href: String,
    /// Where it stands in the selection it was opened from; `None` where there is none.
    pub place: Option<Place>,
    /// Name of the region, leading to its list.
    pub region: Link,
    /// The name of the comparison group beside the whole ("Nord"); a district has none.
    pub beside: Option<String>,
    /// The name of the whole ("landet"; for a district "bydelene").
    pub whole: String,
    /// Handed in the questionnaire.
    pub answered: bool,
    /// Began and did not hand it in.
    pub begun: bool,
    /// What there is instead of answers, in a sentence, where it did not.
    pub silent: Option<String>,
    /// The day it was handed in, `YYYY-MM-DD`.
    pub responded_on: Option<String>,
    /// Key figures with year and source.
    pub facts: Vec<KeyFigure>,
    /// What the rules point at; `None` where it did not answer, and where no rule is about its type.
    pub signals: Option<ProfileSignals>,
    /// What is agreed with it, and who visits it; `None` until it is looked up.
    pub rail: Option<UnitRail>,
    /// The units most like it; `None` where there are none.
    pub likes: Option<Likes>,
    /// The answers, by chapter: of the wave on show, or of the one before where it was silent. Empty
    /// where it answered neither.
    pub chapters: Vec<ProfileChapter>,
    /// The year of the answers, where they are those of the wave before.
    pub answers_of: Option<u16>,
    /// The address of the file: all of the page, but for those that are like it.
    pub csv_href: String,
    /// See `csv_href`.
    pub xlsx_href: String,
    /// Sentences about what in the address could not be used.
    pub problems: Vec<String>,
}

/// Where a unit stands in a selection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// "1 av 8 i utvalget".
    pub words: String,
    /// The one before it in the list.
    pub previous: Option<Link>,
    /// The one after it.
    pub next: Option<Link>,
}

/// What the rules point at in a municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileSignals {
    /// "Sju signaler, prioritet 15".
    pub title: String,
    /// "Høyest av 62 som svarte i Nord".
    pub rank: String,
    /// The needs, heaviest first; sharper cases under their rule.
    pub lines: Vec<SignalRow>,
    /// What it has that others may learn from; each leads to all that have it.
    pub models: Vec<Link>,
    /// Where the rules are explained.
    pub rules_href: String,
}

/// A rule that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalRow {
    /// What it says; leads to the answer it rests on, where there is one.
    pub title: String,
    /// The row of that answer on the page: an id in it.
    pub place: Option<String>,
    /// Why it matters.
    pub reason: String,
    /// What it adds to the priority by itself.
    pub weight: u32,
    /// Whether it is the sharper case of the row above it.
    pub sharper: bool,
    /// Those in the region it holds for; `None` where there is none.
    pub beside: Option<Count>,
    /// Those in the country it holds for.
    pub whole: Count,
}

/// A background figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyFigure {
    /// What it is.
    pub label: String,
    /// The figure.
    pub value: CellValue,
    /// What it may be held against.
    pub note: String,
    /// Publisher and reference date.
    pub source: String,
}

/// A chapter of answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileChapter {
    /// Id, for links within the page.
    pub id: String,
    /// Title.
    pub title: String,
    /// Questions in order.
    pub questions: Vec<ProfileQuestion>,
    /// Lines with an answer.
    pub answered: usize,
    /// Lines that give a signal.
    pub signals: usize,
}

/// A question with its lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileQuestion {
    /// The wording, leading to the question where it is one by itself.
    pub wording: Link,
    /// Whether the lines stand under the wording (battery, multi-choice).
    pub stem: bool,
    /// One line, or one per item or ticked option.
    pub lines: Vec<ProfileLine>,
    /// Multi-choice: options it did not tick, with the share in the country.
    pub unticked: Vec<String>,
    /// What the report warns of.
    pub caveats: Vec<String>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileLine {
    /// The item or option; the wording itself where the question has none.
    pub label: Link,
    /// Id of its row in the page.
    pub place: String,
    /// What was answered.
    pub answer: GivenAnswer,
    /// What was answered in the wave before, where the two may be compared: "2014: Nei".
    pub before: Option<String>,
    /// The signals that it gives, in words.
    pub signals: Vec<String>,
    /// Share in the region that gave the same answer, of its N.
    pub beside: Option<Share>,
    /// Share in the country that gave the same answer, of its N.
    pub whole: Option<Share>,
    /// Those in the region who answered the same, the unit itself among them.
    pub same: Option<Count>,
}

/// What was answered, or why there is nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GivenAnswer {
    /// An option's wording, or a number with its unit.
    Answer(String),
    /// Free text.
    Quote(String),
    /// One of the empties, in words.
    Empty(AnswerStatus, String),
}
