//! The register holds what the survey report counts: the gross figures of its tables.

use domain::municipality::Unit;
use kinds::{Centrality, Region, ShareClass, SizeClass, UnitType};

fn municipalities() -> Vec<Unit> {
    let mut units = content::register_2015().unwrap();
    units.retain(|unit| unit.unit_type() == UnitType::Municipality);
    units
}

fn counts<T: PartialEq>(units: &[Unit], classes: &[T], class: impl Fn(&Unit) -> T) -> Vec<usize> {
    let count = |wanted: &T| units.iter().filter(|unit| class(unit) == *wanted).count();
    classes.iter().map(count).collect()
}

#[test]
fn the_classes_hold_as_many_municipalities_as_the_report_says() {
    let units = municipalities();
    assert_eq!(units.len(), 428);
    assert_eq!(
        counts(&units, SizeClass::ALL, Unit::size_class),
        [94, 131, 89, 59, 40, 15]
    );
    assert_eq!(
        counts(&units, ShareClass::ALL, Unit::share_class),
        [30, 247, 118, 33]
    );
    let centralities: Vec<Option<Centrality>> = Centrality::ALL.iter().copied().map(Some).collect();
    assert_eq!(
        counts(&units, &centralities, |unit| unit.centrality),
        [149, 51, 78, 150]
    );
    assert_eq!(
        counts(&units, &[Some(true), Some(false)], |unit| unit.settles),
        [351, 77]
    );
}

#[test]
fn deciding_to_settle_is_another_figure_than_settling() {
    let decided = |unit: &&Unit| {
        unit.settlement
            .decided
            .known()
            .is_some_and(|persons| persons > 0)
    };
    assert_eq!(municipalities().iter().filter(decided).count(), 378);
}

#[test]
fn every_municipality_has_a_region_and_oslo_has_fifteen_districts() {
    let units = municipalities();
    let by_region = counts(&units, Region::ALL, |unit| unit.region);
    assert_eq!(by_region.iter().sum::<usize>(), 428);
    assert!(by_region.iter().all(|count| *count > 40), "{by_region:?}");
    let all = content::register_2015().unwrap();
    let districts = all
        .iter()
        .filter(|unit| unit.unit_type() == UnitType::District);
    assert!(
        districts
            .clone()
            .all(|district| district.region == Region::Ost)
    );
    assert_eq!(districts.count(), 15);
}

#[test]
fn the_population_is_the_nations() {
    let population: u64 = municipalities()
        .iter()
        .map(|unit| u64::from(unit.population))
        .sum();
    assert_eq!(population, 5_165_802);
    let immigrants: u64 = municipalities()
        .iter()
        .map(|unit| u64::from(unit.immigrants))
        .sum();
    assert_eq!(immigrants, 669_380);
}

#[test]
fn names_are_unique_and_ranked_as_in_norwegian() {
    let mut units = municipalities();
    units.sort_by_key(|unit| unit.name_rank);
    let names: Vec<&str> = units.iter().map(|unit| unit.name.as_str()).collect();
    let place = |name: &str| names.iter().position(|known| *known == name).unwrap();
    assert!(place("Vågan") < place("Ørland") && place("Ørland") < place("Ål"));
    let mut unique = names.clone();
    unique.dedup();
    assert_eq!(unique.len(), names.len());
}
