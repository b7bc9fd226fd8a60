//! What is kept on one municipality besides visits and what was agreed: who follows it, notes, and weeks
//! that do not suit. And when somebody is away.

use serde::{Deserialize, Serialize};

use crate::Link;
use crate::people::Pick;

/// The page of one municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitFollowUp {
    /// Its number.
    pub number: String,
    /// What it is called, and its profile.
    pub unit: Link,
    /// What was done a moment ago.
    pub done: Option<String>,
    /// What was deleted a moment ago, and can be brought back.
    pub undo: Option<Undo>,
    /// What of the address cannot be used, in sentences.
    pub problems: Vec<String>,
    /// Who follows it, in a sentence.
    pub followed_by: String,
    /// Who can; nobody where it may not be written.
    pub followers: Vec<Pick>,
    /// Its notes.
    pub notes: Notes,
    /// When visits do not suit it.
    pub days: Vec<DaysRow>,
    /// The name of the change that adds days; `None` where it may not be written.
    pub days_change: Option<String>,
}

/// The notes on a municipality. The profile shows them too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notes {
    /// The municipality's number.
    pub number: String,
    /// The notes, the newest first.
    pub rows: Vec<NoteRow>,
    /// The note that is being rewritten.
    pub chosen: Option<ChosenNote>,
    /// The name of the change that adds one; `None` where it may not be written.
    pub change: Option<String>,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteRow {
    /// Its id.
    pub id: String,
    /// Who wrote it, and when.
    pub by: String,
    /// What it says.
    pub text: String,
    /// What it was written about, where that was merged or divided since.
    pub fate: Option<String>,
    /// What it said before, the latest first.
    pub former: Vec<Former>,
    /// Where it is rewritten; `None` where it may not be.
    pub edit_href: Option<String>,
}

/// What a note said before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Former {
    /// Who wrote over it, and when.
    pub by: String,
    /// What it said.
    pub text: String,
}

/// A note that is being rewritten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChosenNote {
    /// Its id.
    pub id: String,
    /// As it was seen.
    pub version: i64,
    /// What it says.
    pub text: String,
}

/// Days that do not suit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaysRow {
    /// Their id.
    pub id: String,
    /// From when to when.
    pub days: String,
    /// Why.
    pub why: String,
    /// Whether they may be taken away.
    pub may: bool,
}

/// Something that was deleted a moment ago.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undo {
    /// Its id.
    pub id: String,
    /// Where it is brought back.
    pub action: String,
}

/// When the one who asks is away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbsencePage {
    /// What was done a moment ago.
    pub done: Option<String>,
    /// What was deleted a moment ago, and can be brought back.
    pub undo: Option<Undo>,
    /// When.
    pub days: Vec<DaysRow>,
    /// The name of the change that adds days.
    pub change: String,
}
