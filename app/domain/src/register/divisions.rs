//! Whether a register is of its year: by the changes of the divisions, from a register that is known.

use std::collections::{BTreeMap, BTreeSet};

use kinds::UnitType;

use super::RegisterFault;
use crate::lineage::{Lineage, OtherYear};
use crate::municipality::{Unit, UnitNumber};
use crate::sheet::{Problem, Severity, Sheet, Spot};

/// What of a register of `year` is of another year, and what it lacks of its own. `known` are the units of
/// an earlier year, all of them. Nothing is said of years before that, and of those after the last change.
pub fn check_divisions(
    sheet: &Sheet,
    units: &[Unit],
    year: u16,
    lineage: &Lineage,
    known: (&[Unit], u16),
) -> Vec<Problem<RegisterFault>> {
    let (known, known_year) = known;
    if !(known_year..=lineage.last_year()).contains(&year) {
        return Vec::new();
    }
    let municipality = |unit: &&Unit| unit.unit_type() == UnitType::Municipality;
    let own: BTreeSet<UnitNumber> = known
        .iter()
        .filter(municipality)
        .flat_map(|unit| lineage.became(&unit.number, known_year, year).numbers)
        .collect();
    let rows = rows_of(sheet);
    let mut problems = Vec::new();
    let others = units.iter().filter(municipality);
    for unit in others.filter(|unit| !own.contains(&unit.number)) {
        let now = match lineage.of_another_year(&unit.number, year) {
            Some(OtherYear::Later { former, .. }) => former,
            Some(OtherYear::Earlier { now, .. }) => now,
            None => BTreeSet::new(),
        };
        problems.push(Problem {
            file: sheet.name.clone(),
            row: rows.get(unit.number.as_str()).copied(),
            column: Some("number".to_owned()),
            spot: Spot::default(),
            severity: Severity::Error,
            fault: RegisterFault::OfAnotherYear {
                number: unit.number.clone(),
                year,
                now: now.into_iter().collect(),
            },
        });
    }
    let there: BTreeSet<&UnitNumber> = units.iter().map(|unit| &unit.number).collect();
    let numbers: Vec<UnitNumber> = own.into_iter().filter(|it| !there.contains(it)).collect();
    if !numbers.is_empty() && problems.is_empty() {
        problems.push(Problem {
            file: sheet.name.clone(),
            row: None,
            column: None,
            spot: Spot::default(),
            severity: Severity::Warning,
            fault: RegisterFault::Lacking { numbers },
        });
    }
    problems
}

/// The row of each number, as a spreadsheet counts it.
fn rows_of(sheet: &Sheet) -> BTreeMap<&str, usize> {
    let Some(column) = sheet.column("number") else {
        return BTreeMap::new();
    };
    let rows = 0..sheet.rows.len();
    let rows = rows.map(|row| (sheet.cell(row, column), Sheet::row_number(row)));
    rows.collect()
}
