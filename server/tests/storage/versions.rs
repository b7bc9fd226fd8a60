//! Two who change the same note: the second is told what stands.

use kinds::Id;
use store::{DatabaseError, Db, Ending, Entry, Unsaved, Version};

use crate::engines::{TestDb, by};
use crate::notes::{self, CHANGED, Note, reword, reword_by, seen};

const NOW: &str = "2026-11-25T10:15:30Z";
/// The note that is changed.
fn note() -> Id {
    Id::new(1, 2)
}

async fn noted(test: &TestDb) {
    notes::table(test).await;
    let by_one = by(NOW);
    let write = test.db.change(&by_one, async |tx| {
        notes::written(tx, note(), "Først").await
    });
    write.await.unwrap();
}

/// Changes the note that was seen in this version.
async fn change(db: &Db, version: Version, words: &str) -> Result<Version, Unsaved<Note>> {
    db.change(&by(NOW), async |tx| {
        let now = reword(tx, seen(note(), version), words).await?;
        Ok(Ending::Keep(now, Entry::of(CHANGED).on("note", note())))
    })
    .await
}

async fn stands(test: &TestDb) -> Vec<String> {
    test.texts("SELECT words FROM jotting").await
}

on_both! {
    async fn who_comes_second_is_told_what_stands(test) {
        noted(test).await;
        let second = change(&test.db, Version::FIRST, "Fra rådgiver A").await.unwrap();
        assert_eq!(second, Version(2));
        let late = change(&test.db, Version::FIRST, "Fra rådgiver B").await.unwrap_err();
        let Unsaved::Conflict(note) = late else {
            panic!("{late:?}");
        };
        assert_eq!(*note, Note { words: "Fra rådgiver A".to_owned(), version: 2 });
        assert_eq!(stands(test).await, ["Fra rådgiver A"]);
        assert_eq!(test.count("SELECT COUNT(*) FROM audit").await, 2);
        // Having seen it, the second may change it.
        let third = change(&test.db, Version(note.version), "Fra begge").await.unwrap();
        assert_eq!(third, Version(3));
        assert_eq!(stands(test).await, ["Fra begge"]);
    }

    async fn of_two_at_once_one_is_told(test) {
        noted(test).await;
        let other = test.second().await;
        let (one, two) = tokio::join!(
            change(&test.db, Version::FIRST, "Fra rådgiver A"),
            change(&other, Version::FIRST, "Fra rådgiver B"),
        );
        let kept = if one.is_ok() { "Fra rådgiver A" } else { "Fra rådgiver B" };
        let late = if one.is_ok() { two } else { one };
        let Err(Unsaved::Conflict(note)) = late else {
            panic!("{late:?}");
        };
        assert_eq!(*note, Note { words: kept.to_owned(), version: 2 });
        assert_eq!(stands(test).await, [kept]);
        other.close().await;
    }

    async fn what_is_gone_is_no_conflict(test) {
        noted(test).await;
        test.execute("DELETE FROM jotting").await;
        let error = change(&test.db, Version::FIRST, "Fra rådgiver A").await.unwrap_err();
        assert!(matches!(error, Unsaved::NotFound), "{error:?}");
        assert_eq!(test.count("SELECT COUNT(*) FROM audit").await, 1);
    }

    /// Whoever writes a statement and forgets the version hears of it at its first stale change,
    /// or its first change at all.
    async fn a_statement_that_forgets_the_version_changes_nothing(test) {
        noted(test).await;
        change(&test.db, Version::FIRST, "Fra rådgiver A").await.unwrap();
        for (statement, version) in [
            (
                "UPDATE jotting SET words = $3, version = version + 1
                 WHERE id = $1 AND $2 > 0 RETURNING version",
                Version::FIRST,
            ),
            (
                "UPDATE jotting SET words = $3 WHERE id = $1 AND version = $2 RETURNING version",
                Version(2),
            ),
        ] {
            let by_each = by(NOW);
            let done = test.db.change(&by_each, async |tx| {
                let now = reword_by(statement, tx, seen(note(), version), "Glemt").await?;
                Ok(Ending::Keep(now, Entry::of(CHANGED)))
            });
            let error = done.await.unwrap_err();
            assert!(
                matches!(
                    &error,
                    Unsaved::Database(DatabaseError::Inconsistent { table: "note", column: "version", .. })
                ),
                "{error:?}"
            );
            assert_eq!(stands(test).await, ["Fra rådgiver A"]);
        }
    }
}
