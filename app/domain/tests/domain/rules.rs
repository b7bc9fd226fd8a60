//! The rules of the invented waves, twice: in the form of an address, and as the conditions that the
//! naive scan knows.

use domain::signal::{Rule, RuleKind, Rules};

use crate::filter_random::naive::{Cond, Part, Val};
use crate::question::wording;
use crate::world::YEARS;

/// A rule for the naive scan.
pub struct NaiveRule {
    pub id: &'static str,
    pub weight: u8,
    pub need: bool,
    pub district: bool,
    pub works: bool,
    pub refines: Option<&'static str>,
    pub conds: Vec<Cond>,
    filter: &'static str,
    kind: RuleKind,
}

/// The rules of a year's wave, as the wave carries them.
pub fn rules(year: u16) -> Rules {
    let rules = naive(year).into_iter().map(|rule| Rule {
        id: rule.id.to_owned(),
        version: 1,
        kind: rule.kind,
        weight: rule.weight,
        filter: rule.filter.to_owned(),
        title: wording(rule.id),
        tag: wording(rule.id),
        reason: wording(rule.id),
        ask: None,
        questions: vec![],
        refines: rule.refines.map(str::to_owned),
        report: None,
    });
    Rules {
        rules: rules.collect(),
    }
}

fn rule(id: &'static str, weight: u8, filter: &'static str, conds: Vec<Cond>) -> NaiveRule {
    NaiveRule {
        id,
        weight,
        need: true,
        district: false,
        works: true,
        refines: None,
        conds,
        filter,
        kind: RuleKind::Need,
    }
}

fn ids(key: &'static str, id: &str) -> Cond {
    Cond::Ids(key, vec![id.to_owned()])
}

fn from(key: &'static str, whole: u64) -> Cond {
    Cond::Ranges(key, vec![(Some(whole * 1_000), None)])
}

fn options(options: &[&str]) -> Vec<Val> {
    let options = options.iter();
    options.map(|id| Val::Option((*id).to_owned())).collect()
}

fn answer(question: &str, year: Option<u16>, option: &str) -> Cond {
    Cond::Answer {
        negated: false,
        question: question.to_owned(),
        part: Part::Whole,
        year,
        values: options(&[option]),
    }
}

/// The rules of a year's wave, for the naive scan.
pub fn naive(year: u16) -> Vec<NaiveRule> {
    let silent = NaiveRule {
        need: false,
        kind: RuleKind::Silent,
        ..rule("silent", 0, "answered=no", vec![ids("answered", "no")])
    };
    if year == YEARS[0] {
        let none = vec![answer("areas", None, "none")];
        return vec![rule("no_areas", 4, "answer=areas:none", none), silent];
    }
    let mut rules = needs();
    rules.push(silent);
    rules.push(NaiveRule {
        need: false,
        kind: RuleKind::Model,
        ..rule(
            "model",
            0,
            "settles=yes&answer=target:yes",
            vec![ids("settles", "yes"), answer("target", None, "yes")],
        )
    });
    // The question was never asked: the rule flags nobody.
    rules.push(NaiveRule {
        works: false,
        ..rule("broken", 5, "answer=gone:yes", vec![])
    });
    rules
}

#[expect(clippy::too_many_lines, reason = "one table of rules")]
fn needs() -> Vec<NaiveRule> {
    let target = || vec![ids("settles", "yes"), answer("target", None, "no")];
    let mut large = target();
    large.push(from("population", 20_000));
    let same = Cond::Same([
        ("importance".to_owned(), options(&["high"])),
        ("usefulness".to_owned(), options(&["not_relevant"])),
    ]);
    let lost = vec![
        answer("target", None, "no"),
        answer("target", Some(YEARS[0]), "yes"),
    ];
    let no_work = vec![answer("areas", None, "none")];
    vec![
        // Holds for some that stayed silent too: they have no priority all the same.
        rule(
            "many",
            1,
            "share_percent=15-",
            vec![from("share_percent", 15)],
        ),
        rule("no_target", 3, "settles=yes&answer=target:no", target()),
        NaiveRule {
            refines: Some("no_target"),
            ..rule(
                "no_target_large",
                1,
                "population=20000-&settles=yes&answer=target:no",
                large,
            )
        },
        rule(
            "poor_help",
            2,
            "atleast=2:usefulness.*:very_poor,poor",
            vec![Cond::AtLeast(
                2,
                "usefulness".to_owned(),
                options(&["very_poor", "poor"]),
            )],
        ),
        rule(
            "without_help",
            2,
            "same=importance.*:high~usefulness.*:not_relevant",
            vec![same],
        ),
        rule(
            "lost_target",
            5,
            "answer=target:no&answer=target@2014:yes",
            lost,
        ),
        // Holds for some that the rule it refines does not hold for.
        NaiveRule {
            refines: Some("poor_help"),
            ..rule("no_areas", 4, "answer=areas:none", no_work)
        },
        NaiveRule {
            district: true,
            ..rule(
                "district_target",
                2,
                "unit=district&answer=target:no",
                vec![answer("target", None, "no")],
            )
        },
    ]
}
