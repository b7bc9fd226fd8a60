//! What the keys of a query put together: the filter, and what could not be used.

mod conditions;

use super::{Filter, FilterProblem};
use crate::wave::Wave;
use crate::world::World;

/// Collects the filter and the problems. Values are looked up in the wave and the unit type, which
/// are known before.
pub(super) struct Reader<'a> {
    pub world: &'a World,
    pub wave: &'a Wave,
    pub filter: Filter,
    pub problems: Vec<FilterProblem>,
}

/// A whole number in plain digits, without sign.
pub(super) fn digits<T: std::str::FromStr>(text: &str) -> Option<T> {
    let plain = text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// The values between the commas, trimmed; empty ones are dropped.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
}
