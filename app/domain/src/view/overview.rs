//! The front page: my region, who answered, and the signals.

use serde::{Deserialize, Serialize};

use crate::view::site::Response;
use crate::view::{Choice, Count, Link};

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
    /// How many signals cannot be answered by this wave, in a sentence.
    pub left_out: Option<String>,
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

/// Response of a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionResponse {
    /// The region, leading to its list.
    pub region: Link,
    /// Response.
    pub response: Response,
}
