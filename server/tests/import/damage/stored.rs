//! Damaged files of every kind against a store: where nothing is published, every table is as it was.

use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;
use server::ids::Ids;
use server::publish::{PublishError, check_wave, publish_wave};
use server::waves::Taken;
use sqlx::SqlitePool;
use store::{Actor, By, DatabaseUrl, Db, IfMissing, Origin, Publishing};

use super::spoil::{self, Spans, Spoiled};
use super::{IN_EXCEL, OF_THE_UNITS, SEED, SOUND, Sound, opened_with};

/// Damages of each kind of file that are tried against the store.
const OF_ANSWERS: usize = 20;
const OF_UNITS: usize = 6;
const OF_WORKBOOK: usize = 10;

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

/// Reads a wave, one file of which has these bytes, checks and publishes it, as the command does.
async fn import(
    db: &Db,
    ids: &Ids,
    sound: &Sound,
    bytes: &[u8],
) -> Result<Publishing, PublishError> {
    let opened = opened_with(sound, bytes);
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
    import(&db, &ids, sound, &sound.bytes).await.unwrap();
    let mut before = tables(read).await;
    assert!(
        before
            .iter()
            .any(|(name, rows)| name == "answer" && rows.len() > 100_000)
    );

    let mut random = ChaCha8Rng::seed_from_u64(SEED + 1);
    for (sound, damages) in damages(&mut random) {
        let tried = damages.len();
        let mut refused = 0;
        for spoiled in damages {
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
        assert!(
            (tried / 3..=tried).contains(&refused),
            "{}: {refused} of {tried}",
            sound.name
        );
    }
    db.close().await;
}

/// Damages of answers as text, of the units, and of answers in a workbook.
fn damages(random: &mut ChaCha8Rng) -> [(&'static Sound, Vec<Spoiled>); 3] {
    let mut of_text = |sound: &'static Sound, count: usize| {
        let spans = Spans::of(&sound.bytes);
        let spoiled = (0..count).map(|_| spoil::text(random, &sound.bytes, &spans));
        (sound, spoiled.collect())
    };
    let (answers, units) = (
        of_text(&SOUND, OF_ANSWERS),
        of_text(&OF_THE_UNITS, OF_UNITS),
    );
    let (sound, book) = &*IN_EXCEL;
    let spoiled = (0..OF_WORKBOOK).map(|_| book.meant(random));
    [answers, units, (sound, spoiled.collect())]
}
