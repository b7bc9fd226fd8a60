//! What somebody is writing and has not saved: kept for them alone, in no audit log, and not for long.

use jiff::{SignedDuration, Timestamp};
use kinds::Id;
use tracing::instrument;

use super::{DatabaseError, Db};
use crate::moment::stored;

/// How long a draft is kept after its last change; days.
pub const DRAFT_DAYS_MAX: i64 = 30;

/// Something that is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which field.
    pub field: String,
    /// The version of the thing that it was begun on.
    pub version: i64,
    /// When it was changed last.
    pub at: Timestamp,
    /// The text.
    pub text: String,
}

row! {
    struct DraftRow {
        field: String,
        version: i64,
        changed_at: String,
        text: String,
    }
}

impl DraftRow {
    fn read(self) -> Result<Draft, DatabaseError> {
        let at = self.changed_at.parse();
        let at = at.map_err(|error: jiff::Error| {
            DatabaseError::inconsistent("draft", "changed_at", self.field.clone(), error)
        })?;
        Ok(Draft {
            field: self.field,
            version: self.version,
            at,
            text: self.text,
        })
    }
}

impl Db {
    /// Keeps what somebody is writing of a field, in place of what was kept. Drafts that are older than
    /// [`DRAFT_DAYS_MAX`] go, whosever they are.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.keep_draft", skip_all)]
    pub async fn keep_draft(
        &self,
        account: Id,
        subject: Id,
        draft: &Draft,
    ) -> Result<(), DatabaseError> {
        let old = draft.at - SignedDuration::from_hours(24 * DRAFT_DAYS_MAX);
        self.keep(async |tx| {
            on_engine!(tx, connection => {
                sqlx::query(include_str!("sql/draft_sweep.sql"))
                    .bind(stored(old))
                    .execute(connection)
                    .await
                    .map(drop)
            })?;
            on_engine!(tx, connection => {
                sqlx::query(include_str!("sql/draft_put.sql"))
                    .bind(account.to_string())
                    .bind(subject.to_string())
                    .bind(draft.field.as_str())
                    .bind(draft.version)
                    .bind(stored(draft.at))
                    .bind(draft.text.as_str())
                    .execute(connection)
                    .await
                    .map(drop)
            })
        })
        .await
    }

    /// What somebody was writing of something.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.drafts", skip_all)]
    pub async fn drafts(&self, account: Id, subject: Id) -> Result<Vec<Draft>, DatabaseError> {
        let rows: Vec<DraftRow> = self
            .read(async |tx| {
                on_engine!(tx, connection => {
                    sqlx::query_as(include_str!("sql/draft_list.sql"))
                        .bind(account.to_string())
                        .bind(subject.to_string())
                        .fetch_all(connection)
                        .await
                })
            })
            .await?;
        rows.into_iter().map(DraftRow::read).collect()
    }

    /// Forgets what somebody was writing of something: it is saved, or is not wanted any more.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.drop_drafts", skip_all)]
    pub async fn drop_drafts(&self, account: Id, subject: Id) -> Result<(), DatabaseError> {
        self.keep(async |tx| {
            on_engine!(tx, connection => {
                sqlx::query(include_str!("sql/draft_drop.sql"))
                    .bind(account.to_string())
                    .bind(subject.to_string())
                    .execute(connection)
                    .await
                    .map(drop)
            })
        })
        .await
    }
}
