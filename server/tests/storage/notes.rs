//! A table of the tests' own, of the kind that people write to: rows with an id and a version.

use kinds::Id;
use store::{AuditAction, Connection, DatabaseError, Ending, Entry, Seen, Tx, Unsaved, Version};

use crate::engines::TestDb;

pub const WRITTEN: AuditAction = AuditAction::named("note.written");
pub const CHANGED: AuditAction = AuditAction::named("note.changed");

#[derive(Debug, PartialEq, Eq)]
pub struct Note {
    pub words: String,
    pub version: i64,
}

/// One statement on either engine.
macro_rules! ask {
    ($tx:expr, $connection:ident => $body:expr) => {
        match $tx.connection() {
            Connection::Sqlite($connection) => $body,
            Connection::Postgres($connection) => $body,
        }
        .map_err(|error| $tx.locate(error))
    };
}

/// Makes the table.
pub async fn table(test: &TestDb) {
    test.execute(
        "CREATE TABLE jotting (
            id TEXT NOT NULL PRIMARY KEY, words TEXT NOT NULL, version BIGINT NOT NULL
        )",
    )
    .await;
}

/// Writes a new note.
pub async fn write(tx: &mut Tx, id: Id, words: &str) -> Result<(), DatabaseError> {
    ask!(tx, connection => {
        sqlx::query("INSERT INTO jotting (id, words, version) VALUES ($1, $2, $3)")
            .bind(id.to_string())
            .bind(words)
            .bind(Version::FIRST.0)
            .execute(connection)
            .await
            .map(drop)
    })
}

/// Writes a new note as a change of its own.
pub async fn written(tx: &mut Tx, id: Id, words: &str) -> Result<Ending<()>, DatabaseError> {
    write(tx, id, words).await?;
    Ok(Ending::Keep((), Entry::of(WRITTEN).on("note", id)))
}

/// Changes the words of a note, if it is still as it was seen.
pub async fn reword(tx: &mut Tx, seen: Seen, words: &str) -> Result<Version, Unsaved<Note>> {
    let statement = "UPDATE jotting SET words = $3, version = version + 1
         WHERE id = $1 AND version = $2 RETURNING version";
    reword_by(statement, tx, seen, words).await
}

/// The same by another statement.
pub async fn reword_by(
    statement: &'static str,
    tx: &mut Tx,
    seen: Seen,
    words: &str,
) -> Result<Version, Unsaved<Note>> {
    let write = async |tx: &mut Tx, seen: Seen| {
        ask!(tx, connection => {
            sqlx::query_scalar(statement)
                .bind(seen.id.to_string())
                .bind(seen.version.0)
                .bind(words)
                .fetch_optional(connection)
                .await
        })
    };
    tx.change_seen(seen, write, find).await
}

/// The note as it stands.
async fn find(tx: &mut Tx, id: Id) -> Result<Option<Note>, DatabaseError> {
    let row: Option<(String, i64)> = ask!(tx, connection => {
        sqlx::query_as("SELECT words, version FROM jotting WHERE id = $1")
            .bind(id.to_string())
            .fetch_optional(connection)
            .await
    })?;
    Ok(row.map(|(words, version)| Note { words, version }))
}

/// A version of a note that somebody saw.
pub fn seen(id: Id, version: Version) -> Seen {
    Seen {
        table: "note",
        id,
        version,
    }
}
