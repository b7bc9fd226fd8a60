//! What can go wrong with the store. What people are told of it stands in `messages.rs`.

use std::error::Error as StdError;

use kinds::Id;
use rustls::CertificateError;

use super::DatabaseUrl;

/// Why a stored value cannot be read; the row it stands in is told around it.
pub(super) type Unreadable = Box<dyn StdError + Send + Sync>;

/// An error of the store.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// There is no such file, and the command does not make one.
    #[error("there is no database {0}")]
    Missing(String),
    /// The folder the file should lie in does not exist.
    #[error("the folder of the database {0} does not exist")]
    FolderMissing(String),
    /// Another program holds the write lock for longer than the busy timeout.
    #[error("the database {0} is locked by another program")]
    Locked(String),
    /// The database was written by a later version of this program.
    #[error("the database {place} has schema {version}, and this program knows {known}")]
    Newer {
        /// Which database.
        place: String,
        /// The schema version it has.
        version: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// The database was prepared by an earlier version, and whoever is connected may not change it.
    #[error("the database {place} has schema {version}, and this program needs {known}")]
    Older {
        /// Which database.
        place: String,
        /// The schema version it has; 0 where it has none.
        version: i64,
        /// The one this program needs.
        known: i64,
    },
    /// A file has no roles to set apart.
    #[error("the database {0} has no roles")]
    NoRoles(String),
    /// There is no role of that name.
    #[error("the server of {place} has no role {role}")]
    NoRole {
        /// Which database.
        place: String,
        /// The role.
        role: String,
    },
    /// The role that should only use the tables may act as their owner.
    #[error("the role {role} may act as the owner of {place}")]
    RolesNotApart {
        /// Which database.
        place: String,
        /// The role.
        role: String,
    },
    /// The file holds something else.
    #[error("{0} is not a SQLite database, or is damaged")]
    NotADatabase(String),
    /// The file may not be written.
    #[error("the database {0} cannot be written to")]
    ReadOnly(String),
    /// No room left.
    #[error("the disk of the database {0} is full")]
    Full(String),
    /// It cannot be opened or reached.
    #[error("the database {place} cannot be opened")]
    Unreachable {
        /// Which database.
        place: String,
        /// What the engine says.
        source: sqlx::Error,
    },
    /// The server cannot show that it is the one that was meant.
    #[error("the server of the database {place} cannot be verified")]
    Unverified {
        /// Which database.
        place: String,
        /// Its certificate is sound, but for another host.
        other_name: bool,
        /// What the engine says.
        source: sqlx::Error,
    },
    /// The database cannot hold every letter.
    #[error("the database {place} is encoded in {encoding}")]
    Encoding {
        /// Which database.
        place: String,
        /// What it is encoded in, as the engine calls it.
        encoding: String,
    },
    /// A migration failed; it was rolled back.
    #[error("the database {place} could not be migrated")]
    Migration {
        /// Which database.
        place: String,
        /// What the engine says.
        source: Box<sqlx::migrate::MigrateError>,
    },
    /// A stored row makes no sense to this program.
    #[error("table {table}, column {column}, row {row} makes no sense")]
    Inconsistent {
        /// Table.
        table: &'static str,
        /// Column.
        column: &'static str,
        /// Key of the row.
        row: String,
        /// What is wrong with it.
        source: Box<dyn StdError + Send + Sync>,
    },
    /// A wave is published for a year without a register.
    #[error("there is no register of {0}")]
    NoRegister(u16),
    /// Units answered that the register of the year does not have.
    #[error("the register of {year} lacks {}", numbers.join(", "))]
    NotInRegister {
        /// The year.
        year: u16,
        /// Their numbers, in order.
        numbers: Vec<String>,
    },
    /// A change of this id was made before: the same was sent twice.
    #[error("the change {0} was made before")]
    DoneBefore(Id),
    /// Somebody was to look after something, whose account is locked or may not write there.
    #[error("the account {0} cannot follow it")]
    CannotFollow(Id),
    /// What was to be added has the id, or the number, of something that is there.
    #[error("there is a row of this id or number already")]
    Taken(#[source] sqlx::Error),
    /// Anything else the engine says.
    #[error("the database answered with an error")]
    Driver(#[source] sqlx::Error),
}

impl DatabaseError {
    /// Turns an engine's error into one that says which database and what to do.
    pub(super) fn at(place: &DatabaseUrl, source: sqlx::Error) -> Self {
        let shown = place.to_string();
        let told = source.as_database_error();
        if told.is_some_and(sqlx::error::DatabaseError::is_unique_violation) {
            return Self::Taken(source);
        }
        if let (DatabaseUrl::File(_), Some(code)) = (place, sqlite_code(&source)) {
            return match code {
                5 | 6 => Self::Locked(shown),
                8 => Self::ReadOnly(shown),
                11 | 26 => Self::NotADatabase(shown),
                13 => Self::Full(shown),
                14 => Self::Unreachable {
                    place: shown,
                    source,
                },
                _ => Self::Driver(source),
            };
        }
        match source {
            // The only writer was not handed back in time: another transaction is at it.
            sqlx::Error::PoolTimedOut if matches!(place, DatabaseUrl::File(_)) => {
                Self::Locked(shown)
            }
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::PoolTimedOut => {
                Self::Unreachable {
                    place: shown,
                    source,
                }
            }
            other => Self::Driver(other),
        }
    }

    /// A server that could not be connected to.
    pub(super) fn unreachable(place: &DatabaseUrl, source: sqlx::Error) -> Self {
        let place = place.to_string();
        match unverified(&source) {
            None => Self::Unreachable { place, source },
            Some(other_name) => Self::Unverified {
                place,
                other_name,
                source,
            },
        }
    }

    /// A stored value that cannot be read.
    pub(super) fn inconsistent(
        table: &'static str,
        column: &'static str,
        row: impl Into<String>,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self::Inconsistent {
            table,
            column,
            row: row.into(),
            source: source.into(),
        }
    }
}

/// Whether TLS is why there is no connection; true where the certificate is that of another host.
fn unverified(error: &sqlx::Error) -> Option<bool> {
    let error = match error {
        sqlx::Error::Tls(_) => return Some(false),
        sqlx::Error::Io(error) => error.get_ref()?.downcast_ref::<rustls::Error>()?,
        _ => return None,
    };
    let other_name = matches!(
        error,
        rustls::Error::InvalidCertificate(
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. }
        )
    );
    Some(other_name)
}

/// `SQLite`'s primary result code: the low byte of the extended one that sqlx tells.
fn sqlite_code(error: &sqlx::Error) -> Option<u32> {
    let code = error.as_database_error()?.code()?;
    code.parse::<u32>().ok().map(|extended| extended & 0xff)
}
