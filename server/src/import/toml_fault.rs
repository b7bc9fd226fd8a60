//! What is wrong with a text as TOML: the parser's findings as values, so that they can be said in the
//! language of whoever reads them.

use domain::content::WeightFault;
use kinds::Lang;
use present::words::catalog::toml as word;

/// What is wrong with a text as TOML, or as the TOML of one of the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TomlFault {
    /// A key that the table does not have, and those that it has.
    UnknownKey {
        /// The key.
        key: String,
        /// The keys of the table.
        known: Vec<String>,
    },
    /// A key is missing.
    MissingKey(String),
    /// The same key stands above.
    KeyTwice,
    /// A value that is none of those that the key takes.
    UnknownValue {
        /// What stands there.
        written: String,
        /// What may stand there.
        known: Vec<String>,
    },
    /// A value of another kind: a text where a number should be.
    OtherKind,
    /// A weight is too large.
    WeightTooLarge,
    /// All weights are 0.
    NoWeight,
    /// The line does not follow the rules of TOML.
    Syntax,
}

/// How the parser begins to tell of a value of another kind.
const OTHER_KIND: [&str; 5] = [
    "invalid type",
    "invalid value",
    "invalid length",
    "data did not match",
    "wanted",
];

impl TomlFault {
    /// Reads a message of the parser.
    pub(super) fn of(message: &str) -> Self {
        let ticked = ticked(message);
        let first = || ticked.first().cloned().unwrap_or_default();
        let others = || ticked.get(1..).unwrap_or_default().to_vec();
        let begins = |start: &str| message.starts_with(start);
        if begins("unknown field") {
            Self::UnknownKey {
                key: first(),
                known: others(),
            }
        } else if begins("missing field") {
            Self::MissingKey(first())
        } else if begins("duplicate") {
            Self::KeyTwice
        } else if begins("unknown variant") {
            Self::UnknownValue {
                written: first(),
                known: others(),
            }
        } else if message == WeightFault::TooMuch.to_string() {
            Self::WeightTooLarge
        } else if message == WeightFault::AllZero.to_string() {
            Self::NoWeight
        } else if OTHER_KIND.iter().any(|start| begins(start)) {
            Self::OtherKind
        } else {
            Self::Syntax
        }
    }

    /// What is wrong, as it follows a colon.
    pub(super) fn clause(&self, lang: Lang) -> String {
        match self {
            Self::UnknownKey { key, known } if known.is_empty() => {
                word::UNKNOWN_KEY.fill(lang, &[("key", key)])
            }
            Self::UnknownKey { key, known } => {
                let known = known.join(", ");
                word::UNKNOWN_KEY_OF.fill(lang, &[("key", key), ("known", &known)])
            }
            Self::MissingKey(key) => word::MISSING_KEY.fill(lang, &[("key", key)]),
            Self::KeyTwice => word::KEY_TWICE.text(lang).to_owned(),
            Self::UnknownValue { written, known } => {
                let known = known.join(", ");
                word::UNKNOWN_VALUE.fill(lang, &[("written", written), ("known", &known)])
            }
            Self::OtherKind => word::OTHER_KIND.text(lang).to_owned(),
            Self::WeightTooLarge => {
                let most = domain::content::PART_WEIGHT_MAX.to_string();
                word::WEIGHT_TOO_LARGE.fill(lang, &[("most", &most)])
            }
            Self::NoWeight => word::NO_WEIGHT.text(lang).to_owned(),
            Self::Syntax => word::SYNTAX.text(lang).to_owned(),
        }
    }
}

/// What stands between backticks.
fn ticked(message: &str) -> Vec<String> {
    let parts = message.split('`').skip(1).step_by(2);
    parts.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use domain::content::{Indicators, Weights};
    use serde::de::DeserializeOwned;

    use super::*;

    fn of<T: DeserializeOwned + std::fmt::Debug>(text: &str) -> TomlFault {
        TomlFault::of(toml::from_str::<T>(text).unwrap_err().message())
    }

    #[test]
    fn findings_of_the_parser_are_told_apart() {
        let strings = |all: &[&str]| all.iter().map(|text| (*text).to_owned()).collect();
        let even = "size = 1\nshare = 1\ncentrality = 1\n";
        assert_eq!(
            of::<Weights>(&format!("{even}settled = 1\ncolour = 1\n")),
            TomlFault::UnknownKey {
                key: "colour".to_owned(),
                known: strings(&["size", "share", "centrality", "settled"]),
            }
        );
        let settled = "settled".to_owned();
        assert_eq!(of::<Weights>(even), TomlFault::MissingKey(settled));
        for (text, fault) in [
            ("settled = 6\n", TomlFault::WeightTooLarge),
            ("settled = \"much\"\n", TomlFault::OtherKind),
            ("settled = -1\n", TomlFault::OtherKind),
            ("settled = 1\nsize = 1\n", TomlFault::KeyTwice),
            ("settled = \n", TomlFault::Syntax),
            ("settled = 1\n[[", TomlFault::Syntax),
        ] {
            assert_eq!(of::<Weights>(&format!("{even}{text}")), fault, "{text}");
        }
        let none = even.replace('1', "0") + "settled = 0\n";
        assert_eq!(of::<Weights>(&none), TomlFault::NoWeight);
        assert_eq!(of::<Indicators>("indicator = 1\n"), TomlFault::OtherKind);
        let kind = of::<kinds_of::Kind>("kind = \"many\"\n");
        assert!(matches!(kind, TomlFault::UnknownValue { written, known }
            if written == "many" && known.contains(&"single".to_owned())));
    }

    mod kinds_of {
        #[derive(Debug, serde::Deserialize)]
        pub struct Kind {
            #[expect(dead_code, reason = "it is only read")]
            kind: kinds::QuestionKind,
        }
    }
}
