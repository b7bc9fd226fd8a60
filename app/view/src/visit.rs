//! Visits: the list of them, one with all that is written of it, and a new one.

use kinds::VisitStatus;
use serde::{Deserialize, Serialize};

use crate::Link;
use crate::actions::Edit;
use crate::list::Paging;
use crate::people::Pick;

/// What stands at `/oppfolging/besok/{id}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitPage {
    /// Its id.
    pub id: String,
    /// The name of the change that the form asks for.
    pub change: String,
    /// The version that the form was drawn of.
    pub version: i64,
    /// "Besøk i Vågan".
    pub title: String,
    /// The municipality, leading to its profile.
    pub unit: Link,
    /// Day, priority, last visited.
    pub meta: Vec<String>,
    /// The visits of its trip, in order; empty where it stands alone.
    pub trip: Option<TripTabs>,
    /// The trips it can be on, none of them first; empty where there is no other choice.
    pub trips: Vec<Pick>,
    /// A trip that it was taken off a moment ago, as the last on it, by id.
    pub left: Option<String>,
    /// The fields that hold one value, by id, as they are written in the form.
    pub values: Vec<(String, String)>,
    /// How they can meet.
    pub kinds: Vec<Pick>,
    /// Who can be responsible.
    pub responsible: Vec<Pick>,
    /// Who else can take part.
    pub people: Vec<Pick>,
    /// What is talked about.
    pub points: Vec<PointRow>,
    /// What can be talked about besides: questions of the survey.
    pub sources: Vec<Pick>,
    /// The heads of the columns of points: "Vågan svarte", "Samme svar i Nord", "i landet".
    pub columns: [String; 3],
    /// What was agreed with the municipality, the late first.
    pub actions: Vec<AgreedRow>,
    /// How many and how many of them are late, in a sentence.
    pub agreed: String,
    /// The fields of something that is agreed; `None` where nothing can be written.
    pub new_action: Option<Edit>,
    /// How far it has come.
    pub state: StatePart,
    /// What is to be done before the visit.
    pub before: Vec<BeforeRow>,
    /// What happened to it, the latest first.
    pub history: Vec<PastRow>,
    /// What is kept of what one was writing, by field, in a sentence.
    pub drafts: Vec<(String, String)>,
    /// Why nothing can be written, where it cannot.
    pub read_only: Option<String>,
    /// That its minutes are those of a gathering, in a sentence.
    pub shared: Option<String>,
    /// What stands in the way of it on its day; told, and never refused.
    pub clashes: Vec<Clash>,
    /// What was done a moment ago.
    pub done: Option<String>,
}

impl VisitPage {
    /// What a field holds; empty where it is none.
    pub fn value(&self, field: &str) -> &str {
        let found = self.values.iter().find(|(known, _)| known == field);
        found.map_or("", |(_, value)| value)
    }
}

/// Something that stands in the way of a visit on its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clash {
    /// What, in a sentence.
    pub told: String,
    /// Where one looks at it, or mends it; `None` where there is no such page.
    pub way: Option<Link>,
}

/// The visits of a trip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TripTabs {
    /// What it is called.
    pub name: String,
    /// What is said of it.
    pub note: String,
    /// "Reisen Lofoten, to kommuner".
    pub about: String,
    /// Its visits.
    pub visits: Vec<TripTab>,
    /// Whether whoever looks writes where all of them are: it is called otherwise, and filled, by them.
    pub writes: bool,
}

/// A visit of a trip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TripTab {
    /// The municipality, leading to the visit.
    pub link: Link,
    /// When, and how far from the one before.
    pub about: String,
    /// Whether it is the one that is shown.
    pub here: bool,
}

/// Something to talk about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointRow {
    /// What it comes from; empty of an own one.
    pub source: String,
    /// What.
    pub point: String,
    /// What to ask.
    pub question: String,
    /// Whether it is to be talked about.
    pub ticked: bool,
    /// What was answered; what stands instead, where nothing was.
    pub answer: String,
    /// What was answered in the wave before.
    pub earlier: String,
    /// Share of the region with the same answer.
    pub beside: String,
    /// Share of the country with the same answer.
    pub whole: String,
}

/// Something that was agreed with the municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreedRow {
    /// What, leading to it.
    pub what: Link,
    /// When it was agreed, and how often it was put off.
    pub about: String,
    /// Who owes it.
    pub owes: String,
    /// That it is late, in words.
    pub late: Option<String>,
    /// When it is due.
    pub due: String,
    /// How far it has come.
    pub status: String,
}

/// How far a visit has come, and where it can go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatePart {
    /// As it is.
    pub status: VisitStatus,
    /// The same in a word.
    pub now: String,
    /// What it can become, in words.
    pub next: String,
    /// What is needed first, in a sentence.
    pub needs: String,
    /// Why it is where it is, where a reason was given.
    pub reason: String,
    /// The ways there are: the state, and what its button says.
    pub ways: Vec<Pick>,
    /// Whether a way asks for a reason.
    pub asks_reason: bool,
}

/// Something to be done before a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeforeRow {
    /// The field.
    pub field: String,
    /// What.
    pub text: String,
    /// When it was done, or by when it is to be.
    pub note: String,
    /// Whether it is done.
    pub done: bool,
}

/// Something that happened to a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastRow {
    /// Who did what.
    pub what: String,
    /// When.
    pub when: String,
    /// Why, and what stood there before: what it is called, and the text.
    pub more: Vec<(String, String)>,
}

/// What stands at `/oppfolging/besok/nytt`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewVisit {
    /// The name of the change that the form asks for.
    pub change: String,
    /// The visit whose trip it is added to, by id; empty where it is of none.
    pub beside: String,
    /// Whose trip it is added to, in a sentence.
    pub beside_told: Option<String>,
    /// The municipalities that the address names, as they are typed.
    pub municipalities: String,
    /// Of which of those it names one plans no visits, in a sentence.
    pub not_own: Option<String>,
    /// The fields that hold one value.
    pub values: Vec<(String, String)>,
    /// How they can meet.
    pub kinds: Vec<Pick>,
    /// Who can be responsible.
    pub responsible: Vec<Pick>,
    /// Who else can take part.
    pub people: Vec<Pick>,
}

/// What stands at `/oppfolging/besok`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitList {
    /// How many, in words.
    pub counts: Vec<String>,
    /// The regions one can look at.
    pub regions: Vec<Pick>,
    /// Whose visits one can look at.
    pub whose: Vec<Pick>,
    /// Those whose day has passed and of which nobody has written what happened.
    pub waiting: Vec<VisitRow>,
    /// Those that are to be.
    pub ahead: Vec<VisitRow>,
    /// Those that were, or were called off: a page of them.
    pub past: Vec<VisitRow>,
    /// How many those are.
    pub past_count: usize,
    /// The pages of those.
    pub paging: Paging,
    /// Whether a visit can be written.
    pub may_write: bool,
    /// See `xlsx_href`.
    pub csv_href: String,
    /// The address of the file: all that the page counts.
    pub xlsx_href: String,
    /// What in the address could not be used.
    pub problems: Vec<String>,
    /// What was done a moment ago.
    pub done: Option<String>,
    /// A visit that was deleted a moment ago and can be brought back: id and the name of that change.
    pub undo: Option<(String, String)>,
}

/// A visit in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitRow {
    /// The municipality, leading to the visit.
    pub link: Link,
    /// The trip, and what else there is to say.
    pub about: String,
    /// When.
    pub day: String,
    /// That it waits, in words.
    pub late: Option<String>,
    /// How they meet, and where.
    pub how: String,
    /// Who is responsible.
    pub who: String,
    /// How far it has come.
    pub status: String,
}
