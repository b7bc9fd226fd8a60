//! What the published report states, and where it does not agree with itself, in bokmål, nynorsk
//! and English.

use std::collections::BTreeSet;

use demo::checks::Checks;
use demo::data::checks_2015;
use domain::survey::Wording;

/// What is written alike in bokmål and nynorsk.
const ALIKE_IN_NYNORSK: [&str; 12] = [
    "Kapasitet",
    "Asylmottak",
    "Tolk",
    "Introduksjonsprogrammet",
    "Næringslivet",
    "Kjennskap til IMDi",
    "Råd",
    "9 av 13 er 69 prosent.",
    "378 og 351",
    "189 og 59 %",
    "82 og 27 %",
    "figur 14",
];

/// Titles and what remarks are about.
fn titles(checks: &Checks) -> impl Iterator<Item = &Wording> {
    let titles = checks.sections.iter().map(|section| &section.title);
    let remarks = checks.remarks.iter();
    titles.chain(remarks.flat_map(|remark| [&remark.about, &remark.published]))
}

/// What does not add up, and the readings chosen.
fn sentences(checks: &Checks) -> impl Iterator<Item = &Wording> {
    let doubts = checks.doubts.iter();
    let remarks = checks.remarks.iter();
    doubts
        .flat_map(|doubt| [&doubt.what, &doubt.reading])
        .chain(remarks.flat_map(|remark| [&remark.doubt, &remark.reading]))
}

/// The wording in bokmål, nynorsk and English, none of them borrowed from another.
fn texts(wording: &Wording) -> [&str; 3] {
    let (Some(nn), Some(en)) = (&wording.nn, &wording.en) else {
        panic!("not in three languages: {}", wording.nb);
    };
    [&wording.nb, nn, en]
}

/// The digits of each number, without what stands between thousands and before decimals.
fn numbers(text: &str) -> Vec<String> {
    let signs: Vec<char> = text.chars().collect();
    let is_digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let parts_numbers = |at: usize| {
        let inside = at > 0 && is_digit(at - 1) && is_digit(at + 1);
        !(inside && matches!(signs[at], ' ' | '\u{a0}' | ',' | '.'))
    };
    let kept = (0..signs.len()).filter(|at| parts_numbers(*at));
    let joined: String = kept.map(|at| signs[at]).collect();
    let numbers = joined.split(|sign: char| !sign.is_ascii_digit());
    let numbers = numbers.filter(|number| !number.is_empty());
    numbers.map(str::to_owned).collect()
}

#[test]
fn numbers_are_the_same_in_either_form() {
    let norwegian = numbers("10 000–19\u{a0}999, 2,3 poeng. 65. 64");
    assert_eq!(norwegian, ["10000", "19999", "23", "65", "64"]);
    assert_eq!(norwegian, numbers("10,000–19,999, 2.3 points. 65. 64"));
}

#[test]
fn every_title_doubt_reading_and_remark_is_written_in_three_languages() {
    let checks = checks_2015().unwrap();
    let mut alike = BTreeSet::new();
    for wording in titles(&checks).chain(sentences(&checks)) {
        let [nb, nn, en] = texts(wording);
        for text in [nb, nn, en] {
            assert!(!text.is_empty() && text == text.trim(), "{nb}");
            assert_eq!(numbers(text), numbers(nb), "{text}");
        }
        assert!(!nn.contains(['“', '”']), "{nn}");
        assert!(!en.contains(['«', '»']), "{en}");
        assert_ne!(nb, en);
        if nb == nn {
            alike.insert(nb);
        }
    }
    assert_eq!(alike, ALIKE_IN_NYNORSK.into());
    for sentence in sentences(&checks).flat_map(texts) {
        assert!(sentence.ends_with('.'), "{sentence}");
    }
}
