//! The list of municipalities: the filter panel, the chips, the table, the paging, the files.

use kinds::{Flag, UnitType};
use serde::{Deserialize, Serialize};

use crate::map::MapView;
use crate::signals::{Marks, RowSignal};
use crate::value::CellValue;
use crate::{Choice, Link};

/// The page `/kommuner`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MunicipalityList {
    /// Municipalities or districts.
    pub unit: UnitType,
    /// Municipalities or districts, each with what applies to it of the filter.
    pub units: Vec<Choice>,
    /// Units that match the filter.
    pub matching: usize,
    /// All units of the wave and the type.
    pub total: usize,
    /// Sentences about what in the address could not be used.
    pub problems: Vec<String>,
    /// Active filters in words; each leads to the list without it.
    pub chips: Vec<Link>,
    /// For an empty list: what each filter removed would give.
    pub ways_out: Vec<WayOut>,
    /// Where nobody is called as is searched for.
    pub nobody: Option<Nobody>,
    /// The list without any filter, with the same columns.
    pub clear_href: String,
    /// The filter panel.
    pub panel: Panel,
    /// Column heads, in order; the first is the number.
    pub heads: Vec<Head>,
    /// The rows of this page.
    pub rows: Vec<ListRow>,
    /// The footer: sums over the whole selection, one cell a column.
    pub sums: Vec<Option<CellValue>>,
    /// As a list or on a map.
    pub views: Vec<Choice>,
    /// The map, where it is asked for and there is one. The rows are then all there are.
    pub map: Option<MapView>,
    /// What to know of the list: what was left out, and what its numbers cannot be held against.
    pub notes: Vec<String>,
    /// Paging.
    pub paging: Paging,
    /// The same list as csv.
    pub csv_href: String,
    /// The same list as xlsx.
    pub xlsx_href: String,
    /// How the selection answered each question.
    pub answers_href: String,
    /// Columns that can be shown.
    pub columns: Vec<ColumnChoice>,
    /// Canonical address of this list.
    pub href: String,
    /// What the rules say that flag rows of this page, and how long the bars of priority are.
    pub marks: Marks,
    /// The page that lists the rules; `None` where neither priority nor signals are shown.
    pub rules_href: Option<String>,
    /// Rules that do not work in the wave, a sentence each.
    pub broken_rules: Vec<String>,
    /// What can be done with rows that are picked; `None` where one keeps no lists.
    pub picking: Option<Picking>,
}

/// What can be done with rows that are picked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picking {
    /// Where the filter becomes a live list.
    pub save_href: String,
    /// The filter, as an address has it: what rows are picked from. `None` where it has no conditions.
    pub kept: Option<String>,
    /// Whether whoever looks may plan visits to any of what it selects.
    pub plans: bool,
    /// Where it becomes a rule; `None` where no rule may ask for what it does.
    pub rule_href: Option<String>,
    /// The year of the wave.
    pub year: String,
}

/// The field that picks a row: the number of its unit.
pub const PICKED: &str = "kommune";

/// The field that says what rows are picked from: the filter of the list they stood in.
pub const PICKED_FROM: &str = "utvalg";

/// That nobody is called so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nobody {
    /// It in a sentence.
    pub title: String,
    /// The profiles with the nearest names.
    pub nearest: Vec<Link>,
}

/// What removing one filter from an empty list gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayOut {
    /// The filter in words.
    pub label: String,
    /// The list without it.
    pub href: String,
    /// Units that list holds.
    pub count: usize,
}

/// A column head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Column id.
    pub id: String,
    /// Short name.
    pub label: String,
    /// Full wording and source, where there is more to say than the name.
    pub note: Option<String>,
    /// Holds numbers.
    pub numeric: bool,
    /// The list sorted by this column (the other way if it already is). Empty where nothing can be
    /// sorted by it.
    pub sort_href: String,
    /// Whether the list is sorted by it, and how.
    pub sorted: Option<Direction>,
}

/// Direction of sorting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Lowest or first first.
    Ascending,
    /// Highest or last first.
    Descending,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListRow {
    /// The profile; empty beside a map, where it follows from the number.
    pub href: String,
    /// One cell a column.
    pub cells: Vec<CellValue>,
    /// Its signals, heaviest first; empty where no signals are shown.
    pub signals: Vec<RowSignal>,
}

/// Where in the list this page is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paging {
    /// Number of the first row shown, from 1; 0 in an empty list.
    pub first: usize,
    /// Number of the last row shown.
    pub last: usize,
    /// The pages; empty where one page holds all.
    pub pages: Vec<Choice>,
    /// The next page.
    pub next_href: Option<String>,
    /// All rows on one page; `None` where they already are.
    pub all_href: Option<String>,
    /// Back to pages; `None` where the list is paged or short.
    pub paged_href: Option<String>,
}

/// A column that can be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnChoice {
    /// Column id: the value of the form's `cols`.
    pub id: String,
    /// Short name.
    pub label: String,
    /// The chapter or group it belongs to.
    pub group: String,
    /// Shown now: such columns come first, in the order they are shown.
    pub chosen: bool,
    /// The list with it one place further to the front.
    pub earlier_href: Option<String>,
    /// The list with it one place further back.
    pub later_href: Option<String>,
}

/// The filter panel: everything a plain GET form needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Panel {
    /// Text search.
    pub text: String,
    /// Number of active filters.
    pub active: usize,
    /// Answer conditions in force.
    pub conditions: Vec<Condition>,
    /// Names and values the form carries along unseen (columns, sort, conditions).
    pub hidden: Vec<(String, String)>,
    /// Questions that can be picked, by chapter.
    pub questions: Vec<QuestionGroup>,
    /// The question picked, with its options.
    pub picked: Option<Picked>,
    /// Groups of checkboxes.
    pub groups: Vec<FacetGroup>,
    /// Three-way flags.
    pub flags: Vec<FlagFacet>,
    /// Free ranges.
    pub ranges: Vec<RangeField>,
}

/// An answer condition in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The question's short name.
    pub question: String,
    /// What must have been answered, in words.
    pub words: String,
    /// The list without it.
    pub remove_href: String,
    /// The list without it, while it is being built anew.
    pub edit_href: Option<String>,
}

/// The questions of a chapter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionGroup {
    /// The chapter's title.
    pub chapter: String,
    /// Item id and label.
    pub items: Vec<(String, String)>,
}

/// A condition that is being built. Its checkboxes are named `pick.{id}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked {
    /// What is asked of, with the year of another wave.
    pub id: String,
    /// Its short name.
    pub label: String,
    /// How the answer may relate to the options.
    pub ways: Vec<PickWay>,
    /// Options and kinds of empty, each with the count it would give.
    pub options: Vec<FacetOption>,
    /// For a number: the lowest and highest that can be asked for.
    pub limits: Option<(i64, i64)>,
    /// What is asked for of a number, as typed.
    pub ends: (String, String),
    /// The options of another battery, where the same item is asked for.
    pub other: Option<FacetGroup>,
    /// What the button says.
    pub add: String,
    /// What it says of a count, which belongs at `{n}`: filled in by `public/page.js`.
    pub gives: String,
}

/// How an answer may relate to the options of a condition: one of the values of `pick.{id}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PickWay {
    /// The value of the form.
    pub value: String,
    /// What it says.
    pub label: String,
    /// Chosen now.
    pub chosen: bool,
    /// What completes it.
    pub select: Option<PickSelect>,
}

/// A list to choose one from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PickSelect {
    /// The field's name.
    pub name: String,
    /// What it is, for those who cannot see where it stands.
    pub label: String,
    /// Values and what they say.
    pub options: Vec<(String, String)>,
    /// The value chosen.
    pub chosen: String,
}

/// A group of checkboxes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetGroup {
    /// The key in the address.
    pub key: String,
    /// Heading.
    pub label: String,
    /// The boxes.
    pub options: Vec<FacetOption>,
}

/// A checkbox with the count it gives within the other filters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetOption {
    /// Value in the address.
    pub value: String,
    /// What it says.
    pub label: String,
    /// Units, counted within the other filters.
    pub count: usize,
    /// Ticked.
    pub chosen: bool,
}

/// A three-way flag: all, yes, no (and unknown where some are).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlagFacet {
    /// The key in the address.
    pub key: String,
    /// What it is.
    pub label: String,
    /// The value asked for; `None` is all.
    pub chosen: Option<Flag>,
    /// Units by value: yes, no, unknown.
    pub counts: [usize; 3],
}

/// A free range with two fields, named `{key}_from` and `{key}_to`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RangeField {
    /// The key in the address.
    pub key: String,
    /// What it is.
    pub label: String,
    /// Lower end as typed; empty for none.
    pub from: String,
    /// Upper end as typed; empty for none.
    pub to: String,
}
