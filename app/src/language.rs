//! The language a page is shown in. It comes with the request and travels to the browser with the
//! page, so that both sides write the same words.

use kinds::Lang;
use leptos::prelude::{expect_context, provide_context};
use view::words::catalog::Word;

use crate::transfer::handed_over;

/// Hands the language of the request on to the browser. To be called once, at the root.
pub fn provide() {
    provide_context(handed_over(expect_context::<Lang>));
}

/// The reader's language.
pub fn lang() -> Lang {
    expect_context()
}

/// A text of the catalogue in the reader's language.
pub fn text(word: Word) -> &'static str {
    word.text(lang())
}

/// A text of the catalogue with its placeholders filled.
pub fn fill(word: Word, values: &[(&str, &str)]) -> String {
    word.fill(lang(), values)
}
