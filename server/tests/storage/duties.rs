//! What somebody looks after: they are not closed, and lose no right they need for it, before it is handed
//! on; and nothing is given to somebody who was closed a moment before.

use domain::follow_up::{Action, Followed, Visit, Written};
use kinds::{ActionStatus, Id, Region, Regions, Role, VisitStatus};
use store::{
    Account, Actor, AuditAction, By, DatabaseError, Db, Duties, HandedOn, MakeId, Rewritten,
    Unchanged, handed_on, seen,
};

use crate::engines::TestDb;
use crate::follow_up_actions::{action, by, ids, somebody, unit};
use crate::visits;

/// A planned visit that somebody is responsible for.
fn planned(responsible: Id, n: u128) -> Written {
    let written = visits::visit(Id::new(4, n));
    let visit = Visit {
        responsible,
        unit: unit(),
        ..written.visit
    };
    Written { visit, ..written }
}

async fn account(db: &Db, id: Id) -> Account {
    db.account(id).await.unwrap().unwrap()
}

/// Gives somebody an open action, a planned visit and a municipality.
async fn busy(test: &TestDb, who: Id, ids: MakeId<'_>) -> HandedOn {
    let (one, visit) = (action(who, 1), planned(who, 1));
    test.db.agree(&by(who, 0), &one, ids).await.unwrap();
    visits::add(&test.db, &by(who, 1), &visit).await.unwrap();
    let of = (&unit(), &[][..]);
    let by = by(who, 2);
    let put = test.db.follow_unit(&by, of, (None, Some(who)), ids);
    put.await.unwrap();
    HandedOn {
        actions: vec![one.id],
        visits: vec![visit.visit.id],
        units: vec![unit()],
    }
}

/// What an account is refused for.
fn left(refused: Result<store::Version, Unchanged>) -> Duties {
    match refused {
        Err(Unchanged::Follows(duties)) => duties,
        other => panic!("{other:?}"),
    }
}

on_both! {
    async fn whoever_looks_after_something_is_not_locked_before_it_is_handed_on(test) {
        let (kari, heir) = (somebody(test, 1).await, somebody(test, 2).await);
        let ids = ids();
        let what = busy(test, kari, &ids).await;
        let now = account(&test.db, kari).await;
        let locked = test.db.lock_account(&by(heir, 10), seen(&now)).await;
        assert_eq!(left(locked), Duties { actions: 1, visits: 1 });
        let handed = test.db.hand_on(&by(heir, 11), (kari, heir), &what, &ids).await;
        assert_eq!(handed.unwrap(), 3);
        let news = test.db.follow_up_news(0).await.unwrap();
        assert_eq!(news.actions[0].1.as_ref().unwrap().follower, heir);
        assert_eq!(news.visits[0].1.as_ref().unwrap().responsible, heir);
        assert_eq!(news.followers, [(unit(), Some(heir))]);
        for (kind, subject) in [("action", what.actions[0]), ("visit", what.visits[0])] {
            let past = test.db.history_of(kind, subject).await.unwrap();
            assert_eq!((past[0].account, &*past[0].was), (heir, &*kari.to_string()));
        }
        // Once more, there is nothing left to hand on.
        let again = test.db.hand_on(&by(heir, 12), (kari, heir), &what, &ids).await;
        assert_eq!(again.unwrap(), 0);
        assert!(test.db.lock_account(&by(heir, 13), seen(&now)).await.is_ok());
    }

    async fn a_right_that_something_rests_on_is_not_taken_away(test) {
        let (kari, boss) = (somebody(test, 1).await, somebody(test, 2).await);
        busy(test, kari, &ids()).await;
        let nord: Regions = [Region::Nord].into_iter().collect();
        let change = async |n: u128, rights, lost: &(dyn Fn(&Followed) -> bool + Sync)| {
            let now = account(&test.db, kari).await;
            test.db.change_role(&by(boss, n), seen(&now), rights, lost).await
        };
        let all = |_: &Followed| true;
        let here = |followed: &Followed| *followed == unit();
        let none = |_: &Followed| false;
        let both = Duties { actions: 1, visits: 1 };
        assert_eq!(left(change(10, (Role::Reader, Regions::all()), &all).await), both);
        assert_eq!(left(change(11, (Role::Adviser, nord), &here).await), both);
        // Nothing of it is there.
        assert!(change(12, (Role::Adviser, nord), &none).await.is_ok());
        let stands = account(&test.db, kari).await;
        assert_eq!((stands.role, stands.regions), (Role::Adviser, nord));
    }

    async fn nothing_is_given_to_whoever_cannot_look_after_it(test) {
        let (kari, closed) = (somebody(test, 1).await, somebody(test, 2).await);
        let ids = ids();
        let theirs = action(closed, 2);
        test.db.agree(&by(kari, 0), &theirs, &ids).await.unwrap();
        let reported = |_: Id, stands: Option<&Action>| {
            let (now, fields) = (stands.unwrap().clone(), vec![("status", "open".to_owned())]);
            let now = Action { status: ActionStatus::Reported, ..now };
            Ok::<_, DatabaseError>(Some(Rewritten { now, fields, reason: String::new() }))
        };
        let state = AuditAction::ACTION_STATE;
        let which = [theirs.id];
        let written = test.db.rewrite_actions(&by(kari, 1), state, &which, &ids, reported).await;
        assert_eq!(written.unwrap(), 1);
        let now = account(&test.db, closed).await;
        test.db.lock_account(&by(kari, 2), seen(&now)).await.unwrap();
        let refused = |done: Result<(), DatabaseError>| {
            assert!(matches!(done, Err(DatabaseError::CannotFollow(who)) if who == closed), "{done:?}");
        };
        refused(test.db.agree(&by(kari, 3), &action(closed, 3), &ids).await);
        let of = (&unit(), &[][..]);
        refused(test.db.follow_unit(&by(kari, 4), of, (None, Some(closed)), &ids).await);
        // What is reported is not opened again for them, and what is another's is not handed on to them.
        let opened = |_: Id, stands: Option<&Action>| {
            let (now, fields) = (stands.unwrap().clone(), vec![("status", "reported".to_owned())]);
            let now = Action { status: ActionStatus::Open, ..now };
            Ok::<_, DatabaseError>(Some(Rewritten { now, fields, reason: String::new() }))
        };
        let written = test.db.rewrite_actions(&by(kari, 5), state, &which, &ids, opened).await;
        refused(written.map(drop));
        let mine = action(kari, 4);
        test.db.agree(&by(kari, 6), &mine, &ids).await.unwrap();
        let handed = |_: Id, stands: Option<&Action>| {
            Ok::<_, DatabaseError>(stands.map(|stands| handed_on(stands, closed)))
        };
        let told = AuditAction::ACTION_HANDED_ON;
        let written = test.db.rewrite_actions(&by(kari, 7), told, &[mine.id], &ids, handed).await;
        refused(written.map(drop));
        let what = HandedOn { actions: vec![mine.id], ..HandedOn::default() };
        refused(test.db.hand_on(&by(kari, 8), (kari, closed), &what, &ids).await.map(drop));
        // Nothing of it was kept.
        let news = test.db.follow_up_news(0).await.unwrap();
        assert_eq!(news.actions.len(), 2);
        assert!(news.followers.is_empty());
        assert!(news.actions.iter().all(|(_, one)| {
            let one = one.as_ref().unwrap();
            one.follower == kari || one.status == ActionStatus::Reported
        }));
    }

    async fn of_agreeing_with_somebody_and_closing_them_one_is_refused(test) {
        let boss = somebody(test, 1).await;
        let second = test.second().await;
        for n in 0..8_u128 {
            let who = somebody(test, 10 + n).await;
            let now = account(&test.db, who).await;
            let (agrees, plans, locks) =
                (by(boss, 100 + n), by(boss, 200 + n), by(boss, 300 + n));
            let (one, visit, ids) = (action(who, 10 + n), planned(who, 10 + n), ids());
            let agree = async {
                if n % 2 == 0 {
                    return test.db.agree(&agrees, &one, &ids).await;
                }
                give(&test.db, &plans, &visit).await
            };
            let (given, closed) = tokio::join!(agree, second.lock_account(&locks, seen(&now)));
            assert_ne!(given.is_ok(), closed.is_ok(), "{n}: {given:?} {closed:?}");
            let stands = account(&test.db, who).await;
            assert_eq!(stands.locked.is_some(), given.is_err());
        }
        second.close().await;
    }
}

/// Plans a visit as the service does: whoever is responsible must be able to be.
async fn give(db: &Db, by: &By, visit: &Written) -> Result<(), DatabaseError> {
    assert!(matches!(by.actor, Actor::Person(_)));
    assert_eq!(visit.visit.status, VisitStatus::Planned);
    db.follow(by, async |change| {
        change.must_follow(visit.visit.responsible, None).await?;
        let texts = store::VisitTexts::default();
        change.add_visit(&visit.visit, &texts).await?;
        let entry = store::Entry::of(AuditAction::VISIT_ADDED).on("visit", visit.visit.id);
        Ok(store::Ending::Keep((), entry))
    })
    .await
}
