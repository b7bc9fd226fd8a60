//! Answered against all.

use std::collections::BTreeMap;

use domain::analysis::representativity::{dimensions, represent};
use domain::filter::Selection;
use domain::tabulate::Dimension;
use domain::wave::Wave;

use super::{draw_filter, each_world, pair, size_id, value};
use crate::formula::{Pair, close, real};

#[test]
fn representativities() {
    each_world(|world, rows, rng| {
        for rows in rows {
            let year = rows.data.codebook.wave.year;
            let wave: &Wave = world.wave(year).unwrap();
            let (filter, holds) = draw_filter(rng, year);
            let within = Selection::of(filter, world);
            for dimension in dimensions() {
                let found = represent(wave, &dimension, within.units());
                let mut classes: BTreeMap<String, Pair> = BTreeMap::new();
                for unit in rows.units.iter().filter(|unit| holds(unit)) {
                    if let Some(value) = value(&dimension, unit) {
                        let answered = rows.data.responses.iter().any(|r| r.number == unit.number);
                        let class = classes.entry(value).or_default();
                        *class = (class.0 + 1, class.1 + usize::from(answered));
                    }
                }
                let (gross, net) = classes
                    .values()
                    .fold((0, 0), |(g, n), c| (g + c.0, n + c.1));
                assert_eq!(
                    (found.gross, found.net, found.classes.len()),
                    (gross, net, classes.len())
                );
                let mut gaps = Vec::new();
                for class in &found.classes {
                    let (value, (own_gross, own_net)) = classes
                        .iter()
                        .find(|(value, _)| match dimension {
                            Dimension::Size => size_id(value) == class.value,
                            _ => *value == class.value,
                        })
                        .unwrap();
                    assert_eq!(pair(class.gross), (*own_gross, gross), "{value}");
                    assert_eq!(pair(class.net), (*own_net, net), "{value}");
                    assert_eq!(pair(class.response()), (*own_net, *own_gross), "{value}");
                    let gap = (net > 0).then(|| {
                        100.0 * real(*own_net) / real(net) - 100.0 * real(*own_gross) / real(gross)
                    });
                    assert!(close(class.gap(), gap), "{value}");
                    gaps.extend(gap);
                }
                assert!(gaps.iter().sum::<f64>().abs() < 1e-9, "gaps sum to nothing");
            }
        }
    });
}
