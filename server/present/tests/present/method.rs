//! The page that explains how numbers are made puts live numbers into every definition, and they
//! are the ones the other pages show.

use domain::filter::Filter;
use domain::world::World;
use kinds::{Lang, UnitType};
use present::Scope;
use view::method::{Definition, Method};

fn page(world: &World, year: u16, lang: Lang) -> Method {
    let filter = Filter::all(year, UnitType::Municipality);
    let scope = Scope::of(world, &filter, lang).unwrap();
    present::method::page(scope)
}

fn lines(page: &Method, definition: Definition) -> String {
    let worked = page.worked.iter().find(|w| w.definition == definition);
    worked.unwrap().lines.join("\n").replace('\u{a0}', " ")
}

#[test]
fn every_definition_is_worked_out_in_every_language() {
    let world = demo::world(1).unwrap();
    for lang in [Lang::Nb, Lang::Nn, Lang::En] {
        let page = page(&world, 2015, lang);
        let shown: Vec<Definition> = page.worked.iter().map(|w| w.definition).collect();
        assert_eq!(shown, Definition::ALL);
    }
}

/// There is no wave before the first.
#[test]
fn the_first_wave_has_no_change_to_work_out() {
    let world = demo::world(1).unwrap();
    let page = page(&world, 2014, Lang::Nb);
    assert!(
        page.worked
            .iter()
            .all(|w| w.definition != Definition::Change)
    );
}

/// The result target: 148 of 260, 91 silent among 351; Nord 14 of 39 against 134 of 221.
#[test]
fn the_numbers_are_those_of_the_wave() {
    let world = demo::world(1).unwrap();
    let page = page(&world, 2015, Lang::Nb);
    assert_eq!(
        lines(&page, Definition::Range),
        "148 av 260 = 56,9 % som svarte, og 91 som ikke svarte: N′ = 260 + 91 = 351\n\
         148 / 351 = 42,2 %\n\
         (148 + 91) / 351 = 68,1 %"
    );
    let difference = lines(&page, Definition::Difference);
    assert!(
        difference.starts_with("Nord: 14 av 39 = 35,9 %. De andre: 134 av 221 = 60,6 %."),
        "{difference}"
    );
    assert!(
        difference.contains("z = −0,2474 / √(0,5692 · 0,4308 · (1/39 + 1/221)) = −2,8"),
        "{difference}"
    );
}
