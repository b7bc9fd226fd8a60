//! A missing, locked, newer, strange or damaged database: which one, and what to do.

use kinds::Lang;
use server::messages::of_the_store;
use store::{AuditAction, DatabaseError, DatabaseUrl, Db, Entry, IfMissing, WRITERS_MAX};
use tempfile::TempDir;

use crate::engines::{TestDb, by};
use crate::random_wave::{source, units, wave};

const NOW: &str = "2015-09-01T10:00:00Z";

async fn refused(file: &std::path::Path, if_missing: IfMissing) -> DatabaseError {
    let place = DatabaseUrl::File(file.to_owned());
    Db::open(&place, if_missing).await.unwrap_err()
}

/// Twice as many write as a server is given connections, and wait for somebody elsewhere.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn those_who_write_leave_room_for_those_who_read() {
    let Some(test) = TestDb::postgres().await else {
        return;
    };
    let second = test.second().await;
    let (Db::Postgres { writers, .. }, Db::Postgres { pool, .. }) = (&test.db, &second) else {
        panic!("the engines are mixed up");
    };
    let mut held = pool.begin().await.unwrap();
    let lock = sqlx::raw_sql("SELECT sequence FROM audit_head FOR UPDATE");
    lock.execute(&mut *held).await.unwrap();
    assert_eq!(writers.available_permits(), WRITERS_MAX);
    let writing: Vec<_> = (0..16)
        .map(|_| {
            let db = test.db.clone();
            let entry = Entry::of(AuditAction::named("test.told"));
            tokio::spawn(async move { db.tell(&by(NOW), entry).await })
        })
        .collect();
    while writers.available_permits() > 0 {
        tokio::task::yield_now().await;
    }
    for _ in 0..=WRITERS_MAX {
        assert_eq!(test.db.accounts().await.unwrap(), []);
    }
    held.rollback().await.unwrap();
    for told in writing {
        told.await.unwrap().unwrap();
    }
    second.close().await;
    test.db.close().await;
}

#[tokio::test]
async fn a_missing_file_is_told_by_name() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("borte.db");
    let error = refused(&file, IfMissing::Refuse).await;
    assert!(matches!(error, DatabaseError::Missing(_)), "{error:?}");
    assert!(of_the_store(&error, Lang::Nb).contains(file.to_str().unwrap()));
    assert!(!file.exists());

    let file = folder.path().join("ingen/mappe/borte.db");
    let error = refused(&file, IfMissing::Create).await;
    assert!(
        matches!(error, DatabaseError::FolderMissing(_)),
        "{error:?}"
    );
    assert!(of_the_store(&error, Lang::Nb).contains(file.to_str().unwrap()));
}

#[tokio::test]
async fn a_file_of_another_kind_is_refused_and_left_alone() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("brev.db");
    let letter = "Kjære kommune! ".repeat(500);
    std::fs::write(&file, &letter).unwrap();
    let error = refused(&file, IfMissing::Create).await;
    assert!(matches!(error, DatabaseError::NotADatabase(_)), "{error:?}");
    assert!(of_the_store(&error, Lang::Nb).contains("brev.db"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), letter);
}

#[tokio::test]
async fn a_file_that_another_program_writes_to_is_told_as_locked() {
    let test = crate::engines::TestDb::sqlite().await;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(test.file().unwrap());
    let other = sqlx::SqlitePool::connect_with(options).await.unwrap();
    let held = other.begin_with("BEGIN IMMEDIATE").await.unwrap();
    let units = units(&mut source(1), 3);
    let error = test
        .db
        .publish_register(&by(NOW), 2015, &units)
        .await
        .unwrap_err();
    assert!(matches!(error, DatabaseError::Locked(_)), "{error:?}");
    assert!(
        of_the_store(&error, Lang::Nb).contains("test.db er låst"),
        "{error}"
    );
    held.rollback().await.unwrap();
    test.db
        .publish_register(&by(NOW), 2015, &units)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_server_that_is_not_there_is_told_without_its_password() {
    let place: DatabaseUrl = "postgres://anna:hemmelig@127.0.0.1:1/imdi".parse().unwrap();
    let error = Db::open(&place, IfMissing::Create).await.unwrap_err();
    assert!(
        matches!(error, DatabaseError::Unreachable { .. }),
        "{error:?}"
    );
    assert!(
        of_the_store(&error, Lang::Nb).contains("127.0.0.1:1/imdi"),
        "{error}"
    );
    assert!(!format!("{error} {error:?}").contains("hemmelig"));
}

on_both! {
    async fn a_newer_database_is_refused(test) {
        test.execute(
            "INSERT INTO _sqlx_migrations
                (version, description, success, checksum, execution_time)
             SELECT 9999, 'later', success, checksum, 0 FROM _sqlx_migrations
             WHERE version = 1",
        )
        .await;
        let error = Db::open(test.db.place(), IfMissing::Refuse).await.unwrap_err();
        assert!(
            matches!(error, DatabaseError::Newer { version: 9999, .. }),
            "{error:?}"
        );
        assert!(of_the_store(&error, Lang::Nb).contains(&test.db.place().to_string()), "{error}");
        assert!(of_the_store(&error, Lang::Nb).contains("nyere versjon"), "{error}");
    }

    async fn a_row_that_makes_no_sense_is_told_by_table_column_and_row(test) {
        let mut random = source(2);
        let units = units(&mut random, 9);
        let data = wave(&mut random, 2015, 4, &units);
        test.db.publish_register(&by(NOW), 2015, &units).await.unwrap();
        test.db.publish_wave(&by(NOW), &data).await.unwrap();

        test.execute("UPDATE unit SET region = 'atlantis' WHERE number = '0101'").await;
        let error = test.db.register(2015).await.unwrap_err();
        let told = of_the_store(&error, Lang::Nb);
        assert!(told.contains("tabellen unit, kolonnen region, raden 2015/0101"), "{told}");
        test.execute("UPDATE unit SET region = 'nord' WHERE number = '0101'").await;

        test.execute("UPDATE answer SET column_id = 'gone' WHERE column_id = 'q0'").await;
        test.execute("UPDATE answer SET column_id = 'gone' WHERE column_id = 'q0.item_0'").await;
        let error = test.db.load(|_| true).await.unwrap_err();
        let told = of_the_store(&error, Lang::Nb);
        assert!(told.contains("tabellen answer, kolonnen column_id, raden 2015-2/"), "{told}");
    }
}
