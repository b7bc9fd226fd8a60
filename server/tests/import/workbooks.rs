//! Workbooks as offices have them: several sheets, formats, formulas, rows that do not show.

use domain::sheet::Severity::Error;
use domain::wave::Answer;
use kinds::Lang;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use server::import::{CLAIMED_BEYOND_MAX, FLAWS_MAX, SheetError, read_sheet};

use super::folder::{Folder, HALDEN, MOSS, folder};
use super::hostile::{sheet_parts, zipped};

/// Writes the answers of the sound wave to a sheet.
fn answers(sheet: &mut Worksheet) {
    let answers = folder().answers;
    for (row, cells) in std::iter::once(&answers.header)
        .chain(&answers.rows)
        .enumerate()
    {
        for (column, text) in cells.iter().enumerate() {
            let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            sheet.write_string(row, column, text).unwrap();
        }
    }
}

fn column(heading: &str) -> u16 {
    u16::try_from(folder().answers.column(heading).unwrap()).unwrap()
}

/// Reads a workbook made by `make` in the place of the answers: what is said of its sheets.
fn sheets(make: impl FnOnce(&mut Workbook)) -> (Folder, Vec<String>) {
    let mut workbook = Workbook::new();
    make(&mut workbook);
    let mut folder = folder();
    folder.answers_are("answers.xlsx", workbook.save_to_buffer().unwrap());
    let said = folder.open().map(|opened| opened.worksheets(Lang::Nb));
    (folder, said.unwrap_or_default())
}

#[test]
fn the_first_sheet_that_shows_is_read_and_the_others_are_named() {
    let (folder, said) = sheets(|workbook| {
        let lists = workbook.add_worksheet().set_name("Lister").unwrap();
        lists.set_hidden(true).write_string(0, 0, "number").unwrap();
        answers(
            workbook
                .add_worksheet()
                .set_name("Svar")
                .unwrap()
                .set_active(true),
        );
        let older = workbook.add_worksheet().set_name("Svar 2014").unwrap();
        older.write_string(0, 0, "number").unwrap();
        let notes = workbook.add_worksheet().set_name("Merknader").unwrap();
        notes.write_string(0, 0, "Ring Moss").unwrap();
    });
    assert_eq!(folder.problems(), []);
    assert_eq!(
        said,
        [
            "answers.xlsx: arket «Svar» er lest. Ikke lest: «Lister» (skjult), «Svar 2014» (kommer etter) og «Merknader» (uten kolonnen «number»)."
        ]
    );
}

#[test]
fn the_only_sheet_with_the_numbers_is_read_though_another_comes_first() {
    let (folder, said) = sheets(|workbook| {
        let readme = workbook.add_worksheet().set_name("Les meg").unwrap();
        readme
            .write_string(0, 0, "Arket er laget av skjemaverktøyet")
            .unwrap();
        answers(workbook.add_worksheet().set_name("Svar").unwrap());
    });
    assert_eq!(folder.problems(), []);
    assert_eq!(
        said,
        [
            "answers.xlsx: arket «Svar» er lest, for det er det eneste med kolonnen «number». Ikke lest: «Les meg» (uten kolonnen «number»)."
        ]
    );
}

#[test]
fn rows_that_do_not_show_are_read_and_counted() {
    let (folder, said) = sheets(|workbook| {
        let sheet = workbook.add_worksheet().set_name("Svar").unwrap();
        answers(sheet);
        sheet.set_row_hidden(1).unwrap();
        sheet.set_row_hidden(3).unwrap();
        sheet.set_row_hidden(100).unwrap();
    });
    assert_eq!(folder.problems(), []);
    assert_eq!(
        said,
        [
            "answers.xlsx: arket «Svar» er lest. 2 rader er skjult eller filtrert bort i Excel, og er lest som de andre."
        ]
    );
    let (data, _) = folder
        .open()
        .unwrap()
        .read(&super::folder::REGISTER, &content::also_called().unwrap());
    assert_eq!(data.responses.len(), folder.answers.rows.len());
}

#[test]
fn columns_that_do_not_show_are_read_and_named() {
    let (folder, said) = sheets(|workbook| {
        let sheet = workbook.add_worksheet().set_name("Svar").unwrap();
        answers(sheet);
        sheet.set_column_hidden(1).unwrap();
        sheet.set_column_hidden(2).unwrap();
        sheet.set_column_hidden(1_000).unwrap();
    });
    assert_eq!(folder.problems(), []);
    assert_eq!(
        said,
        [
            "answers.xlsx: arket «Svar» er lest. Kolonnene B («name») og C («responded_on») er skjult i Excel, og er lest som om de vistes."
        ]
    );
}

#[test]
fn a_note_beyond_the_last_column_is_told_once() {
    let (folder, _) = sheets(|workbook| {
        let sheet = workbook.add_worksheet().set_name("Svar").unwrap();
        answers(sheet);
        sheet.write_string(20, 500, "ring dem").unwrap();
    });
    let told = folder.problems();
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0].row, told[0].severity), (Some(21), Error));
}

#[test]
fn a_time_and_a_truth_value_are_not_turned_into_something_else() {
    let (folder, _) = sheets(|workbook| {
        let sheet = workbook.add_worksheet().set_name("Svar").unwrap();
        answers(sheet);
        let advice = column("advice");
        let format = |code: &str| Format::new().set_num_format(code);
        let moment = |text: &str| ExcelDateTime::parse_from_str(text).unwrap();
        let (day, clock) = (format("dd.mm.yyyy hh:mm"), format("hh:mm"));
        sheet
            .write_datetime_with_format(1, advice, moment("2015-12-14 13:45"), &day)
            .unwrap();
        sheet
            .write_datetime_with_format(2, advice, moment("13:45"), &clock)
            .unwrap();
        sheet
            .write_number_with_format(3, advice, 1.5, &format("[h]:mm"))
            .unwrap();
        sheet.write_boolean(4, advice, true).unwrap();
        // A truth value is no number, but it is a tick.
        sheet
            .write_boolean(1, column("result_target_percent"), true)
            .unwrap();
    });
    let opened = folder.open().unwrap();
    let (data, problems) = opened.read(&super::folder::REGISTER, &content::also_called().unwrap());
    let told: Vec<String> = problems
        .iter()
        .map(|it| it.fault.sentence(Lang::Nb))
        .collect();
    assert!(
        told[0].starts_with("«SANN» er ikke et helt tall."),
        "{told:?}"
    );
    let advice = data.codebook.column("advice").unwrap();
    let texts = data
        .responses
        .iter()
        .map(|it| it.answers.get(&advice).cloned());
    let expected =
        ["2015-12-14 13:45", "13:45", "36:00", "SANN"].map(|it| Some(Answer::Text(it.to_owned())));
    assert_eq!(texts.take(4).collect::<Vec<_>>(), expected);
}

#[test]
fn a_workbook_in_which_nothing_shows() {
    let parts = sheet_parts("").map(|(name, text)| {
        (
            name,
            text.replace("name=\"S\"", "name=\"S\" state=\"veryHidden\""),
        )
    });
    let mut folder = folder();
    folder.answers_are("answers.xlsx", zipped(&parts));
    folder.assert_told(
        Error,
        "answers.xlsx",
        None,
        None,
        "Arbeidsboken har ingen synlige ark med celler, bare skjulte ark eller diagrammer: «S». Vis arket med svarene, og lagre filen på nytt.",
    );
}

#[test]
fn the_main_part_is_found_by_its_relation() {
    let rows = "<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>";
    let parts = sheet_parts(rows).map(|(name, text)| {
        let renamed = |text: String| text.replace("workbook.xml", "book2.xml");
        (renamed(name), renamed(text))
    });
    assert_eq!(
        read_sheet("answers.xlsx", &zipped(&parts)).unwrap().header,
        ["7"]
    );
    let binary = parts.map(|(name, text)| {
        let renamed = |text: String| text.replace("book2.xml", "workbook.bin");
        (renamed(name), renamed(text))
    });
    let error = read_sheet("answers.xlsx", &zipped(&binary)).unwrap_err();
    assert_eq!(
        error.sentence(Lang::Nb),
        "Filen er en binær Excel-arbeidsbok (xlsb). Åpne den i Excel, velg Fil > Lagre som, og filtypen «Excel-arbeidsbok (.xlsx)»."
    );
}

#[test]
fn a_document_that_is_no_workbook() {
    let parts = sheet_parts("").map(|(name, text)| {
        (
            name,
            text.replace("workbook xmlns", "document xmlns")
                .replace("</workbook>", "</document>"),
        )
    });
    let error = read_sheet("answers.xlsx", &zipped(&parts)).unwrap_err();
    assert_eq!(error, SheetError::NotAWorkbook);
}

#[test]
fn texts_that_are_claimed_and_not_there_take_no_room() {
    let strings = |claimed: usize| {
        let mut parts = sheet_parts("").to_vec();
        let relation = r#"<Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
        parts[1].1 = parts[1].1.replace("</Relationships>", relation);
        let text = format!("<sst uniqueCount=\"{claimed}\"><si><t>a</t></si></sst>");
        parts.push(("xl/sharedStrings.xml".to_owned(), text));
        read_sheet("answers.xlsx", &zipped(&parts)).map(|_| ())
    };
    assert_eq!(strings(2 + CLAIMED_BEYOND_MAX), Ok(()));
    assert_eq!(strings(3 + CLAIMED_BEYOND_MAX), Err(SheetError::Damaged));
    assert_eq!(strings(1 << 62), Err(SheetError::Damaged));
}

#[test]
fn a_number_shown_in_percent_is_read_in_percent_where_percent_is_asked_for() {
    let percent = Format::new().set_num_format("0.0 %");
    let written = |heading: &'static str, share: f64| {
        let mut folder = folder();
        folder.answers_in_workbook(|sheet| {
            sheet
                .write_number_with_format(1, column(heading), share, &percent)
                .unwrap();
        });
        folder
    };
    for share in [0.0, 0.55, 1.0] {
        let folder = written("result_target_percent", share);
        assert_eq!(folder.problems(), []);
        let (data, _) = folder
            .open()
            .unwrap()
            .read(&super::folder::REGISTER, &content::also_called().unwrap());
        let column = data.codebook.column("result_target_percent").unwrap();
        let answer = &data.responses[0].answers[&column];
        #[expect(clippy::cast_possible_truncation, reason = "a whole number of percent")]
        let expected = (share * 100.0).round() as i64;
        assert_eq!(*answer, domain::wave::Answer::Number(expected));
    }
    written("result_target_percent", 0.555).assert_told(
        Error,
        "answers.xlsx",
        Some(HALDEN),
        Some("result_target_percent"),
        "«55,5 %» er ikke et helt tall. Skriv bare tallet, uten desimaler, enhet eller mellomrom.",
    );
}

#[test]
fn cells_merged_over_two_questions() {
    let mut folder = folder();
    let (first, last) = (
        column("interpreter_guidelines"),
        column("interpreter_guidelines") + 1,
    );
    let below = folder.answers.header[usize::from(last)].clone();
    folder.answers_in_workbook(|sheet| {
        let merged = sheet.merge_range(1, first, 1, last, "Nei", &Format::new());
        merged.unwrap();
    });
    let merged: Vec<_> = folder
        .problems()
        .into_iter()
        .filter(|p| p.fault.contains("slått sammen"))
        .collect();
    assert_eq!(merged.len(), 1);
    assert_eq!((merged[0].severity, merged[0].row), (Error, Some(HALDEN)));
    assert_eq!(merged[0].column.as_deref(), Some(below.as_str()));
}

#[test]
fn a_merged_range_without_end_is_one_of_the_rows_that_are_there() {
    let rows = r#"<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>"#;
    let parts = sheet_parts(rows).map(|(name, text)| {
        let merged = "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>";
        (name, text.replace("</sheetData>", merged))
    });
    let sheet = read_sheet("answers.xlsx", &zipped(&parts)).unwrap();
    assert_eq!(sheet.flaws.len(), 4);
}

#[test]
fn more_cells_without_a_value_than_the_limit() {
    let rows = |cells: usize| {
        let mut text = String::new();
        for row in 1..=cells {
            let cell = format!("<c r=\"A{row}\"><f>1</f></c>");
            text.extend([&*format!("<row r=\"{row}\">"), &cell, "</row>"]);
        }
        read_sheet("answers.xlsx", &zipped(&sheet_parts(&text)))
    };
    assert_eq!(
        rows(FLAWS_MAX + 1).map(|sheet| sheet.flaws.len()),
        Ok(FLAWS_MAX)
    );
    assert!(matches!(
        rows(FLAWS_MAX + 2),
        Err(SheetError::TooManyFlaws(_))
    ));
}

#[test]
fn a_row_wider_than_the_header_of_a_workbook() {
    let mut folder = folder();
    let width = folder.answers.header.len();
    folder.answers_in_workbook(|sheet| {
        sheet
            .write_string(2, u16::try_from(width).unwrap(), "rest")
            .unwrap();
    });
    let sentence = format!(
        "Raden har innhold til og med celle nummer {}, men det er bare {width} overskrifter. Skriv overskriftene som mangler i rad 1, eller tøm cellene bak den siste.",
        width + 1
    );
    folder.assert_told(Error, "answers.xlsx", Some(MOSS), None, &sentence);
}

#[test]
fn a_text_that_was_read_in_the_wrong_encoding_before_it_came_to_excel() {
    let mut folder = folder();
    folder.answers_in_workbook(|sheet| {
        sheet
            .write_string(1, column("advice"), "Kom pÃ¥ besÃ¸k")
            .unwrap();
    });
    folder.assert_told(
        Error,
        "answers.xlsx",
        Some(HALDEN),
        Some("advice"),
        "Bokstaver i cellen er blitt to tegn hver, som «Ã¸» for ø. Hent filen på nytt, og åpne den med Data > Fra tekst/CSV i Excel, eller velg UTF-8 der du henter den.",
    );
}

#[test]
fn a_number_with_decimals_that_are_nothing_is_a_number() {
    let mut folder = folder();
    folder.answer(HALDEN, "number", "101.0");
    folder.answer(HALDEN, "result_target_percent", "55.0");
    folder.assert_warning(
        HALDEN,
        "number",
        "Nummeret «101.0» har mistet nullen foran og er lest som 0101 Halden. Hent filen rett fra undersøkelsesverktøyet: Excel tar bort nullen når en csv-fil åpnes og lagres der.",
    );
}
