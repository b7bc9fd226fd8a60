//! What units are called besides the name and number of a register: `names.md` says from whom.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::lineage::Lineage;
use domain::search::AlsoCalled;
use domain::sheet::Sheet;

use crate::{ContentError, sheet};

/// Every change of the municipalities from 2015 to 2024, as csv.
const CHANGES: (&str, &str) = (
    "number-changes.csv",
    include_str!("../data/number-changes.csv"),
);
/// Counties that came after 2015, as csv.
const COUNTIES: (&str, &str) = ("counties.csv", include_str!("../data/counties.csv"));
/// Names in Sami and Kven, as csv.
const SECOND_NAMES: (&str, &str) = ("second-names.csv", include_str!("../data/second-names.csv"));

/// Other names and numbers of municipalities.
///
/// # Errors
/// Where one of the files cannot be read.
pub fn also_called() -> Result<AlsoCalled, ContentError> {
    let mut also = AlsoCalled {
        lineage: Arc::new(lineage()?),
        ..AlsoCalled::default()
    };
    let file = SECOND_NAMES.0;
    let sheet = read(SECOND_NAMES)?;
    let column = |heading: &str| sheet.column(heading).unwrap_or(usize::MAX);
    for row in 0..sheet.rows.len() {
        let number = sheet.cell(row, column("number")).parse();
        let number = number.map_err(|fault| ContentError {
            file,
            fault: format!("{fault}"),
        })?;
        let name = sheet.cell(row, column("second_name")).to_owned();
        also.second_names.entry(number).or_default().push(name);
    }
    Ok(also)
}

/// The names of counties by number, of those that came after 2015.
///
/// # Errors
/// Where the file cannot be read.
pub fn counties() -> Result<BTreeMap<String, String>, ContentError> {
    let sheet = read(COUNTIES)?;
    let column = |heading: &str| sheet.column(heading).unwrap_or(usize::MAX);
    let (number, name) = (column("number"), column("name"));
    let rows = 0..sheet.rows.len();
    let counties = rows.map(|row| [number, name].map(|column| sheet.cell(row, column).to_owned()));
    Ok(counties.map(|[number, name]| (number, name)).collect())
}

/// Which municipality became which from 2015 to 2024.
///
/// # Errors
/// Where the file cannot be read.
pub fn lineage() -> Result<Lineage, ContentError> {
    Lineage::read(&read(CHANGES)?).map_err(|fault| ContentError {
        file: CHANGES.0,
        fault: fault.to_string(),
    })
}

fn read((file, text): (&'static str, &str)) -> Result<Sheet, ContentError> {
    let reader = csv::Reader::from_reader(text.as_bytes());
    sheet(file, reader).map_err(|error| ContentError {
        file,
        fault: error.to_string(),
    })
}
