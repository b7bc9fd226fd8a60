//! A database of its own for each test, on either engine, copied from a migrated template.

use std::path::PathBuf;
use std::sync::LazyLock;

use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;
use server::ids::Ids;
use store::{Actor, By, DatabaseUrl, Db, IfMissing, Origin};
use tempfile::TempDir;
use tokio::sync::OnceCell;

use crate::postgres;

/// A database that lives as long as the test.
pub struct TestDb {
    /// The open database.
    pub db: Db,
    folder: Option<TempDir>,
}

/// A change asked for at the command line, at a moment (RFC 3339). Each has an id of its own.
pub fn by(moment: &str) -> By {
    static IDS: LazyLock<Ids> = LazyLock::new(|| Ids::of(ChaCha8Rng::seed_from_u64(1)));
    let at = moment.parse().unwrap();
    By {
        id: IDS.make(at),
        actor: Actor::CommandLine,
        from: Origin::host("test"),
        at,
    }
}

/// Writes one test for both engines: modules `name::sqlite` and `name::postgres`.
macro_rules! on_both {
    ($($(#[$meta:meta])* async fn $name:ident($db:ident) $body:block)+) => {
        $(mod $name {
            use super::*;

            async fn story($db: &$crate::engines::TestDb) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                let test = $crate::engines::TestDb::sqlite().await;
                story(&test).await;
                test.db.close().await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                let Some(test) = $crate::engines::TestDb::postgres().await else {
                    return;
                };
                story(&test).await;
                test.db.close().await;
            }
        })+
    };
}

impl TestDb {
    /// A `SQLite` file in a folder of its own.
    pub async fn sqlite() -> Self {
        static TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();
        let template = TEMPLATE.get_or_init(migrated_file).await;
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("test.db");
        std::fs::write(&file, template).unwrap();
        let place = DatabaseUrl::File(file);
        Self {
            db: Db::open(&place, IfMissing::Refuse).await.unwrap(),
            folder: Some(folder),
        }
    }

    /// A database on the tests' own server; `None` where `SKIP_POSTGRES=1` says to do without.
    pub async fn postgres() -> Option<Self> {
        let place = postgres::database().await?;
        Some(Self {
            db: Db::open(&place, IfMissing::Refuse).await.unwrap(),
            folder: None,
        })
    }

    /// The file, on `SQLite`.
    pub fn file(&self) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.path().join("test.db"))
    }

    /// Another server on the same database.
    pub async fn second(&self) -> Db {
        Db::open(self.db.place(), IfMissing::Refuse).await.unwrap()
    }

    /// Runs statements of the test's own, past the store.
    pub async fn execute(&self, sql: &str) {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        match &self.db {
            Db::Sqlite { write, .. } => {
                sqlx::raw_sql(sql).execute(write).await.unwrap();
            }
            Db::Postgres { pool, .. } => {
                sqlx::raw_sql(sql).execute(pool).await.unwrap();
            }
        }
    }

    /// One number, past the store.
    pub async fn count(&self, sql: &str) -> i64 {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        match &self.db {
            Db::Sqlite { read, .. } => sqlx::query_scalar(sql).fetch_one(read).await.unwrap(),
            Db::Postgres { pool, .. } => sqlx::query_scalar(sql).fetch_one(pool).await.unwrap(),
        }
    }

    /// How a statement would be answered, with `values` in the places of its own. Also where the tables
    /// are so small that they would be read whole, it is told by the indexes.
    pub async fn plan(&self, sql: &str, values: &[(&str, &str)]) -> String {
        let sql = values.iter().fold(sql.to_owned(), |sql, (place, value)| {
            sql.replace(place, value)
        });
        match &self.db {
            Db::Sqlite { read, .. } => {
                let explain = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
                let rows: Vec<(i64, i64, i64, String)> =
                    sqlx::query_as(explain).fetch_all(read).await.unwrap();
                let told = rows.into_iter().map(|(.., told)| told);
                told.collect::<Vec<_>>().join("\n")
            }
            Db::Postgres { pool, .. } => {
                let mut connection = pool.acquire().await.unwrap();
                let off =
                    "SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off";
                sqlx::raw_sql(off).execute(&mut *connection).await.unwrap();
                let explain = sqlx::AssertSqlSafe(format!("EXPLAIN {sql}"));
                let rows: Vec<String> = sqlx::query_scalar(explain)
                    .fetch_all(&mut *connection)
                    .await
                    .unwrap();
                rows.join("\n")
            }
        }
    }

    /// One column of texts, past the store.
    pub async fn texts(&self, sql: &str) -> Vec<String> {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        match &self.db {
            Db::Sqlite { read, .. } => sqlx::query_scalar(sql).fetch_all(read).await.unwrap(),
            Db::Postgres { pool, .. } => sqlx::query_scalar(sql).fetch_all(pool).await.unwrap(),
        }
    }
}

async fn migrated_file() -> Vec<u8> {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("template.db");
    let db = Db::open(&DatabaseUrl::File(file.clone()), IfMissing::Create).await;
    db.unwrap().close().await;
    std::fs::read(file).unwrap()
}
