//! Everything the published report states, computed from generated waves.
//!
//! Each wave goes the whole way: generated to files, read by the import, laid out as the server
//! holds it, and counted with the filter and the tabulation that pages use.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where something is wrong"
)]

mod file;
mod measure;

use std::fmt::Write as _;
use std::sync::Arc;

use demo::targets::Targets;
use domain::import::read_wave;
use domain::sheet::Sheet;
use domain::wave::{Wave, Waves};

use crate::file::{Check, Checks, Kind, Value};
use crate::measure::{Computed, Measured};

/// Seeds that must meet everything.
const SEEDS: [u64; 3] = [1, 2, 3];
/// Room for the last bit of a division.
const EPSILON: f64 = 1e-9;

fn checks() -> Vec<Check> {
    let checks: Checks = toml::from_str(include_str!("../../data/checks-2015.toml")).unwrap();
    checks.check
}

/// The wave of a seed: written to files, imported from them, laid out.
fn waves(seed: u64, targets: &Targets) -> Waves {
    let register = demo::data::register_2015().unwrap();
    let wave = demo::generate_to(seed, targets).unwrap();
    let codebook = toml::from_str(&wave.codebook_toml).unwrap();
    let units = sheet("units.csv", &wave.units_csv);
    let answers = sheet("answers.csv", &wave.answers_csv);
    let (data, problems) = read_wave(codebook, &register, &units, &answers);
    assert_eq!(problems, []);
    assert!(data.synthetic);
    let wave = Wave::build(format!("demo-{seed}"), register, data);
    Waves::new([Arc::new(wave)])
}

fn sheet(name: &str, text: &str) -> Sheet {
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes());
    let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
    Sheet {
        name: name.to_owned(),
        header: cells(reader.headers().unwrap()),
        rows: reader.records().map(|row| cells(&row.unwrap())).collect(),
    }
}

/// Whether the check holds of what was computed.
fn holds(check: &Check, computed: &Computed) -> bool {
    let n_holds = check.n.is_none_or(|n| computed.n == Some(n));
    n_holds && value_holds(check, &computed.value)
}

fn value_holds(check: &Check, computed: &Value) -> bool {
    let tolerance = check.tolerance.unwrap_or(0.0) + EPSILON;
    match (check.kind, computed, check.wanted()) {
        (Kind::Percent, Value::One(share), Some(Value::One(stated))) => {
            let printed = share.round();
            printed.total_cmp(stated).is_eq() || (share - stated).abs() <= tolerance
        }
        (Kind::AtLeast, Value::One(share), Some(Value::One(stated))) => *share >= *stated,
        (Kind::Between, Value::One(share), Some(Value::Several(ends))) => {
            (ends[0]..=ends[1]).contains(share)
        }
        (_, Value::One(number), Some(Value::One(stated))) => (number - stated).abs() <= tolerance,
        (Kind::Higher, Value::Several(shares), None) => {
            shares[1..].iter().all(|share| *share < shares[0])
        }
        (_, value, Some(stated)) => value == stated,
        _ => false,
    }
}

/// The checks that do not hold, one line each; empty if all do.
fn failures(waves: &Waves) -> String {
    let wave = waves.latest().unwrap();
    let measured = Measured { waves, wave };
    let mut table = String::new();
    for check in checks().iter().filter(|check| check.wave == wave.year()) {
        let computed = measured.compute(check);
        if !holds(check, &computed) {
            let stated = check.wanted();
            writeln!(
                table,
                "{:<34} {:?} stated {stated:?} (n {:?}), computed {:?} (n {:?})",
                check.id, check.kind, check.n, computed.value, computed.n
            )
            .unwrap();
        }
    }
    table
}

#[test]
fn every_statement_of_the_report_holds() {
    let targets = demo::data::targets_2015().unwrap();
    for seed in SEEDS {
        let failures = failures(&waves(seed, &targets));
        assert!(failures.is_empty(), "seed {seed}:\n{failures}");
    }
}

#[test]
fn a_target_that_moves_a_number_is_noticed() {
    let moved = |column: &str, from: &str, to: &str, expected: &str| {
        let mut targets = demo::data::targets_2015().unwrap();
        let deals = targets.deals.iter_mut();
        let deal = deals
            .into_iter()
            .find(|deal| deal.column == column)
            .unwrap();
        *deal.total.get_mut(from).unwrap() -= 1;
        *deal.total.get_mut(to).unwrap() += 1;
        let failures = failures(&waves(1, &targets));
        assert!(failures.contains(expected), "{column}:\n{failures}");
    };
    moved("barriers", "none", "_ticked", "barriers_none ");
    moved(
        "voluntary_areas",
        "meeting_places",
        "other",
        "voluntary_meeting_places ",
    );
    moved(
        "reception_capacity.health",
        "little_extent",
        "great_extent",
        "hosts_health ",
    );
    moved(
        "usefulness.qualification_and_employment",
        "poor",
        "good",
        "usefulness_qualification_poor ",
    );
}

#[test]
fn what_the_report_contradicts_itself_in_is_marked() {
    let doubtful: Vec<Check> = checks();
    let doubtful = doubtful.iter().filter(|check| check.doubt.is_some());
    for check in doubtful {
        assert!(check.generate.is_some(), "{}", check.id);
        let doubt = check.doubt.as_deref().unwrap_or_default();
        assert!(doubt.ends_with('.'), "{}", check.id);
    }
}
