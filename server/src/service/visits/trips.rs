//! The trip of a visit: what it is called and what is said of it, and that it goes when nobody is on it.

use app::error::AppError;
use domain::access::{Action, Resource};
use domain::follow_up::written::Field;
use domain::follow_up::{Trip, Visit};
use kinds::{Caller, Id, Lang, Region, VisitKind};
use present::colleagues::Colleagues;
use present::words::catalog::visit as word;
use store::{AuditAction, By, Change, DatabaseError, Ending, Entry, Event, Happening};
use tracing::instrument;
use view::form::Told;
use view::words::catalog::Word;

use super::super::Service;
use super::super::accounts::unavailable;
use super::super::own::NotDone;
use super::past::row;
use super::posted::TripTyped;

/// What comes of what was typed of a trip.
enum Reworded {
    /// It stays as it is.
    Stays,
    /// It is to be this, and was the other.
    To(Box<(Trip, Trip)>),
    /// Somebody else wrote it meanwhile: it stands so.
    Meanwhile(Box<Trip>),
    /// It has visits of other regions than theirs.
    Foreign,
}

impl Service {
    /// What a visit's trip is to be called, held against how it stands.
    async fn reworded(
        &self,
        change: &mut Change<'_>,
        who: (&Caller, &Colleagues),
        visit: &Visit,
        typed: Option<&TripTyped>,
    ) -> Result<Reworded, DatabaseError> {
        let touched = typed.filter(|typed| typed.text != typed.seen);
        let (Some(typed), Some(id)) = (touched, visit.trip) else {
            return Ok(Reworded::Stays);
        };
        let Some(stands) = change.trip(id).await? else {
            return Ok(Reworded::Stays);
        };
        let now = (stands.name.clone(), stands.note.clone());
        if now == typed.text {
            return Ok(Reworded::Stays);
        }
        if now != typed.seen {
            return Ok(Reworded::Meanwhile(Box::new(stands)));
        }
        let visits = change.visits_of(id).await?;
        let visits: Vec<&Visit> = visits.iter().map(|other| &other.visit).collect();
        if !self.writes_trip(who, &stands, &visits) {
            return Ok(Reworded::Foreign);
        }
        let (name, note) = typed.text.clone();
        let next = Trip {
            name,
            note,
            ..stands.clone()
        };
        Ok(Reworded::To(Box::new((next, stands))))
    }

    /// What the trip of a visit is called from now on, and was, where that is changed; and what is told of it
    /// and of the trip that the visit is to be on.
    pub(super) async fn with_trip(
        &self,
        change: &mut Change<'_>,
        who: (&Caller, &Colleagues),
        typed: Option<&TripTyped>,
        (was, next): (&Visit, &Visit),
        (told, lang): (Told, Lang),
    ) -> Result<(Option<Box<(Trip, Trip)>>, Told), DatabaseError> {
        let (trip, told) = match self.reworded(change, who, was, typed).await? {
            Reworded::Stays => (None, told),
            Reworded::To(trip) => (Some(trip), told),
            Reworded::Meanwhile(stands) => {
                (None, told.about("trip_name", meanwhile(&stands, lang)))
            }
            // Its name is not there to be changed by them: beside the trip itself.
            Reworded::Foreign => {
                let foreign = word::TRIP_FOREIGN.text(lang);
                (None, told.about(Field::Trip.id(), foreign))
            }
        };
        let told = match self.no_such_trip(change, who, (was, next)).await? {
            Some(fault) => told.about(Field::Trip.id(), fault.text(lang)),
            None => told,
        };
        let told = if is_elsewhere(change, (was, next)).await? {
            told.about(Field::Kind.id(), word::GATHERING_KIND.text(lang))
        } else {
            told
        };
        Ok((trip, told))
    }

    /// Writes what a trip is called; what the audit log is told of it alone.
    pub(super) async fn write_trip(
        &self,
        change: &mut Change<'_>,
        (next, was): &(Trip, Trip),
    ) -> Result<Option<Entry>, DatabaseError> {
        let Some(version) = change.write_trip(next).await? else {
            return Ok(None);
        };
        let next = Trip {
            version,
            ..next.clone()
        };
        for (field, stood, stands) in [
            ("name", &was.name, &next.name),
            ("note", &was.note, &next.note),
        ] {
            if stood != stands {
                let row = of_trip(&next, "written", (field, stood));
                change.happened(self.people.make_id(), row).await?;
            }
        }
        Ok(Some(
            Entry::of(AuditAction::TRIP_WRITTEN).on("trip", next.id),
        ))
    }

    /// Deletes a trip that nobody is on any more; whether it was.
    pub(super) async fn leave_trip(
        &self,
        change: &mut Change<'_>,
        id: Option<Id>,
    ) -> Result<Option<Id>, DatabaseError> {
        let Some(id) = id else {
            return Ok(None);
        };
        let Some(trip) = change.trip(id).await? else {
            return Ok(None);
        };
        if !change.visits_of(id).await?.is_empty() {
            return Ok(None);
        }
        let Some(version) = change.delete_trip(id).await? else {
            return Ok(None);
        };
        let trip = Trip { version, ..trip };
        let row = of_trip(&trip, "deleted", ("", ""));
        change.happened(self.people.make_id(), row).await?;
        Ok(Some(id))
    }

    /// Brings a trip back that is gone; nothing where it is there.
    pub(super) async fn back_trip(
        &self,
        change: &mut Change<'_>,
        id: Option<Id>,
    ) -> Result<Option<Trip>, DatabaseError> {
        let Some(id) = id else {
            return Ok(None);
        };
        if change.bring_back_trip(id).await?.is_none() {
            return Ok(None);
        }
        let Some(trip) = change.trip(id).await? else {
            return Ok(None);
        };
        let row = of_trip(&trip, "brought_back", ("", ""));
        change.happened(self.people.make_id(), row).await?;
        Ok(Some(trip))
    }

    /// Whether somebody writes of a trip: where all visits on it are; of one that nobody is on, where whoever
    /// made it does.
    pub(super) fn writes_trip(
        &self,
        (caller, people): (&Caller, &Colleagues),
        trip: &Trip,
        visits: &[&Visit],
    ) -> bool {
        let may = |region: Region| {
            let resource = Resource::Region(region);
            Self::admit(caller, Action::WriteFollowUp, resource).is_ok()
        };
        if visits.is_empty() {
            let owner = people.get(trip.owner);
            return owner.is_some_and(|owner| owner.regions.iter().any(may));
        }
        let mut visits = visits.iter();
        visits.all(|visit| self.may_write(caller, visit).is_ok())
    }

    /// Brings back a trip that went with the last visit on it, and puts that visit on it again.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.bring_back_trip", skip_all)]
    pub async fn bring_back_trip(
        &self,
        caller: &Caller,
        by: &By,
        (visit, trip): (Option<Id>, Option<Id>),
        lang: Lang,
    ) -> Result<(), NotDone> {
        Self::writer(caller)?;
        let visit = self.find_visit(visit, lang)?;
        self.may_write(caller, &visit)?;
        // Nobody's but that of the visits that were on it.
        let history = self.people.db().history_of("visit", visit.id).await;
        let history = history.map_err(|error| unavailable(&error))?;
        let mut left = history.iter().filter(|past| past.field == Field::Trip.id());
        if !left.any(|past| trip.is_some_and(|trip| past.was == trip.to_string())) {
            let gone = word::TRIP_GONE.text(lang).to_owned();
            return Err(AppError::NotFound(gone).into());
        }
        let back = self.people.db().follow(by, async |change| {
            let Some(trip) = self.back_trip(change, trip).await? else {
                return Ok(Ending::Leave(()));
            };
            if let Some(mut written) = change.visit(visit.id).await?
                && written.visit.trip.is_none()
            {
                written.visit.trip = Some(trip.id);
                if let Some(version) = change.write_visit(&written).await? {
                    written.visit.version = version;
                    let row = row(&written.visit, "written", ("trip_id", ""), "");
                    change.happened(self.people.make_id(), row).await?;
                }
            }
            let entry = Entry::of(AuditAction::TRIP_BROUGHT_BACK).on("trip", trip.id);
            Ok::<_, DatabaseError>(Ending::Keep((), entry.with("visit", visit.id)))
        });
        match back.await {
            Ok(()) | Err(DatabaseError::DoneBefore(_)) => Ok(()),
            Err(error) => Err(unavailable(&error).into()),
        }
    }

    /// Why a visit cannot be put on a trip; `None` where it can, and where it stays.
    pub(super) async fn no_such_trip(
        &self,
        change: &mut Change<'_>,
        who: (&Caller, &Colleagues),
        (visit, next): (&Visit, &Visit),
    ) -> Result<Option<Word>, DatabaseError> {
        let Some(id) = next.trip.filter(|id| visit.trip != Some(*id)) else {
            return Ok(None);
        };
        let Some(trip) = change.trip(id).await? else {
            return Ok(Some(word::TRIP_GONE));
        };
        if trip.joint {
            return Ok(Some(word::TRIP_JOINT));
        }
        let visits = change.visits_of(id).await?;
        let visits: Vec<&Visit> = visits.iter().map(|other| &other.visit).collect();
        let foreign = !self.writes_trip(who, &trip, &visits);
        Ok(foreign.then_some(word::TRIP_FOREIGN))
    }
}

/// Whether a visit of a gathering is made another kind than it was, and stays on it.
async fn is_elsewhere(
    change: &mut Change<'_>,
    (was, next): (&Visit, &Visit),
) -> Result<bool, DatabaseError> {
    let otherwise = next.kind != VisitKind::Gathering && next.kind != was.kind;
    let Some(id) = next.trip.filter(|_| otherwise) else {
        return Ok(false);
    };
    let trip = change.trip(id).await?;
    Ok(trip.is_some_and(|trip| trip.joint))
}

/// That a trip was written meanwhile, in a sentence.
fn meanwhile(trip: &Trip, lang: Lang) -> String {
    let values = [("name", &*trip.name), ("note", &*trip.note)];
    word::TRIP_CHANGED.fill(lang, &values)
}

fn of_trip<'h>(
    trip: &'h Trip,
    event: &'static str,
    (field, was): (&'h str, &'h str),
) -> Happening<'h> {
    Happening {
        event: Event {
            kind: "trip",
            event,
        },
        subject: trip.id,
        version: trip.version,
        number: "",
        field,
        was,
        reason: "",
        synthetic: trip.synthetic,
    }
}
