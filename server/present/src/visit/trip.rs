//! The trip a visit belongs to, and the gathering whose minutes it has.

use domain::follow_up::trip::kilometres;
use domain::follow_up::{Trip, Visit};
use kinds::VisitStatus;
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
pub(super) fn tabs(scope: Scope<'_>, visit: &Visit) -> Option<TripTabs> {
    let (trip, visits) = trip_of(scope, visit)?;
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
        about: trip_words(trip, visits.len(), scope.lang),
        visits: tabs,
    })
}

fn about(scope: Scope<'_>, before: Option<&Visit>, visit: &Visit) -> String {
    let lang = scope.lang;
    let when = words::when((visit.first_day, visit.last_day), visit.from, lang);
    let when = match visit.status {
        VisitStatus::Planned => when,
        status => format!("{when}. {}", words::status(status, lang)),
    };
    let place = |visit: &Visit| {
        let position = position_of(scope, visit)?;
        Some(scope.wave.units()[position].position)
    };
    let way = before.and_then(|before| Some((before, place(before)?, place(visit)?)));
    match way {
        Some((before, from, to)) if from != to => {
            let km = format!("{:.0}", kilometres(from, to));
            let unit = unit_of(scope, before);
            word::DISTANCE.fill(lang, &[("about", &when), ("km", &km), ("unit", &unit)])
        }
        _ => when,
    }
}

/// That its time, place and minutes are those of the others, where it is one of a gathering.
pub(super) fn shared(scope: Scope<'_>, visit: &Visit) -> Option<String> {
    let (trip, visits) = trip_of(scope, visit)?;
    let count = visits.len().to_string();
    let several = trip.joint && visits.len() > 1;
    several.then(|| word::SHARED.fill(scope.lang, &[("n", &count)]))
}
