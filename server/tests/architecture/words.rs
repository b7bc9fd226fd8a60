//! I9: every string a person reads comes from one place. And none of the look stands in markup.

use crate::assert_none;
use crate::source::files;

/// A sentence or a heading: a letter only Norwegian has, or a capital followed by small letters
/// and a word after it.
fn is_read_by_people(literal: &str) -> bool {
    let mut words = literal.split_whitespace();
    let first = words.next().unwrap_or_default();
    let is_capitalised = first.chars().next().is_some_and(char::is_uppercase)
        && first.chars().skip(1).all(char::is_lowercase)
        && first.chars().count() > 1;
    literal.contains(|c: char| "æøåÆØÅ".contains(c)) || is_capitalised && words.next().is_some()
}

#[test]
fn sentences_are_recognised() {
    assert!(is_read_by_people("Velg region"));
    assert!(is_read_by_people("fjern vilkår"));
    assert!(!is_read_by_people("ds-button ds-button--primary"));
    assert!(!is_read_by_people("Content-Type"));
}

#[test]
fn the_app_takes_its_words_from_the_catalogue() {
    let sources = files("app/src", "rs");
    assert!(!sources.is_empty(), "the app was not found");
    let mut breaches = Vec::new();
    for source in sources.iter().filter(|source| !source.is_test()) {
        for (line, literal) in source.literals() {
            if is_read_by_people(&literal) {
                breaches.push(format!("{}:{line} {literal}", source.path));
            }
        }
    }
    assert_none("What a person reads stands in present::words.", &breaches);
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
