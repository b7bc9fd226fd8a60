//! Editions of rules in the store.

use domain::follow_up::Edition;
use kinds::Region;
use store::{AuditAction, DatabaseError, Ending, Entry};

use crate::follow_up_actions::{by, somebody};

on_both! {
    /// Whoever was a moment later saved nothing, and is not answered as if they had.
    async fn an_edition_takes_its_number_once(test) {
        let kari = somebody(test, 1).await;
        let save = async |n: u128| {
            let by = by(kari, n);
            let edition = Edition {
                id: by.id,
                rule: "tolk".to_owned(),
                region: Some(Region::Nord),
                number: 1,
                at: by.at,
                account: kari,
                why: "Viktig i år".to_owned(),
                weight: 3,
                off: false,
                made: None,
                synthetic: false,
            };
            let saved = test.db.follow(&by, async |change| {
                change.add_edition(&edition).await?;
                let entry = Entry::of(AuditAction::WEIGHT_LAID);
                Ok::<_, DatabaseError>(Ending::Keep((), entry))
            });
            let saved = saved.await;
            assert_eq!(test.db.made_before(&by).await.unwrap(), n == 1);
            saved
        };
        assert!(save(1).await.is_ok());
        let again = save(1).await;
        assert!(matches!(again, Err(DatabaseError::DoneBefore(_))), "{again:?}");
        let another = save(2).await;
        assert!(matches!(another, Err(DatabaseError::Taken(_))), "{another:?}");
    }
}
