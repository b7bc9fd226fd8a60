//! The register of a later year, made from that of an earlier one by the changes of the divisions, to be
//! filled in.

use std::collections::{BTreeMap, BTreeSet};

use kinds::{Centrality, UnitType};

use super::COLUMNS;
use crate::lineage::{Became, Fate, Lineage};
use crate::municipality::{SETTLES, Unit, UnitNumber};
use crate::sheet::Sheet;

/// The column that names the columns of a row that are to be filled in.
pub const TO_FILL: &str = "to_fill";

/// The column that names what a unit was made of: numbers of the earlier register. A star stands after
/// one that was split, so that a part of it is in the unit.
pub const MADE_OF: &str = "made_of";

/// Figures that every municipality has; of the earlier year until they are filled in.
const COUNTS: [&str; 3] = ["population", "immigrants", "norwegian_born"];

/// What is known of one year only.
const OF_THE_YEAR: [&str; 9] = [
    "requested_previous",
    "decided_previous",
    "requested",
    "decided",
    "settled",
    "requested_next",
    "decided_next",
    "programme_left",
    "programme_work_or_education_percent",
];

/// The register of a later year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextRegister {
    /// The register, as a file of it is read, with [`MADE_OF`] and [`TO_FILL`] last.
    pub sheet: Sheet,
    /// Municipalities.
    pub municipalities: usize,
    /// Rows with a cell that is empty and may not be.
    pub incomplete: usize,
}

/// Makes the register of a later year from the units of an earlier one: numbers and names by the changes,
/// counts summed where municipalities were merged, and nothing where that cannot be known. `counties` are
/// the names of counties by number, for those that the earlier register does not have.
pub fn next(
    units: &[Unit],
    lineage: &Lineage,
    counties: &BTreeMap<String, String>,
    (from, to): (u16, u16),
) -> NextRegister {
    let maker = Maker {
        lineage,
        counties: units
            .iter()
            .map(|unit| (unit.county.number.clone(), unit.county.name.clone()))
            .chain(counties.clone())
            .collect(),
        from,
        to,
    };
    let rows = maker.rows(units);
    let named = maker.names(&rows);
    let mut next = NextRegister {
        sheet: Sheet {
            name: format!("register-{to}.csv"),
            header: COLUMNS
                .iter()
                .chain(&[MADE_OF, TO_FILL])
                .map(ToString::to_string)
                .collect(),
            rows: Vec::with_capacity(rows.len()),
        },
        municipalities: 0,
        incomplete: 0,
    };
    for ((number, formers), name) in rows.iter().zip(named) {
        let cells = maker.cells(number, formers, &name);
        let is_municipality = number.unit_type() == UnitType::Municipality;
        next.municipalities += usize::from(is_municipality);
        let required = COLUMNS.iter().zip(&cells);
        let mut required = required.filter(|(heading, _)| is_required(heading, is_municipality));
        next.incomplete += usize::from(required.any(|(_, cell)| cell.is_empty()));
        next.sheet.rows.push(cells);
    }
    next
}

/// Whether a cell may not be empty.
fn is_required(heading: &str, of_municipality: bool) -> bool {
    match heading {
        "language" | "centrality" | SETTLES => of_municipality,
        "numbers_2020" | "numbers_2024" => false,
        _ => !OF_THE_YEAR.contains(&heading),
    }
}

/// A unit of the earlier register and what became of it.
struct Former<'u> {
    unit: &'u Unit,
    became: Became,
}

struct Maker<'l> {
    lineage: &'l Lineage,
    counties: BTreeMap<String, String>,
    from: u16,
    to: u16,
}

impl Maker<'_> {
    /// The later units, in order, each with what it was made of.
    fn rows<'u>(&self, units: &'u [Unit]) -> BTreeMap<UnitNumber, Vec<Former<'u>>> {
        let mut rows: BTreeMap<UnitNumber, Vec<Former<'u>>> = BTreeMap::new();
        for unit in units {
            let became = self.lineage.became(&unit.number, self.from, self.to);
            for number in &became.numbers {
                let became = became.clone();
                let formers = rows.entry(number.clone()).or_default();
                formers.push(Former { unit, became });
            }
        }
        // One that went on is what it was, whatever part of another came to it.
        for formers in rows.values_mut() {
            if formers.iter().any(|former| former.became.fate.goes_on()) {
                formers.retain(|former| former.became.fate.goes_on());
            }
        }
        rows
    }

    /// The name of each: its own, where it went on under it. Names that stand twice get their county.
    fn names(&self, rows: &BTreeMap<UnitNumber, Vec<Former<'_>>>) -> Vec<String> {
        let names: Vec<String> = rows
            .iter()
            .map(|(number, formers)| self.name(number, formers))
            .collect();
        let twice = |name: &String| names.iter().filter(|known| *known == name).count() > 1;
        let numbers = rows.keys();
        let full = numbers.zip(&names).map(|(number, name)| {
            let is_municipality = number.unit_type() == UnitType::Municipality;
            match self.county(number) {
                Some(county) if is_municipality && twice(name) => format!("{name} ({county})"),
                _ => name.clone(),
            }
        });
        full.collect()
    }

    fn name(&self, number: &UnitNumber, formers: &[Former<'_>]) -> String {
        let now = self.lineage.name_in(number, self.to);
        let own = formers.first().filter(|former| {
            let then = self.lineage.name_in(&former.unit.number, self.from);
            former.became.fate.goes_on() && then == now
        });
        match own {
            Some(own) => own.unit.name.clone(),
            None => now.map_or_else(String::new, str::to_owned),
        }
    }

    fn county(&self, number: &UnitNumber) -> Option<&String> {
        self.counties.get(number.as_str().get(..2)?)
    }

    fn cells(&self, number: &UnitNumber, formers: &[Former<'_>], name: &str) -> Vec<String> {
        let mut to_fill: BTreeSet<&str> = BTreeSet::new();
        let mut cells: Vec<String> = Vec::with_capacity(COLUMNS.len() + 2);
        for heading in COLUMNS {
            let cell = self.cell(heading, number, formers, name);
            let is_municipality = number.unit_type() == UnitType::Municipality;
            let of_earlier =
                COUNTS.contains(&heading) || OF_THE_YEAR.contains(&heading) && is_municipality;
            let moved = matches!(heading, "latitude" | "longitude") && formers.len() > 1;
            if of_earlier || moved || cell.is_empty() && is_required(heading, is_municipality) {
                to_fill.insert(heading);
            }
            cells.push(cell);
        }
        let made_of = formers.iter().map(|former| {
            let split = former.became.fate == Fate::Split;
            format!("{}{}", former.unit.number, if split { "*" } else { "" })
        });
        cells.push(made_of.collect::<Vec<_>>().join("+"));
        let to_fill = COLUMNS
            .into_iter()
            .filter(|heading| to_fill.contains(heading));
        cells.push(to_fill.collect::<Vec<_>>().join(", "));
        cells
    }

    fn cell(
        &self,
        heading: &str,
        number: &UnitNumber,
        formers: &[Former<'_>],
        name: &str,
    ) -> String {
        let same = |of: &dyn Fn(&Unit) -> String| {
            let all: BTreeSet<String> = formers.iter().map(|former| of(former.unit)).collect();
            let only = all.first().filter(|_| all.len() == 1);
            only.cloned().unwrap_or_default()
        };
        let sum = |of: fn(&Unit) -> u32| {
            let whole = formers
                .iter()
                .all(|former| former.became.fate != Fate::Split);
            let sum: u32 = formers.iter().map(|former| of(former.unit)).sum();
            if whole {
                sum.to_string()
            } else {
                String::new()
            }
        };
        let largest = formers
            .iter()
            .map(|former| former.unit)
            .max_by_key(|unit| unit.population);
        let degrees = |of: fn(&Unit) -> f64| {
            largest.map_or_else(String::new, |unit| format!("{:.4}", of(unit)))
        };
        match heading {
            "number" => number.to_string(),
            "name" => name.to_owned(),
            "county_number" => number.as_str().chars().take(2).collect(),
            "county" => self.county(number).cloned().unwrap_or_default(),
            "region" => same(&|unit| unit.region.id().to_owned()),
            "language" => same(&|unit| {
                unit.language
                    .map_or_else(String::new, |form| form.id().to_owned())
            }),
            "population" => sum(|unit| unit.population),
            "immigrants" => sum(|unit| unit.immigrants),
            "norwegian_born" => sum(|unit| unit.norwegian_born),
            "centrality" => same(&|unit| centrality(unit)),
            SETTLES => same(&|unit| {
                unit.settles
                    .map_or_else(String::new, |it| u8::from(it).to_string())
            }),
            "latitude" => degrees(|unit| unit.position.0),
            "longitude" => degrees(|unit| unit.position.1),
            "numbers_2020" => self.later(number, 2020),
            "numbers_2024" => self.later(number, 2024),
            _ => String::new(),
        }
    }

    /// The numbers of a unit after a reform; nothing for districts, and where the reform is past.
    fn later(&self, number: &UnitNumber, year: u16) -> String {
        if number.unit_type() == UnitType::District || self.to >= year {
            return String::new();
        }
        let numbers = self.lineage.became(number, self.to, year).numbers;
        let numbers: Vec<&str> = numbers.iter().map(UnitNumber::as_str).collect();
        numbers.join(";")
    }
}

/// The code of a centrality in the file; nothing for districts.
fn centrality(unit: &Unit) -> String {
    let all = Centrality::ALL.iter();
    let code = all
        .enumerate()
        .find(|(_, centrality)| unit.centrality == Some(**centrality));
    code.map_or_else(String::new, |(code, _)| code.to_string())
}
