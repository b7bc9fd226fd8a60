//! How many an address lists: what every number on a page is held against.

use domain::filter::{Filter, Selection};
use domain::world::World;

/// The number of rows that an address of the list holds; it is canonical, and all of it can be
/// used.
pub fn listed(world: &World, href: &str) -> usize {
    let (path, query) = href.split_once('?').unwrap();
    assert_eq!(path, "/kommuner", "{href}");
    let reading = Filter::read(query, world);
    assert!(
        reading.problems.is_empty(),
        "{href}: {:?}",
        reading.problems
    );
    assert!(reading.canonical, "not canonical: {href}");
    Selection::of(reading.filter, world).count()
}
