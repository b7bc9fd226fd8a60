//! What others did that somebody has not read.

use jiff::{SignedDuration, Timestamp};
use kinds::{Id, Region, Regions};
use store::{After, By, ReadUpTo, Unread};

use crate::engines::TestDb;
use crate::follow_up_actions::{action, by, somebody};

const AT: &str = "2026-03-02T08:00:00Z";

fn nord() -> Regions {
    std::iter::once(Region::Nord).collect()
}

/// The register, which says what is in which region.
async fn register(test: &TestDb) {
    let units = content::register_2015().unwrap();
    let by = crate::engines::by(AT);
    test.db.publish_register(&by, 2015, &units).await.unwrap();
}

/// Agrees something with a municipality, at a moment.
async fn agree(test: &TestDb, who: Id, (n, number): (u128, &str), at: &str) {
    let mut one = action(who, n);
    one.unit.number = number.parse().unwrap();
    let change = By {
        at: at.parse().unwrap(),
        ..by(who, n)
    };
    let id = || Id::new(60, n);
    test.db.agree(&change, &one, &id).await.unwrap();
}

/// What is unread since, by the number of the municipality.
async fn unread(test: &TestDb, than: Id, regions: Regions, since: After, most: u32) -> Vec<Unread> {
    test.db
        .done_by_others(than, regions, since, most)
        .await
        .unwrap()
}

fn numbers(rows: &[Unread]) -> Vec<&str> {
    rows.iter().map(|row| &*row.number).collect()
}

on_both! {
    async fn what_others_did_is_told_by_region_and_since_when(test) {
        register(test).await;
        let (kari, ola) = (somebody(test, 1).await, somebody(test, 2).await);
        agree(test, ola, (1, "1902"), "2026-03-01T08:00:00Z").await;
        agree(test, ola, (2, "1201"), AT).await;
        agree(test, kari, (3, "1902"), AT).await;
        let all = After::Generation(0);
        assert_eq!(numbers(&unread(test, kari, Regions::all(), all, 10).await), ["1201", "1902"]);
        assert_eq!(numbers(&unread(test, kari, nord(), all, 10).await), ["1902"]);
        assert_eq!(unread(test, kari, Regions::NONE, all, 10).await, []);
        assert_eq!(numbers(&unread(test, kari, Regions::all(), all, 1).await), ["1201"]);
        // What was begun earlier and written later is of the later generation.
        let read = unread(test, kari, Regions::all(), all, 10).await[0].generation;
        agree(test, ola, (4, "1902"), "2026-02-01T08:00:00Z").await;
        let later = unread(test, kari, Regions::all(), After::Generation(read), 10).await;
        assert_eq!((numbers(&later), later[0].account), (vec!["1902"], ola));
        let since = After::Moment(AT.parse().unwrap());
        assert_eq!(numbers(&unread(test, kari, Regions::all(), since, 10).await), ["1201"]);
    }

    async fn of_two_windows_the_one_that_has_read_further_holds(test) {
        let kari = somebody(test, 1).await;
        assert!(test.db.read_up_to(kari).await.unwrap().is_empty());
        let first: Timestamp = AT.parse().unwrap();
        let later = first + SignedDuration::from_mins(5);
        let mark = async |regions, generation, at| {
            test.db.mark_read(kari, regions, ReadUpTo { generation, at }).await.unwrap();
            test.db.read_up_to(kari).await.unwrap()
        };
        assert_eq!(mark(nord(), 7, first).await[&Region::Nord].generation, 7);
        let read = mark(nord(), 5, later).await;
        assert_eq!(read[&Region::Nord], ReadUpTo { generation: 7, at: first });
        let read = mark(Regions::all(), 9, later).await;
        assert_eq!(read.len(), Region::ALL.len());
        assert_eq!(read[&Region::Nord], ReadUpTo { generation: 9, at: later });
    }
}
