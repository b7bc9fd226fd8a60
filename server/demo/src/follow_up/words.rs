//! What people write in the synthetic follow-up: the data file.

use kinds::{Owes, SeenBy};
use serde::Deserialize;

/// The data file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Whom one met.
    pub met: Vec<String>,
    /// Where.
    pub place: Vec<String>,
    /// How minutes begin.
    pub opening: Vec<String>,
    /// How they end.
    pub closing: Vec<String>,
    /// What a visit is for where no rule points at the unit.
    pub general: String,
    /// What a visit was for before somebody wrote it anew.
    pub changed_purpose: String,
    /// Why a visit was called off.
    pub cancelled: Vec<String>,
    /// Why its day was moved.
    pub moved: Vec<String>,
    /// Why something will not be done.
    pub dropped: Vec<String>,
    /// Why something is due later.
    pub postponed: Vec<String>,
    /// What came of something.
    pub outcome: Vec<String>,
    /// Notes.
    pub note: Vec<String>,
    /// What a note said before something was added.
    pub added_to_note: String,
    /// Why somebody is away; without anything about health.
    pub away: Vec<String>,
    /// Why a week does not suit a municipality.
    pub unsuitable: Vec<String>,
    /// The gathering of the year before.
    pub gathering: Gathering,
    /// That of this year.
    pub next_gathering: Gathering,
    /// The round of visits of this year.
    pub trip: Trip,
    /// What is talked about, and agreed.
    pub topic: Vec<Topic>,
    /// Lists.
    pub list: Vec<ListWords>,
}

/// A gathering.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gathering {
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// Where.
    pub place: String,
}

/// A round of visits.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trip {
    /// What it is called.
    pub name: String,
}

/// What one talks about where a rule points at a unit.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// The rule.
    pub rule: String,
    /// The topic, in a word or two.
    pub about: String,
    /// What is agreed.
    pub what: String,
    /// Who owes it.
    pub owes: Owes,
    /// The answer it can be tried against.
    #[serde(default)]
    pub item: String,
    /// The options that keep it.
    #[serde(default)]
    pub promised: Vec<String>,
    /// What the minutes say.
    pub said: String,
    /// What to ask.
    pub ask: String,
}

/// A list: of a filter, or of so many units that were picked from it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListWords {
    /// What it is called.
    pub name: String,
    /// What is said of it.
    pub note: String,
    /// Who sees it.
    pub seen_by: SeenBy,
    /// How many are picked; units. None of a live list.
    #[serde(default)]
    pub picked: usize,
    /// Its filter, with `{region}` for the region.
    pub filter: String,
}
