//! The numbers that a municipality has had: every change of number, merging and splitting, by date.
//!
//! A number is followed forwards and backwards from the year of a wave. What two numbers gave and took of
//! land while both went on ([`Kind::Boundary`]) is kept and followed by nobody: neither got a new number.

use std::collections::BTreeSet;

use crate::municipality::UnitNumber;
use crate::sheet::Sheet;

/// What happened to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The same municipality under a new number.
    Renumber,
    /// Its municipality became part of another.
    Merge,
    /// A part of its municipality became part of another.
    Split,
    /// The same number under a new name.
    Rename,
    /// Land went from one municipality to another; both went on.
    Boundary,
}

impl Kind {
    /// Every kind, with its word in the file.
    pub const ALL: [(&'static str, Self); 5] = [
        ("renumber", Self::Renumber),
        ("merge", Self::Merge),
        ("split", Self::Split),
        ("rename", Self::Rename),
        ("boundary", Self::Boundary),
    ];

    /// Whether whoever had the old number has the new one afterwards.
    fn hands_over(self) -> bool {
        matches!(self, Self::Renumber | Self::Merge | Self::Split)
    }
}

/// One step from an old number to a new one. A municipality that was split has a step for each part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The day it took effect, `YYYY-MM-DD`.
    pub date: String,
    /// The number and name before.
    pub old: (UnitNumber, String),
    /// The number and name after.
    pub new: (UnitNumber, String),
    /// What happened.
    pub kind: Kind,
    /// What else is known of it.
    pub note: String,
}

impl Change {
    fn year(&self) -> u16 {
        let year = self.date.get(..4).and_then(|year| year.parse().ok());
        year.unwrap_or_default()
    }
}

/// The row of a file of changes that cannot be read, as a spreadsheet counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("row {0} is not a change of number")]
pub struct NotAChange(pub usize);

/// Reads a file of changes with the columns `date`, `old_number`, `old_name`, `new_number`, `new_name`,
/// `kind` and `note`, in order of date.
///
/// # Errors
/// The first row that does not hold what its columns take, or stands before an earlier date.
pub fn read(sheet: &Sheet) -> Result<Vec<Change>, NotAChange> {
    let mut changes: Vec<Change> = Vec::with_capacity(sheet.rows.len());
    for row in 0..sheet.rows.len() {
        let change = change(sheet, row);
        let in_order = |change: &Change| changes.last().is_none_or(|last| last.date <= change.date);
        let change = change.filter(in_order);
        changes.push(change.ok_or(NotAChange(Sheet::row_number(row)))?);
    }
    Ok(changes)
}

fn change(sheet: &Sheet, row: usize) -> Option<Change> {
    let cell = |heading: &str| Some(sheet.cell(row, sheet.column(heading)?));
    let number = |heading: &str| cell(heading)?.parse().ok();
    let kind = cell("kind")?;
    let change = Change {
        date: cell("date")?.to_owned(),
        old: (number("old_number")?, cell("old_name")?.to_owned()),
        new: (number("new_number")?, cell("new_name")?.to_owned()),
        kind: Kind::ALL.iter().find(|(word, _)| *word == kind)?.1,
        note: cell("note")?.to_owned(),
    };
    (change.year() > 0).then_some(change)
}

/// Every number that the unit with `number` in `year` has had or got, its own among them, as far as the
/// changes reach. Of a merged municipality those of all its parts, of a split one those of every part.
pub fn numbers_of(number: &UnitNumber, year: u16, changes: &[Change]) -> BTreeSet<UnitNumber> {
    let mut all = BTreeSet::from([number.clone()]);
    let steps = || changes.iter().filter(|change| change.kind.hands_over());
    let later = steps().filter(|change| change.year() > year);
    follow(&mut all, number, later.map(|c| (&c.old.0, &c.new.0)));
    let earlier = steps().filter(|change| change.year() <= year).rev();
    follow(&mut all, number, earlier.map(|c| (&c.new.0, &c.old.0)));
    all
}

/// Walks from step to step: whoever held the one number gets the other. No number is given to another
/// municipality later, so a number that was given up can stay among those that are followed.
fn follow<'c>(
    all: &mut BTreeSet<UnitNumber>,
    number: &UnitNumber,
    steps: impl Iterator<Item = (&'c UnitNumber, &'c UnitNumber)>,
) {
    let mut held = BTreeSet::from([number.clone()]);
    for (from, to) in steps {
        if held.contains(from) {
            held.insert(to.clone());
        }
    }
    all.extend(held);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &[[&str; 4]]) -> Sheet {
        let header = "date,old_number,old_name,new_number,new_name,kind,note";
        let rows = rows.iter().map(|[date, old, new, kind]| {
            let cells = [*date, *old, "", *new, "", *kind, ""];
            cells.map(str::to_owned).to_vec()
        });
        Sheet {
            name: "changes".to_owned(),
            header: header.split(',').map(str::to_owned).collect(),
            rows: rows.collect(),
            ..Sheet::default()
        }
    }

    fn numbers(number: &str, year: u16) -> Vec<String> {
        let changes = read(&sheet(&[
            ["2018-01-01", "1601", "5001", "renumber"],
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
        .unwrap();
        let number = number.parse().unwrap();
        let numbers = numbers_of(&number, year, &changes);
        numbers.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_number_is_followed_both_ways() {
        for (number, year, all) in [
            ("0101", 2015, &["0101", "3001", "3101"][..]),
            ("3001", 2021, &["0101", "3001", "3101"]),
            ("3101", 2024, &["0101", "3001", "3101"]),
            ("0122", 2015, &["0122", "3014", "3118"]),
            ("3014", 2020, &["0122", "0123", "3014", "3118"]),
            ("1601", 2014, &["1601", "5001"]),
            ("1850", 2015, &["1806", "1850", "1875"]),
            ("1141", 2015, &["1103", "1141"]),
            ("1103", 2020, &["1103", "1141"]),
            ("9999", 2015, &["9999"]),
        ] {
            assert_eq!(numbers(number, year), all, "{number} {year}");
        }
    }

    #[test]
    fn a_row_that_is_none_is_told() {
        for (row, told) in [
            (["2020-01-01", "101", "3001", "renumber"], 2),
            (["2020-01-01", "0101", "3001", "moved"], 2),
            (["soon", "0101", "3001", "merge"], 2),
        ] {
            assert_eq!(read(&sheet(&[row])), Err(NotAChange(told)), "{row:?}");
        }
        let backwards = [
            ["2020-01-01", "0101", "3001", "merge"],
            ["2018-01-01", "0104", "3002", "merge"],
        ];
        assert_eq!(read(&sheet(&backwards)), Err(NotAChange(3)));
    }
}
