//! Signing in at a provider, as far as it is stored: on the way there, and who is who.

use kinds::{Id, Region, Regions, Role};
use store::{FLOWS_MAX, Identity, NewAccount, NewFlow, NewSession, SignInWay};

use crate::engines::by;

const NOW: &str = "2026-11-25T10:15:30Z";
const LATER: &str = "2026-11-25T10:25:31Z";

fn flow(state: &str, at: &str) -> NewFlow {
    NewFlow {
        state_hash: state.to_owned(),
        browser_hash: "mine".to_owned(),
        issuer: "entra".to_owned(),
        nonce: "nonce".to_owned(),
        verifier: "verifier".to_owned(),
        back: "/kommuner".to_owned(),
        created_at: at.parse().unwrap(),
    }
}

fn account(chance: u128) -> NewAccount {
    NewAccount {
        id: Id::new(1, chance),
        name: "Leser".to_owned(),
        e_mail: format!("leser-{chance}@imdi.example"),
        role: Role::Reader,
        regions: Regions::all(),
        demo: false,
    }
}

fn identity(subject: &str) -> Identity {
    Identity {
        issuer: "https://login.example".to_owned(),
        subject: subject.to_owned(),
    }
}

fn session(account: Id) -> NewSession {
    NewSession {
        id: Id::new(2, 1),
        token_hash: "token".to_owned(),
        account,
        address: "127.0.0.1".to_owned(),
        browser: "test".to_owned(),
        signed_in_by: SignInWay::Issuer("entra".to_owned()),
        id_token: Some("a.b.c".to_owned()),
    }
}

on_both! {
    async fn a_sign_in_is_taken_once_and_by_its_browser(test) {
        let db = &test.db;
        let began: jiff::Timestamp = NOW.parse().unwrap();
        db.begin_flow(&flow("one", NOW)).await.unwrap();
        for (browser, issuer) in [("theirs", "entra"), ("mine", "ansattporten")] {
            assert!(db.take_flow("one", browser, issuer).await.unwrap().is_none());
        }
        let both = tokio::join!(
            db.take_flow("one", "mine", "entra"),
            db.take_flow("one", "mine", "entra"),
        );
        let taken = [both.0.unwrap(), both.1.unwrap()];
        let mut taken = taken.into_iter().flatten();
        let flow = taken.next().unwrap();
        assert!(taken.next().is_none());
        assert_eq!((&*flow.nonce, &*flow.verifier, &*flow.back), ("nonce", "verifier", "/kommuner"));
        assert_eq!(flow.created_at, began);
    }

    async fn what_nobody_came_back_from_is_swept(test) {
        let db = &test.db;
        db.begin_flow(&flow("one", NOW)).await.unwrap();
        db.begin_flow(&flow("two", LATER)).await.unwrap();
        db.sweep_flows(LATER.parse().unwrap()).await.unwrap();
        assert_eq!(test.count("SELECT COUNT(*) FROM sign_in_flow").await, 1);
        assert!(db.take_flow("two", "mine", "entra").await.unwrap().is_some());
    }

    async fn so_many_sign_ins_are_under_way_and_no_more(test) {
        let db = &test.db;
        db.begin_flow(&flow("first", NOW)).await.unwrap();
        let before = FLOWS_MAX - 2;
        test.execute(&format!(
            "INSERT INTO sign_in_flow
             (state_hash, browser_hash, issuer, nonce, verifier, back, created_at)
             WITH RECURSIVE n (number) AS
                 (SELECT 1 UNION ALL SELECT number + 1 FROM n WHERE number < {before})
             SELECT 'between ' || number, 'theirs', 'entra', 'n', 'v', '/', created_at
             FROM n, sign_in_flow WHERE state_hash = 'first'"
        ))
        .await;
        let later = "2026-11-25T10:15:31Z";
        let open = async || test.count("SELECT COUNT(*) FROM sign_in_flow").await;
        db.begin_flow(&flow("last", later)).await.unwrap();
        assert_eq!(open().await, FLOWS_MAX);
        db.begin_flow(&flow("one more", later)).await.unwrap();
        assert_eq!(open().await, FLOWS_MAX);
        for newest in ["last", "one more"] {
            assert!(db.take_flow(newest, "mine", "entra").await.unwrap().is_some());
        }
    }

    async fn an_account_is_one_person_at_a_provider(test) {
        let db = &test.db;
        let (one, other) = (account(1), account(2));
        assert!(db.add_account(&by(NOW), &one).await.unwrap());
        assert!(db.link_identity(&by(NOW), &identity("reader"), one.id).await.unwrap());
        assert!(!db.link_identity(&by(NOW), &identity("reader"), one.id).await.unwrap());
        assert!(!db.link_identity(&by(NOW), &identity("third"), one.id).await.unwrap());
        let found = db.account_by_identity(&identity("reader")).await.unwrap();
        assert_eq!(found.unwrap().id, one.id);
        assert!(db.account_by_identity(&identity("third")).await.unwrap().is_none());
        // Another provider means somebody else by the same.
        let elsewhere = Identity { issuer: "https://other.example".to_owned(), ..identity("reader") };
        assert!(db.account_by_identity(&elsewhere).await.unwrap().is_none());
        // Of a person and an account both are made, or neither.
        let taken = NewAccount { e_mail: one.e_mail.clone(), ..account(3) };
        assert!(!db.add_account_of_identity(&by(NOW), &identity("third"), &taken).await.unwrap());
        assert!(!db.add_account_of_identity(&by(NOW), &identity("reader"), &other).await.unwrap());
        assert!(db.account(other.id).await.unwrap().is_none());
        assert!(db.add_account_of_identity(&by(NOW), &identity("other"), &other).await.unwrap());
        assert_eq!(test.count("SELECT COUNT(*) FROM audit").await, 3);
    }

    async fn another_role_ends_the_sessions_and_the_same_does_not(test) {
        let db = &test.db;
        let one = account(1);
        assert!(db.add_account(&by(NOW), &one).await.unwrap());
        let open = async || {
            db.open_session(&by(NOW), &session(one.id), None).await.unwrap();
        };
        let sessions = async || db.sessions(one.id).await.unwrap().len();
        let nord: Regions = [Region::Nord].into_iter().collect();
        open().await;
        db.change_role_by_provider(&by(NOW), one.id, (one.role, one.regions)).await.unwrap();
        assert_eq!(sessions().await, 1);
        db.change_role_by_provider(&by(NOW), one.id, (Role::Adviser, nord)).await.unwrap();
        assert_eq!(sessions().await, 0);
        let now = db.account(one.id).await.unwrap().unwrap();
        assert_eq!((now.role, now.regions, now.version.0), (Role::Adviser, nord, 2));
        open().await;
        db.end_without_role(&by(NOW), one.id).await.unwrap();
        assert_eq!(sessions().await, 0);
        db.tell_failed_sign_in(&by(NOW), Some(one.id), "no_role").await.unwrap();
        db.tell_failed_sign_in(&by(NOW), None, "gone").await.unwrap();
        // Made, opened, changed, opened, ended, and two failures; what changed nothing is not told.
        assert_eq!(test.count("SELECT COUNT(*) FROM audit").await, 7);
        db.verify_audit().await.unwrap();
    }
}
