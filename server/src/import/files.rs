//! The files of a wave, from a folder, from three paths, or as they were uploaded.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use domain::import::{Brought, Lines, read_wave, stops};
use domain::municipality::Unit;
use domain::register;
use domain::search::AlsoCalled;
use domain::sheet::{Problem, Severity, Sheet, Spot};
use domain::survey::Codebook;
use domain::wave::WaveData;
use kinds::Lang;
use present::words::import::worksheet_sentence;

use super::{
    FILE_BYTES_MAX, FileFault, SheetError, TomlError, TomlFile, read_codebook, read_content,
    read_rules, read_sheet,
};

/// The codebook's name in a wave's folder.
pub const CODEBOOK: &str = "codebook.toml";

/// The names of the files of invited units and of answers, without ending.
const UNITS: &str = "units";
const ANSWERS: &str = "answers";

/// Endings of sheets, in the order they are looked for.
const ENDINGS: [&str; 2] = ["csv", "xlsx"];

/// Endings that are looked for where a folder has none of those: some can be read as they are, and of the
/// others it is told what to do.
const OTHER_ENDINGS: [&str; 5] = ["xlsm", "xls", "xlsb", "ods", "txt"];

/// A file that a wave may bring and may lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Other {
    /// The rules for follow-up.
    Rules,
    /// The indicators that regions are compared by.
    Indicators,
    /// The plan of the report.
    Report,
    /// Words of the wave's own.
    Texts,
    /// What makes its units alike.
    Similar,
}

impl Other {
    /// All of them, in the order they are told of.
    pub const ALL: [Self; 5] = [
        Self::Rules,
        Self::Indicators,
        Self::Report,
        Self::Texts,
        Self::Similar,
    ];

    /// The file's name in a wave's folder.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rules => "signals.toml",
            Self::Indicators => "indicators.toml",
            Self::Report => "report.toml",
            Self::Texts => "texts.toml",
            Self::Similar => "similar.toml",
        }
    }

    fn kind(self) -> TomlFile {
        match self {
            Self::Rules => TomlFile::Rules,
            _ => TomlFile::Content,
        }
    }

    /// Reads the file into its place.
    fn read(self, name: &str, bytes: &[u8], brought: &mut Brought) -> Result<(), TomlError> {
        match self {
            Self::Rules => brought.rules = Some(read_rules(name, bytes)?),
            Self::Indicators => brought.indicators = Some(read_content(name, bytes)?),
            Self::Report => brought.report = Some(read_content(name, bytes)?),
            Self::Texts => brought.texts = Some(read_content(name, bytes)?),
            Self::Similar => brought.similar = Some(read_content(name, bytes)?),
        }
        Ok(())
    }
}

/// Where the files of a wave are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaveFiles {
    /// The codebook.
    pub codebook: PathBuf,
    /// Invited units.
    pub units: PathBuf,
    /// Answers.
    pub answers: PathBuf,
    /// What else it brings.
    pub others: Vec<(Other, PathBuf)>,
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
    /// What else it brings, and where it stands.
    pub brought: Brought,
}

impl WaveFiles {
    /// The files of a folder: `codebook.toml`, `units` and `answers` as csv or xlsx, else in another form, and
    /// of [`Other`] those that are there.
    ///
    /// # Errors
    /// Which of them the folder has in both forms.
    pub fn in_folder(folder: &Path) -> Result<Self, Vec<Problem<FileFault>>> {
        let mut problems = Vec::new();
        let names = names_in(folder);
        let mut sheet = |stem: &str| {
            let mut found = named(&names, stem, &ENDINGS);
            if let [first, second, ..] = &*found {
                problems.push(in_both_forms((*first).clone(), (*second).clone()));
            }
            found.extend(named(&names, stem, &OTHER_ENDINGS));
            let usual = format!("{stem}.{}", ENDINGS[0]);
            folder.join(found.first().map_or(&usual, |name| *name))
        };
        let others = Other::ALL.map(|other| (other, folder.join(other.name())));
        let files = Self {
            codebook: folder.join(CODEBOOK),
            units: sheet(UNITS),
            answers: sheet(ANSWERS),
            others: others
                .into_iter()
                .filter(|(_, path)| path.exists())
                .collect(),
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
        let others = self.others.iter().map(|(other, path)| {
            let bytes = read_file(path).map_err(TomlError::from);
            (*other, file_name(path), bytes)
        });
        OpenedWave::gather(
            names.each_ref().map(String::as_str),
            codebook.and_then(|bytes| read_codebook(&bytes)),
            sheet(&names[1], &self.units),
            sheet(&names[2], &self.answers),
            others,
        )
    }
}

impl OpenedWave {
    /// Reads files that were handed in; `others` by what each is.
    ///
    /// # Errors
    /// What is wrong with each.
    pub fn from_bytes(
        codebook: FileBytes<'_>,
        units: FileBytes<'_>,
        answers: FileBytes<'_>,
        others: &[(Other, FileBytes<'_>)],
    ) -> Result<Self, Vec<Problem<FileFault>>> {
        let others = others.iter();
        Self::gather(
            [codebook.name, units.name, answers.name],
            read_codebook(codebook.bytes),
            read_sheet(units.name, units.bytes),
            read_sheet(answers.name, answers.bytes),
            others.map(|(other, file)| (*other, file.name.to_owned(), Ok(file.bytes.to_vec()))),
        )
    }

    fn gather(
        names: [&str; 3],
        codebook: Result<(Codebook, Lines), TomlError>,
        units: Result<Sheet, SheetError>,
        answers: Result<Sheet, SheetError>,
        others: impl Iterator<Item = (Other, String, Result<Vec<u8>, TomlError>)>,
    ) -> Result<Self, Vec<Problem<FileFault>>> {
        let mut brought = Brought::default();
        let mut wrong = Vec::new();
        for (other, name, bytes) in others {
            let read = bytes.and_then(|bytes| other.read(&name, &bytes, &mut brought));
            wrong.extend(
                read.err()
                    .map(|error| error.into_problem(other.kind(), &name)),
            );
        }
        match (codebook, units, answers) {
            (Ok((codebook, lines)), Ok(units), Ok(answers)) if wrong.is_empty() => Ok(Self {
                codebook,
                units,
                answers,
                brought: Brought {
                    codebook_lines: lines,
                    ..brought
                },
            }),
            (codebook, units, answers) => {
                let of_codebook =
                    |error: TomlError| error.into_problem(TomlFile::Codebook, names[0]);
                let codebook = codebook.err().map(of_codebook);
                let units = units.err().map(|error| error.into_problem(names[1]));
                let answers = answers.err().map(|error| error.into_problem(names[2]));
                let problems = codebook.into_iter().chain(wrong);
                Err(problems.chain(units).chain(answers).collect())
            }
        }
    }

    /// The year of the register that the wave is read against.
    pub fn register_year(&self) -> u16 {
        self.codebook.wave.register_year()
    }

    /// The wave's year.
    pub fn year(&self) -> u16 {
        self.codebook.wave.year
    }

    /// Which sheets of workbooks were read and which were not, in sentences.
    pub fn worksheets(&self, lang: Lang) -> Vec<String> {
        let sheets = [&self.units, &self.answers].into_iter();
        let told = sheets.filter_map(|sheet| worksheet_sentence(sheet, lang));
        told.collect()
    }

    /// Reads the wave against its register. With any error among the problems the
    /// data must not be stored.
    pub fn read(self, register: &[Unit], also: &AlsoCalled) -> (WaveData, Vec<Problem<FileFault>>) {
        let (data, problems) = read_wave(
            self.codebook,
            self.brought,
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

/// Reads the sheet of a register file.
///
/// # Errors
/// What is wrong with the file.
pub fn open_register(path: &Path) -> Result<Sheet, Vec<Problem<FileFault>>> {
    let name = file_name(path);
    let sheet = read_file(path).and_then(|bytes| read_sheet(&name, &bytes));
    sheet.map_err(|error| vec![error.into_problem(&name)])
}

/// Reads a register file. With any error among the problems the units must not be used.
pub fn read_register(path: &Path) -> (Vec<Unit>, Vec<Problem<FileFault>>) {
    match open_register(path) {
        Ok(sheet) => read_register_sheet(&sheet),
        Err(problems) => (Vec::new(), problems),
    }
}

/// Reads a register from its sheet. With any error among the problems the units must not be used.
pub fn read_register_sheet(sheet: &Sheet) -> (Vec<Unit>, Vec<Problem<FileFault>>) {
    let (units, problems) = register::read(sheet);
    (units, in_files(problems))
}

/// Reads the register of a year from its sheet, and holds it against the divisions of the year.
///
/// # Errors
/// If data of the project do not fit.
pub fn read_register_of(
    sheet: &Sheet,
    year: u16,
) -> Result<(Vec<Unit>, Vec<Problem<FileFault>>), content::ContentError> {
    let (units, mut problems) = read_register_sheet(sheet);
    if stops(&problems) {
        return Ok((units, problems));
    }
    let known = content::register_2015()?;
    let known = (&*known, content::REGISTER_YEAR);
    let lineage = content::lineage()?;
    let told = register::check_divisions(sheet, &units, year, &lineage, known);
    problems.extend(in_files(told));
    Ok((units, problems))
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

/// The names of what is in a folder, in order; none where it cannot be looked into.
fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> = names.collect();
    names.sort_unstable();
    names
}

/// Those of a stem with one of the endings, in the order of the endings. People write `Answers.CSV`, too.
fn named<'n>(names: &'n [String], stem: &str, endings: &[&str]) -> Vec<&'n String> {
    let with = |ending: &&str| {
        let sought = format!("{stem}.{ending}");
        let found = names.iter();
        found.filter(move |name| name.eq_ignore_ascii_case(&sought))
    };
    endings.iter().flat_map(with).collect()
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
