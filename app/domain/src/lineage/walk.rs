//! From one number to what became of it, and to every number it has had.

use std::collections::{BTreeMap, BTreeSet};

use super::{Change, Kind, Lineage, day};
use crate::municipality::UnitNumber;

/// What became of a municipality between two registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It went on as it was.
    Same,
    /// It went on; land came to it or went from it.
    BorderMoved,
    /// It went on under another name.
    Renamed,
    /// It went on under another number.
    Renumbered,
    /// It became part of another.
    Merged,
    /// It was divided among several.
    Split,
}

impl Fate {
    /// Whether it is the same municipality afterwards.
    pub fn goes_on(self) -> bool {
        !matches!(self, Self::Merged | Self::Split)
    }
}

/// Where a number led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Became {
    /// The numbers that the land has afterwards: one, where it was not split.
    pub numbers: BTreeSet<UnitNumber>,
    /// What happened on the way. Of several, the last in the order of [`Fate`].
    pub fate: Fate,
}

/// A number of another year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherNumber {
    /// Whether it is of the same municipality; else of one that was merged into it, or split from it.
    pub same: bool,
    /// Whether it came later.
    pub later: bool,
}

/// A number in force.
pub(super) struct InForce {
    pub(super) number: UnitNumber,
    /// From this day on.
    since: String,
    /// The same municipality still.
    same: bool,
}

impl InForce {
    /// A number since a day.
    pub(super) fn since(number: &UnitNumber, day: &str) -> Self {
        Self {
            number: number.clone(),
            since: day.to_owned(),
            same: true,
        }
    }

    /// Whether a change had taken effect when the number stood.
    pub(super) fn has_seen(&self, change: &Change) -> bool {
        change.date <= self.since
    }
}

impl Lineage {
    /// What became of a municipality of the register of one year in that of a later one.
    pub fn became(&self, number: &UnitNumber, from: u16, to: u16) -> Became {
        let until = day(to);
        let mut became = Became {
            numbers: BTreeSet::new(),
            fate: Fate::Same,
        };
        let mut same = true;
        let mut open = vec![InForce::since(number, &day(from))];
        while let Some(standing) = open.pop() {
            let steps = self.next(&standing, &until);
            let end = steps.first().map_or(&*until, |step| &step.date);
            became.fate = became.fate.max(self.meanwhile(&standing, end, from));
            if steps.is_empty() {
                same &= standing.same;
                became.numbers.insert(standing.number);
                continue;
            }
            for step in steps {
                if step.kind == Kind::Renumber {
                    became.fate = became.fate.max(Fate::Renumbered);
                }
                open.push(after(&standing, step));
            }
        }
        if !same {
            let split = became.numbers.len() > 1;
            became.fate = if split { Fate::Split } else { Fate::Merged };
        }
        became
    }

    /// Every number that a municipality of the register of a year has in other years, and those that
    /// others have whose land is or was in it. Its own is not among them.
    pub fn numbers_of(&self, number: &UnitNumber, year: u16) -> BTreeMap<UnitNumber, OtherNumber> {
        let mut all: BTreeMap<UnitNumber, OtherNumber> = BTreeMap::new();
        for later in [true, false] {
            let mut open = vec![InForce::since(number, &day(year))];
            while let Some(standing) = open.pop() {
                let other = OtherNumber {
                    same: standing.same,
                    later,
                };
                if standing.number != *number {
                    let known = all.entry(standing.number.clone()).or_insert(other);
                    known.same |= standing.same;
                }
                if later {
                    let steps = self.next(&standing, END);
                    open.extend(steps.into_iter().map(|step| after(&standing, step)));
                } else {
                    open.extend(self.before(&standing));
                }
            }
        }
        all
    }

    /// The changes that end a number next, no later than a day.
    fn next(&self, standing: &InForce, until: &str) -> Vec<&Change> {
        let later = |change: &&Change| change.date > standing.since && *change.date <= *until;
        let mut steps = self.steps(&self.by_old, &standing.number).filter(later);
        let Some(first) = steps.next() else {
            return Vec::new();
        };
        let mut all = vec![first];
        all.extend(steps.take_while(|step| step.date == first.date));
        all
    }

    /// What a number came from: the municipality itself, whose number may be older, and what was merged
    /// into it. `since` of what is found is the day it ended.
    pub(super) fn before(&self, standing: &InForce) -> Vec<InForce> {
        let mut steps = self.steps(&self.by_new, &standing.number).rev();
        let Some(last) = steps.find(|change| standing.has_seen(change)) else {
            return Vec::new();
        };
        let together = steps.take_while(|step| step.date == last.date);
        let ended = |number: &UnitNumber, same| InForce {
            number: number.clone(),
            since: day_before(&last.date),
            same: standing.same && same,
        };
        let from: Vec<&Change> = std::iter::once(last).chain(together).collect();
        let from_parts = from.iter().all(|step| step.kind == Kind::Split);
        let mut all: Vec<InForce> = from
            .into_iter()
            .map(|step| ended(&step.old.0, step.kind == Kind::Renumber))
            .collect();
        // A number that only took a part of another had stood before.
        if from_parts && all.iter().all(|found| found.number != standing.number) {
            all.push(ended(&standing.number, true));
        }
        all
    }

    /// What happened to a municipality while it had a number, from its day to another.
    fn meanwhile(&self, standing: &InForce, end: &str, from: u16) -> Fate {
        let within = |change: &&Change| {
            // What took effect on the day of the first register is in it.
            let since = if standing.since == day(from) {
                change.date > standing.since
            } else {
                change.date >= standing.since
            };
            since && *change.date <= *end
        };
        let places = [&self.by_old, &self.by_new].into_iter();
        let places = places.flat_map(|by| by.get(&standing.number).into_iter().flatten());
        let changes = places.map(|place| &self.changes[*place]).filter(within);
        let fates = changes.filter_map(|change| match change.kind {
            Kind::Rename => Some(Fate::Renamed),
            Kind::Renumber if change.old.1 != change.new.1 => Some(Fate::Renamed),
            Kind::Boundary => Some(Fate::BorderMoved),
            Kind::Split if change.new.0 == standing.number => Some(Fate::BorderMoved),
            _ => None,
        });
        fates.max().unwrap_or(Fate::Same)
    }
}

/// Later than every change.
const END: &str = "9999-12-31";

/// What a step leads to.
fn after(standing: &InForce, step: &Change) -> InForce {
    InForce {
        number: step.new.0.clone(),
        since: step.date.clone(),
        same: standing.same && step.kind == Kind::Renumber,
    }
}

/// A text that stands before a day and after every day before it.
fn day_before(date: &str) -> String {
    let mut before = date.to_owned();
    // "2018-01-0" stands before "2018-01-01", and after every day of December.
    before.pop();
    before
}

#[cfg(test)]
mod tests {
    use super::super::tests::sheet;
    use super::*;

    fn lineage() -> Lineage {
        Lineage::read(&sheet(&[
            ["2017-01-01", "0706", "0710", "merge"],
            ["2017-01-01", "0720", "0704", "split"],
            ["2017-01-01", "0720", "0710", "split"],
            ["2018-01-01", "1601", "5001", "renumber"],
            ["2018-01-01", "1841", "1841", "rename"],
            ["2020-01-01", "0101", "3001", "renumber"],
            ["2020-01-01", "0122", "3014", "merge"],
            ["2020-01-01", "0123", "3014", "merge"],
            ["2020-01-01", "1850", "1806", "split"],
            ["2020-01-01", "1850", "1875", "split"],
            ["2020-01-01", "1103", "1103", "merge"],
            ["2020-01-01", "1141", "1103", "merge"],
            ["2020-07-01", "3001", "3014", "boundary"],
            ["2024-01-01", "3001", "3101", "renumber"],
            ["2024-01-01", "3014", "3118", "renumber"],
        ]))
        .unwrap()
    }

    fn number(text: &str) -> UnitNumber {
        text.parse().unwrap()
    }

    #[test]
    fn a_number_is_followed_both_ways() {
        let lineage = lineage();
        for (of, year, all) in [
            ("0101", 2015, &["3001=", "3101="][..]),
            ("3001", 2021, &["0101=", "3101="]),
            ("3101", 2024, &["0101=", "3001="]),
            ("0122", 2015, &["3014", "3118"]),
            ("3014", 2020, &["0122", "0123", "3118="]),
            ("1601", 2014, &["5001="]),
            ("1850", 2015, &["1806", "1875"]),
            ("1141", 2015, &["1103"]),
            ("1103", 2020, &["1141"]),
            ("0704", 2018, &["0720"]),
            ("0720", 2016, &["0704", "0710"]),
            ("9999", 2015, &[]),
        ] {
            let numbers = lineage.numbers_of(&number(of), year).into_iter();
            let numbers: Vec<String> = numbers
                .map(|(number, other)| format!("{number}{}", if other.same { "=" } else { "" }))
                .collect();
            assert_eq!(numbers, all, "{of} {year}");
        }
        let other = lineage.numbers_of(&number("3001"), 2021);
        assert!(!other[&number("0101")].later && other[&number("3101")].later);
    }

    #[test]
    fn what_became_of_a_number_has_a_name() {
        use Fate::{BorderMoved, Merged, Renamed, Renumbered, Same, Split};
        let lineage = lineage();
        for (of, from, to, numbers, fate) in [
            ("0101", 2015, 2019, &["0101"][..], Same),
            ("0101", 2015, 2020, &["3001"], Renumbered),
            ("3001", 2020, 2021, &["3001"], BorderMoved),
            ("3001", 2021, 2023, &["3001"], Same),
            ("0101", 2015, 2024, &["3101"], Renumbered),
            ("1841", 2017, 2018, &["1841"], Renamed),
            ("1841", 2018, 2024, &["1841"], Same),
            ("0704", 2016, 2017, &["0704"], BorderMoved),
            ("0704", 2017, 2018, &["0704"], Same),
            ("0706", 2016, 2017, &["0710"], Merged),
            ("0720", 2016, 2017, &["0704", "0710"], Split),
            ("0122", 2015, 2020, &["3014"], Merged),
            ("0122", 2015, 2024, &["3118"], Merged),
            ("3014", 2020, 2024, &["3118"], Renumbered),
            // It keeps its number, and has a merge of its own.
            ("1103", 2015, 2020, &["1103"], Merged),
            ("1103", 2020, 2024, &["1103"], Same),
            ("030101", 2015, 2024, &["030101"], Same),
        ] {
            let became = lineage.became(&number(of), from, to);
            let all: Vec<&str> = became.numbers.iter().map(UnitNumber::as_str).collect();
            assert_eq!((&*all, became.fate), (numbers, fate), "{of} {from}–{to}");
            assert_eq!(fate.goes_on(), !matches!(fate, Merged | Split));
        }
    }
}
