//! The register: from a sheet of public facts to [`Unit`]s.

mod divisions;
mod fault;
mod names;
mod next;

use std::collections::BTreeMap;

use crate::municipality::SETTLES;
use crate::municipality::{County, Figure, ProgrammeResult, Settlement, Unit, UnitNumber};
use crate::sheet::{Problem, Quote, Severity, Sheet, Spot};
use kinds::UnitType;
use kinds::{Centrality, LanguageForm, Region};

pub use divisions::check_divisions;
pub use fault::{Expected, RegisterFault};
pub use names::name_key;
pub use next::{MADE_OF, NextRegister, TO_FILL, next};

/// The headings of a register file, in the order the program writes and documents them.
pub const COLUMNS: [&str; 24] = [
    "number",
    "name",
    "county_number",
    "county",
    "region",
    "language",
    "population",
    "immigrants",
    "norwegian_born",
    "centrality",
    SETTLES,
    "requested_previous",
    "decided_previous",
    "requested",
    "decided",
    "settled",
    "requested_next",
    "decided_next",
    "programme_left",
    "programme_work_or_education_percent",
    "latitude",
    "longitude",
    "numbers_2020",
    "numbers_2024",
];

/// Reads a register. With any error among the problems the units must not be used.
///
/// Empty cells mean "not registered"; `:` is a suppressed figure. Names are ranked in Norwegian
/// alphabetical order.
pub fn read(sheet: &Sheet) -> (Vec<Unit>, Vec<Problem<RegisterFault>>) {
    let (sheet, invisible) = sheet.without_invisible(|_| false);
    let mut reader = Reader {
        sheet: &sheet,
        positions: BTreeMap::new(),
        problems: Vec::new(),
    };
    if !reader.find_columns() {
        return (Vec::new(), reader.problems);
    }
    if let Some(found) = invisible {
        let row = found.row.map_or(1, Sheet::row_number);
        let heading = sheet.header.get(found.column);
        reader.problems.push(Problem {
            column: heading.map(|heading| heading.trim().to_owned()),
            ..reader.warning(row, RegisterFault::Invisible(found))
        });
    }
    if sheet.unended {
        let last = Sheet::row_number(sheet.rows.len()) - 1;
        let warning = reader.warning(last, RegisterFault::Unended);
        reader.problems.push(warning);
    }
    let mut units: Vec<Unit> = Vec::with_capacity(sheet.rows.len());
    let mut seen: BTreeMap<UnitNumber, usize> = BTreeMap::new();
    reader.flaws();
    for row in 0..sheet.rows.len() {
        let Some(unit) = reader.unit(row) else {
            continue;
        };
        if let Some(first) = seen.insert(unit.number.clone(), row) {
            let fault = RegisterFault::DuplicateNumber {
                number: unit.number.clone(),
                first_row: Sheet::row_number(first),
            };
            reader.error(row, "number", fault);
        }
        reader.check_counts(row, &unit);
        units.push(unit);
    }
    if sheet.rows.is_empty() {
        reader.problems.push(Problem {
            severity: Severity::Error,
            ..reader.warning(1, RegisterFault::NoRows)
        });
    }
    names::rank(&mut units);
    reader.tell_what_is_to_fill();
    (units, reader.problems)
}

struct Reader<'a> {
    sheet: &'a Sheet,
    positions: BTreeMap<&'static str, usize>,
    problems: Vec<Problem<RegisterFault>>,
}

impl Reader<'_> {
    fn find_columns(&mut self) -> bool {
        let mut missing = Vec::new();
        for heading in COLUMNS {
            match self.sheet.column(heading) {
                Some(position) => {
                    self.positions.insert(heading, position);
                }
                None => missing.push(heading),
            }
        }
        let column = match &*missing {
            [] => return true,
            [heading] => Some((*heading).to_owned()),
            _ => None,
        };
        self.problems.push(Problem {
            file: self.sheet.name.clone(),
            row: Some(1),
            column,
            spot: Spot::default(),
            severity: Severity::Error,
            fault: RegisterFault::MissingColumns { headings: missing },
        });
        false
    }

    /// Tells of a row whose immigrants are more than its inhabitants: columns have been taken for each other.
    fn check_counts(&mut self, row: usize, unit: &Unit) {
        let immigrants = unit.immigrants.saturating_add(unit.norwegian_born);
        if immigrants > unit.population {
            let fault = RegisterFault::MoreThanAll {
                population: unit.population,
                immigrants,
            };
            self.error(row, "population", fault);
        }
    }

    fn flaws(&mut self) {
        let sheet = self.sheet;
        for flaw in &sheet.flaws {
            let mut read = self.positions.iter();
            let found = read.find(|(_, position)| **position == flaw.column);
            if let Some((heading, _)) = found.map(|(heading, at)| (*heading, *at)) {
                let kind = flaw.kind.clone();
                self.error(flaw.row, heading, RegisterFault::Flawed { kind });
            }
        }
    }

    fn is_flawed(&self, row: usize, heading: &str) -> bool {
        let column = self.positions.get(heading);
        let mut flaws = self.sheet.flaws.iter();
        flaws.any(|flaw| flaw.row == row && Some(&flaw.column) == column)
    }

    fn text(&self, row: usize, heading: &str) -> &str {
        self.positions
            .get(heading)
            .map_or("", |column| self.sheet.cell(row, *column))
    }

    /// A warning about a row, as a spreadsheet counts it.
    fn warning(&self, row: usize, fault: RegisterFault) -> Problem<RegisterFault> {
        Problem {
            file: self.sheet.name.clone(),
            row: Some(row),
            column: None,
            spot: Spot::default(),
            severity: Severity::Warning,
            fault,
        }
    }

    fn error(&mut self, row: usize, heading: &str, fault: RegisterFault) {
        self.problems.push(Problem {
            file: self.sheet.name.clone(),
            row: Some(Sheet::row_number(row)),
            column: Some(heading.to_owned()),
            spot: Spot::default(),
            severity: Severity::Error,
            fault,
        });
    }

    /// What the program marked as to be filled in, and nobody has looked at yet.
    fn tell_what_is_to_fill(&mut self) {
        let Some(column) = self.sheet.column(TO_FILL) else {
            return;
        };
        let marked =
            (0..self.sheet.rows.len()).filter(|row| !self.sheet.cell(*row, column).is_empty());
        let rows = marked.count();
        if rows > 0 {
            self.problems.push(Problem {
                file: self.sheet.name.clone(),
                row: None,
                column: Some(TO_FILL.to_owned()),
                spot: Spot::default(),
                severity: Severity::Warning,
                fault: RegisterFault::ToFill { rows },
            });
        }
    }

    /// Parses a cell, or tells what it should have held.
    fn parse<T>(
        &mut self,
        row: usize,
        heading: &str,
        expected: Expected,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(row, heading).to_owned();
        let value = parse(&text);
        if value.is_none() && !self.is_flawed(row, heading) {
            let written = Quote::of(&text);
            let fault = if text.is_empty() {
                RegisterFault::Empty
            } else {
                RegisterFault::Unfit { written, expected }
            };
            self.error(row, heading, fault);
        }
        value
    }

    /// A count that may be missing or suppressed; a wrong one is told and read as missing.
    fn count(&mut self, row: usize, heading: &str) -> Figure {
        self.parse(row, heading, Expected::Figure, |text| match text {
            "" => Some(Figure::Missing),
            ":" => Some(Figure::Suppressed),
            number => number.parse().ok().map(Figure::Known),
        })
        .unwrap_or_default()
    }

    fn unit(&mut self, row: usize) -> Option<Unit> {
        let number: Option<UnitNumber> =
            self.parse(row, "number", Expected::Number, |t| t.parse().ok());
        let region = self.parse(row, "region", Expected::Region, Region::from_id);
        let whole = Expected::WholeNumber;
        let population = self.parse(row, "population", whole, |t| t.parse().ok());
        let immigrants = self.parse(row, "immigrants", whole, |t| t.parse().ok());
        let norwegian_born = self.parse(row, "norwegian_born", whole, |t| t.parse().ok());
        let latitude = self.parse(row, "latitude", Expected::Latitude, degrees);
        let longitude = self.parse(row, "longitude", Expected::Longitude, degrees);
        let name = self.parse(row, "name", Expected::Name, |t| {
            (!t.is_empty()).then(|| t.to_owned())
        });
        let county_number = self.parse(row, "county_number", Expected::CountyNumber, two_digits);
        let number = number?;
        let known = number.unit_type() == UnitType::Municipality;
        let centrality = self.parse(row, "centrality", Expected::Centrality, |t| {
            optional(t, known, |t| t.parse().ok().and_then(Centrality::from_code))
        });
        let settles = self.parse(row, SETTLES, Expected::ZeroOrOne, |t| {
            optional(t, known, |t| match t {
                "0" => Some(false),
                "1" => Some(true),
                _ => None,
            })
        });
        let language = self.parse(row, "language", Expected::Language, |t| {
            optional(t, known, LanguageForm::from_id)
        });
        Some(Unit {
            number,
            name: name?,
            name_rank: 0,
            county: County {
                number: county_number?,
                name: self.text(row, "county").to_owned(),
            },
            region: region?,
            language: language?,
            population: population?,
            immigrants: immigrants?,
            norwegian_born: norwegian_born?,
            centrality: centrality?,
            settles: settles?,
            settlement: self.settlement(row),
            programme: ProgrammeResult {
                left: self.count(row, "programme_left"),
                work_or_education_percent: self.count(row, "programme_work_or_education_percent"),
            },
            position: (latitude?, longitude?),
            numbers_2020: numbers(self.text(row, "numbers_2020")),
            numbers_2024: numbers(self.text(row, "numbers_2024")),
        })
    }

    fn settlement(&mut self, row: usize) -> Settlement {
        Settlement {
            requested: self.count(row, "requested"),
            decided: self.count(row, "decided"),
            settled: self.count(row, "settled"),
            requested_next: self.count(row, "requested_next"),
            decided_next: self.count(row, "decided_next"),
            requested_previous: self.count(row, "requested_previous"),
            decided_previous: self.count(row, "decided_previous"),
        }
    }
}

/// An empty cell is fine for a district (`required` false); anything else must parse.
#[expect(
    clippy::option_option,
    reason = "outer: did it parse; inner: is there a value"
)]
fn optional<T>(text: &str, required: bool, parse: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    if text.is_empty() && !required {
        Some(None)
    } else {
        parse(text).map(Some)
    }
}

fn two_digits(text: &str) -> Option<String> {
    let fits = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.to_owned())
}

fn degrees(text: &str) -> Option<f64> {
    text.parse()
        .ok()
        .filter(|degrees: &f64| (-180.0..=180.0).contains(degrees))
}

fn numbers(text: &str) -> Vec<String> {
    text.split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}
