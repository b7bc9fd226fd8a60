//! Live numbers for the page that explains how numbers are made.

use serde::{Deserialize, Serialize};

use crate::tabulate::Distribution;
use crate::view::Link;

/// The page `/metode`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Method {
    /// A question that not all were asked, for the worked example.
    pub example: Link,
    /// Wording of its headline option.
    pub option: String,
    /// Position of the headline option.
    pub option_index: usize,
    /// Its distribution in the country.
    pub distribution: Distribution,
    /// Settling municipalities by the register.
    pub settling: usize,
    /// Municipalities that decided to settle at least one person in the wave's year.
    pub decided: usize,
    /// Who the wave's traits come from: name and source.
    pub traits: Vec<(String, String)>,
    /// Which question follows which, and who is asked, in words.
    pub routing: Vec<(Link, String)>,
}
