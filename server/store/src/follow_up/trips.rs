//! Trips in the store.

use domain::follow_up::Trip;
use kinds::Id;
use tracing::instrument;

use super::{Change, stored_count};
use crate::error::Unreadable;
use crate::moment::stored;
use crate::{AuditAction, DatabaseError, Tx};

row! {
    struct TripRow {
        id: String,
        version: i64,
        deleted: bool,
        synthetic: bool,
        name: String,
        note: String,
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
            note: self.note,
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

impl AuditAction {
    /// A trip is called otherwise, or another thing is said of it.
    pub const TRIP_WRITTEN: Self = Self::named("trip.written");
    /// A trip was brought back.
    pub const TRIP_BROUGHT_BACK: Self = Self::named("trip.brought_back");
}

impl Change<'_> {
    /// A trip, as it stands in this change; `None` where it is gone.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "change.trip", skip_all)]
    pub async fn trip(&mut self, id: Id) -> Result<Option<Trip>, DatabaseError> {
        let tx = &mut *self.tx;
        let row: Option<TripRow> = on_engine!(tx, connection => {
            sqlx::query_as(include_str!("../sql/trip_find.sql"))
                .bind(id.to_string())
                .fetch_optional(connection)
                .await
        })?;
        let found = row.map(TripRow::read).transpose()?;
        Ok(found.and_then(|(_, trip)| trip))
    }

    /// Writes what a trip is called and what is said of it, over the version it carries; the version it has
    /// then. `None` where that is not the one that stands.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.write_trip", skip_all)]
    pub async fn write_trip(&mut self, trip: &Trip) -> Result<Option<i64>, DatabaseError> {
        let generation = stored_count(self.generation);
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/trip_write.sql"))
                .bind(trip.id.to_string())
                .bind(trip.version)
                .bind(generation)
                .bind(trip.name.as_str())
                .bind(trip.note.as_str())
                .fetch_optional(connection)
                .await
        })
    }

    /// Deletes a trip, so that it can be brought back; the version it has then. `None` where it is gone.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.delete_trip", skip_all)]
    pub async fn delete_trip(&mut self, id: Id) -> Result<Option<i64>, DatabaseError> {
        let (generation, at) = (stored_count(self.generation), stored(self.by.at));
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/trip_delete.sql"))
                .bind(id.to_string())
                .bind(generation)
                .bind(at)
                .fetch_optional(connection)
                .await
        })
    }

    /// Brings a trip back that was deleted; the version it has then. `None` where none was.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.bring_back_trip", skip_all)]
    pub async fn bring_back_trip(&mut self, id: Id) -> Result<Option<i64>, DatabaseError> {
        let generation = stored_count(self.generation);
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/trip_bring_back.sql"))
                .bind(id.to_string())
                .bind(generation)
                .fetch_optional(connection)
                .await
        })
    }

    /// Adds a trip: its version is the first.
    ///
    /// # Errors
    /// What the engine says; [`DatabaseError::Taken`] where the id is.
    #[instrument(name = "change.add_trip", skip_all)]
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
                .bind(trip.note.as_str())
                .bind(trip.joint)
                .bind(trip.owner.to_string())
                .execute(connection)
                .await
                .map(drop)
        })
    }
}
