//! The front page: my region, who answered, and the signals.

use kinds::Verdict;
use serde::{Deserialize, Serialize};

use crate::site::Response;
use crate::{Choice, Count, Link, Share};

/// The page `/`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
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
    /// Settling municipalities.
    pub settling: Count,
    /// Municipalities that decided to settle in the wave's year by the register, where that differs.
    pub decided: usize,
    /// Response of Oslo's districts, where the region has them.
    pub districts: Option<(Response, Link)>,
    /// Signals, most municipalities first.
    pub signals: Vec<SignalLine>,
    /// Where the region differs most from the others; `None` for the whole country.
    pub stands_out: Option<StandsOut>,
    /// Response by region.
    pub by_region: Vec<RegionResponse>,
    /// Sentences about what in the address could not be used.
    pub problems: Vec<String>,
}

/// A signal and those it holds for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalLine {
    /// Rule id.
    pub id: String,
    /// What it says.
    pub title: String,
    /// Why it matters.
    pub reason: String,
    /// Its weight.
    pub weight: u8,
    /// A model to learn from rather than something missing.
    pub model: bool,
    /// Those in the region.
    pub here: Count,
    /// Those in the country.
    pub country: Count,
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
