//! Other names and numbers of municipalities, held against the register.

use std::collections::BTreeSet;

use domain::lineage::{Fate, Kind, Lineage};
use domain::municipality::{Unit, UnitNumber};
use domain::register;
use domain::search::{Fit, Sought};
use domain::sheet::Severity;
use kinds::UnitType;

fn units() -> Vec<Unit> {
    content::register_2015().unwrap()
}

fn lineage() -> Lineage {
    content::lineage().unwrap()
}

fn number(text: &str) -> UnitNumber {
    text.parse().unwrap()
}

/// The municipalities of a year's register.
fn numbers(year: u16) -> BTreeSet<UnitNumber> {
    let units = units().into_iter().map(|unit| unit.number);
    let first = units.filter(|number| number.unit_type() == UnitType::Municipality);
    lineage().register(&first.collect(), 2015, year)
}

#[test]
fn every_kind_of_change_is_there_as_often_as_the_sources_say() {
    let lineage = lineage();
    let changes = || lineage.changes().iter();
    let of = |kind| changes().filter(|change| change.kind == kind).count();
    let kinds = Kind::ALL.map(|(_, kind)| of(kind));
    assert_eq!(kinds, [362, 117, 9, 15, 24]);
    assert_eq!(lineage.last_year(), 2024);
}

#[test]
fn the_municipalities_of_every_year_are_as_many_as_there_were() {
    for (year, count) in [
        (2015, 428),
        (2016, 428),
        (2017, 426),
        (2018, 422),
        (2019, 422),
        (2020, 356),
        (2021, 356),
        (2022, 356),
        (2023, 356),
        (2024, 357),
    ] {
        assert_eq!(numbers(year).len(), count, "{year}");
    }
}

#[test]
fn what_happened_on_each_date_is_told_apart() {
    use Fate::{BorderMoved, Merged, Renamed, Renumbered, Same, Split};
    let lineage = lineage();
    for (from, to, old, new, fate) in [
        (2016, 2017, "0706", &["0710"][..], Merged),
        (2016, 2017, "0719", &["0710"], Merged),
        (2016, 2017, "0720", &["0704", "0710"], Split),
        // It keeps its number without a merger of its own, and took in a part of another.
        (2016, 2017, "0704", &["0704"], BorderMoved),
        (2016, 2017, "1841", &["1841"], Renamed),
        (2016, 2017, "1601", &["1601"], Same),
        (2017, 2018, "0702", &["0715"], Merged),
        (2017, 2018, "0728", &["0712"], Merged),
        (2017, 2018, "0723", &["0729"], Merged),
        (2017, 2018, "1624", &["5054"], Merged),
        (2017, 2018, "1718", &["5054"], Merged),
        (2017, 2018, "1601", &["5001"], Renumbered),
        (2017, 2018, "1633", &["5020"], Renumbered),
        (2017, 2018, "1903", &["1903"], Renamed),
        (2017, 2018, "0704", &["0704"], Same),
        (2018, 2019, "1567", &["5061"], Renumbered),
        (2018, 2019, "1449", &["1449"], BorderMoved),
        (2018, 2019, "5005", &["5005"], Renamed),
        (2019, 2020, "0101", &["3001"], Renumbered),
        (2019, 2020, "0301", &["0301"], Same),
        (2019, 2020, "1103", &["1103"], Merged),
        (2019, 2020, "1850", &["1806", "1875"], Split),
        (2019, 2020, "5012", &["5055", "5056", "5059"], Split),
        (2019, 2020, "1826", &["1826"], Renamed),
        // Within 2020: of the registers of 1 January, the later one knows of it.
        (2019, 2020, "5025", &["5025"], Same),
        (2020, 2021, "5025", &["5025"], BorderMoved),
        (2020, 2021, "3443", &["3443"], BorderMoved),
        (2020, 2021, "1124", &["1124"], BorderMoved),
        (2020, 2021, "1535", &["1535"], BorderMoved),
        (2021, 2022, "1853", &["1853"], Renamed),
        (2021, 2022, "3005", &["3005"], BorderMoved),
        (2022, 2023, "5001", &["5001"], Renamed),
        (2023, 2024, "3001", &["3101"], Renumbered),
        (2023, 2024, "1507", &["1508", "1580"], Split),
        (2023, 2024, "1833", &["1833"], Renamed),
        (2015, 2024, "0720", &["3905", "3907"], Split),
        (2015, 2024, "0137", &["3114"], Renumbered),
        (2015, 2024, "1601", &["5001"], Merged),
    ] {
        let became = lineage.became(&number(old), from, to);
        let numbers: Vec<&str> = became.numbers.iter().map(UnitNumber::as_str).collect();
        assert_eq!((&*numbers, became.fate), (new, fate), "{old} {from}–{to}");
    }
}

/// From year to year to year is the same as from the first to the last, for every municipality.
#[test]
fn following_step_by_step_is_following_at_once() {
    let lineage = lineage();
    let years = 2015..=2024;
    for from in years.clone() {
        let of_year = numbers(from);
        for (by, to) in years.clone().zip(years.clone().skip(1)) {
            if by < from {
                continue;
            }
            for number in &of_year {
                let first = lineage.became(number, from, by);
                let second = first.numbers.iter();
                let second: Vec<_> = second.map(|it| lineage.became(it, by, to)).collect();
                let whole = lineage.became(number, from, to);
                let stepwise: BTreeSet<UnitNumber> =
                    second.iter().flat_map(|it| it.numbers.clone()).collect();
                assert_eq!(stepwise, whole.numbers, "{number} {from} {by} {to}");
                let goes_on = first.fate.goes_on() && second.iter().all(|it| it.fate.goes_on());
                assert_eq!(goes_on, whole.fate.goes_on(), "{number} {from} {by} {to}");
            }
        }
    }
}

#[test]
fn the_numbers_of_the_register_are_among_those_that_are_followed() {
    let lineage = lineage();
    for unit in units() {
        let others = lineage.numbers_of(&unit.number, 2015);
        let known = unit.numbers_2020.iter().chain(&unit.numbers_2024);
        for number in known {
            let found =
                *number == unit.number.as_str() || others.contains_key(&self::number(number));
            assert!(found, "{} {number}", unit.name);
        }
    }
}

#[test]
fn every_county_that_came_has_a_name_and_a_municipality() {
    let old: BTreeSet<String> = units().into_iter().map(|unit| unit.county.number).collect();
    let new = content::counties().unwrap();
    let mut unused: BTreeSet<&String> = new.keys().collect();
    for year in 2015..=2024 {
        for number in numbers(year) {
            let county = number.as_str()[..2].to_owned();
            assert!(
                old.contains(&county) || new.contains_key(&county),
                "{number}"
            );
            unused.remove(&county);
        }
    }
    assert!(unused.is_empty(), "{unused:?}");
}

/// The register of a later year, made from that of 2015.
fn made(year: u16) -> register::NextRegister {
    let counties = content::counties().unwrap();
    register::next(&units(), &lineage(), &counties, (2015, year))
}

/// The cells of a unit, by heading.
fn cells<'r>(made: &'r register::NextRegister, number: &str, headings: &[&str]) -> Vec<&'r str> {
    let column = |heading: &str| made.sheet.column(heading).unwrap();
    let mut rows = 0..made.sheet.rows.len();
    let row = rows.find(|row| made.sheet.cell(*row, column("number")) == number);
    let cells = headings
        .iter()
        .map(|it| made.sheet.cell(row.unwrap(), column(it)));
    cells.collect()
}

#[expect(clippy::too_many_lines, reason = "one table of cases")]
#[test]
fn a_register_is_made_by_the_changes() {
    let known = [
        "name",
        "county",
        "region",
        "language",
        "population",
        "made_of",
    ];
    let made = made(2018);
    assert_eq!((made.municipalities, made.sheet.rows.len()), (422, 437));
    for (number, expected) in [
        ("0101", ["Halden", "Østfold", "ost", "nb", "30328", "0101"]),
        (
            "5001",
            [
                "Trondheim",
                "Trøndelag",
                "midt",
                "neutral",
                "184960",
                "1601",
            ],
        ),
        (
            "5054",
            [
                "Indre Fosen",
                "Trøndelag",
                "midt",
                "neutral",
                "10182",
                "1624+1718",
            ],
        ),
        (
            "0729",
            ["Færder", "Vestfold", "ost", "nb", "26445", "0722+0723"],
        ),
        (
            "0704",
            ["Tønsberg", "Vestfold", "ost", "nb", "41920", "0704"],
        ),
        // One of those it was made of was split.
        (
            "0710",
            ["Sandefjord", "Vestfold", "ost", "nb", "", "0706+0719+0720*"],
        ),
        (
            "1841",
            ["Fauske - Fuossko", "Nordland", "nord", "nb", "9622", "1841"],
        ),
        (
            "5041",
            ["Snåsa", "Trøndelag", "midt", "neutral", "2153", "1736"],
        ),
        (
            "030101",
            ["Gamle Oslo", "Oslo", "ost", "", "49854", "030101"],
        ),
    ] {
        assert_eq!(cells(&made, number, &known), expected, "{number}");
    }
    assert_eq!(
        cells(&made, "5001", &["numbers_2020", "numbers_2024"]),
        ["5001", "5001"]
    );
    assert_eq!(
        cells(&made, "0704", &["numbers_2020", "numbers_2024"]),
        ["3803", "3905"]
    );
    let marked = cells(&made, "5054", &["to_fill"])[0];
    for heading in ["population", "immigrants", "latitude", "settled"] {
        assert!(
            marked.split(", ").any(|it| it == heading),
            "{heading}: {marked}"
        );
    }
    assert!(
        !marked.contains("language") && !marked.contains("region"),
        "{marked}"
    );
}

/// What the program writes it reads: what is empty and may not be is told by row and column, and the rest is
/// one warning.
#[test]
fn a_register_that_was_made_is_read_and_tells_what_is_to_fill() {
    for (year, municipalities, empty) in [(2016, 428, 0), (2017, 426, 3), (2018, 422, 5)] {
        let made = made(year);
        assert_eq!(made.municipalities, municipalities);
        let (units, problems) = register::read(&made.sheet);
        assert_eq!(made.sheet.rows.len(), municipalities + 15);
        let errors = problems.iter().filter(|it| it.severity == Severity::Error);
        let errors: Vec<_> = errors.collect();
        assert_eq!(errors.len(), empty, "{year}: {errors:?}");
        assert!(
            errors
                .iter()
                .all(|it| it.fault == register::RegisterFault::Empty)
        );
        let rows: BTreeSet<Option<usize>> = errors.iter().map(|it| it.row).collect();
        assert_eq!(rows.len(), made.incomplete);
        assert_eq!(units.len(), municipalities + 15 - made.incomplete);
        let warnings = problems
            .iter()
            .filter(|it| it.severity == Severity::Warning);
        assert_eq!(warnings.count(), 1);
        let names: BTreeSet<&String> = units.iter().map(|unit| &unit.name).collect();
        // The city and the county of its districts have names of their own.
        assert_eq!(names.len(), units.len(), "{year}");
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
        // By the name that it got, or that those with whom it was merged got.
        ("Indre Fosen", &["1624", "1718"]),
        ("Dielddanuorri - Tjeldsund", &["1852", "1913"]),
        ("Fauske - Fuossko", &["1841"]),
        ("Sandefjord", &["0706"]),
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
