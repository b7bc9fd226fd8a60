//! What the pages of what was agreed show.

use serde::{Deserialize, Serialize};

use crate::list::Paging;
use crate::people::Pick;
use crate::{Choice, Link};

/// The list of what was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionsPage {
    /// How many are found.
    pub count: usize,
    /// What they are, after the number: `åpne i Nord`.
    pub count_words: String,
    /// What was done a moment ago.
    pub done: Option<String>,
    /// What was deleted a moment ago, and can be brought back: its id.
    pub undo: Option<String>,
    /// What of the address cannot be used, in sentences.
    pub problems: Vec<String>,
    /// How many that are over their due date the filter hides, with the way to them.
    pub hidden: Option<Link>,
    /// The filter, by group.
    pub groups: Vec<Group>,
    /// The municipality that was typed.
    pub unit: String,
    /// Names of municipalities, to be helped by.
    pub units: Vec<String>,
    /// What is filtered by, each a link to the page without it.
    pub chips: Vec<Link>,
    /// The page without any filter.
    pub clear_href: String,
    /// All, mine, those over their due date.
    pub tabs: Vec<Choice>,
    /// The headings that sort.
    pub sorts: Vec<Choice>,
    /// The rows of this page.
    pub rows: Vec<ActionRow>,
    /// Which of them are shown.
    pub paging: Paging,
    /// Who can follow them instead; nobody where nothing here can be written.
    pub followers: Vec<Pick>,
    /// What was reported done, tried.
    pub promises: Promises,
    /// Where a new one is written; `None` where nothing may be.
    pub new_href: Option<String>,
    /// The same as csv.
    pub csv_href: String,
    /// The same as xlsx.
    pub xlsx_href: String,
    /// The address of the page itself, for what is posted from it to go back to.
    pub href: String,
}

/// A group of the filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The key in the address.
    pub name: String,
    /// What it is called.
    pub legend: String,
    /// What can be ticked.
    pub boxes: Vec<Tickable>,
}

/// A box of the filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tickable {
    /// What it sends.
    pub value: String,
    /// What it says.
    pub text: String,
    /// How many it finds, beside what the other groups ask for.
    pub count: usize,
    /// Whether it is ticked.
    pub ticked: bool,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionRow {
    /// Its id.
    pub id: String,
    /// What a tick of it sends: the id, and what was seen of it. `None` where it may not be written.
    pub tick: Option<String>,
    /// The municipality, and its profile.
    pub unit: Link,
    /// What was agreed, and its page.
    pub what: Link,
    /// When it is due.
    pub due: Due,
    /// When it was agreed, how often the due date was moved, and what became of the municipality.
    pub agreed: String,
    /// Who owes it.
    pub owes: String,
    /// Who follows it.
    pub follower: String,
    /// How far it has come.
    pub status: String,
    /// The promise against the answer.
    pub answer: Verdict,
    /// The state that finishes it, and the words for it; `None` where there is none at once.
    pub finish: Option<Step>,
    /// Where it is given a new due date.
    pub move_href: Option<String>,
}

/// A step to another state, at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The state's id and the action's.
    pub value: String,
    /// What the button says.
    pub text: String,
}

/// When something is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// How many days it is over; `None` where it is not.
    pub late: Option<String>,
    /// The day; empty on the page of one that is closed.
    pub day: String,
    /// In how many days, where that is soon.
    pub soon: Option<String>,
}

/// A promise against the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// In words.
    pub text: String,
    /// What stands before the words.
    pub mark: Mark,
}

/// What stands before a verdict; never a colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    /// A tick: the answer is what was promised.
    Tick,
    /// A flag: it is another.
    Flag,
    /// Nothing: there is nothing to try.
    None,
}

/// What was reported done, tried against the answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promises {
    /// How many, and where: `8 løfter i Nord`.
    pub extent: String,
    /// The sentence on them; `None` where none can be tried.
    pub sentence: Option<String>,
    /// The waves before and after: `2014 → 2015`.
    pub waves: String,
    /// Each of them.
    pub rows: Vec<PromiseRow>,
    /// The way to all, where there are more than are shown.
    pub more: Option<Link>,
}

/// A promise that was reported kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseRow {
    /// The municipality, and its profile.
    pub unit: Link,
    /// What was promised, and its page.
    pub what: Link,
    /// When it was agreed.
    pub agreed: String,
    /// When it was reported done.
    pub reported: String,
    /// The answer before; empty where there is none.
    pub before: String,
    /// The answer after; empty where there is none.
    pub after: String,
    /// What comes of it.
    pub verdict: Verdict,
    /// What can be done at once.
    pub finish: Option<Step>,
    /// Where else it leads.
    pub ways: Vec<Link>,
}

/// The page of one thing that was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionPage {
    /// Its id.
    pub id: String,
    /// What was agreed.
    pub what: String,
    /// The municipality, and its profile.
    pub unit: Link,
    /// What became of the municipality since.
    pub fate: Option<String>,
    /// When it is due.
    pub due: Due,
    /// How far it has come.
    pub status: String,
    /// What else is known of it: a name and a text each.
    pub facts: Vec<(String, String)>,
    /// The visit it was agreed on.
    pub visit: Option<Link>,
    /// The promise, tried.
    pub promise: Option<PromiseOf>,
    /// What was done a moment ago.
    pub done: Option<String>,
    /// Ways to other states, each with what it needs; none where it may not be written.
    pub ways: Vec<Way>,
    /// Its fields, to be changed; `None` where they may not be.
    pub edit: Option<Edit>,
    /// The day it is due, as a field holds it.
    pub due_typed: String,
    /// What came of it, as a field holds it.
    pub outcome: String,
    /// What was seen of it, for who moves it: as [`ActionRow::tick`].
    pub tick: String,
    /// What happened to it, the latest first.
    pub history: Vec<PastRow>,
    /// What was made up for the demonstration.
    pub synthetic: bool,
}

/// A promise on its page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseOf {
    /// The question, and its page.
    pub question: Link,
    /// The answers that keep it.
    pub promised: String,
    /// The answer before, with its year; empty where there is none.
    pub before: String,
    /// The answer after, with its year; empty where there is none.
    pub after: String,
    /// What comes of it.
    pub verdict: Verdict,
}

/// A way to another state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// The state's id.
    pub to: String,
    /// What it is called, and what the button says.
    pub text: String,
    /// Whether a reason is needed.
    pub reason: bool,
    /// Whether a new due date is asked for.
    pub due: bool,
    /// Whether it may be told what came of it.
    pub outcome: bool,
    /// Who can follow it instead, where whoever follows it cannot there any more.
    pub followers: Vec<Pick>,
}

/// The fields of an action that is changed, or made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// What was agreed.
    pub what: String,
    /// Who owes it.
    pub owes: Vec<Pick>,
    /// Who can follow it.
    pub followers: Vec<Pick>,
    /// What it can be tried against, by question.
    pub promises: Vec<PromiseGroup>,
    /// What came of it.
    pub outcome: String,
}

/// The answers of a question that a promise can be tied to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseGroup {
    /// The question.
    pub question: String,
    /// Its answers.
    pub answers: Vec<Pick>,
}

/// The page where something is agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewActionPage {
    /// The name of the change, and of what it makes.
    pub change: String,
    /// The municipality, where it is known.
    pub unit: Option<NewUnit>,
    /// The names of those one may write about, where it is not.
    pub units: Vec<String>,
    /// The visit it is agreed on; empty where there is none.
    pub visit: String,
    /// Today, as a field holds it: the day it is agreed on.
    pub today: String,
    /// Its fields.
    pub edit: Edit,
    /// What of the address cannot be used, in sentences.
    pub problems: Vec<String>,
}

/// The municipality of something new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewUnit {
    /// Its number.
    pub number: String,
    /// What it is called, and its profile.
    pub link: Link,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastRow {
    /// When.
    pub at: String,
    /// Who.
    pub who: String,
    /// What.
    pub event: String,
    /// What stood there before; empty where nothing did.
    pub was: String,
    /// Why; empty where no reason was asked for.
    pub reason: String,
}
