//! The weights of regions and the rules that people make, against a naive sum.

use domain::filter::{Filter, Selection};
use domain::follow_up::edition::Made;
use domain::follow_up::{Edition, Timestamp};
use domain::signal::RuleKind;
use domain::signals::Signals;
use kinds::{Id, Region};
use rand::SeedableRng;
use rand::seq::IndexedRandom as _;
use rand_chacha::ChaCha8Rng;

use crate::world::{Invented, YEARS};

fn edition(rule: &str, region: Option<Region>, weight: u8, off: bool) -> Edition {
    Edition {
        id: Id::new(1, 1),
        rule: rule.to_owned(),
        region,
        number: 1,
        at: Timestamp::UNIX_EPOCH,
        account: Id::new(1, 2),
        why: String::new(),
        weight,
        off,
        made: None,
        synthetic: false,
    }
}

fn priorities(signals: &Signals, units: usize) -> Vec<Option<u32>> {
    (0..units).map(|position| signals.priority(position)).collect()
}

/// What a region weighs is the sum of its own weights and, where it has laid none, of the national ones;
/// what the nation weighs is not touched by it, nor by rules that people made.
#[test]
fn a_regions_weights_are_its_own_and_the_nations_are_not_touched() {
    let mut rng = ChaCha8Rng::seed_from_u64(29);
    let mut changed = 0;
    for _ in 0..5 {
        let world = Invented::new(&mut rng).world;
        for year in YEARS {
            let wave = world.wave(year).unwrap();
            let units = wave.units().len();
            let ids: Vec<String> = world.signals(year).rules().iter().map(|rule| rule.rule().id.clone()).collect();
            let [one, other] = [0, 1].map(|_| ids.choose(&mut rng).unwrap());
            let mut own = edition("egen_a", None, 2, false);
            own.made = Some(Made {
                filter: "population=-5000".to_owned(),
                ..Made::default()
            });
            let standing = [
                edition(one, Some(Region::Nord), 5, false),
                edition(other, Some(Region::Vest), 3, true),
                own,
                edition("egen_a", Some(Region::Nord), 4, false),
            ];
            let ruled = world.ruled_by(&standing);
            let before = priorities(world.signals(year), units);
            assert_eq!(priorities(ruled.signals(year), units), before);
            assert_eq!(ruled.signals(year).rules().len(), ids.len());

            let nord = ruled.weighed_by(Some(Region::Nord));
            let weight = |id: &str, national: u8| match id {
                _ if id == one => 5,
                "egen_a" => 4,
                _ => national,
            };
            for (position, known) in before.iter().enumerate() {
                let expected = known.map(|_| {
                    let rules = nord.signals(year).all_rules().iter();
                    let unit = wave.units()[position].unit_type();
                    let held = rules.filter(|rule| {
                        let need = rule.rule().kind == RuleKind::Need;
                        need && rule.unit() == Some(unit) && rule.flags(position)
                    });
                    let weights = held.map(|rule| {
                        let id = &rule.rule().id;
                        let national = world.signals(year).rule(id).map_or(0, |rule| rule.rule().weight);
                        let need = world.signals(year).rule(id).is_none_or(|rule| rule.rule().kind == RuleKind::Need);
                        if need { u32::from(weight(id, national)) } else { 0 }
                    });
                    weights.sum::<u32>()
                });
                assert_eq!(nord.signals(year).priority(position), expected);
                changed += u32::from(expected != *known);
            }
            // A filter says by itself whose weights it means, whatever world it is asked in.
            let high = |weights| Filter {
                weights,
                ..Filter::read(&format!("priority=5-&wave={year}"), &world).filter
            };
            for weights in [None, Some(Region::Nord), Some(Region::Sor)] {
                let asked = high(weights);
                let here = Selection::of(asked.clone(), &ruled);
                assert_eq!(here.units(), Selection::of(asked, &nord).units());
            }
        }
    }
    assert!(changed > 100, "{changed}");
}
