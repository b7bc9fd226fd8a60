//! What happened to a visit, something that was agreed, a note or a list: each field that was written,
//! with what stood there before, and each step from one state to another, with its reason.
//!
//! **Invariant:** nothing that was written is lost: whoever writes over a text leaves the one before here.
//! Every row names its change, and so its row in the audit log.

use jiff::Timestamp;
use kinds::Id;
use tracing::instrument;

use super::{Change, stored_count};
use crate::error::Unreadable;
use crate::moment::stored;
use crate::{Actor, DatabaseError, Db};

/// What kind of thing something happened to, and what: words of the program's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// `visit`, `action`, `note`, `list`, `followed_by`, `unsuitable` or `trip`.
    pub kind: &'static str,
    /// `made`, `written`, `moved`, `deleted`, `brought_back`, or the id of the state it came to.
    pub event: &'static str,
}

/// Something that happens.
#[derive(Debug, Clone, Copy)]
pub struct Happening<'h> {
    /// What.
    pub event: Event,
    /// To which.
    pub subject: Id,
    /// The version it has afterwards.
    pub version: i64,
    /// The number of the municipality; empty where it is about none.
    pub number: &'h str,
    /// The field that was written; empty where it is about the whole.
    pub field: &'h str,
    /// What stood there before.
    pub was: &'h str,
    /// Why, where a reason was asked for.
    pub reason: &'h str,
    /// Made up for the demonstration.
    pub synthetic: bool,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Its own id.
    pub id: Id,
    /// When.
    pub at: Timestamp,
    /// Who did it.
    pub account: Id,
    /// What kind of thing it happened to.
    pub kind: String,
    /// To which.
    pub subject: Id,
    /// The version it had afterwards.
    pub version: i64,
    /// The number of the municipality; empty where it is about none.
    pub number: String,
    /// What happened.
    pub event: String,
    /// The field that was written; empty where it is about the whole.
    pub field: String,
    /// What stood there before.
    pub was: String,
    /// Why.
    pub reason: String,
    /// Made up for the demonstration.
    pub synthetic: bool,
}

row! {
    struct PastRow {
        id: String,
        at: String,
        account_id: String,
        kind: String,
        subject: String,
        version: i64,
        number: String,
        event: String,
        field: String,
        was: String,
        reason: String,
        synthetic: bool,
    }
}

impl PastRow {
    fn read(self) -> Result<Past, DatabaseError> {
        let which = self.id.clone();
        self.values()
            .map_err(|error| DatabaseError::inconsistent("history", "id", which, error))
    }

    fn values(self) -> Result<Past, Unreadable> {
        Ok(Past {
            id: self.id.parse()?,
            at: self.at.parse()?,
            account: self.account_id.parse()?,
            kind: self.kind,
            subject: self.subject.parse()?,
            version: self.version,
            number: self.number,
            event: self.event,
            field: self.field,
            was: self.was,
            reason: self.reason,
            synthetic: self.synthetic,
        })
    }
}

impl Change<'_> {
    /// Writes down what happens in this change. `id` is the row's own: made by whoever asks, later ids
    /// after earlier ones.
    ///
    /// # Errors
    /// What the engine says, and where nobody who is signed in asks for the change.
    #[instrument(name = "change.happened", skip_all)]
    pub async fn happened(&mut self, id: Id, what: Happening<'_>) -> Result<(), DatabaseError> {
        let Actor::Person(account) = self.by.actor else {
            let fault = "follow-up is written by people";
            return Err(DatabaseError::inconsistent(
                "history",
                "account_id",
                id.to_string(),
                fault,
            ));
        };
        self.write_down(id, (account, self.by.at), what).await
    }

    /// Writes down what somebody did at a moment.
    pub(super) async fn write_down(
        &mut self,
        id: Id,
        (account, at): (Id, Timestamp),
        what: Happening<'_>,
    ) -> Result<(), DatabaseError> {
        let (generation, at) = (stored_count(self.generation), stored(at));
        let change = self.by.id.to_string();
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query(include_str!("../sql/history_add.sql"))
                .bind(id.to_string())
                .bind(generation)
                .bind(change.as_str())
                .bind(at)
                .bind(account.to_string())
                .bind(what.synthetic)
                .bind(what.event.kind)
                .bind(what.subject.to_string())
                .bind(what.version)
                .bind(what.number)
                .bind(what.event.event)
                .bind(what.field)
                .bind(what.was)
                .bind(what.reason)
                .execute(connection)
                .await
                .map(drop)
        })
    }
}

impl Db {
    /// What happened to one thing of a kind, the latest first. Two things of different kinds can have one
    /// id: that of a change that made both, or one that somebody made up.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.history_of", skip_all)]
    pub async fn history_of(&self, kind: &str, subject: Id) -> Result<Vec<Past>, DatabaseError> {
        let rows: Vec<PastRow> = self
            .read(async |tx| {
                on_engine!(tx, connection => {
                    sqlx::query_as(include_str!("../sql/history_of.sql"))
                        .bind(subject.to_string())
                        .bind(kind)
                        .fetch_all(connection)
                        .await
                })
            })
            .await?;
        rows.into_iter().map(PastRow::read).collect()
    }
}
