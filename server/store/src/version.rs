//! Two who change the same thing: the second is told, and overwrites nothing.
//!
//! A row that people change carries a `version`. Whoever changes it says which version they had
//! before them; the statement changes the row only if it still has that one:
//! `UPDATE … SET …, version = version + 1 WHERE id = $1 AND version = $2 RETURNING version`.

use std::fmt;

use kinds::Id;
use tracing::instrument;

use super::{DatabaseError, Tx};

/// How often a row was written; the first time makes it 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(pub i64);

impl Version {
    /// Of a new row.
    pub const FIRST: Self = Self(1);
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What somebody had before them when they changed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The table, for messages.
    pub table: &'static str,
    /// Which row.
    pub id: Id,
    /// As it was then.
    pub version: Version,
}

/// Why a row was not changed. `T` is what it holds.
#[derive(Debug, thiserror::Error)]
pub enum Unsaved<T> {
    /// Somebody else changed it meanwhile; this is what stands now.
    #[error("somebody else changed it meanwhile")]
    Conflict(Box<T>),
    /// It is not there, or not any more.
    #[error("it is not there")]
    NotFound,
    /// The store failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl Tx {
    /// Changes the row that was seen, if it is still the same, and says its new version.
    ///
    /// `write` runs the statement and hands on the version it returned, `None` where it changed
    /// no row; `find` reads the row as it stands, for the one who came too late.
    ///
    /// # Errors
    /// [`Unsaved`]; also where the statement changed another version than the one seen, which is
    /// a fault in the statement.
    #[instrument(name = "db.change_seen", skip_all, fields(id = %seen.id))]
    pub async fn change_seen<T>(
        &mut self,
        seen: Seen,
        write: impl AsyncFnOnce(&mut Tx, Seen) -> Result<Option<i64>, DatabaseError>,
        find: impl AsyncFnOnce(&mut Tx, Id) -> Result<Option<T>, DatabaseError>,
    ) -> Result<Version, Unsaved<T>> {
        match write(self, seen).await? {
            Some(now) if now == seen.version.0 + 1 => Ok(Version(now)),
            Some(now) => {
                let fault = format!("{now} does not follow {}", seen.version);
                let id = seen.id.to_string();
                Err(DatabaseError::inconsistent(seen.table, "version", id, fault).into())
            }
            None => Err(match find(self, seen.id).await? {
                Some(stands) => Unsaved::Conflict(Box::new(stands)),
                None => Unsaved::NotFound,
            }),
        }
    }
}
