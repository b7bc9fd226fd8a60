//! Trips in the store.

use domain::follow_up::Trip;
use kinds::Id;

use super::{Change, stored_count};
use crate::clock::stored;
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

impl Change<'_> {
    /// Adds a trip: its version is the first.
    ///
    /// # Errors
    /// What the engine says; [`DatabaseError::DoneBefore`] where the id is taken.
    pub async fn add_trip(&mut self, trip: &Trip) -> Result<(), DatabaseError> {
        let (generation, at) = (stored_count(self.generation), stored(self.by.at));
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query(include_str!("../sql/trip_add.sql"))
                .bind(trip.id.to_string())
                .bind(generation)
                .bind(at)
                .bind(trip.synthetic)
                .bind(trip.name.as_str())
                .bind(trip.joint)
                .bind(trip.owner.to_string())
                .execute(connection)
                .await
                .map(drop)
        })
    }
}
