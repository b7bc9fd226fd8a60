//! What is followed from one wave to the next: change, panel, transitions.

use std::collections::BTreeMap;

use domain::analysis::change::{change, follow, moved, panel};
use domain::analysis::comparable::{Linked, NotComparable, Selections, link, wave_before};
use domain::analysis::mcnemar::Moved;
use domain::analysis::transition::{TransitionPlace, Transitions, by_share};
use domain::filter::Selection;
use domain::survey::Base;
use domain::wave::UnitSet;
use domain::world::World;
use kinds::AnswerStatus;

use super::people::{Person, find, people, standing};
use super::{count, draw_filter, draw_options, each_world, pair};
use crate::formula;
use crate::world::{Rows, YEARS};

/// Each column of the later wave that may be followed, with both.
fn each_linked(
    world: &World,
    rows: &[Rows],
    mut run: impl FnMut(&Linked<'_>, [Vec<Person>; 2]),
) -> BTreeMap<String, NotComparable> {
    let [earlier, later] = YEARS.map(|year| world.wave(year).unwrap());
    assert_eq!(
        wave_before(world, YEARS[1]).map(|wave| wave.year()),
        Some(YEARS[0])
    );
    assert!(wave_before(world, YEARS[0]).is_none());
    let mut refused = BTreeMap::new();
    for column in later.codebook().columns() {
        match link(world, earlier, later, column) {
            Ok(linked) => {
                let before = people(&rows[0], linked.column_earlier);
                run(&linked, [before, people(&rows[1], column)]);
            }
            Err(why) => {
                refused.insert(later.codebook().column_id(column), why);
            }
        }
    }
    refused
}

#[test]
fn only_what_is_marked_same_is_followed() {
    each_world(|world, rows, _| {
        let refused = each_linked(world, rows, |_, _| ());
        let refused = |id: &str| refused.get(id);
        assert_eq!(refused("pilot"), Some(&NotComparable::NotAsked));
        assert_eq!(refused("advice"), Some(&NotComparable::NotAsked));
        for id in ["importance.school", "importance.housing", "importance.work"] {
            assert!(
                matches!(refused(id), Some(NotComparable::Marked(_))),
                "{id}"
            );
        }
        for id in [
            "target",
            "areas",
            "usefulness.work",
            "capacity.health",
            "percent",
        ] {
            assert_eq!(refused(id), None, "{id}");
        }
    });
}

#[test]
fn changes() {
    let mut with_terms = 0;
    each_world(|world, rows, rng| {
        let (filter, holds) = draw_filter(rng, YEARS[1]);
        let selection = Selection::of(filter, world);
        let within = Selections::of(&selection, YEARS[0], world);
        each_linked(world, rows, |linked, people| {
            let options = draw_options(rng, linked.later.codebook(), linked.column_later);
            let found = change(linked, &options, &within);
            let followed = follow(world, &within, linked.column_later, &options);
            assert_eq!(followed.unwrap().unwrap().change, found);
            let without = Selections::of(&selection, YEARS[0] - 1, world);
            assert!(follow(world, &without, linked.column_later, &options).is_none());
            // The later wave selects; what it selects is followed back. Without conditions, all.
            let everyone = selection.filter().keys().is_empty();
            let [mut before, mut after] = people;
            before.retain(|person| {
                let now = find(&after, &person.unit.number);
                let selected = now.map_or(everyone, |now| holds(&now.unit));
                person.counts && selected && (!everyone || holds(&person.unit))
            });
            after.retain(|person| holds(&person.unit) && person.counts);
            let stayed = |p: &&Person, others: &[Person]| find(others, &p.unit.number).is_some();
            let part = |people: &[Person], others: &[Person], stays: bool| {
                count(
                    people.iter().filter(|p| stayed(p, others) == stays),
                    &options,
                )
            };
            assert_eq!(pair(found.earlier), count(&before, &options));
            assert_eq!(pair(found.later), count(&after, &options));
            let stayers = [part(&before, &after, true), part(&after, &before, true)];
            assert_eq!(
                [found.stayers_earlier, found.stayers_later].map(pair),
                stayers
            );
            let (leavers, joiners) = (part(&before, &after, false), part(&after, &before, false));
            assert_eq!([found.leavers, found.joiners].map(pair), [leavers, joiners]);
            if let Some(terms) = found.terms() {
                with_terms += 1;
                let sum = terms.stayers + terms.joiners + terms.leavers;
                let whole = formula::share(pair(found.later)) - formula::share(pair(found.earlier));
                assert!((sum - whole).abs() < 1e-12);
                let in_panel = formula::share(stayers[1]) - formula::share(stayers[0]);
                assert!((terms.stayers - in_panel).abs() < 1e-9);
            }
        });
    });
    assert!(with_terms > 100, "{with_terms}");
}

/// The place of a transition table under its plain name.
fn name(place: TransitionPlace) -> &'static str {
    match place {
        TransitionPlace::Chosen => "chosen",
        TransitionPlace::NotChosen => "not chosen",
        TransitionPlace::Empty(AnswerStatus::Outside) => "outside",
        TransitionPlace::Empty(AnswerStatus::DontKnow) => "don't know",
        TransitionPlace::Empty(AnswerStatus::NotAnswered) => "not answered",
        TransitionPlace::Empty(AnswerStatus::NotAsked) => "not asked",
        TransitionPlace::Empty(AnswerStatus::NoResponse) => "no response",
        TransitionPlace::Reshaped => "merged or split",
        TransitionPlace::NotInWave => "not in wave",
        other @ TransitionPlace::Empty(_) => {
            panic!("{other:?} has no place in a transition by share")
        }
    }
}

fn cells_of(table: &Transitions) -> Vec<(TransitionPlace, TransitionPlace, UnitSet)> {
    let rows = table.rows();
    rows.flat_map(|(from, cells)| {
        let columns = table.places.iter().copied().zip(cells.iter().cloned());
        columns.map(move |(to, units)| (from, to, units))
    })
    .collect()
}

/// Every unit of the selection is in one cell, and none else is.
fn check_partition(table: &Transitions, within: &UnitSet) {
    let mut all = UnitSet::with_capacity(within.len());
    let mut sum = 0;
    for (from, to, units) in cells_of(table) {
        assert_eq!(table.cell(from, to), units);
        sum += units.count_ones(..);
        all.union_with(&units);
    }
    assert_eq!(all, *within);
    assert_eq!(sum, within.count_ones(..));
}

#[test]
fn transitions() {
    each_world(|world, rows, rng| {
        let (filter, _) = draw_filter(rng, YEARS[1]);
        let selection = Selection::of(filter, world);
        let within = selection.units();
        each_linked(world, rows, |linked, [before, after]| {
            let codebook = linked.later.codebook();
            let options = draw_options(rng, codebook, linked.column_later);
            let question = &codebook.questions[linked.column_later.question];
            let unsure: Vec<usize> = (0..question.options.len())
                .filter(|option| question.options[*option].base == Base::DontKnow)
                .collect();
            let table = by_share(linked, &options, within);
            check_partition(&table, within);
            for (from, to, units) in cells_of(&table) {
                for position in units.ones() {
                    let number = &linked.later.units()[position].number;
                    let place = |people| standing(find(people, number), &options, &unsure);
                    assert_eq!([place(&before), place(&after)], [name(from), name(to)]);
                }
            }
            check_panel(linked, &options, &selection, world);
        });
    });
}

/// The answered corner of the table is the panel of the same selection.
fn check_panel(linked: &Linked<'_>, options: &[usize], selection: &Selection, world: &World) {
    let within = Selections::of(selection, YEARS[0], world);
    let table = by_share(linked, options, selection.units());
    let panel = panel(linked, &within);
    let mut corner = UnitSet::with_capacity(selection.units().len());
    for from in [TransitionPlace::Chosen, TransitionPlace::NotChosen] {
        for to in [TransitionPlace::Chosen, TransitionPlace::NotChosen] {
            corner.union_with(&table.cell(from, to));
        }
    }
    assert_eq!(corner, panel.stayers_later);
    let gained = table
        .cell(TransitionPlace::NotChosen, TransitionPlace::Chosen)
        .count_ones(..);
    let lost = table
        .cell(TransitionPlace::Chosen, TransitionPlace::NotChosen)
        .count_ones(..);
    let change = change(linked, options, &within);
    let (now, then) = (change.stayers_later.count, change.stayers_earlier.count);
    assert_eq!(now + lost, then + gained);
    let n = panel.stayers_later.count_ones(..);
    assert_eq!(
        moved(linked, options, selection.units()),
        Moved { gained, lost, n }
    );
}
