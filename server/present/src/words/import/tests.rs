//! One example for each thing that can be wrong: told in every language, with all its values.

mod examples;

use super::*;
use view::words::catalog::Word;
use view::words::format::date;

use crate::words::catalog::{codebook, content, import, register, rule as rule_words};

const LANGUAGES: [Lang; 3] = [Lang::Nb, Lang::Nn, Lang::En];

/// A sentence in a language, and the values that must stand in it.
type Told = (Lang, String, &'static [&'static str]);

fn of_waves() -> Vec<Told> {
    let mut told = Vec::new();
    for lang in LANGUAGES {
        for (fault, values) in examples::of_waves() {
            told.push((lang, sentence(&fault, lang), values));
        }
    }
    told
}

fn of_registers() -> Vec<Told> {
    let mut told = Vec::new();
    for lang in LANGUAGES {
        for (fault, values) in examples::of_registers() {
            told.push((lang, register_sentence(&fault, lang), values));
        }
    }
    told
}

fn lines() -> Vec<Told> {
    let mut told = Vec::new();
    for lang in LANGUAGES {
        for (problem, values) in examples::places() {
            told.push((lang, line(&problem, "Rett den.", lang), values));
            told.push((lang, place(&problem, "Rett den.", lang), &[]));
        }
        for more in [(1, 0), (5, 0), (5, 1), (0, 5)] {
            told.push((lang, with_alike("Rett den.".to_owned(), more, lang), &[]));
        }
    }
    told
}

/// Whether the words of `word` stand in the text, whatever its placeholders were filled with.
fn is_told(word: &str, text: &str) -> bool {
    let mut rest = Some(text);
    for part in word.split('{') {
        let words = part.split_once('}').map_or(part, |(_, words)| words);
        rest = rest.and_then(|rest| Some(rest.split_once(words)?.1));
    }
    rest.is_some()
}

#[test]
fn every_sentence_holds_its_values_and_ends() {
    for (lang, told, values) in [of_waves(), of_registers(), lines()].concat() {
        for value in values {
            // The days among them stand in the form of the language.
            let value = date(value, lang);
            assert!(told.contains(&value), "{lang:?} {value}: {told}");
        }
        assert!(told.ends_with('.'), "{told}");
        assert!(!told.contains(['{', '}', '\n']), "{told}");
        let guillemets = told.contains(['«', '»']);
        assert!(!(guillemets && lang == Lang::En), "{told}");
    }
}

#[test]
fn every_text_of_the_catalogue_is_told_by_an_example_in_every_language() {
    let told = [of_waves(), of_registers(), lines()].concat();
    let files = [
        import::ALL,
        codebook::ALL,
        content::ALL,
        register::ALL,
        rule_words::ALL,
    ]
    .concat();
    // A rule that has been imported is told of on pages, and what cannot become one: not by the import.
    let of_pages = ["FAILS", "IN_ONE_LINE", "NEED", "MODEL", "SILENT"];
    let by_import = |key: &str| !of_pages.contains(&key) && !key.starts_with("KEY_");
    for (key, word) in files.into_iter().filter(|(key, _)| by_import(key)) {
        let Word { nb, nn, en } = word;
        for (lang, text) in LANGUAGES.into_iter().zip([Some(nb), nn, en]) {
            let text = text.unwrap_or_else(|| panic!("{key} lacks {lang:?}"));
            let mut in_lang = told.iter().filter(|(own, ..)| *own == lang);
            assert!(
                in_lang.any(|(_, told, _)| is_told(text, told)),
                "{key} {lang:?}"
            );
        }
    }
}

#[test]
fn numbers_and_wordings_are_those_of_the_language() {
    let left_out = Fault::LeftOut { count: 1_010 };
    let ticked = examples::nothing_ticked("Ingen", "Inga", "None");
    for (lang, number, wording) in [
        (Lang::Nb, "1\u{a0}010 problemer", "«Ingen»"),
        (Lang::Nn, "1\u{a0}010 problem", "«Inga»"),
        (Lang::En, "1,010 more problems", "“None”"),
    ] {
        assert!(sentence(&left_out, lang).starts_with(number), "{lang:?}");
        assert!(sentence(&ticked, lang).contains(wording), "{lang:?}");
    }
}

#[test]
fn lists_read_as_a_sentence() {
    let parts = |count: usize| (0..count).map(|i| i.to_string()).collect::<Vec<_>>();
    assert_eq!(and_listed(parts(1), Lang::Nb), "0");
    assert_eq!(and_listed(parts(3), Lang::Nb), "0, 1 og 2");
    assert_eq!(or_listed(parts(3), Lang::En), "0, 1 or 2");
    assert!(and_listed(parts(LISTED_MAX), Lang::Nb).ends_with("10 og 11"));
    assert!(and_listed(parts(LISTED_MAX + 1), Lang::Nb).ends_with("11 og 1 til"));
    assert!(and_listed(parts(LISTED_MAX + 5), Lang::En).ends_with("11 and 5 more"));
}

#[test]
fn a_line_says_where_before_what() {
    let lines = examples::places().map(|(problem, _)| line(&problem, "Rett den.", Lang::Nb));
    assert_eq!(
        lines,
        [
            "Feil i answers.csv, rad 5, kolonne «q.a»: Rett den.",
            "Merk i answers.csv, kolonne «q»: Rett den.",
            "Feil i answers.csv, rad 7: Rett den.",
            "Feil i answers.csv: Rett den.",
            "Feil i answers.xlsx, arket «Svar», rad 5, kolonne AB («q.a»): Rett den.",
            "Merk i answers.csv, rad 5–7 og 12: Rett den.",
        ]
    );
}
