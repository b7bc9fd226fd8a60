//! What a number of another year was, or became, in the year of a wave.

use std::collections::BTreeSet;

use crate::renumbering::{Change, Kind};

/// A number that units of the wave's year do not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum OtherYear {
    /// It came into use later.
    Later {
        /// The year it came.
        since: u16,
        /// What it was made of, in the wave's year.
        former: BTreeSet<String>,
    },
    /// It went out of use before.
    Earlier {
        /// The year it went.
        until: u16,
        /// What became of it, in the wave's year.
        now: BTreeSet<String>,
    },
}

/// What the changes say of a number that the register of `year` does not have.
pub(super) fn other_year(number: &str, year: u16, changes: &[Change]) -> Option<OtherYear> {
    let steps = || changes.iter().filter(|change| hands_over(change.kind));
    let gives = |change: &&Change| change.new.0.as_str() == number && change.old.0 != change.new.0;
    let takes = |change: &&Change| change.old.0.as_str() == number && change.old.0 != change.new.0;
    if let Some(first) = steps().find(gives)
        && year_of(first) > year
    {
        // What came to it later is not what it was made of.
        let before = steps().filter(|change| change.date <= first.date && year_of(change) > year);
        let mut former = BTreeSet::from([number.to_owned()]);
        let before: Vec<&Change> = before.collect();
        for change in before.into_iter().rev() {
            if former.contains(change.new.0.as_str()) {
                former.insert(change.old.0.to_string());
            }
        }
        let since = year_of(first);
        return Some(OtherYear::Later { since, former });
    }
    let gone = steps()
        .filter(takes)
        .find(|change| year_of(change) <= year)?;
    let mut now = BTreeSet::from([number.to_owned()]);
    for change in steps().filter(|change| change.date >= gone.date && year_of(change) <= year) {
        if now.contains(change.old.0.as_str()) {
            now.insert(change.new.0.to_string());
        }
    }
    let until = year_of(gone);
    Some(OtherYear::Earlier { until, now })
}

/// Whether whoever had the old number has the new one afterwards.
fn hands_over(kind: Kind) -> bool {
    matches!(kind, Kind::Renumber | Kind::Merge | Kind::Split)
}

fn year_of(change: &Change) -> u16 {
    let year = change.date.get(..4).and_then(|year| year.parse().ok());
    year.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes() -> Vec<Change> {
        let change = |date: &str, old: &str, new: &str, kind| Change {
            date: date.to_owned(),
            old: (old.parse().unwrap(), String::new()),
            new: (new.parse().unwrap(), String::new()),
            kind,
            note: String::new(),
        };
        vec![
            change("2017-01-01", "0706", "0710", Kind::Merge),
            change("2017-01-01", "0719", "0710", Kind::Merge),
            change("2018-01-01", "1601", "5001", Kind::Renumber),
            change("2018-01-01", "1662", "5030", Kind::Renumber),
            change("2018-01-01", "1624", "5054", Kind::Merge),
            change("2018-01-01", "1718", "5054", Kind::Merge),
            change("2020-01-01", "0710", "3804", Kind::Renumber),
            change("2020-01-01", "5001", "5001", Kind::Merge),
            change("2020-01-01", "5030", "5001", Kind::Merge),
            change("2020-07-01", "0101", "3001", Kind::Boundary),
        ]
    }

    #[test]
    fn a_number_of_another_year_is_followed_to_the_years_own() {
        let numbers = |numbers: &[&str]| numbers.iter().map(|n| (*n).to_owned()).collect();
        let later = |since, former: &[&str]| {
            let former = numbers(former);
            Some(OtherYear::Later { since, former })
        };
        let earlier = |until, now: &[&str]| {
            let now = numbers(now);
            Some(OtherYear::Earlier { until, now })
        };
        for (number, year, expected) in [
            ("5054", 2015, later(2018, &["1624", "1718", "5054"])),
            ("5001", 2015, later(2018, &["1601", "5001"])),
            ("3804", 2015, later(2020, &["0706", "0710", "0719", "3804"])),
            ("3804", 2018, later(2020, &["0710", "3804"])),
            ("0706", 2018, earlier(2017, &["0706", "0710"])),
            ("1662", 2018, earlier(2018, &["1662", "5030"])),
            ("1662", 2020, earlier(2018, &["1662", "5001", "5030"])),
            ("0101", 2024, None),
            ("9999", 2015, None),
        ] {
            assert_eq!(
                other_year(number, year, &changes()),
                expected,
                "{number} {year}"
            );
        }
    }
}
