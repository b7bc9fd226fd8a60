//! Accounts, what is signed in to them, codes and wrong passwords.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use kinds::{Id, Region, Regions, Role};
use server::auth::tries::{COUNTS_HOURS, FAILURES_MAX, FAILURES_UNTIL_WAIT, counting, refusal};
use store::{Account, Db, LockedWhy, NewAccount, NewCode, NewSession, SignInWay, Unchanged, seen};

use crate::engines::{TestDb, by};

const NOW: &str = "2026-11-25T10:15:30Z";
const LATER: &str = "2026-11-26T10:15:30Z";

fn nord() -> Regions {
    [Region::Nord].into_iter().collect()
}

/// Somebody of a role, by the number of their id.
async fn person(db: &Db, number: u128, role: Role) -> Account {
    let new = NewAccount {
        id: Id::new(1, number),
        name: format!("Person {number}"),
        e_mail: format!("person{number}@imdi.no"),
        role,
        regions: nord(),
        demo: false,
    };
    assert!(db.add_account(&by(NOW), &new).await.unwrap());
    db.account(new.id).await.unwrap().unwrap()
}

/// Signs them in with a token of this name.
async fn session(db: &Db, account: &Account, token: &str) -> Id {
    let id = by(NOW).id;
    let new = NewSession {
        id,
        token_hash: token.to_owned(),
        account: account.id,
        address: "192.0.2.7".to_owned(),
        browser: "test".to_owned(),
        signed_in_by: SignInWay::Password,
        id_token: None,
    };
    db.open_session(&by(NOW), &new, None).await.unwrap();
    id
}

async fn code(db: &Db, account: &Account, hash: &str) {
    let new = NewCode {
        hash: hash.to_owned(),
        account: account.id,
        expires_at: LATER.parse().unwrap(),
    };
    assert!(db.invite(&by(NOW), &new).await.unwrap());
}

fn at(moment: &str) -> Timestamp {
    moment.parse().unwrap()
}

async fn actions(test: &TestDb) -> Vec<String> {
    test.texts("SELECT action FROM audit ORDER BY sequence")
        .await
}

/// Counts one try more, however many there were: how many there are now.
async fn tried(db: &Db, who: &str, now: Timestamp) -> u64 {
    let any = |_: &[store::Failures]| None::<()>;
    let counted = db.count_try((who, "192.0.2.7"), now, counting(now), any);
    counted.await.unwrap().unwrap()
}

on_both! {
    async fn a_locked_account_ends_what_was_signed_in_and_its_codes(test) {
        let db = &test.db;
        person(db, 1, Role::Administrator).await;
        let one = person(db, 2, Role::Adviser).await;
        let other = person(db, 3, Role::Adviser).await;
        session(db, &one, "one").await;
        session(db, &one, "two").await;
        session(db, &other, "three").await;
        code(db, &one, "code").await;
        let one = db.account(one.id).await.unwrap().unwrap();
        db.lock_account(&by(NOW), seen(&one)).await.unwrap();
        assert!(db.session("one").await.unwrap().is_none());
        assert!(db.sessions(one.id).await.unwrap().is_empty());
        assert!(db.session("three").await.unwrap().is_some());
        assert!(db.code_opens("code", at(NOW)).await.unwrap().is_none());
        let locked = db.account(one.id).await.unwrap().unwrap();
        assert_eq!(locked.locked.unwrap().why, LockedWhy::ByHand);
        assert!(locked.is_locked_by_hand());

        // Whoever had the account before them as it was is told, and overwrites nothing.
        let late = db.unlock_account(&by(NOW), seen(&one), "who").await;
        assert!(matches!(late, Err(Unchanged::Conflict(stands)) if *stands == locked));
        // A code that is made while it is locked opens nothing.
        code(db, &locked, "later").await;
        assert!(db.code_opens("later", at(NOW)).await.unwrap().is_none());
        db.unlock_account(&by(NOW), seen(&locked), "who").await.unwrap();
        assert!(db.account(one.id).await.unwrap().unwrap().locked.is_none());
        let told = actions(test).await;
        assert_eq!(told.last().unwrap(), "account.unlocked");
        assert_eq!(told.iter().filter(|action| *action == "account.locked").count(), 1);
    }

    async fn another_role_ends_what_was_signed_in(test) {
        let db = &test.db;
        let one = person(db, 1, Role::Adviser).await;
        session(db, &one, "one").await;
        let seen_then = seen(&db.account(one.id).await.unwrap().unwrap());
        let change = async |role, regions| {
            let now = db.account(one.id).await.unwrap().unwrap();
            db.change_role(&by(NOW), seen(&now), (role, regions), &|_| true).await
        };
        // The same again is no change.
        change(Role::Adviser, nord()).await.unwrap();
        assert!(db.session("one").await.unwrap().is_some());
        change(Role::Adviser, Regions::all()).await.unwrap();
        assert!(db.session("one").await.unwrap().is_none());
        session(db, &one, "two").await;
        change(Role::Manager, nord()).await.unwrap();
        assert!(db.session("two").await.unwrap().is_none());
        let stands = db.account(one.id).await.unwrap().unwrap();
        assert_eq!((stands.role, stands.regions), (Role::Manager, nord()));
        let late = db.change_role(&by(NOW), seen_then, (Role::Reader, nord()), &|_| true).await;
        assert!(matches!(late, Err(Unchanged::Conflict(_))));
        let nobody = store::Seen { id: Id::new(9, 9), ..seen_then };
        let gone = db.change_role(&by(NOW), nobody, (Role::Administrator, nord()), &|_| true).await;
        assert!(matches!(gone, Err(Unchanged::NotFound)));
        let told = actions(test).await;
        assert_eq!(told.iter().filter(|action| *action == "account.role_changed").count(), 2);
    }

    async fn the_last_administrator_stays(test) {
        let db = &test.db;
        let (one, two) = (
            person(db, 1, Role::Administrator).await,
            person(db, 2, Role::Administrator).await,
        );
        // Both at once, on two servers: one of them is the last.
        let second = test.second().await;
        let (by_one, by_two) = (by(NOW), by(NOW));
        let (first, other) = tokio::join!(
            db.change_role(&by_one, seen(&two), (Role::Reader, nord()), &|_| true),
            second.lock_account(&by_two, seen(&one)),
        );
        assert_ne!(first.is_ok(), other.is_ok(), "{first:?} {other:?}");
        let refused = first.err().or(other.err()).unwrap();
        assert!(matches!(refused, Unchanged::LastAdministrator), "{refused:?}");
        second.close().await;

        let accounts = db.accounts().await.unwrap();
        let still = |account: &&Account| account.role == Role::Administrator && account.locked.is_none();
        let [last] = accounts.iter().filter(still).collect::<Vec<_>>()[..] else {
            panic!("{accounts:?}");
        };
        for refused in [
            db.lock_account(&by(NOW), seen(last)).await,
            db.change_role(&by(NOW), seen(last), (Role::Manager, nord()), &|_| true).await,
        ] {
            assert!(matches!(refused, Err(Unchanged::LastAdministrator)));
        }
        // A name says nothing about it.
        db.rename_account(&by(NOW), seen(last), "Administrator").await.unwrap();
        assert_eq!(db.account(last.id).await.unwrap().unwrap().name, "Administrator");
    }

    /// One statement for every request: found by the token and by the id, whatever else is stored.
    async fn who_asks_is_found_by_indexes(test) {
        let db = &test.db;
        let (one, other) = (
            person(db, 1, Role::Adviser).await,
            person(db, 2, Role::Reader).await,
        );
        let id = session(db, &one, "one").await;
        session(db, &other, "other").await;
        let (found, account) = db.session("one").await.unwrap().unwrap();
        assert_eq!((found.id, found.account, account.id), (id, one.id, one.id));
        assert_eq!((found.created_at, &*found.signed_in_by), (at(NOW), "password"));
        assert_eq!(account, db.account(one.id).await.unwrap().unwrap());
        assert_eq!(db.sessions(one.id).await.unwrap(), [found]);
        assert!(db.session("nobody's").await.unwrap().is_none());

        let sql = include_str!("../../store/src/sql/session_open.sql");
        let plan = test.plan(sql, &[("$1", "'one'")]).await;
        match db {
            Db::Sqlite { .. } => {
                assert!(plan.contains("token_hash=?") && plan.contains("id=?"), "{plan}");
                assert!(!plan.contains("SCAN"), "{plan}");
            }
            Db::Postgres { .. } => {
                for index in ["session_token_hash_key", "account_pkey"] {
                    assert!(plan.contains(index), "{plan}");
                }
                assert!(!plan.contains("Seq Scan"), "{plan}");
            }
        }
    }

    async fn a_code_opens_once(test) {
        let db = &test.db;
        let one = person(db, 1, Role::Adviser).await;
        session(db, &one, "signed in").await;
        code(db, &one, "first").await;
        code(db, &one, "second").await;
        assert!(db.code_opens("first", at(NOW)).await.unwrap().is_none());
        assert!(db.code_opens("unknown", at(NOW)).await.unwrap().is_none());
        let before = at(LATER) - SignedDuration::from_secs(1);
        assert_eq!(db.code_opens("second", before).await.unwrap().unwrap().id, one.id);
        assert!(db.code_opens("second", at(LATER)).await.unwrap().is_none());
        let late = db.choose_password(&by(LATER), "second", "hash", "who").await;
        assert!(!late.unwrap());

        let twice = [by(NOW), by(NOW)];
        let (first, other) = tokio::join!(
            db.choose_password(&twice[0], "second", "one", "who"),
            db.choose_password(&twice[1], "second", "other", "who"),
        );
        assert_ne!(first.unwrap(), other.unwrap());
        assert!(db.session("signed in").await.unwrap().is_none());
        let stored = db.password(&one.e_mail).await.unwrap().unwrap();
        assert!(stored.account == one.id && stored.hash.is_some());
        assert!(db.password("nobody@imdi.no").await.unwrap().is_none());
    }

    async fn wrong_passwords_lock_and_a_code_unlocks(test) {
        let db = &test.db;
        let one = person(db, 1, Role::Adviser).await;
        session(db, &one, "at work").await;
        db.tell_failure(&by(NOW), Some(one.id), false).await.unwrap();
        db.tell_failure(&by(NOW), None, true).await.unwrap();
        assert!(db.account(one.id).await.unwrap().unwrap().locked.is_none());
        db.tell_failure(&by(NOW), Some(one.id), true).await.unwrap();
        let locked = db.account(one.id).await.unwrap().unwrap();
        assert_eq!(locked.locked.unwrap().why, LockedWhy::Failures);
        assert!(!locked.is_locked_by_hand());
        // Nobody who guesses puts out whoever is at work.
        assert!(db.session("at work").await.unwrap().is_some());
        code(db, &locked, "code").await;
        assert!(db.choose_password(&by(NOW), "code", "hash", "who").await.unwrap());
        assert!(db.account(one.id).await.unwrap().unwrap().locked.is_none());
        let rows = test.texts("SELECT action || ' ' || COALESCE(object_id, '-') FROM audit ORDER BY sequence");
        let rows = rows.await.join("\n");
        assert!(rows.contains("sign_in.failed -"), "{rows}");
        assert!(rows.contains(&format!("sign_in.failed {}", one.id)), "{rows}");
    }

    async fn many_tries_at_once_do_not_come_past_the_count(test) {
        let db = &test.db;
        let now = at(NOW);
        let second = test.second().await;
        let address = "192.0.2.7";
        let tries = (0..20).map(|number| {
            let db = if number % 2 == 0 { db.clone() } else { second.clone() };
            tokio::spawn(async move {
                let rule = |failures: &[_]| refusal(failures, address, now);
                db.count_try(("who", address), now, counting(now), rule).await.unwrap().is_ok()
            })
        });
        let mut let_through = 0;
        for tried in tries.collect::<Vec<_>>() {
            let_through += u64::from(tried.await.unwrap());
        }
        assert_eq!(let_through, FAILURES_UNTIL_WAIT);
        second.close().await;
        // Another account from the same address is not held up, nor is the same from another.
        let rule = |address: &'static str| move |failures: &[_]| refusal(failures, address, now);
        for (who, from) in [("other", address), ("who", "192.0.2.8")] {
            let counted = db.count_try((who, from), now, counting(now), rule(from));
            assert_eq!(counted.await.unwrap(), Ok(1));
        }
        db.forget_failures("who", address).await.unwrap();
        let counted = db.count_try(("who", address), now, counting(now), rule(address));
        assert_eq!(counted.await.unwrap(), Ok(1));
    }

    async fn a_lock_is_kept_and_other_failures_are_forgotten(test) {
        let db = &test.db;
        let now = at(NOW);
        for _ in 0..FAILURES_MAX {
            tried(db, "locked", now).await;
        }
        tried(db, "once", now).await;
        let rows = "SELECT COUNT(*) FROM sign_in_failure";
        let last = now + SignedDuration::from_hours(COUNTS_HOURS);
        db.sweep_failures(counting(last)).await.unwrap();
        assert_eq!(test.count(rows).await, 2);
        assert_eq!(tried(db, "once", last).await, 2);
        let past = last + SignedDuration::from_hours(COUNTS_HOURS) + SignedDuration::from_secs(1);
        // What counts no more does not count, swept or not; what locks does.
        assert_eq!(tried(db, "once", past).await, 1);
        assert_eq!(tried(db, "locked", past).await, FAILURES_MAX + 1);
        assert_eq!(test.count(rows).await, 2);
        let later = past + SignedDuration::from_hours(COUNTS_HOURS + 1);
        db.sweep_failures(counting(later)).await.unwrap();
        assert_eq!(test.count(rows).await, 1);
    }

    /// Where the lock does not stand in the account, since the program fell in between, it stays counted.
    async fn an_old_lock_is_taken_away_where_it_opens_nothing(test) {
        let db = &test.db;
        let now = at(NOW);
        let kept = counting(now).locks_at;
        // More of them than are looked at together.
        test.execute(&format!(
            "INSERT INTO sign_in_failure (who, address, failures, last_at)
             WITH RECURSIVE n (number) AS
                 (SELECT 1 UNION ALL SELECT number + 1 FROM n WHERE number < 1201)
             SELECT CASE number WHEN 1 THEN 'open' ELSE 'nobody ' || number END,
                 '192.0.2.7', {kept}, '{NOW}'
             FROM n"
        ))
        .await;
        let rows = async || test.texts("SELECT who FROM sign_in_failure ORDER BY who").await;
        let open = BTreeSet::from(["open".to_owned()]);
        db.sweep_locks(now, kept, &open).await.unwrap();
        assert_eq!(rows().await.len(), 1_201, "as old as it may be");
        let past = now + SignedDuration::from_secs(1);
        db.sweep_locks(past, kept + 1, &open).await.unwrap();
        assert_eq!(rows().await.len(), 1_201, "none is so high");
        db.sweep_locks(past, kept, &open).await.unwrap();
        assert_eq!(rows().await, ["open"]);
    }

    async fn another_password_ends_the_other_sessions(test) {
        let db = &test.db;
        let one = person(db, 1, Role::Adviser).await;
        let here = session(db, &one, "here").await;
        session(db, &one, "there").await;
        code(db, &one, "code").await;
        db.change_password(&by(NOW), one.id, "before", here).await.unwrap();
        assert!(db.session("here").await.unwrap().is_some());
        assert!(db.session("there").await.unwrap().is_none());
        assert!(db.code_opens("code", at(NOW)).await.unwrap().is_none());
        // What was made again meanwhile is not put back.
        db.keep_password_again(one.id, "older", "wrong").await.unwrap();
        let stored = async || db.password(&one.e_mail).await.unwrap().unwrap().hash;
        assert_eq!(stored().await.as_deref(), Some("before"));
        db.keep_password_again(one.id, "before", "after").await.unwrap();
        assert_eq!(stored().await.as_deref(), Some("after"));
    }

    async fn the_log_holds_no_name_and_no_address_of_people(test) {
        let db = &test.db;
        person(db, 1, Role::Administrator).await;
        let one = person(db, 2, Role::Adviser).await;
        code(db, &one, "code").await;
        db.choose_password(&by(NOW), "code", "secret", "who").await.unwrap();
        let now = db.account(one.id).await.unwrap().unwrap();
        db.rename_account(&by(NOW), seen(&now), "Leder i Nord").await.unwrap();
        db.tell_failure(&by(NOW), Some(one.id), true).await.unwrap();
        let rows = test.texts("SELECT action || COALESCE(object_id, '') || details FROM audit");
        let rows = rows.await.join("\n");
        for told in ["imdi.no", "Person", "Leder", "secret", "\"code\""] {
            assert!(!rows.contains(told), "{told}: {rows}");
        }
    }
}
