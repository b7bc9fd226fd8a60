//! Putting a visit into the store: its fields, the step to another state, what a gathering has in common,
//! and its history.

use domain::follow_up::Written;
use domain::follow_up::sent::Weighed;
use domain::follow_up::written::Field;
use kinds::{Caller, Id, VisitStatus};
use store::{AuditAction, Change, DatabaseError, Entry};

use super::super::Service;
use super::past::row;
use super::posted::Posted;

/// What came of a visit.
pub(super) enum Put {
    /// It is gone.
    Gone,
    /// Nothing of it is otherwise.
    Same,
    /// It is written, as the audit log is told, and the trip that nobody is on any more.
    Written(Entry, i64, Option<Id>),
}

impl Service {
    /// Writes what can be written of the visit itself.
    pub(super) async fn put(
        &self,
        change: &mut Change<'_>,
        (caller, posted): (&Caller, &Posted),
        weighed: &Weighed,
    ) -> Result<Put, DatabaseError> {
        let to = posted.to.filter(|_| weighed.both.is_empty());
        if weighed.changed.is_empty() && weighed.aside.is_empty() && to.is_none() {
            return Ok(Put::Same);
        }
        let mut next = weighed.next.clone();
        if weighed.moves() {
            next.visit.moves += 1;
        }
        if let Some(to) = to {
            next.visit.status = to;
            posted.reason.clone_into(&mut next.reason);
        }
        let mut fields = weighed.changed.iter();
        let handed_on = fields.any(|(field, _)| *field == Field::Responsible);
        let is_planned = next.visit.status == VisitStatus::Planned;
        if handed_on || (is_planned && to.is_some()) {
            let unit = Some(&next.visit.unit);
            change.must_follow(next.visit.responsible, unit).await?;
        }
        let Some(version) = change.write_visit(&next).await? else {
            return Ok(Put::Gone);
        };
        next.visit.version = version;
        self.tell(change, &next, weighed, posted, to).await?;
        let what = (weighed, &*posted.moved_why);
        let others = self.share(change, caller, &next, what).await?;
        let changed = weighed.changed.iter();
        let mut of_trip = changed.filter(|(field, _)| *field == Field::Trip);
        let was = of_trip.next().and_then(|(_, was)| was.parse().ok());
        let left = self.leave_trip(change, was).await?;
        let entry = Entry::of(AuditAction::VISIT_WRITTEN).on("visit", next.visit.id);
        let mut entry = entry.with("version", version);
        if !others.is_empty() {
            entry = entry.with("others", others);
        }
        Ok(Put::Written(entry, version, left))
    }

    /// Writes the history of a writing: each field with what stood there, what was not chosen, and the
    /// step to another state.
    async fn tell(
        &self,
        change: &mut Change<'_>,
        next: &Written,
        weighed: &Weighed,
        posted: &Posted,
        to: Option<VisitStatus>,
    ) -> Result<(), DatabaseError> {
        for (field, was) in &weighed.changed {
            let (event, reason) = if field.is_day() {
                ("moved", &*posted.moved_why)
            } else {
                ("written", "")
            };
            let row = row(&next.visit, event, (field.id(), was), reason);
            change.happened(self.people.make_id(), row).await?;
        }
        for (field, text) in &weighed.aside {
            let row = row(&next.visit, "set_aside", (field.id(), text), "");
            change.happened(self.people.make_id(), row).await?;
        }
        if let Some(to) = to {
            let row = row(&next.visit, to.id(), ("", ""), &posted.reason);
            change.happened(self.people.make_id(), row).await?;
        }
        Ok(())
    }
}
