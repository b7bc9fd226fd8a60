//! From files to a published wave, typed one command at a time.

use std::fs;

use crate::program::{Folder, said};

/// A folder with the register imported and the files of the demo waves written.
fn prepared() -> Folder {
    let folder = Folder::new();
    fs::write(folder.path("register.csv"), content::REGISTER_2015).unwrap();
    let said = folder.do_run(&["register", "import", "register.csv", "--year", "2015"]);
    assert_eq!(said, "Registeret for 2015 er importert: 443 enheter.\n");
    folder.do_run(&["demo", "generate", "--seed", "1", "--out", "files"]);
    folder
}

#[test]
#[expect(clippy::too_many_lines, reason = "one story")]
fn a_wave_is_generated_checked_and_imported_once() {
    let folder = prepared();
    let said = folder.do_run(&["register", "import", "register.csv", "--year", "2015"]);
    assert_eq!(said, "Registeret for 2015 er uendret.\n");

    let said = folder.do_run(&["wave", "import", "files/demo-2015", "--check"]);
    assert!(
        said.contains("Svar fra 324 kommuner.\nSvar fra 13 bydeler.\n"),
        "{said}"
    );
    assert!(said.contains("\n20 regler for oppfølging.\n"), "{said}");
    let brought = "\nFølger med: indicators.toml, report.toml, texts.toml, similar.toml.\n";
    assert!(said.contains(brought), "{said}");
    let target = said.lines().find(|line| line.starts_with("result_target "));
    let words: Vec<&str> = target.unwrap().split_whitespace().collect();
    assert_eq!(words, ["result_target", "260", "kommuner"]);
    assert!(
        said.ends_with("Filene er i orden. Ingenting er lagret.\n"),
        "{said}"
    );
    let said = folder.do_run(&["wave", "import", "files/demo-2015"]);
    assert!(
        said.ends_with("Undersøkelsen 2015 er importert.\n"),
        "{said}"
    );
    let file = |name: &str| folder.path(&format!("files/demo-2015/{name}"));
    let paths = [
        "codebook.toml",
        "units.csv",
        "answers.csv",
        "signals.toml",
        "indicators.toml",
        "report.toml",
        "texts.toml",
        "similar.toml",
    ];
    let paths = paths.map(file);
    let paths = paths.each_ref().map(|path| path.to_str().unwrap());
    let [
        codebook,
        units,
        answers,
        signals,
        indicators,
        report,
        texts,
        similar,
    ] = paths;
    let said = folder.do_run(&[
        "wave",
        "import",
        "--codebook",
        codebook,
        "--units",
        units,
        "--answers",
        answers,
        "--signals",
        signals,
        "--indicators",
        indicators,
        "--report",
        report,
        "--texts",
        texts,
        "--similar",
        similar,
    ]);
    assert!(said.contains("Svar fra 324 kommuner (før: 324)."), "{said}");
    assert!(said.ends_with("Undersøkelsen 2015 er uendret.\n"), "{said}");
    // The wave before it comes the same way, and rests on the same register.
    let register = "files/demo-2014/register.csv";
    let said = folder.do_run(&["register", "import", register, "--year", "2015"]);
    assert_eq!(said, "Registeret for 2015 er uendret.\n");
    let said = folder.do_run(&["wave", "import", "files/demo-2014"]);
    assert!(said.contains("Svar fra 210 kommuner.\n"), "{said}");
    assert!(
        said.ends_with("Undersøkelsen 2014 er importert.\n"),
        "{said}"
    );
    // The demo waves of the same seed are these very waves.
    assert_eq!(
        folder.do_run(&["demo", "load", "--seed", "1"]),
        "Demobølgene er uendret.\n"
    );
}

/// A questionnaire without a day was begun, and is told so before anything is stored. Where the codebook says
/// that such ones count, it goes with the wave, out and in again and into the next one.
#[test]
fn a_begun_questionnaire_is_told_or_counted_as_the_codebook_says() {
    let folder = prepared();
    let in_folder = |name: &str| folder.path(&format!("files/demo-2015/{name}"));
    let answers = fs::read_to_string(in_folder("answers.csv")).unwrap();
    let mut lines: Vec<String> = answers.lines().map(str::to_owned).collect();
    let cells: Vec<&str> = lines[2].split(';').collect();
    assert!(cells[2].starts_with("201"), "{}", lines[2]);
    lines[2] = [&cells[..2], &[""], &cells[3..]].concat().join(";");
    fs::write(in_folder("answers.csv"), lines.join("\r\n") + "\r\n").unwrap();
    let import = ["wave", "import", "files/demo-2015"];
    let begun = "\nPåbegynt og ikke levert: 1 kommune, som ikke regnes som svart.\n";
    let said = folder.do_run(&[&import[..], &["--check"]].concat());
    assert!(said.contains("Svar fra 323 kommuner.\n"), "{said}");
    assert!(said.contains(begun), "{said}");

    let codebook = fs::read_to_string(in_folder("codebook.toml")).unwrap();
    let counts = codebook.replacen("[wave]\n", "[wave]\npartial = \"count\"\n", 1);
    assert_ne!(counts, codebook);
    fs::write(in_folder("codebook.toml"), counts).unwrap();
    let said = folder.do_run(&import);
    assert!(said.contains("Svar fra 324 kommuner.\n"), "{said}");
    assert!(!said.contains("Påbegynt"), "{said}");
    folder.do_run(&["wave", "export", "--year", "2015"]);
    let said = folder.run(&["wave", "import", "DEMO-undersokelse-2015"]);
    assert!(said.ok && said.err.is_empty(), "{said:?}");
    assert!(
        said.out.ends_with("Undersøkelsen 2015 er uendret.\n"),
        "{said:?}"
    );
    let new = [
        "wave", "new", "--year", "2016", "--from", "2015", "--out", "ny",
    ];
    folder.do_run(&new);
    let begun = fs::read_to_string(folder.path("ny/codebook.toml")).unwrap();
    assert!(begun.contains("\npartial = \"count\"\n"), "{begun}");
}

#[test]
fn a_spoiled_file_is_refused_whole_by_row_and_column() {
    let folder = prepared();
    let answers = folder.path("files/demo-2015/answers.csv");
    let text = fs::read_to_string(&answers).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines[2] = format!("9999{}", &lines[2][4..]);
    fs::write(&answers, lines.join("\r\n")).unwrap();
    let said = folder.run(&["wave", "import", "files/demo-2015"]);
    assert!(!said.ok);
    assert!(
        said.err
            .contains("Feil i answers.csv, rad 3, kolonne «number»: "),
        "{}",
        said.err
    );
    assert!(
        said.err.ends_with("Rett dem, og importer på nytt.\n"),
        "{}",
        said.err
    );
    // Nothing was stored: mended, it is a first import.
    fs::write(&answers, text).unwrap();
    let said = folder.do_run(&["wave", "import", "files/demo-2015"]);
    assert!(!said.contains("før:"), "{said}");
}

#[test]
fn what_is_wrong_comes_back_beside_its_row() {
    let folder = prepared();
    let answers = folder.path("files/demo-2015/answers.csv");
    let text = fs::read_to_string(&answers).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines[2] = format!("9999{}", &lines[2][4..]);
    fs::write(&answers, lines.join("\r\n")).unwrap();
    let import = ["wave", "import", "files/demo-2015"];
    let said = folder.run(&import);
    assert!(!said.ok);
    assert!(
        said.err
            .contains("\nMed --faults MAPPE får du filene tilbake"),
        "{}",
        said.err
    );
    let said = folder.run(&[&import[..], &["--faults", "mend"]].concat());
    assert!(!said.ok);
    let told = "\nFeilene står ved radene sine i mend/answers.csv.\n";
    assert!(said.err.contains(told), "{}", said.err);
    assert!(!folder.path("mend/units.csv").exists());
    let written = fs::read_to_string(folder.path("mend/answers.csv")).unwrap();
    let beside = "kolonne «number»: Nummeret 9999 finnes ikke i registeret for 2015.";
    let row = written.lines().nth(2).unwrap();
    assert!(row.contains(beside), "{row}");
    assert!(written.lines().next().unwrap().ends_with(";feil"));
    // An earlier file is never written over.
    let said = folder.run(&[&import[..], &["--faults", "mend"]].concat());
    assert!(
        said.err.contains("mend/answers.csv finnes allerede."),
        "{}",
        said.err
    );
}

#[test]
fn the_demonstration_takes_no_real_answers() {
    let folder = prepared();
    for name in ["units.csv", "answers.csv"] {
        let file = folder.path(&format!("files/demo-2015/{name}"));
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, text.replace("syntetiske demodata", "")).unwrap();
    }
    let import = ["wave", "import", "files/demo-2015"];
    let mut in_demo = folder.program(&import);
    let refused = said(&in_demo.env("OPPFOLGING_DEMO", "1").output().unwrap());
    let told = "Undersøkelsen 2015 er ikke merket «syntetiske demodata»";
    assert!(!refused.ok && refused.err.contains(told), "{}", refused.err);
    // Elsewhere they are what the program is for; a demonstration does not start on them then.
    folder.do_run(&import);
    let refused = folder.run(&["serve", "--demo", "--address", "127.0.0.1:0"]);
    assert!(!refused.ok && refused.err.contains(told), "{}", refused.err);
}

#[test]
fn what_is_missing_is_told_with_the_next_step() {
    let folder = Folder::new();
    folder.do_run(&["demo", "generate", "--out", "files"]);
    let said = folder.run(&["wave", "import", "files/demo-2015"]);
    assert!(!said.ok);
    let next = "Importer det først: «oppfolging register import FIL --year 2015».";
    assert!(said.err.contains(next), "{}", said.err);
    let said = folder.run(&["wave", "import", "nowhere"]);
    assert!(!said.ok);
    assert!(
        said.err
            .contains("Feil i codebook.toml: Filen finnes ikke."),
        "{}",
        said.err
    );
    let said = folder.run(&["register", "import", "nowhere.csv", "--year", "2015"]);
    assert!(!said.ok);
    assert!(
        said.err.contains("Feil i nowhere.csv: Filen finnes ikke."),
        "{}",
        said.err
    );
}

#[test]
fn the_statements_of_the_report_are_written_beside_the_demo_waves() {
    let folder = Folder::new();
    let said = folder.do_run(&["demo", "checks", "--out", "table.md"]);
    assert_eq!(said, "Tabellen er skrevet til table.md.\n");
    let written = fs::read_to_string(folder.path("table.md")).unwrap();
    let kept = include_str!("../../../docs/published-and-computed.md");
    assert!(written == kept, "the kept table is outdated");
    let said = folder.do_run(&["demo", "checks", "--seed", "2"]);
    assert!(said.starts_with("# Publisert og regnet ut\n"), "{said}");
    assert!(!folder.path("data").exists());
}
