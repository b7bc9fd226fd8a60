//! The files of a wave, from a folder, from three paths, or as they were uploaded.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use domain::import::{RuleFile, read_wave};
use domain::municipality::Unit;
use domain::register;
use domain::search::AlsoCalled;
use domain::sheet::{Problem, Severity, Sheet, Spot};
use domain::survey::Codebook;
use domain::wave::WaveData;
use kinds::Lang;
use present::words::import::worksheet_sentence;

use super::{
    FILE_BYTES_MAX, FileFault, SheetError, TomlError, TomlFile, read_codebook, read_rules,
    read_sheet,
};

/// The codebook's name in a wave's folder.
const CODEBOOK: &str = "codebook.toml";

/// The name of the rules for follow-up, which the folder may lack.
const RULES: &str = "signals.toml";

/// The names of the files of invited units and of answers, without ending.
const UNITS: &str = "units";
const ANSWERS: &str = "answers";

/// Endings of sheets, in the order they are looked for.
const ENDINGS: [&str; 2] = ["csv", "xlsx"];

/// Where the files of a wave are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaveFiles {
    /// The codebook.
    pub codebook: PathBuf,
    /// Invited units.
    pub units: PathBuf,
    /// Answers.
    pub answers: PathBuf,
    /// Rules for follow-up; a wave may have none.
    pub rules: Option<PathBuf>,
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
    /// Rules for follow-up; a wave may have none.
    pub rules: Option<RuleFile>,
}

impl WaveFiles {
    /// The files of a folder: `codebook.toml`, `units` and `answers` as csv or xlsx, and
    /// `signals.toml` where there is one.
    ///
    /// # Errors
    /// Which of them the folder has in both forms.
    pub fn in_folder(folder: &Path) -> Result<Self, Vec<Problem<FileFault>>> {
        let mut problems = Vec::new();
        let mut sheet = |stem: &str| {
            let paths = ENDINGS.map(|ending| folder.join(format!("{stem}.{ending}")));
            let [csv, xlsx] = &paths;
            if csv.exists() && xlsx.exists() {
                problems.push(in_both_forms(file_name(csv), file_name(xlsx)));
            }
            if xlsx.exists() && !csv.exists() {
                xlsx.clone()
            } else {
                csv.clone()
            }
        };
        let files = Self {
            codebook: folder.join(CODEBOOK),
            units: sheet(UNITS),
            answers: sheet(ANSWERS),
            rules: Some(folder.join(RULES)).filter(|path| path.exists()),
        };
        if problems.is_empty() {
            Ok(files)
        } else {
            Err(problems)
        }
    }

    /// Reads the files.
    ///
    /// # Errors
    /// What is wrong with each.
    pub fn open(&self) -> Result<OpenedWave, Vec<Problem<FileFault>>> {
        let names = [&self.codebook, &self.units, &self.answers].map(|path| file_name(path));
        let sheet = |name: &str, path| read_file(path).and_then(|bytes| read_sheet(name, &bytes));
        let codebook = read_file(&self.codebook).map_err(TomlError::from);
        let rules = self.rules.as_ref().map(|path| {
            let name = file_name(path);
            let bytes = read_file(path).map_err(TomlError::from);
            let rules = bytes.and_then(|bytes| read_rules(&name, &bytes));
            (name, rules)
        });
        OpenedWave::gather(
            names.each_ref().map(String::as_str),
            codebook.and_then(|bytes| read_codebook(&bytes)),
            sheet(&names[1], &self.units),
            sheet(&names[2], &self.answers),
            rules,
        )
    }
}

impl OpenedWave {
    /// Reads files that were handed in.
    ///
    /// # Errors
    /// What is wrong with each.
    pub fn from_bytes(
        codebook: FileBytes<'_>,
        units: FileBytes<'_>,
        answers: FileBytes<'_>,
        rules: Option<FileBytes<'_>>,
    ) -> Result<Self, Vec<Problem<FileFault>>> {
        Self::gather(
            [codebook.name, units.name, answers.name],
            read_codebook(codebook.bytes),
            read_sheet(units.name, units.bytes),
            read_sheet(answers.name, answers.bytes),
            rules.map(|file| (file.name.to_owned(), read_rules(file.name, file.bytes))),
        )
    }

    fn gather(
        names: [&str; 3],
        codebook: Result<Codebook, TomlError>,
        units: Result<Sheet, SheetError>,
        answers: Result<Sheet, SheetError>,
        rules: Option<(String, Result<RuleFile, TomlError>)>,
    ) -> Result<Self, Vec<Problem<FileFault>>> {
        let (rules_name, rules) = rules.unzip();
        match (codebook, units, answers, rules.transpose()) {
            (Ok(codebook), Ok(units), Ok(answers), Ok(rules)) => Ok(Self {
                codebook,
                units,
                answers,
                rules,
            }),
            (codebook, units, answers, rules) => {
                let of_codebook =
                    |error: TomlError| error.into_problem(TomlFile::Codebook, names[0]);
                let codebook = codebook.err().map(of_codebook);
                let units = units.err().map(|error| error.into_problem(names[1]));
                let answers = answers.err().map(|error| error.into_problem(names[2]));
                let of_rules = |error: TomlError| {
                    error.into_problem(TomlFile::Rules, &rules_name.unwrap_or_default())
                };
                let rules = rules.err().map(of_rules);
                let problems = [codebook, rules, units, answers];
                Err(problems.into_iter().flatten().collect())
            }
        }
    }

    /// The wave's year: says which register it is read against.
    pub fn year(&self) -> u16 {
        self.codebook.wave.year
    }

    /// Which sheets of workbooks were read and which were not, in sentences.
    pub fn worksheets(&self, lang: Lang) -> Vec<String> {
        let sheets = [&self.units, &self.answers].into_iter();
        let told = sheets.filter_map(|sheet| worksheet_sentence(sheet, lang));
        told.collect()
    }

    /// Reads the wave against the register of its year. With any error among the problems the
    /// data must not be stored.
    pub fn read(self, register: &[Unit], also: &AlsoCalled) -> (WaveData, Vec<Problem<FileFault>>) {
        let (data, problems) = read_wave(
            self.codebook,
            self.rules,
            register,
            also,
            &self.units,
            &self.answers,
        );
        (data, in_files(problems))
    }
}

/// Reads the files of a wave's folder.
///
/// # Errors
/// What is wrong with each.
pub fn read_wave_folder(folder: &Path) -> Result<OpenedWave, Vec<Problem<FileFault>>> {
    WaveFiles::in_folder(folder)?.open()
}

/// Reads a register file. With any error among the problems the units must not be used.
pub fn read_register(path: &Path) -> (Vec<Unit>, Vec<Problem<FileFault>>) {
    let name = file_name(path);
    match read_file(path).and_then(|bytes| read_sheet(&name, &bytes)) {
        Ok(sheet) => read_register_sheet(&sheet),
        Err(error) => (Vec::new(), vec![error.into_problem(&name)]),
    }
}

/// Reads a register from its sheet. With any error among the problems the units must not be used.
pub fn read_register_sheet(sheet: &Sheet) -> (Vec<Unit>, Vec<Problem<FileFault>>) {
    let (units, problems) = register::read(sheet);
    (units, in_files(problems))
}

/// What is wrong with the content of files, among what can be wrong with files.
fn in_files<F: Into<FileFault>>(problems: Vec<Problem<F>>) -> Vec<Problem<FileFault>> {
    let problems = problems.into_iter();
    problems.map(|problem| problem.map(Into::into)).collect()
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

fn in_both_forms(first: String, second: String) -> Problem<FileFault> {
    Problem {
        file: first.clone(),
        row: None,
        column: None,
        spot: Spot::default(),
        severity: Severity::Error,
        fault: FileFault::BothForms { first, second },
    }
}
