//! What stands in the way of a visit on its day, in sentences with the way to it.

use std::sync::Arc;

use domain::filter::Filter;
use domain::follow_up::{
    Date, FollowUp, Followed, News, Time, Trip, Unsuitable, Visit, Whose, Written, days_after,
};
use domain::wave::Wave;
use kinds::{Id, Lang, Region, Regions, UnitType, VisitKind, VisitStatus};
use present::Scope;
use present::visit::{Asked, NEAR_DAYS, page};
use view::visit::Clash;

use crate::desk::colleagues;
use crate::planned::visit;

const TODAY: Date = Date::constant(2016, 3, 8);
const DAY: Date = Date::constant(2016, 4, 7);

/// An adviser of the north, whose visit it is.
fn own() -> Id {
    Id::new(1, 1)
}

/// Another.
fn colleague() -> Id {
    Id::new(1, 2)
}

/// The positions of two municipalities of the north.
fn north(wave: &Wave) -> [usize; 2] {
    let units = wave.units().iter().enumerate();
    let north = units.filter(|(_, unit)| {
        unit.region == Region::Nord && unit.unit_type() == UnitType::Municipality
    });
    let north: Vec<usize> = north.map(|(position, _)| position).collect();
    [north[0], north[1]]
}

/// What is told of the first of some visits, among the others, a trip and days that do not suit; and what both
/// municipalities are called.
fn told(
    make: impl Fn([Followed; 2]) -> (Vec<Visit>, Option<Trip>),
    unsuitable: &[Unsuitable],
) -> (Vec<Clash>, [String; 2]) {
    let world = demo::world(1).unwrap();
    let wave = world.wave(2015).unwrap();
    let places = north(wave);
    let (visits, trip) = make(places.map(|place| Followed::of(wave, place)));
    let names = places.map(|place| wave.units()[place].name.clone());
    let first = visits[0].clone();
    let follow_up = FollowUp::default().with(News {
        generation: 2,
        visits: visits.into_iter().map(|one| (one.id, Some(one))).collect(),
        trips: trip.into_iter().map(|one| (one.id, Some(one))).collect(),
        ..News::default()
    });
    let world = world.with_follow_up(Arc::new(follow_up), TODAY);
    let filter = Filter::all(2015, UnitType::Municipality);
    let scope = Scope::of(&world, &filter, Lang::Nb).unwrap();
    let written = Written {
        visit: first,
        met: String::new(),
        minutes: String::new(),
        reason: String::new(),
        points: Vec::new(),
    };
    let asked = Asked {
        written: &written,
        position: Some(places[0]),
        people: &colleagues(),
        history: &[],
        drafts: &[],
        unsuitable,
        writes: true,
        regions: Regions::all(),
        new_action: None,
        change: Id::new(9, 9),
        done: None,
        left: None,
    };
    (page(scope, &asked).clashes, names)
}

fn days(id: u128, whose: Whose, first: Date, last: Date) -> Unsuitable {
    Unsuitable {
        id: Id::new(3, id),
        whose,
        first_day: first,
        last_day: last,
        why: "Kommunestyremøte.".to_owned(),
        deleted: false,
        synthetic: true,
    }
}

fn trip(joint: bool) -> Trip {
    Trip {
        id: Id::new(4, 1),
        version: 1,
        name: "Rundtur".to_owned(),
        note: String::new(),
        joint,
        owner: own(),
        synthetic: true,
    }
}

#[test]
fn another_visit_the_same_day_is_told_with_its_time_and_how_far_it_is() {
    let (clashes, [_, there]) = told(
        |[here, there]| {
            let other = Visit {
                from: Some("09:00".parse().unwrap()),
                taking_part: vec![own()],
                ..visit(Id::new(2, 2), there, DAY, colleague())
            };
            (vec![visit(Id::new(2, 1), here, DAY, own()), other], None)
        },
        &[],
    );
    let [clash] = &*clashes else {
        panic!("{clashes:?}");
    };
    let begins =
        format!("Rådgiver A har noe annet samme dag: Besøk i {there}, 07.04.2016 kl. 09.00.");
    assert!(clash.told.starts_with(&begins), "{}", clash.told);
    assert!(
        clash.told.ends_with("km i luftlinje dit."),
        "{}",
        clash.told
    );
    let href = &clash.way.as_ref().unwrap().href;
    assert_eq!(*href, format!("/oppfolging/besok/{}", Id::new(2, 2)));
}

/// Each is told where it stands in the way alone.
#[test]
fn what_is_not_in_the_way_is_not_told() {
    type Change = fn(&mut Visit);
    let cases: [(&str, Change, usize); 6] = [
        ("the same day", |_| {}, 1),
        ("a day later", |other| days_on(other, 1), 0),
        ("somebody else", |other| other.responsible = colleague(), 0),
        (
            "called off",
            |other| other.status = VisitStatus::Cancelled,
            0,
        ),
        ("on a trip", |other| other.trip = Some(Id::new(4, 1)), 1),
        (
            "several days",
            |other| other.first_day = days_after(DAY, -2),
            1,
        ),
    ];
    for (what, change, count) in cases {
        let (clashes, _) = told(
            |[here, there]| {
                let mut other = visit(Id::new(2, 2), there, DAY, own());
                change(&mut other);
                let first = Visit {
                    trip: other.trip,
                    ..visit(Id::new(2, 1), here, DAY, own())
                };
                (vec![first, other], Some(trip(false)))
            },
            &[],
        );
        assert_eq!(clashes.len(), count, "{what}: {clashes:?}");
    }
}

fn days_on(visit: &mut Visit, days: i64) {
    visit.first_day = days_after(visit.first_day, days);
    visit.last_day = days_after(visit.last_day, days);
}

/// The visits of a trip follow each other on a day; those at the same time are told, once and with how far it
/// is.
#[test]
fn the_visits_of_a_trip_are_told_of_each_other_where_they_are_at_the_same_time() {
    let time = |text: &str| (!text.is_empty()).then(|| text.parse::<Time>().unwrap());
    for (first, second, told) in [
        (
            ["10:00", ""],
            ["10:00", "12:00"],
            "{} på denne reisen har samme tid, 10.00.",
        ),
        (
            ["09:00", "11:00"],
            ["10:00", ""],
            "Besøkene i {} på denne reisen overlapper.",
        ),
        (
            ["", ""],
            ["", ""],
            "{} på denne reisen er samme dag, uten klokkeslett.",
        ),
        (["09:00", "11:00"], ["11:00", "12:00"], ""),
        (["09:00", ""], ["13:00", ""], ""),
        (["09:00", ""], ["", ""], ""),
    ] {
        let (clashes, [here, there]) = told_of_trip(first.map(time), second.map(time));
        if told.is_empty() {
            assert!(clashes.is_empty(), "{first:?} {second:?}: {clashes:?}");
            continue;
        }
        let [clash] = &*clashes else {
            panic!("{first:?} {second:?}: {clashes:?}");
        };
        let begins = told.replace("{}", &format!("{here} og {there}"));
        assert!(clash.told.starts_with(&begins), "{}", clash.told);
        assert!(clash.told.ends_with("km fra hverandre."), "{}", clash.told);
        assert!(clash.way.is_some());
    }
}

/// The same of two visits of a trip, each with when it begins and ends.
fn told_of_trip(first: [Option<Time>; 2], second: [Option<Time>; 2]) -> (Vec<Clash>, [String; 2]) {
    told(
        |[here, there]| {
            let on = |id, unit, [from, to]: [Option<Time>; 2]| Visit {
                trip: Some(Id::new(4, 1)),
                from,
                to,
                ..visit(Id::new(2, id), unit, DAY, own())
            };
            let visits = vec![on(1, here, first), on(2, there, second)];
            (visits, Some(trip(false)))
        },
        &[],
    )
}

#[test]
fn the_visits_of_a_gathering_are_one() {
    for (joint, count) in [(true, 0), (false, 1)] {
        let (clashes, _) = told(
            |units| {
                let mut id = 0;
                let visits = units.map(|unit| {
                    id += 1;
                    Visit {
                        kind: VisitKind::Gathering,
                        trip: Some(Id::new(4, 1)),
                        ..visit(Id::new(2, id), unit, DAY, own())
                    }
                });
                (visits.into(), Some(trip(joint)))
            },
            &[],
        );
        assert_eq!(clashes.len(), count, "{joint}: {clashes:?}");
    }
}

#[test]
fn days_that_do_not_suit_are_told_and_why_somebody_is_away_is_not() {
    let world = demo::world(1).unwrap();
    let wave = world.wave(2015).unwrap();
    let unit = Whose::Unit(Followed::of(wave, north(wave)[0]));
    let next = days_after(DAY, 1);
    let unsuitable = [
        days(1, unit.clone(), days_after(DAY, -3), DAY),
        days(2, Whose::Person(colleague()), DAY, DAY),
        // Those that are over, and those that begin after it.
        days(3, unit.clone(), days_after(DAY, -3), days_after(DAY, -1)),
        days(4, unit, next, next),
    ];
    let (clashes, [here, _]) = told(
        |[here, _]| {
            let first = Visit {
                taking_part: vec![colleague()],
                ..visit(Id::new(2, 1), here, DAY, own())
            };
            (vec![first], None)
        },
        &unsuitable,
    );
    let [of_unit, away] = &*clashes else {
        panic!("{clashes:?}");
    };
    let expected =
        format!("Dette passer ikke for {here}: 04.04.2016–07.04.2016, Kommunestyremøte.");
    assert_eq!(of_unit.told, expected);
    let href = &of_unit.way.as_ref().unwrap().href;
    assert!(href.starts_with("/oppfolging/kommuner/"), "{href}");
    assert_eq!(away.told, "Rådgiver B er borte: 07.04.2016.");
    assert_eq!(away.way, None);
}

#[test]
fn a_colleague_who_comes_about_then_is_told() {
    for (days, kind, count) in [
        (NEAR_DAYS, VisitKind::Visit, 1),
        (-NEAR_DAYS, VisitKind::Visit, 1),
        (NEAR_DAYS + 1, VisitKind::Visit, 0),
        (-NEAR_DAYS - 1, VisitKind::Visit, 0),
        (1, VisitKind::Telephone, 0),
    ] {
        let (clashes, [name, _]) = told(
            |[here, _]| {
                let mut other = visit(Id::new(2, 2), here.clone(), DAY, colleague());
                other.kind = kind;
                days_on(&mut other, days);
                (vec![visit(Id::new(2, 1), here, DAY, own()), other], None)
            },
            &[],
        );
        assert_eq!(clashes.len(), count, "{days} {kind:?}: {clashes:?}");
        if let [clash] = &*clashes {
            let begins = format!("Rådgiver B besøker også {name}: ");
            assert!(clash.told.starts_with(&begins), "{}", clash.told);
        }
    }
}

#[test]
fn nothing_stands_in_the_way_of_a_visit_that_was() {
    for (day, count) in [(TODAY, 1), (days_after(TODAY, -1), 0)] {
        let (clashes, _) = told(
            |[here, there]| {
                let visits = vec![
                    visit(Id::new(2, 1), here, day, own()),
                    visit(Id::new(2, 2), there, day, own()),
                ];
                (visits, None)
            },
            &[],
        );
        assert_eq!(clashes.len(), count, "{day}");
    }
}
