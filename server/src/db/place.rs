//! Where the database is: what `DATABASE_URL` says.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use sqlx::postgres::PgConnectOptions;

/// A file or a server.
#[derive(Clone)]
pub enum DatabaseUrl {
    /// A `SQLite` file.
    File(PathBuf),
    /// A `PostgreSQL` server, with its password.
    Server(Box<PgConnectOptions>),
}

/// The text names neither a `SQLite` file nor a `PostgreSQL` server.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotADatabaseUrl {
    /// Another scheme, or none.
    #[error("the address begins neither with sqlite: nor with postgres://")]
    Scheme,
    /// `sqlite:` and nothing after it, or a database in memory, which each connection would have
    /// its own of.
    #[error("sqlite: names no file")]
    NoFile,
    /// The address of the server cannot be read. It may hold a password, so it is not repeated.
    #[error("the address of PostgreSQL cannot be read")]
    Server,
}

impl FromStr for DatabaseUrl {
    type Err = NotADatabaseUrl;

    fn from_str(url: &str) -> Result<Self, Self::Err> {
        if let Some(rest) = url.strip_prefix("sqlite:") {
            let file = rest.strip_prefix("//").unwrap_or(rest);
            if file.is_empty() || file.starts_with(':') {
                return Err(NotADatabaseUrl::NoFile);
            }
            return Ok(Self::File(PathBuf::from(file)));
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let options = url.parse().map_err(|_| NotADatabaseUrl::Server)?;
            return Ok(Self::Server(Box::new(options)));
        }
        Err(NotADatabaseUrl::Scheme)
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(file) => write!(f, "{}", file.display()),
            Self::Server(options) => write!(
                f,
                "{}:{}/{}",
                options.get_host(),
                options.get_port(),
                options
                    .get_database()
                    .unwrap_or_else(|| options.get_username())
            ),
        }
    }
}

/// As it may be logged: sqlx would print the password.
impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DatabaseUrl({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_file_or_a_server() {
        for (url, shown) in [
            ("sqlite:data/oppfolging.db", "data/oppfolging.db"),
            ("sqlite://data/oppfolging.db", "data/oppfolging.db"),
            ("sqlite:///srv/o.db", "/srv/o.db"),
            (
                "postgres://anna:hemmelig@db.local/imdi",
                "db.local:5432/imdi",
            ),
            ("postgresql://anna@db.local:6000/imdi", "db.local:6000/imdi"),
        ] {
            let place: DatabaseUrl = url.parse().unwrap();
            assert_eq!(place.to_string(), shown, "{url}");
        }
    }

    #[test]
    fn another_address_is_told_without_repeating_a_password() {
        for (url, fault) in [
            ("data/oppfolging.db", NotADatabaseUrl::Scheme),
            ("mysql://x/y", NotADatabaseUrl::Scheme),
            ("", NotADatabaseUrl::Scheme),
            ("sqlite:", NotADatabaseUrl::NoFile),
            ("sqlite://", NotADatabaseUrl::NoFile),
            ("sqlite::memory:", NotADatabaseUrl::NoFile),
            (
                "postgres://anna:hemmelig@vert:port/x",
                NotADatabaseUrl::Server,
            ),
        ] {
            let told = url.parse::<DatabaseUrl>().unwrap_err();
            assert_eq!(told, fault, "{url}");
            assert!(!told.to_string().contains("hemmelig"));
        }
    }
}
