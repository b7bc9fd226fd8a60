//! Filter and cross-tabulate the demo wave, and one with a hundred times as many units; and make the
//! page of the regions.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a measurement stops where something is wrong"
)]

mod published;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use domain::filter::{Filter, Selection};
use domain::municipality::{Unit, UnitNumber};
use domain::tabulate::{Dimension, distribute, split};
use domain::wave::{Response, WaveData};
use domain::world::World;
use kinds::Lang;
use present::Scope;

/// A filter as people make it: region, sizes, a flag and an answer.
const QUERY: &str =
    "region=nord,vest&size=0-1999,2000-4999,5000-9999&settles=yes&answer=result_target:no";

/// How many times its size the demo wave is copied to; two digits tell the copies apart.
const COPIES: usize = 100;

/// Every municipality and its answers a hundred times over. The copies have six digits, the only
/// longer number there is, and so count as districts.
fn copied(register: &[Unit], data: &WaveData) -> (Vec<Unit>, WaveData) {
    let mut units = Vec::new();
    let mut many = WaveData {
        responses: Vec::new(),
        begun: std::collections::BTreeSet::new(),
        ..data.clone()
    };
    for copy in 0..COPIES {
        let number = |of: &UnitNumber| format!("{of}{copy:02}").parse::<UnitNumber>().ok();
        units.extend(register.iter().filter_map(|unit| {
            Some(Unit {
                number: number(&unit.number)?,
                ..unit.clone()
            })
        }));
        many.responses
            .extend(data.responses.iter().filter_map(|response| {
                Some(Response {
                    number: number(&response.number)?,
                    ..response.clone()
                })
            }));
    }
    (units, many)
}

fn measure(criterion: &mut Criterion, name: &str, query: &str, world: &World) {
    let filter = Filter::read(query, world).filter;
    let Some(wave) = world.latest() else { return };
    let mut group = criterion.benchmark_group(name);
    group.bench_function("read a filter from its address", |bench| {
        bench.iter(|| Filter::read(black_box(query), world));
    });
    group.bench_function("select the units of a filter", |bench| {
        bench.iter(|| Selection::of(black_box(&filter).clone(), world));
    });
    group.bench_function("filter, and cross-tabulate a question by region", |bench| {
        let column = wave
            .codebook()
            .columns()
            .next()
            .expect("a codebook has columns");
        let region = Dimension::from_id(wave, "region").expect("region is a dimension");
        bench.iter(|| {
            let selection = Selection::of(black_box(&filter).clone(), world);
            split(wave, &region, selection.units())
                .into_iter()
                .map(|(_, group)| distribute(wave, column, &group).n)
                .sum::<usize>()
        });
    });
    group.bench_function(
        "cross-tabulate every question by every dimension",
        |bench| {
            let selection = Selection::of(filter.clone(), world);
            bench.iter(|| {
                let mut answers = 0;
                for dimension in Dimension::all(wave) {
                    for (_, group) in split(wave, &dimension, selection.units()) {
                        for column in wave.codebook().columns() {
                            answers += distribute(wave, column, &group).n;
                        }
                    }
                }
                answers
            });
        },
    );
    group.finish();
}

/// The whole page of the regions, as it is made for each who asks.
fn regions(criterion: &mut Criterion, world: &World) {
    let indicators = content::indicators().unwrap();
    let mut group = criterion.benchmark_group("regions");
    for (name, query) in [
        ("the page, raw", "wave=2015"),
        (
            "the page, adjusted, with a region",
            "justert=1&region=nord&wave=2015",
        ),
    ] {
        let reading = Filter::read_with(query, world, present::regions::KEYS);
        let scope = Scope::of(world, &reading.filter, Lang::Nb).unwrap();
        group.bench_function(name, |bench| {
            bench.iter(|| present::regions::page(scope, black_box(&reading), &indicators, vec![]));
        });
    }
    group.finish();
}

fn analysis(criterion: &mut Criterion) {
    let (register, data) = published::data(1);
    let (many_units, many_answers) = copied(&register, &data);
    let demo = published::publish(register, data);
    measure(criterion, "demo wave", QUERY, &demo);
    regions(criterion, &demo);
    let hundredfold = published::publish(many_units, many_answers);
    let query = format!("unit=district&{QUERY}");
    measure(
        criterion,
        "a hundred times the demo wave",
        &query,
        &hundredfold,
    );
}

criterion_group!(benches, analysis);
criterion_main!(benches);
