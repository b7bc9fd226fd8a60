//! What numbers can carry: differences, ranges, adjustment, change, ranking, representativity.
//!
//! Each file holds one definition with its formula and source, on plain counts or sets of units.
//! [`groups`] puts them together for a breakdown, so that a page only words and links them.
//!
//! Everything is defined for every count: where a number does not exist (a share of nobody), it is
//! `None`, and never zero or not-a-number. Shares are fractions of N, differences are fractions
//! too: 0.05 is five percentage points.

pub mod adjusted;
pub mod bounds;
pub mod change;
pub mod comparable;
pub mod difference;
pub mod groups;
pub mod holm;
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

/// A difference between two shares in whole percentage points, half away from zero.
pub fn whole_points(difference: f64) -> i32 {
    rounded(difference * 100.0)
}

/// A difference between two shares in tenths of a percentage point, rounded like
/// [`whole_points`].
pub fn tenths_of_points(difference: f64) -> i32 {
    rounded(difference * 1_000.0)
}

/// Half away from zero. A difference of two fractions may fall a hair short of the half it stands
/// for, so what is within a billionth of a half counts as one.
#[expect(
    clippy::cast_possible_truncation,
    reason = "shares are 0 to 1, so their difference is at most a thousand tenths of a point"
)]
fn rounded(points: f64) -> i32 {
    (points + points.signum() * 1e-9).round() as i32
}

/// A count as a real number; exact for any number of units there can be.
pub(crate) fn real(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests {
    use super::{Part, whole_points};

    #[test]
    fn points_are_rounded_half_away_from_zero() {
        let of = |(a, b): ((usize, usize), (usize, usize))| {
            let share = |(count, n)| Part::of(count, n).share().unwrap_or(f64::NAN);
            whole_points(share(a) - share(b))
        };
        for (pair, expected) in [
            (((1, 8), (0, 8)), 13),
            (((0, 8), (1, 8)), -13),
            (((31, 200), (1, 100)), 15),
            (((149, 200), (1, 1)), -26),
            (((1, 3), (1, 3)), 0),
            (((1, 1), (0, 1)), 100),
        ] {
            assert_eq!(of(pair), expected, "{pair:?}");
        }
    }
}
