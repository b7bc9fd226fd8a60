//! The waves in memory follow the database, whole and at the right time.

use std::sync::Arc;

use domain::search::AlsoCalled;
use server::waves::{PublishedWaves, Taken, WavesError};

use crate::engines::by;
use crate::random_wave::{source, units, wave};

const NOW: &str = "2015-09-01T10:00:00Z";

on_both! {
    async fn a_new_generation_is_loaded_and_the_rest_kept(test) {
        let published = PublishedWaves::load(&test.db, AlsoCalled::default(), Taken::Synthetic).await.unwrap();
        assert!(published.snapshot().latest().is_none());
        assert!(!published.refresh(&test.db).await.unwrap());

        let mut random = source(1);
        let units = units(&mut random, 12);
        for year in [2014, 2015] {
            let data = wave(&mut random, year, 4, &units);
            test.db.publish_register(&by(NOW), year, &units).await.unwrap();
            test.db.publish_wave(&by(NOW), &data).await.unwrap();
        }
        let before = published.snapshot();
        assert!(published.refresh(&test.db).await.unwrap());
        // Who began on the old snapshot ends on it.
        assert_eq!(before.waves().count(), 0);
        let first = published.snapshot();
        assert_eq!(first.waves().map(|wave| wave.year()).collect::<Vec<_>>(), [2014, 2015]);

        let data = wave(&mut random, 2015, 5, &units);
        test.db.publish_wave(&by(NOW), &data).await.unwrap();
        assert!(published.refresh(&test.db).await.unwrap());
        let second = published.snapshot();
        assert!(Arc::ptr_eq(first.wave(2014).unwrap(), second.wave(2014).unwrap()));
        assert_ne!(first.wave(2015).unwrap().revision(), second.wave(2015).unwrap().revision());
        assert_eq!(second.wave(2015).unwrap().responded().count_ones(..), data.responses.len());
    }

    async fn a_wave_that_is_not_synthetic_is_loaded_outside_the_demonstration_alone(test) {
        let mut random = source(2);
        let units = units(&mut random, 6);
        let mut data = wave(&mut random, 2015, 3, &units);
        assert!(Taken::Synthetic.check(&data).is_ok() && Taken::All.check(&data).is_ok());
        data.synthetic = false;
        let refused = Taken::Synthetic.check(&data);
        assert!(matches!(refused, Err(WavesError::NotSynthetic(2015))));
        assert!(Taken::All.check(&data).is_ok());

        test.db.publish_register(&by(NOW), 2015, &units).await.unwrap();
        let published = PublishedWaves::load(&test.db, AlsoCalled::default(), Taken::Synthetic).await.unwrap();
        test.db.publish_wave(&by(NOW), &data).await.unwrap();
        let error = published.refresh(&test.db).await.unwrap_err();
        assert!(matches!(error, WavesError::NotSynthetic(2015)), "{error}");
        assert!(published.snapshot().latest().is_none());
        assert!(PublishedWaves::load(&test.db, AlsoCalled::default(), Taken::Synthetic).await.is_err());
        let office = PublishedWaves::load(&test.db, AlsoCalled::default(), Taken::All).await.unwrap();
        assert!(!office.snapshot().wave(2015).unwrap().synthetic());
    }

    async fn a_server_that_follows_notices_by_itself(test) {
        let published = Arc::new(PublishedWaves::load(&test.db, AlsoCalled::default(), Taken::Synthetic).await.unwrap());
        let other = test.second().await;
        let following = tokio::spawn(Arc::clone(&published).follow(other.clone()));
        let mut random = source(3);
        let units = units(&mut random, 6);
        test.db.publish_register(&by(NOW), 2015, &units).await.unwrap();
        test.db.publish_wave(&by(NOW), &wave(&mut random, 2015, 3, &units)).await.unwrap();
        while published.snapshot().latest().is_none() {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        following.abort();
        other.close().await;
    }
}
