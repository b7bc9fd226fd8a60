//! The few words that stand inside a chart.

use kinds::Lang;
use view::words::format;

/// Some of a base: `14 av 39`.
pub fn count_of(count: usize, of: usize, lang: Lang) -> String {
    let number = |units: usize| format::count(units, lang);
    let between = match lang {
        Lang::Nb | Lang::Nn => "av",
        Lang::En => "of",
    };
    format!("{} {between} {}", number(count), number(of))
}
