//! What is old is cut off the audit log, with a row that says so; and in no other way.

use store::{AUDIT_DAYS_MIN, AuditAction, By, Chain, ChainFault, Cut, Db, End, EndSince, Entry};

use crate::engines::{TestDb, by};

const TRIED: AuditAction = AuditAction::named("test.tried");
/// Years ago, so that no clock of an engine is near it.
const DAYS: [&str; 4] = [
    "2020-01-01T10:00:00Z",
    "2020-02-01T10:00:00Z",
    "2020-03-01T10:00:00Z",
    "2020-04-01T10:00:00Z",
];
const NOW: &str = "2026-11-25T10:15:30Z";

/// A row for each of the days.
async fn four_rows(test: &TestDb) {
    for day in DAYS {
        tell(&test.db, &by(day)).await;
    }
}

async fn tell(db: &Db, by: &By) {
    db.tell(by, Entry::of(TRIED)).await.unwrap();
}

async fn cut(test: &TestDb, before: &str) -> Option<Cut> {
    let by = by(NOW);
    let cut = test.db.cut_audit(&by, before.parse().unwrap()).await;
    cut.unwrap()
}

async fn refused(test: &TestDb, sql: &str) -> String {
    let statement = sqlx::AssertSqlSafe(sql.to_owned());
    let done = match &test.db {
        Db::Sqlite { write, .. } => sqlx::raw_sql(statement).execute(write).await.map(drop),
        Db::Postgres { pool, .. } => sqlx::raw_sql(statement).execute(pool).await.map(drop),
    };
    let Err(error) = done else {
        panic!("not refused: {sql}");
    };
    error.to_string()
}

on_both! {
    async fn what_is_old_is_cut_and_told(test) {
        four_rows(test).await;
        let hash = test.texts("SELECT hash FROM audit WHERE sequence = 2").await.remove(0);
        assert_eq!(cut(test, DAYS[2]).await, Some(Cut { from: 1, to: 2 }));
        let told = test.texts(
            "SELECT sequence || ' ' || action || ' ' || object_kind || ' ' || object_id || ' '
                || actor_kind || ' ' || details
             FROM audit WHERE sequence = 5",
        );
        assert_eq!(told.await, [format!(
            "5 audit.cut audit 2 command_line {{\"from\":1,\"hash\":\"{hash}\",\"rows\":2}}"
        )]);
        let chain = test.db.verify_audit().await.unwrap();
        assert!(matches!(chain, Chain::Whole { rows: 3, sequence: 5, .. }), "{chain:?}");
        // The log goes on behind it, and is cut again.
        tell(&test.db, &by(NOW)).await;
        assert_eq!(cut(test, DAYS[3]).await, Some(Cut { from: 3, to: 3 }));
        let chain = test.db.verify_audit().await.unwrap();
        assert!(matches!(chain, Chain::Whole { rows: 4, sequence: 7, .. }), "{chain:?}");
    }

    async fn where_nothing_is_old_nothing_is_told(test) {
        assert_eq!(cut(test, DAYS[0]).await, None);
        four_rows(test).await;
        assert_eq!(cut(test, DAYS[0]).await, None);
        assert_eq!(test.count("SELECT COUNT(*) FROM audit").await, 4);
    }

    /// Two machines whose clocks differ: the chain cannot have a hole.
    async fn an_old_row_behind_a_young_one_stays_with_it(test) {
        for day in [DAYS[0], DAYS[2], DAYS[1], DAYS[3]] {
            tell(&test.db, &by(day)).await;
        }
        assert_eq!(cut(test, DAYS[2]).await, Some(Cut { from: 1, to: 1 }));
    }

    /// At the limit: the engines themselves keep what is not ninety days old.
    async fn what_is_young_is_not_cut(test) {
        const { assert!(AUDIT_DAYS_MIN == 90) };
        let now = test.texts(match test.db {
            Db::Sqlite { .. } => "SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now')",
            Db::Postgres { .. } => "SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')",
        }).await.remove(0);
        let now: jiff::Timestamp = now.parse().unwrap();
        let ago = |days: i64, seconds: i64| {
            now - jiff::SignedDuration::from_hours(days * 24) - jiff::SignedDuration::from_secs(seconds)
        };
        for at in [ago(AUDIT_DAYS_MIN, 1), ago(AUDIT_DAYS_MIN, -600)] {
            tell(&test.db, &By { at, ..by(NOW) }).await;
        }
        let by_all = by(NOW);
        test.db.cut_audit(&by_all, now).await.unwrap_err();
        assert_eq!(test.count("SELECT COUNT(*) FROM audit").await, 2);
        let by_one = by(NOW);
        let cut = test.db.cut_audit(&by_one, ago(AUDIT_DAYS_MIN, 0)).await;
        assert_eq!(cut.unwrap(), Some(Cut { from: 1, to: 1 }));
    }

    async fn nothing_is_removed_that_is_not_told(test) {
        four_rows(test).await;
        for (sql, told) in [
            ("INSERT INTO audit_cut VALUES (4, 2)", "the audit log does not tell of this cut"),
            ("INSERT INTO audit_cut VALUES (9, 2)", "the audit log does not tell of this cut"),
            ("DELETE FROM audit WHERE sequence = 1", "the audit log is only added to"),
        ] {
            let refused = refused(test, sql).await;
            assert!(refused.contains(told), "{sql}: {refused}");
        }
        cut(test, DAYS[1]).await;
        // What told of one cut tells of no larger one.
        let larger = refused(test, "INSERT INTO audit_cut VALUES (5, 3)").await;
        assert!(!larger.is_empty());
        for sql in ["UPDATE audit_cut SET through = 3", "DELETE FROM audit_cut", "DELETE FROM audit"] {
            let refused = refused(test, sql).await;
            assert!(refused.contains("the audit log is only added to"), "{sql}: {refused}");
        }
        let chain = test.db.verify_audit().await.unwrap();
        assert!(matches!(chain, Chain::Whole { rows: 4, .. }), "{chain:?}");
    }

    async fn more_taken_out_than_was_told_is_found(test) {
        four_rows(test).await;
        cut(test, DAYS[1]).await;
        let on = if matches!(test.db, Db::Sqlite { .. }) { "" } else { " ON audit" };
        test.execute(&format!("DROP TRIGGER audit_remains{on}")).await;
        test.execute("DELETE FROM audit WHERE sequence = 2").await;
        let broken = Chain::Broken { sequence: 2, fault: ChainFault::Missing };
        assert_eq!(test.db.verify_audit().await.unwrap(), broken);
    }

    async fn two_servers_cut_once(test) {
        four_rows(test).await;
        let second = test.second().await;
        let (one, other) = (by(NOW), by(NOW));
        let before = DAYS[2].parse().unwrap();
        let (one, other) = tokio::join!(
            test.db.cut_audit(&one, before),
            second.cut_audit(&other, before),
        );
        let cuts = [one.unwrap(), other.unwrap()];
        assert_eq!(cuts.iter().flatten().count(), 1, "{cuts:?}");
        let chain = test.db.verify_audit().await.unwrap();
        assert!(matches!(chain, Chain::Whole { rows: 3, .. }), "{chain:?}");
        second.close().await;
    }

    /// A chain alone does not show that its tail was taken off: a head that was noted does.
    async fn an_end_that_was_noted_tells_of_a_cut_tail(test) {
        four_rows(test).await;
        let noted = test.db.audit_end().await.unwrap();
        assert_eq!(noted.sequence, 4);
        let second = End {
            sequence: 2,
            hash: test.texts("SELECT hash FROM audit WHERE sequence = 2").await.remove(0),
        };
        tell(&test.db, &by(NOW)).await;
        for (end, since) in [
            (noted.clone(), EndSince::Held),
            (second.clone(), EndSince::Held),
            (End { hash: second.hash.clone(), ..noted.clone() }, EndSince::Other),
            (End { sequence: 6, hash: String::new() }, EndSince::Gone),
            (End { sequence: 0, hash: String::new() }, EndSince::Held),
        ] {
            assert_eq!(test.db.audit_since(&end).await.unwrap(), since, "{end:?}");
        }
        cut(test, DAYS[2]).await;
        let first = End { sequence: 1, ..second.clone() };
        for (end, since) in [(noted, EndSince::Held), (second, EndSince::Held), (first, EndSince::Cut)] {
            assert_eq!(test.db.audit_since(&end).await.unwrap(), since, "{end:?}");
        }
    }
}
