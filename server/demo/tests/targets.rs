//! Every row of the targets, counted in the generated wave with the dashboard's own filter.
//!
//! The generator reads its populations itself, and some of them before all answers are dealt; here
//! the same query goes through [`Filter`] on the finished wave.
#![expect(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use std::sync::Arc;

use demo::anneal::Bounds;
use demo::population::Population;
use demo::targets::{Deal, RESPONSE, TICKED, UNANSWERED, WROTE};
use domain::filter::Filter;
use domain::survey::{ColumnRef, Kind};
use domain::tabulate::{self, Distribution};
use domain::wave::{UnitSet, Wave, Waves};

fn waves(seed: u64) -> Waves {
    let register = demo::data::register_2015().unwrap();
    let codebook = demo::data::codebook_2015().unwrap();
    let targets = demo::data::targets_2015().unwrap();
    let texts = demo::data::texts_2015().unwrap();
    let draft = demo::draft(seed, &register, &codebook, &targets, &texts).unwrap();
    let data = draft.into_data();
    Waves::new([Arc::new(Wave::build("demo".to_owned(), register, data))])
}

fn select(waves: &Waves, deal: &Deal, pop: &str) -> UnitSet {
    let query = format!("unit={}&{pop}", deal.unit.id());
    let reading = Filter::read(&query, waves);
    assert!(reading.problems.is_empty(), "{query}");
    reading.filter.select(waves)
}

/// How many of the population have a label.
fn count(wave: &Wave, deal: &Deal, label: &str, within: &UnitSet) -> usize {
    if deal.column == RESPONSE {
        return within.intersection_count(&wave.responded);
    }
    let column = wave.codebook.column(&deal.column).unwrap();
    let question = &wave.codebook.questions[column.question];
    let distribution = tabulate::distribute(wave, column, within);
    match label {
        UNANSWERED => distribution.not_answered,
        WROTE => distribution.n,
        TICKED => ticked(wave, column, &distribution),
        number if question.kind == Kind::Number => {
            let number: i64 = number.parse().unwrap();
            let given = tabulate::numbers(wave, column, within);
            given.into_iter().filter(|given| *given == number).count()
        }
        option => distribution.counts[question.option_index(option).unwrap()],
    }
}

fn ticked(wave: &Wave, column: ColumnRef, distribution: &Distribution) -> usize {
    let options = &wave.codebook.questions[column.question].options;
    let counts = options.iter().zip(&distribution.counts);
    let excluded: usize = counts
        .filter(|(option, _)| option.exclusive)
        .map(|(_, count)| count)
        .sum();
    distribution.n - excluded
}

#[test]
fn every_total_and_row_holds_by_the_dashboards_own_count() {
    let targets = demo::data::targets_2015().unwrap();
    for seed in [1, 2, 3] {
        let waves = waves(seed);
        let wave = waves.latest().unwrap();
        for deal in &targets.deals {
            let all = select(&waves, deal, "");
            for (label, total) in &deal.total {
                let held = count(wave, deal, label, &all);
                let total = usize::try_from(*total).unwrap();
                assert_eq!(held, total, "seed {seed}: {} {label}", deal.column);
            }
            for row in &deal.rows {
                let within = select(&waves, deal, &row.pop);
                for (label, wanted) in &row.counts {
                    let bounds = Bounds::from(*wanted);
                    let held = u32::try_from(count(wave, deal, label, &within)).unwrap();
                    assert_eq!(
                        bounds.miss(held),
                        0,
                        "seed {seed}: {} {label} in {}: {held}, not {bounds:?}",
                        deal.column,
                        row.pop
                    );
                }
            }
        }
    }
}

#[test]
fn every_column_of_the_codebook_has_a_target() {
    let targets = demo::data::targets_2015().unwrap();
    let waves = waves(1);
    let wave = waves.latest().unwrap();
    for column in wave.codebook.columns() {
        let id = wave.codebook.column_id(column);
        let dealt = targets.deals.iter().any(|deal| deal.column == id);
        assert!(dealt, "{id} has no target");
    }
}

#[test]
fn a_population_cannot_single_out_a_unit() {
    let codebook = demo::data::codebook_2015().unwrap();
    for query in [
        "number=0101",
        "q=Halden",
        "county=01",
        "region=ost&number=0301",
    ] {
        assert!(Population::read(query, &codebook).is_err(), "{query}");
    }
}

#[test]
fn what_a_population_does_not_know_is_told() {
    let codebook = demo::data::codebook_2015().unwrap();
    for (query, part) in [
        ("region=syd", "region=syd"),
        ("settles=yes&population=many", "population=many"),
        (
            "answer=result_target:perhaps",
            "answer=result_target:perhaps",
        ),
        ("answer=nothing:yes", "answer=nothing:yes"),
        ("settles", "settles"),
    ] {
        let fault = Population::read(query, &codebook).unwrap_err();
        assert!(fault.contains(&format!("«{part}»")), "{fault}");
    }
}
