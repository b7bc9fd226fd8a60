//! The keys that ask what people wrote, case by case: lists, visits, and what is open.

use std::sync::Arc;

use domain::filter::problem::MissingInWave;
use domain::filter::{Filter, FilterProblem, Selection};
use domain::follow_up::list::Seen;
use domain::follow_up::{Followed, Held};
use domain::lists::may_hold;
use domain::world::World;
use jiff::civil::date;
use kinds::{ActionStatus, Id, Person, Region, Regions, Role, VisitKind, VisitStatus};

use crate::followed::{action, followed, list, somebody, visit, with};
use crate::small;

fn unit(number: &str) -> Followed {
    followed(&number.parse().unwrap(), 2015)
}

/// The small world: Bodø was visited twice, Bergen rung up, Halden is to be visited, Rana was not held.
fn world() -> World {
    use VisitStatus::{Cancelled, Held as Done, Planned};
    let mut by_telephone = visit(3, unit("1201"), Done, date(2016, 1, 5));
    by_telephone.kind = VisitKind::Telephone;
    let mut over_new_year = visit(2, unit("1804"), Done, date(2016, 1, 1));
    over_new_year.first_day = date(2015, 12, 31);
    let visits = vec![
        visit(1, unit("1804"), Done, date(2014, 9, 23)),
        over_new_year,
        by_telephone,
        visit(4, unit("0101"), Planned, date(2016, 5, 1)),
        visit(5, unit("1833"), Cancelled, date(2015, 5, 1)),
    ];
    let actions = vec![
        action(1, unit("1804"), ActionStatus::Open, date(2016, 3, 7)),
        action(2, unit("1804"), ActionStatus::Open, date(2016, 4, 1)),
        action(3, unit("1201"), ActionStatus::Open, date(2016, 3, 8)),
        action(4, unit("0101"), ActionStatus::Reported, date(2016, 1, 1)),
        action(5, unit("1833"), ActionStatus::Dropped, date(2016, 1, 1)),
    ];
    let live = |query: &str| Held::Live(query.to_owned());
    let lists = vec![
        list(1, Seen::Everyone, live("region=nord")),
        list(
            2,
            Seen::Everyone,
            Held::Fixed(vec![unit("1201"), unit("0101")]),
        ),
        list(3, Seen::Me, live("visited=2014")),
        list(4, Seen::Region(Region::Vest), live("region=vest")),
        list(5, Seen::Everyone, live("answer=advice@2015:_answered")),
        list(6, Seen::Everyone, live(&format!("list={}", id(1)))),
        list(7, Seen::Everyone, live("region=nowhere")),
    ];
    with(&small::world(), visits, actions, lists)
}

fn id(number: u128) -> Id {
    Id::new(4, number)
}

fn held(query: &str, world: &World) -> String {
    let reading = Filter::read(query, world);
    assert_eq!(reading.problems, [], "{query}");
    let wave = world.wave(reading.filter.wave).unwrap();
    let selection = Selection::of(reading.filter, world);
    let order = selection.filter().sorted(selection.units(), world);
    let names = order.iter().map(|p| wave.units()[*p].name.clone());
    names.collect::<Vec<_>>().join(" ")
}

#[test]
fn each_form_holds_the_units_it_says() {
    let world = world();
    for (query, names) in [
        ("visited=2014", "Bodø"),
        ("visited=2015", ""),
        ("visited=2016", "Bodø"),
        ("visited=never", "Bergen Halden Rana Tromsø"),
        ("visited=2014,never", "Bergen Bodø Halden Rana Tromsø"),
        ("action=open", "Bergen Bodø"),
        ("action=overdue", "Bodø"),
        ("action=open,overdue", "Bergen Bodø"),
        ("wave=2014&action=open", "Bergen Bodø"),
        ("sort=last_visit", "Bodø Halden Bergen Rana Tromsø"),
        ("sort=visit_this_year", "Bodø Halden Bergen Rana Tromsø"),
        ("sort=-open_actions", "Bodø Bergen Halden Rana Tromsø"),
        (&format!("list={}", id(1)), "Bodø Rana Tromsø"),
        (&format!("list={}", id(2)), "Bergen Halden"),
        (
            &format!("list={},{}", id(1), id(2)),
            "Bergen Bodø Halden Rana Tromsø",
        ),
        (
            &format!("list={}&list={}", id(3), id(2)),
            "Bergen Bodø Halden",
        ),
        (&format!("list={}&action=overdue", id(1)), "Bodø"),
        (&format!("list={}", id(5)), "Bergen"),
    ] {
        assert_eq!(held(query, &world), names, "{query}");
    }
}

#[test]
fn what_cannot_be_used_is_told_and_selects_nobody_else() {
    let world = world();
    let fails = |number: u128, year: u16| FilterProblem::ListFails {
        year,
        list: format!("Liste {number}"),
    };
    let unknown = |key: &str, value: &str| FilterProblem::UnknownValue {
        key: key.to_owned(),
        value: value.to_owned(),
    };
    let no_list = |text: &str| FilterProblem::NotInWave {
        year: 2015,
        what: MissingInWave::List(text.to_owned()),
    };
    for (query, problem) in [
        (format!("list={}", id(6)), fails(6, 2015)),
        (format!("list={}", id(7)), fails(7, 2015)),
        (format!("list={}&wave=2014", id(5)), fails(5, 2014)),
        (format!("list={}", id(8)), no_list(&id(8).to_string())),
        ("list=min".to_owned(), no_list("min")),
        ("visited=16".to_owned(), unknown("visited", "16")),
        ("visited=02016".to_owned(), unknown("visited", "02016")),
        ("visited=aldri".to_owned(), unknown("visited", "aldri")),
        ("action=late".to_owned(), unknown("action", "late")),
    ] {
        let reading = Filter::read(&query, &world);
        assert_eq!(reading.problems, [problem], "{query}");
    }
}

#[test]
fn a_list_is_looked_up_as_whoever_asks_may_see_it() {
    let world = world();
    let person = |account: u128, regions: &[Region]| Person {
        account: somebody(account),
        name: Arc::from("Rådgiver"),
        role: Role::Adviser,
        regions: regions.iter().copied().collect::<Regions>(),
    };
    let owner = person(1, &[Region::Nord]);
    let (west, north) = (person(2, &[Region::Vest]), person(3, &[Region::Nord]));
    for (number, sees) in [
        (1, [true; 3]),
        (3, [true, false, false]),
        (4, [true, true, false]),
    ] {
        for (person, sees) in [&owner, &west, &north].into_iter().zip(sees) {
            let seen = world.as_seen_by(person);
            let reading = Filter::read(&format!("list={}", id(number)), &seen);
            assert_eq!(reading.problems.is_empty(), sees, "{number} {person:?}");
            assert_eq!(reading.filter.lists.len(), usize::from(sees));
        }
    }
}

#[test]
fn a_list_holds_no_list_and_nothing_of_how_a_page_is_shown() {
    for (key, may) in [
        ("region", true),
        ("signal", true),
        ("visited", true),
        ("action", true),
        ("list", false),
        ("sort", false),
        ("page", false),
        ("wave", false),
    ] {
        assert_eq!(may_hold(key), may, "{key}");
    }
}
