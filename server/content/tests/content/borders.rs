//! The borders that ship fit the register, and each other.

use std::collections::{BTreeMap, BTreeSet};

use domain::borders::{Edition, SHEET_STEPS};
use domain::municipality::{Unit, UnitNumber};
use kinds::UnitType;

fn edition(unit: UnitType) -> Edition {
    let mut editions = content::borders().unwrap();
    editions.retain(|edition| edition.year == 2015 && edition.unit == unit);
    assert_eq!(editions.len(), 1);
    editions.remove(0)
}

fn units(unit: UnitType) -> Vec<Unit> {
    let mut units = content::register_2015().unwrap();
    units.retain(|known| known.unit_type() == unit);
    units
}

#[test]
fn every_unit_has_a_shape_and_every_shape_a_unit() {
    for (unit, count) in [(UnitType::Municipality, 428), (UnitType::District, 15)] {
        let borders = edition(unit).borders;
        let register = units(unit);
        assert_eq!(register.len(), count);
        let faults = borders.check(register.iter().map(|unit| &unit.number));
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!(borders.units().count(), count);
    }
}

#[test]
fn neighbours_share_their_arcs() {
    for (unit, shared) in [(UnitType::Municipality, 919), (UnitType::District, 27)] {
        let borders = edition(unit).borders;
        let sides = borders.sides();
        assert!(sides.iter().all(|units| (1..=2).contains(&units.len())));
        let meeting = sides.iter().filter(|units| units.len() == 2);
        assert_eq!(meeting.clone().count(), shared);
        assert!(meeting.clone().all(|units| units[0] != units[1]));
    }
}

#[test]
fn every_unit_is_drawn_within_its_frame() {
    for unit in [UnitType::Municipality, UnitType::District] {
        let borders = edition(unit).borders;
        let register = units(unit);
        let sheet = borders.sheet(register.iter().map(|unit| &unit.number), SHEET_STEPS);
        let longer = sheet.width.max(sheet.height);
        let steps = i32::try_from(SHEET_STEPS).unwrap();
        assert!((steps..=2 * steps).contains(&longer), "{longer}");
        for unit in &register {
            let shape = &sheet.shapes[&unit.number];
            assert!(shape.starts_with('M') && shape.ends_with('z'));
            assert!(shape.matches([' ', '-', 'l']).count() >= 5, "{shape}");
            let (x, y) = sheet.middles[&unit.number];
            assert!((0..=sheet.width).contains(&x) && (0..=sheet.height).contains(&y));
        }
    }
}

#[test]
fn a_region_is_its_units_without_the_borders_between_them() {
    let borders = edition(UnitType::Municipality).borders;
    let register = units(UnitType::Municipality);
    let mut regions: BTreeMap<_, BTreeSet<&UnitNumber>> = BTreeMap::new();
    for unit in &register {
        regions.entry(unit.region).or_default().insert(&unit.number);
    }
    let groups: Vec<_> = regions.into_values().collect();
    let (width, height, shapes) = borders.outlines(&groups, 160);
    assert!(width > 100 && height > 100);
    assert_eq!(shapes.len(), 6);
    let bytes: usize = shapes.iter().map(String::len).sum();
    assert!((500..12_000).contains(&bytes), "{bytes}");
    // Land that surrounds nothing: each ring is closed, and begins where it ends.
    assert!(shapes.iter().all(|shape| shape.ends_with('z')));
}

/// Twice the area within the rings of a path, by the even-odd rule where no ring lies in another of its own
/// shape's kind: holes run the other way round.
fn doubled_area(path: &str) -> i64 {
    let mut area = 0;
    for ring in path.split('M').filter(|ring| !ring.is_empty()) {
        let text = ring
            .trim_end_matches('z')
            .replace('l', " ")
            .replace('-', " -");
        let numbers: Vec<i64> = text
            .split_whitespace()
            .map(|it| it.parse().unwrap())
            .collect();
        let (mut x, mut y) = (numbers[0], numbers[1]);
        let first = (x, y);
        for step in numbers[2..].chunks(2) {
            let next = (x + step[0], y + step[1]);
            area += x * next.1 - next.0 * y;
            (x, y) = next;
        }
        area += x * first.1 - first.0 * y;
    }
    area
}

/// Merged land is the land that was merged, of every municipality of 2017 and 2018: no unit is without a
/// shape, no land is lost or drawn twice, and no border within is left.
#[test]
fn the_borders_of_later_years_are_those_of_2015_joined() {
    let lineage = content::lineage().unwrap();
    let first = edition(UnitType::Municipality);
    let numbers: BTreeSet<UnitNumber> = first.borders.units().cloned().collect();
    let fine = 1_000_000;
    let before = first.borders.sheet(numbers.iter(), fine).shapes;
    for (year, count) in [(2017, 426), (2018, 422)] {
        let later = first.later(&lineage, year);
        let register = lineage.register(&numbers, 2015, year);
        assert_eq!(register.len(), count);
        assert_eq!(later.borders.check(register.iter()), [], "{year}");
        let made = later.made.as_ref().unwrap();
        assert_eq!((made.from, made.joined, made.moved), (2015, true, false));
        let split: Vec<_> = made.not_cut.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(split, ["Stokke"]);
        let after = later.borders.sheet(register.iter(), fine).shapes;
        for (number, shape) in &after {
            let parts = numbers.iter().filter(|old| {
                let became = lineage.became(old, 2015, year).numbers;
                let main = became.len() == 1
                    || became.iter().all(|it| it == number || numbers.contains(it));
                became.contains(number) && main
            });
            let parts: i64 = parts.map(|old| doubled_area(&before[old])).sum();
            assert_eq!(doubled_area(shape), parts, "{number} {year}");
        }
        let sides = later.borders.sides();
        assert!(sides.iter().all(|units| units.len() <= 2));
        let twice = |units: &Vec<&UnitNumber>| units.len() == 2 && units[0] == units[1];
        assert!(!sides.iter().any(twice), "{year}: a border within");
    }
}

#[test]
fn the_part_that_cannot_be_cut_out_is_told() {
    let lineage = content::lineage().unwrap();
    let later = edition(UnitType::Municipality).later(&lineage, 2018);
    let [split] = &later.made.as_ref().unwrap().not_cut[..] else {
        panic!("one was split");
    };
    let number = |text: &str| text.parse::<UnitNumber>().unwrap();
    assert_eq!((split.name.as_str(), split.year), ("Stokke", 2017));
    assert_eq!(split.drawn_in, Some(number("0710")));
    assert_eq!(split.others, [number("0704")]);
    // No part of it is the main one: it is not drawn.
    let later = edition(UnitType::Municipality).later(&lineage, 2020);
    let not_cut = later.made.unwrap().not_cut;
    let nowhere = not_cut.iter().filter(|it| it.drawn_in.is_none());
    assert_eq!(nowhere.count(), 2);
}
