//! Settings: from the environment, else from a file, else the default. Read once, at start.
//!
//! To add one: a row in [`KEYS`], a field of [`Config`], a row in `docs/configuration.md` (a test
//! compares the table with [`KEYS`]).

mod fault;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;

use crate::db::{AUDIT_DAYS_MIN, DatabaseUrl};

pub use fault::{ConfigError, SettingFault};

/// Names the settings file; the only key that a file cannot hold.
pub const FILE_KEY: &str = "OPPFOLGING_CONFIG";

/// A setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SettingKey {
    /// Name in the environment.
    pub env: &'static str,
    /// Name in the file.
    pub file: &'static str,
    /// Value where neither says anything.
    pub default: &'static str,
}

const DATABASE: SettingKey = SettingKey {
    env: "DATABASE_URL",
    file: "database_url",
    default: "sqlite:data/oppfolging.db",
};
const DATABASE_OWNER: SettingKey = SettingKey {
    env: "DATABASE_OWNER_URL",
    file: "database_owner_url",
    default: "",
};
const ADDRESS: SettingKey = SettingKey {
    env: "OPPFOLGING_ADDRESS",
    file: "address",
    default: "127.0.0.1:3000",
};
const DEMO: SettingKey = SettingKey {
    env: "OPPFOLGING_DEMO",
    file: "demo",
    default: "0",
};
const SITE: SettingKey = SettingKey {
    env: "OPPFOLGING_SITE",
    file: "site",
    default: "target/site",
};
const LOG: SettingKey = SettingKey {
    env: "OPPFOLGING_LOG",
    file: "log",
    default: "info,sqlx=warn",
};
/// Set by `cargo leptos watch`; no setting of ours.
const WATCHED: &str = "LEPTOS_WATCH";

const LOG_FORMAT: SettingKey = SettingKey {
    env: "OPPFOLGING_LOG_FORMAT",
    file: "log_format",
    default: "text",
};

const AUDIT_DAYS: SettingKey = SettingKey {
    env: "OPPFOLGING_AUDIT_DAYS",
    file: "audit_days",
    default: "1096",
};

/// All settings, in the order they are documented.
pub const KEYS: [SettingKey; 8] = [
    DATABASE,
    DATABASE_OWNER,
    ADDRESS,
    DEMO,
    SITE,
    AUDIT_DAYS,
    LOG,
    LOG_FORMAT,
];

/// How long rows of the audit log may be kept at most; days. Ten years.
pub const AUDIT_DAYS_MAX: i64 = 3_653;

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
    pub database: DatabaseUrl,
    /// The same database for the owner of its tables, where it is another than the program's role.
    pub database_owner: Option<DatabaseUrl>,
    /// Where the server listens: this machine only, until sign-in exists.
    pub address: SocketAddr,
    /// Import the registers and the demo waves into an empty database.
    pub demo: bool,
    /// Folder of the browser parts, as `scripts/build` makes it.
    pub site: PathBuf,
    /// How long rows of the audit log are kept; days, from [`AUDIT_DAYS_MIN`] to [`AUDIT_DAYS_MAX`].
    pub audit_days: i64,
    /// What is logged: a filter of `tracing`.
    pub log: String,
    /// How it is written.
    pub log_format: LogFormat,
    /// Run by `cargo leptos watch`, which sets this: pages may open its reload socket.
    pub reloads: bool,
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
    ///
    /// # Errors
    /// The first setting that cannot be used.
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
    ///
    /// # Errors
    /// The first setting that cannot be used.
    pub fn read(
        env: impl Fn(&str) -> Option<String>,
        file: Option<&SettingsFile>,
    ) -> Result<Self, ConfigError> {
        let file = file.map(Entries::read).transpose()?.unwrap_or_default();
        let given = |key: SettingKey| {
            let from_env = env(key.env).filter(|value| !value.trim().is_empty());
            match (from_env, file.values.get(key.file)) {
                (Some(value), _) => Given::in_environment(key, value),
                (None, Some(value)) => Given {
                    key: key.file,
                    file: Some(file.name.clone()),
                    value: value.clone(),
                },
                (None, None) => Given::in_environment(key, key.default.to_owned()),
            }
        };
        Ok(Self {
            database: given(DATABASE).parse(database)?,
            database_owner: given(DATABASE_OWNER).parse(|text| match text {
                "" => Ok(None),
                url => database(url).map(Some),
            })?,
            address: given(ADDRESS).parse(loopback)?,
            demo: given(DEMO).parse(yes_or_no)?,
            site: PathBuf::from(given(SITE).value),
            audit_days: given(AUDIT_DAYS).parse(audit_days)?,
            log: given(LOG).parse(log_filter)?,
            log_format: given(LOG_FORMAT).parse(|text| match text {
                "text" => Ok(LogFormat::Text),
                "json" => Ok(LogFormat::Json),
                other => Err(SettingFault::NotALogFormat(other.to_owned())),
            })?,
            reloads: env(WATCHED).is_some(),
        })
    }
}

/// Reads where the database is.
///
/// # Errors
/// Why the text says no such place.
pub fn database(text: &str) -> Result<DatabaseUrl, SettingFault> {
    Ok(text.parse()?)
}

/// Reads an address to listen on.
///
/// # Errors
/// If it is none, or one that other machines can reach.
pub fn loopback(text: &str) -> Result<SocketAddr, SettingFault> {
    let address = text.parse::<SocketAddr>();
    let address = address.map_err(|_| SettingFault::NotAnAddress(text.to_owned()))?;
    if address.ip().is_loopback() {
        Ok(address)
    } else {
        Err(SettingFault::NotLoopback(text.to_owned()))
    }
}

fn yes_or_no(text: &str) -> Result<bool, SettingFault> {
    match text {
        "1" | "true" => Ok(true),
        "0" | "false" => Ok(false),
        other => Err(SettingFault::NotYesOrNo(other.to_owned())),
    }
}

fn audit_days(text: &str) -> Result<i64, SettingFault> {
    let days = text.parse().ok();
    let days = days.filter(|days| (AUDIT_DAYS_MIN..=AUDIT_DAYS_MAX).contains(days));
    days.ok_or_else(|| SettingFault::NotAuditDays(text.to_owned()))
}

fn log_filter(text: &str) -> Result<String, SettingFault> {
    match text.parse::<tracing_subscriber::EnvFilter>() {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err(SettingFault::NotALogFilter(text.to_owned())),
    }
}

/// A value and the name it was given by.
struct Given {
    key: &'static str,
    file: Option<String>,
    value: String,
}

impl Given {
    fn in_environment(key: SettingKey, value: String) -> Self {
        Self {
            key: key.env,
            file: None,
            value,
        }
    }

    fn parse<T>(self, parse: impl Fn(&str) -> Result<T, SettingFault>) -> Result<T, ConfigError> {
        parse(self.value.trim()).map_err(|fault| ConfigError::Value {
            key: self.key,
            file: self.file,
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
                let file = file.name.clone();
                return Err(ConfigError::UnknownKey { file, key });
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
