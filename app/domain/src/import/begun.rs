//! Questionnaires that were begun and not handed in: rows without a day of response.

use std::collections::BTreeSet;

use crate::municipality::{Unit, UnitNumber};
use crate::sheet::Sheet;
use crate::survey::Partial;
use crate::wave::Response;

use super::problems::{Problems, Source};
use super::{AnswerFault, Named, RESPONDED_ON};

/// Gathers the rows that do not count.
#[derive(Debug)]
pub(super) struct Begun<'a> {
    sheet: &'a Sheet,
    /// The column that tells them; `None` where all rows count.
    responded_on: Option<usize>,
    rows: Vec<(usize, &'a Unit)>,
    any_handed_in: bool,
}

impl<'a> Begun<'a> {
    pub(super) fn new(sheet: &'a Sheet, partial: Partial, responded_on: Option<usize>) -> Self {
        Self {
            sheet,
            responded_on: responded_on.filter(|_| partial == Partial::LeaveOut),
            rows: Vec::new(),
            any_handed_in: false,
        }
    }

    /// Whether a row has a day of response, or needs none to count.
    pub(super) fn is_handed_in(&mut self, row: usize) -> bool {
        let column = self.responded_on;
        let handed_in = column.is_none_or(|column| !self.sheet.cell(row, column).is_empty());
        self.any_handed_in |= handed_in;
        handed_in
    }

    /// Keeps a row that does not count, of this unit.
    pub(super) fn add(&mut self, row: usize, unit: &'a Unit) {
        self.rows.push((row, unit));
    }

    /// Tells of the rows, and gives the units that began and handed in nothing.
    pub(super) fn tell(
        self,
        source: Source<'_>,
        responses: &[Response],
        problems: &mut Problems,
    ) -> BTreeSet<UnitNumber> {
        let mut seen = BTreeSet::new();
        let units = self.rows.iter().map(|(_, unit)| *unit);
        let units: Vec<&Unit> = units.filter(|unit| seen.insert(&unit.number)).collect();
        let rows: Vec<usize> = self
            .rows
            .iter()
            .map(|(row, _)| Sheet::row_number(*row))
            .collect();
        if let Some((first, also)) = rows.split_first() {
            let place = source.column(*first, RESPONDED_ON);
            if self.any_handed_in {
                problems.warning_in(place, also, || AnswerFault::Begun {
                    rows: rows.len(),
                    units: units.iter().map(|unit| Named::of(unit)).collect(),
                });
            } else {
                problems.error(place, || AnswerFault::NobodyHandedIn);
            }
        }
        let mut begun: BTreeSet<UnitNumber> =
            units.iter().map(|unit| unit.number.clone()).collect();
        for response in responses {
            begun.remove(&response.number);
        }
        begun
    }
}
