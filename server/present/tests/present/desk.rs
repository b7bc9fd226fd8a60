//! The page of follow-up on the demo waves: every count opens as many as it says, what is late stands
//! first, and nothing that is open is left out.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::coverage::{Cover, cover};
use domain::filter::Filter;
use domain::follow_up::{Date, FollowUp, News};
use domain::world::World;
use kinds::{ActionStatus, Id, Lang, Person, Region, Regions, Role, UnitType};
use present::Scope;
use present::colleagues::{Colleague, Colleagues};
use present::desk::{AHEAD_ROWS_MAX, Asked, COVER_LEVELS, People, TODO_ROWS_MAX, Unread, page};
use view::desk::Desk;

use crate::links::listed;

const TODAY: Date = Date::constant(2016, 3, 8);

pub fn colleagues() -> Colleagues {
    let nord: Regions = [Region::Nord].into_iter().collect();
    let one = |number, name: &str, role, regions| Colleague {
        id: Id::new(1, number),
        name: name.to_owned(),
        role,
        regions,
        locked: false,
    };
    [
        one(1, "Rådgiver A", Role::Adviser, nord),
        one(2, "Rådgiver B", Role::Adviser, nord),
        one(3, "Leder", Role::Manager, Regions::all()),
        one(4, "Leser", Role::Reader, Regions::all()),
    ]
    .into_iter()
    .collect()
}

/// The demo waves with what was seeded, on the day the demonstration stands on.
pub fn world() -> World {
    let world = demo::world(1).unwrap();
    let (nord, all) = (vec![Id::new(1, 1), Id::new(1, 2)], vec![Id::new(1, 3)]);
    let mut writers: BTreeMap<Region, Vec<Id>> = BTreeMap::new();
    writers.extend(Region::ALL.iter().map(|region| (*region, all.clone())));
    writers.insert(Region::Nord, nord);
    let seeded = demo::follow_up::follow_up(1, &world, TODAY, &writers).unwrap();
    let visits = seeded.visits.into_iter().map(|one| one.visit);
    let follow_up = FollowUp::default().with(News {
        generation: 2,
        visits: visits.map(|visit| (visit.id, Some(visit))).collect(),
        actions: seeded
            .actions
            .into_iter()
            .map(|one| (one.id, Some(one)))
            .collect(),
        lists: seeded
            .lists
            .into_iter()
            .map(|one| (one.id, Some(one)))
            .collect(),
        ..News::default()
    });
    world.with_follow_up(Arc::new(follow_up), TODAY)
}

/// The page as one of them sees it.
pub fn drawn(world: &World, who: u128, whose: Option<&str>, unread: &Unread) -> Desk {
    drawn_with(world, who, (whose, None), unread)
}

fn drawn_with(
    world: &World,
    who: u128,
    (whose, rows): (Option<&str>, Option<&str>),
    unread: &Unread,
) -> Desk {
    let all = colleagues();
    let who = all.get(Id::new(1, who + 1)).unwrap();
    let person = Person {
        account: who.id,
        name: who.name.as_str().into(),
        role: who.role,
        regions: who.regions,
    };
    let filter = Filter::all(2015, UnitType::Municipality);
    let scope = Scope::of(world, &filter, Lang::Nb).unwrap();
    let asked = Asked {
        people: People {
            person: &person,
            all: &all,
        },
        whose,
        rows,
        stands_still: true,
        unread,
    };
    page(scope, &asked, vec![])
}

#[test]
fn every_count_of_the_coverage_opens_as_many_as_it_says() {
    let world = world();
    for whose in ["nord", "vest", "alle"] {
        let page = drawn(&world, 2, Some(whose), &Unread::default());
        let rows: Vec<_> = page.coverage.groups.iter().flatten().collect();
        assert!(rows.len() > COVER_LEVELS.len(), "{whose}");
        for row in rows {
            let parts = [&row.visited, &row.planned, &row.without];
            let sum: usize = parts.iter().map(|part| part.count).sum();
            assert_eq!(sum, row.all.count, "{whose} {}", row.title);
            for part in parts.into_iter().chain([&row.all]) {
                match part.count {
                    0 => assert!(part.href.is_empty(), "{whose} {}", row.title),
                    count => assert_eq!(listed(&world, &part.href), count, "{}", part.href),
                }
            }
        }
    }
}

/// A second time, and slowly: by all visits, not by where they stand.
#[test]
fn a_municipality_is_covered_by_its_visits_of_the_year() {
    let world = world();
    let wave = world.wave(2015).unwrap();
    for (position, unit) in wave.units().iter().enumerate() {
        let visits = world.follow_up().visits();
        let here = visits.filter(|visit| visit.unit.number == unit.number);
        let here: Vec<_> = here.filter(|visit| visit.kind.is_in_person()).collect();
        let held = here
            .iter()
            .any(|one| one.counts() && one.last_day.year() == 2016);
        let planned = here
            .iter()
            .filter(|one| one.last_day.year() == 2016)
            .any(|one| one.is_ahead(TODAY) || one.waits(TODAY));
        let expected = match (held, planned) {
            (true, _) => Cover::Visited,
            (false, true) => Cover::Planned,
            (false, false) => Cover::Without,
        };
        assert_eq!(cover(&world, wave, position), expected, "{}", unit.number);
    }
}

#[test]
fn all_that_is_open_stands_somewhere_and_the_longest_over_stands_first() {
    let world = world();
    let page = drawn(&world, 0, None, &Unread::default());
    assert_eq!(
        (page.title.as_str(), page.day.as_str()),
        ("Min oppfølging", "Tirsdag 8. mars 2016")
    );
    let mine = world
        .follow_up()
        .actions()
        .filter(|one| one.follower == Id::new(1, 1));
    let (open, others): (Vec<_>, Vec<_>) = mine.partition(|one| one.status == ActionStatus::Open);
    let over = open.iter().filter(|one| one.is_overdue(TODAY)).count();
    assert!(over > 0 && page.late.rows.len() == over && page.late.rows.iter().all(|row| row.late));
    let days = page
        .late
        .rows
        .iter()
        .map(|row| row.when.split(' ').next().unwrap().parse().unwrap());
    let days: Vec<u32> = days.collect();
    assert!(days.windows(2).all(|pair| pair[0] >= pair[1]), "{days:?}");
    let n = open.len();
    assert_eq!(page.open.text, format!("Alle {n} åpne tiltak"));
    let reported = others
        .iter()
        .filter(|one| one.status == ActionStatus::Reported)
        .count();
    assert!(page.waiting.rows.len() >= reported);
    assert!((1..=AHEAD_ROWS_MAX).contains(&page.ahead.len()));
    // Where all are shown, nobody is told how many of how many.
    assert!(page.ahead.len() == AHEAD_ROWS_MAX || page.ahead_note.is_empty());
    assert!(
        page.late.rows.iter().all(|row| row.ways.len() == 2),
        "they may write there"
    );
}

/// The world, where what somebody is late with stands many times over.
fn much_is_late(world: &World, times: u128) -> World {
    let late = world
        .follow_up()
        .actions()
        .find(|one| one.is_overdue(TODAY));
    let late = late.unwrap();
    let actions = (0..times).map(|n| {
        let id = Id::new(9, n);
        (id, Some(domain::follow_up::Action { id, ..late.clone() }))
    });
    let news = News {
        generation: 3,
        actions: actions.collect(),
        ..News::default()
    };
    world.with_follow_up(Arc::new(world.follow_up().with(news)), TODAY)
}

#[test]
fn a_long_table_says_how_much_it_leaves_out_and_leads_to_all_of_it() {
    let few = drawn(&world(), 0, None, &Unread::default());
    assert_eq!(few.late.rest, None);

    let world = much_is_late(&world(), 300);
    let page = drawn(&world, 2, Some("alle"), &Unread::default());
    let rest = page.late.rest.unwrap();
    assert_eq!(page.late.rows.len(), TODO_ROWS_MAX);
    assert_eq!(
        rest.all.href,
        "/oppfolging?hvem=alle&rader=alle#over-fristen"
    );
    let whole = drawn_with(&world, 2, (Some("alle"), Some("alle")), &Unread::default());
    let all = whole.late.rows.len();
    assert!(all > 300 && whole.late.rest.is_none() && whole.problems.is_empty());
    assert_eq!(rest.told, format!("Viser 40 av {all}."));
    assert_eq!(rest.all.text, format!("Vis alle {all}"));
    assert_eq!(whole.late.rows[..TODO_ROWS_MAX], page.late.rows);

    let fault = drawn_with(&world, 2, (Some("alle"), Some("10")), &Unread::default());
    assert_eq!(fault.problems.len(), 1);
    assert_eq!(fault.late.rows.len(), TODO_ROWS_MAX);
}

#[test]
fn whoever_only_reads_gets_no_words_that_finish_and_the_country() {
    let world = world();
    let page = drawn(&world, 3, None, &Unread::default());
    assert_eq!(page.title, "Oppfølging, hele landet");
    assert!(page.begin.is_empty() && page.read_only.is_some());
    assert!(!page.late.rows.is_empty() && page.late.rows.iter().all(|row| row.ways.is_empty()));
    // An adviser of another region reads, and writes nothing there.
    let page = drawn(&world, 0, Some("vest"), &Unread::default());
    assert!(!page.late.rows.is_empty() && page.late.rows.iter().all(|row| row.ways.is_empty()));
}

#[test]
fn somebody_who_is_not_here_is_told_and_the_usual_shown() {
    let world = world();
    for asked in ["ingen", "00000000-0000-7000-8000-000000000000", ""] {
        let page = drawn(&world, 0, Some(asked), &Unread::default());
        assert_eq!(
            (page.title.as_str(), page.problems.len()),
            ("Min oppfølging", 1),
            "{asked}"
        );
    }
}
