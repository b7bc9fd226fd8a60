//! Files as people make them at the office: sorted by half, with a title above and a note below, with
//! a dash in every empty cell. One cause is one line, and no answer goes to another unit.

use std::fmt::Write as _;

use domain::import::TITLE_ROWS_MAX;
use server::import::{SheetError, read_sheet};

use super::told::{CODEBOOK, HEADER, SIX, assert_told, file, lines, read, units};

/// Rows of the sound wave.
fn sound() -> [String; 6] {
    SIX.map(|unit| format!("{unit};2015-12-14;Ja;55;1;0;0;God;"))
}

fn sheet(header: &str, rows: &[String]) -> String {
    file(header, &rows.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn a_number_with_the_name_of_another_is_refused() {
    let rows = [
        "0101;Moss;2015-12-14;Ja;55;1;0;0;God;",
        "0104;Halden kommune;2015-12-14;Nei;55;1;0;0;God;",
        "0105;Sarpsbrog;2015-12-14;Ja;55;1;0;0;God;",
    ];
    assert_told(
        &units(&SIX),
        &file(HEADER, &rows),
        &[
            "Feil i answers.csv, rad 2, kolonne «number»: Raden har nummeret til 0101 Halden, men navnet til 0104 Moss. Rett det som er feil, så svarene havner på riktig sted.",
            "Feil i answers.csv, rad 3, kolonne «number»: Raden har nummeret til 0104 Moss, men navnet til 0101 Halden. Rett det som er feil, så svarene havner på riktig sted.",
            "Merk i answers.csv, rad 4, kolonne «name»: Navnet «Sarpsbrog» passer ikke til nummeret, som tilhører 0105 Sarpsborg. Kontroller at raden har riktig nummer.",
        ],
    );
}

#[test]
fn headings_in_capitals_are_the_headings() {
    let header = HEADER.to_uppercase().replace(';', " ;");
    let data = assert_told(&units(&SIX), &sheet(&header, &sound()), &[]);
    assert_eq!(data.responses.len(), 6);
}

#[test]
fn columns_that_are_not_read_are_told_in_one_line() {
    let others = ["a", "b", "c", "d", "e", "f"];
    let with = |count: usize| {
        let rows = sound().map(|row| format!("{row}{}", ";1".repeat(count)));
        let header = HEADER.replace(";datagrunnlag", "");
        let header = format!("{header};{};datagrunnlag", others[..count].join(";"));
        let (_, problems) = read(CODEBOOK, &units(&SIX), &sheet(&header, &rows));
        lines(&problems)
    };
    assert_eq!(with(5).len(), 5);
    assert_eq!(
        with(6),
        [
            "Merk i answers.csv, rad 1: 6 kolonner er ukjente og blir ikke lest: «a», «b», «c», «d», «e» og «f». Slett dem, eller rett overskriftene til de som skulle vært lest.",
        ]
    );
}

#[test]
fn headings_below_a_title_are_found() {
    let table = sheet(HEADER, &sound());
    for (title, row) in [
        ("Kommuneundersøkelsen 2015\n", 2),
        ("Kommuneundersøkelsen 2015\n\n", 3),
        ("Kommuneundersøkelsen 2015;;;;;;;;;;\n;;;;;;;;;;\n", 3),
    ] {
        let told = format!(
            "Feil i answers.csv, rad 1: Overskriftene står i rad {row}, men skal stå i rad 1. Slett radene over dem."
        );
        assert_told(&units(&SIX), &format!("{title}{table}"), &[&told]);
    }
    // Farther down there is none to look for.
    for (lines_above, found) in [(TITLE_ROWS_MAX, true), (TITLE_ROWS_MAX + 1, false)] {
        let title = "Om undersøkelsen\n".repeat(lines_above);
        let (_, problems) = read(CODEBOOK, &units(&SIX), &format!("{title}{table}"));
        let told = lines(&problems).join("");
        assert_eq!(told.contains("Slett radene over dem"), found, "{told}");
    }
}

#[test]
fn a_note_below_the_table_is_told_once() {
    let answers = sheet(HEADER, &sound());
    assert_told(
        &units(&SIX),
        &format!("{answers}Kilde: undersøkelsen;;;;;;;;;;\n"),
        &[
            "Feil i answers.csv, rad 8, kolonne «number»: «Kilde: undersøkelsen» er ikke et kommunenummer (fire siffer) eller et bydelsnummer (seks siffer). Rett nummeret, eller slett raden hvis den ikke gjelder noen av dem.",
        ],
    );
}

#[test]
fn a_unit_that_began_twice_is_named_once() {
    let rows = [
        "0101;Halden;2015-12-14;Ja;55;1;0;0;God;",
        "0104;Moss;;Nei;;;;;;",
        "0104;Moss;;;;;;;;",
    ];
    assert_told(
        &units(&SIX),
        &file(HEADER, &rows),
        &[
            "Merk i answers.csv, rad 3–4, kolonne «responded_on»: Påbegynt og ikke levert: 0104 Moss. Radene har ingen dato og er ikke tatt med. Skriv datoen hvis skjemaet er levert, eller partial = \"count\" under [wave] i kodeboken hvis alle rader skal telle.",
        ],
    );
}

#[test]
fn a_dash_in_every_empty_cell_is_one_cause() {
    let mut codebook = CODEBOOK.to_owned();
    let mut header = HEADER.replace(";datagrunnlag", "");
    let mut dashes = String::new();
    for number in 1..=20 {
        write!(
            codebook,
            "\n[[question]]\nid = \"q{number}\"\nchapter = \"all\"\nkind = \"single\"\n\
             wording = {{ nb = \"Hva?\" }}\nshort = {{ nb = \"Hva\" }}\n\
             asked_of = {{ municipality = \"all\" }}\n\
             option = [{{ id = \"yes\", wording = {{ nb = \"Ja\" }} }}]\n"
        )
        .unwrap();
        write!(header, ";q{number}").unwrap();
        dashes.push_str(";-");
    }
    let rows = sound().map(|row| format!("{row}{dashes}"));
    let answers = sheet(&format!("{header};datagrunnlag"), &rows);
    let (_, problems) = read(&codebook, &units(&SIX), &answers);
    assert_eq!(
        lines(&problems),
        [
            "Feil i answers.csv, rad 2–7, kolonne «q1»: «-» er ikke et svaralternativ. Skriv «Ja», eller la cellen stå tom. Det samme slaget feil er i 19 kolonner til.",
        ]
    );
    assert_eq!(
        problems.len(),
        20,
        "each stands beside its rows in the file"
    );
}

#[test]
fn a_page_or_a_document_is_no_table() {
    for text in [
        "<html><table><tr><td>number</td></tr></table></html>",
        "\u{feff}\r\n <?xml version=\"1.0\"?>\r\n<Workbook/>",
        "%PDF-1.4\nnumber",
        "{\\rtf1 number}",
    ] {
        let error = read_sheet("answers.xls", text.as_bytes()).unwrap_err();
        assert_eq!(error, SheetError::NotText, "{text}");
    }
}
