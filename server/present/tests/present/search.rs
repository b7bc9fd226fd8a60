//! The search: what it finds, what it opens at once, and what it offers where nobody is called so.

use domain::filter::Filter;
use domain::world::World;
use kinds::Lang;
use present::Scope;
use present::search::{self, NEAREST_MAX, QUESTIONS_MAX, UNITS_MAX, WORD_CHARS_MIN};
use view::search::SearchPage;

fn world() -> World {
    let world = demo::world(1).unwrap();
    World::with_names(world.waves().cloned(), &content::also_called().unwrap())
}

fn scope<'w>(world: &'w World, filter: &Filter) -> Scope<'w> {
    Scope::of(world, filter, Lang::Nb).unwrap()
}

fn page(world: &World, written: &str) -> SearchPage {
    let filter = Filter::read("", world).filter;
    search::page(scope(world, &filter), written, vec![])
}

fn names(links: impl IntoIterator<Item = view::Link>) -> Vec<String> {
    links.into_iter().map(|link| link.text).collect()
}

#[test]
fn one_hit_opens_its_profile() {
    let world = world();
    let filter = Filter::read("", &world).filter;
    for (written, number) in [
        ("Halden kommune", Some("0101")),
        ("halden", Some("0101")),
        ("Våler Østfold", Some("0137")),
        ("Våler (Hedmark)", Some("0426")),
        ("Va\u{30a}ler (Hedmark)", Some("0426")),
        ("Kárášjohka", Some("2021")),
        ("3018", Some("0137")),
        ("3114", Some("0137")),
        ("Sagene", Some("030103")),
        // The only one that is called just so, though others have it in their name.
        ("Ås", Some("0214")),
        ("Oslo", Some("0301")),
        // Two, five, none, and a word that a question holds.
        ("Våler", None),
        ("3014", None),
        ("xyz", None),
        ("tolk", None),
        ("", None),
    ] {
        let address = search::only_hit(scope(&world, &filter), written);
        let expected = number.map(|number| format!("/kommuner/{number}?wave=2015"));
        assert_eq!(address, expected, "{written}");
    }
}

#[test]
fn nobody_is_told_with_the_nearest_names() {
    let world = world();
    for (written, title, nearest) in [
        ("Tromso", "Ingen kommune heter «Tromso»", &["Tromsø"][..]),
        ("Haldn", "Ingen kommune heter «Haldn»", &["Halden"]),
        ("xyz", "Ingen kommune heter «xyz»", &[]),
        ("9999", "Ingen kommune har hatt nummeret 9999", &[]),
    ] {
        let page = page(&world, written);
        assert_eq!(page.title, title);
        assert!(page.units.is_empty(), "{written}");
        let offered = names(page.nearest);
        assert!(offered.len() <= NEAREST_MAX);
        let first = offered.iter().take(nearest.len());
        assert!(first.eq(nearest), "{written}: {offered:?}");
        assert_eq!(offered.is_empty(), nearest.is_empty(), "{offered:?}");
    }
    assert_eq!(names(page(&world, "Xirdal").nearest).len(), NEAREST_MAX);
}

#[test]
fn questions_are_found_by_their_words() {
    let world = world();
    let found = |written: &str| page(&world, written).questions;
    let tolk = found("tolk");
    assert!(
        tolk.iter()
            .any(|hit| hit.link.href.contains("/interpreter_guidelines?"))
    );
    assert!(
        found("resultatmål")
            .iter()
            .all(|hit| hit.link.href.ends_with("wave=2015"))
    );
    let both = found("retningslinjer tolk");
    assert!(!both.is_empty() && both.len() <= tolk.len());
    assert!(!found(&"tolk"[..WORD_CHARS_MIN]).is_empty());
    assert!(found(&"tolk"[..WORD_CHARS_MIN - 1]).is_empty());
    assert!(found("finnesikke").is_empty());
}

#[test]
fn many_hits_are_shown_up_to_the_limit_and_lead_on() {
    let world = world();
    let many = page(&world, "e");
    assert_eq!(many.units.len(), UNITS_MAX);
    assert!(many.all.unwrap().href.contains("q=e"));
    let few = page(&world, "troms");
    assert!(few.units.len() < UNITS_MAX && few.all.is_none());
    assert!(page(&world, "kommunen").questions.len() <= QUESTIONS_MAX);
}

/// Whoever is offered leads to a profile that is there, in both waves.
#[test]
fn every_hit_leads_somewhere() {
    let world = world();
    for year in [2014, 2015] {
        let filter = Filter::read(&format!("wave={year}"), &world).filter;
        for written in ["nes", "kapasitet", "plan", "Tromso", "bydel"] {
            let page = search::page(scope(&world, &filter), written, vec![]);
            let units = page.units.into_iter().map(|hit| hit.link);
            for link in units.chain(page.nearest) {
                let number = link.href.split(['/', '?']).nth(2).unwrap();
                let wave = world.wave(year).unwrap();
                assert!(
                    wave.position(&number.parse().unwrap()).is_some(),
                    "{number}"
                );
            }
            for hit in page.questions {
                let id = hit.link.href.split(['/', '?']).nth(2).unwrap();
                let codebook = world.wave(year).unwrap().codebook();
                assert!(
                    codebook.column(id).is_some() || codebook.question(id).is_some(),
                    "{id}"
                );
            }
        }
    }
}
