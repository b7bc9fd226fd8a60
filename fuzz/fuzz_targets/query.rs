//! The query of an address: whatever it holds, it is read, told or refused, and what was read prints in
//! the one form that reads back as the same.

#![no_main]

use std::sync::LazyLock;

use domain::filter::{CONDITIONS_MAX, Filter, QUERY_BYTES_MAX, Selection};
use domain::world::World;
use kinds::Lang;
use libfuzzer_sys::fuzz_target;
use present::words::filter::problem;

static WORLD: LazyLock<World> = LazyLock::new(|| demo::world(1).unwrap());

// Made before the first input, whose time is taken.
fuzz_target!(init: { LazyLock::force(&WORLD); }, |bytes: &[u8]| {
    let Ok(query) = std::str::from_utf8(bytes) else {
        return;
    };
    let world = &*WORLD;
    let reading = Filter::read(query, world);
    for sentence in problem::sentences(&reading.problems, world, Lang::Nb) {
        assert!(!sentence.is_empty());
    }
    let printed = reading.to_query();
    assert!(printed.len() <= QUERY_BYTES_MAX);
    assert!(reading.filter.conditions() <= CONDITIONS_MAX);
    let again = Filter::read(&printed, world);
    assert_eq!(again.problems, [], "{printed}");
    assert!(again.canonical, "{printed}");
    assert_eq!(again.filter, reading.filter, "{printed}");
    let selection = Selection::of(reading.filter, world);
    let filter = selection.filter();
    let wave = world.wave(filter.wave).unwrap();
    assert!(selection.units().is_subset(wave.units_of(filter.unit)));
    assert_eq!(filter.sorted(selection.units(), world).len(), selection.count());
});
