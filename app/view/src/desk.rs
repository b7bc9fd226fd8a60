//! The page of follow-up: what is late, what waits, what is due, who is visited next, and how far one has
//! come.

use serde::{Deserialize, Serialize};

use crate::{Choice, Count, Link};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    /// "Min oppfølging", or whose it is.
    pub title: String,
    /// Today, in words.
    pub day: String,
    /// That the calendar stands still, where it does.
    pub stands_still: Option<String>,
    /// Whose it may be; one of them is on show.
    pub whose: Vec<Choice>,
    /// What those who may write can begin; empty for others.
    pub begin: Vec<Link>,
    /// Who can write here, where the reader cannot.
    pub read_only: Option<String>,
    /// All that is open.
    pub open: Link,
    /// Over its due date.
    pub late: Todos,
    /// Without a due date.
    pub waiting: Todos,
    /// "Frist i mars".
    pub due_title: String,
    /// "4 tiltak, 14 har frist senere".
    pub due_aside: String,
    /// Due this month.
    pub due: Todos,
    /// Visits ahead, some of them.
    pub ahead: Vec<Ahead>,
    /// "6 av 9 planlagte besøk."; empty where all are shown.
    pub ahead_note: String,
    /// How far one has come.
    pub coverage: Coverage,
    /// Lists.
    pub lists: Vec<Line>,
    /// What colleagues did.
    pub news: News,
    /// Sentences about what in the address could not be used.
    pub problems: Vec<String>,
}

/// Things to do, the first of them where they are many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Todos {
    /// In order.
    pub rows: Vec<Todo>,
    /// What is left out, if anything.
    pub rest: Option<Rest>,
}

/// What a long table leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rest {
    /// "Viser 40 av 256."
    pub told: String,
    /// The way to all of it.
    pub all: Link,
}

/// Something that somebody has to write what happened of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Todo {
    /// "36 dager over", or a day.
    pub when: String,
    /// Whether it is over its due date.
    pub late: bool,
    /// The day of it, or how far it is.
    pub beside: String,
    /// The unit, leading to what it is about.
    pub unit: Link,
    /// What.
    pub what: String,
    /// More of it: when it was agreed, and how often it was moved.
    pub note: String,
    /// Whether the note is told first of all: the answer is not as was promised.
    pub flagged: bool,
    /// Who owes it; `None` of what waits.
    pub owes: Option<String>,
    /// Who follows it.
    pub follower: String,
    /// The words that finish it.
    pub ways: Vec<Link>,
}

/// A visit ahead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ahead {
    /// "16."
    pub day: String,
    /// "mars"
    pub month: String,
    /// "kl. 10.00"; empty where no time is set.
    pub time: String,
    /// The unit, leading to the visit.
    pub unit: Link,
    /// What it is for.
    pub purpose: String,
    /// Who goes.
    pub who: String,
    /// What the municipality has said.
    pub said: String,
    /// Whether it has said yes.
    pub confirmed: bool,
}

/// How far one has come this year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// "Dekning i Nord".
    pub title: String,
    /// The whole of it in a sentence.
    pub sentence: String,
    /// What the units are: "Kommuner i Nord".
    pub units: String,
    /// What the table holds.
    pub caption: String,
    /// All, by priority, and those who did not answer; then by county or region.
    pub groups: Vec<Vec<CoverRow>>,
    /// What counts.
    pub note: String,
    /// Its files.
    pub csv_href: String,
    /// See `csv_href`.
    pub xlsx_href: String,
}

/// A group of units, by how far one has come with them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoverRow {
    /// Which.
    pub title: String,
    /// Those that were visited. A count of nobody leads nowhere.
    pub visited: Count,
    /// Those to whom a visit is planned.
    pub planned: Count,
    /// The others.
    pub without: Count,
    /// All.
    pub all: Count,
}

/// A line that leads somewhere, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Where it leads.
    pub link: Link,
    /// More of it.
    pub about: String,
}

/// How far one has come with the municipalities of an area this year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Those that were visited.
    pub visited: Count,
    /// How many have a visit planned, and were not visited.
    pub planned: usize,
    /// All of them.
    pub units: usize,
    /// The actions over their due date.
    pub late: Count,
    /// All that are open.
    pub open: usize,
}

/// The id of the place on the page of follow-up where all stands that colleagues did.
pub const NEWS_PLACE: &str = "siden-sist";

/// What colleagues did that was not read yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// "Siden fredag", or "Siden sist".
    pub title: String,
    /// When it was read last; empty where a part of it never was.
    pub read: String,
    /// By municipality, the latest first.
    pub shown: Vec<NewsGroup>,
    /// Those after them.
    pub more: Vec<NewsGroup>,
    /// "3 kommuner til".
    pub more_title: String,
    /// That more happened than is shown; empty where all is.
    pub cut: String,
    /// The way to all of it, where only the first of it stands here.
    pub all: Option<Link>,
    /// Up to what it is read when one says so; `None` where there is nothing to read, or not all of it stands
    /// here.
    pub mark: Option<String>,
    /// The ids of the regions on show; none of the whole country.
    pub regions: Vec<String>,
    /// The page that is gone back to.
    pub back: String,
}

/// What colleagues did with a municipality, or with lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsGroup {
    /// Which.
    pub unit: Link,
    /// The latest first.
    pub lines: Vec<Line>,
}

/// What stands beside the facts of a region: what is late, who is visited next, what is new.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rail {
    /// What is over its due date, worst first.
    pub late: Vec<Todo>,
    /// All that is open; `None` where nothing is.
    pub open: Option<Link>,
    /// Visits ahead.
    pub ahead: Vec<Ahead>,
    /// All visits of the area.
    pub visits_href: String,
    /// How far one has come with the area.
    pub progress: Option<Progress>,
    /// What colleagues did.
    pub news: Option<News>,
}
