//! What was agreed, notes, and days that do not suit, in the store: with their history and the audit log.

use domain::audit::Detail;
use domain::follow_up::{Action, Followed, Unsuitable, Whose};
use kinds::{ActionStatus, Id, Owes, Regions, Role};
use store::{
    Actor, AuditAction, AuditQuery, By, DatabaseError, NewAccount, NoteChange, Origin, Rewritten,
};

use crate::engines::TestDb;

/// Somebody to write, and a change of theirs.
pub async fn somebody(test: &TestDb, n: u128) -> Id {
    let new = NewAccount {
        id: Id::new(1, n),
        name: "Rådgiver, Nord".to_owned(),
        e_mail: format!("kari{n}@imdi.no"),
        role: Role::Adviser,
        regions: Regions::all(),
        demo: false,
    };
    let by = crate::engines::by("2026-03-01T08:00:00Z");
    assert!(test.db.add_account(&by, &new).await.unwrap());
    new.id
}

pub fn by(account: Id, n: u128) -> By {
    By {
        id: Id::new(2, n),
        actor: Actor::Person(account),
        from: Origin::address("192.0.2.7".parse().unwrap()),
        at: "2026-03-02T08:00:00Z".parse().unwrap(),
    }
}

/// Ids one after the other.
pub fn ids() -> impl Fn() -> Id + Sync {
    let next = std::sync::atomic::AtomicU64::new(1);
    move || {
        Id::new(
            50 + next.fetch_add(1, std::sync::atomic::Ordering::Relaxed),
            0,
        )
    }
}

pub fn unit() -> Followed {
    Followed {
        number: "1902".parse().unwrap(),
        register_year: 2015,
    }
}

pub fn action(follower: Id, n: u128) -> Action {
    Action {
        id: Id::new(3, n),
        version: 1,
        unit: unit(),
        visit: None,
        what: "sende utkast".to_owned(),
        owes: Owes::Municipality,
        follower,
        agreed_on: "2026-01-12".parse().unwrap(),
        due: "2026-02-01".parse().unwrap(),
        first_due: "2026-02-01".parse().unwrap(),
        moves: 0,
        status: ActionStatus::Open,
        reported_on: None,
        closed_on: None,
        reason: String::new(),
        promise: None,
        outcome: String::new(),
        synthetic: false,
    }
}

on_both! {
    async fn what_was_agreed_is_moved_with_what_stood_there_before(test) {
        let kari = somebody(test, 1).await;
        let ids = ids();
        let [one, two] = [1, 2].map(|n| action(kari, n));
        for (n, action) in [&one, &two].into_iter().enumerate() {
            test.db.agree(&by(kari, n as u128), action, &ids).await.unwrap();
        }
        // The same change once more is told, and adds nothing.
        let again = test.db.agree(&by(kari, 0), &one, &ids).await;
        assert!(matches!(again, Err(DatabaseError::DoneBefore(_))));
        let moved = |_: Id, stands: Option<&Action>| {
            let stands = stands.unwrap();
            let now = Action {
                due: "2026-06-01".parse().unwrap(),
                moves: stands.moves + 1,
                ..stands.clone()
            };
            let fields = vec![("due", stands.due.to_string())];
            let reason = "Ny leder".to_owned();
            Ok::<_, DatabaseError>(Some(Rewritten { now, fields, reason }))
        };
        let both = [one.id, two.id];
        let asks = by(kari, 10);
        let written = test.db.rewrite_actions(&asks, AuditAction::ACTION_MOVED, &both, &ids, moved);
        assert_eq!(written.await.unwrap(), 2);
        let news = test.db.follow_up_news(0).await.unwrap();
        for (_, action) in news.actions {
            let action = action.unwrap();
            let due = action.due.to_string();
            assert_eq!((&*due, action.moves, action.version), ("2026-06-01", 1, 2));
        }
        let past = test.db.history_of("action", one.id).await.unwrap();
        let last = (&*past[0].event, &*past[0].field, &*past[0].was, &*past[0].reason);
        assert_eq!(last, ("moved", "due", "2026-02-01", "Ny leder"));
        assert_eq!(past[1].event, "made");
        assert_eq!(test.count("SELECT COUNT(*) FROM audit WHERE action = 'action.moved'").await, 1);
        // Which they were is told.
        let query = AuditQuery { actions: vec!["action.moved"], ..AuditQuery::default() };
        let told = test.db.audit(&query, 0, 10).await.unwrap().1;
        let ids = Detail::Texts(both.iter().map(Id::to_string).collect());
        assert_eq!(told[0].details.get("ids"), Some(&ids));
    }

    async fn where_one_of_many_cannot_be_written_none_is(test) {
        let kari = somebody(test, 1).await;
        let ids = ids();
        let one = action(kari, 1);
        test.db.agree(&by(kari, 0), &one, &ids).await.unwrap();
        let gone = Id::new(3, 99);
        let work = |id: Id, stands: Option<&Action>| {
            let Some(stands) = stands else {
                return Err(DatabaseError::DoneBefore(id));
            };
            let now = Action { moves: 7, ..stands.clone() };
            let fields = vec![("due", String::new())];
            Ok(Some(Rewritten { now, fields, reason: String::new() }))
        };
        let both = [one.id, gone];
        let told = AuditAction::ACTION_MOVED;
        let written = test.db.rewrite_actions(&by(kari, 5), told, &both, &ids, work).await;
        assert!(written.is_err());
        let news = test.db.follow_up_news(0).await.unwrap();
        assert_eq!(news.actions[0].1.as_ref().unwrap().moves, 0);
        assert_eq!(test.db.history_of("action", one.id).await.unwrap().len(), 1);
    }

    /// The id of a change is sent along with its form, and becomes that of what it makes.
    async fn an_id_that_is_another_things_brings_nothing_into_its_history(test) {
        let kari = somebody(test, 1).await;
        let ids = ids();
        let one = action(kari, 1);
        test.db.agree(&by(kari, 0), &one, &ids).await.unwrap();
        let forged = By { id: one.id, ..by(kari, 1) };
        test.db.add_note(&forged, (&unit(), "et notat"), &ids).await.unwrap();
        for kind in ["action", "note"] {
            let past = test.db.history_of(kind, one.id).await.unwrap();
            let told: Vec<(&str, &str)> = past.iter().map(|past| (&*past.kind, &*past.event)).collect();
            assert_eq!(told, [(kind, "made")]);
        }
    }

    async fn what_is_deleted_comes_back_as_it_was(test) {
        let kari = somebody(test, 1).await;
        let ids = ids();
        let one = action(kari, 1);
        test.db.agree(&by(kari, 0), &one, &ids).await.unwrap();
        assert_eq!(test.db.deleted_action(one.id).await.unwrap(), None);
        assert!(test.db.delete_action(&by(kari, 1), &one, &ids).await.unwrap());
        assert!(!test.db.delete_action(&by(kari, 2), &one, &ids).await.unwrap());
        let news = test.db.follow_up_news(0).await.unwrap();
        assert_eq!(news.actions, [(one.id, None)]);
        let deleted = test.db.deleted_action(one.id).await.unwrap().unwrap();
        assert_eq!(deleted.unit, unit());
        assert_eq!(deleted.followed_by, Some(kari));
        let which = (one.id, None);
        assert!(test.db.bring_back_action(&by(kari, 3), which, &deleted, &ids).await.unwrap());
        let news = test.db.follow_up_news(0).await.unwrap();
        let back = news.actions[0].1.clone().unwrap();
        assert_eq!(Action { version: 1, ..back }, one);
        // Or to somebody else, with its history.
        let heir = somebody(test, 2).await;
        assert!(test.db.delete_action(&by(kari, 4), &one, &ids).await.unwrap());
        let which = (one.id, Some(heir));
        assert!(test.db.bring_back_action(&by(kari, 5), which, &deleted, &ids).await.unwrap());
        let news = test.db.follow_up_news(0).await.unwrap();
        assert_eq!(news.actions[0].1.as_ref().unwrap().follower, heir);
        let past = test.db.history_of("action", one.id).await.unwrap();
        let told: Vec<(&str, &str)> = past.iter().map(|past| (&*past.event, &*past.field)).collect();
        assert!(told.contains(&("written", "follower")), "{told:?}");
    }

    async fn a_note_keeps_what_it_said_and_is_written_over_by_no_accident(test) {
        let kari = somebody(test, 1).await;
        let ids = ids();
        let first = by(kari, 0);
        test.db.add_note(&first, (&unit(), "første"), &ids).await.unwrap();
        let rewrite = async |n: u128, seen: i64, text: &'static str| {
            let change = by(kari, n);
            test.db.rewrite_note(&change, (first.id, seen), text, &ids).await.unwrap()
        };
        assert_eq!(rewrite(1, 1, "andre").await, NoteChange::Done);
        assert_eq!(rewrite(2, 1, "andre").await, NoteChange::Done);
        let NoteChange::Conflict(stands) = rewrite(3, 1, "tredje").await else {
            panic!("it was written over");
        };
        assert_eq!((&*stands.text, stands.version), ("andre", 2));
        let note = test.db.notes_of(&unit().number).await.unwrap().remove(0);
        assert!(test.db.set_note_deleted(&by(kari, 4), &note, true, &ids).await.unwrap());
        assert!(!test.db.set_note_deleted(&by(kari, 14), &note, true, &ids).await.unwrap());
        assert_eq!(rewrite(5, 3, "fjerde").await, NoteChange::Gone);
        assert_eq!(test.db.notes_of(&unit().number).await.unwrap(), []);
        assert!(test.db.set_note_deleted(&by(kari, 6), &note, false, &ids).await.unwrap());
        let past = test.db.history_of("note", note.id).await.unwrap();
        let was: Vec<&str> = past.iter().map(|past| &*past.was).filter(|was| !was.is_empty()).collect();
        assert_eq!(was, ["første"]);
    }

    async fn days_and_followers_are_kept(test) {
        let kari = somebody(test, 1).await;
        let ids = ids();
        for (n, whose) in [(0, Whose::Person(kari)), (1, Whose::Unit(unit()))] {
            let change = by(kari, n);
            let days = Unsuitable {
                id: change.id,
                whose: whose.clone(),
                first_day: "2026-07-01".parse().unwrap(),
                last_day: "2026-07-05".parse().unwrap(),
                why: "ferie".to_owned(),
                deleted: false,
                synthetic: false,
            };
            test.db.add_unsuitable(&change, &days, &ids).await.unwrap();
            let of = match &whose {
                Whose::Person(who) => test.db.unsuitable_of_person(*who).await.unwrap(),
                Whose::Unit(unit) => test.db.unsuitable_of_unit(&unit.number).await.unwrap(),
            };
            assert_eq!(of, std::slice::from_ref(&days));
            let asks = by(kari, 10 + n);
            let taken = test.db.set_unsuitable_deleted(&asks, &days, true, &ids);
            assert!(taken.await.unwrap());
            let asks = by(kari, 12 + n);
            let twice = test.db.set_unsuitable_deleted(&asks, &days, true, &ids);
            assert!(!twice.await.unwrap());
            assert!(test.db.unsuitable(days.id).await.unwrap().unwrap().deleted);
        }
        let former = Followed { register_year: 2014, ..unit() };
        let follow = async |n: u128, was: Option<Id>, now: Option<Id>| {
            let of = (&unit(), &[former.clone()][..]);
            test.db.follow_unit(&by(kari, n), of, (was, now), &ids).await.unwrap();
        };
        follow(20, None, Some(kari)).await;
        follow(21, Some(kari), None).await;
        let news = test.db.follow_up_news(0).await.unwrap();
        assert_eq!(news.followers, [(former, None), (unit(), None)]);
    }
}
