//! Files of text that were cut, put together by hand or saved as another kind: each sentence in full.

use domain::sheet::Severity::{Error, Warning};

use super::folder::{GAMLE_OSLO, HALDEN, MOSS, OSLO, csv, folder};

/// The file of answers without its mark.
fn sound() -> String {
    let mut folder = folder();
    folder.answer(MOSS, "advice", "Fortsett på samme måte");
    let text = String::from_utf8(csv(&folder.answers)).unwrap();
    text.trim_start_matches('\u{feff}').to_owned()
}

/// A row of the file by its number.
fn row(text: &str, number: usize) -> &str {
    text.split_inclusive("\r\n").nth(number - 1).unwrap()
}

/// The file with another row.
fn with(text: &str, number: usize, change: impl FnOnce(&str) -> String) -> String {
    let row = row(text, number);
    text.replacen(row, &change(row), 1)
}

/// Letters as bytes of their own, the others as they are.
fn bytes(text: &str, letters: &[(char, u8)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for letter in text.chars() {
        match letters.iter().find(|(known, _)| *known == letter) {
            Some((_, byte)) => bytes.push(*byte),
            None => bytes.extend(letter.to_string().into_bytes()),
        }
    }
    bytes
}

#[test]
fn a_file_that_ends_without_its_line_break_may_lack_its_end() {
    let mut folder = folder();
    folder.answers_are("answers.csv", sound().trim_end().as_bytes().to_vec());
    folder.assert_told(
        Warning,
        "answers.csv",
        Some(GAMLE_OSLO),
        None,
        "Filen slutter uten linjeskift etter denne raden, så slutten kan mangle. Kontroller at raden er hel, og at det ikke skulle vært flere.",
    );
}

#[test]
fn text_behind_a_quotation_mark_that_ends_a_cell() {
    let mut folder = folder();
    let text = with(&sound(), MOSS, |row| {
        row.replace(";Moss;", ";\"Moss\" kommune;")
    });
    folder.answers_are("answers.csv", text.into_bytes());
    folder.assert_told(
        Error,
        "answers.csv",
        Some(MOSS),
        Some("name"),
        "Det står tekst etter anførselstegnet som avslutter cellen. Skriv anførselstegn inne i en celle dobbelt (\"\"), eller hent filen på nytt.",
    );
}

#[test]
fn rows_longer_than_the_head_are_told_by_the_first() {
    let longer = |row: &str| row.replace("\r\n", ";x;y\r\n");
    let headings = folder().answers.header.len();
    let text = with(&sound(), MOSS, longer);
    let one = format!(
        "Raden har {} celler, men det er bare {headings} overskrifter. En tekst med skilletegn i må stå i anførselstegn. Rett raden, eller hent filen på nytt.",
        headings + 2
    );
    for (text, sentence) in [
        (text.clone(), one.clone()),
        (
            with(&with(&text, OSLO, longer), GAMLE_OSLO, longer),
            format!("{one} Antallet er feil også i 2 rader under."),
        ),
    ] {
        let mut folder = folder();
        folder.answers_are("answers.csv", text.into_bytes());
        folder.assert_told(Error, "answers.csv", Some(MOSS), None, &sentence);
    }
}

#[test]
fn letters_of_dos() {
    let mut folder = folder();
    let dos = bytes(&sound(), &[('å', 0x86), ('ø', 0x9B)]);
    folder.answers_are("answers.csv", dos);
    folder.assert_told(
        Error,
        "answers.csv",
        Some(HALDEN),
        None,
        "Raden viser at bokstavene er lagret som DOS-tekst (tegnsett 850), så æ, ø og å ville blitt andre tegn. Åpne filen i programmet den kommer fra, og lagre den som «CSV UTF-8».",
    );
}

#[test]
fn letters_half_in_one_encoding_and_half_in_another() {
    let mut folder = folder();
    let text = sound();
    let windows = bytes(row(&text, HALDEN), &[('å', 0xE5), ('ø', 0xF8)]);
    let (before, behind) = text.split_once(row(&text, HALDEN)).unwrap();
    let mixed = [before.as_bytes(), &windows, behind.as_bytes()].concat();
    folder.answers_are("answers.csv", mixed);
    folder.assert_told(
        Error,
        "answers.csv",
        Some(MOSS),
        None,
        "Raden har bokstaver som er lagret på to måter: noen i filen som UTF-8, andre som Windows-tekst. Hent filen på nytt, og lagre den som «CSV UTF-8».",
    );
}
