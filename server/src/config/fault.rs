//! Settings that cannot be used: why, and what fits.

use kinds::Lang;
use present::words::catalog::{audit as audit_word, issuer, setting as word};
use store::{AUDIT_DAYS_MIN, NotADatabaseUrl};

use super::issuers::{self, IssuerFault};
use super::{AUDIT_DAYS_MAX, FILE_KEY, KEYS};

/// A setting that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The value does not fit.
    #[error("{key}: {fault}")]
    Value {
        /// The key as it was given: of the environment or of the file.
        key: &'static str,
        /// The file's name, where it was given there.
        file: Option<String>,
        /// What is wrong.
        fault: SettingFault,
    },
    /// The file cannot be read.
    #[error("{FILE_KEY}: {file} cannot be read")]
    File {
        /// Its name.
        file: String,
        /// Why.
        source: std::io::Error,
    },
    /// The file is not TOML.
    #[error("{FILE_KEY}: {file} is not TOML: {fault}")]
    NotToml {
        /// Its name.
        file: String,
        /// Where and why, in the parser's words.
        fault: String,
    },
    /// The file holds a key that is none of ours.
    #[error("{FILE_KEY}: {file} has the unknown key {key}")]
    UnknownKey {
        /// Its name.
        file: String,
        /// The key.
        key: String,
    },
    /// A provider to sign in at cannot be used.
    #[error("{FILE_KEY}: {file}: issuer {which}: {fault}")]
    Issuer {
        /// The file's name.
        file: String,
        /// Its id, or else its number.
        which: String,
        /// What is wrong.
        fault: IssuerFault,
    },
}

/// Why a value does not fit. An address of a database is not repeated: it may hold a password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingFault {
    /// Neither a file nor a server.
    #[error(transparent)]
    Database(#[from] NotADatabaseUrl),
    /// No address with a port.
    #[error("“{0}” is not an address with a port")]
    NotAnAddress(String),
    /// An address that other machines can reach.
    #[error("“{0}” can be reached from other machines")]
    NotLoopback(String),
    /// Not the address of a service.
    #[error("“{0}” is not the address of a service")]
    NotAPublicUrl(String),
    /// Passwords would go over a network as they are.
    #[error("“{0}” is not https")]
    PlainPublicUrl(String),
    /// Not the address of a machine.
    #[error("“{0}” is not the address of a machine")]
    NotAMachine(String),
    /// A setting that is nothing without another.
    #[error("{0} is missing")]
    Alone(&'static str),
    /// Neither yes nor no.
    #[error("“{0}” is neither yes nor no")]
    NotYesOrNo(String),
    /// Not a filter of `tracing`.
    #[error("“{0}” is not a filter")]
    NotALogFilter(String),
    /// Not a number of days that the audit log may be kept for.
    #[error("“{0}” is not a number of days from {AUDIT_DAYS_MIN} to {AUDIT_DAYS_MAX}")]
    NotAuditDays(String),
    /// Not a date.
    #[error("“{0}” is not a date")]
    NotADate(String),
    /// Only the demonstration has it.
    #[error("“{0}” is for the demonstration alone")]
    DemoOnly(String),
    /// Not the end of an audit log.
    #[error("“{0}” is not the end of an audit log")]
    NotAnAuditHead(String),
    /// Not a form of the log.
    #[error("“{0}” is not a form")]
    NotALogFormat(String),
}

impl ConfigError {
    /// What is wrong and what fits, in a sentence that names the key.
    pub fn sentence(&self, lang: Lang) -> String {
        let setting = ("setting", FILE_KEY);
        match self {
            Self::Value {
                key,
                file: None,
                fault,
            } => fault.sentence(key, lang),
            Self::Value {
                key,
                file: Some(file),
                fault,
            } => {
                let key = word::KEY_IN_FILE.fill(lang, &[("key", key), ("file", file)]);
                fault.sentence(&key, lang)
            }
            Self::File { file, .. } => word::FILE_UNREADABLE.fill(lang, &[setting, ("file", file)]),
            Self::NotToml { file, fault } => {
                word::FILE_NOT_TOML.fill(lang, &[setting, ("file", file), ("fault", fault)])
            }
            Self::UnknownKey { file, key } => {
                let mut known = KEYS.map(|known| known.file).to_vec();
                known.push(issuers::TABLE);
                let known = known.join(", ");
                let values = [setting, ("file", file), ("key", key), ("known", &known)];
                word::FILE_UNKNOWN_KEY.fill(lang, &values)
            }
            Self::Issuer { file, which, fault } => {
                let fault = fault.text(lang);
                let values = [setting, ("file", file), ("which", which), ("fault", &fault)];
                issuer::UNUSABLE.fill(lang, &values)
            }
        }
    }
}

impl SettingFault {
    /// What is wrong with the value of `key` and what fits, in a sentence.
    pub fn sentence(&self, key: &str, lang: Lang) -> String {
        let (word, written) = match self {
            Self::Database(NotADatabaseUrl::Scheme) => (word::NOT_A_DATABASE, ""),
            Self::Database(NotADatabaseUrl::NoFile) => (word::NO_DATABASE_FILE, ""),
            Self::Database(NotADatabaseUrl::Server) => (word::NOT_A_SERVER, ""),
            Self::Database(NotADatabaseUrl::Unverified) => (word::UNVERIFIED_SERVER, ""),
            Self::NotAnAddress(written) => (word::NOT_AN_ADDRESS, &**written),
            Self::NotLoopback(written) => (word::NOT_LOOPBACK, &**written),
            Self::NotAPublicUrl(written) => (word::NOT_A_PUBLIC_URL, &**written),
            Self::PlainPublicUrl(written) => (word::PLAIN_PUBLIC_URL, &**written),
            Self::NotAMachine(written) => (word::NOT_A_MACHINE, &**written),
            Self::Alone(other) => (word::ALONE, *other),
            Self::NotYesOrNo(written) => (word::NOT_YES_OR_NO, &**written),
            Self::NotALogFilter(written) => (word::NOT_A_LOG_FILTER, &**written),
            Self::NotAuditDays(written) => (word::NOT_AUDIT_DAYS, &**written),
            Self::NotADate(written) => (audit_word::NOT_A_DATE, &**written),
            Self::DemoOnly(written) => (word::DEMO_ONLY, &**written),
            Self::NotAnAuditHead(written) => (audit_word::NOT_A_HEAD, &**written),
            Self::NotALogFormat(written) => (word::NOT_A_LOG_FORMAT, &**written),
        };
        let (least, most) = (AUDIT_DAYS_MIN.to_string(), AUDIT_DAYS_MAX.to_string());
        let values = [("written", written), ("least", &*least), ("most", &*most)];
        let fault = word.fill(lang, &values);
        word::VALUE.fill(lang, &[("key", key), ("fault", &fault)])
    }
}
