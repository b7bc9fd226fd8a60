//! The words of the pages: one constant a text, by page, in up to three languages.
//!
//! To add a text: put it in the file of its page with `words!`, bokmål first. Placeholders stand
//! in braces (`{n}`) and are filled by [`Word::fill`]; they must be the same in every language. A
//! text that nynorsk or English still lacks is shown in bokmål, and stands in the list of what is
//! lacking (`lacking.txt`) until it is written.

use super::Lang;

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

    /// The text with its placeholders filled; one that is not given stays as it stands.
    pub fn fill(self, lang: Lang, values: &[(&str, &str)]) -> String {
        let mut rest = self.text(lang);
        let mut filled = String::with_capacity(rest.len() + 16);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let (name, tail) = after.split_once('}').unwrap_or((after, ""));
            match values.iter().find(|(known, _)| *known == name) {
                Some((_, value)) => filled.push_str(value),
                None => filled.extend(["{", name, "}"]),
            }
            rest = tail;
        }
        filled.push_str(rest);
        filled
    }
}

/// Defines the texts of one page as constants, and lists them for the tests.
macro_rules! words {
    ($($key:ident: $nb:literal $(, nn $nn:literal)? $(, en $en:literal)?;)+) => {
        $(
            #[doc = concat!("`", $nb, "`")]
            pub const $key: $crate::words::catalog::Word = $crate::words::catalog::Word {
                nb: $nb,
                nn: words!(@ready $($nn)?),
                en: words!(@ready $($en)?),
            };
        )+

        /// Every text of this page by its key.
        #[cfg(test)]
        pub(in crate::words) const ALL: &[(&str, $crate::words::catalog::Word)] = &[
            $((stringify!($key), $key)),+
        ];
    };
    (@ready) => { None };
    (@ready $text:literal) => { Some($text) };
}

pub mod codebook;
pub mod command;
pub mod common;
pub mod demo;
pub mod file;
pub mod import;
pub mod indicator;
pub mod layout;
pub mod list;
pub mod method;
pub mod overview;
pub mod profile;
pub mod question;
pub mod regions;
pub mod register;
pub mod report;
pub mod setting;
pub mod statement;
pub mod trouble;
pub mod value;

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    const PAGES: &[(&str, &[(&str, Word)])] = &[
        ("codebook", codebook::ALL),
        ("command", command::ALL),
        ("common", common::ALL),
        ("demo", demo::ALL),
        ("file", file::ALL),
        ("import", import::ALL),
        ("indicator", indicator::ALL),
        ("layout", layout::ALL),
        ("list", list::ALL),
        ("method", method::ALL),
        ("overview", overview::ALL),
        ("profile", profile::ALL),
        ("question", question::ALL),
        ("regions", regions::ALL),
        ("register", register::ALL),
        ("report", report::ALL),
        ("setting", setting::ALL),
        ("statement", statement::ALL),
        ("trouble", trouble::ALL),
        ("value", value::ALL),
    ];

    fn placeholders(text: &str) -> Vec<&str> {
        let mut names: Vec<&str> = text
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}'))
            .map(|(name, _)| name)
            .collect();
        names.sort_unstable();
        names
    }

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
    fn every_language_has_the_same_placeholders_and_no_empty_text() {
        for (page, words) in PAGES {
            for (key, word) in *words {
                assert!(!word.nb.trim().is_empty(), "{page}.{key}");
                for other in [word.nn, word.en].into_iter().flatten() {
                    assert_eq!(placeholders(word.nb), placeholders(other), "{page}.{key}");
                }
            }
        }
    }

    #[test]
    fn what_nynorsk_and_english_lack_is_known() {
        let mut lacking = String::new();
        for (page, words) in PAGES {
            for (key, word) in *words {
                let without = match (word.nn, word.en) {
                    (None, None) => "nn en",
                    (None, Some(_)) => "nn",
                    (Some(_), None) => "en",
                    (Some(_), Some(_)) => continue,
                };
                writeln!(lacking, "{page}.{key}: {without}").unwrap();
            }
        }
        let known = include_str!("catalog/lacking.txt");
        assert!(
            lacking == known,
            "catalog/lacking.txt skal være:\n{lacking}"
        );
    }
}
