//! Files that cannot be read as a wave at all, and the forms in which one can.

use domain::sheet::Severity::Error;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula};
use server::import::{FILE_BYTES_MAX, OpenedWave, read_register, read_wave_folder};

use super::folder::{Folder, HALDEN, MOSS, REGISTER, csv, folder, told, workbook};

/// Asserts the one thing told of a file of answers with these bytes.
fn assert_bytes(name: &'static str, bytes: &[u8], row: Option<usize>, sentence: &str) {
    let mut folder = folder();
    folder.answers_are(name, bytes.to_vec());
    folder.assert_told(Error, name, row, None, sentence);
}

fn read(folder: &Folder) -> domain::wave::WaveData {
    let (data, problems) = folder
        .open()
        .unwrap()
        .read(&REGISTER, &content::also_called().unwrap());
    assert_eq!(problems, []);
    data
}

#[test]
fn every_form_of_a_file_gives_the_same_wave() {
    let expected = read(&folder());
    let text = String::from_utf8(csv(&folder().answers)).unwrap();
    let text = text.trim_start_matches('\u{feff}');
    let (windows, _, lost) = encoding_rs::WINDOWS_1252.encode(text);
    assert!(!lost);
    let tabs = text.replace(';', "\t").into_bytes();
    for bytes in [text.as_bytes().to_vec(), windows.into_owned(), tabs] {
        assert_eq!(read(folder().answers_are("answers.csv", bytes)), expected);
    }
    assert_eq!(read(folder().answers_in_workbook(|_| {})), expected);
    let typed = |sheet: &mut rust_xlsxwriter::Worksheet| {
        let answers = folder().answers;
        let column = |heading: &str| u16::try_from(answers.column(heading).unwrap()).unwrap();
        let row = u32::try_from(HALDEN - 1).unwrap();
        let day = ExcelDateTime::from_ymd(2015, 12, 14).unwrap();
        let date = Format::new().set_num_format("dd.mm.yyyy");
        sheet
            .write_datetime_with_format(row, column("responded_on"), day, &date)
            .unwrap();
        sheet
            .write_number(row, column("result_target_percent"), 55)
            .unwrap();
    };
    assert_eq!(read(folder().answers_in_workbook(typed)), expected);
}

#[test]
fn a_number_typed_as_a_number_in_excel_gets_its_zero_back() {
    let mut folder = folder();
    let padded = Format::new().set_num_format("0000");
    folder.answers_in_workbook(|sheet| {
        sheet.write_number_with_format(2, 0, 104, &padded).unwrap();
    });
    folder.assert_told(
        domain::sheet::Severity::Warning,
        "answers.xlsx",
        Some(MOSS),
        Some("number"),
        "Nummeret «104» har mistet nullen foran og er lest som 0104 Moss. Velg tallformatet «Tekst» for kolonnen i Excel, og skriv nummeret med null.",
    );
}

#[test]
fn an_empty_file() {
    let sentence = "Filen er tom. Hent den på nytt fra undersøkelsesverktøyet.";
    for bytes in [&b""[..], b"\xEF\xBB\xBF", b"\r\n\r\n", b";;;\r\n;;;\r\n"] {
        assert_bytes("answers.csv", bytes, None, sentence);
    }
    let empty = workbook(&domain::sheet::Sheet::default(), |_| {});
    assert_bytes("answers.xlsx", &empty, None, sentence);
}

#[test]
fn a_header_alone() {
    let mut sheet = folder().answers;
    sheet.rows.clear();
    assert_bytes(
        "answers.csv",
        &csv(&sheet),
        None,
        "Filen har en overskrift, men ingen rader under den. Hent den på nytt fra undersøkelsesverktøyet.",
    );
}

#[test]
fn another_file() {
    assert_bytes(
        "answers.csv",
        b"vare;pris\r\nbrus;20\r\n",
        Some(1),
        "Ingen av overskriftene i rad 1 er kjent, så dette er neppe riktig fil. Første overskrift skal være «number»; kontroller også skilletegnet mellom kolonnene.",
    );
}

#[test]
fn broken_utf8() {
    assert_bytes(
        "answers.csv",
        b"\xEF\xBB\xBFnumber;name\r\n0101;Halden\r\n1002;M\xE5ndal\r\n",
        Some(3),
        "Filen sier at den er UTF-8, men linje 3 er det ikke. Lagre filen på nytt som «CSV UTF-8».",
    );
}

#[test]
fn an_open_quotation_mark() {
    let mut folder = folder();
    let text = String::from_utf8(csv(&folder.answers)).unwrap();
    let bytes = text
        .replacen("Kom på besøk", "\"Kom på besøk", 1)
        .into_bytes();
    folder.answers_are("answers.csv", bytes);
    folder.assert_error(
        2,
        "advice",
        "Et anførselstegn i raden er ikke lukket, så resten av filen er lest som én celle. Rett raden, eller hent filen på nytt.",
    );
}

#[test]
fn a_picture() {
    assert_bytes(
        "answers.csv",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        None,
        "Filen er verken tekst (csv) eller en Excel-arbeidsbok (xlsx). Lagre den som en av dem.",
    );
}

#[test]
fn an_old_workbook_or_one_with_a_password() {
    assert_bytes(
        "answers.xlsx",
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        None,
        "Filen er en gammel Excel-fil (xls) eller har passord. Lagre den som xlsx uten passord.",
    );
}

#[test]
fn a_workbook_cut_off() {
    let whole = workbook(&folder().answers, |_| {});
    for kept in [4, whole.len() / 2, whole.len() - 10] {
        assert_bytes(
            "answers.xlsx",
            &whole[..kept],
            None,
            "Excel-filen er skadet. Åpne den i Excel, lagre den på nytt, og prøv igjen.",
        );
    }
}

#[test]
fn a_formula_that_failed() {
    let mut folder = folder();
    let column = folder.answers.column("result_target_percent").unwrap();
    let column = u16::try_from(column).unwrap();
    folder.answers_in_workbook(|sheet| {
        let formula = Formula::new("=NA()").set_result("#N/A");
        sheet.write_formula(1, column, formula).unwrap();
    });
    folder.assert_told(
        Error,
        "answers.xlsx",
        Some(2),
        Some("result_target_percent"),
        "Cellen viser feilen #N/A fra Excel. Rett formelen, eller skriv verdien inn.",
    );
}

#[test]
fn a_codebook_that_cannot_be_read() {
    let mut folder = folder();
    folder.codebook = folder
        .codebook
        .replacen("year = 2015", "year = \"2015\"", 1);
    let line = folder
        .codebook
        .lines()
        .position(|line| line == "year = \"2015\"");
    folder.assert_told(
        Error,
        "codebook.toml",
        line.map(|line| line + 1),
        None,
        "Kodeboken kan ikke leses: verdien skal være et helt tall. Rett linjen og prøv igjen.",
    );
}

#[test]
fn a_codebook_that_does_not_hold_together() {
    let mut folder = folder();
    folder.codebook = folder.codebook.replacen(
        "only_if = { question = \"result_target\", option = \"yes\" }",
        "only_if = { question = \"result_target\", option = \"maybe\" }",
        1,
    );
    let mut lines = folder.codebook.lines();
    let line = lines.position(|line| line.contains("option = \"maybe\""));
    folder.assert_told(
        Error,
        "codebook.toml",
        line.map(|line| line + 1),
        None,
        "Kodeboken henger ikke sammen i [[question]] «result_target_percent», nøkkelen only_if.option: spørsmålet det avhenger av, finnes ikke lenger fram i skjemaet. Rett kodeboken før svarene leses inn.",
    );
}

#[test]
fn a_folder_without_files_tells_of_all_three() {
    let folder = tempfile::tempdir().unwrap();
    let problems = told(read_wave_folder(folder.path()).unwrap_err());
    let told: Vec<(&str, &str)> = problems
        .iter()
        .map(|problem| (problem.file.as_str(), problem.fault.as_str()))
        .collect();
    let sentence = "Filen finnes ikke. Kontroller stedet og navnet.";
    assert_eq!(
        told,
        [
            ("codebook.toml", sentence),
            ("units.csv", sentence),
            ("answers.csv", sentence)
        ]
    );
}

#[test]
fn a_folder_with_a_file_in_both_forms() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["units.csv", "units.xlsx"] {
        std::fs::write(folder.path().join(name), "").unwrap();
    }
    let problems = told(read_wave_folder(folder.path()).unwrap_err());
    assert_eq!(problems.len(), 1);
    assert_eq!(
        problems[0].fault,
        "Mappen har både units.csv og units.xlsx. Behold bare den ene."
    );
}

#[test]
fn a_file_is_found_by_its_name_in_any_letters_and_in_another_form() {
    let read = |names: &[&str]| {
        let folder = tempfile::tempdir().unwrap();
        for name in names {
            std::fs::write(folder.path().join(name), [0xD0, 0xCF, 0x11, 0xE0]).unwrap();
        }
        let problems = told(read_wave_folder(folder.path()).unwrap_err());
        let found = problems.into_iter().skip(1);
        found.map(|problem| problem.file).collect::<Vec<_>>()
    };
    assert_eq!(
        read(&["Units.CSV", "ANSWERS.xlsx"]),
        ["Units.CSV", "ANSWERS.xlsx"]
    );
    assert_eq!(
        read(&["units.ods", "answers.xls"]),
        ["units.ods", "answers.xls"]
    );
    assert_eq!(
        read(&["units.csv", "units.xls"]),
        ["units.csv", "answers.csv"]
    );
    assert_eq!(
        read(&["~$answers.xlsx", "svar.csv"]),
        ["units.csv", "answers.csv"]
    );
}

#[test]
fn a_folder_where_a_file_should_be() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("register.csv")).unwrap();
    let (units, problems) = read_register(&folder.path().join("register.csv"));
    let problems = told(problems);
    assert_eq!((units.len(), problems.len()), (0, 1));
    assert_eq!(
        problems[0].fault,
        "Filen kan ikke leses: det er en mappe. Kontroller at programmet har lov til å lese den."
    );
}

#[test]
fn a_file_larger_than_any_survey() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.csv");
    let file = std::fs::File::create(&path).unwrap();
    file.set_len(FILE_BYTES_MAX as u64 + 1).unwrap();
    let problems = told(read_register(&path).1);
    assert_eq!(
        problems[0].fault,
        "Filen er større enn 64 MB, og så stor er ingen undersøkelse. Kontroller at det er riktig fil."
    );
    file.set_len(FILE_BYTES_MAX as u64).unwrap();
    let problems = told(read_register(&path).1);
    assert_eq!(
        problems[0].fault,
        "Filen er verken tekst (csv) eller en Excel-arbeidsbok (xlsx). Lagre den som en av dem."
    );
}

#[test]
fn the_register_of_2015_is_read_from_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register-2015.csv");
    std::fs::write(&path, content::REGISTER_2015).unwrap();
    let (units, problems) = read_register(&path);
    assert_eq!(problems, []);
    assert_eq!(units, *REGISTER);
}

#[test]
fn files_handed_in_are_read_as_those_of_a_folder() {
    use server::import::{FileBytes, Other};
    let folder = folder();
    let (units, answers) = (csv(&folder.units), csv(&folder.answers));
    let file = |name, bytes| FileBytes { name, bytes };
    let opened = OpenedWave::from_bytes(
        file("kodebok.toml", folder.codebook.as_bytes()),
        file("enheter.csv", &units),
        file("svar.csv", &answers),
        &[],
    );
    let opened = opened.unwrap();
    assert_eq!(opened.year(), 2015);
    assert_eq!(
        opened.read(&REGISTER, &content::also_called().unwrap()).0,
        read(&folder)
    );
    let broken = OpenedWave::from_bytes(
        file("kodebok.toml", b"\xFF"),
        file("enheter.csv", b"\0"),
        file("svar.csv", &answers),
        &[(Other::Rules, file("signals.toml", b"[[rule]]\nid = 1\n"))],
    );
    let files: Vec<String> = broken.unwrap_err().into_iter().map(|p| p.file).collect();
    assert_eq!(files, ["kodebok.toml", "signals.toml", "enheter.csv"]);
}
