//! The language a page is shown in.

use domain::words::Lang;
use domain::words::catalog::Word;
use leptos::prelude::use_context;

/// The reader's language: bokmål until readers can choose.
pub fn lang() -> Lang {
    use_context::<Lang>().unwrap_or_default()
}

/// A text of the catalogue in the reader's language.
pub fn text(word: Word) -> &'static str {
    word.text(lang())
}

/// A text of the catalogue with its placeholders filled.
pub fn fill(word: Word, values: &[(&str, &str)]) -> String {
    word.fill(lang(), values)
}
