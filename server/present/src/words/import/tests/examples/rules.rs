//! Everything that can be wrong with the rules of a wave.

use domain::filter::FilterProblem;
use domain::import::Fault;
use domain::rules::{RuleFault, RuleText};
use domain::signal::RULES_MAX;

use super::{Values, quote};

/// The examples.
pub(super) fn of_rules() -> Vec<(Fault, Values)> {
    let mut all = vec![(
        Fault::TooManyRules {
            count: RULES_MAX + 1,
        },
        &["101", "100"] as Values,
    )];
    let of_rule = |(fault, values): (RuleFault, Values)| {
        let rule = quote();
        (Fault::Rule { rule, fault }, values)
    };
    all.extend(faults().map(of_rule));
    all
}

fn faults() -> [(RuleFault, Values); 22] {
    use RuleFault as F;
    let rule = || "base".to_owned();
    [
        (F::BadId, &["skrevet"]),
        (F::OwnId, &["egen_"]),
        (F::IdTwice { first: 4 }, &["4"]),
        (F::NoVersion, &["1"]),
        (F::Weight { weight: 9 }, &["9", "1", "5"]),
        (F::WeightWithoutNeed { weight: 2 }, &["2"]),
        (F::Empty(RuleText::Title), &[]),
        (F::Empty(RuleText::Tag), &[]),
        (F::Empty(RuleText::Reason), &[]),
        (F::Empty(RuleText::Ask), &[]),
        (F::LongAsk { chars: 301 }, &["301", "300"]),
        (
            F::NoQuestion {
                question: "gone".to_owned(),
            },
            &["gone"],
        ),
        (F::RefinesNone { rule: rule() }, &["base"]),
        (F::RefinesItself, &[]),
        (F::RefinesRefined { rule: rule() }, &["base"]),
        (F::RefinesOtherKind { rule: rule() }, &["base"]),
        (F::NoFilter, &[]),
        (
            F::FilterHolds {
                key: "signal".to_owned(),
            },
            &["signal"],
        ),
        (
            F::NotCanonical {
                canonical: "a=b".to_owned(),
            },
            &["a=b"],
        ),
        (
            F::Filter(FilterProblem::UnknownKey("regoin".to_owned())),
            &["regoin"],
        ),
        (
            F::Filter(FilterProblem::UnknownWave("2013".to_owned())),
            &["skrevet"],
        ),
        (F::Filter(FilterProblem::NoWave), &[]),
    ]
}
