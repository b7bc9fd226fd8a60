//! Visits of three years: held, called off, waiting for somebody to write what happened, and ahead.

use domain::follow_up::written::Point;
use domain::follow_up::{Date, Time, Trip, Visit};
use kinds::{Id, VisitKind, VisitStatus};

use super::days::{earlier, later, working};
use super::made::{Making, Moment, SeededVisit, What};
use super::words::Gathering;

/// Points of an agenda at most.
const POINTS: usize = 5;
/// How many days before the newest visit a year's round of visits begins, for the years before this one.
const ROUND_DAYS: u64 = 240;

/// Makes the visits of a region.
pub fn make(making: &mut Making<'_>) {
    let units = making.order.clone();
    let some = |part: usize| units.len().div_ceil(part);
    let year = i64::from(making.today.year());
    for (back, part) in [(2, 6), (1, 4)] {
        let spring = Date::new(i16::try_from(year - back).unwrap_or(0), 3, 2);
        let spring = spring.unwrap_or(making.today);
        let begin = units.len() * usize::try_from(back).unwrap_or(0) / 3;
        for turn in 0..some(part) {
            let day = later(spring, making.below(ROUND_DAYS));
            let kind = match turn % 7 {
                5 => VisitKind::Telephone,
                6 => VisitKind::Screen,
                _ => VisitKind::Visit,
            };
            held(
                making,
                units[(begin + turn) % units.len()],
                turn,
                working(day),
                kind,
            );
        }
    }
    gathering_held(making, &units);
    let done = some(6);
    let past_days = u64::from(making.today.day_of_year().unsigned_abs());
    for (turn, position) in units.iter().take(done).enumerate() {
        let back = match turn {
            0 => 4,
            _ => 5 + making.below(past_days.saturating_sub(14).max(1)),
        };
        let day = working(earlier(making.today, back));
        held(making, *position, turn + 1, day, VisitKind::Visit);
    }
    ahead(making, &units[done..]);
}

/// A visit as it is planned, by whoever's turn it is.
fn planned(making: &mut Making<'_>, position: usize, turn: usize, day: Date) -> SeededVisit {
    let made_on = working(earlier(day, 30)).min(earlier(making.today, 12));
    let responsible = making.writer(turn);
    let topics = making.topics(position);
    let purpose = match &*topics.iter().map(|topic| &*topic.about).collect::<Vec<_>>() {
        [] => making.words.general.clone(),
        about => capital(&about[..about.len().min(3)].join(", ")),
    };
    let points = topics.iter().take(POINTS).map(|topic| Point {
        source: topic.rule.clone(),
        point: capital(&topic.about),
        question: topic.ask.clone(),
        ticked: true,
    });
    let points = points.collect();
    let place = making.one_of(&making.words.place);
    let id = making.id(made_on, 540);
    let hour = [9, 10, 12][turn % 3];
    let visit = Visit {
        id,
        version: 1,
        unit: making.followed(position),
        trip: None,
        kind: VisitKind::Visit,
        status: VisitStatus::Planned,
        first_day: day,
        last_day: day,
        from: Time::new(hour, 0, 0, 0).ok(),
        to: Time::new(hour + 2, 30, 0, 0).ok(),
        moves: 0,
        place,
        responsible,
        taking_part: Vec::new(),
        purpose,
        has_minutes: false,
        no_minutes: false,
        asked_on: Some(working(later(made_on, 1))),
        confirmed_on: None,
        facts_sent_on: None,
        agenda_sent_on: None,
        synthetic: true,
    };
    let number = visit.unit.number.to_string();
    let at = Moment {
        day: made_on,
        minute: 540,
    };
    making.happened(at, responsible, What::of("visit", id, &number, "made"));
    SeededVisit {
        visit,
        met: String::new(),
        minutes: String::new(),
        reason: String::new(),
        points,
    }
}

/// A visit that was held, with its minutes.
fn held(making: &mut Making<'_>, position: usize, turn: usize, day: Date, kind: VisitKind) {
    let mut seeded = planned(making, position, turn, day);
    seeded.visit.kind = kind;
    seeded.visit.confirmed_on = Some(working(earlier(day, 20)));
    seeded.visit.facts_sent_on = Some(working(earlier(day, 14)));
    seeded.visit.agenda_sent_on = Some(working(earlier(day, 9)));
    seeded.met = making.one_of(&making.words.met);
    if turn % 9 == 8 {
        seeded.visit.no_minutes = true;
    } else {
        seeded.minutes = minutes(making, position);
        seeded.visit.has_minutes = true;
    }
    if !kind.is_in_person() {
        seeded.visit.place = String::new();
    }
    if turn % 8 == 3 {
        moved(making, &mut seeded);
    }
    finish(making, &mut seeded, VisitStatus::Held);
    making.made.visits.push(seeded);
}

/// The minutes of a visit.
fn minutes(making: &mut Making<'_>, position: usize) -> String {
    let mut said = vec![making.one_of(&making.words.opening)];
    let topics = making.topics(position);
    said.extend(topics.iter().take(3).map(|topic| topic.said.clone()));
    said.push(making.one_of(&making.words.closing));
    said.join("\n\n")
}

/// Its day was another once.
fn moved(making: &mut Making<'_>, seeded: &mut SeededVisit) {
    let visit = &mut seeded.visit;
    visit.moves = 1;
    let was = working(earlier(visit.first_day, 7)).to_string();
    let reason = making.one_of(&making.words.moved);
    let at = Moment {
        day: working(earlier(visit.first_day, 12)),
        minute: 615,
    };
    let what = What::of("visit", visit.id, visit.unit.number.as_str(), "moved");
    let what = what.in_field("first_day", was).because(&reason);
    making.happened(at, visit.responsible, what);
}

/// What became of it, written down the working day after.
fn finish(making: &mut Making<'_>, seeded: &mut SeededVisit, status: VisitStatus) {
    let visit = &mut seeded.visit;
    visit.status = status;
    let day = match status {
        VisitStatus::Cancelled => earlier(visit.first_day, 2),
        _ => working(later(visit.last_day, 1)),
    };
    let at = Moment { day, minute: 912 };
    let what = What::of("visit", visit.id, visit.unit.number.as_str(), status.id());
    making.happened(at, visit.responsible, what.because(&seeded.reason));
}

/// A trip, or a gathering.
fn trip(making: &mut Making<'_>, name: &str, joint: bool, day: Date) -> Id {
    let id = making.id(working(earlier(day, 40)), 600);
    making.made.trips.push(Trip {
        id,
        version: 1,
        name: name.to_owned(),
        note: String::new(),
        joint,
        owner: making.writer(0),
        synthetic: true,
    });
    id
}

/// Part of a gathering: time, place and purpose are those of all.
fn joined(seeded: &mut SeededVisit, trip: Id, gathering: &Gathering) {
    let visit = &mut seeded.visit;
    visit.trip = Some(trip);
    visit.kind = VisitKind::Gathering;
    visit.place.clone_from(&gathering.place);
    visit.purpose.clone_from(&gathering.purpose);
    visit.from = Time::new(12, 0, 0, 0).ok();
    visit.to = Time::new(15, 0, 0, 0).ok();
}

/// A gathering of the autumn, to which one did not come.
fn gathering_held(making: &mut Making<'_>, units: &[usize]) {
    let day = working(earlier(making.today, 111));
    let words = &making.words.gathering;
    let id = trip(making, &words.name, true, day);
    let met = making.one_of(&making.words.met);
    let minutes = making.one_of(&making.words.opening);
    for (turn, position) in units.iter().rev().take(4).enumerate() {
        let mut seeded = planned(making, *position, 0, day);
        joined(&mut seeded, id, words);
        let absent = turn == 3;
        if !absent {
            seeded.met.clone_from(&met);
            seeded.minutes.clone_from(&minutes);
            seeded.visit.has_minutes = true;
        }
        let status = if absent {
            VisitStatus::Absent
        } else {
            VisitStatus::Held
        };
        finish(making, &mut seeded, status);
        making.made.visits.push(seeded);
    }
}

/// Those that were to be, and those that are to come: of the heaviest first.
fn ahead(making: &mut Making<'_>, units: &[usize]) {
    let mut units = units.to_vec();
    units.sort_by_key(|unit| std::cmp::Reverse(making.signals.priority(*unit)));
    let coming = units.len().div_ceil(9).max(5);
    let mut units = units.into_iter();
    waiting_and_cancelled(making, &mut units);
    let gathering = working(later(making.today, 2));
    let gathered = trip(making, &making.words.next_gathering.name, true, gathering);
    let round = working(later(making.today, 8));
    let round_trip = trip(making, &making.words.trip.name, false, round);
    for turn in 0..coming {
        let Some(position) = units.next() else { return };
        let day = match turn {
            0 | 1 => gathering,
            2 => round,
            3 => working(later(round, 1)),
            _ => working(later(making.today, 14 + 7 * turn as u64)),
        };
        let mut seeded = planned(making, position, turn / 2, day);
        match turn {
            0 | 1 => joined(&mut seeded, gathered, &making.words.next_gathering),
            2 | 3 => seeded.visit.trip = Some(round_trip),
            _ => {}
        }
        if turn == 3 {
            seeded.visit.taking_part = making.writers.iter().skip(1).take(1).copied().collect();
            purpose_changed(making, &seeded);
        }
        let asked = working(earlier(making.today, 11));
        seeded.visit.asked_on = Some(seeded.visit.asked_on.unwrap_or(asked).min(asked));
        if turn % 3 != 2 {
            seeded.visit.confirmed_on = Some(earlier(making.today, 5));
        }
        making.made.visits.push(seeded);
    }
}

/// A colleague wrote the purpose of a visit anew this morning.
fn purpose_changed(making: &mut Making<'_>, seeded: &SeededVisit) {
    let by = making.writers.iter().rev();
    let other = by.copied().find(|other| *other != seeded.visit.responsible);
    let at = Moment {
        day: making.today,
        minute: 521,
    };
    let number = seeded.visit.unit.number.as_str();
    let what = What::of("visit", seeded.visit.id, number, "written");
    let what = what.in_field("purpose", making.words.changed_purpose.clone());
    let by = other.unwrap_or(seeded.visit.responsible);
    making.happened(at, by, what);
}

/// Two whose day has passed without a word, and two that were called off.
fn waiting_and_cancelled(making: &mut Making<'_>, units: &mut impl Iterator<Item = usize>) {
    for turn in 0..2 {
        let Some(position) = units.next() else { return };
        let day = working(earlier(making.today, 6 + 8 * turn as u64));
        let mut seeded = planned(making, position, turn, day);
        seeded.visit.confirmed_on = Some(working(earlier(day, 20)));
        making.made.visits.push(seeded);
    }
    for turn in 0..2 {
        let Some(position) = units.next() else { return };
        let day = working(earlier(making.today, 30 + 60 * turn as u64));
        let mut seeded = planned(making, position, turn, day);
        seeded.reason = making.one_of(&making.words.cancelled);
        finish(making, &mut seeded, VisitStatus::Cancelled);
        making.made.visits.push(seeded);
    }
}

/// A text with its first letter as a capital.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
