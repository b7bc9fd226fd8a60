//! What the bar on top of every page says of the other waves.

use kinds::{Lang, UnitType};

use crate::words::catalog::site as word;

/// That a question is another one there.
pub fn not_comparable(lang: Lang) -> &'static str {
    word::NOT_COMPARABLE.text(lang)
}

/// That a question was not asked there.
pub fn not_asked(year: u16, lang: Lang) -> String {
    word::NOT_ASKED.fill(lang, &[("year", &year.to_string())])
}

/// That a unit was not part of that wave.
pub fn not_there(unit: UnitType, year: u16, lang: Lang) -> String {
    let word = match unit {
        UnitType::Municipality => word::NO_MUNICIPALITY,
        UnitType::District => word::NO_DISTRICTS,
    };
    word.fill(lang, &[("year", &year.to_string())])
}
