//! What SECURITY.md promises: that its table is whole and shown by something, and what a browser keeps.

use std::collections::BTreeSet;

use crate::assert_none;
use crate::source::{Source, files, product, read, root, rust};

/// Requirements of ASVS 5.0 at the levels 1 and 2.
const REQUIREMENTS: usize = 70 + 183;

/// What a name in the table says.
#[derive(Debug, PartialEq, Eq)]
enum Shown<'a> {
    /// A test, by its name in the source.
    Test(&'a str),
    /// A file, from the project's root.
    File(&'a str),
}

/// The tests and files that a cell names; other words in code letters are nothing to be found.
fn shown(cell: &str) -> Vec<Shown<'_>> {
    let names = cell.split('`').skip(1).step_by(2);
    names
        .filter_map(|name| {
            let ending = name.rsplit_once('.').map(|(_, ending)| ending);
            let is_file = ending.is_some_and(|ending| {
                ["js", "lock", "json", "md", "rs", "toml", "ts", "txt"].contains(&ending)
            });
            let is_test = name.matches('_').count() > 1 && !name.contains(['/', ' ']);
            match (is_file, is_test) {
                (true, _) => Some(Shown::File(name)),
                (false, true) => Some(Shown::Test(name)),
                (false, false) => None,
            }
        })
        .collect()
}

#[test]
fn tests_and_files_are_recognised() {
    let cell = "By `a_form_is_refused`, `docs/people.md` and `Cargo.toml`; `no-store`, `make lint`";
    let expected = [
        Shown::Test("a_form_is_refused"),
        Shown::File("docs/people.md"),
        Shown::File("Cargo.toml"),
    ];
    assert_eq!(shown(cell), expected);
}

/// The table of requirements is whole; what it names is there, and what is met is shown by something.
#[test]
fn the_security_table_names_tests_and_files_that_exist() {
    let page = read("SECURITY.md");
    let tests: String = rust().iter().map(Source::test_code).collect();
    let mut seen = BTreeSet::new();
    let mut wrong = Vec::new();
    for row in page.lines().filter(|line| line.starts_with("| v5.0.0-")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let (requirement, state, by) = (cells[1], cells[4], cells[5]);
        if !seen.insert(requirement) {
            wrong.push(format!("{requirement} stands twice"));
        }
        if !["Met", "Not applicable", "Open"].contains(&state) || by.is_empty() {
            wrong.push(format!("{requirement}: {state}, by what?"));
        }
        let shown = shown(by);
        if state == "Met" && shown.is_empty() {
            wrong.push(format!("{requirement} is met, and nothing shows it"));
        }
        let gone = shown.iter().filter(|shown| match shown {
            Shown::Test(name) => !tests.contains(&format!("fn {name}(")),
            Shown::File(path) => !root().join(path).is_file(),
        });
        wrong.extend(gone.map(|gone| format!("{requirement}: {gone:?} is not there")));
    }
    assert_eq!(seen.len(), REQUIREMENTS);
    assert_none("SECURITY.md", &wrong);
}

/// Whoever sits down at a browser after somebody finds nothing of theirs in it.
#[test]
fn nothing_is_kept_in_the_browser_but_the_cookie() {
    let stores = [
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "local_storage",
        "session_storage",
    ];
    let scripts = files("public", "js").into_iter();
    let mut sources: Vec<(String, String)> = scripts.map(|it| (it.path, it.text)).collect();
    for own in product() {
        sources.push((own.path.clone(), own.product_code()));
    }
    let mut kept = Vec::new();
    for (path, text) in sources {
        let found = stores.iter().filter(|store| text.contains(**store));
        kept.extend(found.map(|store| format!("{path}: {store}")));
    }
    assert_none("Nothing is kept in the browser.", &kept);
}
