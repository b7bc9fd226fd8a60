//! Coverage on the page of follow-up, over random visits to the demo waves and random areas: every count
//! opens just the municipalities it counts.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::filter::{Filter, Selection};
use domain::follow_up::{Date, FollowUp, Followed, News, Visit};
use domain::world::World;
use kinds::{Id, Lang, Region, UnitType, VisitKind, VisitStatus};
use present::Scope;
use present::desk::coverage;
use present::export::{Cell, Made, coverage as coverage_file};
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::planned;

const TODAY: Date = Date::constant(2016, 3, 8);

/// Visits that are drawn, and areas that are asked about.
const VISITS: u128 = 400;
const AREAS: usize = 60;

fn visit(id: u128, unit: Followed, rng: &mut ChaCha8Rng) -> Visit {
    let (year, month) = (rng.random_range(2015..=2016), rng.random_range(1..=12));
    let day = Date::constant(year, month, rng.random_range(1..=28));
    let last_day = if rng.random_bool(0.3) {
        day.tomorrow().unwrap()
    } else {
        day
    };
    Visit {
        kind: *VisitKind::ALL.choose(rng).unwrap(),
        status: *VisitStatus::ALL.choose(rng).unwrap(),
        last_day,
        synthetic: true,
        ..planned::visit(Id::new(2, id), unit, day, Id::new(1, 1))
    }
}

/// The demo waves with random visits to the municipalities of the later one.
fn world(rng: &mut ChaCha8Rng) -> World {
    let world = demo::world(1).unwrap();
    let wave = world.latest().unwrap().clone();
    let visits = (0..VISITS).map(|id| {
        let position = rng.random_range(0..wave.units().len());
        let visit = visit(id, Followed::of(&wave, position), rng);
        (visit.id, Some(visit))
    });
    let news = News {
        generation: 1,
        visits: visits.collect(),
        ..News::default()
    };
    world.with_follow_up(Arc::new(FollowUp::default().with(news)), TODAY)
}

/// A random area: regions, and what the rows of the page do not ask themselves.
fn area(world: &World, rng: &mut ChaCha8Rng) -> Filter {
    let mut asked: Vec<String> = Vec::new();
    let regions: BTreeSet<&str> = (0..rng.random_range(0..3))
        .map(|_| Region::ALL.choose(rng).unwrap().id())
        .collect();
    if !regions.is_empty() {
        let regions: Vec<&str> = regions.into_iter().collect();
        asked.push(format!("region={}", regions.join(",")));
    }
    for condition in [
        "settles=yes",
        "size=0-1999",
        "language=nn",
        "immigrants=-300",
    ] {
        if rng.random_bool(0.2) {
            asked.push(condition.to_owned());
        }
    }
    let year = if rng.random_bool(0.3) { 2014 } else { 2015 };
    asked.push(format!("wave={year}"));
    let reading = Filter::read(&asked.join("&"), world);
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    reading.filter
}

/// The units that an address opens; none where it leads nowhere.
fn opened(world: &World, href: &str) -> Vec<usize> {
    let Some((path, query)) = href.split_once('?') else {
        assert!(href.is_empty(), "{href}");
        return vec![];
    };
    assert_eq!(path, "/kommuner", "{href}");
    let reading = Filter::read(query, world);
    assert!(reading.problems.is_empty() && reading.canonical, "{href}");
    Selection::of(reading.filter, world)
        .units()
        .ones()
        .collect()
}

/// A day of the file, by its column.
fn day_of(row: &[Cell], column: usize) -> Option<Date> {
    match &row[column] {
        Cell::Date(day) => Some(day.parse().unwrap()),
        _ => None,
    }
}

/// The file says the day that the list page says, and no day ahead that has passed.
#[test]
fn the_file_of_coverage_has_the_days_of_the_pages() {
    let mut rng = ChaCha8Rng::seed_from_u64(17);
    let world = world(&mut rng);
    let filter = Filter::all(2015, UnitType::Municipality);
    let scope = Scope::of(&world, &filter, Lang::Nb).unwrap();
    let selection = Selection::of(filter.clone(), &world);
    let made = Made {
        by: None,
        day: "2016-03-08".to_owned(),
        when: String::new(),
        when_utc: String::new(),
        origin: String::new(),
    };
    let table = coverage_file(scope, &selection, &made);
    let column = |label: &str| {
        table
            .columns
            .iter()
            .position(|it| it.label == label)
            .unwrap()
    };
    let (last, next) = (column("Sist besøkt"), column("Neste besøk"));
    let (mut held, mut ahead) = (0, 0);
    for (row, position) in table.rows.iter().zip(selection.units().ones()) {
        let standing = world.placed(2015).at(position);
        assert_eq!(day_of(row, last), standing.last_visit, "{row:?}");
        held += usize::from(standing.last_visit.is_some());
        let planned = standing.planned.iter();
        let planned = planned.filter(|one| one.kind.is_in_person() && one.last_day >= TODAY);
        let expected = planned.map(|one| one.first_day).min();
        assert_eq!(day_of(row, next), expected, "{row:?}");
        ahead += usize::from(expected.is_some());
    }
    assert!(held > 10 && ahead > 5, "{held} {ahead}");
}

#[test]
fn every_count_opens_what_it_counts_over_random_visits_and_areas() {
    let mut rng = ChaCha8Rng::seed_from_u64(16);
    let world = world(&mut rng);
    let mut counted = 0;
    for _ in 0..AREAS {
        let filter = area(&world, &mut rng);
        let scope = Scope::of(&world, &filter, Lang::Nb).unwrap();
        let selection = Selection::of(filter.clone(), &world);
        let page = coverage(scope, &selection);
        for row in page.groups.iter().flatten() {
            let parts = [&row.visited, &row.planned, &row.without];
            let mut together: Vec<usize> = Vec::new();
            for part in parts {
                let units = opened(&world, &part.href);
                assert_eq!(units.len(), part.count, "{} {}", row.title, part.href);
                together.extend(units);
            }
            // The three are the whole of the row, and nobody is in two of them.
            together.sort_unstable();
            let all = opened(&world, &row.all.href);
            assert_eq!(all.len(), row.all.count, "{} {}", row.title, row.all.href);
            assert_eq!(together, all, "{} of {}", row.title, filter.to_query());
            counted += row.all.count;
        }
        // The levels of priority and those that are silent, and the places, each make up the whole.
        let [weighed, places] = &page.groups[..] else {
            panic!("{} groups", page.groups.len());
        };
        let sum =
            |rows: &[view::desk::CoverRow]| rows.iter().map(|row| row.all.count).sum::<usize>();
        assert_eq!(sum(places), selection.count(), "{}", filter.to_query());
        let whole = weighed.first().map_or(0, |row| row.all.count);
        assert_eq!(whole, selection.count(), "{}", filter.to_query());
        assert_eq!(filter.unit, UnitType::Municipality);
    }
    assert!(counted > 1_000, "{counted}");
}
