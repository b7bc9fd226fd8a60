//! Bringing a database to this program's version, and whether it can hold what is read.

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::{PgPool, SqlitePool};

use super::migrations::{POSTGRES, SQLITE};
use super::{DatabaseError, DatabaseUrl};

/// The encoding that holds every letter, as `PostgreSQL` calls it. `SQLite` has no other.
const ENCODING: &str = "UTF8";

/// Refuses a database that cannot hold what is read, before anything is stored in it: a name or an
/// answer that it lacks a letter for would stop an import on the way, or a note that somebody writes.
pub(super) async fn refuse_encodings(
    place: &DatabaseUrl,
    pool: &PgPool,
) -> Result<(), DatabaseError> {
    let asked = sqlx::query_scalar("SHOW server_encoding");
    let told = |error| DatabaseError::at(place, error);
    let encoding: String = asked.fetch_one(pool).await.map_err(told)?;
    if encoding == ENCODING {
        return Ok(());
    }
    pool.close().await;
    Err(DatabaseError::Encoding {
        place: place.to_string(),
        encoding,
    })
}

/// Brings the tables of a file to this version.
pub(super) async fn migrate_file(
    place: &DatabaseUrl,
    pool: &SqlitePool,
) -> Result<(), DatabaseError> {
    let migrated = SQLITE.run(pool).await;
    migrated.map_err(|error| migration_error(place, &SQLITE, error))
}

/// Brings the tables of a server to this version.
pub(super) async fn migrate(place: &DatabaseUrl, pool: &PgPool) -> Result<(), DatabaseError> {
    let migrated = POSTGRES.run(pool).await;
    migrated.map_err(|error| migration_error(place, &POSTGRES, error))
}

fn migration_error(place: &DatabaseUrl, migrator: &Migrator, error: MigrateError) -> DatabaseError {
    let known = migrator.iter().map(|migration| migration.version).max();
    match error {
        MigrateError::VersionMissing(version) => DatabaseError::Newer {
            place: place.to_string(),
            version,
            known: known.unwrap_or(0),
        },
        MigrateError::Execute(source) => DatabaseError::at(place, source),
        other => DatabaseError::Migration {
            place: place.to_string(),
            source: Box::new(other),
        },
    }
}
