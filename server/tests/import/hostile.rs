//! Files made to bring the server down: each is refused or read through, none does harm.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::sync::LazyLock;

use domain::import::{Brought, PROBLEMS_MAX, stops};
use domain::sheet::{Severity, Sheet};
use kinds::Lang;
use proptest::prelude::*;
use server::import::{
    COLUMNS_MAX, INFLATED_BYTES_MAX, OpenedWave, PARTS_MAX, ROWS_MAX, SheetError, read_sheet,
};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::folder::{HALDEN, REGISTER, csv, folder, workbook};

static CSV: LazyLock<Vec<u8>> = LazyLock::new(|| csv(&folder().answers));
static XLSX: LazyLock<Vec<u8>> = LazyLock::new(|| workbook(&folder().answers, |_| {}));

/// Reads answers of these bytes to the end.
fn read_answers(bytes: &[u8]) {
    if let Ok(answers) = read_sheet("answers", bytes) {
        let folder = folder();
        let opened = OpenedWave {
            codebook: content::codebook_2015().unwrap(),
            units: folder.units,
            answers,
            brought: Brought::default(),
        };
        let (_, problems) = opened.read(&REGISTER, &content::also_called().unwrap());
        assert!(problems.len() <= PROBLEMS_MAX + 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn random_bytes(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        read_answers(&bytes);
        let zip = [b"PK\x03\x04", bytes.as_slice()].concat();
        prop_assert!(read_sheet("answers", &zip).is_err());
    }

    #[test]
    fn a_csv_file_with_random_bytes_in_it(at in any::<prop::sample::Index>(), bytes in prop::collection::vec(any::<u8>(), 1..20)) {
        let mut spoiled = CSV.clone();
        let at = at.index(spoiled.len());
        spoiled.splice(at..at, bytes);
        read_answers(&spoiled);
    }

    #[test]
    fn a_workbook_with_random_bytes_in_it(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut spoiled = XLSX.clone();
        let at = at.index(spoiled.len());
        spoiled[at] = byte;
        read_answers(&spoiled);
    }

    #[test]
    fn a_workbook_whose_parts_say_something_else(part in 0..4_usize, at in any::<prop::sample::Index>(), text in "[ -~]{0,40}") {
        let mut parts = sheet_parts("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>");
        let spoiled = &mut parts[part].1;
        let at = at.index(spoiled.len());
        spoiled.insert_str(at, &text);
        read_answers(&zipped(&parts));
    }
}

/// The parts of a workbook with one sheet that has these rows.
pub fn sheet_parts(rows: &str) -> [(String, String); 4] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let part = |name: &str, text: String| (name.to_owned(), text);
    [
        part(
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#
            ),
        ),
        part(
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"<Relationships xmlns="{relations}"><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
            ),
        ),
        part(
            "xl/worksheets/sheet1.xml",
            format!(r#"<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>"#),
        ),
        part(
            "_rels/.rels",
            format!(
                r#"<Relationships xmlns="{relations}"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
    ]
}

/// A zip file of these parts.
pub fn zipped(parts: &[(String, String)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_zip_bomb_is_refused_before_it_is_opened() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for (name, text) in sheet_parts("") {
        writer.start_file(name, options).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.start_file("xl/sharedStrings.xml", options).unwrap();
    let megabyte = vec![b' '; 1 << 20];
    for _ in 0..=INFLATED_BYTES_MAX >> 20 {
        writer.write_all(&megabyte).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20, "it is small on disk");
    let mut folder = folder();
    folder.answers_are("answers.xlsx", bytes);
    folder.assert_told(
        Severity::Error,
        "answers.xlsx",
        None,
        None,
        "Innholdet blir større enn 128 MB når filen pakkes ut, så den er ikke lest. Lagre bare arket med svarene, eller lagre det som csv.",
    );
}

#[test]
fn a_workbook_of_very_many_parts() {
    let mut parts = sheet_parts("").to_vec();
    while parts.len() <= PARTS_MAX {
        parts.push((format!("{}.xml", parts.len()), String::new()));
    }
    let mut folder = folder();
    folder.answers_are("answers.xlsx", zipped(&parts));
    folder.assert_told(
        Severity::Error,
        "answers.xlsx",
        None,
        None,
        "Arbeidsboken består av mer enn 1000 deler, så den er ikke lest. Lagre bare arket med svarene, eller lagre det som csv.",
    );
}

#[test]
fn a_zip_file_of_something_else() {
    let mut folder = folder();
    let parts = [("svar.csv".to_owned(), "number".to_owned())];
    folder.answers_are("answers.xlsx", zipped(&parts));
    folder.assert_told(
        Severity::Error,
        "answers.xlsx",
        None,
        None,
        "Filen er en zip-fil, men ingen Excel-arbeidsbok (xlsx). Pakk den ut og velg selve filen.",
    );
}

#[test]
fn a_workbook_that_claims_a_sheet_of_every_cell() {
    let rows = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    let bytes = zipped(&sheet_parts(rows));
    let error = read_sheet("answers.xlsx", &bytes).unwrap_err();
    assert_eq!(
        error.sentence(Lang::Nb),
        "Filen har flere enn 200000 rader. Kontroller at det er riktig fil."
    );
    let problem = error.into_problem("answers.xlsx");
    assert_eq!(problem.row, Some(1_048_576));
}

#[test]
fn one_text_referred_to_very_often() {
    let text = "x".repeat(1 << 20);
    let mut parts = sheet_parts(&(1..=200).fold(String::new(), |mut rows, row| {
        write!(
            rows,
            r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#
        )
        .unwrap();
        rows
    }))
    .to_vec();
    let relation = r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
    parts[1].1 = parts[1].1.replace("</Relationships>", relation);
    let strings = format!("<sst><si><t>{text}</t></si></sst>");
    parts.push(("xl/sharedStrings.xml".to_owned(), strings));
    let error = read_sheet("answers.xlsx", &zipped(&parts)).unwrap_err();
    assert!(matches!(error, SheetError::TooMuchText(_)), "{error}");
    let problem = error.into_problem("answers.xlsx");
    assert_eq!(problem.row, Some(129));
    assert_eq!(
        problem.fault.sentence(Lang::Nb),
        "Filen har mer enn 128 MB tekst. Kontroller at det er riktig fil."
    );
}

#[test]
fn a_cell_of_five_megabytes() {
    let mut folder = folder();
    folder.answer(HALDEN, "advice", &"å".repeat(5 << 19));
    folder.assert_error(
        2,
        "advice",
        "Cellen er på mer enn 1 MB, og så lang er ingen celle i Excel. Kort den ned.",
    );
    // A cell that is long, but not that long, is told with everything else.
    folder.answer(HALDEN, "advice", &"å".repeat(1 << 19));
    folder.assert_error(
        2,
        "advice",
        "Teksten er på 524\u{a0}288 tegn, og det meste en celle i Excel rommer, er 32\u{a0}767. Kort den ned.",
    );
}

/// As many rows with the answers of the first.
fn many(rows: usize) -> Sheet {
    let mut sheet = folder().answers;
    let row = sheet.rows[0].clone();
    sheet.rows = vec![row; rows];
    sheet
}

#[test]
fn two_hundred_thousand_rows_are_read_and_one_more_is_refused() {
    let bytes = csv(&many(ROWS_MAX));
    let mut folder = folder();
    folder.answers_are("answers.csv", bytes.clone());
    let problems = folder.problems();
    assert!(stops(&problems));
    // One cause, whose rows are all told.
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].spot.also.len(), ROWS_MAX - 2);
    assert_eq!(
        problems[0].fault,
        "0101 Halden står også i rad 2. Behold bare den ene raden."
    );
    let more = [bytes, b"0104;Moss\r\n".to_vec()].concat();
    folder.answers_are("answers.csv", more);
    folder.assert_error(
        ROWS_MAX + 2,
        "number",
        "Filen har flere enn 200000 rader. Kontroller at det er riktig fil.",
    );
}

#[test]
fn more_columns_than_any_survey() {
    let mut folder = folder();
    folder.answers_are("answers.csv", "x;".repeat(COLUMNS_MAX + 1).into_bytes());
    folder.assert_error(
        1,
        "",
        "Raden har flere enn 2000 kolonner. Kontroller at det er riktig fil.",
    );
}

#[test]
fn a_file_of_separators_alone_is_empty() {
    let sheet = read_sheet("answers.csv", &vec![b';'; 30 << 20]).unwrap();
    assert!(sheet.header.is_empty() && sheet.rows.is_empty());
}
