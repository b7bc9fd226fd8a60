//! What a parser of TOML complains of, as a value: its own words are English, and for programmers.

use kinds::Lang;
use present::words::catalog::toml_fault as word;
use view::words::or_list;

/// Most names listed in one sentence.
const LISTED_MAX: usize = 12;

/// Why a text is not the TOML of such a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TomlFault {
    /// A key that the file does not take.
    UnknownKey {
        /// The key.
        key: String,
        /// Those it takes there.
        known: Vec<String>,
    },
    /// A key that has to be there.
    MissingKey(String),
    /// A key that stands twice.
    KeyTwice,
    /// A word that is none of those the key takes.
    UnknownValue {
        /// The word.
        written: String,
        /// Those the key takes.
        known: Vec<String>,
    },
    /// A value of another kind than the key takes.
    WrongKind(Option<ValueKind>),
    /// It is not written as TOML is.
    Syntax,
}

/// What a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueKind {
    /// Digits.
    WholeNumber,
    /// Words in quotation marks.
    Text,
    /// `true` or `false`.
    YesOrNo,
    /// Values in square brackets.
    List,
    /// Keys with values in braces, or below a heading.
    Table,
}

impl TomlFault {
    /// What the parser's message says.
    pub(super) fn of(message: &str) -> Self {
        let mut names = message.split('`').skip(1).step_by(2).map(str::to_owned);
        let starts = |words: &str| message.starts_with(words);
        if starts("unknown field") {
            let key = names.next().unwrap_or_default();
            let known = names.collect();
            Self::UnknownKey { key, known }
        } else if starts("unknown variant") {
            let written = names.next().unwrap_or_default();
            let known = names.collect();
            Self::UnknownValue { written, known }
        } else if starts("missing field") {
            Self::MissingKey(names.next().unwrap_or_default())
        } else if starts("duplicate") {
            Self::KeyTwice
        } else if starts("invalid type") || starts("invalid value") || starts("invalid length") {
            let expected = message.rsplit_once("expected ").map(|(_, kind)| kind);
            Self::WrongKind(expected.and_then(ValueKind::of))
        } else {
            Self::Syntax
        }
    }

    /// What is wrong, as it follows a colon.
    pub(super) fn clause(&self, lang: Lang) -> String {
        match self {
            Self::UnknownKey { key, known } => {
                let values = [("key", &**key), ("known", &listed(known, lang))];
                word::UNKNOWN_KEY.fill(lang, &values)
            }
            Self::MissingKey(key) => word::MISSING_KEY.fill(lang, &[("key", key)]),
            Self::KeyTwice => word::KEY_TWICE.text(lang).to_owned(),
            Self::UnknownValue { written, known } => {
                let values = [("written", &**written), ("known", &listed(known, lang))];
                word::UNKNOWN_VALUE.fill(lang, &values)
            }
            Self::WrongKind(None) => word::WRONG_KIND.text(lang).to_owned(),
            Self::WrongKind(Some(kind)) => {
                let kind = match kind {
                    ValueKind::WholeNumber => word::WHOLE_NUMBER,
                    ValueKind::Text => word::TEXT,
                    ValueKind::YesOrNo => word::YES_OR_NO,
                    ValueKind::List => word::LIST,
                    ValueKind::Table => word::TABLE,
                };
                word::SHOULD_BE.fill(lang, &[("kind", kind.text(lang))])
            }
            Self::Syntax => word::SYNTAX.text(lang).to_owned(),
        }
    }
}

impl ValueKind {
    fn of(expected: &str) -> Option<Self> {
        let starts = |words: &str| expected.starts_with(words);
        match expected {
            "string" | "a string" => Some(Self::Text),
            "a boolean" => Some(Self::YesOrNo),
            "a sequence" => Some(Self::List),
            "a map" => Some(Self::Table),
            _ if starts("struct ") => Some(Self::Table),
            _ if starts("i") || starts("u") => Some(Self::WholeNumber),
            _ => None,
        }
    }
}

fn listed(known: &[String], lang: Lang) -> String {
    let quoted = known.iter().take(LISTED_MAX);
    let quoted: Vec<String> = quoted
        .map(|name| word::NAME.fill(lang, &[("name", name)]))
        .collect();
    let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
    or_list(&quoted, lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::read_codebook;

    #[test]
    fn no_word_of_the_parser_is_told() {
        let wave = "[wave]\nyear = 2016\ntitle = { nb = \"T\" }\nfieldwork_from = \"2016-01-01\"\n\
                    fieldwork_to = \"2016-02-01\"\n";
        for (text, told) in [
            (
                "[wave]\nyear = 2015\ncolour = 1\n",
                "nøkkelen «colour» er ukjent. Her kan det stå «year», ",
            ),
            (
                "[wave\n",
                "linjen er ikke skrevet som TOML. Kontroller anførselstegn, klammer og likhetstegn",
            ),
            (
                "[wave]\nyear = 2015\nyear = 2016\n",
                "nøkkelen står to ganger",
            ),
            (
                "[wave]\nyear = \"2015\"\n",
                "verdien skal være et helt tall",
            ),
            (
                "[wave]\nyear = 2015\ntitle = \"Prøve\"\n",
                "verdien skal være en tabell",
            ),
            (
                "[wave]\nyear = 2015\nflags = 3\n",
                "verdien skal være en liste i hakeparenteser",
            ),
            (
                "[wave]\nyear = 2015\nfieldwork_from = 3\n",
                "verdien skal være en tekst i anførselstegn",
            ),
            ("[wave]\nyear = 2015\n", "nøkkelen «title» mangler"),
            (wave, "nøkkelen «chapter» mangler"),
            (
                "chapter = []\n[[question]]\nid = \"a\"\nchapter = \"c\"\nkind = \"singel\"\n",
                "«singel» er ikke en kjent verdi. Her kan det stå «single», ",
            ),
            (
                "[wave]\npartial = \"some\"\n",
                "«some» er ikke en kjent verdi. Her kan det stå «leave_out» eller «count»",
            ),
        ] {
            let error = read_codebook(text.as_bytes()).unwrap_err();
            let sentence = error.sentence(crate::import::TomlFile::Codebook, Lang::Nb);
            let begins = format!("Kodeboken kan ikke leses: {told}");
            assert!(sentence.starts_with(&begins), "{sentence} ({error:?})");
            assert!(
                sentence.ends_with(". Rett linjen og prøv igjen."),
                "{sentence}"
            );
        }
    }

    #[test]
    fn names_are_listed_to_the_limit() {
        let names = |count: usize| vec!["a".to_owned(); count];
        let count = |listed: &str| listed.matches('a').count();
        assert_eq!(count(&listed(&names(LISTED_MAX), Lang::En)), LISTED_MAX);
        assert_eq!(count(&listed(&names(LISTED_MAX + 1), Lang::En)), LISTED_MAX);
    }
}
