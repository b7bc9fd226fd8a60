//! A small wave of the 2015 codebook and register, laid out as files, to be spoiled.

use std::sync::LazyLock;

use domain::import::{DATA_BASIS, SYNTHETIC_MARK, write_wave};
use domain::municipality::Unit;
use domain::sheet::{Problem, Severity, Sheet, Spot};
use domain::wave::WaveData;
use kinds::Lang;
use rust_xlsxwriter::Workbook;
use server::import::{FileFault, OpenedWave, read_wave_folder};

/// The register of 2015.
pub static REGISTER: LazyLock<Vec<Unit>> = LazyLock::new(|| content::register_2015().unwrap());

/// Row 2: a municipality that answers some of everything.
pub const HALDEN: usize = 2;
/// Row 3: another.
pub const MOSS: usize = 3;
/// Row 4: one that does not settle refugees.
pub const AREMARK: usize = 4;
/// Row 5: the city.
pub const OSLO: usize = 5;
/// Row 6: one of its districts.
pub const GAMLE_OSLO: usize = 6;

/// The cells of each row, by heading.
const ROWS: [&[(&str, &str)]; 5] = [
    &[
        ("number", "0101"),
        ("name", "Halden"),
        ("responded_on", "2015-12-14"),
        ("plan_describes_immigrants", "Ja"),
        ("interpreter_guidelines", "Ja, uten tolkeregisteret"),
        ("result_target", "Ja"),
        ("result_target_percent", "55"),
        ("voluntary_areas", "Møteplasser|Annet"),
        ("voluntary_other", "Leksehjelp"),
        ("knows_imdi", "I stor grad"),
        ("usefulness.increase_settlement", "God"),
        ("advice", "Kom på besøk"),
    ],
    &[
        ("number", "0104"),
        ("name", "Moss"),
        ("responded_on", "2015-12-15"),
        ("result_target", "Nei"),
        ("knows_imdi", "I noen grad"),
    ],
    &[
        ("number", "0118"),
        ("name", "Aremark"),
        ("responded_on", "2015-12-15"),
        ("plan_describes_immigrants", "Nei"),
    ],
    &[
        ("number", "0301"),
        ("name", "Oslo"),
        ("responded_on", "2015-12-15"),
        ("knows_imdi", "I stor grad"),
    ],
    &[
        ("number", "030101"),
        ("name", "Gamle Oslo"),
        ("responded_on", "2015-12-15"),
        ("result_target", "Ja"),
    ],
];

/// The files of a wave before they are written.
#[derive(Debug)]
pub struct Folder {
    /// The codebook's text.
    pub codebook: String,
    /// Invited units.
    pub units: Sheet,
    /// Answers.
    pub answers: Sheet,
    /// The rules for follow-up; the folder lacks the file where there are none.
    pub rules: Option<String>,
    /// What else it brings: name and content.
    pub others: Vec<(&'static str, String)>,
    /// What the file of answers holds instead of [`Folder::answers`], with its name.
    pub instead: Option<(&'static str, Vec<u8>)>,
}

/// A wave without fault.
pub fn folder() -> Folder {
    let codebook = content::codebook_2015().unwrap();
    let data = WaveData {
        codebook,
        synthetic: true,
        flags: std::collections::BTreeMap::default(),
        responses: Vec::new(),
        begun: std::collections::BTreeSet::new(),
        rules: domain::signal::Rules::default(),
        content: domain::content::WaveContent::default(),
    };
    let (units, mut answers) = write_wave(&data, &REGISTER);
    answers.rows = vec![vec![String::new(); answers.header.len()]; ROWS.len()];
    let mut folder = Folder {
        codebook: content::CODEBOOK_2015.to_owned(),
        units,
        answers,
        rules: None,
        others: Vec::new(),
        instead: None,
    };
    // One column for the question of several options, so that cells can be given as written here.
    let ticks: Vec<usize> = (0..folder.answers.header.len())
        .filter(|at| folder.answers.header[*at].starts_with("voluntary_areas."))
        .collect();
    for at in ticks.iter().rev() {
        folder.answers.header.remove(*at);
        for row in &mut folder.answers.rows {
            row.remove(*at);
        }
    }
    folder
        .answers
        .header
        .insert(ticks[0], "voluntary_areas".to_owned());
    for row in &mut folder.answers.rows {
        row.insert(ticks[0], String::new());
    }
    for (at, cells) in ROWS.iter().enumerate() {
        let row = Sheet::row_number(at);
        for (heading, text) in *cells {
            folder.answer(row, heading, text);
        }
        folder.answer(row, DATA_BASIS, SYNTHETIC_MARK);
    }
    folder
}

fn put(sheet: &mut Sheet, row: usize, heading: &str, text: &str) {
    let column = sheet.column(heading).unwrap();
    if row == 1 {
        text.clone_into(&mut sheet.header[column]);
    } else {
        text.clone_into(&mut sheet.rows[row - 2][column]);
    }
}

impl Folder {
    /// Writes a cell of the file of answers; row 1 is the header.
    pub fn answer(&mut self, row: usize, heading: &str, text: &str) -> &mut Self {
        put(&mut self.answers, row, heading, text);
        self
    }

    /// Writes a cell of the file of units.
    pub fn unit(&mut self, row: usize, heading: &str, text: &str) -> &mut Self {
        put(&mut self.units, row, heading, text);
        self
    }

    /// Ticks barriers in one row: the others are not ticked.
    pub fn barriers(&mut self, row: usize, ticked: &[&str]) -> &mut Self {
        let headings = self.answers.header.clone();
        for heading in headings {
            if let Some(option) = heading.strip_prefix("barriers.") {
                let text = if ticked.contains(&option) { "1" } else { "0" };
                self.answer(row, &heading, text);
            }
        }
        self
    }

    /// Lets the file of answers hold these bytes.
    pub fn answers_are(&mut self, name: &'static str, bytes: Vec<u8>) -> &mut Self {
        self.instead = Some((name, bytes));
        self
    }

    /// Lets the file of answers be a workbook with the same cells, changed by `change`.
    pub fn answers_in_workbook(
        &mut self,
        change: impl FnOnce(&mut rust_xlsxwriter::Worksheet),
    ) -> &mut Self {
        let bytes = workbook(&self.answers, change);
        self.answers_are("answers.xlsx", bytes)
    }

    /// Writes the files to a folder of their own and reads them from there.
    pub fn open(&self) -> Result<OpenedWave, Vec<Problem<FileFault>>> {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes);
        write("codebook.toml", self.codebook.as_bytes()).unwrap();
        write("units.csv", &csv(&self.units)).unwrap();
        match &self.instead {
            Some((name, bytes)) => write(name, bytes).unwrap(),
            None => write("answers.csv", &csv(&self.answers)).unwrap(),
        }
        if let Some(rules) = &self.rules {
            write("signals.toml", rules.as_bytes()).unwrap();
        }
        for (name, text) in &self.others {
            write(name, text.as_bytes()).unwrap();
        }
        read_wave_folder(folder.path())
    }

    /// What is told of the files, in bokmål.
    pub fn problems(&self) -> Vec<Problem<String>> {
        told(match self.open() {
            Ok(opened) => opened.read(&REGISTER, &content::also_called().unwrap()).1,
            Err(problems) => problems,
        })
    }

    /// Asserts that exactly one thing is told.
    pub fn assert_told(
        &self,
        severity: Severity,
        file: &str,
        row: Option<usize>,
        column: Option<&str>,
        sentence: &str,
    ) {
        let expected = Problem {
            file: file.to_owned(),
            row,
            column: column.map(str::to_owned),
            spot: Spot::default(),
            severity,
            fault: sentence.to_owned(),
        };
        let mut problems = self.problems();
        for problem in &mut problems {
            problem.spot = Spot::default();
        }
        assert_eq!(problems, [expected]);
    }

    /// Asserts that exactly one error in the answers is told.
    pub fn assert_error(&self, row: usize, column: &str, sentence: &str) {
        let column = Some(column).filter(|column| !column.is_empty());
        self.assert_told(Severity::Error, "answers.csv", Some(row), column, sentence);
    }

    /// Asserts that exactly one warning in the answers is told.
    pub fn assert_warning(&self, row: usize, column: &str, sentence: &str) {
        let column = Some(column).filter(|column| !column.is_empty());
        self.assert_told(
            Severity::Warning,
            "answers.csv",
            Some(row),
            column,
            sentence,
        );
    }
}

/// What is wrong with files, in bokmål.
pub fn told(problems: Vec<Problem<FileFault>>) -> Vec<Problem<String>> {
    let problems = problems.into_iter();
    let told = problems.map(|problem| problem.map(|fault| fault.sentence(Lang::Nb)));
    told.collect()
}

/// A sheet as csv; rows may be of any length.
pub fn csv(sheet: &Sheet) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in std::iter::once(&sheet.header).chain(&sheet.rows) {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}

/// A sheet as a workbook with text cells, changed by `change`.
pub fn workbook(sheet: &Sheet, change: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let worksheet = workbook.add_worksheet();
    for (row, cells) in std::iter::once(&sheet.header)
        .chain(&sheet.rows)
        .enumerate()
    {
        for (column, text) in cells.iter().enumerate() {
            let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            worksheet.write_string(row, column, text).unwrap();
        }
    }
    change(worksheet);
    workbook.save_to_buffer().unwrap()
}
