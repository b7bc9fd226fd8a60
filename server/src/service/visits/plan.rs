//! Planning visits: one, several on a trip, or a gathering.

use app::error::AppError;
use domain::access::{Action, Resource};
use domain::follow_up::trip::TRIP_UNITS_MAX;
use domain::follow_up::written::Field;
use domain::follow_up::{Date, Followed, Trip, Visit, Written};
use kinds::{Caller, Id, Lang, VisitKind, VisitStatus};
use present::colleagues::Colleagues;
use present::words::catalog::visit as word;
use present::{Scope, search, visit};
use store::{AuditAction, By, Change, DatabaseError, Ending, Entry, VisitTexts};
use tracing::instrument;
use view::form::Told;
use view::words::{and_list, format};

use super::super::Service;
use super::super::accounts::unavailable;
use super::super::own::NotDone;
use super::besides::on_day;
use super::faults::{cannot_be_responsible, in_order, not_saved};
use super::past::row;
use super::people::unfit;

/// What is posted of visits that are to be.
#[derive(Debug, Clone, Default)]
pub struct Planned {
    /// The municipalities, as they were typed: names or numbers with commas between them.
    pub units: String,
    /// The visit whose trip they are added to.
    pub beside: Option<Id>,
    /// What the trip or gathering is called; empty where it goes by its municipalities.
    pub trip: String,
    /// The fields.
    pub fields: Vec<(Field, String)>,
    /// What was typed, to be shown again, with what is told of it.
    pub typed: Told,
}

impl Service {
    /// Plans visits; the first of them.
    ///
    /// # Errors
    /// [`NotDone`]: with everything that is to be mended, and what was typed.
    #[instrument(name = "service.plan_visits", skip_all)]
    pub async fn plan_visits(
        &self,
        caller: &Caller,
        by: &By,
        planned: Planned,
        lang: Lang,
    ) -> Result<Id, NotDone> {
        Self::writer(caller)?;
        let own = caller.person().ok_or(AppError::SignedOut)?.account;
        let world = self.waves.snapshot();
        let wave = world.latest().ok_or(AppError::NoWave)?;
        let scope = Scope {
            world: &world,
            wave,
            lang,
        };
        let units = units(caller, scope, &planned.units);
        let mut told = planned.typed.clone();
        for fault in units.iter().filter_map(|unit| unit.as_ref().err()) {
            told = told.about("kommune", fault);
        }
        let positions: Vec<usize> = units.into_iter().flatten().collect();
        let today = world.today();
        let draft = |position: &usize| written(scope, *position, (own, today), &planned);
        let mut visits: Vec<Written> = positions.iter().filter_map(draft).collect();
        if let Some(first) = visits.first() {
            told = in_order(&first.visit, told, lang);
        }
        let people = self.colleagues().await;
        let people = people.map_err(|error| unavailable(&error))?;
        for (one, position) in visits.iter().zip(&positions) {
            let region = wave.units()[*position].region;
            let known = told.sentences.len();
            told = unfit(&people, Some(region), (&one.visit, None), told, lang);
            if told.sentences.len() > known {
                break;
            }
        }
        let asked = (planned.beside, &*visits);
        let (beside, told) = self.beside((caller, &people), scope, asked, told)?;
        if visits.is_empty() || !told.sentences.is_empty() {
            let asked = (&*visits, beside.as_ref());
            return Err(self.not_planned(told, asked, &planned, lang).await?);
        }
        let trip = self.trip(scope, &visits, &positions, (beside.as_ref(), own), &planned);
        for (place, one) in visits.iter_mut().enumerate() {
            one.visit.id = if place == 0 {
                by.id
            } else {
                self.people.make_id()
            };
            one.visit.trip = trip.as_ref().map(|(trip, _)| trip.id);
        }
        let added = self.people.db().follow(by, async |change| {
            self.add(change, &visits, (trip.as_ref(), beside.as_ref()))
                .await
        });
        match added.await {
            Ok(()) | Err(DatabaseError::DoneBefore(_)) => Ok(by.id),
            Err(DatabaseError::CannotFollow(_)) => Err(cannot_be_responsible(planned.typed, lang)),
            Err(error) => Err(unavailable(&error).into()),
        }
    }

    /// Why nothing is planned, with what stands in the way of the visits on the day that was typed.
    async fn not_planned(
        &self,
        told: Told,
        (visits, beside): (&[Written], Option<&Visit>),
        planned: &Planned,
        lang: Lang,
    ) -> Result<NotDone, AppError> {
        let visits = on_days(visits, beside, planned);
        let told = self.with_clashes(not_saved(told, lang), &visits, lang);
        Ok(NotDone::Told(told.await?))
    }

    /// The numbers of the municipalities that were typed, of those that are known and theirs to write: the form
    /// that is drawn again offers the people of those.
    pub fn numbers_of(&self, caller: &Caller, typed: &str, lang: Lang) -> Vec<String> {
        let world = self.waves.snapshot();
        let Some(wave) = world.latest() else {
            return Vec::new();
        };
        let scope = Scope {
            world: &world,
            wave,
            lang,
        };
        let known = units(caller, scope, typed).into_iter().flatten();
        known
            .map(|position| wave.units()[position].number.to_string())
            .collect()
    }

    /// The visit that others are planned beside, and what is told where its trip is not theirs to write, or is
    /// a gathering that the others are not of.
    fn beside(
        &self,
        who: (&Caller, &Colleagues),
        scope: Scope<'_>,
        (id, visits): (Option<Id>, &[Written]),
        mut told: Told,
    ) -> Result<(Option<Visit>, Told), NotDone> {
        let Some(id) = id else {
            return Ok((None, told));
        };
        let beside = self.find_visit(Some(id), scope.lang)?;
        self.may_write(who.0, &beside)?;
        let follow_up = scope.world.follow_up();
        let trip = beside.trip.and_then(|trip| follow_up.trip(trip));
        if let Some(trip) = trip
            && !self.writes_trip(who, trip, &follow_up.visits_of(trip.id))
        {
            told = told.about("trip", word::TRIP_FOREIGN.text(scope.lang));
        }
        let is_gathering = |one: &Written| one.visit.kind == VisitKind::Gathering;
        if trip.is_some_and(|trip| trip.joint) && !visits.iter().all(is_gathering) {
            let text = word::GATHERING_KIND.text(scope.lang);
            told = told.about(Field::Kind.id(), text);
        }
        Ok((Some(beside), told))
    }

    /// The trip that the visits belong to, and whether it is a new one; none of one that stands alone.
    fn trip(
        &self,
        scope: Scope<'_>,
        visits: &[Written],
        positions: &[usize],
        (beside, own): (Option<&Visit>, Id),
        planned: &Planned,
    ) -> Option<(Trip, bool)> {
        let follow_up = scope.world.follow_up();
        if let Some(known) = beside.and_then(|beside| follow_up.trip(beside.trip?)) {
            return Some((known.clone(), false));
        }
        if visits.len() < 2 && beside.is_none() {
            return None;
        }
        let there = beside.and_then(|beside| {
            let here = beside.unit.in_wave(scope.wave, scope.world.lineage());
            here.positions.first().copied()
        });
        let all = there.iter().chain(positions);
        let names: Vec<&str> = all
            .map(|position| scope.wave.units()[*position].name.as_str())
            .collect();
        let name = if planned.trip.is_empty() {
            and_list(&names, scope.lang)
        } else {
            planned.trip.clone()
        };
        let mut all = visits.iter().map(|one| &one.visit).chain(beside);
        let joint = all.all(|visit| visit.kind == VisitKind::Gathering);
        let trip = Trip {
            id: self.people.make_id(),
            version: 1,
            name,
            note: String::new(),
            joint,
            owner: own,
            synthetic: false,
        };
        Some((trip, true))
    }

    async fn add(
        &self,
        change: &mut Change<'_>,
        visits: &[Written],
        (trip, beside): (Option<&(Trip, bool)>, Option<&Visit>),
    ) -> Result<Ending<()>, DatabaseError> {
        let mut entry = Entry::of(AuditAction::VISIT_ADDED).with("visits", visits.len());
        if let Some((trip, true)) = trip {
            change.add_trip(trip).await?;
            if let Some(joined) = self.join(change, trip, beside).await? {
                entry = entry.with("joined", joined);
            }
        }
        for (place, one) in visits.iter().enumerate() {
            let texts = VisitTexts {
                met: one.met.clone(),
                minutes: one.minutes.clone(),
                reason: String::new(),
            };
            let unit = Some(&one.visit.unit);
            change.must_follow(one.visit.responsible, unit).await?;
            change.add_visit(&one.visit, &texts).await?;
            change.put_points(one.visit.id, &one.points).await?;
            let row = row(&one.visit, "made", ("", ""), "");
            change.happened(self.people.make_id(), row).await?;
            if place == 0 {
                entry = entry.on("visit", one.visit.id);
            }
        }
        Ok(Ending::Keep((), entry))
    }

    /// Puts the visit that others are planned beside on their new trip, with its history; which it is.
    async fn join(
        &self,
        change: &mut Change<'_>,
        trip: &Trip,
        beside: Option<&Visit>,
    ) -> Result<Option<Id>, DatabaseError> {
        let Some(beside) = beside else {
            return Ok(None);
        };
        let Some(mut joined) = change.visit(beside.id).await? else {
            return Ok(None);
        };
        let was = joined.text(Field::Trip);
        joined.visit.trip = Some(trip.id);
        let Some(version) = change.write_visit(&joined).await? else {
            return Ok(None);
        };
        joined.visit.version = version;
        let row = row(&joined.visit, "written", (Field::Trip.id(), &was), "");
        change.happened(self.people.make_id(), row).await?;
        Ok(Some(beside.id))
    }
}

/// Some visits on the day that was typed, on the trip of the one that they are planned beside.
fn on_days(visits: &[Written], beside: Option<&Visit>, planned: &Planned) -> Vec<Option<Visit>> {
    let trip = beside.and_then(|beside| beside.trip);
    let on_trip = |one: &Written| Visit {
        trip,
        ..one.visit.clone()
    };
    let visits = visits.iter().map(on_trip);
    visits
        .map(|visit| on_day(&visit, &planned.fields))
        .collect()
}

/// The units that were typed: each its position, or what is told of it.
fn units(caller: &Caller, scope: Scope<'_>, typed: &str) -> Vec<Result<usize, String>> {
    let lang = scope.lang;
    let typed = typed.split([',', '\n']).map(str::trim);
    let typed: Vec<&str> = typed.filter(|typed| !typed.is_empty()).collect();
    if typed.is_empty() {
        return vec![Err(word::NO_MUNICIPALITY.text(lang).to_owned())];
    }
    if typed.len() > TRIP_UNITS_MAX {
        let max = format::count(TRIP_UNITS_MAX, lang);
        return vec![Err(word::TOO_MANY_UNITS.fill(lang, &[("max", &max)]))];
    }
    let mut found: Vec<Result<usize, String>> = Vec::new();
    for typed in typed {
        let Some(position) = search::only_unit(scope, typed) else {
            let told = word::UNKNOWN_MUNICIPALITY.fill(lang, &[("written", typed)]);
            found.push(Err(told));
            continue;
        };
        let unit = &scope.wave.units()[position];
        let resource = Resource::Region(unit.region);
        if Service::admit(caller, Action::WriteFollowUp, resource).is_err() {
            let told = word::FOREIGN_MUNICIPALITY.fill(lang, &[("unit", &unit.name)]);
            found.push(Err(told));
        } else if !found.contains(&Ok(position)) {
            found.push(Ok(position));
        }
    }
    found
}

/// A visit to the unit at a position, with what was typed and what its answers give to talk about.
/// `None` where a field is none.
fn written(
    scope: Scope<'_>,
    position: usize,
    (own, today): (Id, Date),
    planned: &Planned,
) -> Option<Written> {
    let visit = Visit {
        id: own,
        version: 1,
        unit: Followed::of(scope.wave, position),
        trip: None,
        kind: VisitKind::Visit,
        status: VisitStatus::Planned,
        first_day: today,
        last_day: today,
        from: None,
        to: None,
        moves: 0,
        place: String::new(),
        responsible: own,
        taking_part: Vec::new(),
        purpose: visit::purpose(scope, position),
        has_minutes: false,
        no_minutes: false,
        asked_on: None,
        confirmed_on: None,
        facts_sent_on: None,
        agenda_sent_on: None,
        synthetic: false,
    };
    let mut written = Written {
        visit,
        met: String::new(),
        minutes: String::new(),
        reason: String::new(),
        points: visit::suggested(scope, position),
    };
    for (field, text) in &planned.fields {
        let is_own = !matches!(field, Field::Purpose | Field::Points) || !text.is_empty();
        if is_own {
            written.write(*field, text).ok()?;
        }
    }
    Some(written)
}
