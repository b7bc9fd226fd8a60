//! The files of a wave, from a folder, from three paths, or as they were uploaded.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use domain::import::read_wave;
use domain::municipality::Unit;
use domain::register;
use domain::sheet::{Problem, Severity, Sheet};
use domain::survey::Codebook;
use domain::wave::WaveData;

use super::{FILE_BYTES_MAX, SheetError, read_codebook, read_sheet};

/// The codebook's name in a wave's folder.
const CODEBOOK: &str = "codebook.toml";

/// The names of the files of invited units and of answers, without ending.
const UNITS: &str = "units";
const ANSWERS: &str = "answers";

/// Endings of sheets, in the order they are looked for.
const ENDINGS: [&str; 2] = ["csv", "xlsx"];

/// Where the three files of a wave are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaveFiles {
    /// The codebook.
    pub codebook: PathBuf,
    /// Invited units.
    pub units: PathBuf,
    /// Answers.
    pub answers: PathBuf,
}

/// A file that was handed in by name and content.
#[derive(Debug, Clone, Copy)]
pub struct FileBytes<'a> {
    /// Its name, for messages.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

/// A wave whose files could be read; what they say is not yet looked at.
#[derive(Debug, Clone)]
pub struct OpenedWave {
    /// The codebook.
    pub codebook: Codebook,
    /// Invited units.
    pub units: Sheet,
    /// Answers.
    pub answers: Sheet,
}

impl WaveFiles {
    /// The files of a folder: `codebook.toml`, and `units` and `answers` as csv or xlsx.
    ///
    /// Refuses a folder that has one of them twice.
    pub fn in_folder(folder: &Path) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut sheet = |stem: &str| {
            let paths = ENDINGS.map(|ending| folder.join(format!("{stem}.{ending}")));
            let there: Vec<&PathBuf> = paths.iter().filter(|path| path.exists()).collect();
            if there.len() > 1 {
                let names: Vec<String> = there.iter().map(|path| file_name(path)).collect();
                problems.push(whole_file(
                    &names[0],
                    format!(
                        "Mappen har både {}. Behold bare den ene.",
                        names.join(" og ")
                    ),
                ));
            }
            there.first().map_or(&paths[0], |path| *path).clone()
        };
        let files = Self {
            codebook: folder.join(CODEBOOK),
            units: sheet(UNITS),
            answers: sheet(ANSWERS),
        };
        if problems.is_empty() {
            Ok(files)
        } else {
            Err(problems)
        }
    }

    /// Reads the three files, or tells what is wrong with each.
    pub fn open(&self) -> Result<OpenedWave, Vec<Problem>> {
        let names = [&self.codebook, &self.units, &self.answers].map(|path| file_name(path));
        let contents = [&self.codebook, &self.units, &self.answers].map(|path| read_file(path));
        let [codebook, units, answers] = contents;
        let told = |at: usize, content: Result<Vec<u8>, SheetError>| {
            content.map_err(|error| error.into_problem(&names[at]))
        };
        let codebook = told(0, codebook).and_then(|bytes| read_codebook(&names[0], &bytes));
        let sheet = |at: usize, content| {
            told(at, content).and_then(|bytes| {
                read_sheet(&names[at], &bytes).map_err(|error| error.into_problem(&names[at]))
            })
        };
        OpenedWave::gather(codebook, sheet(1, units), sheet(2, answers))
    }
}

impl OpenedWave {
    /// Reads three files that were handed in, or tells what is wrong with each.
    pub fn from_bytes(
        codebook: FileBytes<'_>,
        units: FileBytes<'_>,
        answers: FileBytes<'_>,
    ) -> Result<Self, Vec<Problem>> {
        let sheet = |file: FileBytes<'_>| {
            read_sheet(file.name, file.bytes).map_err(|error| error.into_problem(file.name))
        };
        Self::gather(
            read_codebook(codebook.name, codebook.bytes),
            sheet(units),
            sheet(answers),
        )
    }

    fn gather(
        codebook: Result<Codebook, Problem>,
        units: Result<Sheet, Problem>,
        answers: Result<Sheet, Problem>,
    ) -> Result<Self, Vec<Problem>> {
        match (codebook, units, answers) {
            (Ok(codebook), Ok(units), Ok(answers)) => Ok(Self {
                codebook,
                units,
                answers,
            }),
            (codebook, units, answers) => Err([codebook.err(), units.err(), answers.err()]
                .into_iter()
                .flatten()
                .collect()),
        }
    }

    /// The wave's year: says which register it is read against.
    pub fn year(&self) -> u16 {
        self.codebook.wave.year
    }

    /// Reads the wave against the register of its year. With any error among the problems the
    /// data must not be stored.
    pub fn read(self, register: &[Unit]) -> (WaveData, Vec<Problem>) {
        read_wave(self.codebook, register, &self.units, &self.answers)
    }
}

/// Reads the files of a wave's folder, or tells what is wrong with each.
pub fn read_wave_folder(folder: &Path) -> Result<OpenedWave, Vec<Problem>> {
    WaveFiles::in_folder(folder)?.open()
}

/// Reads a register file. With any error among the problems the units must not be used.
pub fn read_register(path: &Path) -> (Vec<Unit>, Vec<Problem>) {
    let name = file_name(path);
    match read_file(path).and_then(|bytes| read_sheet(&name, &bytes)) {
        Ok(sheet) => register::read(&sheet),
        Err(error) => (Vec::new(), vec![error.into_problem(&name)]),
    }
}

/// The content of a file, never more than is allowed.
fn read_file(path: &Path) -> Result<Vec<u8>, SheetError> {
    let file = File::open(path).map_err(|error| SheetError::of_file(&error))?;
    let mut bytes = Vec::new();
    file.take(FILE_BYTES_MAX as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| SheetError::of_file(&error))?;
    if bytes.len() > FILE_BYTES_MAX {
        return Err(SheetError::TooLarge);
    }
    Ok(bytes)
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

fn whole_file(file: &str, sentence: String) -> Problem {
    Problem {
        file: file.to_owned(),
        row: None,
        column: None,
        severity: Severity::Error,
        sentence,
    }
}
