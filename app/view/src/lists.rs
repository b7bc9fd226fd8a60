//! What the pages of lists show: all that one sees, one of them, and one in the making.

use kinds::UnitType;
use serde::{Deserialize, Serialize};

use crate::list::{Head, ListRow};
use crate::people::Pick;
use crate::signals::Marks;
use crate::value::CellValue;
use crate::{Count, Link};

/// The field that holds the name a list had when its form was drawn.
pub const NAME_BEFORE: &str = "var-navn";
/// The field that holds its note then.
pub const NOTE_BEFORE: &str = "var-merknad";
/// The field that holds who saw it then.
pub const SEEN_BEFORE: &str = "var-deles";

/// The page of all lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListsPage {
    /// What was done a moment ago.
    pub done: Option<Receipt>,
    /// The lists that one sees, by name.
    pub lists: Vec<ListLine>,
    /// Which of them are shown, in words; nothing where all are.
    pub shown: Option<String>,
    /// The pages of them; empty where one holds all.
    pub pages: Vec<crate::Choice>,
    /// Where one picks municipalities for a new one; `None` where one keeps no lists.
    pub new_href: Option<String>,
}

/// What was done, and how it is undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The sentence.
    pub sentence: String,
    /// How it is undone; `None` of what stays done.
    pub undo: Option<Undo>,
}

/// What undoes what was done to a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undo {
    /// Where it is posted.
    pub action: String,
    /// The id of the list.
    pub list: String,
    /// The year of the wave, which the form sends along.
    pub year: String,
    /// The change that would do it.
    pub change: String,
    /// The numbers of the units that it is about; empty where it is about the whole list.
    pub picked: Vec<String>,
}

/// A list of one kind that can be one of the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// What it would hold then, in words; `None` where that is what it holds.
    pub sentence: Option<String>,
    /// Whether it would follow its filter.
    pub live: bool,
}

/// A line of the page of all lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListLine {
    /// What it is called.
    pub name: String,
    /// Its page.
    pub href: String,
    /// Live or fixed, in a word.
    pub kind: String,
    /// How many units it holds in the wave.
    pub units: Count,
    /// Whose it is.
    pub owner: String,
    /// Who sees it.
    pub seen_by: String,
    /// What is said of it.
    pub note: String,
}

/// The page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListPage {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Live or fixed and how many, whose, who sees it.
    pub meta: Vec<String>,
    /// What is said of it.
    pub note: String,
    /// The filter of a live one, in words.
    pub filter: Option<String>,
    /// What was done a moment ago.
    pub done: Option<Receipt>,
    /// What could not be used, in sentences.
    pub problems: Vec<String>,
    /// How far the visits of the year have come.
    pub visits: Option<Named>,
    /// What came and went since one opened it last.
    pub since: Option<Since>,
    /// Its units.
    pub table: Table,
    /// Its units of the other type; `None` where it has none.
    pub other: Option<Link>,
    /// The same units on the page of the list.
    pub open_href: String,
    /// As a workbook.
    pub xlsx_href: String,
    /// As csv.
    pub csv_href: String,
    /// What it says below the table of live and fixed lists.
    pub kind_note: String,
    /// How its owner makes it one of the other kind; `None` for everybody else, and where it cannot be.
    pub turn: Option<Turn>,
    /// Where one picks more units for it; `None` where one may neither put any on it nor take them off.
    pub add_href: Option<String>,
    /// Where visits to those that are left are planned; `None` where there are none, or more than one plans at
    /// once, and where one may not.
    pub plan: Option<Link>,
    /// What its owner may change; `None` for everybody else.
    pub edit: Option<EditList>,
    /// It beside another list.
    pub compare: Compare,
    /// The year of the wave, which forms send along.
    pub year: String,
    /// The change that a form on the page asks for.
    pub change: String,
}

/// A sentence, and names that lead to profiles after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The sentence, which ends before the names.
    pub sentence: String,
    /// The names.
    pub units: Vec<Link>,
    /// How many more there are, in words; empty where that is all.
    pub more: String,
}

/// What came and went since a list was opened last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since {
    /// Since when, in a sentence that says it all where nothing came or went.
    pub sentence: String,
    /// What came.
    pub came: Option<Named>,
    /// What went.
    pub went: Option<Named>,
}

/// Units in rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Municipalities or districts.
    pub unit: UnitType,
    /// How many.
    pub matching: usize,
    /// Column heads; nothing is sorted by them here.
    pub heads: Vec<Head>,
    /// The rows.
    pub rows: Vec<ListRow>,
    /// What their signals say.
    pub marks: Marks,
    /// The footer, one cell a column.
    pub sums: Vec<Option<CellValue>>,
}

/// What a list is called, what is said of it, and who sees it, as fields of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditList {
    /// What it is called.
    pub name: String,
    /// What is said of it.
    pub note: String,
    /// Who may see it.
    pub seen_by: Vec<Pick>,
}

/// A list beside another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compare {
    /// The lists it can be held against.
    pub with: Vec<Pick>,
    /// Only here, in both, only there; empty until one is chosen.
    pub sets: Vec<Set>,
}

/// Units that are on one of two lists, or on both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Set {
    /// How many.
    pub count: usize,
    /// Which.
    pub title: String,
    /// Their names.
    pub units: Vec<Link>,
    /// How many more there are, in words; empty where that is all.
    pub more: String,
    /// The list of them; `None` where there is nobody, and where an address cannot hold them all.
    pub href: Option<String>,
    /// Their numbers, where they can be put on the first list.
    pub add: Vec<String>,
}

/// The page of a list in the making.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewListPage {
    /// What could not be used, in sentences.
    pub problems: Vec<String>,
    /// The units that were picked.
    pub units: Vec<Pick>,
    /// The filter that the units were picked from, as an address has it.
    pub picked_from: Option<String>,
    /// The filter that a live list would follow.
    pub live: Option<LiveList>,
    /// The lists that picked units can be put on.
    pub lists: Vec<Pick>,
    /// Who may see a new one.
    pub seen_by: Vec<Pick>,
    /// Where one picks units.
    pub back_href: String,
    /// The year of the wave.
    pub year: String,
    /// The change that the form asks for.
    pub change: String,
}

/// What a live list in the making would hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveList {
    /// The filter, as an address has it.
    pub filter: String,
    /// The filter in words, and how many it holds now.
    pub sentence: String,
}
