//! Every word a person reads, in one place, keyed for bokmål, nynorsk and English; and the
//! Norwegian forms of numbers and dates.

pub mod catalog;
pub mod change;
pub mod chart;
pub mod class;
pub mod export;
pub mod facts;
pub mod filter;
pub mod format;
pub mod import;
pub mod indicator;
pub mod list;
pub mod method;
pub mod missing;
pub mod overview;
pub mod profile;
pub mod question;
pub mod regions;
pub mod verdict;

use serde::{Deserialize, Serialize};

/// The languages of the interface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    /// Bokmål; complete.
    #[default]
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

impl Lang {
    /// The language tag for `lang` attributes.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }
}

/// The wording of a language, from all three.
pub(crate) fn pick<'a>(lang: Lang, nb: &'a str, nn: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Nb => nb,
        Lang::Nn => nn,
        Lang::En => en,
    }
}

/// Words with commas between and "or" before the last: `ja, nei eller vet ikke`.
pub fn or_list(words: &[&str], lang: Lang) -> String {
    let or = pick(lang, "eller", "eller", "or");
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [rest @ .., last] => format!("{} {or} {last}", rest.join(", ")),
    }
}

/// Words with commas between and "and" before the last: `Nord, Midt og Vest`.
pub fn and_list<T: AsRef<str>>(words: &[T], lang: Lang) -> String {
    let and = pick(lang, "og", "og", "and");
    match words {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [rest @ .., last] => {
            let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
            format!("{} {and} {}", rest.join(", "), last.as_ref())
        }
    }
}
