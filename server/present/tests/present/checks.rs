//! Everything the published report states, computed from generated waves.
//!
//! Each wave goes the whole way: generated to files, read by the import, laid out as the server
//! holds it, and counted with the filter and the tabulation that pages use.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

use content::checks_2015;
use demo::data::{Plan, WAVE_2014, WAVE_2015};
use domain::published::{Check, Checks, Kind, Outcome, StatedValue};
use domain::world::World;
use kinds::Lang;
use present::published::{fault, table};

/// Seeds that must meet everything.
const SEEDS: [u64; 3] = [1, 2, 3];

/// What the report prints and no set of answers can hold together with the rest of it.
const CANNOT_HOLD: [&str; 10] = [
    "region_ost_answered",
    "nord_size_20000",
    "nord_size_50000",
    "nord_centrality_least",
    "nord_settles",
    "nord_settles_not",
    "largest_gap",
    "plan_share_printed",
    "voluntary_plans_districts",
    "received_sharing",
];

fn checks() -> Checks {
    checks_2015().unwrap()
}

fn outcomes<'c>(checks: &'c Checks, world: &World) -> Vec<Outcome<'c>> {
    let sections = checks.outcomes(world).unwrap();
    let sections = sections.into_iter();
    sections.flat_map(|section| section.outcomes).collect()
}

/// The statements that do not hold, one line each; empty if all do.
fn failures(world: &World) -> String {
    let checks = checks();
    let mut table = String::new();
    for outcome in outcomes(&checks, world) {
        if !outcome.as_wanted {
            let check = outcome.check;
            writeln!(
                table,
                "{:<34} {:?} stated {:?} (n {:?}), computed {:?}",
                check.id,
                check.kind,
                check.wanted(),
                check.wanted_n(),
                outcome.computed
            )
            .unwrap();
        }
    }
    table
}

#[test]
fn every_statement_of_the_report_holds_in_the_reading_chosen() {
    for seed in SEEDS {
        let failures = failures(&demo::world(seed).unwrap());
        assert!(failures.is_empty(), "seed {seed}:\n{failures}");
    }
}

/// The printed value is never bent: without doubt it holds, and with doubt exactly these do not.
#[test]
fn what_is_printed_holds_but_for_what_cannot() {
    let checks = checks();
    for seed in SEEDS {
        let world = demo::world(seed).unwrap();
        let missed: BTreeSet<&str> = (outcomes(&checks, &world).iter())
            .filter(|outcome| !outcome.as_published)
            .map(|outcome| outcome.check.id.as_str())
            .collect();
        assert_eq!(missed, CANNOT_HOLD.into(), "seed {seed}");
        for id in missed {
            let check = checks.iter().find(|check| check.id == id).unwrap();
            assert!(check.doubt.is_some(), "{id} is not marked");
        }
    }
}

#[test]
fn what_the_report_contradicts_itself_in_is_told_with_the_reading_chosen() {
    let checks = checks();
    let mut ids = BTreeSet::new();
    for check in checks.iter() {
        assert!(ids.insert(&check.id), "{} stands twice", check.id);
        let (doubt, chosen) = (&check.doubt, &check.chosen);
        assert_eq!(doubt.is_some(), chosen.is_some(), "{}", check.id);
        assert_eq!(
            check.value.is_none(),
            check.kind == Kind::Higher,
            "{}",
            check.id
        );
    }
    assert!(ids.len() > 250, "{}", ids.len());
    let named: BTreeSet<&String> = checks.iter().filter_map(|it| it.doubt.as_ref()).collect();
    let doubts: BTreeSet<&String> = checks.doubts.iter().map(|doubt| &doubt.id).collect();
    assert_eq!(named, doubts);
    assert_eq!(doubts.len(), checks.doubts.len(), "an id stands twice");
}

#[test]
fn a_target_that_moves_a_number_is_noticed() {
    let plans = || [&WAVE_2015, &WAVE_2014].map(|source| source.plan().unwrap());
    let moved = |year: usize, column: &str, from: &str, to: &str, expected: &str| {
        let mut plans = plans();
        let deals = &mut plans[year].targets.deals;
        let deal = deals.iter_mut().find(|deal| deal.column == column).unwrap();
        *deal.total.get_mut(from).unwrap() -= 1;
        *deal.total.get_mut(to).unwrap() += 1;
        let failures = failures(&laid_out(&plans));
        assert!(failures.contains(expected), "{column}:\n{failures}");
    };
    moved(0, "barriers", "none", "_ticked", "barriers_none ");
    moved(
        0,
        "voluntary_areas",
        "meeting_places",
        "other",
        "voluntary_meeting_places ",
    );
    moved(
        0,
        "reception_capacity.health",
        "little_extent",
        "great_extent",
        "hosts_health ",
    );
    moved(
        0,
        "usefulness.qualification_and_employment",
        "poor",
        "good",
        "usefulness_qualification_poor ",
    );
    let register = "yes_with_national_register";
    moved(
        1,
        "interpreter_guidelines",
        register,
        "no",
        "register_2014 ",
    );
}

fn laid_out([after, before]: &[Plan; 2]) -> World {
    let waves = demo::generate_pair(1, (&WAVE_2015, after), (&WAVE_2014, before)).unwrap();
    World::new(waves.iter().map(|wave| Arc::new(wave.laid_out().unwrap())))
}

#[test]
fn the_kept_table_is_what_the_command_makes() {
    let world = demo::world(1).unwrap();
    let checks = checks();
    let made = markdown(&checks, &world);
    let kept = include_str!("../../../../docs/published-and-computed.md");
    let outdated = made
        .lines()
        .zip(kept.lines())
        .find(|(made, kept)| made != kept);
    assert_eq!(outdated, None, "make it anew with `oppfolging demo checks`");
    assert_eq!(made.lines().count(), kept.lines().count());
}

fn markdown(checks: &Checks, world: &World) -> String {
    table::markdown(checks, &checks.outcomes(world).unwrap(), world, 1, Lang::Nb)
}

/// The checks with one of them changed.
fn with(id: &str, change: impl Fn(&mut Check)) -> Checks {
    let mut checks = checks();
    let mut all = checks
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.checks);
    change(all.find(|check| check.id == id).unwrap());
    checks
}

#[test]
fn a_statement_that_does_not_hold_is_marked_in_the_table() {
    let world = demo::world(1).unwrap();
    let checks = with("answered", |check| {
        check.value = Some(StatedValue::One(325.0));
    });
    let page = markdown(&checks, &world);
    assert!(page.contains("| antall | 325 | 324 | **feil** |"), "{page}");
    assert!(page.contains("1 er feil."), "{page}");
    let checks = with("register", |check| check.n = Some(303));
    let outcomes = outcomes(&checks, &world);
    let missed = outcomes.iter().filter(|outcome| !outcome.as_wanted);
    assert_eq!(missed.count(), 1, "another N does not count as the same");
}

#[test]
fn a_tie_is_no_order() {
    let world = demo::world(1).unwrap();
    // Four districts each name the labour market and interpreters.
    let checks = with("barriers_top_districts", |check| {
        check.value = Some(StatedValue::Ids(
            [
                "housing",
                "service_capacity",
                "intro_programme_capacity",
                "labour_market",
            ]
            .map(str::to_owned)
            .into(),
        ));
    });
    let outcomes = outcomes(&checks, &world);
    let outcome = outcomes
        .iter()
        .find(|outcome| outcome.check.id == "barriers_top_districts");
    let StatedValue::Ids(ids) = &outcome.unwrap().computed.value else {
        panic!("an order");
    };
    assert_eq!(ids[3], "labour_market = interpreters");
    assert!(!outcome.unwrap().as_wanted);
}

#[test]
fn a_check_that_cannot_be_computed_says_why() {
    let world = demo::world(1).unwrap();
    let told = |id: &str, change: fn(&mut Check)| {
        let refused = with(id, change).outcomes(&world).unwrap_err();
        assert_eq!(refused.id, id);
        let nb = fault::sentence(&refused, Lang::Nb);
        for sentence in [Lang::Nn, Lang::En].map(|lang| fault::sentence(&refused, lang)) {
            assert_ne!(sentence, nb);
            assert!(sentence.contains(id), "{sentence}");
            assert!(
                sentence.ends_with('.') && !sentence.ends_with(".."),
                "{sentence}"
            );
        }
        nb
    };
    for (said, expected) in [
        (
            told("answered", |check| check.wave = Some(2013)),
            "undersøkelsen 2013 mangler",
        ),
        (
            told("answered", |check| check.pop = "farge=rosa".to_owned()),
            "«farge=rosa»",
        ),
        (
            told("plan_yes", |check| check.question = Some("gone".to_owned())),
            "«gone»",
        ),
        (
            told("plan_yes", |check| check.option = vec!["gone".to_owned()]),
            "«gone»",
        ),
        (
            told("barriers_top", |check| check.question = None),
            "nevner ikke noe spørsmål",
        ),
        (told("register_gain", |check| check.since = None), "«since»"),
        (
            told("plan_no", |check| check.doubt = Some("gone".to_owned())),
            "«gone»",
        ),
        (
            told("response_rate", |check| {
                check.pop = "population=1-2".to_owned();
            }),
            "ingen",
        ),
    ] {
        assert!(said.contains(expected), "{said}");
    }
}
