//! Who follows which municipality, in the store.

use domain::follow_up::Followed;
use kinds::Id;
use tracing::instrument;

use super::{Change, followed, stored_count};
use crate::error::Unreadable;
use crate::{DatabaseError, Tx};

row! {
    struct FollowerRow {
        number: String,
        register_year: i64,
        account_id: Option<String>,
    }
}

impl FollowerRow {
    fn read(self) -> Result<(Followed, Option<Id>), DatabaseError> {
        let which = self.number.clone();
        self.values()
            .map_err(|error| DatabaseError::inconsistent("followed_by", "number", which, error))
    }

    fn values(self) -> Result<(Followed, Option<Id>), Unreadable> {
        let unit = followed(&self.number, self.register_year)?;
        let account = self.account_id.map(|account| account.parse()).transpose()?;
        Ok((unit, account))
    }
}

pub(super) async fn news(
    tx: &mut Tx,
    since: i64,
) -> Result<Vec<(Followed, Option<Id>)>, DatabaseError> {
    let rows: Vec<FollowerRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/followed_by_news.sql"))
            .bind(since)
            .fetch_all(connection)
            .await
    })?;
    rows.into_iter().map(FollowerRow::read).collect()
}

impl Change<'_> {
    /// Says who follows a unit from now on; nobody, where it is `None`.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.put_follower", skip_all)]
    pub async fn put_follower(
        &mut self,
        unit: &Followed,
        account: Option<Id>,
        synthetic: bool,
    ) -> Result<(), DatabaseError> {
        let generation = stored_count(self.generation);
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query(include_str!("../sql/followed_by_put.sql"))
                .bind(unit.number.as_str())
                .bind(i64::from(unit.register_year))
                .bind(generation)
                .bind(synthetic)
                .bind(account.map(|account| account.to_string()))
                .execute(connection)
                .await
                .map(drop)
        })
    }
}
