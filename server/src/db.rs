//! The store: `SQLite` in a file of its own, or `PostgreSQL` where several servers share it.
//!
//! **Invariant:** this is the only place that knows SQL. It stores and hands back domain values;
//! it does not filter and does not tabulate.
//!
//! Both engines run the same statements, from `db/sql/*.sql`, with `$1` placeholders. To add one:
//! 1. write it in a file there, in the SQL both engines agree on (a test prepares every file on
//!    both);
//! 2. give its columns a private row struct in the file that uses it;
//! 3. run it through [`on_engine!`] on a [`Tx`];
//! 4. try it in `tests/storage` with `on_both!`.
//!
//! A table changes by a new migration with the same number and name in both folders of
//! `migrations/`. An applied one is never edited.

/// Runs the same body on whichever engine the transaction belongs to.
macro_rules! on_engine {
    ($tx:expr, $connection:ident => $body:expr) => {
        match $tx {
            $crate::db::Tx::Sqlite(tx) => {
                let $connection = &mut **tx;
                $body
            }
            $crate::db::Tx::Postgres(tx) => {
                let $connection = &mut **tx;
                $body
            }
        }
    };
}

mod answers;
mod batch;
mod checksum;
mod error;
mod generation;
mod open;
mod place;
mod register;
mod units;
mod wave;

use sqlx::{PgPool, Postgres, Sqlite, SqlitePool, Transaction};

pub use error::DatabaseError;
pub use open::IfMissing;
pub use place::{NotAPlace, Place};
pub use wave::{Published, StoredWave};

/// An open database, migrated to this program's version.
#[derive(Debug, Clone)]
pub enum Db {
    /// A file.
    Sqlite {
        /// One connection: `SQLite` has one writer at a time.
        write: SqlitePool,
        /// Readers, which never wait for the writer (WAL).
        read: SqlitePool,
        /// Which file, for messages.
        place: Place,
    },
    /// A server.
    Postgres {
        /// Readers and writers.
        pool: PgPool,
        /// Which server and database, for messages.
        place: Place,
    },
}

/// A transaction. What is not committed is rolled back.
#[derive(Debug)]
pub enum Tx {
    /// On `SQLite`.
    Sqlite(Transaction<'static, Sqlite>),
    /// On `PostgreSQL`.
    Postgres(Transaction<'static, Postgres>),
}

/// What publishing did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Publishing {
    /// The same content was there already; nothing was written.
    Unchanged,
    /// A new generation is the published one.
    Published {
        /// The database's generation with it.
        generation: u64,
    },
}

impl Db {
    /// Where the data is, as it may be shown: without a password.
    pub fn place(&self) -> &Place {
        match self {
            Self::Sqlite { place, .. } | Self::Postgres { place, .. } => place,
        }
    }

    /// Opens a transaction that writes. On `SQLite` it takes the write lock at once, since a
    /// reader that turns writer fails without asking the busy timeout.
    pub(crate) async fn write(&self) -> Result<Tx, DatabaseError> {
        let tx = match self {
            Self::Sqlite { write, .. } => write.begin_with("BEGIN IMMEDIATE").await.map(Tx::Sqlite),
            Self::Postgres { pool, .. } => pool.begin().await.map(Tx::Postgres),
        };
        tx.map_err(|error| self.locate(error.into()))
    }

    /// Opens a transaction that reads one and the same state throughout.
    pub(crate) async fn read(&self) -> Result<Tx, DatabaseError> {
        let tx = match self {
            Self::Sqlite { read, .. } => read.begin().await.map(Tx::Sqlite),
            Self::Postgres { pool, .. } => pool
                .begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                .await
                .map(Tx::Postgres),
        };
        tx.map_err(|error| self.locate(error.into()))
    }

    /// Says which file or server an engine's error came from.
    fn locate(&self, error: DatabaseError) -> DatabaseError {
        match error {
            DatabaseError::Driver(source) => DatabaseError::at(self.place(), source),
            told => told,
        }
    }

    /// Closes all connections; on `SQLite` this also folds the write-ahead log into the file.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { write, read, .. } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres { pool, .. } => pool.close().await,
        }
    }
}

impl Tx {
    /// Makes what was written lasting.
    pub(crate) async fn commit(self) -> Result<(), DatabaseError> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}
