//! How every statement would be answered: none reads a table from end to end, but for the few that mean to.
//! A new statement is among them by its file alone.

use std::collections::BTreeSet;

use sqlx::{AssertSqlSafe, Connection as _};
use store::Db;

use crate::engines::TestDb;
use crate::schema::statements;

/// The statements that read a whole table: which, and why that may be.
const READ_WHOLE: [(&str, &[&str], &str); 11] = [
    (
        "account_hold_administrators.sql",
        &["account"],
        "the people of one office, once somebody's rights are changed",
    ),
    (
        "account_list.sql",
        &["account"],
        "all people are wanted: their names, and the page of people",
    ),
    (
        "account_mark.sql",
        &["account"],
        "one row of the people of one office, so that they need not be read each time",
    ),
    (
        "account_other_administrators.sql",
        &["account"],
        "the people of one office, once somebody's rights are changed",
    ),
    (
        "flow_make_room.sql",
        &["sign_in_flow"],
        "it keeps the table within FLOWS_MAX rows, by the index of their time",
    ),
    (
        "history_lately.sql",
        &["unit"],
        "the units of some regions, of some hundred a register",
    ),
    (
        "history_news.sql",
        &["unit"],
        "the units of some regions, of some hundred a register",
    ),
    (
        "people_standing.sql",
        &["account"],
        "the people of one office, once at the start",
    ),
    (
        "register_years.sql",
        &["register"],
        "a row a year, and all years are wanted",
    ),
    (
        "unit_orphans.sql",
        &["wave", "wave_revision", "response"],
        "a row a wave, once a register is imported",
    ),
    (
        "wave_published.sql",
        &["wave", "wave_revision", "register"],
        "a row a wave, and all waves are wanted: at the start and after an import",
    ),
];

/// Statements that read some table from end to end, and no others.
const WITHOUT_AN_INDEX: [(&str, &str); 5] = [
    ("SELECT id FROM action WHERE what = $1", "action"),
    (
        "SELECT id FROM history WHERE was = $1 ORDER BY id LIMIT 1",
        "history",
    ),
    ("UPDATE note SET text = $2 WHERE text = $1", "note"),
    ("DELETE FROM session WHERE browser = $1", "session"),
    (
        "SELECT visit.id FROM visit JOIN trip ON trip.id = visit.trip_id WHERE visit.place = $1",
        "visit",
    ),
];

on_both! {
    async fn no_statement_reads_a_table_from_end_to_end(test) {
        let statements = statements();
        assert!(statements.len() > 100, "{}", statements.len());
        let mut wrong = Vec::new();
        let mut meant = BTreeSet::new();
        for (file, sql) in statements {
            for table in read_whole(test, &sql).await {
                let known = READ_WHOLE.iter().find(|(name, tables, _)| {
                    *name == file && tables.contains(&&*table)
                });
                match known {
                    Some((name, ..)) => drop(meant.insert(*name)),
                    None => wrong.push(format!("{file} reads all of {table}")),
                }
            }
        }
        assert_eq!(wrong, [] as [String; 0]);
        // What reads no table whole any more is not excused.
        let idle = READ_WHOLE.iter().filter(|(name, ..)| !meant.contains(name));
        let idle: Vec<&str> = idle.map(|(name, ..)| *name).collect();
        assert_eq!(idle, [] as [&str; 0]);
    }

    async fn a_statement_without_an_index_is_found(test) {
        for (sql, table) in WITHOUT_AN_INDEX {
            let found = read_whole(test, sql).await;
            assert!(found.contains(table), "{sql}: {found:?}");
        }
    }
}

/// Statements stand in files alone, so that these tests see them all.
#[test]
fn no_statement_stands_beside_the_files() {
    // These ask PostgreSQL of itself, and not of our tables.
    let others = ["roles.rs", "schema.rs"];
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("store/src");
    let mut folders = vec![folder];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs")
                && !others.contains(&&*name)
            {
                let text = std::fs::read_to_string(path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap_or_default();
                let begins = [
                    "\"SELECT ",
                    "\"INSERT ",
                    "\"UPDATE ",
                    "\"DELETE ",
                    "\"WITH ",
                ];
                if begins.iter().any(|begins| code.contains(begins)) {
                    found.push(name);
                }
            }
        }
    }
    assert_eq!(found, [] as [String; 0]);
}

/// The tables that a statement reads from end to end, whatever is in them.
async fn read_whole(test: &TestDb, sql: &str) -> BTreeSet<String> {
    match &test.db {
        Db::Sqlite { read, .. } => {
            let explain = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
            let steps: Vec<(i64, i64, i64, String)> =
                sqlx::query_as(explain).fetch_all(read).await.unwrap();
            let scans = steps
                .iter()
                .filter_map(|(.., step)| step.strip_prefix("SCAN "));
            let tables = scans.filter_map(|step| step.split(' ').next());
            tables
                .filter(|table| *table != "CONSTANT")
                .map(str::to_owned)
                .collect()
        }
        Db::Postgres { pool, .. } => {
            let mut connection = pool.acquire().await.unwrap();
            let mut inner = connection.begin().await.unwrap();
            // As it is answered when it is asked often: for any value. Our tables are empty, so that a
            // plan by index is chosen wherever there is one.
            let values = (1..).take_while(|place| sql.contains(&format!("${place}")));
            let values = vec!["NULL"; values.count()];
            let values = match &*values.join(", ") {
                "" => String::new(),
                values => format!("({values})"),
            };
            for prepare in [
                "SET LOCAL enable_seqscan = off",
                "SET LOCAL enable_hashjoin = off",
                "SET LOCAL enable_mergejoin = off",
                "SET LOCAL plan_cache_mode = force_generic_plan",
                &format!("PREPARE asked AS {sql}"),
            ] {
                let prepare = AssertSqlSafe(prepare.to_owned());
                sqlx::raw_sql(prepare).execute(&mut *inner).await.unwrap();
            }
            let explain = AssertSqlSafe(format!("EXPLAIN (COSTS OFF) EXECUTE asked{values}"));
            let steps: Vec<String> = sqlx::query_scalar(explain)
                .persistent(false)
                .fetch_all(&mut *inner)
                .await
                .unwrap();
            sqlx::raw_sql("DEALLOCATE asked")
                .execute(&mut *inner)
                .await
                .unwrap();
            inner.rollback().await.unwrap();
            scans(&steps)
        }
    }
}

/// The tables that are read from end to end, of a plan of `PostgreSQL`: in their own order, or in that of an
/// index by which nothing is looked up.
fn scans(steps: &[String]) -> BTreeSet<String> {
    let mut scans = BTreeSet::new();
    for (at, step) in steps.iter().enumerate() {
        let step = step.trim_start().trim_start_matches("-> ").trim_start();
        let Some((how, table)) = step
            .split_once(" on ")
            .filter(|(how, _)| how.contains("Scan"))
        else {
            continue;
        };
        let details = steps[at + 1..]
            .iter()
            .take_while(|step| !step.contains("->"));
        let mut details = details.map(|step| step.trim_start());
        let looks_up = details.any(|detail| detail.starts_with("Index Cond:"));
        let by_index = how.starts_with("Index") || how.starts_with("Bitmap Index");
        let is_whole = how.contains("Seq Scan") || (by_index && !looks_up);
        if is_whole {
            let table = table.split(' ').next().unwrap_or_default();
            scans.insert(table.to_owned());
        }
    }
    scans
}
