//! How shares and differences of shares are rounded before they are shown.

use serde::{Deserialize, Serialize};

/// How far from nothing or all a fraction has to be to be neither: sums of fractions miss by less.
const NEITHER: f64 = 1e-9;

/// A share in whole percents, half up, that remembers what it was: 299 of 300 rounds to 100, and is
/// not all. `format::percent` writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Percent {
    /// Whole percents, 0 to 100.
    pub whole: u32,
    /// The share is neither nothing nor all.
    pub short_of: bool,
}

impl Percent {
    /// Parts of a whole; `None` for a whole of zero.
    pub fn of(part: usize, whole: usize) -> Option<Self> {
        let rounded = whole_percent(part, whole)?;
        Some(Self {
            whole: rounded,
            short_of: part > 0 && part < whole,
        })
    }

    /// A fraction, 0 to 1.
    pub fn of_fraction(share: f64) -> Self {
        Self {
            whole: parts(share, 100.0),
            short_of: share > NEITHER && share < 1.0 - NEITHER,
        }
    }

    /// A figure that was published in whole percents.
    pub fn published(whole: u32) -> Self {
        let short_of = false;
        Self { whole, short_of }
    }

    /// Whether it is written as a number alone.
    pub fn is_plain(self) -> bool {
        !self.short_of || (1..100).contains(&self.whole)
    }
}

/// Parts of a whole as whole percents, half up, for the place of a mark: 1 of 8 is 13. `None` for a
/// whole of zero. What is written is `format::percent_of`.
pub fn whole_percent(part: usize, whole: usize) -> Option<u32> {
    if whole == 0 {
        return None;
    }
    u32::try_from((part * 200 + whole) / (whole * 2)).ok()
}

/// A fraction in whole parts of `whole` (100: percent), half up; the fraction is not negative.
pub fn parts(fraction: f64, whole: f64) -> u32 {
    format!("{:.0}", (fraction * whole).round())
        .parse()
        .unwrap_or(0)
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

#[cfg(test)]
mod tests {
    use super::whole_points;

    #[test]
    fn points_are_rounded_half_away_from_zero() {
        let of = |((a, all_a), (b, all_b)): ((f64, f64), (f64, f64))| {
            whole_points(a / all_a - b / all_b)
        };
        for (pair, expected) in [
            (((1.0, 8.0), (0.0, 8.0)), 13),
            (((0.0, 8.0), (1.0, 8.0)), -13),
            (((31.0, 200.0), (1.0, 100.0)), 15),
            (((149.0, 200.0), (1.0, 1.0)), -26),
            (((1.0, 3.0), (1.0, 3.0)), 0),
            (((1.0, 1.0), (0.0, 1.0)), 100),
        ] {
            assert_eq!(of(pair), expected, "{pair:?}");
        }
    }
}
