//! Transactions: readings that see one state throughout, and changes that end with their row in
//! the audit log.
//!
//! **Invariant:** nothing that people make or decide is changed without an audit row. Whatever a
//! change wrote lasts only by [`Tx::commit`], which takes the row, writes it and commits, and which no
//! other file can call. What the program keeps for itself goes by [`Db::keep`].
//!
//! Both doors take the work as an async closure: begun, ended and taken back in one place each, so
//! that no path through the work, no `?` and no dropped request leaves a transaction open. Async
//! closures may borrow from around them, and their futures are as `Send` as what they hold; the
//! older form, a closure that returns a boxed future, could not borrow and had to be pinned.

use std::sync::Arc;
use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::{PgConnection, Postgres, Sqlite, SqliteConnection, Transaction};
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::timeout;
use tracing::instrument;

use super::audit::{By, Entry, chain};
use super::open::CONNECT_SECONDS_MAX;
use super::{DatabaseError, DatabaseUrl, Db};

/// A transaction. What is not committed is rolled back.
#[derive(Debug)]
pub struct Tx {
    engine: Engine,
    place: Arc<DatabaseUrl>,
    /// The place among those who write to a server, until it ends.
    _turn: Option<OwnedSemaphorePermit>,
}

#[derive(Debug)]
enum Engine {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// A transaction's connection, for one statement.
#[derive(Debug)]
pub enum Connection<'tx> {
    /// To a file.
    Sqlite(&'tx mut SqliteConnection),
    /// To a server.
    Postgres(&'tx mut PgConnection),
}

/// A connection for one statement that reads, without a transaction around it.
#[derive(Debug)]
pub(super) struct Once {
    engine: OnceEngine,
    place: Arc<DatabaseUrl>,
}

#[derive(Debug)]
enum OnceEngine {
    Sqlite(PoolConnection<Sqlite>),
    Postgres(PoolConnection<Postgres>),
}

/// How a change ends where nothing failed.
#[derive(Debug)]
#[must_use]
pub enum Ending<T> {
    /// What was written lasts, and this row of the audit log tells it.
    Keep(T, Entry),
    /// There was nothing to change: whatever was written is taken back, and nothing is told.
    Leave(T),
}

impl Db {
    /// Changes something, all or nothing: what `work` writes and its row in the audit log last
    /// together, or neither does. The row is written last, and the order of all rows is that of
    /// the changes.
    ///
    /// `work` must not open a change of its own: on `SQLite` it would wait for itself. It should
    /// not wait for anything but its statements, since others wait for it.
    ///
    /// # Errors
    /// What `work` answers; [`DatabaseError::DoneBefore`] where a change of this id was made;
    /// else what the engine says. Nothing is changed then.
    #[instrument(name = "db.change", skip_all)]
    pub async fn change<T, E: From<DatabaseError>>(
        &self,
        by: &By,
        work: impl AsyncFnOnce(&mut Tx) -> Result<Ending<T>, E>,
    ) -> Result<T, E> {
        let mut tx = self.begin_to_write().await?;
        match work(&mut tx).await {
            Ok(Ending::Keep(value, entry)) => {
                tx.commit(by, &entry).await?;
                Ok(value)
            }
            Ok(Ending::Leave(value)) => {
                tx.take_back().await;
                Ok(value)
            }
            Err(error) => {
                tx.take_back().await;
                Err(error)
            }
        }
    }

    /// Tells of something that changes nothing: a row of the audit log, and no more. Whoever gives
    /// something out tells it first, so that nothing is given out that could not be told.
    ///
    /// # Errors
    /// As [`Db::change`].
    #[instrument(name = "db.tell", skip_all)]
    pub async fn tell(&self, by: &By, entry: Entry) -> Result<(), DatabaseError> {
        self.change(by, async |_| Ok(Ending::Keep((), entry))).await
    }

    /// Writes what the program keeps for itself, and nobody would look for in the audit log: when a
    /// session was last used, how often a password was wrong, what has run out. Only files of this
    /// area can ask for it.
    pub(super) async fn keep<T>(
        &self,
        work: impl AsyncFnOnce(&mut Tx) -> Result<T, DatabaseError>,
    ) -> Result<T, DatabaseError> {
        let mut tx = self.begin_to_write().await?;
        match work(&mut tx).await {
            Ok(value) => {
                tx.end().await?;
                Ok(value)
            }
            Err(error) => {
                tx.take_back().await;
                Err(error)
            }
        }
    }

    /// Reads one and the same state throughout. Both engines refuse to write in it.
    pub(super) async fn read<T>(
        &self,
        work: impl AsyncFnOnce(&mut Tx) -> Result<T, DatabaseError>,
    ) -> Result<T, DatabaseError> {
        let mut tx = self.begin_to_read().await?;
        let read = work(&mut tx).await;
        tx.take_back().await;
        read
    }

    /// Reads by one statement, which sees one state by itself: beginning and ending a transaction would
    /// be two ways more to the server. Only for what every request asks.
    pub(super) async fn read_once<T>(
        &self,
        work: impl AsyncFnOnce(&mut Once) -> Result<T, DatabaseError>,
    ) -> Result<T, DatabaseError> {
        let (engine, place) = match self {
            Self::Sqlite { read, place, .. } => {
                let connection = Box::pin(read.acquire()).await;
                (connection.map(OnceEngine::Sqlite), place)
            }
            Self::Postgres { pool, place, .. } => {
                let connection = Box::pin(pool.acquire()).await;
                (connection.map(OnceEngine::Postgres), place)
            }
        };
        let mut once = Once {
            engine: engine.map_err(|error| DatabaseError::at(place, error))?,
            place: Arc::clone(place),
        };
        work(&mut once).await
    }

    /// On `SQLite` it takes the write lock at once, since a reader that turns writer fails without
    /// asking the busy timeout. On `PostgreSQL` each statement sees what was committed before it:
    /// whoever waited for a row then sees it as it stands.
    async fn begin_to_write(&self) -> Result<Tx, DatabaseError> {
        match self {
            Self::Sqlite { write, place, .. } => {
                let tx = Box::pin(write.begin_with("BEGIN IMMEDIATE"));
                Tx::begun(tx.await.map(Engine::Sqlite), place)
            }
            Self::Postgres {
                pool,
                writers,
                place,
            } => {
                let turn = Arc::clone(writers).acquire_owned();
                let turn = timeout(Duration::from_secs(CONNECT_SECONDS_MAX), turn).await;
                let Ok(Ok(turn)) = turn else {
                    return Err(DatabaseError::at(place, sqlx::Error::PoolTimedOut));
                };
                let tx = pool.begin_with("BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE");
                let tx = Tx::begun(Box::pin(tx).await.map(Engine::Postgres), place)?;
                Ok(Tx {
                    _turn: Some(turn),
                    ..tx
                })
            }
        }
    }

    async fn begin_to_read(&self) -> Result<Tx, DatabaseError> {
        match self {
            Self::Sqlite { read, place, .. } => {
                Tx::begun(Box::pin(read.begin()).await.map(Engine::Sqlite), place)
            }
            Self::Postgres { pool, place, .. } => {
                let tx = pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                Tx::begun(Box::pin(tx).await.map(Engine::Postgres), place)
            }
        }
    }
}

impl Once {
    /// The connection, for the statement.
    pub(super) fn connection(&mut self) -> Connection<'_> {
        match &mut self.engine {
            OnceEngine::Sqlite(connection) => Connection::Sqlite(connection),
            OnceEngine::Postgres(connection) => Connection::Postgres(connection),
        }
    }

    /// Says which file or server an engine's error came from.
    pub(super) fn locate(&self, error: sqlx::Error) -> DatabaseError {
        DatabaseError::at(&self.place, error)
    }
}

impl Tx {
    fn begun(
        engine: Result<Engine, sqlx::Error>,
        place: &Arc<DatabaseUrl>,
    ) -> Result<Self, DatabaseError> {
        let engine = engine.map_err(|error| DatabaseError::at(place, error))?;
        Ok(Self {
            engine,
            place: Arc::clone(place),
            _turn: None,
        })
    }

    /// The connection, for one statement: in the files of this area, and in tests on tables of
    /// their own. It cannot commit.
    pub fn connection(&mut self) -> Connection<'_> {
        match &mut self.engine {
            Engine::Sqlite(tx) => Connection::Sqlite(tx),
            Engine::Postgres(tx) => Connection::Postgres(tx),
        }
    }

    /// Says which file or server an engine's error came from.
    pub fn locate(&self, error: sqlx::Error) -> DatabaseError {
        DatabaseError::at(&self.place, error)
    }

    /// Writes the row of the audit log and makes all of it lasting.
    async fn commit(mut self, by: &By, entry: &Entry) -> Result<(), DatabaseError> {
        if let Err(error) = chain::append(&mut self, by, entry).await {
            self.take_back().await;
            return Err(error);
        }
        self.end().await
    }

    /// Makes all of it lasting.
    async fn end(self) -> Result<(), DatabaseError> {
        let ended = match self.engine {
            Engine::Sqlite(tx) => tx.commit().await,
            Engine::Postgres(tx) => tx.commit().await,
        };
        ended.map_err(|error| DatabaseError::at(&self.place, error))
    }

    /// Takes back what was written, and lets go of every lock before anyone is answered. Where the
    /// engine cannot be told so any more, it does the same by itself.
    async fn take_back(self) {
        let ended = match self.engine {
            Engine::Sqlite(tx) => tx.rollback().await,
            Engine::Postgres(tx) => tx.rollback().await,
        };
        if let Err(error) = ended {
            tracing::debug!(%error, "a transaction was gone before it was rolled back");
        }
    }
}
