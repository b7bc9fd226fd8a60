//! Small files as offices have them, each spoiled in one way: what is told, and what is read.

use domain::sheet::{Problem, Severity};
use domain::survey::ColumnRef;
use domain::wave::{Answer, WaveData};
use kinds::Lang;
use server::import::{FileBytes, OpenedWave};

use super::folder::{REGISTER, told};

/// The bytes of a file of the folder.
fn file(name: &str) -> Option<Vec<u8>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/import/cases");
    std::fs::read(format!("{folder}/{name}")).ok()
}

/// What came of a case.
struct Case {
    /// The answers, where nothing stops them.
    data: Option<WaveData>,
    /// What is told: severity, row, column and sentence.
    told: Vec<(Severity, Option<usize>, Option<String>, String)>,
    /// What is said of the sheets of workbooks.
    worksheets: Vec<String>,
}

impl Case {
    /// Reads the case of this name.
    fn of(name: &str) -> Self {
        let codebook = file("codebook.toml").unwrap();
        let units = file(&format!("{name}.units.csv")).or_else(|| file("units.csv"));
        let (answers, bytes) = ["csv", "xlsx"]
            .iter()
            .find_map(|ending| {
                let bytes = file(&format!("{name}.{ending}"))?;
                Some((format!("answers.{ending}"), bytes))
            })
            .unwrap();
        let opened = OpenedWave::from_bytes(
            FileBytes {
                name: "codebook.toml",
                bytes: &codebook,
            },
            FileBytes {
                name: "units.csv",
                bytes: &units.unwrap(),
            },
            FileBytes {
                name: &answers,
                bytes: &bytes,
            },
            None,
        );
        let (data, problems, worksheets) = match opened {
            Ok(opened) => {
                let worksheets = opened.worksheets(Lang::Nb);
                let (data, problems) = opened.read(&REGISTER);
                (Some(data), problems, worksheets)
            }
            Err(problems) => (None, problems, Vec::new()),
        };
        let data = data.filter(|_| !domain::import::stops(&problems));
        // The cases invite a few: that the others are left out is told of each, and beside the point.
        let of_answers = |problem: &Problem<String>| problem.file != "units.csv";
        let told = told(problems).into_iter().filter(of_answers);
        Self {
            data,
            told: told
                .map(|problem| (problem.severity, problem.row, problem.column, problem.fault))
                .collect(),
            worksheets,
        }
    }

    /// The answers to a question of one column, by row.
    fn answers(&self, id: &str) -> Vec<String> {
        let data = self.data.as_ref().unwrap();
        let column: ColumnRef = data.codebook.column(id).unwrap();
        let options = &data.codebook.questions[column.question].options;
        let spelled = |answer: &Answer| match answer {
            Answer::Options(chosen) => options[chosen[0]].wording.nb.clone(),
            Answer::Number(number) => number.to_string(),
            Answer::Text(text) => text.clone(),
        };
        let responses = data.responses.iter();
        let answers = responses.map(|response| response.answers.get(&column).map(spelled));
        answers.map(Option::unwrap_or_default).collect()
    }

    /// The numbers of the respondents.
    fn numbers(&self) -> Vec<String> {
        let responses = self.data.as_ref().unwrap().responses.iter();
        responses
            .map(|response| response.number.to_string())
            .collect()
    }

    /// Asserts that exactly these errors are told: row, column and sentence.
    fn assert_errors(&self, expected: &[(usize, &str, &str)]) {
        let expected: Vec<_> = expected
            .iter()
            .map(|(row, column, sentence)| {
                let column = Some(*column).filter(|column| !column.is_empty());
                let column = column.map(str::to_owned);
                (Severity::Error, Some(*row), column, (*sentence).to_owned())
            })
            .collect();
        assert_eq!(self.told, expected);
        assert!(self.data.is_none());
    }
}

const SIX: [&str; 6] = ["0101", "0104", "0105", "0106", "0111", "0118"];

#[test]
fn dump() {
    for name in [
        "baseline",
        "two-stray-quotes",
        "percent-format-100",
        "percent-format-mixed",
        "formula-uncached",
        "formula-as-openpyxl-writes",
        "nfd",
        "mac-roman",
        "hidden-first-sheet",
        "hidden-old-answers-first",
        "chartsheet-first",
        "float-noise",
        "invisible",
        "error-in-unread-column",
        "ods",
        "truncated-last-row",
        "merged-over-two",
    ] {
        let case = Case::of(name);
        println!("== {name} {:?}", case.worksheets);
        for told in &case.told {
            println!("   {told:?}");
        }
        if case.data.is_some() {
            println!(
                "   {:?} {:?} {:?} {:?}",
                case.numbers(),
                case.answers("target"),
                case.answers("target_percent"),
                case.answers("help")
            );
        }
    }
}
