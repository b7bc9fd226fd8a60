//! From page to page with the same selection: to the districts and back, to another wave, and from
//! neighbour to neighbour.

use domain::filter::{Filter, QUERY_BYTES_MAX, Selection};
use domain::world::World;
use kinds::Lang;
use present::Scope;
use present::list::LEFT;
use view::list::MunicipalityList;
use view::profile::Profile;

/// A list as the page reads its address.
fn list(world: &World, address: &str) -> MunicipalityList {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    let reading = Filter::read_with(query, world, &[LEFT]);
    assert_eq!(reading.problems, [], "{address}");
    assert!(reading.canonical, "{address} {}", reading.to_query());
    let scope = Scope::of(world, &reading.filter, Lang::Nb).unwrap();
    let selection = Selection::of(reading.filter.clone(), world);
    let left = reading.extra(LEFT);
    present::list::page(scope, &selection, left, None, vec![], None)
}

fn other(list: &MunicipalityList) -> String {
    let other = list.units.iter().find(|choice| !choice.current).unwrap();
    other.href.clone()
}

#[test]
fn districts_keep_what_applies_tell_the_rest_and_lead_back() {
    let world = demo::world(1).unwrap();
    for (query, kept, told) in [
        (
            "region=ost&centrality=most&settles=yes&wave=2015",
            "region=ost&unit=district&wave=2015",
            Some(
                "Filtrene «Sentralitet: sentral» og «Bosetter flyktninger: ja» gjelder ikke bydeler",
            ),
        ),
        (
            "region=ost&answer=plan_describes_immigrants:no&wave=2015",
            "region=ost&unit=district&wave=2015",
            Some("Filteret «Kommuneplan: nei» gjelder ikke bydeler"),
        ),
        (
            "region=ost&answer=result_target:no&q=o&wave=2015",
            "region=ost&answer=result_target:no&q=o&unit=district&wave=2015",
            None,
        ),
        ("wave=2015", "unit=district&wave=2015", None),
    ] {
        let here = format!("/kommuner?{query}");
        let districts = list(&world, &other(&list(&world, &here)));
        let filter = Filter::read(kept, &world).filter;
        assert_eq!(
            districts.matching,
            Selection::of(filter, &world).count(),
            "{query}"
        );
        match told {
            Some(told) => assert!(
                districts.notes[0].starts_with(told),
                "{:?}",
                districts.notes
            ),
            None => assert_eq!(districts.notes, Vec::<String>::new()),
        }
        assert_eq!(other(&districts), here);
        let carried = districts.panel.hidden.iter().any(|(key, _)| key == LEFT);
        assert_eq!(carried, told.is_some(), "{query}");
    }
}

#[test]
fn a_filter_too_long_to_be_carried_is_left_behind() {
    let world = demo::world(1).unwrap();
    for (more, carried) in [(0, true), (QUERY_BYTES_MAX / 2, false)] {
        let here = format!(
            "/kommuner?centrality=most&q={}&wave=2015",
            "a".repeat(more + 1)
        );
        let there = other(&list(&world, &here));
        assert_eq!(there.contains("fra="), carried, "{more}");
        assert!(there.len() < QUERY_BYTES_MAX + "/kommuner?".len());
        assert_eq!(list(&world, &there).notes.len(), usize::from(carried));
    }
}

#[test]
fn a_wave_without_districts_says_so() {
    let world = demo::world(1).unwrap();
    let page = list(&world, "/kommuner?unit=district&wave=2014");
    assert!(page.notes[0].starts_with("Bydelene var ikke med i undersøkelsen 2014."));
}

#[test]
fn another_question_is_not_to_be_compared() {
    let world = demo::world(1).unwrap();
    let mut warned = 0;
    let codebook = world.wave(2014).unwrap().codebook();
    for question in &codebook.questions {
        let Some(option) = question.options.first() else {
            continue;
        };
        if !question.items.is_empty() {
            continue;
        }
        let same = question
            .comparable
            .iter()
            .all(|mark| mark.how == domain::survey::Comparability::Same);
        let address = format!("/kommuner?answer={}:{}&wave=2014", question.id, option.id);
        let notes = list(&world, &address).notes;
        assert_eq!(notes.is_empty(), same, "{address}");
        warned += notes
            .iter()
            .filter(|note| note.ends_with("Tallene kan ikke sammenlignes."))
            .count();
    }
    assert!(warned > 0);
}

fn profile(world: &World, address: &str) -> Profile {
    let (path, query) = address.split_once('?').unwrap();
    let reading = Filter::read(query, world);
    assert_eq!(reading.problems, [], "{address}");
    assert!(reading.canonical, "{address}");
    let scope = Scope::of(world, &reading.filter, Lang::Nb).unwrap();
    let number = path.rsplit('/').next().unwrap().parse().unwrap();
    let position = scope.wave.position(&number).unwrap();
    let selection = Selection::of(reading.filter.clone(), world);
    let weights = content::similar().unwrap();
    present::profile::page(scope, position, &selection, weights, vec![])
}

/// From the first of a selection to the last and back: every row of the list, once, in its order.
#[test]
fn neighbours_walk_through_the_selection_in_the_order_of_its_list() {
    let world = demo::world(1).unwrap();
    for query in [
        "region=nord&settles=yes&answer=result_target:no&page=all&wave=2015",
        "region=sor&sort=-priority&page=all&wave=2015",
        "size=50000-&sort=-population&page=all&wave=2014",
        "region=ost&unit=district&page=all&wave=2015",
    ] {
        let address = Filter::read(query, &world).filter.href("/kommuner");
        let rows = list(&world, &address).rows;
        let mut at = rows[0].href.clone();
        let mut before: Option<String> = None;
        for (place, row) in rows.iter().enumerate() {
            assert_eq!(at, row.href);
            let page = profile(&world, &at);
            assert_eq!(page.list_href, address);
            let shown = page.place.unwrap();
            assert_eq!(
                shown.words,
                format!("{} av {} i utvalget", place + 1, rows.len())
            );
            assert_eq!(shown.previous.map(|link| link.href), before);
            before = Some(at);
            at = shown.next.map_or_else(String::new, |link| link.href);
        }
        assert_eq!(at, "", "{query}");
    }
}

#[test]
fn a_profile_that_was_not_opened_from_a_selection_has_no_neighbours() {
    let world = demo::world(1).unwrap();
    for address in [
        "/kommuner/1902?wave=2015",
        "/kommuner/1902?region=vest&wave=2015",
    ] {
        assert_eq!(profile(&world, address).place, None, "{address}");
    }
}

/// "Se 2014" leads nowhere that is not there, and says where a question is another one.
#[test]
fn the_other_wave_is_linked_where_it_has_the_page() {
    let world = demo::world(1).unwrap();
    let filter = Filter::read("", &world).filter;
    let scope = Scope::of(&world, &filter, Lang::Nb).unwrap();
    let elsewhere = |path: &str| present::site::site(scope, path).elsewhere;
    let codebook = scope.wave.codebook();
    let before = world.wave(2014).unwrap().codebook();
    let mut missing = 0;
    for column in codebook.columns() {
        let id = codebook.column_id(column);
        let told = elsewhere(&format!("/sporsmal/{id}")).remove(0);
        assert_eq!(told.there, before.column(&id).is_some(), "{id}");
        if !told.there {
            assert_eq!(told.words.as_deref(), Some("Ikke spurt om i 2014"));
            missing += 1;
        }
    }
    assert!(missing > 0);
    assert_eq!(elsewhere("/kommuner/1902")[0].words, None);
    let district = elsewhere("/kommuner/030101").remove(0);
    assert!(!district.there);
    assert_eq!(
        district.words.as_deref(),
        Some("Bydelene var ikke med i 2014")
    );
    for path in ["/", "/kommuner", "/sporsmal", "/regioner"] {
        assert_eq!(elsewhere(path), [], "{path}");
    }
}
