//! The page `/endringer`: every question that may be followed from the wave before, and what changed
//! most first.

use kinds::Verdict;
use serde::{Deserialize, Serialize};

use crate::change::LinkedShare;
use crate::{Choice, Count, Link};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangesPage {
    /// The sentence that can be quoted, or the one that says why nothing is compared.
    pub lead: String,
    /// Year of the wave in focus.
    pub year: u16,
    /// What is compared with the wave before; `None` where nothing is.
    pub table: Option<ChangesTable>,
    /// Regions to choose from, the whole country first; the rest of the selection is kept.
    pub regions: Vec<Choice>,
    /// Filters in force, in words; each leads to the page without it.
    pub chips: Vec<Link>,
    /// The page without any filter.
    pub clear_href: String,
    /// The same as csv; none where nothing is compared.
    pub csv_href: Option<String>,
    /// The same as xlsx.
    pub xlsx_href: Option<String>,
    /// Sentences about what in the address could not be used.
    pub problems: Vec<String>,
}

/// The questions, by how much those who answered both times changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangesTable {
    /// Year of the wave before.
    pub before: u16,
    /// What changed most first.
    pub rows: Vec<ChangesRow>,
    /// The units that everything is counted among.
    pub units: Count,
    /// How many questions were judged together.
    pub note: String,
    /// Who answered and cannot be followed, since they were merged or split, by name; `None` where all can.
    pub not_followed: Option<String>,
}

/// A question, or a line of a battery, in both waves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangesRow {
    /// The question in short; leads to its section of change.
    pub question: Link,
    /// The line of a battery; empty for a question by itself.
    pub item: String,
    /// Whose share it is, in words: the headline.
    pub measured: String,
    /// All who answered, in the wave before and now.
    pub all: (LinkedShare, LinkedShare),
    /// The change among all, in whole percentage points; `None` where a share is of nobody.
    pub points: Option<i32>,
    /// Those who answered both times, in the wave before and now.
    pub panel: (LinkedShare, LinkedShare),
    /// The change among them, in whole percentage points.
    pub panel_points: Option<i32>,
    /// Those of them who have gained it.
    pub gained: Count,
    /// Those of them who have lost it.
    pub lost: Count,
    /// Whether that is more than chance, among all the questions of the page.
    pub verdict: Verdict,
}
