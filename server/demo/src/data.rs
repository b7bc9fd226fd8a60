//! The embedded data files, read.
//!
//! They are part of the program, so a fault in one of them is a fault of the build; it is told as
//! an error all the same, with the file's name.

use domain::indicator::Indicators;
use domain::municipality::{Unit, UnitType};
use domain::report::ReportPlan;
use domain::sheet::Sheet;
use domain::signal::Rules;
use domain::survey::Codebook;
use serde::de::DeserializeOwned;

use crate::checks::Checks;
use crate::error::GenerateError;
use crate::targets::Targets;
use crate::texts::Texts;

/// The register edition of 2015, as csv: the one edition there is, used by both waves. Sources:
/// `register-2015.md` beside it.
pub const REGISTER_2015: &str = include_str!("../data/register-2015.csv");
/// The codebook of the 2015 wave, as TOML.
pub const CODEBOOK_2015: &str = include_str!("../data/codebook-2015.toml");
/// The codebook of the 2014 wave, as TOML.
pub const CODEBOOK_2014: &str = include_str!("../data/codebook-2014.toml");
/// What the published report of the 2015 survey states, as TOML.
pub const CHECKS_2015: &str = include_str!("../data/checks-2015.toml");
/// The shipped rules for follow-up, as TOML.
pub const SIGNALS: &str = include_str!("../data/signals-2015.toml");
/// The key indicators that regions are compared by, as TOML.
pub const INDICATORS: &str = include_str!("../data/indicators.toml");
/// The figures and tables of that report, as TOML.
pub const REPORT_2015: &str = include_str!("../data/report-2015.toml");

const REGISTER_FILE: &str = "register-2015.csv";
const CHECKS_FILE: &str = "checks-2015.toml";

/// The embedded files of one wave.
#[derive(Debug)]
pub struct WaveSource {
    /// The codebook, as TOML.
    pub codebook: &'static str,
    /// Its file name.
    pub codebook_file: &'static str,
    targets: &'static str,
    targets_file: &'static str,
    /// A wave without open questions has none.
    texts: Option<&'static str>,
}

/// The wave of 2015, on which the published report rests.
pub const WAVE_2015: WaveSource = WaveSource {
    codebook: CODEBOOK_2015,
    codebook_file: "codebook-2015.toml",
    targets: include_str!("../data/targets-2015.toml"),
    targets_file: "targets-2015.toml",
    texts: Some(include_str!("../data/texts-2015.toml")),
};

/// The wave before it, of which the report tells what it compares with.
pub const WAVE_2014: WaveSource = WaveSource {
    codebook: CODEBOOK_2014,
    codebook_file: "codebook-2014.toml",
    targets: include_str!("../data/targets-2014.toml"),
    targets_file: "targets-2014.toml",
    texts: None,
};

/// The waves in the order they are made: the targets of a later one may lean on the answers of the
/// one before it in this list.
pub const WAVES: [&WaveSource; 2] = [&WAVE_2015, &WAVE_2014];

/// Everything one wave is made from.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The units of the wave.
    pub register: Vec<Unit>,
    /// The questions.
    pub codebook: Codebook,
    /// What the wave adds up to.
    pub targets: Targets,
    /// Sentences for the open answers.
    pub texts: Texts,
    /// Where the targets stand, for telling what is wrong with them.
    pub targets_file: &'static str,
    /// Where the codebook stands.
    pub codebook_file: &'static str,
}

impl WaveSource {
    /// Reads the files.
    pub fn plan(&self) -> Result<Plan, GenerateError> {
        let codebook = self.codebook()?;
        let mut register = register_2015()?;
        register.retain(|unit| takes_part(&codebook, unit.unit_type()));
        Ok(Plan {
            register,
            targets: read_toml(self.targets_file, self.targets)?,
            texts: match self.texts {
                Some(texts) => read_toml("texts-2015.toml", texts)?,
                None => Texts::default(),
            },
            codebook,
            targets_file: self.targets_file,
            codebook_file: self.codebook_file,
        })
    }

    /// The questions.
    pub fn codebook(&self) -> Result<Codebook, GenerateError> {
        let file = self.codebook_file;
        let codebook: Codebook = read_toml(file, self.codebook)?;
        match codebook.check().first() {
            Some(problem) => Err(GenerateError::Data {
                file,
                fault: format!("{problem:?}"),
            }),
            None => Ok(codebook),
        }
    }
}

/// Whether any question is asked of units of this type. A type that nothing is asked of is no part
/// of the wave: it would stand there as silent without ever having been asked.
pub(crate) fn takes_part(codebook: &Codebook, unit_type: UnitType) -> bool {
    let mut questions = codebook.questions.iter();
    questions.any(|question| question.asked_of.of(unit_type).is_some())
}

/// The register edition of 2015 as csv, with the rows of those who take part in a wave.
pub(crate) fn register_csv(codebook: &Codebook) -> String {
    let takes_part = |row: &&str| {
        let number = row.split(',').next().unwrap_or_default();
        number
            .parse::<domain::municipality::UnitNumber>()
            .is_ok_and(|number| takes_part(codebook, number.unit_type()))
    };
    let mut lines = REGISTER_2015.split_inclusive('\n');
    let heading = lines.next().unwrap_or_default();
    std::iter::once(heading)
        .chain(lines.filter(takes_part))
        .collect()
}

/// The municipalities and districts of 2015.
pub fn register_2015() -> Result<Vec<Unit>, GenerateError> {
    let file = REGISTER_FILE;
    let fault = |fault: String| GenerateError::Data { file, fault };
    let sheet = read_csv(file, REGISTER_2015).map_err(|error| fault(error.to_string()))?;
    let (units, problems) = domain::register::read(&sheet);
    match problems.first() {
        Some(problem) => Err(fault(format!("{problem:?}"))),
        None => Ok(units),
    }
}

/// The questions of 2015.
pub fn codebook_2015() -> Result<Codebook, GenerateError> {
    WAVE_2015.codebook()
}

/// The questions of 2014.
pub fn codebook_2014() -> Result<Codebook, GenerateError> {
    WAVE_2014.codebook()
}

/// What the published report of the 2015 survey states.
pub fn checks_2015() -> Result<Checks, GenerateError> {
    read_toml(CHECKS_FILE, CHECKS_2015)
}

/// The figures and tables of that report.
pub fn report_2015() -> Result<ReportPlan, GenerateError> {
    read_toml("report-2015.toml", REPORT_2015)
}

/// The shipped rules for follow-up.
pub fn signals() -> Result<Rules, GenerateError> {
    read_toml("signals-2015.toml", SIGNALS)
}

/// The key indicators that regions are compared by.
pub fn indicators() -> Result<Indicators, GenerateError> {
    read_toml("indicators.toml", INDICATORS)
}

fn read_toml<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, GenerateError> {
    toml::from_str(text).map_err(|error| GenerateError::Data {
        file,
        fault: error.to_string(),
    })
}

fn read_csv(file: &str, text: &str) -> Result<Sheet, csv::Error> {
    sheet(file, csv::Reader::from_reader(text.as_bytes()))
}

/// A sheet of a file with its heading in the first row.
pub(crate) fn sheet(file: &str, mut reader: csv::Reader<&[u8]>) -> Result<Sheet, csv::Error> {
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
