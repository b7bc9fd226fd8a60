//! What stands in the way of a visit on its day: told beside it, and never refused.

use domain::follow_up::{Date, Time, Unsuitable, Visit, Whose, days_after};
use kinds::{Id, VisitStatus};
use view::visit::Clash;
use view::words::and_list;
use view::{Link, routes};

use super::trip::{position_of, unit_of, way};
use crate::Scope;
use crate::colleagues::Colleagues;
use crate::words::catalog::visit as word;
use crate::words::visit as words;

/// How far apart two visits to a municipality are, at most, for one to be told of the other; days.
pub const NEAR_DAYS: i64 = 7;

/// A visit that is to be on its day, as it stands or as it was typed.
#[derive(Debug, Clone, Copy)]
pub struct OnDay<'a> {
    /// The visit.
    pub visit: &'a Visit,
    /// Everybody.
    pub people: &'a Colleagues,
    /// Days that do not suit: of the municipality, and of those who go.
    pub unsuitable: &'a [Unsuitable],
}

/// What stands in the way of a visit that is ahead: other visits of those who go, days that do not suit,
/// and a colleague who comes to the same municipality about then.
pub fn clashes(scope: Scope<'_>, asked: OnDay<'_>) -> Vec<Clash> {
    let visit = asked.visit;
    if !visit.is_ahead(scope.world.today()) {
        return Vec::new();
    }
    let others = others(scope, visit);
    let busy = others.iter().filter_map(|other| busy(scope, asked, other));
    let unsuitable = asked.unsuitable.iter();
    let unsuitable = unsuitable.filter_map(|days| unsuited(scope, asked, days));
    let near = others.iter().filter_map(|other| near(scope, asked, other));
    busy.chain(unsuitable).chain(near).collect()
}

/// The other visits that are to be, in the order of their days. Those of the same gathering are one with it.
fn others<'s>(scope: Scope<'s>, visit: &Visit) -> Vec<&'s Visit> {
    let follow_up = scope.world.follow_up();
    let gathering = visit.trip.filter(|trip| {
        let trip = follow_up.trip(*trip);
        trip.is_some_and(|trip| trip.joint)
    });
    let is_one = |other: &Visit| gathering.is_some() && other.trip == gathering;
    let planned = follow_up.visits().filter(|other| {
        let is_other = other.id != visit.id && !is_one(other);
        is_other && other.status == VisitStatus::Planned
    });
    let mut others: Vec<&Visit> = planned.collect();
    others.sort_by_key(|other| (other.first_day, other.from, other.id));
    others
}

/// Whether some days have one in common with others.
fn overlap((first, last): (Date, Date), (other_first, other_last): (Date, Date)) -> bool {
    first <= other_last && other_first <= last
}

/// Those who go: whoever is responsible first, each once.
fn going(visit: &Visit) -> impl Iterator<Item = Id> {
    let responsible = visit.responsible;
    let others = visit.taking_part.iter().copied();
    std::iter::once(responsible).chain(others.filter(move |id| *id != responsible))
}

/// That somebody who goes has something else the same day; of the same trip, at the same time.
fn busy(scope: Scope<'_>, asked: OnDay<'_>, other: &Visit) -> Option<Clash> {
    let (visit, lang) = (asked.visit, scope.lang);
    let days = (other.first_day, other.last_day);
    if !overlap((visit.first_day, visit.last_day), days) {
        return None;
    }
    let both = going(visit).filter(|id| other.is_by(*id));
    let both: Vec<&str> = both.map(|id| asked.people.name(id, lang)).collect();
    if both.is_empty() {
        return None;
    }
    if visit.trip.is_some() && visit.trip == other.trip {
        return at_once(visit, other).then(|| on_trip(scope, visit, other));
    }
    let who = and_list(&both, lang);
    let title = words::title(other.kind, &unit_of(scope, other), lang);
    let when = words::when(days, other.from, lang);
    let km = way(scope, visit, other);
    let word = if km.is_some() {
        word::CLASH_PERSON_FAR
    } else {
        word::CLASH_PERSON
    };
    let km = km.unwrap_or_default();
    let values = [
        ("who", &*who),
        ("title", &*title),
        ("when", &*when),
        ("km", &*km),
    ];
    Some(Clash {
        told: word.fill(lang, &values),
        way: Some(opened(scope, other)),
    })
}

/// Whether two visits with a day in common are at the same time of it: their times overlap, or neither has
/// one. One of several days is there at any time.
fn at_once(one: &Visit, other: &Visit) -> bool {
    if is_long(one) || is_long(other) {
        return true;
    }
    match (times(one), times(other)) {
        (None, None) => true,
        (Some((from, to)), Some((other_from, other_to))) => {
            from == other_from || (from < other_to && other_from < to)
        }
        _ => false,
    }
}

/// Whether it takes several days.
fn is_long(visit: &Visit) -> bool {
    visit.first_day != visit.last_day
}

/// When a visit begins and ends; as it begins, where it is not known when it ends.
fn times(visit: &Visit) -> Option<(Time, Time)> {
    let from = visit.from?;
    Some((from, visit.to.unwrap_or(from)))
}

/// That two visits of a trip are at the same time.
fn on_trip(scope: Scope<'_>, visit: &Visit, other: &Visit) -> Clash {
    let lang = scope.lang;
    let units = and_list(&[unit_of(scope, visit), unit_of(scope, other)], lang);
    let days_long = is_long(visit) || is_long(other);
    let (word, time) = match (visit.from, other.from) {
        _ if days_long => (word::CLASH_TRIP_OVER, String::new()),
        (None, None) => (word::CLASH_TRIP_UNTIMED, String::new()),
        (Some(from), Some(there)) if from == there => {
            (word::CLASH_TRIP_AT, words::time(from, lang))
        }
        _ => (word::CLASH_TRIP_OVER, String::new()),
    };
    let same = word.fill(lang, &[("units", &units), ("time", &time)]);
    Clash {
        told: match way(scope, visit, other) {
            Some(km) => word::CLASH_TRIP_FAR.fill(lang, &[("told", &same), ("km", &km)]),
            None => same,
        },
        way: Some(opened(scope, other)),
    }
}

/// That a day of the visit is one that does not suit.
fn unsuited(scope: Scope<'_>, asked: OnDay<'_>, days: &Unsuitable) -> Option<Clash> {
    let (visit, lang) = (asked.visit, scope.lang);
    let there = (days.first_day, days.last_day);
    if days.deleted || !overlap((visit.first_day, visit.last_day), there) {
        return None;
    }
    let when = words::when(there, None, lang);
    if let Whose::Person(who) = days.whose {
        // Why somebody is away is their own.
        let who = asked.people.name(who, lang);
        return Some(Clash {
            told: word::CLASH_AWAY.fill(lang, &[("who", who), ("when", &when)]),
            way: None,
        });
    }
    let unit = unit_of(scope, visit);
    let why = days.why.trim().trim_end_matches('.');
    let word = if why.is_empty() {
        word::CLASH_UNIT
    } else {
        word::CLASH_UNIT_WHY
    };
    let position = position_of(scope, visit);
    let way = position.map(|position| Link {
        text: word::CLASH_WEEKS.text(lang).to_owned(),
        href: routes::unit_follow_up(scope.wave.units()[position].number.as_str()),
    });
    let values = [("unit", &*unit), ("when", &*when), ("why", why)];
    Some(Clash {
        told: word.fill(lang, &values),
        way,
    })
}

/// That a colleague comes to the same municipality about then.
fn near(scope: Scope<'_>, asked: OnDay<'_>, other: &Visit) -> Option<Clash> {
    let (visit, lang) = (asked.visit, scope.lang);
    let about = (
        days_after(visit.first_day, -NEAR_DAYS),
        days_after(visit.last_day, NEAR_DAYS),
    );
    let days = (other.first_day, other.last_day);
    let position = position_of(scope, visit);
    let is_there = position.is_some() && position_of(scope, other) == position;
    let goes = going(visit).any(|id| other.is_by(id));
    if goes || !is_there || !other.kind.is_in_person() || !overlap(about, days) {
        return None;
    }
    let who = asked.people.name(other.responsible, lang);
    let unit = unit_of(scope, visit);
    let when = words::when(days, other.from, lang);
    let values = [("who", who), ("unit", &*unit), ("when", &*when)];
    Some(Clash {
        told: word::CLASH_NEAR.fill(lang, &values),
        way: Some(opened(scope, other)),
    })
}

fn opened(scope: Scope<'_>, other: &Visit) -> Link {
    Link {
        text: word::CLASH_OPEN.text(scope.lang).to_owned(),
        href: routes::visit(&other.id.to_string()),
    }
}
