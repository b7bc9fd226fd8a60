//! The weights of regions and the rules that people make, against a naive sum.

use domain::filter::{Filter, Selection};
use domain::follow_up::edition::Made;
use domain::follow_up::{Edition, Timestamp};
use domain::signal::RuleKind;
use domain::signals::{Signals, WaveRule};
use domain::world::World;
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
    (0..units)
        .map(|position| signals.priority(position))
        .collect()
}

/// Editions of two rules of the wave, and of one that somebody made.
fn standing(one: &str, other: &str) -> [Edition; 4] {
    let mut own = edition("egen_a", None, 2, false);
    own.made = Some(Made {
        filter: "population=-5000".to_owned(),
        ..Made::default()
    });
    [
        edition(one, Some(Region::Nord), 5, false),
        edition(other, Some(Region::Vest), 3, true),
        own,
        edition("egen_a", Some(Region::Nord), 4, false),
    ]
}

/// What the needs of a unit weigh in the north, where `one` weighs 5 and the rule that was made 4.
fn expected(world: &World, ruled: &World, year: u16, position: usize, one: &str) -> Option<u32> {
    let national = world.signals(year);
    national.priority(position)?;
    let unit = world.wave(year)?.units()[position].unit_type();
    let held = ruled.signals(year).all_rules().iter().filter(|rule| {
        let need = rule.rule().kind == RuleKind::Need;
        need && rule.unit() == Some(unit) && rule.flags(position)
    });
    let weights = held.map(|rule| match &*rule.rule().id {
        id if id == one => 5,
        "egen_a" => 4,
        id => national
            .rule(id)
            .map_or(0, |known| u32::from(known.rule().weight)),
    });
    Some(weights.sum())
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
            let units = world.wave(year).unwrap().units().len();
            let needs = world.signals(year).rules().iter().map(WaveRule::rule);
            let needs = needs.filter(|rule| rule.kind == RuleKind::Need);
            let ids: Vec<String> = needs.map(|rule| rule.id.clone()).collect();
            let [one, other] = [0, 1].map(|_| ids.choose(&mut rng).unwrap());
            let ruled = world.ruled_by(&standing(one, other));
            let before = priorities(world.signals(year), units);
            assert_eq!(priorities(ruled.signals(year), units), before);
            let nord = ruled.weighed_by(Some(Region::Nord));
            for (position, known) in before.iter().enumerate() {
                let expected = expected(&world, &ruled, year, position, one);
                assert_eq!(nord.signals(year).priority(position), expected);
                changed += u32::from(expected != *known);
            }
        }
    }
    assert!(changed > 100, "{changed}");
}

/// A filter says by itself whose weights it means, whatever world it is asked in.
#[test]
fn a_filter_is_weighed_by_the_weights_it_names() {
    let world = Invented::new(&mut ChaCha8Rng::seed_from_u64(31)).world;
    let year = YEARS[0];
    let rule = world.signals(year).rules()[0].rule().id.clone();
    let ruled = world.ruled_by(&standing(&rule, &rule));
    for weights in [None, Some(Region::Nord), Some(Region::Sor)] {
        let filter = Filter {
            weights,
            ..Filter::read(&format!("priority=5-&wave={year}"), &world).filter
        };
        let of = |world: &World| Selection::of(filter.clone(), world).units().clone();
        for other in [None, Some(Region::Nord), Some(Region::Vest)] {
            assert_eq!(of(&ruled), of(&ruled.weighed_by(other)));
        }
    }
}
