//! The trip a visit belongs to, and the gathering whose minutes it has.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use domain::follow_up::trip::kilometres;
use domain::follow_up::{Date, Trip, Visit};
use kinds::{Id, Regions, VisitStatus};
use view::people::Pick;
use view::visit::{TripTab, TripTabs};
use view::{Link, routes};

use super::trip_words;
use crate::Scope;
use crate::words::catalog::visit as word;
use crate::words::visit as words;

/// The position of a visit's municipality in the wave on show.
pub(super) fn position_of(scope: Scope<'_>, visit: &Visit) -> Option<usize> {
    let here = visit.unit.in_wave(scope.wave, scope.world.lineage());
    here.positions.first().copied()
}

/// What its municipality is called; its number, where the wave has none such.
pub(super) fn unit_of(scope: Scope<'_>, visit: &Visit) -> String {
    match position_of(scope, visit) {
        Some(position) => scope.wave.units()[position].name.clone(),
        None => visit.unit.number.to_string(),
    }
}

/// A trip with its visits.
pub(super) fn trip_of<'s>(scope: Scope<'s>, visit: &Visit) -> Option<(&'s Trip, Vec<&'s Visit>)> {
    let follow_up = scope.world.follow_up();
    let trip = follow_up.trip(visit.trip?)?;
    Some((trip, follow_up.visits_of(trip.id)))
}

/// The visits of the trip, each with its day and the way from the one before.
pub(super) fn tabs(scope: Scope<'_>, visit: &Visit, regions: Regions) -> Option<TripTabs> {
    let (trip, visits) = trip_of(scope, visit)?;
    let writes = are_in(scope, &visits, regions);
    let mut before: Option<&Visit> = None;
    let mut tabs = Vec::new();
    for other in &visits {
        tabs.push(TripTab {
            link: Link {
                text: unit_of(scope, other),
                href: routes::visit(&other.id.to_string()),
            },
            about: about(scope, before.take(), other),
            here: other.id == visit.id,
        });
        before = Some(other);
    }
    Some(TripTabs {
        name: trip.name.clone(),
        note: trip.note.clone(),
        about: trip_words(trip, visits.len(), scope.lang),
        visits: tabs,
        writes,
    })
}

/// Whether all of some visits are in regions.
fn are_in(scope: Scope<'_>, visits: &[&Visit], regions: Regions) -> bool {
    let region_of = |visit: &Visit| Some(scope.wave.units()[position_of(scope, visit)?].region);
    let mut visits = visits.iter();
    visits.all(|visit| region_of(visit).map_or(regions.is_all(), |it| regions.holds(it)))
}

/// Most trips that a visit can be put on; those with the latest visits.
const TRIPS_SHOWN: usize = 30;

/// The trips that a visit can be on: its own, and those of its region with visits that are to be, all of them
/// where somebody writes. Gatherings share what is written, so that nobody is put on one afterwards.
pub(super) fn picks(scope: Scope<'_>, visit: &Visit, regions: Regions) -> Vec<Pick> {
    let follow_up = scope.world.follow_up();
    let region_of = |visit: &Visit| {
        let position = position_of(scope, visit)?;
        Some(scope.wave.units()[position].region)
    };
    let here = region_of(visit);
    let mut latest: BTreeMap<Id, Date> = BTreeMap::new();
    let mut foreign: BTreeSet<Id> = BTreeSet::new();
    for other in follow_up.visits() {
        let Some(trip) = other.trip else { continue };
        if !are_in(scope, &[other], regions) {
            foreign.insert(trip);
        }
        let near = other.status == VisitStatus::Planned && region_of(other) == here;
        if near || visit.trip == Some(trip) {
            let day = latest.entry(trip).or_insert(other.first_day);
            *day = other.first_day.max(*day);
        }
    }
    let mut trips: Vec<(&Trip, Date)> = latest
        .into_iter()
        .filter_map(|(id, day)| Some((follow_up.trip(id)?, day)))
        .filter(|(trip, _)| {
            let is_open = !trip.joint && !foreign.contains(&trip.id);
            is_open || visit.trip == Some(trip.id)
        })
        .collect();
    trips.sort_by_key(|(trip, day)| (visit.trip != Some(trip.id), Reverse(*day), trip.id));
    trips.truncate(TRIPS_SHOWN);
    if trips.is_empty() {
        return Vec::new();
    }
    let none = Pick {
        value: String::new(),
        text: word::NO_TRIP.text(scope.lang).to_owned(),
        picked: visit.trip.is_none(),
    };
    let pick = |(trip, day): (&Trip, Date)| Pick {
        value: trip.id.to_string(),
        text: format!("{}, {}", trip.name, words::day(day, scope.lang)),
        picked: visit.trip == Some(trip.id),
    };
    std::iter::once(none)
        .chain(trips.into_iter().map(pick))
        .collect()
}

fn about(scope: Scope<'_>, before: Option<&Visit>, visit: &Visit) -> String {
    let lang = scope.lang;
    let days = (visit.first_day, visit.last_day);
    let when = words::when_in_words(days, visit.from, lang);
    let when = match visit.status {
        VisitStatus::Planned => when,
        status => format!("{when}. {}", words::status(status, lang)),
    };
    let way = before.and_then(|before| Some((before, way(scope, before, visit)?)));
    match way {
        Some((before, km)) => {
            let unit = unit_of(scope, before);
            word::DISTANCE.fill(lang, &[("about", &when), ("km", &km), ("unit", &unit)])
        }
        None => when,
    }
}

/// How far it is from the municipality of one visit to that of another, in whole kilometres as the crow
/// flies; `None` where they are the same place, or the wave has none such.
pub(super) fn way(scope: Scope<'_>, from: &Visit, to: &Visit) -> Option<String> {
    let place = |visit: &Visit| {
        let position = position_of(scope, visit)?;
        Some(scope.wave.units()[position].position)
    };
    let (from, to) = (place(from)?, place(to)?);
    (from != to).then(|| format!("{:.0}", kilometres(from, to)))
}

/// That its time, place and minutes are those of the others, where it is one of a gathering.
pub(super) fn shared(scope: Scope<'_>, visit: &Visit) -> Option<String> {
    let (trip, visits) = trip_of(scope, visit)?;
    let several = trip.joint && visits.len() > 1;
    several.then(|| word::SHARED.text(scope.lang).to_owned())
}
