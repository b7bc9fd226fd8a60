//! What others did that somebody has not read, and up to where they have.
//!
//! It is kept by generation and not by time: whoever has read up to a generation has missed nothing before
//! it, also what was begun earlier and written later. And it is kept by region: what was on show is read, and
//! nothing else.

use std::collections::BTreeMap;

use jiff::Timestamp;
use kinds::{Id, Region, Regions};
use tracing::instrument;

use super::{counted, stored_count};
use crate::error::Unreadable;
use crate::moment::stored;
use crate::{DatabaseError, Db};

/// Up to where somebody has read what others did in a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadUpTo {
    /// Up to this generation of follow-up.
    pub generation: u64,
    /// When they said so.
    pub at: Timestamp,
}

/// Since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// After a generation.
    Generation(u64),
    /// From a moment on.
    Moment(Timestamp),
}

/// Something that somebody else did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The id of its row.
    pub id: Id,
    /// When.
    pub at: Timestamp,
    /// The generation it brought.
    pub generation: u64,
    /// Who did it.
    pub account: Id,
    /// To what kind of thing.
    pub kind: String,
    /// To which.
    pub subject: Id,
    /// The number of the municipality; empty where it is about none.
    pub number: String,
    /// What happened.
    pub event: String,
    /// The field that was written; empty where it is about the whole.
    pub field: String,
}

row! {
    struct UnreadRow {
        id: String,
        at: String,
        generation: i64,
        account_id: String,
        kind: String,
        subject: String,
        number: String,
        event: String,
        field: String,
    }
}

impl UnreadRow {
    fn read(self) -> Result<Unread, DatabaseError> {
        let which = self.id.clone();
        self.values()
            .map_err(|error| DatabaseError::inconsistent("history", "id", which, error))
    }

    fn values(self) -> Result<Unread, Unreadable> {
        Ok(Unread {
            id: self.id.parse()?,
            at: self.at.parse()?,
            generation: counted(self.generation)?,
            account: self.account_id.parse()?,
            kind: self.kind,
            subject: self.subject.parse()?,
            number: self.number,
            event: self.event,
            field: self.field,
        })
    }
}

row! {
    struct ReadRow {
        region: String,
        generation: i64,
        at: String,
    }
}

impl ReadRow {
    fn values(&self) -> Result<(Region, ReadUpTo), Unreadable> {
        let region = Region::from_id(&self.region);
        let region = region.ok_or_else(|| format!("{} is no region", self.region))?;
        let read = ReadUpTo {
            generation: counted(self.generation)?,
            at: self.at.parse()?,
        };
        Ok((region, read))
    }
}

impl Db {
    /// Up to where somebody has read, by region; of a region that is not there, nothing.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.read_up_to", skip_all)]
    pub async fn read_up_to(
        &self,
        account: Id,
    ) -> Result<BTreeMap<Region, ReadUpTo>, DatabaseError> {
        let rows: Vec<ReadRow> = self
            .read(async |tx| {
                on_engine!(tx, connection => {
                    sqlx::query_as(include_str!("../sql/read_up_to_find.sql"))
                        .bind(account.to_string())
                        .fetch_all(connection)
                        .await
                })
            })
            .await?;
        let read = rows.iter().map(ReadRow::values);
        let read: Result<_, Unreadable> = read.collect();
        read.map_err(|error| {
            let which = account.to_string();
            DatabaseError::inconsistent("read_up_to", "account_id", which, error)
        })
    }

    /// Notes that somebody has read what others did in some regions, up to a generation. What was read
    /// further already stays so, whichever of two windows says it last.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.mark_read", skip_all)]
    pub async fn mark_read(
        &self,
        account: Id,
        regions: Regions,
        read: ReadUpTo,
    ) -> Result<(), DatabaseError> {
        self.keep(async |tx| {
            for region in regions.iter() {
                on_engine!(tx, connection => {
                    sqlx::query(include_str!("../sql/read_up_to_put.sql"))
                        .bind(account.to_string())
                        .bind(region.id())
                        .bind(stored_count(read.generation))
                        .bind(stored(read.at))
                        .execute(connection)
                        .await
                        .map(drop)
                })?;
            }
            Ok(())
        })
        .await
    }

    /// What others than somebody did in some regions and with lists, the latest first, at most so many; and
    /// what they brought back themselves, since that undoes what others deleted.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.done_by_others", skip_all)]
    pub async fn done_by_others(
        &self,
        than: Id,
        regions: Regions,
        since: After,
        most: u32,
    ) -> Result<Vec<Unread>, DatabaseError> {
        let ids: Vec<&str> = regions.iter().map(Region::id).collect();
        let ids = format!(",{},", ids.join(","));
        let rows: Vec<UnreadRow> = self
            .read(async |tx| match since {
                After::Generation(generation) => on_engine!(tx, connection => {
                    sqlx::query_as(include_str!("../sql/history_news.sql"))
                        .bind(stored_count(generation))
                        .bind(than.to_string())
                        .bind(ids.as_str())
                        .bind(i64::from(most))
                        .fetch_all(connection)
                        .await
                }),
                After::Moment(moment) => on_engine!(tx, connection => {
                    sqlx::query_as(include_str!("../sql/history_lately.sql"))
                        .bind(stored(moment))
                        .bind(than.to_string())
                        .bind(ids.as_str())
                        .bind(i64::from(most))
                        .fetch_all(connection)
                        .await
                }),
            })
            .await?;
        rows.into_iter().map(UnreadRow::read).collect()
    }
}
