//! What a number of another year was, or became, in a given one.

use std::collections::BTreeSet;

use super::walk::InForce;
use super::{Change, Lineage, day};
use crate::municipality::UnitNumber;

/// A number that the register of a year does not have, since it is of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OtherYear {
    /// It came into use later.
    Later {
        /// The year it came.
        since: u16,
        /// The numbers of what it was made of.
        former: BTreeSet<UnitNumber>,
    },
    /// It went out of use before.
    Earlier {
        /// The year it went.
        until: u16,
        /// The numbers of what became of it.
        now: BTreeSet<UnitNumber>,
    },
}

impl Lineage {
    /// What a number that the register of `year` does not have was or became in that year; `None` where
    /// no change tells.
    pub fn of_another_year(&self, number: &UnitNumber, year: u16) -> Option<OtherYear> {
        let day = day(year);
        let moves = |change: &&Change| change.old.0 != change.new.0;
        let mut came = self.steps(&self.by_new, number).filter(moves);
        if let Some(first) = came.next()
            && first.date > day
        {
            let former = self.former(number, &first.date, &day);
            let since = first.year();
            return Some(OtherYear::Later { since, former });
        }
        let mut went = self.steps(&self.by_old, number).filter(moves);
        let gone = went.find(|change| change.date <= day)?;
        let until = gone.year();
        let now = self.became(number, until.saturating_sub(1), year).numbers;
        Some(OtherYear::Earlier { until, now })
    }

    /// The numbers on a day of what a number was made of when it came.
    fn former(&self, number: &UnitNumber, came: &str, day: &str) -> BTreeSet<UnitNumber> {
        let mut former = BTreeSet::new();
        let mut open = vec![InForce::since(number, came)];
        while let Some(standing) = open.pop() {
            let within = |change: &Change| standing.has_seen(change) && *change.date > *day;
            if self.steps(&self.by_new, &standing.number).any(within) {
                open.extend(self.before(&standing));
            } else {
                former.insert(standing.number);
            }
        }
        former
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::sheet;
    use super::*;

    #[test]
    fn a_number_of_another_year_is_followed_to_the_years_own() {
        let lineage = Lineage::read(&sheet(&[
            ["2017-01-01", "0706", "0710", "merge"],
            ["2017-01-01", "0719", "0710", "merge"],
            ["2018-01-01", "1601", "5001", "renumber"],
            ["2018-01-01", "1662", "5030", "renumber"],
            ["2018-01-01", "1624", "5054", "merge"],
            ["2018-01-01", "1718", "5054", "merge"],
            ["2020-01-01", "0710", "3804", "renumber"],
            ["2020-01-01", "5001", "5001", "merge"],
            ["2020-01-01", "5030", "5001", "merge"],
            ["2020-07-01", "0101", "3001", "boundary"],
        ]))
        .unwrap();
        let set = |numbers: &[&str]| numbers.iter().map(|n| n.parse().unwrap()).collect();
        let later = |since, numbers: &[&str]| {
            let former = set(numbers);
            Some(OtherYear::Later { since, former })
        };
        let earlier = |until, numbers: &[&str]| {
            let now = set(numbers);
            Some(OtherYear::Earlier { until, now })
        };
        for (number, year, expected) in [
            ("5054", 2015, later(2018, &["1624", "1718"])),
            ("5001", 2015, later(2018, &["1601"])),
            ("3804", 2015, later(2020, &["0706", "0719"])),
            ("3804", 2018, later(2020, &["0710"])),
            ("0706", 2018, earlier(2017, &["0710"])),
            ("1662", 2018, earlier(2018, &["5030"])),
            ("1662", 2020, earlier(2018, &["5001"])),
            ("0101", 2024, None),
            ("9999", 2015, None),
        ] {
            let found = lineage.of_another_year(&number.parse().unwrap(), year);
            assert_eq!(found, expected, "{number} {year}");
        }
    }
}
