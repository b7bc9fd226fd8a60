//! The rows of the audit log, numbered without a gap and chained by hash.
//!
//! `audit_head` is one row that says where the chain ends. A change takes its next number as its
//! last act but one; on `PostgreSQL` the row stays locked until the change is committed or taken
//! back, which orders the changes of several servers, as `SQLite`'s one writer does. It is the
//! last lock that a change takes, so that no two wait for each other over it, and a change that
//! is taken back gives its number back.

use tracing::instrument;

use super::super::checksum::Checksum;
use super::super::{DatabaseError, Db, Tx};
use super::{By, Entry};
use crate::clock::stored;

/// Rows that are read at a time when the log is checked.
pub const AUDIT_PAGE_ROWS_MAX: usize = 100;

/// What reading the log from its first row to its last found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chain {
    /// Every row is there, and is as it was written.
    Whole {
        /// How many there are.
        rows: i64,
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

row! {
    /// Where the chain ends.
    #[derive(Debug, PartialEq, Eq)]
    struct Head {
        sequence: i64,
        hash: String,
    }
}

row! {
    #[derive(Debug)]
    struct AuditRow {
        sequence: i64,
        id: String,
        happened_at: String,
        actor_kind: String,
        actor_id: Option<String>,
        origin: String,
        action: String,
        object_kind: Option<String>,
        object_id: Option<String>,
        details: String,
        previous_hash: String,
        hash: String,
    }
}

impl AuditRow {
    /// The row of an entry, behind the one whose hash is given.
    fn new(sequence: i64, previous: String, by: &By, entry: &Entry) -> Result<Self, DatabaseError> {
        let (actor_kind, actor_id) = by.actor.columns();
        let details = serde_json::to_string(&entry.details).map_err(|error| {
            DatabaseError::inconsistent("audit", "details", sequence.to_string(), error)
        })?;
        let mut row = Self {
            sequence,
            id: by.id.to_string(),
            happened_at: stored(by.at),
            actor_kind: actor_kind.to_owned(),
            actor_id,
            origin: by.from.0.clone(),
            action: entry.action.id().to_owned(),
            object_kind: entry.object.map(|(kind, _)| kind.to_owned()),
            object_id: entry.object.map(|(_, which)| which.into_name()),
            details,
            previous_hash: previous,
            hash: String::new(),
        };
        row.hash = row.sum();
        Ok(row)
    }

    /// The hash of every other column, in the order of the table.
    fn sum(&self) -> String {
        let mut sum = Checksum::of("audit");
        sum.field(Some(&self.sequence.to_string()));
        sum.field(Some(&self.id));
        sum.field(Some(&self.happened_at));
        sum.field(Some(&self.actor_kind));
        sum.field(self.actor_id.as_deref());
        sum.field(Some(&self.origin));
        sum.field(Some(&self.action));
        sum.field(self.object_kind.as_deref());
        sum.field(self.object_id.as_deref());
        sum.field(Some(&self.details));
        sum.field(Some(&self.previous_hash));
        sum.finish()
    }

    /// What is wrong with this row, where the one before it ended the chain so.
    fn fault(&self, before: &Head) -> Option<ChainFault> {
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

/// Adds the row of an entry at the end.
pub(in crate::db) async fn append(
    tx: &mut Tx,
    by: &By,
    entry: &Entry,
) -> Result<(), DatabaseError> {
    let head: Option<Head> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/audit_next.sql"))
            .fetch_optional(connection)
            .await
    })?;
    let Head { sequence, hash } = head.ok_or_else(no_head)?;
    let row = AuditRow::new(sequence, hash, by, entry)?;
    if !add(tx, &row).await? {
        return Err(DatabaseError::DoneBefore(by.id));
    }
    on_engine!(tx, connection => {
        sqlx::query(include_str!("../sql/audit_seal.sql"))
            .bind(row.hash.as_str())
            .execute(connection)
            .await
            .map(drop)
    })
}

/// False where there is a row of this id already.
async fn add(tx: &mut Tx, row: &AuditRow) -> Result<bool, DatabaseError> {
    let added = on_engine!(tx, connection => {
        sqlx::query(include_str!("../sql/audit_add.sql"))
            .bind(row.sequence)
            .bind(row.id.as_str())
            .bind(row.happened_at.as_str())
            .bind(row.actor_kind.as_str())
            .bind(row.actor_id.as_deref())
            .bind(row.origin.as_str())
            .bind(row.action.as_str())
            .bind(row.object_kind.as_deref())
            .bind(row.object_id.as_deref())
            .bind(row.details.as_str())
            .bind(row.previous_hash.as_str())
            .bind(row.hash.as_str())
            .execute(connection)
            .await
            .map(|done| done.rows_affected())
    })?;
    Ok(added == 1)
}

fn no_head() -> DatabaseError {
    DatabaseError::inconsistent("audit_head", "id", "1", "there is no row")
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
            let mut end = Head {
                sequence: 0,
                hash: String::new(),
            };
            loop {
                let rows = page(tx, end.sequence).await?;
                if rows.is_empty() {
                    return Ok(ended(&head(tx).await?, end));
                }
                for row in rows {
                    if let Some(fault) = row.fault(&end) {
                        let sequence = end.sequence + 1;
                        return Ok(Chain::Broken { sequence, fault });
                    }
                    end = Head {
                        sequence: row.sequence,
                        hash: row.hash,
                    };
                }
            }
        })
        .await
    }
}

/// Holds the end that was found against the one that was noted.
fn ended(noted: &Head, found: Head) -> Chain {
    if *noted == found {
        Chain::Whole {
            rows: found.sequence,
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

async fn page(tx: &mut Tx, after: i64) -> Result<Vec<AuditRow>, DatabaseError> {
    let rows = i64::try_from(AUDIT_PAGE_ROWS_MAX).unwrap_or(i64::MAX);
    on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/audit_page.sql"))
            .bind(after)
            .bind(rows)
            .fetch_all(connection)
            .await
    })
}

async fn head(tx: &mut Tx) -> Result<Head, DatabaseError> {
    let head: Option<Head> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/audit_head.sql"))
            .fetch_optional(connection)
            .await
    })?;
    head.ok_or_else(no_head)
}

#[cfg(test)]
mod tests {
    use kinds::Id;

    use super::super::{Action, Actor, Origin};
    use super::*;
    use crate::clock::{Clock as _, FixedClock};

    fn row(sequence: i64, previous: &str, responses: usize) -> AuditRow {
        let by = By {
            id: Id::new(1, 2),
            actor: Actor::CommandLine,
            from: Origin::host("test"),
            at: FixedClock::at_second(1_448_000_000).now(),
        };
        let entry = Entry::of(Action::WAVE_PUBLISHED)
            .on("wave", 2015_u16)
            .with("responses", responses);
        AuditRow::new(sequence, previous.to_owned(), &by, &entry).unwrap()
    }

    /// The form of what is hashed must stay: rows that are stored are held against it.
    #[test]
    fn the_hash_of_a_row_stays_the_same() {
        assert_eq!(
            row(1, "", 3).hash,
            "ef839c857488b8364d6a9030dbf37448b6af83022217fc00a55fb263d763d888"
        );
    }

    /// Whoever changes a row and its hash with it is found at the next row, or at the end.
    #[test]
    fn a_row_that_was_hashed_anew_no_longer_fits() {
        let end = |row: &AuditRow| Head {
            sequence: row.sequence,
            hash: row.hash.clone(),
        };
        let first = row(1, "", 3);
        let second = row(2, &first.hash, 4);
        assert_eq!(second.fault(&end(&first)), None);
        let forged = row(1, "", 5);
        let empty = Head {
            sequence: 0,
            hash: String::new(),
        };
        assert_eq!(forged.fault(&empty), None);
        assert_eq!(second.fault(&end(&forged)), Some(ChainFault::Unlinked));
        let broken = Chain::Broken {
            sequence: 1,
            fault: ChainFault::NotTheEnd,
        };
        assert_eq!(ended(&end(&first), end(&forged)), broken);
    }
}
