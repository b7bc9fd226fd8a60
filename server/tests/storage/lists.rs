//! Lists in the store: what is put on them and taken off, what they are called, and that they come back.

use std::net::{IpAddr, Ipv4Addr};

use domain::follow_up::list::Seen;
use domain::follow_up::{FollowUp, Followed, Held, List};
use kinds::{Id, Region, Role};
use store::{
    Actor, AuditAction, By, Change, DatabaseError, Db, Ending, Entry, NewAccount, Opened, Opening,
    Origin,
};

use crate::engines::{TestDb, by};

const NOW: &str = "2026-11-25T10:15:30Z";

fn owner() -> Id {
    Id::new(1, 1)
}

async fn with_owner(test: &TestDb) {
    let new = NewAccount {
        id: owner(),
        name: "Rådgiver".to_owned(),
        e_mail: "a@imdi.no".to_owned(),
        role: Role::Adviser,
        regions: [Region::Nord].into_iter().collect(),
        demo: false,
    };
    assert!(test.db.add_account(&by(NOW), &new).await.unwrap());
}

fn by_owner() -> By {
    By {
        actor: Actor::Person(owner()),
        from: Origin::address(IpAddr::V4(Ipv4Addr::LOCALHOST)),
        ..by(NOW)
    }
}

fn unit(number: &str) -> Followed {
    Followed {
        number: number.parse().unwrap(),
        register_year: 2015,
    }
}

fn list() -> List {
    List {
        id: Id::new(2, 2),
        version: 1,
        name: "Vårbesøk".to_owned(),
        note: String::new(),
        owner: owner(),
        seen_by: Seen::Region(Region::Nord),
        held: Held::Fixed(vec![unit("1804"), unit("1902")]),
        picked_from: Some("region=nord".to_owned()),
        synthetic: false,
    }
}

async fn write<T>(
    db: &Db,
    work: impl AsyncFnOnce(&mut Change<'_>) -> Result<T, DatabaseError>,
) -> T {
    let entry = Entry::of(AuditAction::LIST_WRITTEN).on("list", list().id);
    let by = by_owner();
    let written = db.follow(&by, async |change: &mut Change<'_>| {
        Ok::<_, DatabaseError>(Ending::Keep(work(change).await?, entry))
    });
    written.await.unwrap()
}

async fn stands(db: &Db) -> Option<List> {
    let news = db.follow_up_news(0).await.unwrap();
    FollowUp::default().with(news).list(list().id).cloned()
}

on_both! {
    async fn what_is_written_of_a_list_is_what_stands(test) {
        with_owner(test).await;
        write(&test.db, async |change| change.add_list(&list()).await).await;
        assert_eq!(stands(&test.db).await, Some(list()));

        // Put on and taken off, by several at once if need be: no version is asked for.
        let version = write(&test.db, async |change| {
            change.pick(list().id, &unit("2003")).await?;
            change.pick(list().id, &unit("1804")).await?;
            change.unpick(list().id, &unit("1902")).await?;
            change.touch_list(list().id).await
        });
        assert_eq!(version.await, Some(2));
        let held = stands(&test.db).await.unwrap().held;
        assert_eq!(held, Held::Fixed(vec![unit("1804"), unit("2003")]));

        // Called otherwise, over the version that was seen and no other.
        let mut renamed = List { version: 2, name: "Høstbesøk".to_owned(), seen_by: Seen::Me, ..list() };
        let version = write(&test.db, async |change| change.write_list(&renamed).await).await;
        assert_eq!(version, Some(3));
        let late = write(&test.db, async |change| change.write_list(&renamed).await).await;
        assert_eq!(late, None);
        renamed.version = 3;
        renamed.held = Held::Fixed(vec![unit("1804"), unit("2003")]);
        assert_eq!(stands(&test.db).await, Some(renamed));
    }

    async fn a_list_follows_its_filter_and_holds_again_what_it_held(test) {
        with_owner(test).await;
        write(&test.db, async |change| change.add_list(&list()).await).await;
        let turn = async |version: i64, live: bool| {
            let seen = List { version, ..list() };
            write(&test.db, async |change| change.turn_list(&seen, live).await).await
        };
        assert_eq!(turn(1, true).await, Some(2));
        let live = List {
            version: 2,
            held: Held::Live("region=nord".to_owned()),
            picked_from: None,
            ..list()
        };
        assert_eq!(stands(&test.db).await, Some(live));
        // Over the version that was seen and no other.
        assert_eq!(turn(1, false).await, None);
        assert_eq!(turn(2, false).await, Some(3));
        assert_eq!(stands(&test.db).await, Some(List { version: 3, ..list() }));
        // Frozen otherwise than it was: nothing of what it held is left.
        write(&test.db, async |change| {
            change.unpick_all(list().id).await?;
            change.pick(list().id, &unit("2003")).await?;
            change.touch_list(list().id).await
        }).await;
        let held = stands(&test.db).await.unwrap().held;
        assert_eq!(held, Held::Fixed(vec![unit("2003")]));
        // One that never had a filter cannot follow it.
        let bare = List { id: Id::new(2, 3), picked_from: None, ..list() };
        write(&test.db, async |change| change.add_list(&bare).await).await;
        let entry = Entry::of(AuditAction::LIST_THAWED).on("list", bare.id);
        let by = by_owner();
        let refused = test.db.follow(&by, async |change: &mut Change<'_>| {
            change.turn_list(&bare, true).await?;
            Ok::<_, DatabaseError>(Ending::Keep((), entry))
        });
        assert!(refused.await.is_err());
    }

    async fn what_was_deleted_comes_back_to_its_owner(test) {
        with_owner(test).await;
        write(&test.db, async |change| change.add_list(&list()).await).await;
        let gone = write(&test.db, async |change| change.delete_list(list().id).await).await;
        assert_eq!((gone, stands(&test.db).await), (Some(2), None));
        let again = write(&test.db, async |change| change.delete_list(list().id).await).await;
        let touched = write(&test.db, async |change| change.touch_list(list().id).await).await;
        assert_eq!((again, touched), (None, None));
        let other = Id::new(1, 9);
        let back = async |whose: Id| {
            write(&test.db, async |change| change.bring_back_list(list().id, whose).await).await
        };
        assert_eq!(back(other).await, None);
        assert_eq!(back(owner()).await, Some(3));
        assert_eq!(back(owner()).await, None);
        let stands = stands(&test.db).await.unwrap();
        assert_eq!(stands, List { version: 3, ..list() });
    }

    async fn a_deletion_that_is_sent_twice_is_known_again(test) {
        with_owner(test).await;
        write(&test.db, async |change| change.add_list(&list()).await).await;
        let delete = async |by: &By| {
            let work = async |change: &mut Change<'_>| {
                let deleted = change.delete_list(list().id).await?;
                let entry = Entry::of(AuditAction::LIST_DELETED).on("list", list().id);
                Ok::<_, DatabaseError>(match deleted {
                    Some(_) => Ending::Keep(true, entry),
                    None => Ending::Leave(false),
                })
            };
            test.db.follow(by, work).await
        };
        let (first, late) = (by_owner(), by_owner());
        assert!(!test.db.made_before(&first).await.unwrap());
        assert!(delete(&first).await.unwrap());
        assert!(test.db.made_before(&first).await.unwrap());
        let again = delete(&first).await;
        assert!(matches!(again, Err(DatabaseError::DoneBefore(id)) if id == first.id), "{again:?}");
        // Somebody else comes too late: nothing is changed, and nothing is known of it.
        assert!(!delete(&late).await.unwrap());
        assert!(!test.db.made_before(&late).await.unwrap());
    }

    async fn what_it_held_when_it_was_opened_is_kept_by_wave(test) {
        with_owner(test).await;
        write(&test.db, async |change| change.add_list(&list()).await).await;
        let opening = Opening { list: list().id, account: owner(), year: 2015 };
        assert_eq!(test.db.list_opened(opening).await.unwrap(), None);
        for numbers in [vec![], vec!["1804".parse().unwrap(), "030101".parse().unwrap()]] {
            let opened = Opened { at: NOW.parse().unwrap(), numbers };
            test.db.open_list(opening, &opened).await.unwrap();
            assert_eq!(test.db.list_opened(opening).await.unwrap(), Some(opened));
        }
        let other = Opening { year: 2014, ..opening };
        assert_eq!(test.db.list_opened(other).await.unwrap(), None);
    }
}
