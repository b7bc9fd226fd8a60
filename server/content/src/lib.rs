//! What ships with the product as data: the register, the files of the demo waves (codebooks, rules for
//! follow-up, indicators, plans of the report, texts, the weights of likeness), what the published
//! report states, and the borders of maps.
//!
//! The files are part of the program, so a fault in one of them is a fault of the build; it is told
//! as an error all the same, with the file's name.

mod borders;
mod names;

use domain::indicator::Indicators;
use domain::municipality::Unit;
use domain::published::Checks;
use domain::report::ReportPlan;
use domain::sheet::Sheet;
use domain::similar::Weights;
use domain::survey::Codebook;
use serde::de::DeserializeOwned;

/// The register edition of 2015, as csv: the one edition there is, used by both waves. Sources:
/// `register-2015.md` beside it.
pub const REGISTER_2015: &str = include_str!("../data/register-2015.csv");
/// The year of that edition.
pub const REGISTER_YEAR: u16 = 2015;
/// The codebook of the 2015 wave, as TOML.
pub const CODEBOOK_2015: &str = include_str!("../data/codebook-2015.toml");
/// The codebook of the 2014 wave, as TOML.
pub const CODEBOOK_2014: &str = include_str!("../data/codebook-2014.toml");
/// The rules for follow-up of the 2015 wave, as TOML.
pub const SIGNALS_2015: &str = include_str!("../data/signals-2015.toml");
/// The rules for follow-up of the 2014 wave, as TOML.
pub const SIGNALS_2014: &str = include_str!("../data/signals-2014.toml");

/// What the wave of 2015 brings besides its codebook, its units and its answers: name in the wave's
/// folder, and content.
pub const BROUGHT_2015: [(&str, &str); 5] = [
    ("signals.toml", SIGNALS_2015),
    ("indicators.toml", INDICATORS_2015),
    ("report.toml", REPORT_2015),
    ("texts.toml", include_str!("../data/texts-2015.toml")),
    ("similar.toml", SIMILAR),
];
/// The same of the wave of 2014.
pub const BROUGHT_2014: [(&str, &str); 5] = [
    ("signals.toml", SIGNALS_2014),
    (
        "indicators.toml",
        include_str!("../data/indicators-2014.toml"),
    ),
    ("report.toml", include_str!("../data/report-2014.toml")),
    ("texts.toml", include_str!("../data/texts-2014.toml")),
    ("similar.toml", SIMILAR),
];

const INDICATORS_2015: &str = include_str!("../data/indicators-2015.toml");
const REPORT_2015: &str = include_str!("../data/report-2015.toml");
const SIMILAR: &str = include_str!("../data/similar.toml");

pub use borders::{borders, read_edition};
pub use names::{also_called, counties, lineage};

const REGISTER_FILE: &str = "register-2015.csv";

/// A file that ships with the program and cannot be read: a fault of the build.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {fault}")]
pub struct ContentError {
    /// The name of the file.
    pub file: &'static str,
    /// What is wrong with it.
    pub fault: String,
}

/// The municipalities and districts of 2015.
///
/// # Errors
/// Where the file cannot be read.
pub fn register_2015() -> Result<Vec<Unit>, ContentError> {
    let file = REGISTER_FILE;
    let fault = |fault: String| ContentError { file, fault };
    let reader = csv::Reader::from_reader(REGISTER_2015.as_bytes());
    let sheet = sheet(file, reader).map_err(|error| fault(error.to_string()))?;
    let (units, problems) = domain::register::read(&sheet);
    match problems.first() {
        Some(problem) => Err(fault(format!("{problem:?}"))),
        None => Ok(units),
    }
}

/// The questions of 2015.
///
/// # Errors
/// Where the file cannot be read or the codebook does not hold together.
pub fn codebook_2015() -> Result<Codebook, ContentError> {
    codebook("codebook-2015.toml", CODEBOOK_2015)
}

/// The questions of 2014.
///
/// # Errors
/// Where the file cannot be read or the codebook does not hold together.
pub fn codebook_2014() -> Result<Codebook, ContentError> {
    codebook("codebook-2014.toml", CODEBOOK_2014)
}

/// What the published report of the 2015 survey states.
///
/// # Errors
/// Where the file cannot be read.
pub fn checks_2015() -> Result<Checks, ContentError> {
    read_toml("checks-2015.toml", include_str!("../data/checks-2015.toml"))
}

/// The figures and tables of that report, as the wave of 2015 brings them.
///
/// # Errors
/// Where the file cannot be read.
pub fn report_2015() -> Result<ReportPlan, ContentError> {
    read_toml("report-2015.toml", REPORT_2015)
}

/// The key indicators that regions are compared by, as the wave of 2015 brings them.
///
/// # Errors
/// Where the file cannot be read.
pub fn indicators() -> Result<Indicators, ContentError> {
    read_toml("indicators-2015.toml", INDICATORS_2015)
}

/// What each part of the distance between two municipalities weighs, as the demo waves bring it.
///
/// # Errors
/// Where the file cannot be read.
pub fn similar() -> Result<Weights, ContentError> {
    read_toml("similar.toml", SIMILAR)
}

fn codebook(file: &'static str, text: &str) -> Result<Codebook, ContentError> {
    let codebook: Codebook = read_toml(file, text)?;
    match codebook.check().first() {
        Some(problem) => Err(ContentError {
            file,
            fault: format!("{problem:?}"),
        }),
        None => Ok(codebook),
    }
}

/// Reads a file of the program that is written in TOML.
///
/// # Errors
/// What the file says that it should not, with its name.
pub fn read_toml<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, ContentError> {
    toml::from_str(text).map_err(|error| ContentError {
        file,
        fault: error.to_string(),
    })
}

/// A sheet of a csv file with its heading in the first row.
///
/// # Errors
/// Where the file is no csv.
pub fn sheet(file: &str, mut reader: csv::Reader<&[u8]>) -> Result<Sheet, csv::Error> {
    let header = reader.headers()?.iter().map(str::to_owned).collect();
    let rows = reader
        .records()
        .map(|record| Ok(record?.iter().map(str::to_owned).collect()))
        .collect::<Result<_, csv::Error>>()?;
    Ok(Sheet {
        name: file.to_owned(),
        header,
        rows,
        ..Sheet::default()
    })
}
