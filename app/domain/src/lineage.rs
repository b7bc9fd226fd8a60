//! Which municipality became which: every renumbering, merging and splitting, by date.
//!
//! A municipality is the same one as long as its number only changes by [`Kind::Renumber`], and where it keeps
//! its number without a [`Kind::Merge`] of its own: one that takes in a part of a neighbour and goes on is
//! the same. What was merged or split is another municipality afterwards. A register of a year is that of
//! its 1 January. Districts have no changes: the same number is the same district.

mod change;
mod crosswalk;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

use crate::municipality::UnitNumber;
use crate::sheet::Sheet;

pub use change::{Change, Kind, NotAChange};
pub use crosswalk::{Crosswalk, Kin, NO_CROSSWALK};
pub use walk::{Became, Fate, OtherNumber};

/// Every change of the divisions that is known, in order of date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lineage {
    changes: Vec<Change>,
    /// By old number, the places of the changes that it is in.
    by_old: BTreeMap<UnitNumber, Vec<usize>>,
    /// By new number.
    by_new: BTreeMap<UnitNumber, Vec<usize>>,
}

impl Lineage {
    /// Reads a file of changes with the columns `date`, `old_number`, `old_name`, `new_number`,
    /// `new_name`, `kind` and `note`, in order of date.
    ///
    /// # Errors
    /// The first row that does not hold what its columns take, or stands before an earlier date.
    pub fn read(sheet: &Sheet) -> Result<Self, NotAChange> {
        let changes = change::read(sheet)?;
        let mut lineage = Self::default();
        for (place, change) in changes.iter().enumerate() {
            let of = |by: &mut BTreeMap<UnitNumber, Vec<usize>>, number: &UnitNumber| {
                by.entry(number.clone()).or_default().push(place);
            };
            of(&mut lineage.by_old, &change.old.0);
            of(&mut lineage.by_new, &change.new.0);
        }
        Ok(Self { changes, ..lineage })
    }

    /// The changes, in order of date.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The last year whose register is known to follow from the changes: that of the last of them. Zero
    /// where there is none.
    pub fn last_year(&self) -> u16 {
        let last = self.changes.last();
        let year = last.and_then(|change| change.date.get(..4)?.parse().ok());
        year.unwrap_or_default()
    }

    /// The numbers of the register of a later year, from those of an earlier one.
    pub fn register(
        &self,
        numbers: &BTreeSet<UnitNumber>,
        from: u16,
        to: u16,
    ) -> BTreeSet<UnitNumber> {
        let became = numbers.iter().map(|number| self.became(number, from, to));
        became.flat_map(|became| became.numbers).collect()
    }

    /// The names that a number has had, the newest first; none where it is in no change.
    pub fn names<'l>(&'l self, number: &UnitNumber) -> Vec<&'l str> {
        let of = |by: &'l BTreeMap<UnitNumber, Vec<usize>>| {
            let places = by.get(number).into_iter().flatten();
            places.map(|place| &self.changes[*place])
        };
        let mut named: Vec<(usize, &str)> = Vec::new();
        let old = of(&self.by_old).map(|change| (&change.date, 0, &change.old.1));
        let new = of(&self.by_new).map(|change| (&change.date, 1, &change.new.1));
        let mut all: Vec<_> = old.chain(new).collect();
        all.sort_by_key(|(date, after, _)| std::cmp::Reverse((*date, *after)));
        for (place, (_, _, name)) in all.into_iter().enumerate() {
            if !named.iter().any(|(_, known)| known == name) {
                named.push((place, name));
            }
        }
        named.into_iter().map(|(_, name)| name).collect()
    }

    /// The name that goes with a number in the register of a year; `None` where it is in no change.
    pub fn name_in(&self, number: &UnitNumber, year: u16) -> Option<&str> {
        let day = day(year);
        let of = |by: &BTreeMap<UnitNumber, Vec<usize>>| by.get(number).cloned();
        let changes = |places: Option<Vec<usize>>| {
            let places = places.unwrap_or_default().into_iter();
            let changes = places.map(|place| &self.changes[place]);
            changes.filter(|change| change.kind != Kind::Boundary)
        };
        let mut given = changes(of(&self.by_new)).filter(|change| change.date <= day);
        let kept = changes(of(&self.by_old)).find(|change| change.date > day);
        let given = given.next_back().map(|change| &*change.new.1);
        given.or_else(|| kept.map(|change| &*change.old.1))
    }

    /// The changes that hand a number over, of those with the number at one end.
    fn steps<'l>(
        &'l self,
        by: &'l BTreeMap<UnitNumber, Vec<usize>>,
        number: &UnitNumber,
    ) -> impl DoubleEndedIterator<Item = &'l Change> {
        let places = by.get(number).map_or(&[][..], Vec::as_slice);
        let changes = places.iter().map(|place| &self.changes[*place]);
        changes.filter(|change| change.kind.hands_over())
    }
}

/// The day that the register of a year describes.
fn day(year: u16) -> String {
    format!("{year:04}-01-01")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of changes: date, old number, new number, kind.
    pub(super) fn sheet(rows: &[[&str; 4]]) -> Sheet {
        let header = "date,old_number,old_name,new_number,new_name,kind,note";
        let rows = rows.iter().map(|[date, old, new, kind]| {
            let (before, after) = (format!("Før {old}"), format!("Etter {new}"));
            let cells = [*date, *old, &before, *new, &after, *kind, ""];
            cells.map(str::to_owned).to_vec()
        });
        Sheet {
            name: "changes".to_owned(),
            header: header.split(',').map(str::to_owned).collect(),
            rows: rows.collect(),
        }
    }

    #[test]
    fn a_number_has_the_names_it_had() {
        let lineage = Lineage::read(&sheet(&[
            ["2018-01-01", "0101", "3001", "renumber"],
            ["2020-01-01", "3001", "3101", "renumber"],
        ]))
        .unwrap();
        let names = |number: &str| lineage.names(&number.parse().unwrap());
        assert_eq!(names("0101"), ["Før 0101"]);
        assert_eq!(names("3001"), ["Før 3001", "Etter 3001"]);
        assert!(names("9999").is_empty());
    }
}
