//! Coverage over random visits and random selections: a second time by a naive scan of the visits, as the
//! lists it leads to, and with nothing counted twice.

use std::collections::BTreeMap;

use domain::coverage::{Cover, Coverage, cover, this_year};
use domain::filter::{Filter, Selection};
use domain::tabulate::Dimension;
use domain::wave::{UnitSet, Wave};
use kinds::VisitStatus;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use crate::filter_random::draw::{draw, pairs, spell};
use crate::followed::{TODAY, followed, visit};
use crate::small;
use crate::world::Invented;

/// Worlds that are drawn, and selections within each.
const WORLDS: u64 = 8;
const SELECTIONS: usize = 120;

/// How far one has come with a unit, by all visits there are.
fn naive(invented: &Invented, number: &str) -> Cover {
    let visits = invented.written.visits.iter();
    let here = visits.filter(|visit| visit.unit.number.as_str() == number);
    let here: Vec<_> = here
        .filter(|visit| ["visit", "gathering"].contains(&visit.kind.id()))
        .collect();
    let this_year = |day: jiff::civil::Date| day.year() == TODAY.year();
    let is_held = here
        .iter()
        .any(|one| one.status.id() == "held" && this_year(one.last_day));
    // What was planned for a day that has passed waits for its word, and is planned still.
    let is_planned = here
        .iter()
        .any(|one| one.status.id() == "planned" && this_year(one.last_day));
    match (is_held, is_planned) {
        (true, _) => Cover::Visited,
        (false, true) => Cover::Planned,
        (false, false) => Cover::Without,
    }
}

/// The sets of a coverage, and what each of them says.
fn sets(coverage: &Coverage) -> [(Cover, &UnitSet); 3] {
    [
        (Cover::Visited, &coverage.visited),
        (Cover::Planned, &coverage.planned),
        (Cover::Without, &coverage.without),
    ]
}

/// No unit stands in two of the sets, and each of the selection in one.
fn is_partition(coverage: &Coverage, units: &UnitSet) {
    let mut all = UnitSet::with_capacity(units.len());
    let mut sum = 0;
    for (_, set) in sets(coverage) {
        assert!(all.is_disjoint(set));
        all.union_with(set);
        sum += set.count_ones(..);
    }
    assert!(all.is_subset(units) && units.is_subset(&all));
    assert_eq!(sum, units.count_ones(..));
}

/// What the parts of a selection count is what the whole of it counts, each unit once.
fn adds_up(invented: &Invented, wave: &Wave, selection: &Selection, coverage: &Coverage) {
    for dimension in Dimension::all(wave) {
        let mut counted: BTreeMap<Cover, usize> = BTreeMap::new();
        let mut beside = selection.units().clone();
        for (_, group) in selection.groups(wave, &dimension) {
            let part = Coverage::of(&invented.world, wave, group.units());
            assert_eq!(coverage.within(group.units()), part, "{}", dimension.id());
            for (cover, units) in sets(&part) {
                *counted.entry(cover).or_default() += units.count_ones(..);
            }
            beside.difference_with(group.units());
        }
        let rest = coverage.within(&beside);
        for ((cover, whole), (_, rest)) in sets(coverage).into_iter().zip(sets(&rest)) {
            let parts = counted.get(&cover).copied().unwrap_or_default();
            let all = parts + rest.count_ones(..);
            assert_eq!(all, whole.count_ones(..), "{}", dimension.id());
        }
    }
}

#[test]
fn coverage_of_any_selection_is_what_its_lists_hold() {
    let mut met: BTreeMap<Cover, usize> = BTreeMap::new();
    for seed in 0..WORLDS {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let invented = Invented::new(&mut rng).followed(&mut rng);
        for _ in 0..SELECTIONS {
            let drawn = draw(&invented, &mut rng);
            let query = spell(pairs(&drawn, &mut rng), &mut rng);
            let filter = Filter::read(&query, &invented.world).filter;
            let wave = invented.world.wave(filter.wave).unwrap();
            let selection = Selection::of(filter, &invented.world);
            let coverage = Coverage::of(&invented.world, wave, selection.units());
            is_partition(&coverage, selection.units());
            for (stands, units) in sets(&coverage) {
                for position in units.ones() {
                    let number = wave.units()[position].number.as_str();
                    assert_eq!(naive(&invented, number), stands, "{query} {number}");
                    assert_eq!(cover(&invented.world, wave, position), stands);
                }
                *met.entry(stands).or_default() += units.count_ones(..);
            }
            // The list of those that were visited this year holds the same.
            let year = format!("wave={}&visited={}", wave.year(), TODAY.year());
            for unit in ["municipality", "district"] {
                let asked = Filter::read(&format!("{year}&unit={unit}"), &invented.world);
                assert!(asked.problems.is_empty(), "{:?}", asked.problems);
                let mut listed = Selection::of(asked.filter, &invented.world).units().clone();
                listed.intersect_with(selection.units());
                let within = coverage.within(&listed);
                assert_eq!(within.visited, listed, "{query}");
            }
        }
    }
    assert!(
        met.len() == 3 && met.values().all(|units| *units > 500),
        "{met:?}"
    );
}

/// A visit over New Year is of the year it ended in, and one that is planned for another year is that year's.
#[test]
fn a_visit_is_of_the_year_of_its_last_day() {
    let day = |day: &str| day.parse().unwrap();
    let (held, planned) = (VisitStatus::Held, VisitStatus::Planned);
    for (status, first, last, stands, shown) in [
        (held, "2015-12-30", "2016-01-02", Cover::Visited, true),
        (held, "2015-12-30", "2015-12-31", Cover::Without, false),
        (held, "2014-12-30", "2015-01-02", Cover::Without, false),
        (planned, "2016-12-30", "2017-01-02", Cover::Without, false),
        (planned, "2017-01-12", "2017-01-12", Cover::Without, false),
        (planned, "2016-12-30", "2016-12-31", Cover::Planned, true),
        (planned, "2015-12-30", "2016-01-02", Cover::Planned, true),
        (planned, "2015-12-10", "2015-12-10", Cover::Without, false),
    ] {
        let unit = followed(&"1804".parse().unwrap(), 2015);
        let mut visit = visit(1, unit, status, day(last));
        visit.first_day = day(first);
        let world = crate::followed::with(&small::world(), vec![visit], vec![], vec![]);
        let wave = world.latest().unwrap();
        let position = wave.position(&"1804".parse().unwrap()).unwrap();
        assert_eq!(cover(&world, wave, position), stands, "{first} {last}");
        let found = this_year(&world, wave, position);
        assert_eq!(found.is_some(), shown, "{first} {last}");
        let standing = world.placed(2015).at(position);
        let year: Option<i16> = standing.last_visit.map(jiff::civil::Date::year);
        assert_eq!(
            standing.visited_in.iter().copied().last(),
            year,
            "{first} {last}"
        );
    }
}

#[test]
fn what_the_parts_of_a_selection_count_is_counted_once() {
    for seed in 0..WORLDS {
        let mut rng = ChaCha8Rng::seed_from_u64(100 + seed);
        let invented = Invented::new(&mut rng).followed(&mut rng);
        for _ in 0..SELECTIONS / 4 {
            let drawn = draw(&invented, &mut rng);
            let query = spell(pairs(&drawn, &mut rng), &mut rng);
            let filter = Filter::read(&query, &invented.world).filter;
            let wave = invented.world.wave(filter.wave).unwrap();
            let selection = Selection::of(filter, &invented.world);
            let coverage = Coverage::of(&invented.world, wave, selection.units());
            adds_up(&invented, wave, &selection, &coverage);
        }
    }
}
