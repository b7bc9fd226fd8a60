//! `PostgreSQL` with the owner of the tables and the program's role apart: what the program may not
//! do to the audit log, whatever statement it is made to send.

use kinds::Lang;
use server::messages::of_the_store;
use store::{AuditAction, Chain, Cut, DatabaseError, DatabaseUrl, Db, Entry, IfMissing};

use crate::engines::by;
use crate::postgres;

const NOW: &str = "2026-11-25T10:15:30Z";
const LONG_AGO: &str = "2020-01-01T10:00:00Z";
const TRIED: AuditAction = AuditAction::named("test.tried");

fn role(place: &DatabaseUrl) -> String {
    let DatabaseUrl::Server(options) = place else {
        panic!("it is no server");
    };
    options.get_username().to_owned()
}

/// Runs a statement past the store; the code of what the engine says where it refuses.
async fn run(db: &Db, sql: &str) -> Result<u64, String> {
    let Db::Postgres { pool, .. } = db else {
        panic!("it is no server");
    };
    let done = sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned()))
        .execute(pool)
        .await;
    done.map(|done| done.rows_affected()).map_err(|error| {
        let code = error
            .as_database_error()
            .and_then(sqlx::error::DatabaseError::code);
        code.map_or_else(|| error.to_string(), std::borrow::Cow::into_owned)
    })
}

/// Permission denied, also for what only the owner of a table may do.
const DENIED: &str = "42501";
/// A trigger of ours raised.
const RAISED: &str = "P0001";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_programs_role_adds_to_the_log_and_no_more() {
    let Some((owner, user)) = postgres::apart().await else {
        return;
    };
    Db::prepare(&owner, &role(&user)).await.unwrap();
    let db = Db::open(&user, IfMissing::Refuse).await.unwrap();
    assert!(!db.owns_its_tables().await.unwrap());
    for at in [LONG_AGO, NOW] {
        db.tell(&by(at), Entry::of(TRIED)).await.unwrap();
    }
    // Nobody hands out what is not theirs; PostgreSQL only warns of it.
    run(&db, "GRANT DELETE ON audit TO PUBLIC").await.unwrap();
    for (sql, code) in [
        ("UPDATE audit SET details = '{}'", DENIED),
        ("DELETE FROM audit", DENIED),
        ("DELETE FROM audit WHERE sequence = 1", DENIED),
        ("TRUNCATE audit", DENIED),
        ("TRUNCATE audit_head", DENIED),
        ("DROP TRIGGER audit_stays ON audit", DENIED),
        ("DROP TRIGGER audit_is_cut ON audit_cut", DENIED),
        ("ALTER TABLE audit DISABLE TRIGGER ALL", DENIED),
        ("ALTER TABLE audit DROP COLUMN details", DENIED),
        ("ALTER TABLE audit OWNER TO CURRENT_USER", DENIED),
        ("DROP TABLE audit", DENIED),
        ("DROP FUNCTION audit_cut_told() CASCADE", DENIED),
        (
            "CREATE OR REPLACE FUNCTION audit_row_remains() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
            DENIED,
        ),
        ("CREATE TABLE mine (id BIGINT)", DENIED),
        ("SET session_replication_role = replica", DENIED),
        ("LOCK TABLE audit_head; DELETE FROM audit_head", DENIED),
        ("INSERT INTO audit_head VALUES (2, 0, '')", DENIED),
        ("UPDATE audit_head SET sequence = 0", RAISED),
        ("UPDATE audit_head SET hash = ''", RAISED),
        ("INSERT INTO audit_cut VALUES (2, 1)", RAISED),
        ("UPDATE audit_cut SET through = 9", DENIED),
        ("DELETE FROM audit_cut", DENIED),
        ("UPDATE _sqlx_migrations SET version = 99", DENIED),
        (
            "INSERT INTO audit SELECT 3, 'x', happened_at, actor_kind, actor_id, origin, action,
            object_kind, object_id, details, previous_hash, hash FROM audit WHERE sequence = 2",
            RAISED,
        ),
    ] {
        assert_eq!(run(&db, sql).await, Err(code.to_owned()), "{sql}");
    }
    // A table of the same name that stands before the log is not what is cut.
    let aside = "CREATE TEMPORARY TABLE audit (sequence BIGINT, action TEXT, object_kind TEXT, object_id TEXT);
        INSERT INTO audit VALUES (2, 'audit.cut', 'audit', '1');
        INSERT INTO public.audit_cut VALUES (2, 1)";
    assert_eq!(run(&db, aside).await, Err(RAISED.to_owned()));
    db.close().await;

    let db = Db::open(&user, IfMissing::Refuse).await.unwrap();
    let chain = db.verify_audit().await.unwrap();
    assert!(matches!(chain, Chain::Whole { rows: 2, .. }), "{chain:?}");
    // What is told is cut for it.
    let cut = db.cut_audit(&by(NOW), NOW.parse().unwrap()).await.unwrap();
    assert_eq!(cut, Some(Cut { from: 1, to: 1 }));
    // Everything else it needs, it may.
    assert_eq!(
        run(&db, "DELETE FROM sign_in_failure; DELETE FROM session").await,
        Ok(0)
    );
    db.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_program_asks_for_the_owner_where_the_tables_are_old() {
    let Some((owner, user)) = postgres::apart().await else {
        return;
    };
    let told = |error: DatabaseError| of_the_store(&error, Lang::Nb);
    // Before PostgreSQL 15 anybody may make tables in a new database.
    let as_owner = Db::open(&owner, IfMissing::Refuse).await.unwrap();
    run(
        &as_owner,
        "DROP SCHEMA public CASCADE; CREATE SCHEMA public",
    )
    .await
    .unwrap();
    let empty = Db::open(&user, IfMissing::Refuse).await.unwrap_err();
    assert!(
        matches!(empty, DatabaseError::Older { version: 0, .. }),
        "{empty:?}"
    );
    as_owner.close().await;

    Db::prepare(&owner, &role(&user)).await.unwrap();
    Db::open(&user, IfMissing::Refuse)
        .await
        .unwrap()
        .close()
        .await;
    let as_owner = Db::open(&owner, IfMissing::Refuse).await.unwrap();
    assert!(as_owner.owns_its_tables().await.unwrap());
    let last =
        "DELETE FROM _sqlx_migrations WHERE version = (SELECT MAX(version) FROM _sqlx_migrations)";
    assert_eq!(run(&as_owner, last).await, Ok(1));
    let older = Db::open(&user, IfMissing::Refuse).await.unwrap_err();
    assert!(matches!(older, DatabaseError::Older { .. }), "{older:?}");
    assert!(told(older).contains("oppfolging database prepare"));
    let later = "INSERT INTO _sqlx_migrations VALUES (99, 'later', now(), TRUE, '', 0)";
    assert_eq!(run(&as_owner, later).await, Ok(1));
    let newer = Db::open(&user, IfMissing::Refuse).await.unwrap_err();
    assert!(
        matches!(newer, DatabaseError::Newer { version: 99, .. }),
        "{newer:?}"
    );
    as_owner.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn roles_that_are_not_apart_are_refused() {
    let Some((owner, user)) = postgres::apart().await else {
        return;
    };
    let told = |done: Result<(), DatabaseError>| of_the_store(&done.unwrap_err(), Lang::Nb);
    let own = role(&owner);
    assert!(told(Db::prepare(&owner, &own).await).contains(&format!("Rollen «{own}» eier")));
    // The tests' own superuser.
    assert!(told(Db::prepare(&owner, "oppfolging").await).contains("eier tabellene"));
    let nobody = told(Db::prepare(&owner, "nobody\" is; DROP").await);
    assert!(
        nobody.contains("ingen rolle som heter «nobody\" is; DROP»"),
        "{nobody}"
    );
    let file = DatabaseUrl::File("some.db".into());
    assert!(told(Db::prepare(&file, &role(&user)).await).contains("har ikke roller"));
}
