//! Every row of the targets, counted in the generated wave with the dashboard's own filter.
//!
//! The generator reads its populations itself, and some of them before all answers are dealt; here
//! the same query goes through [`Filter`] on the finished wave.

use demo::anneal::Bounds;
use demo::books::Books;
use demo::data::{Plan, WAVES};
use demo::population::Population;
use demo::targets::{Deal, RESPONSE, TICKED, UNANSWERED, WROTE};
use domain::filter::{Filter, Selection};
use domain::survey::ColumnRef;
use domain::tabulate::{self, Distribution};
use domain::wave::{UnitSet, Wave};
use domain::world::World;
use kinds::QuestionKind;

/// The plans of the waves in the order they are made: 2015, then 2014.
fn plans() -> [Plan; 2] {
    WAVES.map(|source| source.plan().unwrap())
}

fn select(world: &World, wave: &Wave, deal: &Deal, pop: &str) -> UnitSet {
    let query = format!("unit={}&{pop}&wave={}", deal.unit.id(), wave.year());
    let reading = Filter::read(&query, world);
    assert!(reading.problems.is_empty(), "{query}");
    Selection::of(reading.filter, world).units().clone()
}

/// How many of the population have a label.
fn count(wave: &Wave, deal: &Deal, label: &str, within: &UnitSet) -> usize {
    if deal.column == RESPONSE {
        return within.intersection_count(wave.responded());
    }
    let column = wave.codebook().column(&deal.column).unwrap();
    let question = &wave.codebook().questions[column.question];
    let distribution = tabulate::distribute(wave, column, within);
    match label {
        UNANSWERED => distribution.not_answered,
        WROTE => distribution.n,
        TICKED => ticked(wave, column, &distribution),
        number if question.kind == QuestionKind::Number => {
            let number: i64 = number.parse().unwrap();
            let given = tabulate::numbers(wave, column, within);
            given.into_iter().filter(|given| *given == number).count()
        }
        option => distribution.counts[question.option_index(option).unwrap()],
    }
}

fn ticked(wave: &Wave, column: ColumnRef, distribution: &Distribution) -> usize {
    let options = &wave.codebook().questions[column.question].options;
    let counts = options.iter().zip(&distribution.counts);
    let excluded: usize = counts
        .filter(|(option, _)| option.exclusive)
        .map(|(_, count)| count)
        .sum();
    distribution.n - excluded
}

#[test]
fn every_total_and_row_holds_by_the_dashboards_own_count() {
    for seed in [1, 2, 3] {
        let world = demo::world(seed).unwrap();
        for plan in plans() {
            let wave = world.wave(plan.codebook.wave.year).unwrap();
            for deal in &plan.targets.deals {
                let missed = missed(&world, wave, deal);
                assert!(missed.is_empty(), "seed {seed}: {missed:#?}");
            }
        }
    }
}

/// What a deal does not hold, told one by one.
fn missed(world: &World, wave: &Wave, deal: &Deal) -> Vec<String> {
    let mut told = Vec::new();
    let mut hold = |pop: &str, label: &str, bounds: Bounds| {
        let within = select(world, wave, deal, pop);
        let held = u32::try_from(count(wave, deal, label, &within)).unwrap();
        if bounds.miss(held) > 0 {
            let column = &deal.column;
            told.push(format!(
                "{column} {label} in «{pop}»: {held}, not {bounds:?}"
            ));
        }
    };
    for (label, total) in &deal.total {
        hold("", label, Bounds::exactly(*total));
    }
    for row in &deal.rows {
        for (label, wanted) in &row.counts {
            hold(&row.pop, label, (*wanted).into());
        }
    }
    told
}

#[test]
fn every_column_of_the_codebook_has_a_target() {
    for plan in plans() {
        for column in plan.codebook.columns() {
            let id = plan.codebook.column_id(column);
            let dealt = plan.targets.deals.iter().any(|deal| deal.column == id);
            assert!(dealt, "{id} has no target");
        }
    }
}

#[test]
fn a_population_cannot_single_out_a_unit() {
    let [after, before] = plans();
    let books = Books {
        codebook: &before.codebook,
        beside: Some(&after.codebook),
    };
    for query in [
        "number=0101",
        "q=Halden",
        "county=01",
        "region=ost&number=0301",
    ] {
        assert!(Population::read(query, books).is_err(), "{query}");
    }
}

#[test]
fn what_a_population_does_not_know_is_told() {
    let [after, before] = plans();
    let books = Books {
        codebook: &after.codebook,
        beside: None,
    };
    let beside = Books {
        codebook: &before.codebook,
        beside: Some(&after.codebook),
    };
    let query = "answer=result_target@2015:yes";
    assert!(Population::read(query, beside).is_ok());
    for (query, part) in [
        (query, query),
        ("region=syd", "region=syd"),
        ("settles=yes&population=many", "population=many"),
        (
            "answer=result_target:perhaps",
            "answer=result_target:perhaps",
        ),
        ("answer=nothing:yes", "answer=nothing:yes"),
        ("settles", "settles"),
    ] {
        let fault = Population::read(query, books).unwrap_err();
        assert!(fault.contains(&format!("“{part}”")), "{fault}");
    }
}
