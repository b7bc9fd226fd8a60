//! What units are called besides the name and number of a register: `names.md` says from whom.

use domain::renumbering::{self, Change};
use domain::search::AlsoCalled;
use domain::sheet::Sheet;

use crate::{ContentError, sheet};

/// Every change of a municipality's number from 2015 to 2024, as csv.
const CHANGES: (&str, &str) = (
    "number-changes.csv",
    include_str!("../data/number-changes.csv"),
);
/// Names in Sami and Kven, as csv.
const SECOND_NAMES: (&str, &str) = ("second-names.csv", include_str!("../data/second-names.csv"));

/// Other names and numbers of municipalities.
///
/// # Errors
/// Where one of the files cannot be read.
pub fn also_called() -> Result<AlsoCalled, ContentError> {
    let mut also = AlsoCalled {
        changes: number_changes()?,
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

/// Every change of a municipality's number from 2015 to 2024, in order of date.
///
/// # Errors
/// Where the file cannot be read.
pub fn number_changes() -> Result<Vec<Change>, ContentError> {
    renumbering::read(&read(CHANGES)?).map_err(|fault| ContentError {
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
