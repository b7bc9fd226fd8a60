//! When somebody was here before.

use jiff::{SignedDuration, Timestamp};
use kinds::{Id, Region, Role};
use server::db::{NewAccount, STAY_MINUTES};

use crate::engines::by;

const NOW: &str = "2026-11-25T10:15:30Z";

on_both! {
    async fn one_stay_is_one_time_and_the_next_tells_of_it(test) {
        let account = NewAccount {
            id: Id::new(1, 1),
            name: "Rådgiver".to_owned(),
            e_mail: "en@imdi.no".to_owned(),
            role: Role::Adviser,
            regions: [Region::Nord].into_iter().collect(),
            demo: false,
        };
        test.db.add_account(&by(NOW), &account).await.unwrap();
        let first: Timestamp = NOW.parse().unwrap();
        let stay = SignedDuration::from_mins(STAY_MINUTES);
        let second = SignedDuration::from_secs(1);
        let here = async |now| test.db.here_before(account.id, now).await.unwrap();
        assert_eq!(here(first).await, None);
        assert_eq!(here(first + stay - second).await, None, "the same stay");
        let later = first + stay;
        assert_eq!(here(later).await, Some(first));
        assert_eq!(here(later + second).await, Some(first), "the same stay");
        assert_eq!(here(later + stay).await, Some(later));
    }
}
