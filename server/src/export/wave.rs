//! The files of a wave: as `wave import` reads them.

mod begin;
mod form;
mod toml;

use csv::{Terminator, WriterBuilder};
use domain::import::write_wave;
use domain::municipality::Unit;
use domain::sheet::Sheet;
use domain::wave::WaveData;

pub use self::begin::{NewWave, new_wave_files};

use super::ExportError;
use super::sheet::as_workbook;
use crate::import::{CODEBOOK, Other, read_sheet};

/// Tells Excel that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A file: its name, and its content.
pub type NamedFile = (String, Vec<u8>);

/// The files of a published wave. Importing them gives the same wave, so that it changes nothing.
/// `units` is the register it rests on.
///
/// # Errors
/// What a writer says.
pub fn wave_files(data: &WaveData, units: &[Unit]) -> Result<Vec<NamedFile>, ExportError> {
    let takes_part = |unit: &&Unit| data.codebook.asks(unit.unit_type());
    let mut units: Vec<Unit> = units.iter().filter(takes_part).cloned().collect();
    units.sort_by(|a, b| (a.unit_type(), &a.number).cmp(&(b.unit_type(), &b.number)));
    let (units, answers) = write_wave(data, &units);
    let mut files = vec![
        (CODEBOOK.to_owned(), toml::codebook(&data.codebook)?.into()),
        ("units.csv".to_owned(), csv_of(&units)?),
        written_answers(&answers)?,
    ];
    let mut add = |other: Other, text: String| files.push((other.name().to_owned(), text.into()));
    if !data.rules.rules.is_empty() {
        add(Other::Rules, toml::rules(&data.rules)?);
    }
    let content = &data.content;
    if let Some(indicators) = &content.indicators {
        add(Other::Indicators, toml::indicators(indicators)?);
    }
    if let Some(report) = &content.report {
        add(Other::Report, toml::report(report)?);
    }
    if let Some(texts) = &content.texts {
        add(Other::Texts, toml::texts(texts)?);
    }
    if let Some(weights) = content.similar {
        add(Other::Similar, toml::similar(weights)?);
    }
    Ok(files)
}

/// The answers as csv, or in a workbook where that could not be read again: a text of several lines with
/// many separators in it looks like rows that a quotation mark swallowed.
fn written_answers(answers: &Sheet) -> Result<NamedFile, ExportError> {
    let csv = csv_of(answers)?;
    if read_sheet("answers.csv", &csv).is_ok() {
        return Ok(("answers.csv".to_owned(), csv));
    }
    Ok(("answers.xlsx".to_owned(), as_workbook(answers, "answers")?))
}

/// A sheet as csv, letter for letter: it is read again, and nothing in it is neutralised.
fn csv_of(sheet: &Sheet) -> Result<Vec<u8>, ExportError> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    for row in std::iter::once(&sheet.header).chain(&sheet.rows) {
        writer.write_record(row).map_err(std::io::Error::from)?;
    }
    let written = writer.into_inner();
    written.map_err(|error| std::io::Error::other(error.to_string()).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_written_so_that_they_are_read_again() {
        let sheet = |text: &str| Sheet {
            header: ["number", "name", "advice"].map(str::to_owned).into(),
            rows: vec![["0101", "Halden", text].map(str::to_owned).into()],
            ..Sheet::default()
        };
        for (text, expected) in [
            ("Ring oss; helst\ni dag \"snart\"", "answers.csv"),
            ("Bolig; arbeid;\nskole; barnehage;\n-norsk", "answers.xlsx"),
        ] {
            let (name, bytes) = written_answers(&sheet(text)).unwrap();
            assert_eq!(name, expected);
            let read = read_sheet(&name, &bytes).unwrap();
            assert_eq!(read.cell(0, 0), "0101");
            assert_eq!(read.cell(0, 2), text);
        }
    }
}
