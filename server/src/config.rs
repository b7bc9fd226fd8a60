//! Settings: from the environment, else from a file, else the default. Read once, at start.
//!
//! To add one: a row in [`KEYS`], a field of [`Config`], a row in `docs/configuration.md` (a test
//! compares the table with [`KEYS`]).

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;

use crate::db::Place;

/// Names the settings file; the only key that a file cannot hold.
pub const FILE_KEY: &str = "OPPFOLGING_CONFIG";

/// A setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Name in the environment.
    pub env: &'static str,
    /// Name in the file.
    pub file: &'static str,
    /// Value where neither says anything.
    pub default: &'static str,
}

const DATABASE: Key = Key {
    env: "DATABASE_URL",
    file: "database_url",
    default: "sqlite:data/oppfolging.db",
};
const ADDRESS: Key = Key {
    env: "OPPFOLGING_ADDRESS",
    file: "address",
    default: "127.0.0.1:3000",
};
const DEMO: Key = Key {
    env: "OPPFOLGING_DEMO",
    file: "demo",
    default: "0",
};
const SITE: Key = Key {
    env: "OPPFOLGING_SITE",
    file: "site",
    default: "target/site",
};
const LOG: Key = Key {
    env: "OPPFOLGING_LOG",
    file: "log",
    default: "info,sqlx=warn",
};
/// Set by `cargo leptos watch`; no setting of ours.
const WATCHED: &str = "LEPTOS_WATCH";

const LOG_FORMAT: Key = Key {
    env: "OPPFOLGING_LOG_FORMAT",
    file: "log_format",
    default: "text",
};

/// All settings, in the order they are documented.
pub const KEYS: [Key; 6] = [DATABASE, ADDRESS, DEMO, SITE, LOG, LOG_FORMAT];

/// How log lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line, for machines.
    Json,
}

/// The settings of one run.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where the database is.
    pub database: Place,
    /// Where the server listens: this machine only, until sign-in exists.
    pub address: SocketAddr,
    /// Import the registers and the demo waves into an empty database.
    pub demo: bool,
    /// Folder of the browser parts, as `cargo leptos build` writes it.
    pub site: PathBuf,
    /// What is logged: a filter of `tracing`.
    pub log: String,
    /// How it is written.
    pub log_format: LogFormat,
    /// Run by `cargo leptos watch`, which sets this: pages may open its reload socket.
    pub reloads: bool,
}

/// A setting that cannot be used. Each message names the key.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The value does not fit. It is not repeated: an address may hold a password.
    #[error("{key}: {fault}")]
    Value {
        /// The key as it was given: of the environment, or of the file with its name.
        key: String,
        /// What is wrong, and what fits.
        fault: String,
    },
    /// The file cannot be read.
    #[error("{FILE_KEY}: filen {file} kan ikke leses. Finnes den, og har du tilgang?")]
    File {
        /// Its name.
        file: String,
        /// Why.
        source: std::io::Error,
    },
    /// The file is not TOML.
    #[error("{FILE_KEY}: filen {file} er ikke gyldig TOML: {fault}")]
    NotToml {
        /// Its name.
        file: String,
        /// Where and why, in the parser's words.
        fault: String,
    },
    /// The file holds a key that is none of ours.
    #[error("{FILE_KEY}: filen {file} har en ukjent nøkkel, «{key}». Kjente nøkler: {known}")]
    UnknownKey {
        /// Its name.
        file: String,
        /// The key.
        key: String,
        /// Those that exist.
        known: String,
    },
}

/// A settings file: its name, for messages, and its text.
#[derive(Debug, Clone)]
pub struct SettingsFile {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl Config {
    /// Reads the settings of this process.
    pub fn of_process() -> Result<Self, ConfigError> {
        #[expect(
            clippy::disallowed_methods,
            reason = "the one place that reads the environment"
        )]
        let env = |key: &str| std::env::var(key).ok();
        let file = match env(FILE_KEY) {
            None => None,
            Some(name) => match std::fs::read_to_string(&name) {
                Ok(text) => Some(SettingsFile { name, text }),
                Err(source) => return Err(ConfigError::File { file: name, source }),
            },
        };
        Self::read(env, file.as_ref())
    }

    /// Reads settings from an environment and a file. An empty value counts as not given.
    pub fn read(
        env: impl Fn(&str) -> Option<String>,
        file: Option<&SettingsFile>,
    ) -> Result<Self, ConfigError> {
        let file = file.map(Entries::read).transpose()?.unwrap_or_default();
        let given = |key: Key| {
            let from_env = env(key.env).filter(|value| !value.trim().is_empty());
            match (from_env, file.values.get(key.file)) {
                (Some(value), _) => Given::new(key.env.to_owned(), value),
                (None, Some(value)) => {
                    Given::new(format!("{} i {}", key.file, file.name), value.clone())
                }
                (None, None) => Given::new(key.env.to_owned(), key.default.to_owned()),
            }
        };
        Ok(Self {
            database: given(DATABASE).parse(|text| {
                text.parse()
                    .map_err(|fault: crate::db::NotAPlace| fault.to_string())
            })?,
            address: given(ADDRESS).parse(loopback)?,
            demo: given(DEMO).parse(yes_or_no)?,
            site: PathBuf::from(given(SITE).value),
            log: given(LOG).parse(log_filter)?,
            log_format: given(LOG_FORMAT).parse(|text| match text {
                "text" => Ok(LogFormat::Text),
                "json" => Ok(LogFormat::Json),
                other => Err(format!("«{other}» er ikke en form. Skriv text eller json")),
            })?,
            reloads: env(WATCHED).is_some(),
        })
    }
}

/// Reads an address to listen on, and refuses one that other machines can reach.
pub fn loopback(text: &str) -> Result<SocketAddr, String> {
    let address: SocketAddr = text.parse().map_err(|_| {
        format!("«{text}» er ikke en adresse med port. Skriv for eksempel 127.0.0.1:3000")
    })?;
    if address.ip().is_loopback() {
        Ok(address)
    } else {
        Err(format!(
            "«{text}» kan nås fra andre maskiner. Til programmet har innlogging, må det lytte på \
             127.0.0.1 eller [::1]"
        ))
    }
}

fn yes_or_no(text: &str) -> Result<bool, String> {
    match text {
        "1" | "true" => Ok(true),
        "0" | "false" => Ok(false),
        other => Err(format!("«{other}» er verken ja eller nei. Skriv 1 eller 0")),
    }
}

fn log_filter(text: &str) -> Result<String, String> {
    match text.parse::<tracing_subscriber::EnvFilter>() {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err(format!(
            "«{text}» er ikke et filter. Skriv for eksempel info,sqlx=warn"
        )),
    }
}

/// A value and the name it was given by.
struct Given {
    key: String,
    value: String,
}

impl Given {
    fn new(key: String, value: String) -> Self {
        Self { key, value }
    }

    fn parse<T>(self, parse: impl Fn(&str) -> Result<T, String>) -> Result<T, ConfigError> {
        parse(self.value.trim()).map_err(|fault| ConfigError::Value {
            key: self.key,
            fault,
        })
    }
}

/// The entries of a settings file as text.
#[derive(Default)]
struct Entries {
    name: String,
    values: BTreeMap<String, String>,
}

impl Entries {
    fn read(file: &SettingsFile) -> Result<Self, ConfigError> {
        let table: toml::Table =
            file.text
                .parse()
                .map_err(|error: toml::de::Error| ConfigError::NotToml {
                    file: file.name.clone(),
                    fault: error.message().to_owned(),
                })?;
        let mut values = BTreeMap::new();
        for (key, value) in table {
            if !KEYS.iter().any(|known| known.file == key) {
                let known: Vec<&str> = KEYS.iter().map(|known| known.file).collect();
                return Err(ConfigError::UnknownKey {
                    file: file.name.clone(),
                    key,
                    known: known.join(", "),
                });
            }
            let text = match value {
                toml::Value::String(text) => text,
                other => other.to_string(),
            };
            values.insert(key, text);
        }
        Ok(Self {
            name: file.name.clone(),
            values,
        })
    }
}

#[cfg(test)]
mod tests;
