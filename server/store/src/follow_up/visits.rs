//! Visits in the store.

use domain::follow_up::Visit;
use kinds::Id;
use tracing::instrument;

use super::{
    Change, class, counted, day, followed, ids, some_day, some_time, stored_count, stored_ids,
    stored_time,
};
use crate::error::Unreadable;
use crate::moment::stored;
use crate::{DatabaseError, Tx};

/// The texts of a visit that are read where they are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VisitTexts {
    /// Whom one met there: roles.
    pub met: String,
    /// What was said and agreed.
    pub minutes: String,
    /// Why it is where it is, where a reason was asked for.
    pub reason: String,
}

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

/// One visit; `None` where there is none, or none any more.
pub(super) async fn find(tx: &mut Tx, id: Id) -> Result<Option<Visit>, DatabaseError> {
    let row: Option<VisitRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/visit_find.sql"))
            .bind(id.to_string())
            .fetch_optional(connection)
            .await
    })?;
    let found = row.map(VisitRow::read).transpose()?;
    Ok(found.and_then(|(_, visit)| visit))
}

impl Change<'_> {
    /// Adds a visit, as it is: its version is the first.
    ///
    /// # Errors
    /// What the engine says; [`DatabaseError::Taken`] where the id is.
    #[instrument(name = "change.add_visit", skip_all)]
    pub async fn add_visit(
        &mut self,
        visit: &Visit,
        texts: &VisitTexts,
    ) -> Result<(), DatabaseError> {
        let (generation, at) = (stored_count(self.generation), stored(self.by.at));
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query(include_str!("../sql/visit_add.sql"))
                .bind(visit.id.to_string())
                .bind(generation)
                .bind(at)
                .bind(visit.synthetic)
                .bind(visit.unit.number.as_str())
                .bind(i64::from(visit.unit.register_year))
                .bind(visit.trip.map(|trip| trip.to_string()))
                .bind(visit.kind.id())
                .bind(visit.status.id())
                .bind(visit.first_day.to_string())
                .bind(visit.last_day.to_string())
                .bind(visit.from.map(stored_time))
                .bind(visit.to.map(stored_time))
                .bind(i64::from(visit.moves))
                .bind(visit.place.as_str())
                .bind(visit.responsible.to_string())
                .bind(stored_ids(&visit.taking_part))
                .bind(texts.met.as_str())
                .bind(visit.purpose.as_str())
                .bind(texts.minutes.as_str())
                .bind(visit.no_minutes)
                .bind(texts.reason.as_str())
                .bind(visit.asked_on.map(|day| day.to_string()))
                .bind(visit.confirmed_on.map(|day| day.to_string()))
                .bind(visit.facts_sent_on.map(|day| day.to_string()))
                .bind(visit.agenda_sent_on.map(|day| day.to_string()))
                .execute(connection)
                .await
                .map(drop)
        })
    }
}
