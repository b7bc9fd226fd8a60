//! One visit in the store: found with its texts, written anew, deleted and brought back.

use domain::follow_up::Written;
use domain::follow_up::written::Point;
use kinds::Id;
use tracing::instrument;

use super::{Change, stored_count, stored_ids, stored_time, visits};
use crate::moment::stored;
use crate::{AuditAction, DatabaseError, Db, Tx};

impl AuditAction {
    /// Visits were planned.
    pub const VISIT_ADDED: Self = Self::named("visit.added");
    /// A visit was written anew.
    pub const VISIT_WRITTEN: Self = Self::named("visit.written");
    /// A visit was deleted.
    pub const VISIT_DELETED: Self = Self::named("visit.deleted");
    /// A visit was brought back.
    pub const VISIT_BROUGHT_BACK: Self = Self::named("visit.brought_back");
}

row! {
    struct TextsRow {
        met: String,
        minutes: String,
        reason: String,
    }
}

row! {
    struct PointRow {
        source: String,
        point: String,
        question: String,
        ticked: bool,
    }
}

row! {
    struct BeforeRow {
        field: String,
        was: String,
    }
}

impl Db {
    /// A visit with its texts; `None` where there is none, or none any more.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.visit", skip_all)]
    pub async fn visit(&self, id: Id) -> Result<Option<Written>, DatabaseError> {
        self.read(async |tx| find(tx, id).await).await
    }
}

async fn find(tx: &mut Tx, id: Id) -> Result<Option<Written>, DatabaseError> {
    let Some(visit) = visits::find(tx, id).await? else {
        return Ok(None);
    };
    let texts: Option<TextsRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/visit_texts.sql"))
            .bind(id.to_string())
            .fetch_optional(connection)
            .await
    })?;
    let points: Vec<PointRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/visit_points.sql"))
            .bind(id.to_string())
            .fetch_all(connection)
            .await
    })?;
    let points = points.into_iter().map(|row| Point {
        source: row.source,
        point: row.point,
        question: row.question,
        ticked: row.ticked,
    });
    let points = points.collect();
    Ok(texts.map(|texts| Written {
        visit,
        met: texts.met,
        minutes: texts.minutes,
        reason: texts.reason,
        points,
    }))
}

impl Change<'_> {
    /// A visit with its texts, as it stands in this change.
    ///
    /// # Errors
    /// As [`Db::visit`].
    #[instrument(name = "change.visit", skip_all)]
    pub async fn visit(&mut self, id: Id) -> Result<Option<Written>, DatabaseError> {
        find(self.tx, id).await
    }

    /// The visits of a trip.
    ///
    /// # Errors
    /// As [`Db::visit`].
    #[instrument(name = "change.visits_of", skip_all)]
    pub async fn visits_of(&mut self, trip: Id) -> Result<Vec<Written>, DatabaseError> {
        let tx = &mut *self.tx;
        let ids: Vec<String> = on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/visit_of_trip.sql"))
                .bind(trip.to_string())
                .fetch_all(connection)
                .await
        })?;
        let mut visits = Vec::new();
        for id in ids.iter().filter_map(|id| id.parse().ok()) {
            visits.extend(find(tx, id).await?);
        }
        Ok(visits)
    }

    /// What stood in the fields that were written since a version of a visit: each as it was at that
    /// version.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.before", skip_all)]
    pub async fn before(
        &mut self,
        subject: Id,
        version: i64,
    ) -> Result<Vec<(String, String)>, DatabaseError> {
        let tx = &mut *self.tx;
        let rows: Vec<BeforeRow> = on_engine!(tx, connection => {
            sqlx::query_as(include_str!("../sql/history_after.sql"))
                .bind(subject.to_string())
                .bind(version)
                .fetch_all(connection)
                .await
        })?;
        let mut before: Vec<(String, String)> = Vec::new();
        for row in rows {
            if before.iter().all(|(field, _)| *field != row.field) {
                before.push((row.field, row.was));
            }
        }
        Ok(before)
    }

    /// Writes a visit anew, with all its texts, over the version it carries; the version it has then.
    /// `None` where that is not the one that stands, or it is gone.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.write_visit", skip_all)]
    pub async fn write_visit(&mut self, written: &Written) -> Result<Option<i64>, DatabaseError> {
        let generation = stored_count(self.generation);
        let visit = &written.visit;
        let tx = &mut *self.tx;
        let version: Option<i64> = on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/visit_write.sql"))
                .bind(visit.id.to_string())
                .bind(visit.version)
                .bind(generation)
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
                .bind(written.met.as_str())
                .bind(visit.purpose.as_str())
                .bind(written.minutes.as_str())
                .bind(visit.no_minutes)
                .bind(written.reason.as_str())
                .bind(visit.asked_on.map(|day| day.to_string()))
                .bind(visit.confirmed_on.map(|day| day.to_string()))
                .bind(visit.facts_sent_on.map(|day| day.to_string()))
                .bind(visit.agenda_sent_on.map(|day| day.to_string()))
                .fetch_optional(connection)
                .await
        })?;
        if version.is_some() {
            self.put_points(visit.id, &written.points).await?;
        }
        Ok(version)
    }

    /// Puts what is talked about on a visit in place of what was.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.put_points", skip_all)]
    pub async fn put_points(&mut self, visit: Id, points: &[Point]) -> Result<(), DatabaseError> {
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query(include_str!("../sql/visit_points_clear.sql"))
                .bind(visit.to_string())
                .execute(connection)
                .await
                .map(drop)
        })?;
        for (place, point) in (1_i64..).zip(points) {
            on_engine!(tx, connection => {
                sqlx::query(include_str!("../sql/visit_point_add.sql"))
                    .bind(visit.to_string())
                    .bind(place)
                    .bind(point.source.as_str())
                    .bind(point.point.as_str())
                    .bind(point.question.as_str())
                    .bind(point.ticked)
                    .execute(connection)
                    .await
                    .map(drop)
            })?;
        }
        Ok(())
    }

    /// Deletes a visit, so that it can be brought back; the version it has then. `None` where it is gone.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.delete_visit", skip_all)]
    pub async fn delete_visit(&mut self, id: Id) -> Result<Option<i64>, DatabaseError> {
        let (generation, at) = (stored_count(self.generation), stored(self.by.at));
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/visit_delete.sql"))
                .bind(id.to_string())
                .bind(generation)
                .bind(at)
                .fetch_optional(connection)
                .await
        })
    }

    /// Brings a visit back that was deleted; the version it has then. `None` where none was.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.bring_back_visit", skip_all)]
    pub async fn bring_back_visit(&mut self, id: Id) -> Result<Option<i64>, DatabaseError> {
        let generation = stored_count(self.generation);
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/visit_bring_back.sql"))
                .bind(id.to_string())
                .bind(generation)
                .fetch_optional(connection)
                .await
        })
    }
}
