//! A list as a file, typed.

use std::fs;

use crate::program::Folder;

const NORTH: &str = "region=nord&settles=yes&wave=2015";

fn export(folder: &Folder, query: &str, format: &str, out: &str) -> crate::program::Said {
    folder.run(&[
        "export", "list", "--query", query, "--format", format, "--out", out,
    ])
}

#[test]
fn a_list_is_written_once_and_whole() {
    let folder = Folder::new();
    folder.do_run(&["demo", "load"]);
    let said = export(&folder, NORTH, "csv", "DEMO-nord.csv");
    assert!(said.ok, "{said:?}");
    let text = fs::read_to_string(folder.path("DEMO-nord.csv")).unwrap();
    let rows = text.lines().count() - 1;
    assert!(rows > 10);
    assert_eq!(
        said.out,
        format!("{rows} rader er skrevet til DEMO-nord.csv.\n")
    );
    assert!(text.starts_with('\u{feff}'));
    assert_eq!(text.matches("syntetiske demodata").count(), rows);

    let said = export(&folder, NORTH, "csv", "DEMO-nord.csv");
    assert!(
        !said.ok && said.err.contains("DEMO-nord.csv finnes allerede"),
        "{said:?}"
    );
    let said = export(&folder, NORTH, "xlsx", ".");
    assert!(
        said.ok
            && said
                .out
                .contains("DEMO-kommuner-2015-nord-bosetter-flyktninger-20"),
        "{said:?}"
    );
}

#[test]
fn what_cannot_be_used_gives_no_file() {
    let folder = Folder::new();
    let said = export(&folder, "", "csv", "DEMO-list.csv");
    assert!(
        !said.ok && said.err.contains("data/oppfolging.db finnes ikke"),
        "{said:?}"
    );
    assert!(!folder.path("data").exists());
    folder.do_run(&["demo", "load"]);
    for (query, out, told) in [
        ("region=atlantis", "DEMO-list.csv", "atlantis"),
        ("regin=nord", "DEMO-list.csv", "regin"),
        (NORTH, "list.csv", "filnavnet må begynne med DEMO-"),
    ] {
        let said = export(&folder, query, "csv", out);
        assert!(!said.ok && said.err.contains(told), "{said:?}");
        assert!(!folder.path(out).exists());
    }
}
