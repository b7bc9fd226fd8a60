//! The borders that ship fit the register, and each other.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

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
