//! Reading the log from its first row to its last, and finding a hand in it.
//!
//! The log begins after the last row that was cut: the newest row that tells of a cut holds its
//! number and its hash, so that the first row that is left still has something to stand behind.

use tracing::instrument;

use super::super::super::{DatabaseError, Db, Tx};
use super::super::AuditAction;
use super::{AuditRow, Head, head};

/// Rows that are read at a time when the log is checked.
pub const AUDIT_PAGE_ROWS_MAX: usize = 100;

/// What reading the log from its first row to its last found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chain {
    /// Every row is there, and is as it was written.
    Whole {
        /// How many there are.
        rows: i64,
        /// The number of the last; 0 where there was none ever.
        sequence: i64,
        /// The hash of the last; empty where there is none. Whoever can write the whole database
        /// can also chain it anew: noted elsewhere, this tells that too.
        hash: String,
    },
    /// The log was changed past the program.
    Broken {
        /// The first row that is not as it should be, counted from 1.
        sequence: i64,
        /// What is wrong with it.
        fault: ChainFault,
    },
}

/// Why a row is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChainFault {
    /// It is not there.
    Missing,
    /// It does not hold what its hash was made of.
    Changed,
    /// It was not written after the row that stands before it.
    Unlinked,
    /// It is not the one the log ended with.
    NotTheEnd,
}

/// Where the log ended at some time: to be noted elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// The number of the last row; 0 where there was none.
    pub sequence: i64,
    /// Its hash; empty where there was none.
    pub hash: String,
}

/// What became of an end that was noted earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndSince {
    /// The log still holds it.
    Held,
    /// It is among what was cut since, and can be compared with nothing any more.
    Cut,
    /// The log ends before it: its tail is gone.
    Gone,
    /// Another row stands in its place: the log was made anew.
    Other,
}

row! {
    struct LastCut {
        object_id: String,
        details: String,
    }
}

impl AuditRow {
    /// What is wrong with this row, where the one before it ended the chain so.
    pub(super) fn fault(&self, before: &Head) -> Option<ChainFault> {
        if self.sequence != before.sequence + 1 {
            Some(ChainFault::Missing)
        } else if self.sum() != self.hash {
            Some(ChainFault::Changed)
        } else if self.previous_hash != before.hash {
            Some(ChainFault::Unlinked)
        } else {
            None
        }
    }
}

impl Db {
    /// Reads the audit log from end to end, and finds the first row that was changed, put in or
    /// taken out past the program.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.verify_audit", skip_all)]
    pub async fn verify_audit(&self) -> Result<Chain, DatabaseError> {
        self.read(async |tx| {
            let begin = begin(tx).await?;
            let (mut after, mut end) = (0, begin.clone());
            loop {
                let rows = page(tx, after).await?;
                if rows.is_empty() {
                    return Ok(ended(&begin, &head(tx).await?, end));
                }
                for row in rows {
                    if let Some(fault) = row.fault(&end) {
                        let sequence = end.sequence + 1;
                        return Ok(Chain::Broken { sequence, fault });
                    }
                    after = row.sequence;
                    end = Head {
                        sequence: row.sequence,
                        hash: row.hash,
                    };
                }
            }
        })
        .await
    }

    /// Where the log ends now.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.audit_end", skip_all)]
    pub async fn audit_end(&self) -> Result<End, DatabaseError> {
        let Head { sequence, hash } = self.read(head).await?;
        Ok(End { sequence, hash })
    }

    /// What became of an end that was noted earlier. It tells what a chain alone does not show: that
    /// its tail was taken off, or that all of it was made anew.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.audit_since", skip_all)]
    pub async fn audit_since(&self, noted: &End) -> Result<EndSince, DatabaseError> {
        self.read(async |tx| {
            let begin = begin(tx).await?;
            let found = if noted.sequence == begin.sequence {
                Some(begin.hash)
            } else {
                let rows = page(tx, noted.sequence - 1).await?.into_iter();
                let mut rows = rows.filter(|row| row.sequence == noted.sequence);
                rows.next().map(|row| row.hash)
            };
            Ok(match found {
                Some(hash) if hash == noted.hash => EndSince::Held,
                Some(_) => EndSince::Other,
                None if noted.sequence < begin.sequence => EndSince::Cut,
                None => EndSince::Gone,
            })
        })
        .await
    }
}

/// Holds the end that was found against the one that the store notes.
pub(super) fn ended(begin: &Head, noted: &Head, found: Head) -> Chain {
    if *noted == found {
        Chain::Whole {
            rows: found.sequence - begin.sequence,
            sequence: found.sequence,
            hash: found.hash,
        }
    } else if noted.sequence > found.sequence {
        Chain::Broken {
            sequence: found.sequence + 1,
            fault: ChainFault::Missing,
        }
    } else {
        Chain::Broken {
            sequence: found.sequence,
            fault: ChainFault::NotTheEnd,
        }
    }
}

/// The last row that was cut; that of an empty log where none was.
async fn begin(tx: &mut Tx) -> Result<Head, DatabaseError> {
    let cut: Option<LastCut> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../../sql/audit_cut_last.sql"))
            .bind(AuditAction::AUDIT_CUT.id())
            .fetch_optional(connection)
            .await
    })?;
    let Some(LastCut { object_id, details }) = cut else {
        return Ok(Head {
            sequence: 0,
            hash: String::new(),
        });
    };
    let sequence = object_id.parse().map_err(|error| {
        DatabaseError::inconsistent("audit", "object_id", object_id.clone(), error)
    })?;
    let details: serde_json::Value = serde_json::from_str(&details)
        .map_err(|error| DatabaseError::inconsistent("audit", "details", object_id, error))?;
    let hash = details["hash"].as_str().unwrap_or_default().to_owned();
    Ok(Head { sequence, hash })
}

async fn page(tx: &mut Tx, after: i64) -> Result<Vec<AuditRow>, DatabaseError> {
    let rows = i64::try_from(AUDIT_PAGE_ROWS_MAX).unwrap_or(i64::MAX);
    on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../../sql/audit_page.sql"))
            .bind(after)
            .bind(rows)
            .fetch_all(connection)
            .await
    })
}
