//! Who cannot be followed is told: on the page of a question, of changes, and of a list.

use domain::filter::{Filter, Selection};
use domain::world::World;
use kinds::{Lang, UnitType};
use present::Scope;
use view::change::Changed;

use super::case;

pub fn scope(world: &World, year: u16, lang: Lang) -> Scope<'_> {
    let filter = Filter::all(year, UnitType::Municipality);
    Scope::of(world, &filter, lang).unwrap()
}

fn changed(world: &World, query: &str, lang: Lang) -> Changed {
    let filter = Filter::read(query, world).filter;
    let scope = Scope::of(world, &filter, lang).unwrap();
    let selection = Selection::of(filter, world);
    let column = scope.wave.codebook().column("target").unwrap();
    let by = domain::tabulate::Dimension::Region;
    let page = present::question::page(scope, &selection, column, &by, vec![]);
    page.since.unwrap().change
}

#[test]
fn who_cannot_be_followed_is_counted_and_named() {
    let (_, world) = case();
    for (lang, told) in [
        (
            Lang::Nb,
            "2 kommuner kan ikke følges fra 2015 til 2018: Leksvik og Rissa er slått sammen til Indre Fosen.",
        ),
        (
            Lang::Nn,
            "2 kommunar kan ikkje følgjast frå 2015 til 2018: Leksvik og Rissa er slått saman til Indre Fosen.",
        ),
        (
            Lang::En,
            "2 municipalities cannot be followed from 2015 to 2018: Leksvik and Rissa were merged into Indre Fosen.",
        ),
    ] {
        let found = changed(&world, "wave=2018", lang);
        assert_eq!(found.not_followed.as_deref(), Some(told));
        assert_eq!(found.terms.len(), 4);
        let selection = Selection::of(Filter::all(2018, UnitType::Municipality), &world);
        let page = present::changes::page(scope(&world, 2018, lang), &selection, vec![]);
        assert_eq!(page.table.unwrap().not_followed.as_deref(), Some(told));
    }
    let found = changed(&world, "wave=2018", Lang::Nb);
    assert_eq!(found.terms[3].label, "Slått sammen eller delt");
    assert_eq!(
        found.terms[3].note,
        "2015: 2 i alt, 1 av dem svarte slik; 2018: 1 i alt, 0 av dem svarte slik"
    );
    // A selection without them says nothing of them; one of the merged alone is of the same land.
    let elsewhere = changed(&world, "region=nord&wave=2018", Lang::Nb);
    assert_eq!((elsewhere.not_followed, elsewhere.terms.len()), (None, 3));
    let merged = changed(&world, "number=5054&wave=2018", Lang::Nb);
    assert_eq!((merged.rows[0].earlier.n, merged.rows[0].later.n), (2, 1));
    assert_eq!((merged.rows[1].earlier.n, merged.rows[1].later.n), (0, 0));
}

#[test]
fn a_list_says_whom_a_condition_on_another_wave_cannot_hold() {
    let (_, world) = case();
    let notes = |query: &str| {
        let reading = Filter::read(query, &world);
        let selection = Selection::of(reading.filter.clone(), &world);
        let scope = Scope::of(&world, &reading.filter, Lang::Nb).unwrap();
        present::list::page(scope, &selection, None, None, vec![], None).notes
    };
    let told = "1 kommune kan ikke følges fra 2015 til 2018: Indre Fosen er slått sammen av Leksvik og Rissa.";
    let asked = "answer=target:_answered&answer=target@2015:yes&wave=2018";
    assert_eq!(notes(asked), [told]);
    assert_eq!(notes("answer=target:yes&wave=2018"), Vec::<String>::new());
    let asked = "answer=target:_answered&answer=target@2018:yes&wave=2015";
    assert!(notes(asked)[0].starts_with("2 kommuner kan ikke følges"));
}
