//! Priority and signals against the naive scan, and the cases that a table tells best.

mod check;

use std::sync::Arc;

use domain::filter::{Filter, FilterProblem, Selection};
use domain::signal::{Rule, RuleKind, Rules};
use domain::world::World;
use kinds::UnitType;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use crate::filter_random::naive::{flags, priority};
use crate::question::wording;
use crate::rules;
use crate::small;
use crate::world::{Invented, YEARS};

fn rule(id: &str, weight: u8, filter: &str) -> Rule {
    Rule {
        id: id.to_owned(),
        version: 1,
        kind: RuleKind::Need,
        weight,
        filter: filter.to_owned(),
        title: wording(id),
        tag: wording(id),
        reason: wording(id),
        ask: None,
        questions: vec![],
        refines: None,
        report: None,
    }
}

fn refining(id: &str, weight: u8, filter: &str, base: &str) -> Rule {
    Rule {
        refines: Some(base.to_owned()),
        ..rule(id, weight, filter)
    }
}

/// The small world with rules in its newer wave.
fn with_rules(rules: Vec<Rule>) -> World {
    let mut now = small::now();
    now.rules = Rules { rules };
    World::new([small::before(), now].map(|data| Arc::new(small::wave(data))))
}

#[test]
fn priority_and_signals_of_every_unit_are_those_of_a_naive_evaluation() {
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    let mut weighed = 0;
    for _ in 0..5 {
        let invented = Invented::new(&mut rng);
        for year in YEARS {
            let wave = invented.world.wave(year).unwrap();
            let signals = invented.world.signals(year);
            for (position, unit) in wave.units().iter().enumerate() {
                let expected = priority(&invented, year, unit);
                assert_eq!(signals.priority(position), expected, "{}", unit.number);
                weighed += expected.unwrap_or(0);
                check_signals(&invented, year, position);
            }
        }
    }
    assert!(weighed > 1_000, "{weighed}");
}

/// Every rule that flags the unit stands once, under its rule or by itself; heaviest first.
fn check_signals(invented: &Invented, year: u16, position: usize) {
    let wave = invented.world.wave(year).unwrap();
    let unit = &wave.units()[position];
    let signals = invented.world.signals(year).of_unit(position);
    let naive = rules::naive(year);
    let held: Vec<_> = naive
        .iter()
        .filter(|rule| flags(invented, year, unit, rule))
        .collect();
    let holds = |id: Option<&str>| held.iter().any(|rule| Some(rule.id) == id);
    let mut expected: Vec<(u32, usize, Vec<&str>)> = Vec::new();
    for (place, rule) in naive.iter().enumerate() {
        if !holds(Some(rule.id)) || holds(rule.refines) {
            continue;
        }
        let sharper = held.iter().filter(|other| other.refines == Some(rule.id));
        let mut weight = u32::from(rule.weight);
        let mut all = vec![rule.id];
        for other in sharper {
            weight += u32::from(other.weight);
            all.push(other.id);
        }
        expected.push((weight, place, all));
    }
    expected.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let found: Vec<(u32, usize, Vec<&str>)> = signals
        .iter()
        .map(|signal| {
            let refined = signal.refined_by.iter().map(|rule| rule.id.as_str());
            let all = std::iter::once(signal.rule.id.as_str()).chain(refined);
            (signal.weight, signal.place, all.collect())
        })
        .collect();
    assert_eq!(found, expected, "{}", unit.number);
}

#[test]
fn a_sharper_case_stands_under_its_rule_and_adds_its_weight() {
    let world = with_rules(vec![
        rule("low", 2, "answer=importance.housing:high"),
        rule("no_target", 3, "settles=yes&answer=target:no"),
        refining(
            "no_target_large",
            1,
            "population=100000-&settles=yes&answer=target:no",
            "no_target",
        ),
    ]);
    let signals = world.signals(2015);
    let bergen = world.wave(2015).unwrap().position(&"1201".parse().unwrap());
    let found = signals.of_unit(bergen.unwrap());
    let [first, second] = &found[..] else {
        panic!("{found:?}");
    };
    assert_eq!((first.weight, first.refined_by.len()), (4, 1));
    assert_eq!((second.rule.id.as_str(), second.weight), ("low", 2));
    assert_eq!(signals.priority(bergen.unwrap()), Some(6));
    assert_eq!(signals.count(bergen.unwrap()), Some(2));
}

/// The names of a query in the list's order, with their priority.
fn listed(world: &World, query: &str) -> String {
    let reading = Filter::read(query, world);
    assert_eq!(reading.problems, [], "{query}");
    let wave = world.wave(2015).unwrap();
    let selection = Selection::of(reading.filter, world);
    let order = selection.filter().sorted(selection.units(), world);
    let names = order.iter().map(|at| {
        let priority = world.signals(2015).priority(*at);
        let priority = priority.map_or("–".to_owned(), |weights| weights.to_string());
        format!("{} {priority}", wave.units()[*at].name)
    });
    names.collect::<Vec<_>>().join(", ")
}

#[test]
fn the_silent_have_no_priority_and_stand_last_either_way() {
    let world = with_rules(vec![
        rule("no_target", 3, "answer=target:no"),
        rule("staff", 2, "answer=barriers:staff"),
        rule("many", 1, "immigrants=8000-"),
        Rule {
            kind: RuleKind::Silent,
            ..rule("silent", 0, "answered=no")
        },
    ]);
    for (query, names) in [
        (
            "sort=-priority",
            "Bergen 4, Halden 2, Rana 2, Bodø 0, Tromsø –",
        ),
        (
            "sort=priority",
            "Bodø 0, Halden 2, Rana 2, Bergen 4, Tromsø –",
        ),
        (
            "sort=-signals",
            "Bergen 4, Halden 2, Rana 2, Bodø 0, Tromsø –",
        ),
        ("priority=0-", "Bergen 4, Bodø 0, Halden 2, Rana 2"),
        ("priority=-1,3-4", "Bergen 4, Bodø 0"),
        ("signal=many", "Bergen 4, Tromsø –"),
        ("signal=silent", "Tromsø –"),
        ("signal=silent,no_target", "Bergen 4, Tromsø –"),
        ("signal=many&priority=2-", "Bergen 4"),
        // No rule is about districts: that is not the same as 0.
        ("unit=district", "Gamle Oslo –"),
        ("unit=district&priority=0-", ""),
    ] {
        assert_eq!(listed(&world, query), names, "{query}");
    }
    let signals = world.signals(2015);
    assert!(signals.are_about(UnitType::Municipality));
    assert!(!signals.are_about(UnitType::District));
    assert_eq!(signals.greatest_priority(), 4);
}

#[test]
fn a_rule_that_does_not_work_in_its_wave_flags_nobody_and_is_told() {
    let world = with_rules(vec![
        rule("gone", 5, "answer=gone:yes"),
        rule("nested", 5, "signal=gone"),
        Rule {
            questions: vec!["gone".to_owned()],
            ..rule("rests_on_gone", 5, "answer=target:no")
        },
        rule("works", 1, "answer=target:no"),
    ]);
    let signals = world.signals(2015);
    let bergen = world.wave(2015).unwrap().position(&"1201".parse().unwrap());
    assert_eq!(signals.priority(bergen.unwrap()), Some(1));
    for id in ["gone", "nested", "rests_on_gone"] {
        let rule = signals.rule(id).unwrap();
        assert!(
            rule.units().is_none() && !rule.faults(&world).is_empty(),
            "{id}"
        );
        let reading = Filter::read(&format!("signal={id},works"), &world);
        let rule = id.to_owned();
        assert_eq!(
            reading.problems,
            [FilterProblem::RuleFails { year: 2015, rule }]
        );
        assert_eq!(reading.filter.to_query(), "signal=works&wave=2015");
        assert_eq!(reading.redirect(), None);
    }
}

#[test]
fn both_keys_have_one_spelling() {
    let world = with_rules(vec![
        rule("second", 1, "answer=target:no"),
        rule("first", 1, "answer=target:yes"),
    ]);
    for (query, canonical) in [
        (
            "priority=8-,-2&signal=first,second,,first",
            "signal=second,first&priority=-2,8-&wave=2015",
        ),
        (
            "q=bod&priority=08.0-&signal=first&answer=target:no",
            "answer=target:no&signal=first&priority=8-&q=bod&wave=2015",
        ),
        ("priority_from=8&priority_to=", "priority=8-&wave=2015"),
        ("signal=&priority=", "wave=2015"),
        ("sort=-priority", "sort=-priority&wave=2015"),
        (
            "cols=name,priority,signals,region,population,share_percent,last_visit",
            "wave=2015",
        ),
        (
            "unit=district&cols=name,region,population,share_percent,answered",
            "unit=district&wave=2015",
        ),
    ] {
        let reading = Filter::read(query, &world);
        assert_eq!(reading.problems, [], "{query}");
        assert_eq!(reading.to_query(), canonical, "{query}");
    }
}
