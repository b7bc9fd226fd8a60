//! The writers on tables of any content.

use std::io::{Cursor, Read as _};

use calamine::Data;
use present::export::{Cell, Column, ColumnKind, Foot, Table};
use proptest::prelude::*;
use server::export::{ExportError, FOOT_CHARACTERS_MAX, write_xlsx};

use super::demo_wave::{cells, csv_bytes, records, text, xlsx_bytes};

fn table(rows: Vec<Vec<Cell>>) -> Table {
    let width = rows.first().map_or(1, Vec::len);
    let column = |place: usize| Column {
        label: format!("Kolonne {place}"),
        kind: ColumnKind::Text,
    };
    Table {
        file_stem: "DEMO-kommuner-2015".to_owned(),
        sheet: "Kommuner".to_owned(),
        about_sheet: "Om uttrekket".to_owned(),
        columns: (0..width).map(column).collect(),
        labels: 1,
        rows,
        about: vec![("Utvalg".to_owned(), "Kommuner.".to_owned())],
        synthetic: true,
        foot: Foot {
            mark: "Syntetiske demodata".to_owned(),
            page: "Side {page} av {pages}".to_owned(),
        },
        made_utc: "2026-11-24T11:05:00Z".to_owned(),
    }
}

fn of_texts(texts: &[&str]) -> Table {
    let row = texts.iter().map(|text| Cell::Text((*text).to_owned()));
    table(vec![row.collect()])
}

/// A part of a workbook, as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let mut file = archive.by_name(name).unwrap();
    file.read_to_string(&mut text).unwrap();
    text
}

#[test]
fn csv_is_what_a_norwegian_excel_opens() {
    let rows = vec![vec![
        Cell::Code("0101".to_owned()),
        Cell::Text("Halden; «by»".to_owned()),
        Cell::Text("sa \"hei\"\r\nog gikk".to_owned()),
        Cell::Whole(-5),
        Cell::MilliPercent(57_308),
        Cell::Blank,
        Cell::Text("-5".to_owned()),
    ]];
    let bytes = csv_bytes(&table(rows));
    let heads = (0..7).map(|n| format!("Kolonne {n}")).collect::<Vec<_>>();
    let expected = format!(
        "\u{feff}{}\r\n0101;\"Halden; «by»\";\"sa \"\"hei\"\"\r\nog gikk\";-5;57,308;;'-5\r\n",
        heads.join(";")
    );
    assert_eq!(String::from_utf8(bytes).unwrap(), expected);
}

#[test]
fn text_is_never_a_formula_in_a_workbook() {
    let dangerous = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "＝1",
        "=HYPERLINK(\"http://x\")",
    ];
    let bytes = xlsx_bytes(&of_texts(&dangerous));
    let row: Vec<Data> = dangerous.iter().map(|cell| text(cell)).collect();
    assert_eq!(cells(&bytes, 0)[1], row);
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>") && !sheet.contains("<hyperlink"));
}

#[test]
fn a_workbook_has_a_frozen_heading_a_filter_and_its_own_date() {
    let bytes = xlsx_bytes(&of_texts(&["a", "b"]));
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("state=\"frozen\""), "{sheet}");
    assert!(sheet.contains("<autoFilter ref=\"A1:B2\""), "{sheet}");
    let properties = part(&bytes, "docProps/core.xml");
    assert!(properties.contains("2026-11-24T11:05:00Z"), "{properties}");
    let names = part(&bytes, "xl/workbook.xml");
    assert!(names.contains("\"Kommuner\"") && names.contains("\"Om uttrekket\""));
}

/// On A4 across, one page wide, with the heading on each page and what a page must say at its foot.
#[test]
fn a_workbook_is_ready_to_print() {
    let mut table = of_texts(&["a", "b"]);
    table.file_stem = "DEMO-A&B".to_owned();
    table.labels = 2;
    let bytes = xlsx_bytes(&table);
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    for told in [
        "<pageSetUpPr fitToPage=\"1\"/>",
        "paperSize=\"9\"",
        "fitToHeight=\"0\"",
        "orientation=\"landscape\"",
        "&amp;LSyntetiske demodata&amp;CDEMO-A&amp;&amp;B&amp;RSide &amp;P av &amp;N",
        "topLeftCell=\"C2\"",
    ] {
        assert!(sheet.contains(told), "{told} in {sheet}");
    }
    assert!(part(&bytes, "xl/workbook.xml").contains("Print_Titles"));
    let about = part(&bytes, "xl/worksheets/sheet2.xml");
    assert!(about.contains("&amp;LSyntetiske demodata"), "{about}");
}

#[test]
fn a_foot_that_is_too_long_keeps_mark_and_number() {
    let foot = |letters: usize| {
        let mut table = of_texts(&["a"]);
        table.file_stem = "a".repeat(letters);
        let sheet = part(&xlsx_bytes(&table), "xl/worksheets/sheet1.xml");
        let (_, foot) = sheet.split_once("<oddFooter>").unwrap();
        foot.split_once('<').unwrap().0.replace("&amp;", "&")
    };
    let without = "&LSyntetiske demodata&C&RSide &P av &N".len();
    let most = FOOT_CHARACTERS_MAX - without;
    assert!(foot(most).contains("&Ca"));
    assert_eq!(foot(most + 1), "&LSyntetiske demodata&RSide &P av &N");
}

/// A row whose text wraps is as tall as its lines, and a short one as usual.
#[test]
fn a_row_is_as_tall_as_its_text() {
    let long = "ord ".repeat(100);
    let table = table(
        ["kort", &long]
            .map(|text| vec![Cell::Text(text.to_owned())])
            .into(),
    );
    let sheet = part(&xlsx_bytes(&table), "xl/worksheets/sheet1.xml");
    let row = |number: u8| {
        let (_, row) = sheet.split_once(&format!("<row r=\"{number}\"")).unwrap();
        row.split_once('>').unwrap().0.to_owned()
    };
    assert!(!row(2).contains("ht="), "{}", row(2));
    // Forty characters wide: nine words of three letters fit in a line, and nothing is left of the last.
    assert!(row(3).contains("ht=\"180\""), "{}", row(3));
}

#[test]
fn the_same_table_gives_the_same_bytes() {
    let table = of_texts(&["a", "=b", "0101"]);
    assert_eq!(xlsx_bytes(&table), xlsx_bytes(&table));
    assert_eq!(csv_bytes(&table), csv_bytes(&table));
}

#[test]
fn a_text_is_never_cut_short() {
    let fits = "å".repeat(domain::import::TEXT_UNITS_MAX);
    assert_eq!(
        cells(&xlsx_bytes(&of_texts(&[&fits])), 0)[1][0],
        text(&fits)
    );
    let too_long = format!("{fits}å");
    let refused = write_xlsx(&of_texts(&[&too_long]), &mut Vec::new());
    assert!(matches!(refused, Err(ExportError::DoesNotFit(_))));
    // In csv there is no such limit, and what is said of the table goes on in the next row.
    assert_eq!(records(&csv_bytes(&of_texts(&[&too_long])))[1][0], too_long);
    let mut table = of_texts(&["a"]);
    table.about = vec![("Utvalg".to_owned(), too_long.clone())];
    let about = cells(&xlsx_bytes(&table), 1);
    let told: String = about.iter().map(|row| row[1].to_string()).collect();
    assert_eq!(told, too_long);
}

#[test]
fn an_empty_table_has_its_heading() {
    let mut table = table(vec![]);
    table.rows.clear();
    assert_eq!(records(&csv_bytes(&table)).len(), 1);
    assert_eq!(cells(&xlsx_bytes(&table), 0).len(), 1);
}

/// Text of any kind, and text that is likely to be read as something else.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[=+@\\-\t\r\n'\";,.: 0-9a-z_x]{0,12}",
        "_x[0-9A-Fa-f]{4}_",
        Just("\r\n".to_owned()),
        Just("\u{0}\u{1}\u{1f}\u{7f}".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_comes_back_from_csv(
        texts in proptest::collection::vec(any_text(), 1..40),
        number in any::<i64>(),
    ) {
        let rows: Vec<Vec<Cell>> = texts
            .iter()
            .map(|text| vec![Cell::Text(text.clone()), Cell::Whole(number)])
            .collect();
        let lines = records(&csv_bytes(&table(rows)));
        prop_assert_eq!(lines.len(), texts.len() + 1);
        for (line, text) in lines[1..].iter().zip(&texts) {
            prop_assert!(line[0] == *text || line[0] == format!("'{text}"), "{:?}", line);
            prop_assert!(!line[0].starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']));
            prop_assert_eq!(&line[1], &number.to_string());
        }
    }

    #[test]
    fn any_text_comes_back_from_a_workbook(texts in proptest::collection::vec(any_text(), 1..40)) {
        let mut rows: Vec<Vec<Cell>> = texts
            .iter()
            .map(|text| vec![Cell::Text(text.clone()), Cell::Whole(1)])
            .collect();
        rows.push(vec![Cell::Text("slutt".to_owned()), Cell::Whole(1)]);
        let sheet = cells(&xlsx_bytes(&table(rows)), 0);
        prop_assert_eq!(sheet.len(), texts.len() + 2);
        for (row, given) in sheet[1..].iter().zip(&texts) {
            if given.is_empty() {
                prop_assert!(row[0] == Data::Empty || row[0] == text(""));
            } else {
                prop_assert_eq!(&row[0], &text(given));
            }
        }
    }
}
