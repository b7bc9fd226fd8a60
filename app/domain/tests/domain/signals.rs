//! Priority and signals against the naive scan, and the cases that a table tells best.

use std::sync::Arc;

use domain::filter::{Filter, FilterProblem, Selection};
use domain::signal::{
    RULES_MAX, Rule, RuleFault, RuleKind, RuleText, Rules, WEIGHT_MAX, WEIGHT_MIN,
};
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
        assert!(rule.units().is_none() && !rule.faults().is_empty(), "{id}");
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
            "cols=name,priority,signals,region,population,share_percent",
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

/// What a file of rules is told in the newer wave of the small world.
fn told(rules: Vec<Rule>) -> Vec<(usize, RuleFault)> {
    let rules = Rules { rules };
    let problems = rules.check(Arc::new(small::wave(small::now())));
    let told = problems.into_iter();
    told.map(|problem| (problem.rule, problem.fault)).collect()
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table of cases")]
fn everything_wrong_with_a_rule_is_told() {
    use RuleFault as F;
    let good = |id: &str| rule(id, 3, "answer=target:no");
    let cases = [
        (vec![good("Big")], vec![(0, F::BadId)]),
        (
            vec![good("a"), good("a")],
            vec![(1, F::IdTwice { first: 1 })],
        ),
        (
            vec![Rule {
                version: 0,
                ..good("a")
            }],
            vec![(0, F::NoVersion)],
        ),
        (
            vec![Rule {
                kind: RuleKind::Model,
                ..good("a")
            }],
            vec![(0, F::WeightWithoutNeed { weight: 3 })],
        ),
        (
            vec![Rule {
                tag: wording(" "),
                ..good("a")
            }],
            vec![(0, F::Empty(RuleText::Tag))],
        ),
        (
            vec![Rule {
                questions: vec!["target".to_owned(), "gone".to_owned()],
                ..good("a")
            }],
            vec![(
                0,
                F::NoQuestion {
                    question: "gone".to_owned(),
                },
            )],
        ),
        (
            vec![refining("a", 1, "answer=target:no", "b")],
            vec![(
                0,
                F::RefinesNone {
                    rule: "b".to_owned(),
                },
            )],
        ),
        (
            vec![refining("a", 1, "answer=target:no", "a")],
            vec![(0, F::RefinesItself)],
        ),
        (
            vec![
                good("a"),
                refining("b", 1, "answer=target:no", "a"),
                refining("c", 1, "answer=target:no", "b"),
            ],
            vec![(
                2,
                F::RefinesRefined {
                    rule: "b".to_owned(),
                },
            )],
        ),
        (
            vec![
                Rule {
                    kind: RuleKind::Silent,
                    weight: 0,
                    ..good("a")
                },
                refining("b", 1, "answer=target:no", "a"),
            ],
            vec![(
                1,
                F::RefinesOtherKind {
                    rule: "a".to_owned(),
                },
            )],
        ),
    ];
    for (rules, faults) in cases {
        assert_eq!(told(rules), faults);
    }
    assert_eq!(
        told(vec![
            good("a"),
            refining("b", 1, "settles=yes&answer=target:no", "a")
        ]),
        []
    );
}

#[test]
fn the_filter_of_a_rule_is_whole_canonical_and_rests_on_no_rule() {
    use RuleFault as F;
    let one = |filter: &str| {
        let mut told = told(vec![rule("a", 3, filter)]).into_iter();
        (told.next().map(|(_, fault)| fault), told.next())
    };
    assert_eq!(one(" "), (Some(F::NoFilter), None));
    for key in [
        "signal", "priority", "list", "visited", "action", "sort", "cols", "page", "wave",
    ] {
        let fault = F::FilterHolds {
            key: key.to_owned(),
        };
        assert_eq!(
            one(&format!("answer=target:no&{key}=x")),
            (Some(fault), None)
        );
    }
    let canonical = "settles=yes&answer=target:no".to_owned();
    assert_eq!(
        one("answer=target:no&settles=yes"),
        (Some(F::NotCanonical { canonical }), None)
    );
    let unknown = FilterProblem::UnknownKey("answr".to_owned());
    assert_eq!(one("answr=target:no"), (Some(F::Filter(unknown)), None));
    // Another wave may be published later.
    let (fault, _) = one("answer=target@2013:no");
    assert!(fault.unwrap().waits_for_a_wave());
}

#[test]
fn weights_and_rules_hold_at_the_limit_and_break_one_past_it() {
    for (weight, fits) in [
        (WEIGHT_MIN - 1, false),
        (WEIGHT_MIN, true),
        (WEIGHT_MAX, true),
        (WEIGHT_MAX + 1, false),
    ] {
        let told = told(vec![rule("a", weight, "answer=target:no")]);
        let fault = (0, RuleFault::Weight { weight });
        assert_eq!(told, if fits { vec![] } else { vec![fault] });
    }
    assert_eq!(many(RULES_MAX), []);
    let [only] = &many(RULES_MAX + 1)[..] else {
        panic!("one problem");
    };
    let count = RULES_MAX + 1;
    assert_eq!(*only, domain::import::Fault::TooManyRules { count });
}

/// What the import says of so many rules.
fn many(count: usize) -> Vec<domain::import::Fault> {
    use domain::import::{Fault, RuleFile, read_wave, write_wave};
    let now = small::now();
    let units = small::wave(now.clone()).units().to_vec();
    let (invited, answers) = write_wave(&now, &units);
    let rules = (0..count).map(|n| rule(&format!("r{n}"), 1, "answer=target:no"));
    let file = RuleFile {
        name: "signals.toml".to_owned(),
        rules: Rules {
            rules: rules.collect(),
        },
        lines: (1..=count).collect(),
    };
    let (_, problems) = read_wave(now.codebook, Some(file), &units, &invited, &answers);
    let of_rules = problems
        .into_iter()
        .filter(|found| found.file == "signals.toml");
    let faults: Vec<Fault> = of_rules.map(|found| found.fault).collect();
    faults
}
