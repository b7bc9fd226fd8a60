//! What is read of the audit log: by time, by whom, by what; the newest first.

use kinds::Id;
use store::{Actor, AuditAction, AuditQuery, By, Db, Entry, Whom};

use crate::engines::{TestDb, by};

const OPENED: AuditAction = AuditAction::named("test.opened");
const CLOSED: AuditAction = AuditAction::named("test.closed");

/// The statements that read a page of the log, and the index each of them reads off.
const PAGES: [(&str, &str, &str); 2] = [
    (
        "audit_list",
        include_str!("../../store/src/sql/audit_list.sql"),
        "audit_by_time",
    ),
    (
        "audit_list_of",
        include_str!("../../store/src/sql/audit_list_of.sql"),
        "audit_by_actor_and_time",
    ),
];

fn adviser() -> Actor {
    Actor::Person(Id::new(5, 6))
}

/// Six rows on six days: by whom and what.
async fn six_rows(test: &TestDb) {
    let manager = Actor::Person(Id::new(5, 7));
    for (day, actor, action) in [
        (1, adviser(), OPENED),
        (2, manager, OPENED),
        (3, Actor::CommandLine, CLOSED),
        (4, adviser(), CLOSED),
        (5, Actor::System, OPENED),
        (6, adviser(), OPENED),
    ] {
        let by = By {
            actor,
            ..by(&format!("2026-11-0{day}T10:00:00Z"))
        };
        test.db
            .tell(
                &by,
                Entry::of(action)
                    .on("day", i64::from(day))
                    .with("keys", vec!["region"]),
            )
            .await
            .unwrap();
    }
}

/// The numbers of the rows that a query finds, and how many there are in all.
async fn found(db: &Db, query: &AuditQuery, after: i64, most: i64) -> (i64, Vec<i64>) {
    let (count, rows) = db.audit(query, after, most).await.unwrap();
    (count, rows.iter().map(|row| row.sequence).collect())
}

on_both! {
    async fn rows_are_found_by_time_person_and_action(test) {
        six_rows(test).await;
        let day = |text: &str| Some(text.parse().unwrap());
        let all = AuditQuery::default();
        let of = |actor| AuditQuery { whom: Whom::Only(actor), ..AuditQuery::default() };
        let time = AuditQuery {
            from: day("2026-11-02T10:00:00Z"),
            before: day("2026-11-05T10:00:00Z"),
            ..AuditQuery::default()
        };
        for (query, rows) in [
            (all, vec![6, 5, 4, 3, 2, 1]),
            (time.clone(), vec![4, 3, 2]),
            (of(adviser()), vec![6, 4, 1]),
            (of(Actor::Person(Id::new(9, 9))), vec![]),
            (of(Actor::CommandLine), vec![3]),
            (of(Actor::System), vec![5]),
            (AuditQuery { actions: vec!["test.closed"], ..AuditQuery::default() }, vec![4, 3]),
            (AuditQuery { actions: vec!["test.closed", "test.opened"], ..time.clone() }, vec![4, 3, 2]),
            (AuditQuery { actions: vec!["closed", "test.close"], ..AuditQuery::default() }, vec![]),
            (AuditQuery { actions: vec!["test.closed"], ..of(adviser()) }, vec![4]),
            (AuditQuery { whom: Whom::Only(adviser()), ..time }, vec![4]),
        ] {
            let count = i64::try_from(rows.len()).unwrap();
            assert_eq!(found(&test.db, &query, 0, 50).await, (count, rows), "{query:?}");
        }
        assert_eq!(found(&test.db, &AuditQuery::default(), 2, 3).await, (6, vec![4, 3, 2]));
        assert_eq!(found(&test.db, &AuditQuery::default(), 6, 3).await, (6, vec![]));
        let extent = test.db.audit_extent().await.unwrap();
        assert_eq!((extent.rows, extent.since), (6, day("2026-11-01T10:00:00Z")));
    }

    async fn an_empty_log_has_no_beginning(test) {
        let extent = test.db.audit_extent().await.unwrap();
        assert_eq!((extent.rows, extent.since), (0, None));
        assert_eq!(found(&test.db, &AuditQuery::default(), 0, 50).await, (0, vec![]));
    }

    /// Newest first, a page at a time: by the index and without sorting, however long the log is.
    async fn a_page_is_read_off_an_index(test) {
        for (file, sql, index) in PAGES {
            let values = [("$1", "''"), ("$2", "'A'"), ("$3", "''"), ("$4", "'x'"), ("$5", "50"), ("$6", "0")];
            let plan = test.plan(sql, &values).await;
            assert!(plan.contains(index), "{file}: {plan}");
            assert!(!plan.to_lowercase().contains("sort") && !plan.contains("TEMP B-TREE"), "{file}: {plan}");
        }
    }
}
