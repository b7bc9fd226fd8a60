//! What a search says it found.

use kinds::{Lang, UnitType};
use view::words::format;

use crate::words::catalog::search as word;

/// How many units a search found, or that nobody is called so. Empty where nothing was written.
pub fn title(written: &str, found: usize, lang: Lang) -> String {
    if written.is_empty() {
        return String::new();
    }
    match found {
        0 => nobody(written, lang),
        1 => word::ONE.text(lang).to_owned(),
        _ => word::SEVERAL.fill(lang, &[("n", &format::count(found, lang))]),
    }
}

/// That nobody is called so, or has the number.
pub fn nobody(written: &str, lang: Lang) -> String {
    let digits = !written.is_empty() && written.bytes().all(|byte| byte.is_ascii_digit());
    let word = if digits {
        word::NO_NUMBER
    } else {
        word::NOBODY
    };
    word.fill(lang, &[("text", written)])
}

/// How many questions hold the words; empty where none does.
pub fn questions(found: usize, lang: Lang) -> String {
    match found {
        0 => String::new(),
        1 => word::ONE_QUESTION.text(lang).to_owned(),
        _ => word::QUESTIONS.fill(lang, &[("n", &format::count(found, lang))]),
    }
}

/// What leads to all of them.
pub fn all(found: usize, lang: Lang) -> String {
    word::ALL_FOUND.fill(lang, &[("n", &format::count(found, lang))])
}

/// Number and county of a unit.
pub fn about(number: &str, county: &str, unit: UnitType, lang: Lang) -> String {
    let word = match unit {
        UnitType::Municipality => word::MUNICIPALITY_IN,
        UnitType::District => word::DISTRICT_IN,
    };
    word.fill(lang, &[("number", number), ("county", county)])
}
