//! Opening a database: settings, folder, migrations.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use tokio::sync::Semaphore;
use tracing::instrument;

use super::roles::migrate_or_check;
use super::schema::{migrate_file, refuse_encodings};
use super::{DatabaseError, DatabaseUrl, Db};

/// How long a writer waits for another process to let go of the file; milliseconds.
pub const BUSY_TIMEOUT_MS: u64 = 5_000;
/// Connections that read, per process.
pub const READERS_MAX: u32 = 8;
/// Connections to a server that write together, per process; the rest are left to those who read.
/// Those who write wait for each other at the audit log, so that more of them would be no faster.
pub const WRITERS_MAX: usize = 4;
/// How long to wait for a connection; seconds.
pub const CONNECT_SECONDS_MAX: u64 = 5;
/// How long a connection to a server is used, so that none outlives what it was agreed on; minutes.
pub const CONNECTION_MINUTES_MAX: u64 = 30;
/// The folder that is made when it is missing, since it is the program's own.
pub const DEFAULT_FOLDER: &str = "data";

/// What to do where there is no database file yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfMissing {
    /// Make one: for the commands that fill it.
    Create,
    /// Say so: for the commands that read it.
    Refuse,
}

impl Db {
    /// Opens the database and brings it to this program's version.
    ///
    /// # Errors
    /// Where it is missing, cannot be reached, holds something else, or is newer than the program.
    #[instrument(name = "db.open", skip_all)]
    pub async fn open(place: &DatabaseUrl, if_missing: IfMissing) -> Result<Self, DatabaseError> {
        match place {
            DatabaseUrl::File(file) => open_file(place, file, if_missing).await,
            DatabaseUrl::Server(options) => open_server(place, options).await,
        }
    }
}

async fn open_file(
    place: &DatabaseUrl,
    file: &Path,
    if_missing: IfMissing,
) -> Result<Db, DatabaseError> {
    if !file.exists() {
        if if_missing == IfMissing::Refuse {
            return Err(DatabaseError::Missing(place.to_string()));
        }
        prepare_folder(place, file)?;
    }
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // What somebody was told is saved is on the disk, also if the power goes.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        // A row that is replaced is also removed, and what guards the audit log hears of it.
        .pragma("recursive_triggers", "ON")
        .busy_timeout(Duration::from_millis(BUSY_TIMEOUT_MS));
    let told = |error| DatabaseError::at(place, error);
    let wait = Duration::from_secs(CONNECT_SECONDS_MAX);
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(wait)
        .connect_with(options.clone())
        .await
        .map_err(told)?;
    migrate_file(place, &write).await?;
    let read = SqlitePoolOptions::new()
        .max_connections(READERS_MAX)
        .acquire_timeout(wait)
        .connect_with(options.create_if_missing(false).pragma("query_only", "ON"))
        .await
        .map_err(told)?;
    Ok(Db::Sqlite {
        write,
        read,
        place: Arc::new(place.clone()),
    })
}

/// Makes the program's own folder. Any other must exist, so that a slip of the pen in an address
/// is told, and does not become an empty database.
fn prepare_folder(place: &DatabaseUrl, file: &Path) -> Result<(), DatabaseError> {
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => return Ok(()),
    };
    if folder.is_dir() {
        return Ok(());
    }
    if folder == Path::new(DEFAULT_FOLDER) && std::fs::create_dir(folder).is_ok() {
        return Ok(());
    }
    Err(DatabaseError::FolderMissing(place.to_string()))
}

async fn open_server(place: &DatabaseUrl, options: &PgConnectOptions) -> Result<Db, DatabaseError> {
    let options = options.clone().application_name("oppfolging");
    let pool = PgPoolOptions::new()
        .max_connections(READERS_MAX)
        // While the server starts anew, whoever asks waits for it, so long and no longer.
        .acquire_timeout(Duration::from_secs(CONNECT_SECONDS_MAX))
        // A connection from before it did is found out before anything is asked on it.
        .test_before_acquire(true)
        .max_lifetime(Duration::from_mins(CONNECTION_MINUTES_MAX))
        .connect_with(options)
        .await
        .map_err(|error| DatabaseError::unreachable(place, error))?;
    refuse_encodings(place, &pool).await?;
    migrate_or_check(place, &pool).await?;
    Ok(Db::Postgres {
        pool,
        writers: Arc::new(Semaphore::new(WRITERS_MAX)),
        place: Arc::new(place.clone()),
    })
}
