//! Whether there is somebody to run the service: asked at the start.

use jiff::Timestamp;
use tracing::instrument;

use super::{DatabaseError, Db};
use crate::moment::stored;

/// The people of a database, as far as a start needs to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How many can sign in as an administrator, or have been invited to.
    pub administrators: i64,
    /// How many are ready people of a demonstration.
    pub ready: i64,
}

row! {
    struct StandingRow {
        administrators: i64,
        ready: i64,
    }
}

impl Db {
    /// The people there are, at a moment.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.standing", skip_all)]
    pub async fn standing(&self, now: Timestamp) -> Result<Standing, DatabaseError> {
        let row: StandingRow = self
            .read(async |tx| {
                on_engine!(tx, connection => {
                    sqlx::query_as(include_str!("sql/people_standing.sql"))
                        .bind(stored(now))
                        .fetch_one(connection)
                        .await
                })
            })
            .await?;
        Ok(Standing {
            administrators: row.administrators,
            ready: row.ready,
        })
    }
}
