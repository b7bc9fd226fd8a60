//! The rows of the audit log, numbered without a gap and chained by hash.
//!
//! `audit_head` is one row that says where the chain ends. A change takes its next number as its
//! last act but one; on `PostgreSQL` the row stays locked until the change is committed or taken
//! back, which orders the changes of several servers, as `SQLite`'s one writer does. It is the
//! last lock that a change takes, so that no two wait for each other over it, and a change that
//! is taken back gives its number back.

mod cut;
mod verify;

use kinds::Id;

use super::super::checksum::Checksum;
use super::super::{DatabaseError, Tx};
use super::{By, Entry};
use crate::moment::stored;

pub use cut::{AUDIT_DAYS_MIN, Cut};
pub use verify::{AUDIT_PAGE_ROWS_MAX, Chain, ChainFault, End, EndSince};

row! {
    /// Where the chain ends.
    #[derive(Debug, Clone, PartialEq, Eq)]
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
        let object = entry.object.as_ref();
        let mut row = Self {
            sequence,
            id: by.id.to_string(),
            happened_at: stored(by.at),
            actor_kind: actor_kind.to_owned(),
            actor_id,
            origin: by.from.0.clone(),
            action: entry.action.id().to_owned(),
            object_kind: object.map(|(kind, _)| (*kind).to_owned()),
            object_id: object.map(|(_, which)| which.name()),
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
}

/// Whether a change of this id was made before.
pub(crate) async fn is_known(tx: &mut Tx, id: Id) -> Result<bool, DatabaseError> {
    let known: Option<i64> = on_engine!(tx, connection => {
        sqlx::query_scalar(include_str!("../sql/audit_known.sql"))
            .bind(id.to_string())
            .fetch_optional(connection)
            .await
    })?;
    Ok(known.is_some())
}

/// Adds the row of an entry at the end.
pub(crate) async fn append(tx: &mut Tx, by: &By, entry: &Entry) -> Result<(), DatabaseError> {
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

    use super::super::{Actor, AuditAction, Origin};
    use super::*;

    fn row(sequence: i64, previous: &str, responses: usize) -> AuditRow {
        let by = By {
            id: Id::new(1, 2),
            actor: Actor::CommandLine,
            from: Origin::host("test"),
            at: jiff::Timestamp::from_second(1_448_000_000).unwrap(),
        };
        let entry = Entry::of(AuditAction::WAVE_PUBLISHED)
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

    /// Whoever changes a row and its hash with it is found at the next row, or at the end (tried on
    /// a whole log in `verify`).
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
        let begin = empty;
        let broken = Chain::Broken {
            sequence: 1,
            fault: ChainFault::NotTheEnd,
        };
        let noted = end(&first);
        assert_eq!(verify::ended(&begin, &noted, end(&forged)), broken);
    }
}
