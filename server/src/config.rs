//! Settings: from the environment, else from a file, else the default. Read once, at start.
//!
//! To add one: a row in [`KEYS`], a field of [`Config`], a row in `docs/configuration.md` (a test
//! compares the table with [`KEYS`]).

mod fault;
pub mod issuers;
mod public;
mod values;

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use jiff::civil::{Date, date};

use store::DatabaseUrl;

use self::issuers::Issuer;

pub use fault::{ConfigError, SettingFault};
pub use public::{PublicUrl, is_this_machine};
pub use values::{address, database};

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
const TODAY: SettingKey = SettingKey {
    env: "OPPFOLGING_TODAY",
    file: "today",
    default: "",
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

/// Where people reach the service.
pub const PUBLIC_URL: SettingKey = SettingKey {
    env: "OPPFOLGING_PUBLIC_URL",
    file: "public_url",
    default: "",
};
/// The certificate of the service.
pub const TLS_CERT: SettingKey = SettingKey {
    env: "OPPFOLGING_TLS_CERT",
    file: "tls_cert",
    default: "",
};
/// The key of the certificate.
pub const TLS_KEY: SettingKey = SettingKey {
    env: "OPPFOLGING_TLS_KEY",
    file: "tls_key",
    default: "",
};
/// Who may say where a request came from.
pub const TRUSTED_PROXIES: SettingKey = SettingKey {
    env: "OPPFOLGING_TRUSTED_PROXIES",
    file: "trusted_proxies",
    default: "",
};
/// Set by `cargo leptos watch`; no setting of ours.
const WATCHED: &str = "LEPTOS_WATCH";

/// All settings, in the order they are documented.
pub const KEYS: [SettingKey; 13] = [
    DATABASE,
    DATABASE_OWNER,
    ADDRESS,
    DEMO,
    TODAY,
    PUBLIC_URL,
    TLS_CERT,
    TLS_KEY,
    TRUSTED_PROXIES,
    SITE,
    AUDIT_DAYS,
    LOG,
    LOG_FORMAT,
];

/// How long rows of the audit log may be kept at most; days. Ten years.
pub const AUDIT_DAYS_MAX: i64 = 3_653;

/// The day that the demonstration stands still on: its visits are of their year.
pub const DEMO_TODAY: Date = date(2016, 3, 8);

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
    /// Where the server listens: this machine only, where it is a demonstration.
    pub address: SocketAddr,
    /// A demonstration: with ready people, and nothing but synthetic waves, which an empty database
    /// gets at the start.
    pub demo: bool,
    /// The day by which something is due or over, where it is not the calendar's: in the demonstration
    /// alone.
    pub today: Option<Date>,
    /// Where people reach the service.
    pub public_url: Option<PublicUrl>,
    /// The files of the service's own certificate and its key.
    pub tls: Option<TlsFiles>,
    /// Those whose word is taken for where a request came from.
    pub trusted_proxies: Vec<IpAddr>,
    /// Folder of the browser parts, as `scripts/build` makes it.
    pub site: PathBuf,
    /// How long rows of the audit log are kept; days, from [`store::AUDIT_DAYS_MIN`] to [`AUDIT_DAYS_MAX`].
    pub audit_days: i64,
    /// What is logged: a filter of `tracing`.
    pub log: String,
    /// How it is written.
    pub log_format: LogFormat,
    /// Run by `cargo leptos watch`, which sets this: pages may open its reload socket.
    pub reloads: bool,
    /// The providers that people may sign in at.
    pub issuers: Vec<Issuer>,
}

/// The files of a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlsFiles {
    /// The certificate, and those it rests on below it (PEM).
    pub cert: PathBuf,
    /// Its key (PEM).
    pub key: PathBuf,
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

    /// The service as its people know it, where it listens on an address.
    pub fn origin(&self, address: SocketAddr) -> String {
        let plain = || format!("http://{address}");
        self.public_url
            .as_ref()
            .map_or_else(plain, PublicUrl::origin)
    }

    /// Where it is a demonstration, it must not be reached from other machines; and nowhere else may the
    /// calendar stand still: for what is typed after the settings were read.
    ///
    /// # Errors
    /// If it would be.
    pub fn check_demo(&self) -> Result<(), ConfigError> {
        if let (Some(day), false) = (self.today, self.demo) {
            let today = Given::in_environment(TODAY, day.to_string());
            today.parse(|text| Err::<(), _>(SettingFault::DemoOnly(text.to_owned())))?;
        }
        let address = Given::in_environment(ADDRESS, self.address.to_string());
        if self.demo {
            address.parse(values::loopback)?;
        }
        Ok(())
    }

    /// The day that everything is due by, where it stands still.
    pub fn fixed_day(&self) -> Option<Date> {
        self.demo.then(|| self.today.unwrap_or(DEMO_TODAY))
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
        let demo = given(DEMO).parse(values::yes_or_no)?;
        let listens = if demo { values::loopback } else { address };
        Ok(Self {
            database: given(DATABASE).parse(database)?,
            database_owner: given(DATABASE_OWNER).parse(|text| match text {
                "" => Ok(None),
                url => database(url).map(Some),
            })?,
            address: given(ADDRESS).parse(listens)?,
            demo,
            today: given(TODAY).parse(values::day)?,
            public_url: given(PUBLIC_URL).parse(values::public_url)?,
            tls: tls(given(TLS_CERT), given(TLS_KEY))?,
            trusted_proxies: given(TRUSTED_PROXIES).parse(values::addresses)?,
            site: PathBuf::from(given(SITE).value),
            audit_days: given(AUDIT_DAYS).parse(values::audit_days)?,
            log: given(LOG).parse(values::log_filter)?,
            log_format: given(LOG_FORMAT).parse(|text| match text {
                "text" => Ok(LogFormat::Text),
                "json" => Ok(LogFormat::Json),
                other => Err(SettingFault::NotALogFormat(other.to_owned())),
            })?,
            reloads: env(WATCHED).is_some(),
            issuers: file.issuers,
        })
    }
}

/// A certificate and its key: both or neither.
fn tls(cert: Given, key: Given) -> Result<Option<TlsFiles>, ConfigError> {
    let lacks = |there: Given, other: SettingKey| {
        there.parse(|_| Err::<Option<TlsFiles>, _>(SettingFault::Alone(other.file)))
    };
    match (cert.value.trim(), key.value.trim()) {
        ("", "") => Ok(None),
        (_, "") => lacks(cert, TLS_KEY),
        ("", _) => lacks(key, TLS_CERT),
        (cert, key) => Ok(Some(TlsFiles {
            cert: cert.into(),
            key: key.into(),
        })),
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
    issuers: Vec<Issuer>,
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
        let mut issuers = Vec::new();
        for (key, value) in table {
            if key == issuers::TABLE {
                issuers = issuers::read(&value).map_err(|(which, fault)| {
                    let file = file.name.clone();
                    ConfigError::Issuer { file, which, fault }
                })?;
                continue;
            }
            if !KEYS.iter().any(|known| known.file == key) {
                let file = file.name.clone();
                return Err(ConfigError::UnknownKey { file, key });
            }
            let text = match value {
                toml::Value::String(text) => text,
                toml::Value::Array(values) => listed(&values),
                other => other.to_string(),
            };
            values.insert(key, text);
        }
        Ok(Self {
            name: file.name.clone(),
            values,
            issuers,
        })
    }
}

/// A list as it is written in the environment: with commas.
fn listed(values: &[toml::Value]) -> String {
    let text = |value: &toml::Value| value.as_str().map_or(value.to_string(), str::to_owned);
    let texts: Vec<String> = values.iter().map(text).collect();
    texts.join(",")
}

#[cfg(test)]
mod tests;
