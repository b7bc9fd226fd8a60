//! All that is open, on the page of follow-up and beside facts: the link opens as many as it says.

use domain::filter::{Filter, Selection};
use domain::trial::Trials;
use domain::world::World;
use kinds::{Id, Lang, Person, Region, Trial};
use present::Scope;
use present::actions::{self, JustDone, Looking};
use present::desk::{People, Unread, of_region};
use present::words::action::verdict;
use view::Link;

use crate::desk::{colleagues, drawn, world};

/// How many a link opens of what it says that it opens all of, as somebody who looks finds it.
fn opens(world: &World, who: u128, link: &Link) -> usize {
    let all = colleagues();
    let who = all.get(Id::new(1, who + 1)).unwrap();
    let looking = Looking {
        world,
        people: &all,
        own: Some(who.id),
        home: who.regions,
        writes: who.regions,
        lang: Lang::Nb,
    };
    let (path, query) = link.href.split_once('?').unwrap();
    assert_eq!(path, "/oppfolging/tiltak");
    let asked = actions::asked::Asked::read(query, who.regions, Lang::Nb);
    let found = actions::page(looking, &asked, JustDone::default());
    assert_eq!(found.problems, Vec::<String>::new());
    let n = found.count;
    let told = match n {
        0 => "Alle tiltak".to_owned(),
        1 => "Ett åpent tiltak".to_owned(),
        n => format!("Alle {n} åpne tiltak"),
    };
    assert_eq!(link.text, told, "{}", link.href);
    n
}

#[test]
fn all_that_is_open_is_what_its_link_opens_whosever_it_is() {
    let world = world();
    let everybody: Vec<String> = colleagues()
        .by_name()
        .iter()
        .map(|one| one.id.to_string())
        .collect();
    let regions = Region::ALL.iter().map(|region| region.id().to_owned());
    let whose: Vec<String> = everybody
        .into_iter()
        .chain(regions)
        .chain(["alle".to_owned()])
        .collect();
    let mut open = 0;
    for who in 0..4 {
        for whose in &whose {
            let page = drawn(&world, who, Some(whose), &Unread::default());
            open += opens(&world, who, &page.open);
        }
    }
    assert!(open > 100, "{open}");
    // Beside the facts of a region, of several and of the country.
    let all = colleagues();
    for regions in ["", "region=nord", "region=nord,vest"] {
        let filter = Filter::read(&format!("wave=2015&{regions}"), &world).filter;
        let scope = Scope::of(&world, &filter, Lang::Nb).unwrap();
        let area = Selection::of(filter.clone(), &world);
        for who in 0..4 {
            let one = all.get(Id::new(1, who + 1)).unwrap();
            let person = Person {
                account: one.id,
                name: one.name.as_str().into(),
                role: one.role,
                regions: one.regions,
            };
            let people = People {
                person: &person,
                all: &all,
            };
            let rail = of_region(scope, &people, &area, &Unread::default());
            opens(&world, who, &rail.open.unwrap());
        }
    }
}

/// The page of follow-up, the list and the profile say the same of a promise, in whole sentences.
#[test]
fn what_was_reported_after_the_answer_says_so() {
    let world = world();
    let mut trials = Trials::of(&world);
    let mut after = 0;
    for action in world.follow_up().actions() {
        let tried = trials.tried(action);
        let said = verdict(&tried, &world, Lang::Nb).text;
        assert!(said.ends_with('.'), "{said}");
        if tried.trial == Trial::AfterAnswer {
            assert!(said.starts_with("Meldt etter svaret. Svaret i "), "{said}");
            after += 1;
        }
    }
    assert!(after > 0);
}
