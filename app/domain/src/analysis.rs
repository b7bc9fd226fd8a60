//! What numbers can carry: differences, ranges, adjustment, change, ranking, representativity.
//!
//! Each file holds one definition with its formula and source, on plain counts or sets of units.
//! [`groups`] puts them together for a breakdown, so that a page only words and links them.
//!
//! Everything is defined for every count: where a number does not exist (a share of nobody), it is
//! `None`, and never zero or not-a-number. Shares are fractions of N, differences are fractions
//! too: 0.05 is five percentage points.

pub mod adjusted;
pub mod change;
pub mod comparable;
pub mod difference;
pub mod groups;
pub mod holm;
pub mod mcnemar;
pub mod nonresponse;
pub mod normal;
pub mod ranking;
pub mod representativity;
pub mod transition;
pub mod verdict;

use serde::{Deserialize, Serialize};

use crate::survey::ColumnRef;
use crate::tabulate::choosing;
use crate::wave::{UnitSet, Wave};

/// A part of N: how many units of those whose answer counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Part {
    /// Units in the part; never more than `n`.
    pub count: usize,
    /// Units it is a part of.
    pub n: usize,
}

impl Part {
    /// `count` of `n`.
    pub fn of(count: usize, n: usize) -> Self {
        debug_assert!(count <= n, "a part is no larger than the whole");
        Self { count, n }
    }

    /// The share, 0 to 1; `None` of nobody.
    pub fn share(self) -> Option<f64> {
        (self.n > 0).then(|| real(self.count) / real(self.n))
    }

    /// Two parts of separate groups together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self::of(self.count + other.count, self.n + other.n)
    }

    /// What is left of the whole without this part of it.
    #[must_use]
    pub fn rest_of(self, whole: Self) -> Self {
        Self::of(whole.count - self.count, whole.n - self.n)
    }
}

/// The units of a selection whose answer counts in N, as a set.
pub fn base_of(wave: &Wave, column: ColumnRef, within: &UnitSet) -> UnitSet {
    let mut base = wave.column(column).base.clone();
    base.intersect_with(within);
    base
}

/// The part of a selection's N that chose any of the options.
///
/// An option outside the base stands outside N, so nobody in N has chosen it alone.
pub fn part_of(wave: &Wave, column: ColumnRef, options: &[usize], within: &UnitSet) -> Part {
    let base = base_of(wave, column, within);
    let chosen = choosing(wave, column, options, &base);
    Part::of(chosen.count_ones(..), base.count_ones(..))
}

/// A count as a real number; exact for any number of units there can be.
pub fn real(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}
