//! Reading the log: what of it somebody asks for, the newest first.

use domain::audit::Details;
use jiff::Timestamp;
use kinds::Id;
use tracing::instrument;

use super::super::error::Unreadable;
use super::super::{DatabaseError, Db, Tx};
use super::Actor;
use crate::moment::stored;

/// What of the log is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditQuery {
    /// From this moment on.
    pub from: Option<Timestamp>,
    /// Before this moment.
    pub before: Option<Timestamp>,
    /// By whom.
    pub whom: Whom,
    /// One of these actions, by id; any where it is empty.
    pub actions: Vec<&'static str>,
}

/// By whom something was done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Whom {
    /// By anybody.
    #[default]
    Anybody,
    /// By one of these.
    Only(Actor),
}

/// A row of the log, as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRow {
    /// Its number.
    pub sequence: i64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// From where: an address or a machine.
    pub origin: String,
    /// The id of the action.
    pub action: String,
    /// What it was done to: the kind, and which.
    pub object: Option<(String, String)>,
    /// The rest.
    pub details: Details,
}

/// How much there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditExtent {
    /// How many rows.
    pub rows: i64,
    /// Since when; `None` in an empty log.
    pub since: Option<Timestamp>,
}

row! {
    struct ToldRow {
        sequence: i64,
        happened_at: String,
        actor_kind: String,
        actor_id: Option<String>,
        origin: String,
        action: String,
        object_kind: Option<String>,
        object_id: Option<String>,
        details: String,
    }
}

row! {
    struct ExtentRow {
        told: i64,
        since: Option<String>,
    }
}

impl ToldRow {
    fn read(self) -> Result<LogRow, DatabaseError> {
        let which = self.sequence.to_string();
        self.values()
            .map_err(|error| DatabaseError::inconsistent("audit", "sequence", which, error))
    }

    fn values(self) -> Result<LogRow, Unreadable> {
        let actor = match (&*self.actor_kind, self.actor_id) {
            ("person", Some(id)) => Actor::Person(id.parse::<Id>()?),
            ("command_line", None) => Actor::CommandLine,
            ("system", None) => Actor::System,
            (other, _) => return Err(format!("{other} is no actor").into()),
        };
        Ok(LogRow {
            sequence: self.sequence,
            at: self.happened_at.parse()?,
            actor,
            origin: self.origin,
            action: self.action,
            object: self.object_kind.zip(self.object_id),
            details: serde_json::from_str(&self.details)?,
        })
    }
}

impl AuditQuery {
    /// From when until when, as it is stored.
    fn time(&self) -> (String, String) {
        let from = self.from.map(stored).unwrap_or_default();
        // Later than any moment that is stored.
        let before = self.before.map_or_else(|| "A".to_owned(), stored);
        (from, before)
    }

    /// The actions with commas around each; empty for any.
    fn actions(&self) -> String {
        if self.actions.is_empty() {
            return String::new();
        }
        format!(",{},", self.actions.join(","))
    }

    /// The kind of the actor; empty for any.
    fn kind(&self) -> &'static str {
        match self.whom {
            Whom::Anybody => "",
            Whom::Only(actor) => actor.columns().0,
        }
    }

    /// The account, where it is that of a person.
    fn person(&self) -> Option<String> {
        match self.whom {
            Whom::Only(Actor::Person(id)) => Some(id.to_string()),
            Whom::Anybody | Whom::Only(_) => None,
        }
    }
}

impl Db {
    /// Rows of the log, the newest first: so many, after the first few. With them how many there are
    /// in all.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.audit", skip_all)]
    pub async fn audit(
        &self,
        query: &AuditQuery,
        after: i64,
        most: i64,
    ) -> Result<(i64, Vec<LogRow>), DatabaseError> {
        let (count, rows) = self
            .read(async |tx| {
                let count = count(tx, query).await?;
                Ok((count, list(tx, query, after, most).await?))
            })
            .await?;
        let rows: Result<Vec<LogRow>, _> = rows.into_iter().map(ToldRow::read).collect();
        Ok((count, rows?))
    }

    /// How much there is in the log, and since when.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.audit_extent", skip_all)]
    pub async fn audit_extent(&self) -> Result<AuditExtent, DatabaseError> {
        let ExtentRow { told, since } = self
            .read(async |tx| {
                on_engine!(tx, connection => {
                    sqlx::query_as(include_str!("../sql/audit_extent.sql"))
                        .fetch_one(connection)
                        .await
                })
            })
            .await?;
        let since = since.map(|since| since.parse()).transpose();
        let since = since.map_err(|error: jiff::Error| {
            DatabaseError::inconsistent("audit", "happened_at", "1", error)
        })?;
        Ok(AuditExtent { rows: told, since })
    }
}

async fn count(tx: &mut Tx, query: &AuditQuery) -> Result<i64, DatabaseError> {
    let ((from, before), actions) = (query.time(), query.actions());
    if let Some(person) = query.person() {
        return on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/audit_count_of.sql"))
                .bind(from)
                .bind(before)
                .bind(actions)
                .bind(person)
                .fetch_one(connection)
                .await
        });
    }
    on_engine!(tx, connection => {
        sqlx::query_scalar(include_str!("../sql/audit_count.sql"))
            .bind(from)
            .bind(before)
            .bind(actions)
            .bind(query.kind())
            .fetch_one(connection)
            .await
    })
}

async fn list(
    tx: &mut Tx,
    query: &AuditQuery,
    after: i64,
    most: i64,
) -> Result<Vec<ToldRow>, DatabaseError> {
    let ((from, before), actions) = (query.time(), query.actions());
    if let Some(person) = query.person() {
        return on_engine!(tx, connection => {
            sqlx::query_as(include_str!("../sql/audit_list_of.sql"))
                .bind(from)
                .bind(before)
                .bind(actions)
                .bind(person)
                .bind(most)
                .bind(after)
                .fetch_all(connection)
                .await
        });
    }
    on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/audit_list.sql"))
            .bind(from)
            .bind(before)
            .bind(actions)
            .bind(query.kind())
            .bind(most)
            .bind(after)
            .fetch_all(connection)
            .await
    })
}
