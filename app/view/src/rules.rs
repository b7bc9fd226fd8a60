//! What the page of rules and weights shows: which rules there are, what each finds and weighs, and the one
//! that is being changed.

use serde::{Deserialize, Serialize};

use crate::{Choice, Count, Link};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulesPage {
    /// How many rules there are, and whose weights are shown; each worded.
    pub counts: Vec<String>,
    /// What was done a moment ago, in a sentence.
    pub done: Option<String>,
    /// Whether that laid a weight in the region.
    pub weighed: bool,
    /// Where the weights of the region hold, in sentences.
    pub holds_where: String,
    /// Whether the one who looks may make rules.
    pub may_make: bool,
    /// What of the address could not be used, in sentences.
    pub problems: Vec<String>,
    /// Rules that the wave cannot answer, a sentence each.
    pub failing: Vec<String>,
    /// Whose weights are shown: the regions to choose among.
    pub regions: Vec<Choice>,
    /// The region's name, for the heads.
    pub region: String,
    /// The list by these weights.
    pub list: Link,
    /// The rules, heaviest first.
    pub rules: Vec<RuleRow>,
    /// The rule that is being changed, or made.
    pub editing: Option<Editing>,
}

/// A rule in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleRow {
    /// Its weight here; `None` where it is of a kind that weighs nothing.
    pub weight: Option<u8>,
    /// What it says of a municipality.
    pub title: String,
    /// Where it is opened.
    pub href: String,
    /// What it counts and why.
    pub reason: String,
    /// Whom it flags in the region; `None` where it does not work in the wave.
    pub in_region: Option<Count>,
    /// Whom it flags in the country.
    pub in_country: Option<Count>,
    /// Who made it, and whether the region has laid another weight on it.
    pub made_by: String,
    /// Whether the one who looks may change something of it.
    pub may_change: bool,
    /// Whether it is the one that is open.
    pub open: bool,
}

/// The rule that is being changed, or made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Editing {
    /// The rule's id; empty of a new one.
    pub rule: String,
    /// The region's id.
    pub region: String,
    /// The edition that was seen.
    pub edition: u32,
    /// The id of the change that saving will be.
    pub change: String,
    /// What stands above it: `Endre: …`, `Ny regel`.
    pub heading: String,
    /// Which edition holds, and since when.
    pub aside: String,
    /// Whether texts are changed too, and not the weight alone.
    pub texts: Option<OwnRuleTexts>,
    /// Its reason, where it cannot be changed.
    pub reason: String,
    /// What it has one ask on a visit, where that cannot be changed; empty where it has nothing to ask.
    pub ask: String,
    /// Why it is changed, as far as that was typed.
    pub why: String,
    /// The weight that is tried, or stands.
    pub weight: u8,
    /// The weights to choose among.
    pub weights: Vec<u8>,
    /// Whether it may be saved by the one who asks; else why not, in a sentence.
    pub closed: Option<String>,
    /// What it asks for, in words, a condition each.
    pub conditions: Vec<String>,
    /// Where the conditions are changed; `None` where they stand.
    pub conditions_href: Option<String>,
    /// Its filter, without the wave.
    pub filter: String,
    /// What the tried weight changes.
    pub effect: Effect,
    /// Where the weights of the region hold, in sentences.
    pub holds_where: String,
    /// What the button says.
    pub save: String,
    /// Whether it is switched off here.
    pub off: bool,
    /// Its editions, the newest first.
    pub editions: Vec<EditionRow>,
}

/// The texts of a rule that somebody made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnRuleTexts {
    /// What it says of a municipality.
    pub title: String,
    /// A tag of a word or two.
    pub tag: String,
    /// What it counts and why.
    pub reason: String,
    /// What to ask on a visit.
    pub ask: String,
    /// The questions it rests on: id, name, and whether it does.
    pub questions: Vec<(String, String, bool)>,
}

/// What another weight changes in a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    /// What is tried: `Med vekt 3 i stedet for 2`.
    pub caption: String,
    /// The head of the column before; `None` where the weight that stands is the one that is tried.
    pub before: Option<String>,
    /// The head of the column after.
    pub after: String,
    /// Municipalities that the rule flags, before and after.
    pub flagged: (usize, usize),
    /// Municipalities of high priority, before and after.
    pub high: (usize, usize),
    /// Those that come to it.
    pub crossing: Vec<Link>,
    /// Those that are new among the ten highest.
    pub new_highest: Vec<Link>,
}

/// An edition of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionRow {
    /// Which saving it was, from 1; 0 of what came with the wave.
    pub number: u32,
    /// Since when; empty of the one that came with the wave.
    pub from: String,
    /// Who saved it.
    pub who: String,
    /// What it changed.
    pub what: String,
    /// Why.
    pub why: String,
    /// Whom it flags in the country, where it is known.
    pub flagged: Option<usize>,
    /// The weight to use again, where it is not the one that holds.
    pub again: Option<u8>,
    /// What of it holds now, in words.
    pub holds: Option<String>,
}
