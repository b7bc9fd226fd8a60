//! What the page of the audit log shows.

use serde::{Deserialize, Serialize};

use crate::list::Paging;

/// The audit log: a page of what a filter finds in it, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditLog {
    /// How much there is in all, and since when: `4 812 hendelser siden 20.01.2016`.
    pub extent: String,
    /// Sentences about what of the address could not be used.
    pub problems: Vec<String>,
    /// From which day.
    pub from: Day,
    /// Until which day, with it.
    pub to: Day,
    /// Who can be chosen.
    pub who: Vec<Pick>,
    /// What can be chosen.
    pub what: Vec<Pick>,
    /// How many the filter finds: `312 hendelser`.
    pub found: String,
    /// Of which time they are, and their order.
    pub span: String,
    /// The rows of this page.
    pub rows: Vec<AuditRow>,
    /// How many the filter finds.
    pub count: usize,
    /// Which of them are shown.
    pub paging: Paging,
    /// The same as csv.
    pub csv_href: String,
    /// The same as xlsx.
    pub xlsx_href: String,
}

/// A day that somebody typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// As it was typed.
    pub typed: String,
    /// What is wrong with it.
    pub fault: Option<String>,
}

/// Something that can be chosen in a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pick {
    /// Its value in the address; empty for all.
    pub value: String,
    /// What it says.
    pub text: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditRow {
    /// The day: `08.03.2016`.
    pub day: String,
    /// The time of the day: `kl. 08.52.10`.
    pub time: String,
    /// Who.
    pub who: String,
    /// Of which kind it is.
    pub kind: String,
    /// It in a sentence.
    pub event: String,
    /// What else is known of it.
    pub detail: String,
}
