//! Each analysis against a second, slow one that reads the rows of random world.

mod breakdown;
mod follow;
mod people;
mod ranking;
mod representativity;

use domain::analysis::Part;
use domain::filter::Filter;
use domain::municipality::SETTLES;
use domain::municipality::Unit;
use domain::survey::{Codebook, ColumnRef};
use domain::tabulate::Dimension;
use domain::world::World;
use kinds::{Flag, Region, SizeClass, UnitType};
use people::{Person, invented as made};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::formula::Pair;
use crate::world::Rows;

/// Random pairs of world that everything is tried on.
const WORLDS: u64 = 25;

fn each_world(mut run: impl FnMut(&World, &[Rows], &mut ChaCha8Rng)) {
    for seed in 0..WORLDS {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let (world, rows) = made(&mut rng);
        run(&world, &rows, &mut rng);
    }
}

/// A filter on background, and the same as a plain condition.
fn draw_filter(rng: &mut ChaCha8Rng, year: u16) -> (Filter, impl Fn(&Unit) -> bool + use<>) {
    let unit = if rng.random_bool(0.9) {
        UnitType::Municipality
    } else {
        UnitType::District
    };
    let mut filter = Filter::all(year, unit);
    let regions: Vec<Region> = Region::ALL
        .iter()
        .copied()
        .filter(|_| rng.random_bool(0.5))
        .collect();
    let sizes: Vec<SizeClass> = SizeClass::ALL
        .iter()
        .copied()
        .filter(|_| rng.random_bool(0.6))
        .collect();
    let by_region = rng.random_bool(0.3) && !regions.is_empty();
    let by_size = rng.random_bool(0.3) && !sizes.is_empty();
    let settling = rng.random_bool(0.2);
    if by_region {
        filter.regions = regions.iter().copied().collect();
    }
    if by_size {
        filter.sizes = sizes.iter().copied().collect();
    }
    if settling {
        filter.flags.insert(SETTLES.to_owned(), [Flag::Yes].into());
    }
    let digits = if unit == UnitType::Municipality { 4 } else { 6 };
    (filter, move |unit: &Unit| {
        unit.number.as_str().len() == digits
            && (!by_region || regions.contains(&unit.region))
            && (!by_size || sizes.contains(&SizeClass::of(unit.population)))
            && (!settling || unit.settles == Some(true))
    })
}

fn draw_options(rng: &mut ChaCha8Rng, codebook: &Codebook, column: ColumnRef) -> Vec<usize> {
    let options = codebook.questions[column.question].options.len();
    (0..options).filter(|_| rng.random_bool(0.5)).collect()
}

fn value(dimension: &Dimension, unit: &Unit) -> Option<String> {
    Some(match dimension {
        Dimension::Region => unit.region.id().to_owned(),
        Dimension::Size => size(unit).to_string(),
        Dimension::Centrality => unit.centrality?.id().to_owned(),
        Dimension::Share => {
            let share = if unit.population == 0 {
                0.0
            } else {
                f64::from(unit.immigrants) / f64::from(unit.population) * 100.0
            };
            let class = [15.0, 10.0, 5.0].iter().position(|limit| share >= *limit);
            ["15-", "10-15", "5-10", "0-5"][class.unwrap_or(3)].to_owned()
        }
        _ => match unit.settles {
            Some(true) => "yes".to_owned(),
            Some(false) => "no".to_owned(),
            None => "unknown".to_owned(),
        },
    })
}

/// 0 to 5, by population.
fn size(unit: &Unit) -> usize {
    [2_000, 5_000, 10_000, 20_000, 50_000]
        .iter()
        .filter(|limit| unit.population >= **limit)
        .count()
}

fn size_id(place: &str) -> &'static str {
    SizeClass::ALL[place.parse::<usize>().unwrap()].id()
}

fn count<'p>(people: impl IntoIterator<Item = &'p Person>, options: &[usize]) -> Pair {
    people
        .into_iter()
        .filter(|person| person.counts)
        .fold((0, 0), |(count, n), person| {
            (count + usize::from(person.chose(options)), n + 1)
        })
}

fn pair(part: Part) -> Pair {
    (part.count, part.n)
}
