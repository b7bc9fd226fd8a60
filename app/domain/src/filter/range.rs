//! Free ranges: `a-b`, `a-` and `-b`, both ends in, compared exactly in whole numbers.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::municipality::{Figure, Unit};

/// Most decimals in a range.
const DECIMALS_MAX: usize = 3;

/// Most digits before the decimal point; keeps every product well inside 128 bits.
const DIGITS_MAX: usize = 12;

/// A range of numbers, both ends in; at least one end is there, and they do not cross.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Range {
    from: Option<u64>,
    to: Option<u64>,
}

impl Range {
    /// A range with ends in thousandths; `None` where no end is given or they cross.
    pub fn of_milli(from: Option<u64>, to: Option<u64>) -> Option<Self> {
        let crossed = matches!((from, to), (Some(from), Some(to)) if from > to);
        (!crossed && (from.is_some() || to.is_some())).then_some(Self { from, to })
    }

    /// Exactly this number and no other.
    pub fn exactly(number: u32) -> Self {
        let milli = u64::from(number) * 1_000;
        Self {
            from: Some(milli),
            to: Some(milli),
        }
    }

    /// This number and all above it.
    pub fn at_least(number: u32) -> Self {
        Self {
            from: Some(u64::from(number) * 1_000),
            to: None,
        }
    }

    /// Lower end in thousandths.
    pub fn from_milli(self) -> Option<u64> {
        self.from
    }

    /// Upper end in thousandths.
    pub fn to_milli(self) -> Option<u64> {
        self.to
    }

    /// Reads `a-b`, `a-` or `-b`.
    pub fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('-')?;
        Self::of_ends(from, to)
    }

    /// Reads two ends, of which one may be empty.
    pub(super) fn of_ends(from: &str, to: &str) -> Option<Self> {
        let end = |text: &str| {
            if text.is_empty() {
                Some(None)
            } else {
                parse_milli(text).map(Some)
            }
        };
        Self::of_milli(end(from)?, end(to)?)
    }

    /// Whether `part / whole` lies within; compared without division.
    fn holds_ratio(self, part: i128, whole: i128) -> bool {
        let milli = part * 1_000;
        self.from
            .is_none_or(|from| milli >= i128::from(from) * whole)
            && self.to.is_none_or(|to| milli <= i128::from(to) * whole)
    }

    /// Whether a whole number lies within.
    pub fn holds(self, number: i64) -> bool {
        self.holds_ratio(number.into(), 1)
    }

    /// Whether the immigrant share of a unit lies within; percent, unrounded.
    pub fn holds_share(self, unit: &Unit) -> bool {
        if unit.population == 0 {
            return self.holds(0);
        }
        self.holds_ratio(i128::from(unit.immigrants) * 100, unit.population.into())
    }

    /// Whether a figure is certain to lie within. Suppressed means 1–4; missing is in no range.
    pub fn holds_figure(self, figure: Figure) -> bool {
        match figure {
            Figure::Known(number) => self.holds(number.into()),
            Figure::Suppressed => self.holds(1) && self.holds(4),
            Figure::Missing => false,
        }
    }
}

/// Whether any of the ranges holds.
pub(super) fn any(ranges: &BTreeSet<Range>, holds: impl Fn(Range) -> bool) -> bool {
    ranges.iter().any(|range| holds(*range))
}

/// Digits with at most one decimal point and three decimals, as thousandths.
fn parse_milli(text: &str) -> Option<u64> {
    let (whole, decimals) = match text.split_once('.') {
        Some((whole, decimals)) if !decimals.is_empty() => (whole, decimals),
        Some(_) => return None,
        None => (text, ""),
    };
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let fits = !whole.is_empty() && whole.len() <= DIGITS_MAX && decimals.len() <= DECIMALS_MAX;
    if !fits || !digits(whole) || !digits(decimals) {
        return None;
    }
    format!("{whole}{decimals:0<3}").parse().ok()
}

fn print_milli(milli: u64) -> String {
    let text = format!("{}.{:03}", milli / 1_000, milli % 1_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |end: Option<u64>| end.map(print_milli).unwrap_or_default();
        write!(f, "{}-{}", end(self.from), end(self.to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_has_digits_a_point_and_three_decimals() {
        for (text, printed) in [
            ("1-2", Some("1-2")),
            ("0010000-", Some("10000-")),
            ("-4", Some("-4")),
            ("5.000-10.500", Some("5-10.5")),
            ("0.001-", Some("0.001-")),
            ("100-100", Some("100-100")),
            ("999999999999.999-", Some("999999999999.999-")),
            ("1000000000000-", None),
            ("1.0001-", None),
            ("2-1", None),
            ("-", None),
            ("5", None),
            ("5.-", None),
            (".5-", None),
            ("1-2-3", None),
            ("1,5-2", None),
            ("+1-2", None),
            ("a-b", None),
            ("", None),
            ("1.2.3-", None),
            ("١-٢", None),
        ] {
            let range = Range::parse(text).map(|range| range.to_string());
            assert_eq!(range.as_deref(), printed, "{text}");
        }
    }

    #[test]
    fn digits_and_decimals_hold_at_the_limit_and_break_one_past_it() {
        let range = |digits: usize, decimals: usize| {
            Range::parse(&format!("{}.{}-", "9".repeat(digits), "9".repeat(decimals)))
        };
        assert!(range(DIGITS_MAX, DECIMALS_MAX).is_some());
        assert!(range(DIGITS_MAX + 1, DECIMALS_MAX).is_none());
        assert!(range(DIGITS_MAX, DECIMALS_MAX + 1).is_none());
    }

    #[test]
    fn both_ends_are_in_and_a_suppressed_figure_is_one_to_four() {
        let range = |text| Range::parse(text).unwrap();
        for (text, number, inside) in [
            ("5-10", 5, true),
            ("5-10", 10, true),
            ("5-10", 4, false),
            ("5-10", 11, false),
            ("-4", -3, true),
            ("9.999-10", 10, true),
            ("10.001-", 10, false),
        ] {
            assert_eq!(range(text).holds(number), inside, "{text} {number}");
        }
        for (text, inside) in [
            ("-4", true),
            ("1-4", true),
            ("-3", false),
            ("2-", false),
            ("0-", true),
        ] {
            assert_eq!(
                range(text).holds_figure(Figure::Suppressed),
                inside,
                "{text}"
            );
            assert!(!range(text).holds_figure(Figure::Missing), "{text}");
        }
    }
}
