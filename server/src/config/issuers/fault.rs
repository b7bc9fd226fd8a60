//! Providers in the settings that cannot be used: why, and what fits.

use kinds::{Lang, Region, Role};
use present::words::catalog::issuer as word;
use view::words::catalog::Word;

use super::{ISSUER_ID_CHARS_MAX, ISSUERS_MAX, LEEWAY_SECONDS_MAX};

/// Why a provider in the settings cannot be used. A secret is in none of them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IssuerFault {
    /// Not `[[issuer]]`.
    #[error("not an array of tables")]
    NotTables,
    /// More than a page has room for.
    #[error("too many")]
    TooMany,
    /// Two have the same id.
    #[error("its id is another's too")]
    Twice,
    /// A key that is none of ours.
    #[error("the unknown key {key}")]
    UnknownKey {
        /// The key.
        key: String,
        /// Those that are known.
        known: Vec<&'static str>,
    },
    /// A key that must be there.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// A value of another kind.
    #[error("{key} is not {kind:?}")]
    WrongKind {
        /// The key.
        key: &'static str,
        /// What it should be.
        kind: SettingKind,
    },
    /// An id that does not fit in an address, or means something else.
    #[error("“{0}” is no id")]
    NotAnId(String),
    /// No address.
    #[error("“{0}” is no address")]
    NotAnAddress(String),
    /// An address that others can listen to.
    #[error("“{0}” is not over TLS")]
    NotTls(String),
    /// No secret, or an empty one.
    #[error("no client secret")]
    NoSecret,
    /// A secret in the file and in another.
    #[error("two client secrets")]
    TwoSecrets,
    /// The file with the secret cannot be read.
    #[error("the secret's file {0} cannot be read")]
    SecretUnreadable(String),
    /// A claim without what it stands for, or the other way round.
    #[error("a claim for roles and its rows belong together")]
    HalfAMap,
    /// Nobody can be made who has no role.
    #[error("nobody can be made without roles")]
    NobodyToMake,
    /// No role.
    #[error("“{0}” is no role")]
    NotARole(String),
    /// No region.
    #[error("“{0}” is no region")]
    NotARegion(String),
    /// A role that is somewhere, and is nowhere.
    #[error("{0} needs regions")]
    NoRegions(&'static str),
    /// What the program sends by itself.
    #[error("{0} is sent anyway")]
    OurParameter(String),
    /// Less than nothing, or too much.
    #[error("{0} seconds of leeway")]
    Leeway(i64),
}

/// What a value should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingKind {
    /// A text.
    Text,
    /// Yes or no.
    Flag,
    /// A whole number.
    Number,
    /// Several texts.
    Texts,
    /// Texts by name.
    Pairs,
    /// Tables.
    Tables,
}

impl SettingKind {
    fn word(self) -> Word {
        match self {
            Self::Text => word::A_TEXT,
            Self::Flag => word::A_FLAG,
            Self::Number => word::A_NUMBER,
            Self::Texts => word::TEXTS,
            Self::Pairs => word::PAIRS,
            Self::Tables => word::TABLES,
        }
    }
}

impl IssuerFault {
    /// What is wrong and what fits, as a sentence goes on after naming the provider and the file.
    pub fn text(&self, lang: Lang) -> String {
        let (word, values) = self.parts(lang);
        let values: Vec<(&str, &str)> = values.iter().map(|(key, text)| (*key, &**text)).collect();
        word.fill(lang, &values)
    }

    fn parts(&self, lang: Lang) -> (Word, Vec<(&'static str, String)>) {
        let one = |word: Word, key: &'static str, text: String| (word, vec![(key, text)]);
        match self {
            Self::NotTables => (word::NOT_TABLES, vec![]),
            Self::TooMany => one(word::TOO_MANY, "most", ISSUERS_MAX.to_string()),
            Self::Twice => (word::TWICE, vec![]),
            Self::UnknownKey { key, known } => {
                let values = vec![("key", key.clone()), ("known", known.join(", "))];
                (word::UNKNOWN_KEY, values)
            }
            Self::Missing(key) => one(word::MISSING, "key", (*key).to_owned()),
            Self::WrongKind { key, kind } => {
                let kind = kind.word().text(lang).to_owned();
                let values = vec![("key", (*key).to_owned()), ("kind", kind)];
                (word::WRONG_KIND, values)
            }
            Self::NotAnId(written) => {
                let most = ISSUER_ID_CHARS_MAX.to_string();
                let values = vec![("written", written.clone()), ("most", most)];
                (word::NOT_AN_ID, values)
            }
            Self::NotAnAddress(written) => one(word::NOT_AN_ADDRESS, "written", written.clone()),
            Self::NotTls(written) => one(word::NOT_TLS, "written", written.clone()),
            Self::NoSecret => (word::NO_SECRET, vec![]),
            Self::TwoSecrets => (word::TWO_SECRETS, vec![]),
            Self::SecretUnreadable(file) => one(word::SECRET_UNREADABLE, "file", file.clone()),
            Self::HalfAMap => (word::HALF_A_MAP, vec![]),
            Self::NobodyToMake => (word::NOBODY_TO_MAKE, vec![]),
            Self::NotARole(written) => {
                let known = Role::ALL.iter().map(|role| role.id());
                choice(word::NOT_A_ROLE, written, known)
            }
            Self::NotARegion(written) => {
                let known = Region::ALL.iter().map(|region| region.id());
                choice(word::NOT_A_REGION, written, known)
            }
            Self::NoRegions(role) => one(word::NO_REGIONS, "role", (*role).to_owned()),
            Self::OurParameter(name) => one(word::OUR_PARAMETER, "name", name.clone()),
            Self::Leeway(seconds) => {
                let most = LEEWAY_SECONDS_MAX.to_string();
                let values = vec![("written", seconds.to_string()), ("most", most)];
                (word::LEEWAY, values)
            }
        }
    }
}

fn choice(
    word: Word,
    written: &str,
    known: impl Iterator<Item = &'static str>,
) -> (Word, Vec<(&'static str, String)>) {
    let known: Vec<&str> = known.collect();
    let values = vec![("written", written.to_owned()), ("known", known.join(", "))];
    (word, values)
}
