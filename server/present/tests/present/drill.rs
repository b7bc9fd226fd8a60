//! Every number on every page opens a list of exactly as many: counted on the demo wave by reading
//! each address back and selecting.

use domain::filter::{Filter, Selection};
use domain::tabulate::Dimension;
use domain::wave::Wave;
use domain::world::World;
use kinds::{Lang, UnitType};
use present::Scope;
use view::Share;
use view::question::QuestionPage;

use crate::links::listed;

fn world() -> World {
    demo::world(1).unwrap()
}

fn check(world: &World, what: &str, count: usize, href: &str) {
    assert_eq!(listed(world, href), count, "{what}: {href}");
}

fn check_page(world: &World, page: &QuestionPage) -> usize {
    let mut links = 0;
    let mut check = |what: &str, count: usize, href: &str| {
        links += 1;
        check(world, &format!("{} {what}", page.id), count, href);
    };
    let mut share = |what: &str, share: &Share| check(what, share.count, &share.href);
    for row in &page.options {
        share(&row.label, &row.share);
    }
    for row in page
        .breakdown
        .iter()
        .flat_map(|b| b.groups.iter().chain([&b.total]))
    {
        for cell in row.cells.iter().chain([&row.headline]) {
            share(&row.label, cell);
        }
    }
    check("units", page.units.count, &page.units.href);
    check("n", page.n.count, &page.n.href);
    for row in &page.empties {
        check(&row.label, row.count.count, &row.count.href);
    }
    for row in page
        .breakdown
        .iter()
        .flat_map(|b| b.groups.iter().chain([&b.total]))
    {
        check(&row.label, row.n.count, &row.n.href);
        check(&row.label, row.units.count, &row.units.href);
    }
    if let Some(changed) = page.since.as_ref().map(|since| &since.change) {
        for share in changed
            .rows
            .iter()
            .flat_map(|row| [&row.earlier, &row.later])
        {
            if let Some(href) = &share.href {
                check("change", share.count, href);
            }
        }
        for part in &changed.moves {
            check(&part.label, part.units.count, &part.units.href);
        }
    }
    links
}

#[test]
fn every_cell_of_every_question_opens_as_many_as_it_says() {
    let world = world();
    let mut links = 0;
    for (unit, query) in [
        (UnitType::Municipality, ""),
        (UnitType::Municipality, "region=nord,vest&settles=yes"),
        (
            UnitType::Municipality,
            "answered=yes&answer=barriers:housing",
        ),
        (UnitType::District, "unit=district"),
        (UnitType::Municipality, "wave=2014"),
        (
            UnitType::Municipality,
            "settled_below_request=yes&answer=interpreter_guidelines@2015:no&wave=2014",
        ),
        (
            UnitType::Municipality,
            "answer=interpreter_guidelines@2014:_no_response",
        ),
    ] {
        let reading = Filter::read(query, &world);
        assert!(reading.problems.is_empty(), "{:?}", reading.problems);
        assert_eq!(reading.filter.unit, unit);
        let scope = Scope::of(&world, &reading.filter, Lang::Nb).unwrap();
        let wave = scope.wave;
        let selection = Selection::of(reading.filter.clone(), &world);
        for column in wave.codebook().columns() {
            for by in Dimension::all(wave) {
                let page = present::question::page(scope, &selection, column, &by, vec![]);
                links += check_page(&world, &page);
            }
        }
    }
    assert!(links > 10_000, "{links}");
}

#[test]
fn the_numbers_of_a_question_add_up() {
    let world = world();
    for wave in world.waves() {
        the_numbers_of_each_question_add_up(&world, wave);
    }
}

fn the_numbers_of_each_question_add_up(world: &World, wave: &Wave) {
    let filter = Filter::all(wave.year(), UnitType::Municipality);
    let scope = Scope::of(world, &filter, Lang::Nb).unwrap();
    let selection = Selection::of(filter, world);
    for column in wave.codebook().columns() {
        for by in [
            Dimension::Region,
            Dimension::Size,
            Dimension::Share,
            Dimension::Centrality,
        ] {
            let page = present::question::page(scope, &selection, column, &by, vec![]);
            let empties: usize = page.empties.iter().map(|row| row.count.count).sum();
            assert_eq!(page.n.count + empties, page.units.count, "{}", page.id);
            assert_eq!(page.units.count, 428);
            let Some(breakdown) = page.breakdown else {
                continue;
            };
            let total = |of: fn(&view::question::BreakdownRow) -> usize| {
                breakdown.groups.iter().map(of).sum::<usize>()
            };
            assert_eq!(total(|row| row.n.count), breakdown.total.n.count);
            assert_eq!(total(|row| row.units.count), 428);
            assert_eq!(
                total(|row| row.headline.count),
                breakdown.total.headline.count
            );
        }
    }
}

#[test]
fn the_list_holds_as_many_rows_as_it_counts() {
    let world = world();
    for (query, matching) in [
        ("page=all&wave=2015", 428),
        ("unit=district&page=all&wave=2015", 15),
        ("settles=yes&page=all&wave=2015", 351),
        ("answered=yes&page=all&wave=2015", 324),
        ("population=1-2&page=all&wave=2015", 0),
        ("page=all&wave=2014", 428),
        ("unit=district&page=all&wave=2014", 0),
        ("answered=yes&page=all&wave=2014", 210),
    ] {
        let reading = Filter::read(query, &world);
        let scope = Scope::of(&world, &reading.filter, Lang::Nb).unwrap();
        let selection = Selection::of(reading.filter.clone(), &world);
        let list = present::list::page(scope, &selection, None, None, vec![], None);
        assert_eq!(
            (list.matching, list.rows.len()),
            (matching, matching),
            "{query}"
        );
        assert!(
            list.rows
                .iter()
                .all(|row| row.cells.len() == list.heads.len())
        );
    }
}

#[test]
fn signals_count_what_the_report_states() {
    let world = world();
    let mut stated = 0;
    for rule in world.signals(2015).rules() {
        assert_eq!(rule.faults(&world), [], "{}", rule.rule().id);
        let Some(report) = rule.rule().report else {
            continue;
        };
        let filter = Filter::all(2015, UnitType::Municipality).with_signal(&rule.rule().id);
        let counted = Selection::of(filter, &world).count();
        assert_eq!(counted, report, "{}", rule.rule().id);
        stated += 1;
    }
    // 101, 17, 76, 184, 55, 12, 38, 8, 19, 104 and 47.
    assert_eq!(stated, 11);
}

/// Priority once more, from nothing but the rules' own filters.
#[test]
fn the_priority_of_every_municipality_is_the_sum_of_its_rules() {
    let world = world();
    let mut highest = 0;
    for wave in world.waves() {
        let signals = world.signals(wave.year());
        for (position, unit) in wave.units().iter().enumerate() {
            let mut sum = 0;
            for rule in &wave.rules().rules {
                let query = format!("{}&wave={}", rule.filter, wave.year());
                let reading = Filter::read(&query, &world);
                assert!(reading.canonical, "{query}");
                let selected = Selection::of(reading.filter, &world);
                if selected.units().contains(position) {
                    sum += u32::from(rule.weight);
                }
            }
            let answered = wave.responded().contains(position);
            let weighed = answered && unit.unit_type() == UnitType::Municipality;
            let expected = weighed.then_some(sum);
            assert_eq!(signals.priority(position), expected, "{}", unit.name);
            let of_signals = signals.of_unit(position).iter().map(|s| s.weight).sum();
            assert_eq!(expected.unwrap_or(of_signals), of_signals, "{}", unit.name);
            highest = highest.max(sum);
        }
    }
    assert!(highest >= 10, "{highest}");
}

#[test]
fn a_profile_names_every_answer_and_every_empty() {
    let world = world();
    for wave in world.waves() {
        each_profile_names_every_answer(&world, wave);
    }
}

fn each_profile_names_every_answer(world: &World, wave: &Wave) {
    let filter = Filter::all(wave.year(), UnitType::Municipality);
    let scope = Scope::of(world, &filter, Lang::Nb).unwrap();
    let everybody = Selection::of(filter.clone(), world);
    for position in 0..wave.units().len() {
        let weights = content::similar().unwrap();
        let page = present::profile::page(scope, position, &everybody, weights, vec![]);
        let questions: usize = page
            .chapters
            .iter()
            .map(|chapter| chapter.questions.len())
            .sum();
        if wave.responded().contains(position) {
            assert_eq!(questions, wave.codebook().questions.len());
        }
        for line in page
            .chapters
            .iter()
            .flat_map(|c| &c.questions)
            .flat_map(|q| &q.lines)
        {
            for shown in [&line.beside, &line.whole].into_iter().flatten() {
                assert!(shown.count >= usize::from(line.same.is_some()) && shown.count <= shown.n);
            }
            if position % 29 == 0
                && let Some(same) = &line.same
            {
                check(world, &page.name, same.count, &same.href);
            }
        }
    }
}
