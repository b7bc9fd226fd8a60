//! Trips in the store.

use domain::follow_up::Trip;
use kinds::Id;

use crate::db::error::Unreadable;
use crate::db::{DatabaseError, Tx};

row! {
    struct TripRow {
        id: String,
        version: i64,
        deleted: bool,
        synthetic: bool,
        name: String,
        joint: bool,
        owner: String,
    }
}

impl TripRow {
    fn read(self) -> Result<(Id, Option<Trip>), DatabaseError> {
        let which = self.id.clone();
        self.values()
            .map_err(|error| DatabaseError::inconsistent("trip", "id", which, error))
    }

    fn values(self) -> Result<(Id, Option<Trip>), Unreadable> {
        let id = self.id.parse()?;
        let trip = Trip {
            id,
            version: self.version,
            name: self.name,
            joint: self.joint,
            owner: self.owner.parse()?,
            synthetic: self.synthetic,
        };
        Ok((id, (!self.deleted).then_some(trip)))
    }
}

pub(super) async fn news(
    tx: &mut Tx,
    since: i64,
) -> Result<Vec<(Id, Option<Trip>)>, DatabaseError> {
    let rows: Vec<TripRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/trip_news.sql"))
            .bind(since)
            .fetch_all(connection)
            .await
    })?;
    rows.into_iter().map(TripRow::read).collect()
}
