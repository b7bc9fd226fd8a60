//! Settings and databases that cannot be used: the key, the file, and what to do.

use std::fs;

use crate::program::{Folder, said};

#[test]
fn a_setting_that_does_not_fit_is_told_by_its_key() {
    let folder = Folder::new();
    fs::write(folder.path("settings.toml"), "adress = '127.0.0.1:1'").unwrap();
    for (key, value, told) in [
        (
            "OPPFOLGING_ADDRESS",
            "0.0.0.0:3000",
            "OPPFOLGING_ADDRESS: «0.0.0.0:3000» kan nås fra",
        ),
        (
            "DATABASE_URL",
            "mysql://x",
            "DATABASE_URL: adressen må begynne med «sqlite:»",
        ),
        (
            "OPPFOLGING_CONFIG",
            "gone.toml",
            "OPPFOLGING_CONFIG: filen gone.toml kan ikke leses",
        ),
        (
            "OPPFOLGING_CONFIG",
            "settings.toml",
            "ukjent nøkkel, «adress»",
        ),
    ] {
        let mut serve = folder.program(&["serve"]);
        serve.env("OPPFOLGING_DEMO", "1").env(key, value);
        let said = said(&serve.output().unwrap());
        assert!(!said.ok && said.err.contains(told), "{key}: {}", said.err);
    }
    let said = folder.run(&["serve", "--demo", "--address", "192.168.1.2:80"]);
    let told = "OPPFOLGING_ADDRESS: «192.168.1.2:80» kan nås";
    assert!(!said.ok && said.err.starts_with(told), "{}", said.err);
    assert!(!folder.path("data").exists());
}

#[test]
fn a_database_that_cannot_be_used_is_told_by_its_file() {
    let folder = Folder::new();
    fs::write(folder.path("letter.db"), "Kjære kommune! ".repeat(500)).unwrap();
    for (url, told) in [
        ("sqlite:letter.db", "letter.db er ikke en SQLite-database"),
        (
            "sqlite:nowhere/o.db",
            "Mappen til databasen nowhere/o.db finnes ikke",
        ),
    ] {
        let said = folder.run(&["--database", url, "demo", "load"]);
        assert!(!said.ok && said.err.contains(told), "{}", said.err);
    }
}

#[test]
fn help_reads_well_and_fits_a_terminal() {
    let folder = Folder::new();
    for (command, words) in [
        (vec!["--help"], "Serve the pages on this machine"),
        (vec!["serve", "--help"], "those under way are answered"),
        (
            vec!["register", "import", "--help"],
            "The year it describes",
        ),
        (
            vec!["wave", "import", "--help"],
            "Errors stop the import, warnings do not",
        ),
        (
            vec!["demo", "generate", "--help"],
            "The same seed gives the same files",
        ),
        (
            vec!["demo", "load", "--help"],
            "by the same path as any wave",
        ),
    ] {
        let help = folder.do_run(&command);
        let words_only = help.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words_only.contains(words), "{help}");
    }
}
