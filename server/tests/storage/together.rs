//! Registers and waves that are published together: all of them or none, and on one another's years.

use std::collections::BTreeMap;

use domain::wave::Wave;
use store::{DatabaseError, Publishing};

use crate::engines::{TestDb, by};
use crate::random_wave::{source, units, wave};

const NOW: &str = "2015-09-01T10:00:00Z";

/// How many rows each table has that publishing writes to, and where the counters stand.
async fn written(test: &TestDb) -> Vec<i64> {
    let mut counts = Vec::new();
    for table in [
        "register",
        "unit",
        "wave_revision",
        "wave",
        "wave_flag",
        "response",
        "answer",
        "audit",
    ] {
        counts.push(test.count(&format!("SELECT COUNT(*) FROM {table}")).await);
    }
    counts.push(test.count("SELECT number FROM generation").await);
    counts.push(test.count("SELECT sequence FROM audit_head").await);
    counts
}

on_both! {
    /// The second wave fails after the first is written: neither stands, nor does their register.
    async fn a_failure_leaves_nothing_behind(test) {
        let mut random = source(11);
        let units = units(&mut random, 12);
        let good = wave(&mut random, 2014, 3, &units);
        let mut broken = wave(&mut random, 2015, 3, &units);
        // The same questionnaire twice breaks the key of `response`.
        broken.responses.push(broken.responses[0].clone());
        let registers = BTreeMap::from([(2014, units.clone()), (2015, units)]);
        let before = written(test).await;
        let failed = test
            .db
            .publish_together(&by(NOW), &registers, &[good.clone(), broken])
            .await;
        assert!(matches!(failed, Err(DatabaseError::Taken(_))), "{failed:?}");
        assert_eq!(written(test).await, before);
        assert_eq!(test.db.register_years().await.unwrap(), [] as [u16; 0]);

        let done = test.db.publish_together(&by(NOW), &registers, std::slice::from_ref(&good)).await;
        assert!(matches!(done, Ok(Publishing::Published { generation: 3 })), "{done:?}");
        let again = test.db.publish_together(&by(NOW), &registers, &[good]).await;
        assert_eq!(again.unwrap(), Publishing::Unchanged);
    }

    /// A wave rests on the register of the year that its codebook says, and on no other.
    async fn a_wave_rests_on_the_register_it_names(test) {
        let mut random = source(12);
        let units = units(&mut random, 12);
        let mut data = wave(&mut random, 2016, 3, &units);
        data.codebook.wave.register_year = Some(2015);
        let error = test.db.publish_wave(&by(NOW), &data).await.unwrap_err();
        assert!(matches!(error, DatabaseError::NoRegister(2015)), "{error:?}");
        test.db.publish_register(&by(NOW), 2015, &units).await.unwrap();
        test.db.publish_wave(&by(NOW), &data).await.unwrap();
        let (_, waves) = test.db.load(|_| true).await.unwrap();
        let (published, content) = waves.into_iter().next().unwrap();
        let content = content.unwrap();
        assert_eq!((published.year, content.data == data), (2016, true));
        let wave = Wave::build(published.revision.clone(), content.units, content.data);
        assert_eq!((wave.year(), wave.register_year()), (2016, 2015));

        // The register may be mended, but not lose those who answered a wave of another year.
        let mut mended = units.clone();
        mended[0].population += 1;
        test.db.publish_register(&by(NOW), 2015, &mended).await.unwrap();
        assert_ne!(test.db.published().await.unwrap()[0].revision, published.revision);
        let answered = &data.responses[0].number;
        mended.retain(|unit| unit.number != *answered);
        let error = test.db.publish_register(&by(NOW), 2015, &mended).await.unwrap_err();
        assert!(matches!(error, DatabaseError::NotInRegister { year: 2015, .. }), "{error:?}");
    }
}
