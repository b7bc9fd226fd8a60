//! Cutting what is old off the beginning of the log.
//!
//! Rows go in one way only: a row at the end of the log tells up to which one, how many and what the
//! last of them hashed to; then a row of `audit_cut` names both, and the engine itself removes what
//! was told, after it has looked whether that is so. On `PostgreSQL` it does so as the owner of the
//! tables; the role of the program may not remove a row of the log by any other statement.

use jiff::Timestamp;
use tracing::instrument;

use super::super::super::{DatabaseError, Db, Tx};
use super::super::{AuditAction, By, Entry, RowHash};
use super::{Head, append, head};
use crate::moment::stored;

/// How long a row of the log stays at least; days. The engines refuse to remove a younger one.
pub const AUDIT_DAYS_MIN: i64 = 90;

/// What was cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut {
    /// The number of the first row that went.
    pub from: i64,
    /// The number of the last.
    pub to: i64,
}

impl Cut {
    /// How many rows went.
    pub fn rows(self) -> i64 {
        self.to - self.from + 1
    }
}

row! {
    struct Old {
        first: Option<i64>,
        last: Option<i64>,
    }
}

impl Db {
    /// Cuts the rows of the audit log from before a moment; `None` where there is none, and then
    /// nothing is told. A row that is older than one before it stays with it.
    ///
    /// # Errors
    /// What the engine says, also of a moment that is not [`AUDIT_DAYS_MIN`] ago. Nothing is cut then.
    #[instrument(name = "db.cut_audit", skip_all)]
    pub async fn cut_audit(
        &self,
        by: &By,
        before: Timestamp,
    ) -> Result<Option<Cut>, DatabaseError> {
        self.keep(async |tx| {
            hold(tx).await?;
            let Some((cut, hash)) = old(tx, before).await? else {
                return Ok(None);
            };
            let entry = Entry::of(AuditAction::AUDIT_CUT)
                .on("audit", cut.to)
                .with("from", cut.from)
                .with("rows", cut.rows())
                .with("hash", RowHash(hash));
            append(tx, by, &entry).await?;
            let Head { sequence, .. } = head(tx).await?;
            remove(tx, sequence, cut.to).await?;
            Ok(Some(cut))
        })
        .await
    }
}

/// Holds the end of the log, so that nobody else cuts or adds meanwhile.
async fn hold(tx: &mut Tx) -> Result<(), DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("../../sql/audit_hold.sql"))
            .execute(connection)
            .await
            .map(drop)
    })
}

/// The rows from before a moment that no younger one stands in front of, and the hash of the last.
async fn old(tx: &mut Tx, before: Timestamp) -> Result<Option<(Cut, String)>, DatabaseError> {
    let Old { first, last } = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../../sql/audit_old.sql"))
            .bind(stored(before))
            .fetch_one(connection)
            .await
    })?;
    let Some((from, to)) = first.zip(last).filter(|(first, last)| first <= last) else {
        return Ok(None);
    };
    let hash: Option<String> = on_engine!(tx, connection => {
        sqlx::query_scalar(include_str!("../../sql/audit_hash.sql"))
            .bind(to)
            .fetch_optional(connection)
            .await
    })?;
    Ok(hash.map(|hash| (Cut { from, to }, hash)))
}

/// Lets the engine remove what was told in the row of a number.
async fn remove(tx: &mut Tx, told: i64, through: i64) -> Result<(), DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("../../sql/audit_cut_add.sql"))
            .bind(told)
            .bind(through)
            .execute(connection)
            .await
            .map(drop)
    })
}
