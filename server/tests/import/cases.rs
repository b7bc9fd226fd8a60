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
            &[],
        );
        let (data, problems, worksheets) = match opened {
            Ok(opened) => {
                let worksheets = opened.worksheets(Lang::Nb);
                let (data, problems) = opened.read(&REGISTER, &content::also_called().unwrap());
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

/// The sound wave's respondents.
const SIX: [&str; 6] = ["0101", "0104", "0105", "0106", "0111", "0118"];

/// What is said of a formula that nobody calculated.
const UNCALCULATED: &str = "Cellen har en formel, men filen har ikke svaret på den. Åpne filen i Excel og lagre den, eller skriv verdien inn.";

#[test]
fn cases_that_are_read_as_they_were_meant() {
    let six = ["55"; 6];
    let noise = ["55", "58", "55", "55", "55", "55"];
    for (name, percent, worksheets) in [
        ("baseline", six, None),
        (
            "hidden-first-sheet",
            six,
            Some("answers.xlsx: arket «Svar» er lest. Ikke lest: «Lister» (skjult)."),
        ),
        (
            "hidden-old-answers-first",
            six,
            Some("answers.xlsx: arket «Svar» er lest. Ikke lest: «Gammel» (skjult)."),
        ),
        (
            "chartsheet-first",
            six,
            Some("answers.xlsx: arket «Svar» er lest. Ikke lest: «Diagram1» (diagram)."),
        ),
        (
            "float-noise",
            noise,
            Some("answers.xlsx: arket «Svar» er lest."),
        ),
    ] {
        let case = Case::of(name);
        assert_eq!(case.told, [], "{name}");
        assert_eq!(case.numbers(), SIX, "{name}");
        assert_eq!(case.answers("target"), ["Ja"; 6], "{name}");
        assert_eq!(case.answers("target_percent"), percent, "{name}");
        assert_eq!(case.answers("help"), ["God"; 6], "{name}");
        assert_eq!(
            case.worksheets,
            worksheets.into_iter().collect::<Vec<_>>(),
            "{name}"
        );
    }
}

#[test]
fn a_cell_that_shows_percent_is_read_as_it_shows() {
    for (name, percent) in [
        ("percent-format-100", ["100", "0", "100"]),
        ("percent-format-mixed", ["100", "55", "70"]),
    ] {
        let case = Case::of(name);
        assert_eq!(case.told, [], "{name}");
        assert_eq!(case.answers("target_percent"), percent, "{name}");
    }
}

#[test]
fn two_stray_quotation_marks_swallow_no_rows() {
    Case::of("two-stray-quotes").assert_errors(&[(
        2,
        "advice",
        "Et anførselstegn åpner cellen i rad 2, og den slutter først i rad 5, så radene mellom ville blitt tekst i den. Rett anførselstegnene, eller hent filen på nytt.",
    )]);
}

#[test]
fn formulas_without_a_value_are_no_answers() {
    Case::of("formula-uncached").assert_errors(&[
        (2, "target_percent", UNCALCULATED),
        (3, "help", UNCALCULATED),
        (4, "target", UNCALCULATED),
    ]);
    Case::of("formula-as-openpyxl-writes").assert_errors(&[
        (2, "target_percent", UNCALCULATED),
        (3, "help", UNCALCULATED),
        (4, "barriers.housing", UNCALCULATED),
        (4, "barriers.work", UNCALCULATED),
        (4, "barriers.none", UNCALCULATED),
    ]);
}

#[test]
fn letters_in_two_pieces_are_the_letters() {
    let case = Case::of("nfd");
    assert_eq!(case.told, []);
    assert_eq!(case.numbers(), ["0137", "0214", "1106"]);
    assert_eq!(case.answers("help"), ["Dårlig", "Både og", "Både"]);
}

#[test]
fn letters_in_mac_roman_are_refused_where_they_show() {
    Case::of("mac-roman").assert_errors(&[(
        2,
        "",
        "Raden viser at bokstavene er lagret som Mac Roman (eldre Mac-programmer), så æ, ø og å ville blitt andre tegn. Åpne filen i programmet den kommer fra, og lagre den som «CSV UTF-8».",
    )]);
}

#[test]
fn characters_that_do_not_show_are_told_once() {
    let case = Case::of("invisible");
    assert_eq!(
        case.told,
        [(
            Severity::Warning,
            Some(2),
            Some("number".to_owned()),
            "Cellen har et tegn som ikke vises (U+200B). Slike tegn er tatt bort i 4 celler i filen; lagre den gjerne uten dem.".to_owned()
        )]
    );
    assert_eq!(case.numbers(), SIX[..4]);
    assert_eq!(case.answers("target"), ["Ja"; 4]);
    assert_eq!(case.answers("help"), ["God"; 4]);
}

#[test]
fn an_error_in_a_column_that_is_not_read_stops_nothing_and_hides_nothing() {
    let case = Case::of("error-in-unread-column");
    let [unread, other] = case.told.try_into().unwrap();
    assert_eq!(
        unread,
        (
            Severity::Warning,
            Some(1),
            Some("merknad".to_owned()),
            "Kolonnen «merknad» er ukjent og blir ikke lest. Slett den, eller rett overskriften hvis den skulle vært lest."
                .to_owned()
        )
    );
    assert_eq!(
        other,
        (
            Severity::Error,
            Some(4),
            Some("target".to_owned()),
            "«Kanskje» er ikke et svaralternativ. Skriv «Ja» eller «Nei», eller la cellen stå tom."
                .to_owned()
        )
    );
}

#[test]
fn an_open_document_is_told_by_name() {
    let [told] = Case::of("ods").told.try_into().unwrap();
    assert_eq!(
        told.3,
        "Filen er en OpenDocument-fil (ods, LibreOffice). Åpne den der, velg Fil > Lagre som, og filtypen «Excel 2007–365 (.xlsx)»."
    );
}

#[test]
fn a_file_that_ends_inside_a_row_is_refused_with_the_row() {
    Case::of("truncated-last-row").assert_errors(&[(
        5,
        "barriers.work",
        "Raden har 6 celler, men det er 11 overskrifter. Filen kan være kuttet, eller et skilletegn mangler. Rett raden, eller hent filen på nytt.",
    )]);
}

#[test]
fn cells_merged_over_two_respondents_are_nobodys_answer() {
    Case::of("merged-over-two").assert_errors(&[(
        3,
        "target",
        "Cellen er slått sammen med en annen celle, så det er uklart hva verdien gjelder. Del cellene, og skriv verdien i hver av dem.",
    )]);
}
