//! What the visits of a gathering have in common, written to those that it is written to together.

use domain::follow_up::sent::Weighed;
use domain::follow_up::written::Field;
use domain::follow_up::{Visit, Written};
use kinds::{Caller, Id, VisitStatus};
use store::{Change, DatabaseError};

use super::super::Service;
use super::faults::still_missing;
use super::past::row;

impl Service {
    /// Writes what the visits of a gathering have in common to those that had come as far, and that the same
    /// one may write; which of them were written. One that was held keeps its day and its minutes when another
    /// is still planned.
    pub(super) async fn share(
        &self,
        change: &mut Change<'_>,
        caller: &Caller,
        next: &Written,
        (weighed, moved_why): (&Weighed, &str),
    ) -> Result<Vec<Id>, DatabaseError> {
        let mut others = Vec::new();
        let Some(trip) = next.visit.trip else {
            return Ok(others);
        };
        let trip = change.trip(trip).await?;
        let Some(trip) = trip.filter(|trip| trip.joint) else {
            return Ok(others);
        };
        let shared = weighed.changed.iter().map(|(field, _)| *field);
        let shared: Vec<Field> = shared.filter(|field| field.is_shared()).collect();
        // As it was before the step that may be taken with it.
        let status = weighed.next.visit.status;
        if shared.is_empty() || status == VisitStatus::Cancelled {
            return Ok(others);
        }
        for mut other in change.visits_of(trip.id).await? {
            let is_apart = other.visit.id == next.visit.id || other.visit.status != status;
            if is_apart || self.may_write(caller, &other.visit).is_err() {
                continue;
            }
            let was = taken_over(&mut other, next, &shared);
            if was.is_empty() || !holds(&other.visit) {
                continue;
            }
            let Some(version) = change.write_visit(&other).await? else {
                continue;
            };
            other.visit.version = version;
            others.push(other.visit.id);
            for (field, stood) in &was {
                let (event, why) = if field.is_day() {
                    ("moved", moved_why)
                } else {
                    ("written", "")
                };
                let row = row(&other.visit, event, (field.id(), stood), why);
                change.happened(self.people.make_id(), row).await?;
            }
        }
        Ok(others)
    }
}

/// Writes fields of one visit into another: those that are otherwise there, each with what stood there.
fn taken_over(other: &mut Written, next: &Written, shared: &[Field]) -> Vec<(Field, String)> {
    let mut was = Vec::new();
    for field in shared {
        let (stood, text) = (other.text(*field), next.text(*field));
        if stood != text && other.write(*field, &text).is_ok() {
            was.push((*field, stood));
        }
    }
    if was.iter().any(|(field, _)| field.is_day()) {
        other.visit.moves += 1;
        was.extend(other.unsettle(|_| false));
    }
    if other.visit.has_minutes {
        other.visit.no_minutes = false;
    }
    was
}

/// Whether a visit can stand as it is.
fn holds(visit: &Visit) -> bool {
    visit.first_day <= visit.last_day && still_missing(visit).is_empty()
}
