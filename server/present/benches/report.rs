//! The survey report of a region and of all six, and the statements held against it, on the demo
//! waves.

#![expect(
    clippy::unwrap_used,
    reason = "a measurement stops where something is wrong"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use domain::filter::Filter;
use domain::indicator::Indicators;
use domain::report::ReportPlan;
use domain::world::World;
use kinds::{Lang, Region};
use present::Scope;
use view::report::Report;

fn report(world: &World, (plan, indicators): (&ReportPlan, &Indicators), region: Region) -> Report {
    let query = format!("region={}&wave=2015", region.id());
    let filter = Filter::read(&query, world).filter;
    let scope = Scope::of(world, &filter, Lang::Nb).unwrap();
    present::report::page(scope, &filter, plan, indicators, String::new(), vec![])
}

fn reports(criterion: &mut Criterion) {
    let world = demo::world(1).unwrap();
    let plan = content::report_2015().unwrap();
    let indicators = content::indicators().unwrap();
    let shipped = (&plan, &indicators);
    let checks = content::checks_2015().unwrap();
    let mut group = criterion.benchmark_group("report");
    group.bench_function("of one region", |bench| {
        bench.iter(|| report(&world, shipped, black_box(Region::ALL[0])));
    });
    group.bench_function("of the six regions", |bench| {
        let each = |region: &Region| report(&world, shipped, black_box(*region));
        bench.iter(|| Region::ALL.iter().map(each).collect::<Vec<_>>());
    });
    group.bench_function("every published statement", |bench| {
        bench.iter(|| checks.outcomes(black_box(&world)).unwrap().len());
    });
    group.finish();
}

criterion_group!(benches, reports);
criterion_main!(benches);
