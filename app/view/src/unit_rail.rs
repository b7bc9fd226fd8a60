//! What stands of follow-up beside the facts of a municipality: who is there next, what was agreed, who
//! was there before, notes, and the lists it is on.

use serde::{Deserialize, Serialize};

use crate::Link;
use crate::desk::{Line, Todo};
use crate::unit_follow_up::NoteRow;

/// The whole of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitRail {
    /// Visits that are to be, and those of which nobody has written what happened, the next first.
    pub next: Vec<NextVisit>,
    /// What was agreed and is not finished: what is late first, what was reported done last.
    pub agreed: Vec<Todo>,
    /// Where something is agreed; `None` where it may not be.
    pub new_action: Option<Link>,
    /// Visits before, the latest first.
    pub held: Vec<Line>,
    /// Notes.
    pub notes: NotesBeside,
    /// The lists it is on, of those that whoever looks may see.
    pub lists: Vec<Line>,
    /// Who follows it, in a sentence; that nobody does, where so.
    pub followed_by: String,
    /// Where it is said who follows it, and which weeks do not suit.
    pub more: Link,
    /// What can be begun with it, beside its name; empty for those who may not.
    pub begin: Vec<Link>,
    /// What was done a moment ago.
    pub done: Option<String>,
}

/// A visit that is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextVisit {
    /// "Onsdag 16. mars 2016".
    pub day: String,
    /// "kl. 10.00"; empty where no time is set.
    pub time: String,
    /// Where, and who goes: "Rådhuset. Rådgiver A, Nord."
    pub place: String,
    /// What it is for; empty where nothing is written.
    pub purpose: String,
    /// What the municipality has said, or that its day has passed.
    pub said: String,
    /// Whether its day has passed, and nobody has written what happened.
    pub waits: bool,
    /// The way to it.
    pub open: Link,
}

/// The last notes on a municipality.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotesBeside {
    /// The last of them, the newest first.
    pub rows: Vec<NoteRow>,
    /// The way to all of them, with what they said before; `None` where there are no more.
    pub all: Option<Link>,
    /// What another is written with; `None` where it may not be.
    pub new: Option<NewNote>,
}

/// What a note is written with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewNote {
    /// The number of the municipality in the newest wave.
    pub number: String,
    /// The name of the change.
    pub change: String,
    /// The page to come back to.
    pub back: String,
}
