//! What a file is called: what it is of, which wave, whom it holds, and the day it was made. Several
//! files in one folder are told apart by it, and stand in the order they were made.

use domain::filter::{Filter, Key};
use domain::search::fold;
use kinds::UnitType;
use view::words::format::NO_BREAK_SPACE;

use super::{DEMO_PREFIX, Made};
use crate::address::usual;
use crate::filter::chips::{Chip, chips};
use crate::judge::AskedQuestion;
use crate::words::catalog::export as word;
use crate::words::filter::chip::yes_no;
use crate::words::question::{dimension, units};
use crate::{Scope, words};

/// Longest part of a name that says whom a file holds; bytes. Windows opens no path of more than 260
/// characters, and folders have names too.
pub const NAME_SELECTION_BYTES_MAX: usize = 60;

/// `DEMO-kommuner-2015-nord-2026-11-24`: ASCII.
pub(super) fn stem(scope: Scope<'_>, what: &str, whom: &[String], made: &Made) -> String {
    let prefix = if scope.wave.synthetic() {
        DEMO_PREFIX
    } else {
        ""
    };
    let year = scope.wave.year();
    let whom = selection(scope, whom);
    let between = if whom.is_empty() { "" } else { "-" };
    format!("{prefix}{what}-{year}{between}{whom}-{}", made.day)
}

/// Whom a filter selects: each of its conditions, in the order of its address.
pub(super) fn of_filter(scope: Scope<'_>, filter: &Filter) -> Vec<String> {
    let chips = chips(filter, scope.lang, scope.world);
    chips.iter().map(|chip| condition(scope, chip)).collect()
}

/// The same where the stem does not say which type of units it is of.
pub(super) fn of_units(scope: Scope<'_>, filter: &Filter) -> Vec<String> {
    let districts = (filter.unit == UnitType::District).then(|| units(filter.unit, scope.lang));
    let districts = districts.map(str::to_owned);
    districts
        .into_iter()
        .chain(of_filter(scope, filter))
        .collect()
}

/// Whom the file of a question holds, and what it is broken down by, where that is another than the usual.
pub(super) fn of_question(scope: Scope<'_>, asked: AskedQuestion<'_>) -> Vec<String> {
    let filter = asked.selection.filter();
    let by = (*asked.by != usual(filter)).then(|| {
        let dimension = dimension(scope.wave.codebook(), asked.by.id(), scope.lang);
        words::export::by(dimension, scope.lang)
    });
    by.into_iter().chain(of_units(scope, filter)).collect()
}

/// A condition in as few words as tell it: a place by its name, what is so of a unit by what it is
/// called, and everything else with its subject.
fn condition(scope: Scope<'_>, chip: &Chip) -> String {
    match chip.key {
        Key::Region | Key::County | Key::Number => chip.words.clone(),
        Key::Flag(_) | Key::Answered if chip.words == yes_no(true, scope.lang) => {
            chip.subject.clone()
        }
        _ => chip.label(),
    }
}

/// The conditions that there is room for, one after the other. Where some are left out it says so, and
/// where not even the first has room it says only that there are some.
fn selection(scope: Scope<'_>, whom: &[String]) -> String {
    let parts = whom.iter().map(|part| slug(part));
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    let whole = parts.join("-");
    if whole.len() <= NAME_SELECTION_BYTES_MAX {
        return whole;
    }
    let more = word::AND_MORE.text(scope.lang);
    let mut told = String::new();
    for part in &parts {
        if told.len() + part.len() + 1 + more.len() > NAME_SELECTION_BYTES_MAX {
            break;
        }
        told.push_str(part);
        told.push('-');
    }
    if told.is_empty() {
        return word::A_SELECTION.text(scope.lang).to_owned();
    }
    told + more
}

/// A text as it stands in a file's name: small letters and digits, one hyphen for everything between.
pub(super) fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for letter in fold(&text.replace(NO_BREAK_SPACE, "")).chars() {
        match letter {
            'æ' => slug.push_str("ae"),
            'ø' => slug.push('o'),
            'å' => slug.push('a'),
            _ if letter.is_ascii_alphanumeric() => slug.push(letter),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_ascii_in_a_name() {
        for (text, expected) in [
            ("Nord eller Indre Øst", "nord-eller-indre-ost"),
            ("Innbyggere: 5\u{a0}000–9\u{a0}999", "innbyggere-5000-9999"),
            (
                "Innvandrerandel: minst 15\u{a0}%",
                "innvandrerandel-minst-15",
            ),
            ("Våler (Østfold)", "valer-ostfold"),
            ("Søk: «Bærum / ..\\=1»", "sok-baerum-1"),
            ("Kárášjohka", "karasjohka"),
            ("«»", ""),
            ("漢字", ""),
        ] {
            assert_eq!(slug(text), expected, "{text}");
            assert!(slug(text).is_ascii());
        }
    }
}
