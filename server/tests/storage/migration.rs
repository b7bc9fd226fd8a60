//! A database of an earlier version is brought to this one with everything in it.

use std::path::{Path, PathBuf};

use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use store::{DatabaseUrl, Db, IfMissing};
use tempfile::TempDir;

/// One row in each table that has a reference, as schema 4 has them.
const ROWS: &str = "
    INSERT INTO register VALUES (2015, 'sum', '2016-01-01T00:00:00Z', 1);
    INSERT INTO wave_revision VALUES
        ('2015-2', 2015, '{}', 1, '2016-01-01T00:00:00Z', 'sum', 2, '{\"rule\":[]}');
    INSERT INTO wave VALUES (2015, '2015-2');
    INSERT INTO wave_flag VALUES ('2015-2', 'partner', '0101', 1);
    INSERT INTO response VALUES ('2015-2', '0101', '2015-12-14');
    INSERT INTO answer VALUES ('2015-2', '0101', 'target', 'yes', NULL, NULL);
";

/// The first migrations, in a folder of their own.
fn first(count: usize, folder: &Path) {
    let all = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../migrations/sqlite");
    let files = std::fs::read_dir(all).unwrap();
    let mut files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    for file in files.iter().take(count) {
        std::fs::copy(file, folder.join(file.file_name().unwrap())).unwrap();
    }
}

#[tokio::test]
async fn a_wave_of_schema_4_is_kept_whole() {
    let folder = TempDir::new().unwrap();
    first(4, folder.path());
    let file = folder.path().join("old.db");
    let options = SqliteConnectOptions::new()
        .filename(&file)
        .create_if_missing(true);
    let old = SqlitePool::connect_with(options).await.unwrap();
    let migrator = Migrator::new(folder.path()).await.unwrap();
    migrator.run(&old).await.unwrap();
    sqlx::raw_sql(ROWS).execute(&old).await.unwrap();
    old.close().await;

    let place = DatabaseUrl::File(file);
    let db = Db::open(&place, IfMissing::Refuse).await.unwrap();
    let Db::Sqlite { read, .. } = &db else {
        panic!("a file is SQLite");
    };
    for table in [
        "register",
        "wave_revision",
        "wave",
        "wave_flag",
        "response",
        "answer",
    ] {
        let sql = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
        let count: i64 = sqlx::query_scalar(sql).fetch_one(read).await.unwrap();
        assert_eq!(count, 1, "{table}");
    }
    let kept: (i64, String) = sqlx::query_as("SELECT register_year, content FROM wave_revision")
        .fetch_one(read)
        .await
        .unwrap();
    assert_eq!(kept, (2015, "{}".to_owned()));
    let loose: Vec<(String,)> = sqlx::query_as("SELECT \"table\" FROM pragma_foreign_key_check")
        .fetch_all(read)
        .await
        .unwrap();
    assert_eq!(loose, []);
    db.close().await;
}
