//! The front page: who answered, which of mine come first and why, and the signals.

use kinds::Verdict;
use serde::{Deserialize, Serialize};

use crate::desk::Rail;
use crate::map::SmallMap;
use crate::signals::{Marks, RowSignal};
use crate::site::Response;
use crate::value::CellValue;
use crate::{Choice, Count, Link, Share};

/// The page `/`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// The day, in words.
    pub day: String,
    /// Heading: "IMDi Nord", or the whole country.
    pub title: String,
    /// Short name of the region; `None` for the whole country.
    pub region: Option<String>,
    /// Regions to choose from, the whole country first.
    pub regions: Vec<Choice>,
    /// All municipalities of the region.
    pub municipalities: Count,
    /// Response in the region.
    pub response: Response,
    /// Those who answered.
    pub answered: Count,
    /// Those who did not.
    pub silent: Count,
    /// Response in the country.
    pub country_response: Response,
    /// How many have a high priority; `None` where no rule weighs them.
    pub weighed: Option<Weighed>,
    /// Settling municipalities.
    pub settling: Count,
    /// Municipalities that decided to settle in the wave's year by the register, where that differs.
    pub decided: usize,
    /// Response of Oslo's districts, where the region has them.
    pub districts: Option<(Response, Link)>,
    /// Those of highest priority; `None` where no rule weighs them.
    pub highest: Option<Highest>,
    /// Needs and those who did not answer, most municipalities first.
    pub signals: Vec<SignalLine>,
    /// Models to learn from, most municipalities first.
    pub models: Vec<SignalLine>,
    /// How many rules the wave cannot answer, in a sentence; `None` where it answers all.
    pub unanswerable: Option<String>,
    /// Where the rules are explained.
    pub rules_href: String,
    /// The municipalities on a map; `None` where there are no borders for the wave's register.
    pub map: Option<OverviewMap>,
    /// Where the region differs most from the others; `None` for the whole country.
    pub stands_out: Option<StandsOut>,
    /// What is late, who is visited next, how far one has come, what is new.
    pub rail: Rail,
    /// Response by region.
    pub by_region: Vec<RegionResponse>,
    /// Sentences about what in the address could not be used.
    pub problems: Vec<String>,
}

/// The small map of the front page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverviewMap {
    /// The map with its legend.
    pub map: SmallMap,
    /// The same as a map of its own.
    pub larger_href: String,
    /// Whom the borders are from.
    pub attribution: String,
}

/// How many of those who answered have a high priority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighed {
    /// The priority from which it is high.
    pub from: u32,
    /// Those who have it.
    pub high: Count,
    /// Those with at least one signal.
    pub flagged: Count,
}

/// The municipalities of highest priority, in the order of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Highest {
    /// The heading, which says how many they are.
    pub title: String,
    /// The municipalities.
    pub rows: Vec<HighestRow>,
    /// What their signals say.
    pub marks: Marks,
    /// The list of all, sorted by priority.
    pub all_href: String,
    /// Where the region has weights of its own: that these are the national ones, and the list by its own.
    pub own_weights: Option<(String, Link)>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HighestRow {
    /// Its name, leading to its profile.
    pub municipality: Link,
    /// The sum of the weights of its signals.
    pub priority: u32,
    /// Its signals, heaviest first.
    pub signals: Vec<RowSignal>,
    /// The day it was last visited, where it was.
    pub last_visit: CellValue,
}

/// A signal and those it holds for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalLine {
    /// Rule id.
    pub id: String,
    /// What it says.
    pub title: String,
    /// Those in the region.
    pub here: Count,
    /// Those in the country.
    pub country: Count,
    /// The rules that sharpen it: the tag, and those in the region.
    pub sharper: Vec<(String, Count)>,
}

/// Where a region differs most from the rest of the country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandsOut {
    /// The heading.
    pub title: String,
    /// Clear differences first, then by size.
    pub lines: Vec<Distance>,
    /// How many of all differences are clear, in a sentence.
    pub note: String,
    /// The page that compares all regions.
    pub href: String,
}

/// One indicator in the region and in the country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Distance {
    /// What it says, leading to the question.
    pub title: Link,
    /// What it is a share of, where not of all that answered.
    pub base: Option<String>,
    /// In the region.
    pub here: Share,
    /// In the country.
    pub country: Share,
    /// What can be said of the region against the others.
    pub verdict: Verdict,
}

/// Response of a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionResponse {
    /// The region, leading to its list.
    pub region: Link,
    /// Response.
    pub response: Response,
}
