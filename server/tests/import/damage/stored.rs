//! Damaged files against a store: where nothing is published, every table is as it was.

use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;
use server::db::{Actor, By, DatabaseUrl, Db, IfMissing, Origin, Publishing};
use server::ids::Ids;
use server::publish::{PublishError, check_wave, publish_wave};
use server::waves::Taken;
use sqlx::SqlitePool;

use super::spoil::{self, Spans};
use super::{SEED, SOUND, Sound, opened_with};

/// Damages tried against the store.
const TRIED: usize = 36;

/// A change asked for at the command line, with an id of its own.
fn by(ids: &Ids) -> By {
    let at = "2026-01-05T10:00:00Z".parse().unwrap();
    By {
        id: ids.make(at),
        actor: Actor::CommandLine,
        from: Origin::host("test"),
        at,
    }
}

/// Reads answers of these bytes, checks them and publishes them, as the command does.
async fn import(
    db: &Db,
    ids: &Ids,
    sound: &Sound,
    bytes: &[u8],
) -> Result<Publishing, PublishError> {
    let opened = opened_with(&sound.wave, bytes);
    let checked = check_wave(db, Taken::Synthetic, opened.map_err(PublishError::Refused)?).await?;
    publish_wave(db, &by(ids), &checked).await
}

/// Every row of every table, as one text a table.
async fn tables(pool: &SqlitePool) -> Vec<(String, String)> {
    let names: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1",
    )
    .fetch_all(pool)
    .await
    .unwrap();
    let mut tables = Vec::new();
    for name in names {
        let columns: Vec<String> =
            sqlx::query_scalar("SELECT 'quote(\"' || name || '\")' FROM pragma_table_info($1)")
                .bind(&name)
                .fetch_all(pool)
                .await
                .unwrap();
        let columns = columns.join(" || '|' || ");
        let rows = format!("SELECT {columns} FROM \"{name}\" ORDER BY 1");
        let rows: Vec<String> = sqlx::query_scalar(sqlx::AssertSqlSafe(rows))
            .fetch_all(pool)
            .await
            .unwrap();
        tables.push((name, rows.join("\n")));
    }
    tables
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_damaged_file_that_is_refused_leaves_every_table_as_it_was() {
    let sound = &*SOUND;
    let folder = tempfile::tempdir().unwrap();
    let place = DatabaseUrl::File(folder.path().join("test.db"));
    let db = Db::open(&place, IfMissing::Create).await.unwrap();
    let Db::Sqlite { read, .. } = &db else {
        panic!("a file is SQLite");
    };
    let ids = Ids::of(ChaCha8Rng::seed_from_u64(SEED));
    db.publish_register(&by(&ids), 2015, &sound.register)
        .await
        .unwrap();
    import(&db, &ids, sound, &sound.text).await.unwrap();
    let mut before = tables(read).await;
    assert!(
        before
            .iter()
            .any(|(name, rows)| name == "answer" && rows.len() > 100_000)
    );

    let spans = Spans::of(&sound.text);
    let mut random = ChaCha8Rng::seed_from_u64(SEED + 1);
    let mut refused = 0;
    for _ in 0..TRIED {
        let spoiled = spoil::text(&mut random, &sound.text, &spans);
        let done = import(&db, &ids, sound, &spoiled.bytes).await;
        let after = tables(read).await;
        match done {
            Ok(Publishing::Published { .. }) => before = after,
            Ok(Publishing::Unchanged) => assert!(before == after, "{}", spoiled.what),
            Err(PublishError::Refused(problems)) => {
                assert!(!problems.is_empty());
                assert!(before == after, "{}", spoiled.what);
                refused += 1;
            }
            Err(error) => panic!("{}: {error}", spoiled.what),
        }
    }
    assert!((TRIED / 3..TRIED).contains(&refused), "{refused} refused");
    db.close().await;
}
