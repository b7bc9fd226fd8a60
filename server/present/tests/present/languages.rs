//! What the published report states, and where it does not agree with itself, in bokmål, nynorsk
//! and English.

use std::collections::BTreeSet;

use content::checks_2015;
use domain::published::Checks;
use domain::survey::Wording;
use domain::world::World;
use kinds::Lang;
use present::published::{self, table};
use view::published::{Conflicts, Published};

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

/// What is written alike in bokmål and English.
const ALIKE_IN_ENGLISH: [&str; 11] = [
    "at", "for", "imdi", "n", "no", "oslo", "plan", "region", "relevant", "to", "under",
];

/// Words of bokmål that nynorsk does not have.
const BOKMAL_ALONE: [&str; 35] = [
    "andel",
    "annet",
    "antall",
    "bare",
    "bolig",
    "undersøkelse",
    "de",
    "dem",
    "dårlig",
    "en",
    "et",
    "ett",
    "flere",
    "forrige",
    "fra",
    "følger",
    "hele",
    "hjelpen",
    "hva",
    "hvem",
    "hvert",
    "hvilket",
    "hvis",
    "hvor",
    "høyere",
    "høyest",
    "høyst",
    "ikke",
    "kommuner",
    "lavest",
    "noen",
    "også",
    "samme",
    "skole",
    "uten",
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

/// Both pages in one language.
fn pages(world: &World, lang: Lang) -> (Published, Conflicts) {
    let checks = checks_2015().unwrap();
    let sections = checks.outcomes(world).unwrap();
    (
        published::view::published(&checks, &sections, world, lang),
        published::view::conflicts(&checks, &sections, world, lang),
    )
}

/// Every text of the pages that is told in a language, each with where it stands.
fn told((published, conflicts): &(Published, Conflicts)) -> Vec<(&str, &str)> {
    let titles = published.sections.iter();
    let titles = titles.map(|section| (&*section.number, &*section.title));
    let statements = published.statements().flat_map(|it| {
        [&it.population, &it.what, &it.published, &it.computed].map(|text| (&*it.id, &**text))
    });
    let conflicts = conflicts.conflicts.iter().flat_map(|it| {
        [&it.about, &it.published, &it.doubt, &it.reading].map(|text| (&*it.about, &**text))
    });
    titles.chain(statements).chain(conflicts).collect()
}

/// The table of a language, without its ids and the command.
fn kept(world: &World, lang: Lang) -> String {
    let checks = checks_2015().unwrap();
    let sections = checks.outcomes(world).unwrap();
    let table = table::markdown(&checks, &sections, world, 1, lang);
    table.split('`').step_by(2).collect()
}

/// The words of the pages and of the table, in small letters.
fn words(world: &World, lang: Lang) -> BTreeSet<String> {
    let pages = pages(world, lang);
    let table = kept(world, lang);
    let texts = told(&pages).into_iter().map(|(_, text)| text);
    let texts = texts.chain([&*table]);
    let words = texts.flat_map(|text| text.split(|sign: char| !sign.is_alphabetic()));
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

#[test]
fn every_statement_and_conflict_is_told_in_every_language_with_the_same_numbers() {
    let world = demo::world(1).unwrap();
    let nb = pages(&world, Lang::Nb);
    assert!(told(&nb).len() > 1_000);
    for lang in [Lang::Nb, Lang::Nn, Lang::En] {
        let pages = pages(&world, lang);
        assert_eq!(told(&nb).len(), told(&pages).len());
        for ((place, nb), (_, text)) in told(&nb).into_iter().zip(told(&pages)) {
            assert!(!text.trim().is_empty(), "{place} in {lang:?}");
            assert_eq!(numbers(text), numbers(nb), "{place}: {text}");
        }
        // What was chosen is told of statements alone.
        for conflict in &pages.1.conflicts {
            let (chosen, computed) = (&conflict.chosen, &conflict.computed);
            assert_eq!(chosen.is_empty(), computed.is_empty(), "{}", conflict.about);
        }
    }
}

/// A word of bokmål that was left in the English is also in the bokmål.
#[test]
fn no_word_of_bokmal_is_left_in_the_english() {
    let world = demo::world(1).unwrap();
    let (nb, en) = (words(&world, Lang::Nb), words(&world, Lang::En));
    let shared: BTreeSet<&str> = nb.intersection(&en).map(String::as_str).collect();
    assert_eq!(shared, ALIKE_IN_ENGLISH.into());
}

#[test]
fn no_word_of_bokmal_alone_is_left_in_the_nynorsk() {
    let world = demo::world(1).unwrap();
    let (nb, nn) = (words(&world, Lang::Nb), words(&world, Lang::Nn));
    for word in BOKMAL_ALONE {
        assert!(nb.contains(word), "{word} is no word of these pages");
        assert!(!nn.contains(word), "{word}");
    }
}

#[test]
fn numbers_stand_in_the_form_of_the_language() {
    let world = demo::world(1).unwrap();
    for (lang, published, computed) in [
        (Lang::Nb, "27 poeng", "26,6 poeng"),
        (Lang::Nn, "27 poeng", "26,6 poeng"),
        (Lang::En, "27 percentage points", "26.6 percentage points"),
    ] {
        let (page, _) = pages(&world, lang);
        let of = |id: &str| page.statements().find(|it| it.id == id).unwrap();
        let gain = of("response_rate_gain");
        assert_eq!((&*gain.published, &*gain.computed), (published, computed));
    }
    let (page, conflicts) = pages(&world, Lang::En);
    let told = |id: &str| {
        let statement = page.statements().find(|it| it.id == id).unwrap();
        statement.computed.replace('\u{a0}', " ")
    };
    assert_eq!(told("register_share"), "25.8% (N = 302)");
    assert_eq!(told("partners_received_sharing"), "18.1% against 9.1%");
    assert_eq!(told("not_relevant_range"), "19–41%");
    let conflict = conflicts
        .conflicts
        .iter()
        .find(|it| it.doubt.contains("one in four"));
    assert_eq!(
        conflict.unwrap().about,
        "All municipalities. Municipal plan: yes"
    );
    assert_eq!(
        conflict.unwrap().published.replace('\u{a0}', " "),
        "26% (N = 314)"
    );
}
