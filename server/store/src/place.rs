//! Where the database is: what `DATABASE_URL` says.

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::str::FromStr;

use sqlx::postgres::{PgConnectOptions, PgSslMode};

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
    /// A server across a network, which anybody on the way could read, or pass for.
    #[error("the connection to PostgreSQL is not verified")]
    Unverified,
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
            let options: PgConnectOptions = url.parse().map_err(|_| NotADatabaseUrl::Server)?;
            if !is_near(&options) && !matches!(options.get_ssl_mode(), PgSslMode::VerifyFull) {
                return Err(NotADatabaseUrl::Unverified);
            }
            return Ok(Self::Server(Box::new(options)));
        }
        Err(NotADatabaseUrl::Scheme)
    }
}

/// Whether a server is on this machine, so that nothing crosses a network on the way to it.
fn is_near(options: &PgConnectOptions) -> bool {
    let host = options.get_host().trim_matches(['[', ']']);
    let loopback = host.parse::<IpAddr>().is_ok_and(|host| host.is_loopback());
    options.get_socket().is_some()
        || host.starts_with('/')
        || host.eq_ignore_ascii_case("localhost")
        || loopback
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
                "postgres://anna:hemmelig@db.local/imdi?sslmode=verify-full",
                "db.local:5432/imdi",
            ),
            (
                "postgresql://anna@127.0.0.1:6000/imdi",
                "127.0.0.1:6000/imdi",
            ),
        ] {
            let place: DatabaseUrl = url.parse().unwrap();
            assert_eq!(place.to_string(), shown, "{url}");
        }
    }

    /// Whoever stands between could read every answer, and every password's checksum.
    #[test]
    fn across_a_network_the_server_must_be_verified() {
        for (host, mode, fits) in [
            ("localhost", "", true),
            ("LOCALHOST", "?sslmode=disable", true),
            ("127.0.0.1", "", true),
            ("127.0.0.2", "?sslmode=prefer", true),
            ("[::1]", "", true),
            ("%2Fvar%2Frun%2Fpostgresql", "", true),
            ("db.local", "?sslmode=verify-full", true),
            ("192.0.2.7", "?sslmode=verify-full&sslrootcert=ca.pem", true),
            ("db.local", "", false),
            ("db.local", "?sslmode=disable", false),
            ("db.local", "?sslmode=allow", false),
            ("db.local", "?sslmode=prefer", false),
            ("db.local", "?sslmode=require", false),
            ("db.local", "?sslmode=verify-ca&sslrootcert=ca.pem", false),
            ("192.0.2.7", "", false),
            ("localhost.evil.example", "", false),
        ] {
            let url = format!("postgres://anna@{host}:5432/imdi{mode}");
            let read = url.parse::<DatabaseUrl>();
            let expected = (!fits).then_some(NotADatabaseUrl::Unverified);
            assert_eq!(read.err(), expected, "{url}");
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
