//! Follow-up in the store: what was written since a generation, and the door through which it is
//! written.
//!
//! Every change raises one number, the generation of follow-up, before it writes anything, and marks
//! what it writes with it. On `PostgreSQL` the number's row stays locked until the change ends, so that
//! whoever has read up to a generation has missed nothing before it. A server then reads only what is
//! newer. To store another kind of thing: its table carries `generation` and `deleted_at`; a file here
//! with its row, its news and its writing; and its part in [`news`].

mod action_changes;
mod actions;
mod duties;
mod editions;
mod followers;
mod handing;
mod history;
mod lists;
mod notes;
mod opened;
mod seeding;
mod trips;
mod unread;
mod unsuitable;
mod visit_row;
mod visits;

use domain::follow_up::{Followed, News};
use jiff::civil::{Date, Time};
use kinds::Id;
use tracing::instrument;

use super::audit::chain;
use super::error::Unreadable;
use super::{By, DatabaseError, Db, Ending, Tx};

pub use action_changes::{Deleted, MakeId, Rewritten, handed_on};
pub use duties::Duties;
pub(super) use duties::duties;
pub use handing::HandedOn;
pub use history::{Event, Happening, Past};
pub use notes::{Note, NoteChange};
pub use opened::{Opened, Opening};
pub use unread::{After, ReadUpTo, Unread};
pub use visits::VisitTexts;

/// A change of follow-up, under way: the generation it makes, and when and by whom.
#[derive(Debug)]
pub struct Change<'c> {
    /// The transaction.
    pub tx: &'c mut Tx,
    /// What it writes is of this generation.
    pub generation: u64,
    /// Who asks for it, and when.
    pub by: &'c By,
}

impl Db {
    /// The present generation of follow-up.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.follow_up_generation", skip_all)]
    pub async fn follow_up_generation(&self) -> Result<u64, DatabaseError> {
        let number: i64 = self
            .read_once(async |once| {
                on_engine!(once, connection => {
                    sqlx::query_scalar(include_str!("sql/follow_up_generation.sql"))
                        .fetch_one(connection)
                        .await
                })
            })
            .await?;
        as_generation(number)
    }

    /// What was written since a generation; of everything, since 0.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.follow_up_news", skip_all)]
    pub async fn follow_up_news(&self, since: u64) -> Result<News, DatabaseError> {
        self.read(async |tx| news(tx, since).await).await
    }

    /// Changes something of what is followed up, as [`Db::change`] does, and raises its generation. A change
    /// that was made before is told so before anything is looked at: what it made stands, and would be in
    /// its own way.
    ///
    /// # Errors
    /// As [`Db::change`].
    #[instrument(name = "db.follow", skip_all)]
    pub async fn follow<T, E: From<DatabaseError>>(
        &self,
        by: &By,
        work: impl AsyncFnOnce(&mut Change<'_>) -> Result<Ending<T>, E>,
    ) -> Result<T, E> {
        self.change(by, async |tx| {
            let generation = raise(tx).await?;
            if chain::is_known(tx, by.id).await? {
                return Err(DatabaseError::DoneBefore(by.id).into());
            }
            let mut change = Change { tx, generation, by };
            work(&mut change).await
        })
        .await
    }

    /// Whether a change was made before. A form that is sent twice finds that what it is about is not as it
    /// was; whoever sent it is answered as the first time, and not that somebody else was faster.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.made_before", skip_all)]
    pub async fn made_before(&self, by: &By) -> Result<bool, DatabaseError> {
        self.read(async |tx| chain::is_known(tx, by.id).await).await
    }
}

async fn generation(tx: &mut Tx) -> Result<u64, DatabaseError> {
    let number: i64 = on_engine!(tx, connection => {
        sqlx::query_scalar(include_str!("sql/follow_up_generation.sql"))
            .fetch_one(connection)
            .await
    })?;
    as_generation(number)
}

async fn raise(tx: &mut Tx) -> Result<u64, DatabaseError> {
    let number: i64 = on_engine!(tx, connection => {
        sqlx::query_scalar(include_str!("sql/follow_up_raise.sql"))
            .fetch_one(connection)
            .await
    })?;
    as_generation(number)
}

fn as_generation(number: i64) -> Result<u64, DatabaseError> {
    counted(number)
        .map_err(|error| DatabaseError::inconsistent("follow_up", "generation", "1", error))
}

async fn news(tx: &mut Tx, since: u64) -> Result<News, DatabaseError> {
    let generation = generation(tx).await?;
    let since = stored_count(since);
    Ok(News {
        generation,
        visits: visits::news(tx, since).await?,
        actions: actions::news(tx, since).await?,
        lists: lists::news(tx, since).await?,
        trips: trips::news(tx, since).await?,
        followers: followers::news(tx, since).await?,
        editions: editions::news(tx, since).await?,
    })
}

/// A count as it is stored.
fn stored_count(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn counted<T: TryFrom<i64>>(number: i64) -> Result<T, Unreadable>
where
    T::Error: std::error::Error + Send + Sync + 'static,
{
    Ok(T::try_from(number)?)
}

/// A unit as it is stored: number and year of the register.
fn followed(number: &str, register_year: i64) -> Result<Followed, Unreadable> {
    Ok(Followed {
        number: number.parse()?,
        register_year: counted(register_year)?,
    })
}

/// A day as it is stored: `YYYY-MM-DD`.
fn day(stored: &str) -> Result<Date, Unreadable> {
    Ok(stored.parse()?)
}

fn some_day(stored: Option<String>) -> Result<Option<Date>, Unreadable> {
    stored.map(|stored| day(&stored)).transpose()
}

/// A time of the day as it is stored: `HH:MM`.
fn some_time(stored: Option<String>) -> Result<Option<Time>, Unreadable> {
    let read = |time: String| Ok::<Time, Unreadable>(Time::strptime("%H:%M", time)?);
    stored.map(read).transpose()
}

/// A time of the day as it is stored.
fn stored_time(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

/// Ids as they are stored: with commas between them.
fn stored_ids(ids: &[Id]) -> String {
    let ids: Vec<String> = ids.iter().map(Id::to_string).collect();
    ids.join(",")
}

fn ids(stored: &str) -> Result<Vec<Id>, Unreadable> {
    let ids = stored.split(',').filter(|id| !id.is_empty());
    ids.map(|id| Ok(id.parse()?)).collect()
}

/// A value of an enum as it is stored: by its id.
fn class<T: kinds::Class>(id: &str) -> Result<T, Unreadable> {
    T::from_id(id).ok_or_else(|| format!("{id} is none of its kind").into())
}
