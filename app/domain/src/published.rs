//! What the published report states, held against the waves.
//!
//! The statements are data ([`Checks`]): a population in the form of an address, what is measured
//! in it, and the figure that the report prints. [`measure`] computes each with the filter and the
//! tabulation that pages use, and [`Outcome`] says whether it holds.
//!
//! Where the report does not agree with itself, a check names the doubt ([`Doubt`]) and carries the
//! value chosen. The published figure stays beside it and is told as not met.

mod fault;
mod file;
mod measure;
mod outcome;

pub use self::fault::{CheckError, CheckFault};
pub use self::file::{Check, Checks, Doubt, End, Kind, Remark, Section, StatedValue};
pub use self::measure::{Computed, in_wave};
pub use self::outcome::{Outcome, SectionOutcomes};
