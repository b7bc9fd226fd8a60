//! The words that server and browser share, keyed for bokmål, nynorsk and English; and the forms of
//! numbers and dates.

pub mod catalog;
pub mod format;
pub mod round;
pub mod status;
pub mod verdict;

use kinds::Lang;

/// The wording of a language, from all three.
pub fn pick<'a>(lang: Lang, nb: &'a str, nn: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Nb => nb,
        Lang::Nn => nn,
        Lang::En => en,
    }
}

/// Words with commas between and "or" before the last: `ja, nei eller vet ikke`.
pub fn or_list<T: AsRef<str>>(words: &[T], lang: Lang) -> String {
    listed(words, pick(lang, "eller", "eller", "or"))
}

/// Words with commas between and "and" before the last: `Nord, Midt og Vest`.
pub fn and_list<T: AsRef<str>>(words: &[T], lang: Lang) -> String {
    listed(words, pick(lang, "og", "og", "and"))
}

fn listed<T: AsRef<str>>(words: &[T], last_word: &str) -> String {
    match words {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [rest @ .., last] => {
            let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
            format!("{} {last_word} {}", rest.join(", "), last.as_ref())
        }
    }
}
