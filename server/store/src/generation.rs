//! The generation: one number that every publishing raises.

use tracing::instrument;

use super::{DatabaseError, Db, Tx};

impl Db {
    /// The present generation. A server that sees another number than last time loads anew.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.generation", skip_all)]
    pub async fn generation(&self) -> Result<u64, DatabaseError> {
        self.read(read).await
    }
}

/// Reads the generation.
pub(super) async fn read(tx: &mut Tx) -> Result<u64, DatabaseError> {
    let number: i64 = on_engine!(tx, connection => {
        sqlx::query_scalar(include_str!("sql/generation_read.sql"))
            .fetch_one(connection)
            .await
    })?;
    decode(number)
}

/// Raises the generation. On `PostgreSQL` the row stays locked until the transaction ends, so
/// that publishings come one after another as they do on `SQLite`.
pub(super) async fn raise(tx: &mut Tx) -> Result<u64, DatabaseError> {
    let number: i64 = on_engine!(tx, connection => {
        sqlx::query_scalar(include_str!("sql/generation_raise.sql"))
            .fetch_one(connection)
            .await
    })?;
    decode(number)
}

fn decode(number: i64) -> Result<u64, DatabaseError> {
    u64::try_from(number)
        .map_err(|error| DatabaseError::inconsistent("generation", "number", "1", error))
}

/// A generation as it is stored. It would take a publishing each nanosecond for 292 years to
/// leave the range.
pub(super) fn encode(generation: u64) -> i64 {
    i64::try_from(generation).unwrap_or(i64::MAX)
}
