//! The map: its legend sums to the list, and each class opens as many as it says.

use content::borders;
use domain::filter::{Colour, Filter, Selection};
use domain::world::World;
use kinds::{Lang, UnitType};
use present::Scope;
use present::map::{Drawn, Outline};
use view::list::MunicipalityList;
use view::map::Tone;

use crate::links::listed;

fn world() -> World {
    demo::world(1).unwrap()
}

fn drawn(world: &World, filter: &Filter) -> Drawn {
    let mut editions = borders().unwrap();
    editions.retain(|edition| edition.unit == filter.unit);
    let wave = world.wave(filter.wave).unwrap();
    present::map::draw(&editions[0], wave, present::map::frame(filter))
}

fn page(world: &World, query: &str, drawn: Option<&Drawn>) -> MunicipalityList {
    let reading = Filter::read(query, world);
    assert_eq!(reading.problems, [], "{query}");
    let scope = Scope::of(world, &reading.filter, Lang::Nb).unwrap();
    let selection = Selection::of(reading.filter.clone(), world);
    present::list::page(scope, &selection, None, None, vec![], drawn)
}

/// Every colour of a wave for units of a type, as the address has it.
fn colours(world: &World, year: u16) -> Vec<String> {
    let codebook = world.wave(year).unwrap().codebook();
    let columns = codebook.columns();
    let columns = columns.filter(|column| codebook.questions[column.question].parts_units());
    let items = columns.map(|column| codebook.column_id(column));
    let background = Colour::BACKGROUND.into_iter().chain([Colour::Priority]);
    background.map(|c| c.to_string()).chain(items).collect()
}

#[test]
fn the_legend_of_every_colour_sums_to_the_list() {
    let world = world();
    let mut links = 0;
    for (year, query) in [
        (2015, "wave=2015"),
        (2015, "region=nord&wave=2015"),
        (2015, "unit=district&wave=2015"),
        (2015, "answered=yes&size=2000-4999,20000-49999&wave=2015"),
        (2015, "priority=2-5,9-&wave=2015"),
        (2015, "answer=result_target:no,_no_response&wave=2015"),
        (2014, "region=vest,sor&wave=2014"),
    ] {
        let filter = Filter::read(query, &world).filter;
        let borders = drawn(&world, &filter);
        for colour in colours(&world, year) {
            let query = format!("view=map&colour={colour}&{query}");
            let list = page(&world, &query, Some(&borders));
            let map = list.map.unwrap();
            let sum: usize = map.legend.iter().map(|entry| entry.count).sum();
            assert_eq!(
                (sum, list.rows.len()),
                (list.matching, list.matching),
                "{query}"
            );
            assert_eq!(map.classes.len(), list.matching);
            for (class, entry) in map.legend.iter().enumerate() {
                let of_class = map
                    .classes
                    .iter()
                    .filter(|known| usize::from(**known) == class);
                assert_eq!(of_class.count(), entry.count, "{query}: {}", entry.label);
                if let Some(href) = &entry.href {
                    links += 1;
                    assert_eq!(listed(&world, href), entry.count, "{query}: {href}");
                    assert!(!href.contains("view="), "{href}");
                }
            }
        }
    }
    assert!(links > 500, "{links}");
}

#[test]
fn no_two_classes_look_alike() {
    let world = world();
    let filter = Filter::all(2015, UnitType::Municipality);
    let borders = drawn(&world, &filter);
    for colour in colours(&world, 2015) {
        let query = format!("view=map&colour={colour}&wave=2015");
        let map = page(&world, &query, Some(&borders)).map.unwrap();
        let looks = |tone: Tone| (tone.class(), tone.pattern());
        let mut all: Vec<_> = map.legend.iter().map(|entry| looks(entry.tone)).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), map.legend.len(), "{colour}");
    }
}

#[test]
fn a_year_without_borders_says_so_and_shows_the_list() {
    let world = world();
    let list = page(&world, "region=nord&view=map&wave=2015", None);
    assert_eq!(list.map, None);
    assert!(list.notes[0].contains("2015"));
    assert_eq!((list.matching, list.rows.len()), (87, 25));
    // Nobody asked for a map.
    assert_eq!(page(&world, "wave=2015", None).notes, Vec::<String>::new());
}

#[test]
fn borders_are_the_same_whatever_the_colour_and_the_filter() {
    let world = world();
    let of = |query: &str| {
        let filter = Filter::read(query, &world).filter;
        drawn(&world, &filter)
    };
    let country = of("wave=2015");
    assert_eq!(country, of("settles=yes&colour=share&view=map&wave=2015"));
    let north = of("region=nord&wave=2015");
    assert_ne!(country.address, north.address);
    assert_eq!(north.sheet.shapes.len(), 87);
    // About 30 kB once they are compressed.
    assert!(country.borders.len() < 110_000, "{}", country.borders.len());
    assert!(north.borders.len() < 110_000, "{}", north.borders.len());
}

#[test]
fn the_map_of_a_region_leads_to_the_whole_country() {
    let world = world();
    let query = "region=nord&settles=yes&view=map&colour=size&wave=2015";
    let borders = drawn(&world, &Filter::read(query, &world).filter);
    let map = page(&world, query, Some(&borders)).map.unwrap();
    let [region, country] = &map.frames[..] else {
        panic!("two frames");
    };
    assert!(region.current && !country.current);
    assert_eq!(
        country.href,
        "/kommuner?settles=yes&view=map&colour=size&wave=2015"
    );
    assert!(map.inset.is_some());
    assert!((3..=9).contains(&map.names.len()), "{:?}", map.names);
}

#[test]
fn the_small_map_has_a_dot_for_every_unit() {
    let world = world();
    let filter = Filter::read("region=nord&wave=2015", &world).filter;
    let scope = Scope::of(&world, &filter, Lang::Nb).unwrap();
    let edition = &borders().unwrap()[0];
    let region = present::map::frame(&filter);
    let outline = Outline::of(edition, scope.wave, region);
    let selection = Selection::of(filter.clone(), &world);
    let order = filter.sorted(selection.units(), &world);
    let small = present::map::small_map(scope, &filter, &order, &outline);
    assert_eq!(small.dots.len(), 87);
    assert!((1..=5).contains(&small.names.len()));
    let count: usize = small.legend.iter().map(|entry| entry.count).sum();
    assert_eq!(count, 87);
    let bytes = small.rest.len() + small.focus.len();
    assert!(bytes < 25_000, "{bytes}");
}
