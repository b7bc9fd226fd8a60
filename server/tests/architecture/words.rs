//! I9: every string a person reads comes from one place. And none of the look stands in markup.

use std::collections::{BTreeMap, BTreeSet};

use present::words::catalog::PAGES as OF_THE_SERVER;
use view::words::catalog::{PAGES as OF_THE_PAGES, Texts};

use crate::assert_none;
use crate::source::{Source, files, product};

/// Where the words stand.
const CATALOGUES: [&str; 2] = ["app/view/src/words", "server/present/src/words"];

/// Files that still hold sentences of their own, and how many. The list only shrinks: a file goes
/// when its last sentence has moved to a catalogue, and none comes.
const NOT_YET_MOVED: [(&str, usize); 0] = [];

/// Words of Norwegian text that are no words of English, of code or of an address.
const NORWEGIAN: &[&str] = &[
    "av", "denne", "dette", "disse", "eller", "en", "er", "et", "finnes", "fra", "får", "har",
    "hver", "ikke", "ingen", "kan", "kunne", "med", "mer", "mellom", "må", "når", "og", "skal",
    "som", "til", "uten", "ved", "være",
];

/// Text that a person reads in Norwegian: it holds a letter that only Norwegian has, or one of its
/// words beside another.
fn is_norwegian(literal: &str) -> bool {
    let is_letter = |c: char| "æøåÆØÅ".contains(c);
    let mut words = literal.split(|c: char| !c.is_alphabetic());
    literal.chars().count() > 1 && literal.contains(is_letter)
        || literal.trim().contains(' ') && words.any(|word| NORWEGIAN.contains(&word))
}

/// A heading or a label: a capital followed by small letters, and a word after it.
fn is_capitalised(literal: &str) -> bool {
    let mut words = literal.split_whitespace();
    let first = words.next().unwrap_or_default();
    let mut letters = first.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.clone().all(char::is_lowercase)
        && letters.count() > 0
        && words.next().is_some()
}

#[test]
fn sentences_are_recognised() {
    assert!(is_capitalised("Velg region"));
    assert!(!is_capitalised("Content-Type"));
    assert!(is_norwegian("fjern vilkår"));
    assert!(is_norwegian("filen {0} har ingen rader"));
    assert!(!is_norwegian("ds-button ds-button--primary"));
    assert!(!is_norwegian("the file {0} has no rows"));
    assert!(!is_norwegian("er"));
    assert!(!is_norwegian("å"));
}

fn is_of_a_catalogue(source: &Source) -> bool {
    CATALOGUES.iter().any(|catalogue| {
        source.path == format!("{catalogue}.rs")
            || source.path.starts_with(&format!("{catalogue}/"))
    })
}

/// Sentences outside the catalogues, by file: what an error says (`#[error("…")]`, `Display`) and
/// what a command prints are among them.
#[test]
fn no_sentence_stands_outside_the_catalogues() {
    let mut sources = product();
    sources.retain(|source| source.path.contains("/src/"));
    for catalogue in CATALOGUES {
        let found = sources.iter().any(|s| s.path.starts_with(catalogue));
        assert!(found, "{catalogue} was not found");
    }
    let mut sentences: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for source in sources.iter().filter(|source| !is_of_a_catalogue(source)) {
        for (line, literal) in source.literals() {
            if is_norwegian(&literal) || is_capitalised(&literal) {
                let told = format!("{}:{line} {literal}", source.path);
                sentences.entry(&source.path).or_default().push(told);
            }
        }
    }
    let mut breaches = Vec::new();
    for (path, most) in NOT_YET_MOVED {
        match sentences.remove(path).map_or(0, |found| found.len()) {
            0 => breaches.push(format!("{path} has none left: take it off the list")),
            count if count > most => breaches.push(format!("{path}: {count}, more than {most}")),
            _ => {}
        }
    }
    breaches.extend(sentences.into_values().flatten());
    assert_none("What a person reads stands in a catalogue.", &breaches);
}

/// The files of a catalogue, by what they are called.
fn files_of(catalogue: &str) -> BTreeSet<String> {
    let found = files(&format!("{catalogue}/catalog"), "rs");
    let names = found.iter().filter_map(|source| {
        let name = source.path.rsplit('/').next()?;
        name.strip_suffix(".rs")
    });
    names.map(str::to_owned).collect()
}

/// What lacks a language, and whose placeholders differ, is looked for in every file of a catalogue.
#[test]
fn every_file_of_a_catalogue_is_listed() {
    let listed: [&[(&str, Texts)]; 2] = [OF_THE_PAGES, OF_THE_SERVER];
    for (catalogue, pages) in CATALOGUES.into_iter().zip(listed) {
        let named: BTreeSet<String> = pages.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(named, files_of(catalogue), "{catalogue}");
    }
}

/// The security policy forbids style attributes, so one would be lost in the browser.
#[test]
fn no_markup_carries_a_style() {
    let mut breaches = Vec::new();
    for source in files("app/src", "rs") {
        for (line, code) in source.code() {
            let code = code.replace(' ', "");
            if ["style=", "style:", ".style("]
                .iter()
                .any(|word| code.contains(word))
            {
                breaches.push(format!("{}:{line} {}", source.path, code.trim()));
            }
        }
    }
    assert_none("The look stands in style/, never in the markup.", &breaches);
}
