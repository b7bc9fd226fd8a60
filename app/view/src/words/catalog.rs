//! The words of the pages: one constant a text, by page, in up to three languages.
//!
//! To add a text: put it in the file of its page with `words!`, bokmål first. Placeholders stand
//! in braces (`{n}`) and are filled by [`Word::fill`]; they must be the same in every language. What
//! depends on whether there is one of something stands with both forms (`{n|kommune|kommuner}`). A
//! text that nynorsk or English still lacks is shown in bokmål, and stands in the list of what is
//! lacking (`lacking.txt`) until it is written.

use kinds::Lang;

/// A text in the languages it is ready in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Bokmål, always.
    pub nb: &'static str,
    /// Nynorsk, where ready.
    pub nn: Option<&'static str>,
    /// English, where ready.
    pub en: Option<&'static str>,
}

impl Word {
    /// The text in `lang`, or in bokmål where it is not ready.
    pub fn text(self, lang: Lang) -> &'static str {
        let ready = match lang {
            Lang::Nb => None,
            Lang::Nn => self.nn,
            Lang::En => self.en,
        };
        ready.unwrap_or(self.nb)
    }

    /// The text with its placeholders filled; one that is not given stays as it stands. `{n|one|several}` is
    /// the first form where `n` is 1, and the second otherwise.
    pub fn fill(self, lang: Lang, values: &[(&str, &str)]) -> String {
        let mut rest = self.text(lang);
        let mut filled = String::with_capacity(rest.len() + 16);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let (place, tail) = after.split_once('}').unwrap_or((after, ""));
            let (name, forms) = place.split_once('|').unwrap_or((place, ""));
            let known = values.iter().find(|(known, _)| *known == name);
            match (known, forms.split_once('|')) {
                (Some((_, value)), Some((one, several))) => {
                    filled.push_str(if *value == "1" { one } else { several });
                }
                (Some((_, value)), None) => filled.push_str(value),
                (None, _) => filled.extend(["{", place, "}"]),
            }
            rest = tail;
        }
        filled.push_str(rest);
        filled
    }
}

/// Texts by their key.
pub type Texts = &'static [(&'static str, Word)];

/// Defines the texts of one page as constants, and lists them as `ALL`.
#[macro_export]
macro_rules! words {
    ($($key:ident: $nb:literal $(, nn $nn:literal)? $(, en $en:literal)?;)+) => {
        $(
            #[doc = concat!("```text\n", $nb, "\n```")]
            pub const $key: $crate::words::catalog::Word = $crate::words::catalog::Word {
                nb: $nb,
                nn: $crate::words!(@ready $($nn)?),
                en: $crate::words!(@ready $($en)?),
            };
        )+

        /// Every text of this page by its key.
        pub const ALL: $crate::words::catalog::Texts = &[$((stringify!($key), $key)),+];
    };
    (@ready) => { None };
    (@ready $text:literal) => { Some($text) };
}

pub mod account;
pub mod action;
pub mod admin;
pub mod audit;
pub mod changes;
pub mod common;
pub mod compare;
pub mod desk;
pub mod follow;
pub mod layout;
pub mod list;
pub mod lists;
pub mod map;
pub mod method;
pub mod overview;
pub mod people;
pub mod profile;
pub mod question;
pub mod regions;
pub mod report;
pub mod rules;
pub mod search;
pub mod sign_in;
pub mod statement;
pub mod unit_follow_up;
pub mod value;
pub mod visit;

/// The texts of this catalogue, by page.
pub const PAGES: &[(&str, Texts)] = &[
    ("account", account::ALL),
    ("action", action::ALL),
    ("admin", admin::ALL),
    ("audit", audit::ALL),
    ("changes", changes::ALL),
    ("common", common::ALL),
    ("compare", compare::ALL),
    ("desk", desk::ALL),
    ("follow", follow::ALL),
    ("layout", layout::ALL),
    ("list", list::ALL),
    ("lists", lists::ALL),
    ("map", map::ALL),
    ("method", method::ALL),
    ("overview", overview::ALL),
    ("people", people::ALL),
    ("profile", profile::ALL),
    ("question", question::ALL),
    ("regions", regions::ALL),
    ("report", report::ALL),
    ("rules", rules::ALL),
    ("search", search::ALL),
    ("sign_in", sign_in::ALL),
    ("statement", statement::ALL),
    ("unit_follow_up", unit_follow_up::ALL),
    ("value", value::ALL),
    ("visit", visit::ALL),
];

/// What nynorsk and English lack of a catalogue, a line a text: `list.TITLE: nn en`.
pub fn lacking(pages: &[(&str, Texts)]) -> String {
    let mut lines = String::new();
    for (page, texts) in pages {
        for (key, word) in *texts {
            let without = match (word.nn, word.en) {
                (None, None) => "nn en",
                (None, Some(_)) => "nn",
                (Some(_), None) => "en",
                (Some(_), Some(_)) => continue,
            };
            lines.extend([page, ".", key, ": ", without, "\n"]);
        }
    }
    lines
}

/// The placeholders of a text that are not the same in every language, and texts that are empty;
/// each by its key.
pub fn uneven(pages: &[(&str, Texts)]) -> Vec<String> {
    let all = pages.iter().flat_map(|(page, texts)| {
        let named = move |(key, word): &(&str, Word)| (format!("{page}.{key}"), *word);
        texts.iter().map(named)
    });
    let is_uneven = |word: Word| {
        let others = [word.nn, word.en].into_iter().flatten();
        word.nb.trim().is_empty()
            || others
                .clone()
                .any(|other| placeholders(other) != placeholders(word.nb))
    };
    all.filter(|(_, word)| is_uneven(*word))
        .map(|(key, _)| key)
        .collect()
}

fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> = text
        .split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}'))
        .map(|(place, _)| place.split('|').next().unwrap_or(place))
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_and_unknown_ones_stay() {
        let word = Word {
            nb: "{n} av {all} {unit}",
            nn: None,
            en: Some("{n} of {all}"),
        };
        let values = [("n", "63"), ("all", "428")];
        assert_eq!(word.fill(Lang::Nb, &values), "63 av 428 {unit}");
        assert_eq!(word.fill(Lang::En, &values), "63 of 428");
        assert_eq!(word.text(Lang::Nn), "{n} av {all} {unit}");
    }

    #[test]
    fn one_of_something_has_a_form_of_its_own() {
        let word = Word {
            nb: "{n||Alle }{n} {n|kommune|kommuner}",
            nn: None,
            en: None,
        };
        for (n, told) in [
            ("0", "Alle 0 kommuner"),
            ("1", "1 kommune"),
            ("11", "Alle 11 kommuner"),
        ] {
            assert_eq!(word.fill(Lang::Nb, &[("n", n)]), told);
        }
        assert_eq!(word.fill(Lang::Nb, &[]), word.nb);
    }

    #[test]
    fn every_language_has_the_same_placeholders_and_no_empty_text() {
        assert_eq!(uneven(PAGES), Vec::<String>::new());
        let odd = Word {
            nb: "{n}",
            nn: None,
            en: Some("{m}"),
        };
        let told = uneven(&[(
            "page",
            &const {
                [(
                    "KEY",
                    Word {
                        nb: " ",
                        nn: None,
                        en: None,
                    },
                )]
            },
        )]);
        assert_eq!(told, ["page.KEY"]);
        assert_ne!(placeholders(odd.nb), placeholders(odd.en.unwrap()));
    }

    #[test]
    fn what_nynorsk_and_english_lack_is_known() {
        let lacking = lacking(PAGES);
        let known = include_str!("catalog/lacking.txt");
        assert!(
            lacking == known,
            "catalog/lacking.txt should be:\n{lacking}"
        );
    }
}
