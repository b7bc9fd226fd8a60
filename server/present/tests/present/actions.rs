//! The list of what was agreed, in the small world.

use std::sync::Arc;
use std::time::Duration;

use domain::follow_up::{Action, Date, FollowUp, Followed, News};
use domain::world::World;
use kinds::{ActionStatus, Id, Lang, Owes, Region, Regions, Role};
use present::actions::asked::Asked;
use present::actions::{ACTIONS_SHOWN_MAX, JustDone, Looking, PROMISES_SHOWN_MAX, page};
use present::colleagues::{Colleague, Colleagues};
use present::words::action::{SOON_DAYS_MAX, due};
use view::actions::ActionsPage;

use crate::small;

fn me() -> Id {
    Id::new(1, 1)
}

fn today() -> Date {
    "2016-03-08".parse().unwrap()
}

fn action(place: usize, number: &str, status: ActionStatus, due: &str) -> Action {
    let day = |day: &str| day.parse().unwrap();
    Action {
        id: Id::new(10, place as u128),
        version: 1,
        unit: Followed {
            number: number.parse().unwrap(),
            register_year: 2015,
        },
        visit: None,
        what: format!("sette mål {place}"),
        owes: Owes::Municipality,
        follower: me(),
        agreed_on: day("2015-11-10"),
        due: day(due),
        first_due: day(due),
        moves: 0,
        status,
        reported_on: (status == ActionStatus::Reported).then(|| day("2016-01-10")),
        closed_on: None,
        reason: String::new(),
        promise: None,
        outcome: String::new(),
        synthetic: true,
    }
}

fn world(actions: Vec<Action>) -> World {
    let news = News {
        generation: 2,
        actions: actions.into_iter().map(|it| (it.id, Some(it))).collect(),
        ..News::default()
    };
    let follow_up = FollowUp::default().with(news);
    small::world().with_follow_up(Arc::new(follow_up), today())
}

/// The page as an adviser of the north sees it.
fn seen(world: &World, query: &str) -> ActionsPage {
    let nord: Regions = std::iter::once(Region::Nord).collect();
    let kari = Colleague {
        id: me(),
        name: "Kari".to_owned(),
        role: Role::Adviser,
        regions: nord,
        locked: false,
    };
    let people: Colleagues = std::iter::once(kari).collect();
    let looking = Looking {
        world,
        people: &people,
        own: Some(me()),
        home: nord,
        writes: nord,
        lang: Lang::Nb,
    };
    let asked = Asked::read(query, nord, Lang::Nb);
    page(looking, &asked, JustDone::default())
}

#[test]
fn a_page_holds_so_many_and_leads_to_the_rest() {
    let open = |n: usize| {
        let of = |place| action(place, "1804", ActionStatus::Open, "2016-04-01");
        world((0..n).map(of).collect())
    };
    let one_page = seen(&open(ACTIONS_SHOWN_MAX), "");
    assert_eq!(one_page.rows.len(), ACTIONS_SHOWN_MAX);
    assert!(one_page.paging.pages.is_empty());
    let two = open(ACTIONS_SHOWN_MAX + 1);
    let first = seen(&two, "");
    assert_eq!((first.count, first.rows.len()), (51, 50));
    let next = first.paging.next_href.unwrap();
    let (_, query) = next.split_once('?').unwrap();
    assert_eq!(seen(&two, query).rows.len(), 1);
}

#[test]
fn so_many_promises_are_shown_and_the_rest_led_to() {
    for (n, shown, more) in [
        (PROMISES_SHOWN_MAX, PROMISES_SHOWN_MAX, false),
        (PROMISES_SHOWN_MAX + 1, PROMISES_SHOWN_MAX, true),
    ] {
        let of = |place| action(place, "1804", ActionStatus::Reported, "2016-01-01");
        let promises = seen(&world((0..n).map(of).collect()), "").promises;
        assert_eq!(
            (promises.rows.len(), promises.more.is_some()),
            (shown, more)
        );
        assert_eq!(promises.sentence, None);
    }
}

#[test]
fn days_ahead_are_told_where_they_are_few() {
    let soon = |days: i32| {
        let ahead = Duration::from_secs(u64::from(days.unsigned_abs()) * 86_400);
        let day = today().saturating_add(ahead);
        let action = action(1, "1804", ActionStatus::Open, &day.to_string());
        due(&action, today(), Lang::Nb).soon
    };
    assert_eq!(soon(0).as_deref(), Some("i dag"));
    assert_eq!(soon(1).as_deref(), Some("om 1 dag"));
    assert_eq!(soon(SOON_DAYS_MAX).as_deref(), Some("om 30 dager"));
    assert_eq!(soon(SOON_DAYS_MAX + 1), None);
}

#[test]
fn overdue_ones_come_first_and_are_never_hidden_in_silence() {
    let world = world(vec![
        action(1, "1804", ActionStatus::Open, "2016-09-01"),
        action(2, "1833", ActionStatus::Open, "2016-03-07"),
        action(3, "1902", ActionStatus::Open, "2016-02-01"),
        action(4, "0101", ActionStatus::Open, "2016-01-01"),
    ]);
    for sort in ["frist", "kommune", "ansvar", "status"] {
        let seen = seen(&world, &format!("sorter={sort}"));
        let late: Vec<bool> = seen.rows.iter().map(|row| row.due.late.is_some()).collect();
        assert_eq!(late, [true, true, false], "{sort}");
        assert_eq!(seen.count_words, "åpne tiltak i Nord");
        // The fourth is followed by the one who looks, in another region.
        let hidden = seen.hidden.unwrap();
        assert!(
            hidden.text.starts_with("1 tiltak over fristen"),
            "{}",
            hidden.text
        );
    }
    let everywhere = seen(&world, "valgt=1");
    assert_eq!((everywhere.count, everywhere.hidden), (4, None));
    // Whoever may not write in a region cannot tick there.
    let ticks = everywhere.rows.iter().filter(|row| row.tick.is_some());
    assert_eq!(ticks.count(), 3);
}

/// Whatever is asked for: what is told to stand outside is what the link opens, and none of it was shown.
#[test]
fn what_is_hidden_is_what_its_link_opens() {
    let elsewhere = |action: Action| Action {
        follower: Id::new(1, 2),
        ..action
    };
    let world = world(vec![
        action(1, "1804", ActionStatus::Open, "2016-09-01"),
        action(2, "1833", ActionStatus::Open, "2016-03-07"),
        elsewhere(action(3, "1902", ActionStatus::Open, "2016-02-01")),
        action(4, "0101", ActionStatus::Open, "2016-01-01"),
        elsewhere(action(5, "1201", ActionStatus::Open, "2016-01-01")),
        elsewhere(action(6, "1201", ActionStatus::Open, "2016-01-02")),
        elsewhere(action(7, "1902", ActionStatus::Reported, "2016-01-01")),
    ]);
    for (query, hidden) in [
        // Of one's own regions, and what one follows elsewhere.
        ("", 1),
        ("vis=over", 1),
        ("vis=mine", 2),
        ("frist=maned", 3),
        // Of the region that is asked for, and what one follows elsewhere.
        ("valgt=1&region=vest", 2),
        ("valgt=1&region=vest&frist=maned", 4),
        ("valgt=1&region=vest,ost&status=reported", 4),
        // Of the whole country.
        ("valgt=1", 0),
        ("valgt=1&frist=maned", 5),
        ("valgt=1&kommune=Halden", 4),
        ("valgt=1&ansvar=imdi&vis=mine", 5),
    ] {
        let found = seen(&world, query);
        let told = found.hidden.as_ref().map_or(0, |link| {
            let n = link.text.split(' ').next().unwrap();
            n.parse().unwrap()
        });
        assert_eq!(told, hidden, "{query}");
        let Some(link) = found.hidden else {
            continue;
        };
        let (_, to) = link.href.split_once('?').unwrap();
        let outside = seen(&world, to);
        assert_eq!(outside.count, hidden, "{query} {to}");
        assert_eq!(outside.problems, Vec::<String>::new(), "{query} {to}");
        assert_eq!(outside.hidden, None, "{query} {to}");
        assert_eq!(outside.href, link.href, "{query}");
        assert!(outside.count_words.contains("utenfor filteret"), "{query}");
        for row in &outside.rows {
            assert!(row.due.late.is_some(), "{query} {}", row.id);
            assert!(
                found.rows.iter().all(|shown| shown.id != row.id),
                "{query} {}",
                row.id
            );
        }
        // The way back to the filter.
        let (_, back) = outside.chips[0].href.split_once('?').unwrap();
        assert_eq!(seen(&world, back).count, found.count, "{query}");
    }
}

/// What the rows of the promises are narrowed by is what is said of them.
#[test]
fn promises_say_where_they_are_from() {
    let world = world(vec![
        action(1, "1804", ActionStatus::Reported, "2016-01-01"),
        action(2, "0101", ActionStatus::Reported, "2016-01-01"),
    ]);
    let me = me();
    let mine = format!("valgt=1&folger={me}");
    for (query, extent) in [
        ("", "1 løfte i Nord"),
        ("valgt=1", "2 løfter i hele landet"),
        ("valgt=1&frist=over&status=open", "2 løfter i hele landet"),
        (&mine, "2 løfter i utvalget"),
        ("valgt=1&kommune=Halden", "1 løfte i utvalget"),
        ("ansvar=municipality", "1 løfte i utvalget"),
    ] {
        assert_eq!(seen(&world, query).promises.extent, extent, "{query}");
    }
}

#[test]
fn every_box_counts_what_it_would_show() {
    let world = world(vec![
        action(1, "1804", ActionStatus::Open, "2016-09-01"),
        action(2, "1804", ActionStatus::Open, "2016-03-20"),
        action(3, "1902", ActionStatus::Reported, "2016-02-01"),
        action(4, "1902", ActionStatus::Open, "2016-05-01"),
        action(5, "0101", ActionStatus::Dropped, "2016-02-01"),
    ]);
    for group in seen(&world, "valgt=1").groups {
        for one in group.boxes {
            let query = format!("valgt=1&{}={}", group.name, one.value);
            let found = seen(&world, &query);
            assert_eq!(found.count, one.count, "{query}");
            assert_eq!(found.problems, Vec::<String>::new(), "{query}");
            assert_eq!(found.chips.len(), 1, "{query}");
        }
    }
}
