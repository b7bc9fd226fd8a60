//! How the house is kept: one subject a file, limits that are tested, a map that is true.

use std::collections::{BTreeMap, BTreeSet};

use crate::assert_none;
use crate::source::{Source, files, product, read, rust};

/// A file holds one subject; this many lines fit in the head.
const FILE_LINES_MAX: usize = 400;

#[test]
fn no_file_is_too_long_to_know() {
    let mut sources = rust();
    sources.extend(files("end2end", "ts"));
    sources.extend(files("end2end", "mjs"));
    sources.extend(files("scripts", "sh"));
    sources.extend(files("style", "css"));
    let long: Vec<String> = sources
        .iter()
        .map(|source| (source.text.lines().count(), &source.path))
        .filter(|(lines, _)| *lines > FILE_LINES_MAX)
        .map(|(lines, path)| format!("{lines} lines: {path}"))
        .collect();
    assert_none("At most 400 lines a file.", &long);
}

/// Two files that begin the same class mean two things by it, and each spoils the other's.
#[test]
fn a_class_begins_in_one_style_file() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut twice = Vec::new();
    for sheet in files("style", "css") {
        let lines: Vec<&str> = sheet.text.lines().collect();
        for pair in lines.windows(2) {
            let alone = !pair[0].ends_with(',');
            let class = pair[1].strip_prefix('.').filter(|_| alone);
            let Some(class) = class.and_then(|rest| rest.strip_suffix(" {")) else {
                continue;
            };
            let first = seen.entry(class.to_owned()).or_insert(sheet.path.clone());
            if *first != sheet.path {
                twice.push(format!(".{class}: {first} and {}", sheet.path));
            }
        }
    }
    assert_none("A class begins in one style file.", &twice);
}

#[test]
fn modules_are_files_with_the_name_of_the_module() {
    let old: Vec<String> = rust()
        .iter()
        .filter(|source| source.path.ends_with("/mod.rs"))
        .map(|source| source.path.clone())
        .collect();
    assert_none("foo.rs and foo/bar.rs, never mod.rs.", &old);
}

/// Names of the constants that are limits.
fn limits(code: &str) -> Option<&str> {
    let name = code.split("const ").nth(1)?.split(':').next()?.trim();
    let is_limit = name.split('_').any(|part| part == "MAX" || part == "MIN");
    is_limit.then_some(name)
}

/// Limits that no test can reach, and why.
const OUT_OF_REACH: [(&str, &str); 7] = [
    ("CONNECT_SECONDS_MAX", "only the clock reaches it"),
    ("CONNECTION_MINUTES_MAX", "only the clock reaches it"),
    (
        "READERS_MAX",
        "one more reader waits, which only the clock tells",
    ),
    ("REQUEST_SECONDS_MAX", "only the clock reaches it"),
    ("STACK_BYTES_MAX", "no chart nests deep enough to reach it"),
    (
        "STEPS_MAX",
        "a deal that cannot be met is tried, its steps are not seen",
    ),
    (
        "WAYS_OUT_MAX",
        "no wave gives an empty list so many ways out",
    ),
];

#[test]
fn every_limit_is_tested() {
    let tests: String = rust().iter().map(Source::test_code).collect();
    let words: BTreeSet<&str> = tests
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .collect();
    let mut breaches = Vec::new();
    for source in product() {
        for (line, code) in source.code() {
            if let Some(name) = limits(&code)
                && !words.contains(name)
                && !OUT_OF_REACH.iter().any(|(known, _)| *known == name)
            {
                breaches.push(format!("{}:{line} {name}", source.path));
            }
        }
    }
    assert_none(
        "Every limit is used in a test, at the limit and one past it.",
        &breaches,
    );
}

#[test]
fn limits_are_recognised_by_name() {
    assert_eq!(
        limits("pub const UPLOAD_BYTES_MAX: usize = 5;"),
        Some("UPLOAD_BYTES_MAX")
    );
    assert_eq!(limits("const MAX_RETRIES: u8 = 5;"), Some("MAX_RETRIES"));
    assert_eq!(limits("const CLIMAX: u8 = 5;"), None);
}

/// The tests that ARCHITECTURE.md names behind its invariants are really there.
#[test]
fn the_map_names_tests_that_exist() {
    let map = read("ARCHITECTURE.md");
    let mut sources = String::new();
    for source in rust() {
        sources.push_str(&source.text);
    }
    for source in files("end2end", "ts") {
        sources.push_str(&source.text);
    }
    let mut named = 0;
    let mut missing = Vec::new();
    for row in map.lines().filter(|line| line.starts_with("| **I")) {
        let tests = row.split('|').nth(3).unwrap_or_default();
        for test in tests.split('`').skip(1).step_by(2) {
            named += 1;
            if !sources.contains(&format!("fn {test}("))
                && !sources.contains(&format!("\"{test}\""))
            {
                missing.push(test.to_owned());
            }
        }
    }
    assert!(named >= 10, "the table of invariants was not found");
    assert_none(
        "Tests that ARCHITECTURE.md names and nobody wrote.",
        &missing,
    );
}
