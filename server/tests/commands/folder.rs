//! Folders of a wave, written by one command and read by another.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::program::Folder;

/// What was imported comes back as files, and importing those changes nothing.
#[test]
fn an_exported_wave_is_the_one_that_was_imported() {
    let folder = Folder::new();
    folder.do_run(&["demo", "load"]);
    for year in ["2014", "2015"] {
        let written = format!("DEMO-undersokelse-{year}");
        let said = folder.do_run(&["wave", "export", "--year", year]);
        assert_eq!(
            said,
            format!("Undersøkelsen {year} er skrevet til {written}.\n")
        );
        let said = folder.do_run(&["wave", "import", &written]);
        assert!(
            said.ends_with(&format!("Undersøkelsen {year} er uendret.\n")),
            "{said}"
        );
    }
    let files = fs::read_dir(folder.path("DEMO-undersokelse-2015")).unwrap();
    let files = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let files: BTreeSet<String> = files.collect();
    let expected = [
        "answers.csv",
        "codebook.toml",
        "indicators.toml",
        "report.toml",
        "signals.toml",
        "similar.toml",
        "texts.toml",
        "units.csv",
    ];
    assert_eq!(files, expected.map(str::to_owned).into());

    for (out, told) in [
        (
            "DEMO-undersokelse-2015",
            "DEMO-undersokelse-2015 finnes allerede",
        ),
        ("mappe", "navnet på mappen må begynne med DEMO-"),
    ] {
        let said = folder.run(&["wave", "export", "--year", "2015", "--out", out]);
        assert!(!said.ok && said.err.contains(told), "{said:?}");
    }
    let said = folder.run(&["wave", "export", "--year", "2016"]);
    assert!(
        !said.ok
            && said
                .err
                .contains("2016 er ikke lest inn. Velg blant 2014 og 2015."),
        "{said:?}"
    );
}

/// A row of the sheet of answers by heading, as Excel would write it into the file.
fn row(number: u32, header: &[String], cells: &[(&str, &str)]) -> String {
    let mut xml = format!("<row r=\"{number}\">");
    for (heading, text) in cells {
        let at = header.iter().position(|known| known == heading).unwrap();
        let column = letters(at);
        write!(
            xml,
            "<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"
        )
        .unwrap();
    }
    xml + "</row>"
}

/// The name of a column, from 0.
fn letters(mut at: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b'A' + u8::try_from(at % 26).unwrap()));
        if at < 26 {
            return name;
        }
        at = at / 26 - 1;
    }
}

/// Fills rows into the first sheet of a workbook, and leaves the rest as it is.
fn fill(workbook: &[u8], rows: &str) -> Vec<u8> {
    let mut read = ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut filled = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..read.len() {
        let mut part = read.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        if name == "xl/worksheets/sheet1.xml" {
            text = text.replace("</sheetData>", &format!("{rows}</sheetData>"));
        }
        filled
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        filled.write_all(text.as_bytes()).unwrap();
    }
    filled.finish().unwrap().into_inner()
}

/// A new wave begins as an older one; filled in, it is imported as it is.
#[test]
#[expect(clippy::too_many_lines, reason = "one story")]
fn a_new_wave_is_filled_in_and_imported() {
    let folder = Folder::new();
    folder.do_run(&["demo", "load"]);
    let said = folder.do_run(&[
        "wave", "new", "--year", "2016", "--from", "2015", "--out", "ny",
    ]);
    assert_eq!(
        said,
        "Undersøkelsen 2016 er påbegynt i ny, fra undersøkelsen 2015. Les veiledningen der først.\n"
    );
    let read = |name: &str| fs::read(folder.path(&format!("ny/{name}"))).unwrap();
    let text = |name: &str| String::from_utf8(read(name)).unwrap();
    let codebook = text("codebook.toml");
    assert!(
        codebook.starts_with("# Kodeboken for undersøkelsen 2016."),
        "{codebook}"
    );
    assert!(codebook.contains("\nregister_year = 2015\n"));
    assert!(codebook.contains("fieldwork_from = \"2016-12-03\""));
    assert!(codebook.contains("{ wave = 2015, how = \"same\" }"));
    assert!(text("veiledning.md").contains("register import FIL --year 2016"));

    // Each column takes something of its own, the head is locked, and the other sheet explains it.
    let workbook = read("answers.xlsx");
    let mut archive = ZipArchive::new(Cursor::new(&workbook)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        archive
            .by_name(name)
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        text
    };
    let sheet = part("xl/worksheets/sheet1.xml");
    let sheets = part("xl/workbook.xml");
    assert!(
        sheets.contains("name=\"Svar\"") && sheets.contains("name=\"Kodebok\""),
        "{sheets}"
    );
    assert!(sheet.contains("<sheetProtection ") && sheet.contains("state=\"frozen\""));
    let header = server::import::read_sheet("answers.xlsx", &workbook)
        .unwrap()
        .header;
    assert_eq!(sheet.matches("<dataValidation ").count(), header.len());

    let basis = ("datagrunnlag", "syntetiske demodata");
    let rows = row(
        2,
        &header,
        &[
            ("number", "0101"),
            ("name", "Halden"),
            ("responded_on", "2016-12-14"),
            ("plan_describes_immigrants", "Ja"),
            ("result_target", "Ja"),
            ("result_target_percent", "55"),
            basis,
        ],
    ) + &row(
        3,
        &header,
        &[
            ("number", "1902"),
            ("name", "Tromsø"),
            ("responded_on", "14.01.2017"),
            ("plan_describes_immigrants", "Nei"),
            basis,
        ],
    );
    fs::write(folder.path("ny/answers.xlsx"), fill(&workbook, &rows)).unwrap();
    let units = text("units.csv").replace(";\r\n", ";syntetiske demodata\r\n");
    fs::write(folder.path("ny/units.csv"), units).unwrap();
    let said = folder.run(&["wave", "import", "ny"]);
    assert!(said.ok && said.err.is_empty(), "{said:?}");
    assert!(said.out.contains("Svar fra 2 kommuner."), "{said:?}");
    assert!(
        said.out.ends_with("Undersøkelsen 2016 er importert.\n"),
        "{said:?}"
    );
    // Its questions are those of 2015, so that what changed can be followed.
    let query = "answer=plan_describes_immigrants@2015:_answered&wave=2016";
    let out = ["--format", "csv", "--out", "DEMO-fulgt.csv"];
    let said = folder.run(&[&["export", "list", "--query", query][..], &out].concat());
    assert!(said.ok, "{said:?}");

    let said = folder.run(&["wave", "new", "--year", "2017", "--from", "2013"]);
    assert!(
        !said.ok && said.err.contains("Velg blant 2014, 2015 og 2016."),
        "{said:?}"
    );
}

/// What fails on the way leaves nothing, not even a database.
#[test]
fn a_demo_that_cannot_be_loaded_leaves_nothing() {
    let folder = Folder::new();
    let said = folder.run(&["demo", "load", "--database", "sqlite:gone/o.db"]);
    assert!(!said.ok, "{said:?}");
    assert_eq!(fs::read_dir(folder.path("")).unwrap().count(), 0);
}
