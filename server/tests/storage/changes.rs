//! A change and its row in the audit log: both, or neither.

use std::sync::Arc;

use kinds::Id;
use kinds::Lang;
use server::messages::of_the_store;
use store::{Actor, By, Chain, DatabaseError, Db, Ending, Entry, Origin};
use tokio::sync::Notify;

use crate::engines::{TestDb, by};
use crate::notes::{self, WRITTEN};

const NOW: &str = "2026-11-25T10:15:30.456Z";

/// How many notes and how many audit rows there are.
async fn counts(test: &TestDb) -> (i64, i64) {
    let notes = test.count("SELECT COUNT(*) FROM jotting").await;
    (notes, test.count("SELECT COUNT(*) FROM audit").await)
}

/// Writes a note, and says what came of it.
async fn write(db: &Db, by: &By, id: Id) -> Result<(), DatabaseError> {
    db.change(by, async |tx| {
        notes::written(tx, id, "Ringte kommunen").await
    })
    .await
}

on_both! {
    async fn a_change_and_its_audit_row_are_written_together(test) {
        notes::table(test).await;
        let note = Id::new(1, 2);
        let by = By {
            id: Id::new(3, 4),
            actor: Actor::Person(Id::new(5, 6)),
            from: Origin::address("192.0.2.7".parse().unwrap()),
            at: NOW.parse().unwrap(),
        };
        let answer = test.db.change(&by, async |tx| {
            notes::write(tx, note, "Ringte kommunen").await?;
            let entry = Entry::of(WRITTEN).on("note", note).with("words", 2_usize);
            Ok::<_, DatabaseError>(Ending::Keep("svar", entry))
        });
        assert_eq!(answer.await.unwrap(), "svar");
        assert_eq!(counts(test).await, (1, 1));
        let columns = test.texts(
            "SELECT id || ' ' || happened_at || ' ' || actor_kind || ' ' || actor_id || ' '
                || origin || ' ' || action || ' ' || object_kind || ' ' || object_id || ' '
                || details
             FROM audit WHERE sequence = 1",
        );
        assert_eq!(columns.await, [
            "00000000-0003-7000-8000-000000000004 2026-11-25T10:15:30Z \
             person 00000000-0005-7000-8000-000000000006 192.0.2.7 \
             note.written note 00000000-0001-7000-8000-000000000002 {\"words\":2}"
        ]);
    }

    async fn a_failing_change_leaves_neither(test) {
        notes::table(test).await;
        let by_one = by(NOW);
        let refused = test.db.change(&by_one, async |tx| {
            notes::write(tx, Id::new(1, 2), "Ringte kommunen").await?;
            Err::<Ending<()>, _>(DatabaseError::NoRegister(2015))
        });
        assert!(matches!(refused.await, Err(DatabaseError::NoRegister(2015))));
        assert_eq!(counts(test).await, (0, 0));
        // Nor is a number lost.
        write(&test.db, &by(NOW), Id::new(1, 2)).await.unwrap();
        let chain = test.db.verify_audit().await.unwrap();
        assert!(matches!(chain, Chain::Whole { rows: 1, .. }), "{chain:?}");
    }

    async fn a_failing_audit_row_leaves_neither(test) {
        notes::table(test).await;
        test.execute("DELETE FROM audit_head").await;
        let error = write(&test.db, &by(NOW), Id::new(1, 2)).await.unwrap_err();
        assert!(of_the_store(&error, Lang::Nb).contains("tabellen audit_head"), "{error}");
        assert_eq!(counts(test).await, (0, 0));
    }

    async fn what_is_left_is_taken_back_and_not_told(test) {
        notes::table(test).await;
        let by_one = by(NOW);
        let answer = test.db.change(&by_one, async |tx| {
            notes::write(tx, Id::new(1, 2), "Ringte kommunen").await?;
            Ok::<_, DatabaseError>(Ending::Leave(7))
        });
        assert_eq!(answer.await.unwrap(), 7);
        assert_eq!(counts(test).await, (0, 0));
    }

    /// As when the browser hangs up, or the time of the request is over.
    async fn a_dropped_change_rolls_back(test) {
        notes::table(test).await;
        let written = Notify::new();
        let by_one = by(NOW);
        let dropped = test.db.change(&by_one, async |tx| {
            notes::write(tx, Id::new(1, 2), "Ringte kommunen").await?;
            written.notify_one();
            std::future::pending::<Result<Ending<()>, DatabaseError>>().await
        });
        tokio::select! {
            _ = dropped => panic!("it cannot end"),
            () = written.notified() => {}
        }
        assert_eq!(counts(test).await, (0, 0));
        // Nobody waits for it.
        write(&test.db, &by(NOW), Id::new(1, 2)).await.unwrap();
        assert_eq!(counts(test).await, (1, 1));
    }

    async fn the_same_change_is_not_made_twice(test) {
        notes::table(test).await;
        let by = by(NOW);
        write(&test.db, &by, Id::new(1, 2)).await.unwrap();
        let error = write(&test.db, &by, Id::new(1, 3)).await.unwrap_err();
        assert!(matches!(error, DatabaseError::DoneBefore(id) if id == by.id), "{error:?}");
        assert_eq!(counts(test).await, (1, 1));
    }

    async fn an_id_that_is_taken_is_refused(test) {
        notes::table(test).await;
        write(&test.db, &by(NOW), Id::new(1, 2)).await.unwrap();
        let error = write(&test.db, &by(NOW), Id::new(1, 2)).await.unwrap_err();
        assert!(matches!(error, DatabaseError::Taken(_)), "{error:?}");
        assert_eq!(counts(test).await, (1, 1));
    }

    /// Two servers that each tell of what changes nothing, as of files that are given out.
    async fn what_is_told_at_once_is_numbered_without_a_gap(test) {
        let servers = Arc::new([test.db.clone(), test.second().await]);
        let mut under_way = tokio::task::JoinSet::new();
        for number in 0_usize..30 {
            let servers = Arc::clone(&servers);
            under_way.spawn(async move {
                let by_each = by(NOW);
                loop {
                    let entry = Entry::of(WRITTEN).with("number", number);
                    match servers[number % 2].tell(&by_each, entry).await {
                        Err(DatabaseError::Locked(_) | DatabaseError::Unreachable { .. }) => {}
                        told => break told.unwrap(),
                    }
                }
            });
        }
        while let Some(ended) = under_way.join_next().await {
            ended.unwrap();
        }
        let chain = test.db.verify_audit().await.unwrap();
        assert!(matches!(chain, Chain::Whole { rows: 30, sequence: 30, .. }), "{chain:?}");
        servers[1].close().await;
    }

    /// Four servers, each with several changes under way, some of which fail.
    async fn many_changes_at_once_are_numbered_without_a_gap(test) {
        notes::table(test).await;
        let mut servers = vec![test.db.clone()];
        for _ in 0..3 {
            servers.push(test.second().await);
        }
        let servers = Arc::new(servers);
        let mut under_way = tokio::task::JoinSet::new();
        for number in 0_u16..60 {
            let servers = Arc::clone(&servers);
            under_way.spawn(async move {
                let db = &servers[usize::from(number) % servers.len()];
                let fails = number % 5 == 0;
                let by_each = by(NOW);
                // On a slow machine the turn may not come within the limits of the store, which
                // says so and has changed nothing: then it is asked for again.
                let done = loop {
                    let done = db.change(&by_each, async |tx| {
                        let id = Id::new(1, number.into());
                        let ending = notes::written(tx, id, "Samtidig").await?;
                        if fails { Err(DatabaseError::NoRegister(number)) } else { Ok(ending) }
                    });
                    match done.await {
                        Err(DatabaseError::Locked(_) | DatabaseError::Unreachable { .. }) => {}
                        done => break done,
                    }
                };
                assert_eq!(done.is_err(), fails, "{number}");
            });
        }
        while let Some(ended) = under_way.join_next().await {
            ended.unwrap();
        }
        assert_eq!(counts(test).await, (48, 48));
        let highest = test.count("SELECT MAX(sequence) FROM audit").await;
        assert_eq!(highest, 48);
        let chain = test.db.verify_audit().await.unwrap();
        assert!(matches!(chain, Chain::Whole { rows: 48, .. }), "{chain:?}");
        for server in &servers[1..] {
            server.close().await;
        }
    }
}

/// On `PostgreSQL` a reading transaction is begun as one; here the connection itself refuses.
#[tokio::test]
async fn readers_of_a_file_cannot_write() {
    let test = TestDb::sqlite().await;
    let Db::Sqlite { read, .. } = &test.db else {
        panic!("the engines are mixed up");
    };
    let refused = sqlx::query("UPDATE generation SET number = 7")
        .execute(read)
        .await;
    let refused = refused.unwrap_err();
    assert!(refused.to_string().contains("readonly"), "{refused}");
}
