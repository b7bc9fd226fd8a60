//! The statements and the tables are the same on both engines.

use std::collections::BTreeMap;
use std::path::PathBuf;

use sqlx::{Executor as _, SqlSafeStr as _};
use store::Db;

use crate::engines::TestDb;

/// Every statement: the name of its file, and its text.
pub fn statements() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("store/src/sql");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read_to_string(path).unwrap())
    });
    files.collect()
}

on_both! {
    async fn every_statement_prepares(test) {
        let statements = statements();
        assert!(statements.len() >= 23, "{}", statements.len());
        for (file, sql) in statements {
            let sql = sqlx::AssertSqlSafe(sql).into_sql_str();
            let prepared = match &test.db {
                Db::Sqlite { read, .. } => read.prepare(sql).await.map(drop),
                Db::Postgres { pool, .. } => pool.prepare(sql).await.map(drop),
            };
            prepared.unwrap_or_else(|error| panic!("{file}: {error}"));
        }
    }

    /// Foreign keys hold, and an answer is one of options, figure and words.
    async fn a_stray_row_is_refused(test) {
        for sql in [
            "INSERT INTO wave (year, revision) VALUES (2015, 'nowhere')",
            "INSERT INTO response (revision, unit_number) VALUES ('nowhere', '0101')",
            "INSERT INTO generation (id, number) VALUES (2, 0)",
            "INSERT INTO answer (revision, unit_number, column_id) VALUES ('a', '0101', 'b')",
        ] {
            let sql = sqlx::AssertSqlSafe(sql.to_owned());
            let done = match &test.db {
                Db::Sqlite { write, .. } => sqlx::raw_sql(sql).execute(write).await.map(drop),
                Db::Postgres { pool, .. } => sqlx::raw_sql(sql).execute(pool).await.map(drop),
            };
            assert!(done.is_err());
        }
    }
}

type Tables = BTreeMap<String, Vec<String>>;

fn gather(rows: Vec<(String, String)>) -> Tables {
    let mut tables = Tables::new();
    for (table, column) in rows {
        tables.entry(table).or_default().push(column);
    }
    tables.retain(|table, _| !table.starts_with('_'));
    tables
}

#[tokio::test]
async fn both_engines_have_the_same_tables_and_columns() {
    let Some(postgres) = TestDb::postgres().await else {
        return;
    };
    let sqlite = TestDb::sqlite().await;
    let (Db::Sqlite { read, .. }, Db::Postgres { pool, .. }) = (&sqlite.db, &postgres.db) else {
        panic!("the engines are mixed up");
    };
    let on_sqlite = sqlx::query_as(
        "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c
         WHERE m.type = 'table' ORDER BY m.name, c.cid",
    );
    let on_postgres = sqlx::query_as(
        "SELECT table_name::text, column_name::text FROM information_schema.columns
         WHERE table_schema = 'public' ORDER BY table_name, ordinal_position",
    );
    let on_sqlite = gather(on_sqlite.fetch_all(read).await.unwrap());
    let on_postgres = gather(on_postgres.fetch_all(pool).await.unwrap());
    assert_eq!(on_sqlite, on_postgres);
    assert!(on_sqlite.contains_key("answer"));
}
