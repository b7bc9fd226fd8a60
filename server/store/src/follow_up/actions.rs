//! What was agreed, in the store.

use domain::follow_up::Action;
use domain::follow_up::action::Promise;
use kinds::Id;
use tracing::instrument;

use super::{Change, class, counted, day, followed, some_day, stored_count};
use crate::error::Unreadable;
use crate::moment::stored;
use crate::{DatabaseError, Tx};

row! {
    pub(super) struct ActionRow {
        id: String,
        version: i64,
        deleted: bool,
        synthetic: bool,
        number: String,
        register_year: i64,
        visit_id: Option<String>,
        what: String,
        owes: String,
        follower: String,
        agreed_on: String,
        due: String,
        first_due: String,
        moves: i64,
        status: String,
        reported_on: Option<String>,
        closed_on: Option<String>,
        reason: String,
        question: String,
        promised: String,
        outcome: String,
    }
}

impl ActionRow {
    pub(super) fn read(self) -> Result<(Id, Option<Action>), DatabaseError> {
        let which = self.id.clone();
        self.values()
            .map_err(|error| DatabaseError::inconsistent("action", "id", which, error))
    }

    fn values(self) -> Result<(Id, Option<Action>), Unreadable> {
        let id = self.id.parse()?;
        if self.deleted {
            return Ok((id, None));
        }
        let promised = self.promised.split(',').filter(|option| !option.is_empty());
        let promise = Promise {
            options: promised.map(str::to_owned).collect(),
            item: self.question,
        };
        let action = Action {
            id,
            version: self.version,
            unit: followed(&self.number, self.register_year)?,
            visit: self.visit_id.map(|visit| visit.parse()).transpose()?,
            what: self.what,
            owes: class(&self.owes)?,
            follower: self.follower.parse()?,
            agreed_on: day(&self.agreed_on)?,
            due: day(&self.due)?,
            first_due: day(&self.first_due)?,
            moves: counted(self.moves)?,
            status: class(&self.status)?,
            reported_on: some_day(self.reported_on)?,
            closed_on: some_day(self.closed_on)?,
            reason: self.reason,
            promise: (!promise.item.is_empty()).then_some(promise),
            outcome: self.outcome,
            synthetic: self.synthetic,
        };
        Ok((id, Some(action)))
    }
}

pub(super) async fn news(
    tx: &mut Tx,
    since: i64,
) -> Result<Vec<(Id, Option<Action>)>, DatabaseError> {
    let rows: Vec<ActionRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/action_news.sql"))
            .bind(since)
            .fetch_all(connection)
            .await
    })?;
    rows.into_iter().map(ActionRow::read).collect()
}

impl Change<'_> {
    /// Adds something that was agreed, as it is: its version is the first.
    ///
    /// # Errors
    /// What the engine says; [`DatabaseError::Taken`] where the id is.
    #[instrument(name = "change.add_action", skip_all)]
    pub async fn add_action(&mut self, action: &Action) -> Result<(), DatabaseError> {
        let (generation, at) = (stored_count(self.generation), stored(self.by.at));
        let promise = action.promise.as_ref();
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query(include_str!("../sql/action_add.sql"))
                .bind(action.id.to_string())
                .bind(generation)
                .bind(at)
                .bind(action.synthetic)
                .bind(action.unit.number.as_str())
                .bind(i64::from(action.unit.register_year))
                .bind(action.visit.map(|visit| visit.to_string()))
                .bind(action.what.as_str())
                .bind(action.owes.id())
                .bind(action.follower.to_string())
                .bind(action.agreed_on.to_string())
                .bind(action.due.to_string())
                .bind(action.first_due.to_string())
                .bind(i64::from(action.moves))
                .bind(action.status.id())
                .bind(action.reported_on.map(|day| day.to_string()))
                .bind(action.closed_on.map(|day| day.to_string()))
                .bind(action.reason.as_str())
                .bind(promise.map_or("", |promise| &promise.item))
                .bind(promise.map_or(String::new(), |promise| promise.options.join(",")))
                .bind(action.outcome.as_str())
                .execute(connection)
                .await
                .map(drop)
        })
    }
}
