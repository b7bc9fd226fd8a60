//! When somebody was last on the page of follow-up: what others did since is told there.

use jiff::{SignedDuration, Timestamp};
use kinds::Id;
use tracing::instrument;

use crate::clock::stored;
use crate::db::{DatabaseError, Db};

/// How long one stay may last; minutes. Whoever comes back later was away.
pub const STAY_MINUTES: i64 = 30;

row! {
    struct HereRow {
        at: String,
        before_that: String,
    }
}

impl Db {
    /// When somebody was here before this stay, and notes that they are here now. `None` for the first time.
    /// It is written once a stay, and not for each page.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.here_before", skip_all)]
    pub async fn here_before(
        &self,
        account: Id,
        now: Timestamp,
    ) -> Result<Option<Timestamp>, DatabaseError> {
        let known = self.here(account).await?;
        let stay = SignedDuration::from_mins(STAY_MINUTES);
        let before = match &known {
            Some((at, before)) if now.duration_since(*at) < stay => return Ok(*before),
            Some((at, _)) => Some(*at),
            None => None,
        };
        let told = before.map(stored).unwrap_or_default();
        self.keep(async |tx| {
            on_engine!(tx, connection => {
                sqlx::query(include_str!("../sql/here_put.sql"))
                    .bind(account.to_string())
                    .bind(stored(now))
                    .bind(told.as_str())
                    .execute(connection)
                    .await
                    .map(drop)
            })
        })
        .await?;
        Ok(before)
    }

    async fn here(
        &self,
        account: Id,
    ) -> Result<Option<(Timestamp, Option<Timestamp>)>, DatabaseError> {
        let row: Option<HereRow> = self
            .read(async |tx| {
                on_engine!(tx, connection => {
                    sqlx::query_as(include_str!("../sql/here_find.sql"))
                        .bind(account.to_string())
                        .fetch_optional(connection)
                        .await
                })
            })
            .await?;
        let read = |row: HereRow| {
            let before = row.before_that;
            let at = row.at.parse()?;
            let before = (!before.is_empty()).then(|| before.parse()).transpose()?;
            Ok::<_, jiff::Error>((at, before))
        };
        row.map(read).transpose().map_err(|error| {
            let which = account.to_string();
            DatabaseError::inconsistent("here_before", "account_id", which, error)
        })
    }
}
