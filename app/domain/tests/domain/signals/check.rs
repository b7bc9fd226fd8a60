//! What is wrong with rules, told when their wave is imported.

use std::sync::Arc;

use domain::filter::FilterProblem;
use domain::rules::{RuleFault, RuleText};
use domain::search::AlsoCalled;
use domain::signal::{ASK_CHARS_MAX, RULES_MAX, Rule, RuleKind, Rules, WEIGHT_MAX, WEIGHT_MIN};

use super::{refining, rule};
use crate::question::wording;
use crate::small;

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
        (vec![good("egen_a")], vec![(0, F::OwnId)]),
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
    let (_, problems) = read_wave(
        now.codebook,
        Some(file),
        &units,
        &AlsoCalled::default(),
        &invited,
        &answers,
    );
    let of_rules = problems
        .into_iter()
        .filter(|found| found.file == "signals.toml");
    let faults: Vec<Fault> = of_rules.map(|found| found.fault).collect();
    faults
}

#[test]
fn what_is_asked_on_a_visit_is_a_text_that_fits() {
    let asked = |nb: &str| Rule {
        ask: Some(wording(nb)),
        ..rule("a", 3, "answer=target:no")
    };
    let (fits, long) = ("ø".repeat(ASK_CHARS_MAX), "ø".repeat(ASK_CHARS_MAX + 1));
    for (rule, faults) in [
        (asked("Hvem?"), vec![]),
        (asked(&fits), vec![]),
        (asked(" "), vec![(0, RuleFault::Empty(RuleText::Ask))]),
        (
            asked(&long),
            vec![(
                0,
                RuleFault::LongAsk {
                    chars: ASK_CHARS_MAX + 1,
                },
            )],
        ),
    ] {
        assert_eq!(told(vec![rule]), faults);
    }
}
