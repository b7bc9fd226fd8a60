//! The one query object: which units of a wave, in which order, with which columns.
//!
//! A [`Filter`] drives the list, every bar, every cell's drill-down link, the export and the rule.
//! It prints itself as the query of an address and reads itself back. That form is public: links
//! stand in letters and calendars.
//!
//! ```text
//! unit=municipality|district
//! region=nord,vest   county=18,19   number=0101,0104   language=nb,nn,neutral
//! size=0-1999,2000-4999,5000-9999,10000-19999,20000-49999,50000-
//! centrality=least,less,somewhat,most        share=0-5,5-10,10-15,15-
//! population=10000-   immigrants=1000-   share_percent=15-   settled=-4
//! settles|host|partner=yes,no,unknown        answered=yes|no
//! answer=[!]ITEM[@YEAR]:VALUE[,VALUE]        ITEM: question | question.item | question.*
//! atleast=3:usefulness.*:very_poor,poor
//! same=importance.*:very_important~usefulness.*:not_relevant
//! signal=RULE[,RULE]   priority=8-
//! list=ID[,ID]   visited=2016|never   action=open|overdue
//! q=text   sort=-population   cols=name,population,result_target
//! weights=nord
//! view=map   colour=priority|ITEM|size|share|centrality   page=2|all   wave=2015
//! ```
//!
//! # What a filter means
//!
//! Different keys mean *all of*; the values of a key mean *any of*; a dimension key given twice is
//! a union, while `answer`, `atleast` and `same` given twice are two conditions that must both
//! hold.
//!
//! A unit satisfies the value of an item where
//! - an option id: it chose the option, alone or among others;
//! - a range: it gave a number within it, both ends in;
//! - `_answered`: it gave any answer, don't know and options outside the base among them;
//! - `_unanswered`: it handed in the questionnaire, the question applied to it, and it gave none;
//! - `_not_asked`: it handed in the questionnaire, and the question did not apply to it;
//! - `_no_response`: it did not hand in the questionnaire.
//!
//! `question.*` satisfies a value where at least one item of the battery does. `!` in front means:
//! satisfies `_answered`, and satisfies none of the values. For a battery that is: answered at
//! least one item, and no item has any of the values. `@YEAR` looks up the same unit in the
//! wave of that year ([`crate::lineage`]); a unit that does not exist there, or was merged or split since,
//! satisfies nothing. `atleast=K` counts the
//! items of a battery that satisfy one of the values. `same` holds where some item, present in
//! both batteries, satisfies a left value in the left one and a right value in the right one.
//!
//! Free ranges compare unrounded figures, in whole numbers: `share_percent=5-10` takes in exactly
//! 10 percent and not 10.0001. A figure that is missing is in no range; a suppressed one (1–4
//! persons) is in a range that holds all of 1–4. `signal` holds the units that one of the rules of the
//! wave flags; `priority` is the sum of the weights of a unit's rules, and a unit that did not answer is
//! in no range of it ([`crate::signals`]). The filter of a rule may hold neither.
//!
//! `list`, `visited` and `action` ask what people wrote, wherever it was written: what was agreed with a
//! unit that was merged is asked of the one that took over. A visit counts in the year of its first day,
//! where it was held and one was in the same room ([`crate::follow_up`]); `never` is no such visit, of any
//! year. `action=open` is what nobody has said is done, `overdue` those of them whose due date has passed.
//! A list is looked up as whoever asks may see it. The filter of a rule may hold none of them, that of a
//! list no list.
//!
//! `q` is a part of the name, case folded but with
//! æ, ø and å as letters of their own, the start of the number, or a whole number that the unit has had
//! ([`crate::search`]).
//!
//! # Canonical form
//!
//! Keys in the order above (of the flags, `settles` and then the others by id), values in the codebook's order (rules in the order of their file), duplicates and empty values dropped,
//! `cols` in the order given, defaults left out except `wave`, which is always printed and last.
//! The conditions of a repeated key stand in the questionnaire's order. Two filters are equal
//! exactly when they print the same.

pub mod colour;
pub mod condition;
mod draft;
pub mod edit;
mod encode;
mod grounds;
mod key;
pub mod keys;
mod normal;
mod print;
pub mod problem;
mod range;
pub mod read;
mod reader;
mod selection;
pub mod sets;
mod sort;
mod unit;
pub mod values;

use std::collections::{BTreeMap, BTreeSet};

use kinds::{
    Answered, Centrality, Flag, Id, LanguageForm, Pending, Region, ShareClass, SizeClass, UnitType,
};
use serde::{Deserialize, Serialize};

use crate::municipality::UnitNumber;

pub use colour::{Colour, View};
pub use condition::{AnswerCondition, AtLeast, BatteryValues, Item, SameItem, Value, WhichLine};
pub use draft::{Draft, Way};
pub use key::Key;
pub use keys::is_key;
pub use problem::FilterProblem;
pub use range::Range;
pub use read::Reading;
pub use selection::{Selected, Selection};

/// Longest query that is read or printed; bytes, percent-encoding and all.
pub const QUERY_BYTES_MAX: usize = 4_096;

/// Most conditions in one filter: each key counts once, `answer`, `atleast` and `same` each time.
pub const CONDITIONS_MAX: usize = 32;

/// Rows on a page of the list.
pub const PAGE_ROWS: usize = 25;

/// Which units of a wave, in which order, with which columns. See the module for what it means.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[must_use]
pub struct Filter {
    /// Municipalities or districts; never both.
    pub unit: UnitType,
    /// Any of these regional offices; empty means all.
    pub regions: BTreeSet<Region>,
    /// Any of these counties, by two-digit number; empty means all.
    pub counties: BTreeSet<String>,
    /// Any of these units; empty means all.
    pub numbers: BTreeSet<UnitNumber>,
    /// Any of these language forms; a district has none. Empty means all.
    pub languages: BTreeSet<LanguageForm>,
    /// Any of these population classes; empty means all.
    pub sizes: BTreeSet<SizeClass>,
    /// Any of these; a district has none. Empty means all.
    pub centralities: BTreeSet<Centrality>,
    /// Any of these classes of immigrant share; empty means all.
    pub shares: BTreeSet<ShareClass>,
    /// Population in any of these ranges, persons; empty means all.
    pub population: BTreeSet<Range>,
    /// Immigrants in any of these ranges, persons; empty means all.
    pub immigrants: BTreeSet<Range>,
    /// Immigrant share in any of these ranges, percent; empty means all.
    pub share_percent: BTreeSet<Range>,
    /// Refugees settled in the wave's year in any of these ranges, persons; empty means all.
    pub settled: BTreeSet<Range>,
    /// By id of a flag of the codebook: any of these values. No entry is empty.
    pub flags: BTreeMap<String, BTreeSet<Flag>>,
    /// Handed in the questionnaire, or did not. Both is everyone, and is left out.
    pub answered: BTreeSet<Answered>,
    /// Conditions on answers; all must hold.
    pub answers: Vec<AnswerCondition>,
    /// How many items of a battery; all must hold.
    pub at_least: Vec<AtLeast>,
    /// The same item in two batteries; all must hold.
    pub same: Vec<SameItem>,
    /// Any of these rules of the wave, by id, in the order of their file; empty means all.
    pub signals: Vec<String>,
    /// Priority in any of these ranges, the sum of weights; empty means all.
    pub priority: BTreeSet<Range>,
    /// On any of these lists, by id; empty means all.
    pub lists: BTreeSet<Id>,
    /// Visited in any of these years, or never; empty means all.
    pub visited: BTreeSet<Visited>,
    /// With anything of this that was agreed and waits; empty means all.
    pub actions: BTreeSet<Pending>,
    /// Part of the name or start of the number, trimmed; empty means all.
    pub text: String,
    /// Order of the list.
    pub sort: Sort,
    /// Ids of the columns shown, in order; empty means the usual ones.
    pub cols: Vec<String>,
    /// The region whose weights make the priority; `None` is the nation.
    pub weights: Option<Region>,
    /// As a list or on a map.
    pub view: View,
    /// What colours the map; `None` is the usual. See [`Filter::shown_colour`].
    pub colour: Option<Colour>,
    /// Which page of the list.
    pub page: Page,
    /// Year of the wave.
    pub wave: u16,
}

/// When a unit was visited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Visited {
    /// In a year.
    In(i16),
    /// In no year so far.
    Never,
}

/// A column to sort by and a direction. Ties are broken by number, ascending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sort {
    /// Id of a list column.
    pub column: String,
    /// Highest first. Units without a value stand last either way.
    pub descending: bool,
}

impl Default for Sort {
    fn default() -> Self {
        Self {
            column: "name".to_owned(),
            descending: false,
        }
    }
}

/// Which part of the list a page shows. Exports hold all rows whatever it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// A page by number, from 1.
    Number(u32),
    /// All rows.
    All,
}

impl Default for Page {
    fn default() -> Self {
        Self::Number(1)
    }
}

impl Filter {
    /// All units of a type in the wave of a year.
    pub fn all(year: u16, unit: UnitType) -> Self {
        Self {
            unit,
            wave: year,
            ..Self::default()
        }
    }

    /// The one region it asks for; `None` where it asks for none or several.
    pub fn only_region(&self) -> Option<Region> {
        let first = self.regions.first().copied();
        first.filter(|_| self.regions.len() == 1)
    }

    /// How many conditions it has, as [`CONDITIONS_MAX`] counts them. Zero means it holds all
    /// units of its type.
    pub fn conditions(&self) -> usize {
        self.keys().len()
    }
}
