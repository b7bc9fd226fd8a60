//! The audit log: what is told in it, that it is only added to, and that a hand in it is found.

use kinds::Id;
use store::{
    AUDIT_PAGE_ROWS_MAX, Actor, AuditAction, By, Chain, ChainFault, DatabaseError, Db, Ending,
    Entry,
};

use crate::engines::{TestDb, by};
use crate::random_wave::{source, units, wave};

const NOW: &str = "2026-11-25T10:15:30Z";
const LATER: &str = "2026-11-25T11:15:30Z";
const TRIED: AuditAction = AuditAction::named("test.tried");

/// Adds a row to the log, and nothing else to the database.
async fn tell(db: &Db, by: &By) {
    let entry = Entry::of(TRIED)
        .on("test", Id::new(7, 8))
        .with("tried", true);
    let told = db.change(by, async |_| {
        Ok::<_, DatabaseError>(Ending::Keep((), entry))
    });
    told.await.unwrap();
}

/// A log of three rows, and the door to it left open.
async fn three_rows_unguarded(test: &TestDb) {
    for actor in [
        Actor::CommandLine,
        Actor::Person(Id::new(5, 6)),
        Actor::System,
    ] {
        tell(&test.db, &By { actor, ..by(NOW) }).await;
    }
    unguard(test).await;
    test.execute("CREATE TABLE kept AS SELECT * FROM audit")
        .await;
}

/// Takes away what guards the log, as whoever owns the database can.
async fn unguard(test: &TestDb) {
    for (trigger, table) in [
        ("audit_stays", "audit"),
        ("audit_remains", "audit"),
        ("audit_in_order", "audit"),
        ("audit_head_goes_on", "audit_head"),
    ] {
        let on = match test.db {
            Db::Sqlite { .. } => String::new(),
            Db::Postgres { .. } => format!(" ON {table}"),
        };
        test.execute(&format!("DROP TRIGGER {trigger}{on}")).await;
    }
}

/// Ways to change a row past the program, and what is found. Row 1 is the command line's, row 2 a
/// person's, row 3 the server's own.
const HANDS: [(&str, &str, i64, ChainFault); 12] = [
    (
        "sequence",
        "sequence = 9 WHERE sequence = 2",
        2,
        ChainFault::Missing,
    ),
    ("id", "id = 'x' WHERE sequence = 2", 2, ChainFault::Changed),
    (
        "happened_at",
        "happened_at = '2026-11-25T10:15:31Z' WHERE sequence = 3",
        3,
        ChainFault::Changed,
    ),
    (
        "actor_kind",
        "actor_kind = 'system' WHERE sequence = 1",
        1,
        ChainFault::Changed,
    ),
    (
        "actor_id",
        "actor_id = 'x' WHERE sequence = 2",
        2,
        ChainFault::Changed,
    ),
    (
        "origin",
        "origin = 'x' WHERE sequence = 1",
        1,
        ChainFault::Changed,
    ),
    (
        "action",
        "action = 'x' WHERE sequence = 3",
        3,
        ChainFault::Changed,
    ),
    (
        "object_kind",
        "object_kind = 'x' WHERE sequence = 2",
        2,
        ChainFault::Changed,
    ),
    (
        "object_id",
        "object_id = 'x' WHERE sequence = 2",
        2,
        ChainFault::Changed,
    ),
    (
        "details",
        "details = '{\"tried\": true}' WHERE sequence = 2",
        2,
        ChainFault::Changed,
    ),
    (
        "previous_hash",
        "previous_hash = '' WHERE sequence = 2",
        2,
        ChainFault::Changed,
    ),
    (
        "hash",
        "hash = previous_hash WHERE sequence = 3",
        3,
        ChainFault::Changed,
    ),
];

async fn columns(test: &TestDb) -> Vec<String> {
    test.texts(match test.db {
        Db::Sqlite { .. } => "SELECT name FROM pragma_table_info('audit') ORDER BY cid",
        Db::Postgres { .. } => {
            "SELECT column_name::text FROM information_schema.columns
             WHERE table_schema = 'public' AND table_name = 'audit' ORDER BY ordinal_position"
        }
    })
    .await
}

on_both! {
    async fn what_is_published_is_told(test) {
        let mut random = source(3);
        let units = units(&mut random, 12);
        let data = wave(&mut random, 2015, 6, &units);
        test.db.publish_register(&by(NOW), 2015, &units).await.unwrap();
        test.db.publish_wave(&by(LATER), &data).await.unwrap();
        let told = test.texts(
            "SELECT happened_at || ' ' || actor_kind || ' ' || origin || ' ' || action || ' '
                || object_kind || ' ' || object_id || ' ' || details
             FROM audit ORDER BY sequence",
        );
        assert_eq!(told.await, [
            "2026-11-25T10:15:30Z command_line test register.published register 2015 \
             {\"generation\":1,\"units\":16}".to_owned(),
            format!(
                "2026-11-25T11:15:30Z command_line test wave.published wave 2015 \
                 {{\"generation\":2,\"responses\":{},\"synthetic\":true}}",
                data.responses.len()
            ),
        ]);
        // What was there already, and what is refused, changes nothing and is not told.
        test.db.publish_register(&by(NOW), 2015, &units).await.unwrap();
        test.db.publish_wave(&by(NOW), &data).await.unwrap();
        test.db.publish_register(&by(NOW), 2015, &units[..1]).await.unwrap_err();
        assert_eq!(test.count("SELECT COUNT(*) FROM audit").await, 2);
    }

    async fn the_log_is_only_added_to(test) {
        tell(&test.db, &by(NOW)).await;
        tell(&test.db, &by(LATER)).await;
        let again = |sequence: &str, id: &str| format!(
            "INTO audit SELECT {sequence}, {id}, happened_at, actor_kind, actor_id, origin, action,
                object_kind, object_id, details, previous_hash, hash FROM audit WHERE sequence = 2"
        );
        let mut statements = vec![
            "UPDATE audit SET details = '{}'".to_owned(),
            "DELETE FROM audit".to_owned(),
            "DELETE FROM audit WHERE sequence = 2".to_owned(),
            format!("INSERT {}", again("3", "'x'")),
            format!("INSERT {}", again("9", "'x'")),
            "UPDATE audit_head SET sequence = 1".to_owned(),
            "UPDATE audit_head SET sequence = sequence + 2".to_owned(),
            "UPDATE audit_head SET hash = ''".to_owned(),
            "UPDATE audit_head SET id = id, sequence = sequence + 1, hash = ''".to_owned(),
        ];
        match test.db {
            Db::Sqlite { .. } => {
                let whole = |verb: &str| format!("{verb} {}", again("sequence", "id"));
                statements.extend([whole("REPLACE"), whole("INSERT OR REPLACE")]);
                statements.push("UPDATE OR REPLACE audit SET sequence = 1".to_owned());
            }
            Db::Postgres { .. } => statements.push("TRUNCATE audit".to_owned()),
        }
        for sql in statements {
            let text = sql.clone();
            let sql = sqlx::AssertSqlSafe(sql);
            let refused = match &test.db {
                Db::Sqlite { write, .. } => sqlx::raw_sql(sql).execute(write).await.map(drop),
                Db::Postgres { pool, .. } => sqlx::raw_sql(sql).execute(pool).await.map(drop),
            };
            let Err(refused) = refused else { panic!("not refused: {text}") };
            let refused = refused.to_string();
            assert!(refused.contains("the audit log is only added to"), "{text}: {refused}");
        }
        let chain = test.db.verify_audit().await.unwrap();
        assert!(matches!(chain, Chain::Whole { rows: 2, .. }), "{chain:?}");
    }

    /// Also a column that is added later: one that no way here changes fails the test.
    async fn a_hand_in_any_column_is_found(test) {
        three_rows_unguarded(test).await;
        let named: Vec<&str> = HANDS.iter().map(|(column, ..)| *column).collect();
        assert_eq!(columns(test).await, named);
        let whole = test.db.verify_audit().await.unwrap();
        assert!(matches!(whole, Chain::Whole { rows: 3, .. }), "{whole:?}");
        for (column, change, sequence, fault) in HANDS {
            test.execute(&format!("UPDATE audit SET {change}")).await;
            let found = test.db.verify_audit().await.unwrap();
            assert_eq!(found, Chain::Broken { sequence, fault }, "{column}");
            test.execute("DELETE FROM audit; INSERT INTO audit SELECT * FROM kept").await;
            assert_eq!(test.db.verify_audit().await.unwrap(), whole);
        }
    }

    async fn a_row_taken_out_or_put_in_is_found(test) {
        three_rows_unguarded(test).await;
        let added = "INSERT INTO audit SELECT sequence + 3, 'x' || id, happened_at, actor_kind,
            actor_id, origin, action, object_kind, object_id, details, previous_hash, hash
            FROM kept WHERE sequence = 1";
        for (statement, sequence, fault) in [
            ("DELETE FROM audit WHERE sequence = 1", 1, ChainFault::Missing),
            ("DELETE FROM audit WHERE sequence = 2", 2, ChainFault::Missing),
            ("DELETE FROM audit WHERE sequence = 3", 3, ChainFault::Missing),
            ("DELETE FROM audit", 1, ChainFault::Missing),
            (added, 4, ChainFault::Changed),
            ("UPDATE audit_head SET sequence = 2", 3, ChainFault::NotTheEnd),
            ("UPDATE audit_head SET sequence = 4", 4, ChainFault::Missing),
        ] {
            test.execute(statement).await;
            let found = test.db.verify_audit().await.unwrap();
            assert_eq!(found, Chain::Broken { sequence, fault }, "{statement}");
            test.execute("DELETE FROM audit; INSERT INTO audit SELECT * FROM kept").await;
            test.execute("UPDATE audit_head SET sequence = 3").await;
        }
        let whole = test.db.verify_audit().await.unwrap();
        assert!(matches!(whole, Chain::Whole { rows: 3, .. }), "{whole:?}");
    }

    async fn a_log_is_read_to_its_end(test) {
        assert_eq!(
            test.db.verify_audit().await.unwrap(),
            Chain::Whole { rows: 0, sequence: 0, hash: String::new() }
        );
        let page = i64::try_from(AUDIT_PAGE_ROWS_MAX).unwrap();
        for number in 1..=page + 1 {
            tell(&test.db, &by(NOW)).await;
            if number >= page {
                let last = format!("SELECT hash FROM audit WHERE sequence = {number}");
                let hash = test.texts(&last).await.remove(0);
                let whole = Chain::Whole { rows: number, sequence: number, hash };
                assert_eq!(test.db.verify_audit().await.unwrap(), whole);
            }
        }
    }
}
