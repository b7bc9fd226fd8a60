//! Visits in the store.

use domain::follow_up::Visit;
use kinds::Id;

use super::{class, counted, day, followed, ids, some_day, some_time};
use crate::db::error::Unreadable;
use crate::db::{DatabaseError, Tx};

row! {
    struct VisitRow {
        id: String,
        version: i64,
        deleted: bool,
        synthetic: bool,
        number: String,
        register_year: i64,
        trip_id: Option<String>,
        kind: String,
        status: String,
        first_day: String,
        last_day: String,
        from_time: Option<String>,
        to_time: Option<String>,
        moves: i64,
        place: String,
        responsible: String,
        people: String,
        purpose: String,
        has_minutes: bool,
        no_minutes: bool,
        asked_on: Option<String>,
        confirmed_on: Option<String>,
        facts_sent_on: Option<String>,
        agenda_sent_on: Option<String>,
    }
}

impl VisitRow {
    fn read(self) -> Result<(Id, Option<Visit>), DatabaseError> {
        let which = self.id.clone();
        self.values()
            .map_err(|error| DatabaseError::inconsistent("visit", "id", which, error))
    }

    fn values(self) -> Result<(Id, Option<Visit>), Unreadable> {
        let id = self.id.parse()?;
        if self.deleted {
            return Ok((id, None));
        }
        let visit = Visit {
            id,
            version: self.version,
            unit: followed(&self.number, self.register_year)?,
            trip: self.trip_id.map(|trip| trip.parse()).transpose()?,
            kind: class(&self.kind)?,
            status: class(&self.status)?,
            first_day: day(&self.first_day)?,
            last_day: day(&self.last_day)?,
            from: some_time(self.from_time)?,
            to: some_time(self.to_time)?,
            moves: counted(self.moves)?,
            place: self.place,
            responsible: self.responsible.parse()?,
            taking_part: ids(&self.people)?,
            purpose: self.purpose,
            has_minutes: self.has_minutes,
            no_minutes: self.no_minutes,
            asked_on: some_day(self.asked_on)?,
            confirmed_on: some_day(self.confirmed_on)?,
            facts_sent_on: some_day(self.facts_sent_on)?,
            agenda_sent_on: some_day(self.agenda_sent_on)?,
            synthetic: self.synthetic,
        };
        Ok((id, Some(visit)))
    }
}

pub(super) async fn news(
    tx: &mut Tx,
    since: i64,
) -> Result<Vec<(Id, Option<Visit>)>, DatabaseError> {
    let rows: Vec<VisitRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/visit_news.sql"))
            .bind(since)
            .fetch_all(connection)
            .await
    })?;
    rows.into_iter().map(VisitRow::read).collect()
}
