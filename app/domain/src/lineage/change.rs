//! One change of the divisions, and the file of them.

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
    pub(super) fn hands_over(self) -> bool {
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
    /// The year it took effect.
    pub(super) fn year(&self) -> u16 {
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
pub(super) fn read(sheet: &Sheet) -> Result<Vec<Change>, NotAChange> {
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
    let (kind, date) = (cell("kind")?, cell("date")?);
    let change = Change {
        date: date.to_owned(),
        old: (number("old_number")?, cell("old_name")?.to_owned()),
        new: (number("new_number")?, cell("new_name")?.to_owned()),
        kind: Kind::ALL.iter().find(|(word, _)| *word == kind)?.1,
        note: cell("note")?.to_owned(),
    };
    is_day(date).then_some(change)
}

/// `YYYY-MM-DD`: days of this form stand in order as texts.
fn is_day(text: &str) -> bool {
    let form = text.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    form && text.len() == 10
}

#[cfg(test)]
mod tests {
    use super::super::tests::sheet;
    use super::*;

    #[test]
    fn a_row_that_is_none_is_told() {
        for (row, told) in [
            (["2020-01-01", "101", "3001", "renumber"], 2),
            (["2020-01-01", "0101", "3001", "moved"], 2),
            (["soon", "0101", "3001", "merge"], 2),
            (["2020-1-1", "0101", "3001", "merge"], 2),
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
