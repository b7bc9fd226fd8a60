//! How alike two units are, where it can be done in one's head.

use std::sync::Arc;

use domain::municipality::Figure;
use domain::signal::{Rule, RuleKind};
use domain::similar::{Apart, FULL, Likeness, Part, Weights, lacks};
use domain::wave::Wave;
use domain::world::World;
use kinds::{Centrality, UnitType};

use crate::question::wording;
use crate::small;

fn weights(all: [u8; 4]) -> Weights {
    Weights::new(all).unwrap()
}

/// Halden, Bergen and Bodø settle, Rana does not, of Tromsø it is not known; one district.
fn wave(change: impl Fn(&mut Vec<domain::municipality::Unit>)) -> Wave {
    let mut units = small::wave(small::now()).units().to_vec();
    for unit in &mut units {
        unit.settlement.settled = Figure::Missing;
    }
    change(&mut units);
    Wave::build("1".to_owned(), units, small::now())
}

#[test]
fn the_distance_is_the_sum_of_its_parts() {
    let wave = wave(|units| {
        // The span of the share goes from nothing to a half.
        units[0].population = 1_000;
        units[0].immigrants = 0;
        units[0].centrality = Some(Centrality::Least);
        units[0].settlement.settled = Figure::Known(10);
        units[1].population = 10_000;
        units[1].immigrants = 5_000;
        units[1].centrality = Some(Centrality::Most);
        units[1].settlement.settled = Figure::Known(0);
        units[2].population = 100_000;
        units[2].immigrants = 25_000;
        units[2].centrality = Some(Centrality::Somewhat);
        units[2].settlement.settled = Figure::Known(500);
        for unit in &mut units[3..5] {
            (unit.population, unit.immigrants) = (10_000, 1_000);
        }
    });
    let likeness = Likeness::of(&wave, UnitType::Municipality);
    let distance = likeness.distance(0, 2, weights([3, 2, 1, 1])).unwrap();
    let expected = [
        (Part::Size, 3.0),
        (Part::Share, 1.0),
        (Part::Centrality, 2.0 / 3.0),
        (Part::Settled, 0.5),
    ];
    for (part, weighted) in expected {
        let adds = distance.part(part).unwrap();
        assert!(
            (adds - FULL * weighted / 7.0).abs() < 1e-9,
            "{part:?} {adds}"
        );
    }
    let sum: f64 = Part::ALL
        .iter()
        .filter_map(|part| distance.part(*part))
        .sum();
    assert!((distance.total() - sum).abs() < 1e-12);
    // As far apart as the country goes in size, and in nothing else that weighs.
    let only = likeness.distance(0, 2, weights([1, 0, 0, 0])).unwrap();
    assert!((only.total() - FULL).abs() < 1e-9);
}

#[test]
fn a_part_that_is_missing_on_either_side_is_left_out_and_told() {
    let wave = wave(|units| {
        units[0].settlement.settled = Figure::Known(5);
        units[1].settlement.settled = Figure::Suppressed;
        units[2].settlement.settled = Figure::Known(50);
        units[2].centrality = None;
    });
    let likeness = Likeness::of(&wave, UnitType::Municipality);
    let all = weights([3, 2, 1, 1]);
    let left_out = |one, other, weights| {
        let distance = likeness.distance(one, other, weights).unwrap();
        distance.left_out().collect::<Vec<Part>>()
    };
    assert_eq!(left_out(0, 1, all), [Part::Settled]);
    assert_eq!(left_out(1, 0, all), [Part::Settled]);
    assert_eq!(left_out(1, 2, all), [Part::Centrality, Part::Settled]);
    // What weighs nothing is not missed.
    assert_eq!(left_out(0, 1, weights([3, 2, 1, 0])), []);
    // The others weigh as if there had been no fourth.
    let with = likeness.distance(0, 1, all).unwrap();
    let without = likeness.distance(0, 1, weights([3, 2, 1, 0])).unwrap();
    assert!((with.total() - without.total()).abs() < 1e-12);
    let nothing = likeness.distance(0, 1, weights([0, 0, 0, 1]));
    assert_eq!(nothing, Err(Apart::NothingShared));
}

#[test]
fn only_one_type_and_one_settling_status_is_compared() {
    let wave = wave(|_| {});
    let likeness = Likeness::of(&wave, UnitType::Municipality);
    let all = weights([3, 2, 1, 1]);
    for (one, other, why) in [
        (0, 3, Apart::OtherSettling),
        (0, 4, Apart::OtherSettling),
        (3, 4, Apart::OtherSettling),
        (0, 5, Apart::OtherType),
        (5, 0, Apart::OtherType),
    ] {
        assert_eq!(
            likeness.distance(one, other, all),
            Err(why),
            "{one} {other}"
        );
    }
    let near: Vec<usize> = likeness
        .nearest(0, all)
        .iter()
        .map(|it| it.position)
        .collect();
    assert_eq!(near, [2, 1]);
    assert_eq!(likeness.nearest(3, all), []);
}

#[test]
fn those_as_near_as_each_other_stand_by_number() {
    let wave = wave(|units| {
        for unit in units.iter_mut().take(5) {
            unit.population = 10_000;
            unit.immigrants = 1_000;
            unit.settles = Some(true);
        }
        // Where nobody lives nothing is known but the centrality.
        units[4].population = 0;
    });
    let likeness = Likeness::of(&wave, UnitType::Municipality);
    let near = likeness.nearest(2, weights([3, 2, 1, 1]));
    let order: Vec<usize> = near.iter().map(|it| it.position).collect();
    assert_eq!(order, [0, 1, 3, 4]);
    assert!(near.iter().all(|it| it.distance.total().abs() < 1e-12));
}

fn need(id: &str, filter: &str, questions: &[&str]) -> Rule {
    Rule {
        id: id.to_owned(),
        version: 1,
        kind: RuleKind::Need,
        weight: 1,
        filter: filter.to_owned(),
        title: wording(id),
        tag: wording(id),
        reason: wording(id),
        ask: None,
        questions: questions.iter().map(|id| (*id).to_owned()).collect(),
        refines: None,
        report: None,
    }
}

#[test]
fn what_one_lacks_another_has_where_its_answers_say_so() {
    let mut now = small::now();
    now.rules.rules = vec![
        need("no_target", "answer=target:no", &["target"]),
        need(
            "staff",
            "population=10000-&answer=barriers:staff",
            &["barriers"],
        ),
        need("housing", "answer=barriers:housing", &["barriers"]),
        need(
            "both",
            "answer=barriers:staff&answer=target:yes",
            &["barriers", "target"],
        ),
        need("large", "population=20000-", &[]),
    ];
    let world = World::new([Arc::new(small::wave(now))]);
    let wave = world.wave(2015).unwrap();
    let standing = |position: usize| {
        let all = lacks(&world, wave, position).into_iter();
        let having = all.map(|lack| {
            let having: Vec<usize> = (0..5).filter(|unit| lack.has(*unit)).collect();
            (lack.signal.rule.id.clone(), having)
        });
        having.collect::<Vec<_>>()
    };
    // Halden has a target; Bodø left it open, Rana was not asked, Tromsø is silent.
    assert_eq!(standing(1), [("no_target".to_owned(), vec![0])]);
    // Bergen named another barrier. Rana lacks staff too, though it is too small for the rule.
    // What rests on both is lacking where both are so, and nowhere else.
    assert_eq!(
        standing(0),
        [
            ("staff".to_owned(), vec![1]),
            ("housing".to_owned(), vec![1]),
            ("both".to_owned(), vec![1, 3]),
        ]
    );
    // A rule of the background alone is nothing to learn, and the silent lack nothing.
    assert_eq!(standing(4), []);
}
