//! The store: `SQLite` in a file of its own, or `PostgreSQL` where several servers share it.
//!
//! **Invariant:** this is the only place that knows SQL. It stores and hands back domain values;
//! it does not filter and does not tabulate.
//!
//! Both engines run the same statements, from `sql/*.sql`, with `$1` placeholders. To add one:
//! 1. write it in a file there, in the SQL both engines agree on (a test prepares every file on
//!    both);
//! 2. give its columns a private struct in the file that uses it, by `row!`;
//! 3. run it through [`on_engine!`] on a [`Tx`];
//! 4. try it in `tests/storage` with `on_both!`.
//!
//! What is written is written in [`Db::change`], which ends with a row of the audit log. A row that
//! people change carries a version, and is changed by [`Tx::change_seen`].
//!
//! A table changes by a new migration with the same number and name in both folders of
//! `migrations/`, listed in `migrations.rs`. An applied one is never edited.

/// Runs the same body on whichever engine the transaction belongs to: a statement, and what of its
/// answer is wanted. An error says which database it came from.
macro_rules! on_engine {
    ($tx:expr, $connection:ident => $body:expr) => {
        match $tx.connection() {
            $crate::Connection::Sqlite($connection) => $body,
            $crate::Connection::Postgres($connection) => $body,
        }
        .map_err(|error| $tx.locate(error))
    };
}

#[macro_use]
mod row;

mod accounts;
mod answers;
mod audit;
mod batch;
mod checksum;
mod codes;
mod drafts;
mod error;
mod failures;
mod flows;
mod follow_up;
mod generation;
mod identities;
mod migrations;
mod moment;
mod open;
mod passwords;
mod place;
mod register;
mod rights;
mod roles;
mod schema;
mod sessions;
mod standing;
mod together;
mod tx;
mod units;
mod version;
mod wave;

use std::sync::Arc;

use sqlx::{PgPool, SqlitePool};
use tokio::sync::Semaphore;
use tracing::instrument;

pub use accounts::{Account, Locked, LockedWhy, NewAccount, SignedIn};
pub use audit::{
    AUDIT_DAYS_MIN, AUDIT_PAGE_ROWS_MAX, Actor, AuditAction, AuditExtent, AuditQuery, By, Chain,
    ChainFault, Cut, End, EndSince, Entry, Fact, HOST_CHARS_MAX, LogRow, Origin, RowHash, Whom,
};
pub use codes::NewCode;
pub use drafts::{DRAFT_DAYS_MAX, Draft};
pub use error::DatabaseError;
pub use failures::{Counting, Failures};
pub use flows::{FLOWS_MAX, Flow, NewFlow};
pub use follow_up::{
    After, Change, Deleted, Duties, Event, HandedOn, Happening, MakeId, Note, NoteChange, Opened,
    Opening, Past, ReadUpTo, Rewritten, Unread, VisitTexts, handed_on,
};
pub use identities::Identity;
pub use moment::stored;
pub use open::{IfMissing, WRITERS_MAX};
pub use passwords::StoredPassword;
pub use place::{DatabaseUrl, NotADatabaseUrl};
pub use rights::{Unchanged, seen};
pub use sessions::{NewSession, Session, SignInWay};
pub use standing::Standing;
pub use tx::{Connection, Ending, Tx};
pub use version::{Seen, Unsaved, Version};
pub use wave::{Loaded, Published, StoredWave};

/// An open database, migrated to this program's version.
#[derive(Debug, Clone)]
pub enum Db {
    /// A file.
    Sqlite {
        /// One connection: `SQLite` has one writer at a time.
        write: SqlitePool,
        /// Readers, which never wait for the writer (WAL), and cannot write.
        read: SqlitePool,
        /// Which file, for messages.
        place: Arc<DatabaseUrl>,
    },
    /// A server.
    Postgres {
        /// Readers and writers.
        pool: PgPool,
        /// Places for those who write: they wait for each other, and leave connections to readers.
        writers: Arc<Semaphore>,
        /// Which server and database, for messages.
        place: Arc<DatabaseUrl>,
    },
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

impl Publishing {
    /// What was published lasts and is told; what was there already is neither.
    fn told(self, entry: Entry) -> Ending<Self> {
        match self {
            Self::Unchanged => Ending::Leave(self),
            Self::Published { generation } => {
                Ending::Keep(self, entry.with("generation", generation))
            }
        }
    }
}

impl Db {
    /// Where the data is, as it may be shown: without a password.
    pub fn place(&self) -> &DatabaseUrl {
        match self {
            Self::Sqlite { place, .. } | Self::Postgres { place, .. } => place,
        }
    }

    /// Closes all connections; on `SQLite` this also folds the write-ahead log into the file.
    #[instrument(name = "db.close", skip_all)]
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
