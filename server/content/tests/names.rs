//! Other names and numbers of municipalities, held against the register.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::collections::BTreeSet;

use domain::municipality::{Unit, UnitNumber};
use domain::renumbering::{Kind, numbers_of};
use domain::search::{Fit, Sought};
use kinds::UnitType;

fn units() -> Vec<Unit> {
    content::register_2015().unwrap()
}

#[test]
fn every_kind_of_change_is_there_as_often_as_the_sources_say() {
    let changes = content::number_changes().unwrap();
    let of = |kind| changes.iter().filter(|change| change.kind == kind).count();
    let kinds = Kind::ALL.map(|(_, kind)| of(kind));
    assert_eq!(kinds, [362, 117, 9, 15, 24]);
}

#[test]
fn the_numbers_of_the_register_are_among_those_that_are_followed() {
    let changes = content::number_changes().unwrap();
    for unit in units() {
        let numbers = numbers_of(&unit.number, 2015, &changes);
        let numbers: BTreeSet<&str> = numbers.iter().map(UnitNumber::as_str).collect();
        let known = unit.numbers_2020.iter().chain(&unit.numbers_2024);
        for number in known {
            assert!(numbers.contains(number.as_str()), "{} {number}", unit.name);
        }
    }
}

#[test]
fn a_municipality_is_found_by_what_people_call_it() {
    let units = units();
    let called = content::also_called().unwrap().units(&units, 2015);
    let found = |written: &str| -> Vec<&str> {
        let sought = Sought::new(written);
        let both = units.iter().zip(&called);
        let mut found: Vec<(Fit, &str)> = both
            .filter_map(|(unit, called)| Some((sought.fit(called)?, unit.number.as_str())))
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, number)| number).collect()
    };
    for (written, numbers) in [
        ("Halden kommune", &["0101"][..]),
        ("Våler Østfold", &["0137"]),
        ("Våler (Hedmark)", &["0426"]),
        ("Va\u{30a}ler Hedmark", &["0426"]),
        ("Våler", &["0137", "0426"]),
        ("Os i Hordaland", &["1243", "1253", "1235"]),
        ("3018", &["0137"]),
        ("3114", &["0137"]),
        ("0137", &["0137"]),
        ("3014", &["0122", "0123", "0124", "0125", "0138"]),
        // The number of one of them in 2015 is not also that of those it took in later.
        ("1103", &["1103"]),
        ("5001", &["1601", "1662"]),
        ("Kárášjohka", &["2021"]),
        ("karasjohka", &["2021"]),
        ("Guovdageaidnu", &["2011"]),
        ("Porsanki", &["2020"]),
        ("Kaivuono", &["1940"]),
        ("Romsa", &["1902"]),
        ("Bydel Sagene", &["030103"]),
        ("Sagene bydel", &["030103"]),
        ("xyz", &[]),
    ] {
        assert_eq!(found(written), numbers, "{written}");
    }
}

#[test]
fn every_name_and_number_finds_its_unit() {
    let units = units();
    let called = content::also_called().unwrap().units(&units, 2015);
    for (unit, called) in units.iter().zip(&called) {
        let mut written = vec![unit.number.to_string(), unit.name.clone()];
        if unit.unit_type() == UnitType::Municipality {
            written.push(format!("{} kommune", unit.name));
            written.push(format!("{} {}", unit.name, unit.county.name));
        }
        for written in written {
            let fit = Sought::new(&written).fit(called);
            assert!(fit.is_some(), "{written}");
        }
    }
}
