//! What colleagues did, on the page of follow-up and beside a region's facts.

use std::collections::BTreeSet;

use domain::filter::{Filter, Selection};
use domain::follow_up::Visit;
use domain::world::World;
use kinds::{Id, Lang, Person, Region, Regions, Role, UnitType};
use present::Scope;
use present::desk::{Happened, NEWS_GROUPS_MAX, NEWS_LINES_MAX, People, Unread, of_region};

use crate::desk::{colleagues, drawn, world};

/// Something that was done with a visit.
fn happened(account: u128, visit: &Visit, event: &str) -> Happened {
    Happened {
        when: "Mandag 7. mars kl. 15.12".to_owned(),
        generation: 5,
        lately: true,
        account: Id::new(1, account),
        kind: "visit".to_owned(),
        subject: visit.id,
        number: visit.unit.number.to_string(),
        event: event.to_owned(),
        field: String::new(),
    }
}

/// Visits to so many municipalities, one to each.
fn visits(world: &World, count: usize) -> Vec<&Visit> {
    let mut units = BTreeSet::new();
    let visits = world.follow_up().visits();
    let one_each = visits.filter(|visit| units.insert(visit.unit.number.clone()));
    one_each.take(count).collect()
}

#[test]
fn what_colleagues_did_is_told_by_municipality_and_not_ones_own() {
    let world = world();
    for (count, shown, more) in [
        (NEWS_GROUPS_MAX, NEWS_GROUPS_MAX, 0),
        (NEWS_GROUPS_MAX + 1, NEWS_GROUPS_MAX, 1),
    ] {
        let visits = visits(&world, count);
        let by = |account| {
            let twice = visits.iter().flat_map(|visit| [visit, visit]);
            let held = twice.map(|visit| happened(account, visit, "held"));
            let made = visits.iter().map(|visit| happened(account, visit, "made"));
            Unread {
                rows: held.chain(made).collect(),
                ..Unread::default()
            }
        };
        let news = drawn(&world, 2, Some("alle"), &by(2)).news;
        assert_eq!((news.shown.len(), news.more.len()), (shown, more));
        for group in news.shown.iter().chain(&news.more) {
            let told: Vec<&str> = group.lines.iter().map(|line| &*line.link.text).collect();
            assert_eq!(told, ["Besøket er gjennomført", "Besøk planlagt"]);
            let about = &group.lines[0].about;
            assert!(about.starts_with("Rådgiver B. Mandag"), "{about}");
        }
        assert_eq!(news.mark.as_deref(), Some("2"));
        let own = drawn(&world, 2, Some("alle"), &by(3)).news;
        assert!(own.shown.is_empty() && own.mark.is_none());
    }
}

/// What was deleted and brought back is as it was. A deletion that stands says what is deleted.
#[test]
fn a_deletion_that_was_taken_back_is_not_told() {
    let world = world();
    let visit = visits(&world, 1)[0];
    let told = |rows: &[(u128, &str, &str, u64)], mark: Option<u64>| -> Vec<String> {
        let rows = rows.iter().map(|(who, kind, event, generation)| Happened {
            kind: (*kind).to_owned(),
            generation: *generation,
            ..happened(*who, visit, event)
        });
        let unread = Unread {
            rows: rows.collect(),
            marks: Region::ALL
                .iter()
                .copied()
                .zip(mark.into_iter().cycle())
                .collect(),
            ..Unread::default()
        };
        let news = drawn(&world, 2, Some("alle"), &unread).news;
        let lines = news.shown.into_iter().flat_map(|group| group.lines);
        lines.map(|line| line.link.text).collect()
    };
    for (kind, gone, back) in [
        ("visit", "Besøket er slettet", "Besøket er hentet tilbake"),
        ("note", "Notatet er slettet", "Notatet er hentet tilbake"),
    ] {
        let (deleted, again) = ((2, kind, "deleted", 6), (2, kind, "brought_back", 7));
        let (by_oneself, anew) = ((3, kind, "brought_back", 7), (2, kind, "deleted", 8));
        // The latest first.
        for (rows, mark, expected) in [
            (&[deleted][..], None, &[gone][..]),
            (&[again, deleted], None, &[]),
            (&[by_oneself, deleted], None, &[]),
            // That it was deleted was read before.
            (&[again, deleted], Some(6), &[back]),
            (&[anew, again, deleted], None, &[gone]),
        ] {
            assert_eq!(told(rows, mark), expected, "{rows:?} {mark:?}");
        }
    }
    let action = [(2, "action", "deleted", 6)];
    assert_eq!(told(&action, None), ["Tiltaket er slettet"]);
}

/// Beside a region's facts the rest of the page is not pushed away: a few lines, and the way to all.
#[test]
fn beside_facts_stand_the_first_lines_and_the_way_to_all() {
    let world = world();
    let all = colleagues();
    let person = Person {
        account: Id::new(1, 3),
        name: "Leder".into(),
        role: Role::Manager,
        regions: Regions::all(),
    };
    let people = People {
        person: &person,
        all: &all,
    };
    let filter = Filter::all(2015, UnitType::Municipality);
    let scope = Scope::of(&world, &filter, Lang::Nb).unwrap();
    let area = Selection::of(filter.clone(), &world);
    for (count, cut) in [(NEWS_LINES_MAX, false), (NEWS_LINES_MAX + 1, true)] {
        let rows = visits(&world, count).into_iter();
        let unread = Unread {
            rows: rows.map(|visit| happened(2, visit, "held")).collect(),
            ..Unread::default()
        };
        let news = of_region(scope, &people, &area, &unread).news.unwrap();
        let lines: usize = news.shown.iter().map(|group| group.lines.len()).sum();
        assert_eq!((lines, news.more.len()), (NEWS_LINES_MAX, 0));
        assert_eq!(news.mark.is_none(), cut);
        let href = news.all.map(|all| all.href);
        let whole = "/oppfolging?hvem=alle#siden-sist".to_owned();
        assert_eq!(href, cut.then_some(whole));
    }
}

#[test]
fn what_was_read_is_told_no_more_and_only_of_the_region_that_was_read() {
    let world = world();
    let wave = world.wave(2015).unwrap();
    let all = visits(&world, 400);
    let region = |visit: &Visit| {
        let position = wave.position(&visit.unit.number);
        position.map(|position| wave.units()[position].region)
    };
    let in_region = |wanted| {
        all.iter()
            .find(|visit| region(visit) == Some(wanted))
            .unwrap()
    };
    let (north, west) = (in_region(Region::Nord), in_region(Region::Vest));
    let rows = [happened(2, north, "held"), happened(2, west, "held")];
    let unread = |marks: &[(Region, u64)], lately| Unread {
        rows: rows
            .iter()
            .cloned()
            .map(|row| Happened { lately, ..row })
            .collect(),
        marks: marks.iter().copied().collect(),
        ..Unread::default()
    };
    for (marks, lately, told) in [
        (&[][..], true, 2),
        // Of a region that nothing was read of, the last days.
        (&[], false, 0),
        (&[(Region::Nord, 4)], false, 1),
        (&[(Region::Nord, 5)], true, 1),
        (&[(Region::Nord, 5), (Region::Vest, 4)], false, 1),
        (&[(Region::Nord, 5), (Region::Vest, 5)], true, 0),
    ] {
        let news = drawn(&world, 2, Some("alle"), &unread(marks, lately)).news;
        assert_eq!(news.shown.len(), told, "{marks:?} {lately}");
    }
    // Where all on show was read once, it says when.
    let read = Unread {
        read: Some("08.03.2016 kl. 09.05".to_owned()),
        ..unread(&[(Region::Nord, 4), (Region::Vest, 4)], false)
    };
    let news = drawn(&world, 2, Some("alle"), &read).news;
    assert_eq!(
        (&*news.title, &*news.read),
        ("Siden sist", "Du leste sist 08.03.2016 kl. 09.05.")
    );
}
