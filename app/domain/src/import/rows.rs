//! What the rows of both files have in common: a number, a name, and the mark of synthetic data.

use std::collections::{BTreeSet, HashMap};

use crate::municipality::Unit;
use crate::sheet::{Quote, Sheet, plain};

use super::headings::Headings;
use super::numbers::{FoundUnit, Numbers};
use super::problems::{Problems, Source};
use super::{DATA_BASIS, Fault, NAME, NUMBER, Named, SYNTHETIC_MARK, TableFault, UnitFault};

/// Reads the units that the rows of a file are about.
#[derive(Debug)]
pub(super) struct RowUnits<'a> {
    sheet: &'a Sheet,
    source: Source<'a>,
    numbers: &'a Numbers<'a>,
    number: Option<usize>,
    name: Option<usize>,
    seen: HashMap<&'a str, usize>,
    /// The rows that are about a unit.
    of_units: BTreeSet<usize>,
}

/// The unit of a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowUnit<'a> {
    pub(super) unit: &'a Unit,
    /// No row above is about the same unit.
    pub(super) first: bool,
}

impl<'a> RowUnits<'a> {
    pub(super) fn new(
        sheet: &'a Sheet,
        source: Source<'a>,
        numbers: &'a Numbers<'a>,
        headings: &mut Headings,
    ) -> Self {
        Self {
            sheet,
            source,
            numbers,
            number: headings.require(NUMBER),
            name: headings.require(NAME),
            seen: HashMap::new(),
            of_units: BTreeSet::new(),
        }
    }

    /// Whether the rows can be told apart at all.
    pub(super) fn numbered(&self) -> bool {
        self.number.is_some()
    }

    /// The unit a row is about, if that can be told. That a unit stands twice is told of rows that count.
    pub(super) fn unit(
        &mut self,
        row: usize,
        counts: bool,
        problems: &mut Problems,
    ) -> Option<RowUnit<'a>> {
        let text = self.sheet.cell(row, self.number?);
        let name = self.name.map_or("", |column| self.sheet.cell(row, column));
        let shown = Sheet::row_number(row);
        let place = self.source.column(shown, NUMBER);
        let unit = match self.numbers.find(text, name) {
            Ok(FoundUnit::Unit(unit)) => unit,
            Ok(FoundUnit::Padded(unit)) => {
                problems.warning(place, || UnitFault::LostZero {
                    workbook: self.source.is_workbook(),
                    written: text.to_owned(),
                    unit: Named::of(unit),
                });
                unit
            }
            Err(fault) => {
                problems.error(place, || fault);
                return None;
            }
        };
        self.of_units.insert(row);
        if let Some(fault) = self.numbers.confused(unit, name) {
            problems.error(place, || fault);
        } else if !self.numbers.fits(unit, name) {
            problems.warning(self.source.column(shown, NAME), || UnitFault::OtherName {
                written: Quote::of(name),
                unit: Named::of(unit),
            });
        }
        if !counts {
            return Some(RowUnit { unit, first: true });
        }
        let first = *self.seen.entry(unit.number.as_str()).or_insert(row);
        if first != row {
            problems.error(place, || UnitFault::DuplicateUnit {
                unit: Named::of(unit),
                first_row: Sheet::row_number(first),
            });
        }
        Some(RowUnit {
            unit,
            first: first == row,
        })
    }
}

/// Tells of a row with more cells than there are headings. Whether there is more to say of the row: not where
/// all it holds is beyond them.
pub(super) fn check_width(
    sheet: &Sheet,
    source: Source<'_>,
    row: usize,
    problems: &mut Problems,
) -> bool {
    let headings = sheet.header.len();
    let cells = &sheet.rows[row];
    let last = cells.iter().rposition(|cell| !cell.trim().is_empty());
    if let Some(last) = last.filter(|last| *last >= headings) {
        problems.error(source.row(Sheet::row_number(row)), || {
            TableFault::TooManyCells {
                cells: last + 1,
                headings,
                workbook: source.is_workbook(),
            }
        });
    }
    (0..headings).any(|column| !sheet.cell(row, column).is_empty())
}

/// Whether the rows of units are marked synthetic: all, none (also where the column is missing), or `None`
/// where they disagree or nothing can be said.
pub(super) fn synthetic(
    sheet: &Sheet,
    source: Source<'_>,
    headings: &Headings,
    units: &RowUnits<'_>,
    problems: &mut Problems,
) -> Option<bool> {
    let Some(column) = headings.get(DATA_BASIS) else {
        return Some(false);
    };
    let mut marked = 0;
    let mut unmarked = 0;
    let mut first_change = None;
    let mut before = None;
    // What is wrong with the number of a row stops the import already.
    let counts = |row: &usize| units.of_units.is_empty() || units.of_units.contains(row);
    for row in headings.rows(sheet).filter(counts) {
        let text = sheet.cell(row, column);
        let mark = !text.is_empty();
        if mark && (text.len() > SYNTHETIC_MARK.len() * 2 || plain(text) != SYNTHETIC_MARK) {
            let place = source.column(Sheet::row_number(row), DATA_BASIS);
            problems.error(place, || Fault::UnknownBasis {
                written: Quote::of(text),
            });
            continue;
        }
        if before.is_some_and(|before| before != mark) {
            first_change.get_or_insert(row);
        }
        before = Some(mark);
        if mark {
            marked += 1;
        } else {
            unmarked += 1;
        }
    }
    if let Some(row) = first_change {
        let place = source.column(Sheet::row_number(row), DATA_BASIS);
        problems.error(place, || Fault::MixedBasis {
            marked,
            total: marked + unmarked,
        });
        return None;
    }
    before
}
