//! The embedded data files, read.
//!
//! They are part of the program, so a fault in one of them is a fault of the build; it is told as
//! an error all the same, with the file's name.

use domain::municipality::Unit;
use domain::sheet::Sheet;
use domain::signal::Rules;
use domain::survey::Codebook;
use serde::de::DeserializeOwned;

use crate::error::GenerateError;
use crate::targets::Targets;
use crate::texts::Texts;

/// The register of 2015, as csv. Sources: `register-2015.md` beside it.
pub const REGISTER_2015: &str = include_str!("../data/register-2015.csv");
/// The codebook of the 2015 wave, as TOML.
pub const CODEBOOK_2015: &str = include_str!("../data/codebook-2015.toml");
/// What the 2015 demo wave adds up to, as TOML.
pub const TARGETS_2015: &str = include_str!("../data/targets-2015.toml");
/// Sentences for its open answers, as TOML.
pub const TEXTS_2015: &str = include_str!("../data/texts-2015.toml");
/// The shipped rules for follow-up, as TOML.
pub const SIGNALS: &str = include_str!("../data/signals-2015.toml");

pub(crate) const CODEBOOK_FILE: &str = "codebook-2015.toml";
pub(crate) const TARGETS_FILE: &str = "targets-2015.toml";

/// The municipalities and districts of 2015.
pub fn register_2015() -> Result<Vec<Unit>, GenerateError> {
    let file = "register-2015.csv";
    let fault = |fault: String| GenerateError::Data { file, fault };
    let sheet = read_csv(file, REGISTER_2015).map_err(|error| fault(error.to_string()))?;
    let (units, problems) = domain::register::read(&sheet);
    match problems.first() {
        Some(problem) => Err(fault(problem.sentence.clone())),
        None => Ok(units),
    }
}

/// The questions of 2015.
pub fn codebook_2015() -> Result<Codebook, GenerateError> {
    let codebook: Codebook = read_toml(CODEBOOK_FILE, CODEBOOK_2015)?;
    match codebook.check().first() {
        Some(problem) => Err(GenerateError::Data {
            file: CODEBOOK_FILE,
            fault: problem.to_string(),
        }),
        None => Ok(codebook),
    }
}

/// The shipped rules for follow-up.
pub fn signals() -> Result<Rules, GenerateError> {
    read_toml("signals-2015.toml", SIGNALS)
}

/// The targets of the 2015 demo wave.
pub fn targets_2015() -> Result<Targets, GenerateError> {
    read_toml(TARGETS_FILE, TARGETS_2015)
}

/// The sentences of its open answers.
pub fn texts_2015() -> Result<Texts, GenerateError> {
    read_toml("texts-2015.toml", TEXTS_2015)
}

fn read_toml<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, GenerateError> {
    toml::from_str(text).map_err(|error| GenerateError::Data {
        file,
        fault: error.to_string(),
    })
}

fn read_csv(file: &str, text: &str) -> Result<Sheet, csv::Error> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers()?.iter().map(str::to_owned).collect();
    let rows = reader
        .records()
        .map(|record| Ok(record?.iter().map(str::to_owned).collect()))
        .collect::<Result<_, csv::Error>>()?;
    Ok(Sheet {
        name: file.to_owned(),
        header,
        rows,
    })
}
