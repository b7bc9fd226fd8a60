//! Publishing and loading: the round trip, twice is nothing, all or nothing.

use domain::municipality::Unit;
use domain::signal::Rule;
use domain::wave::{Answer, Wave, WaveData};
use kinds::Lang;
use server::messages::of_the_store;
use store::{DatabaseError, Db, Publishing};

use crate::engines::by;
use crate::random_wave::{rule, source, units, wave};

const NOW: &str = "2015-09-01T10:00:00Z";
const LATER: &str = "2015-10-01T10:00:00Z";

fn sorted(mut units: Vec<Unit>) -> Vec<Unit> {
    units.sort_by(|a, b| a.number.cmp(&b.number));
    units
}

async fn stored(db: &Db) -> Option<WaveData> {
    let (_, mut waves) = db.load(|_| true).await.unwrap();
    assert!(waves.len() <= 1);
    waves.pop().map(|(_, content)| content.unwrap().data)
}

async fn filled(db: &Db, seed: u64) -> (Vec<Unit>, WaveData) {
    let mut random = source(seed);
    let units = units(&mut random, 12);
    let data = wave(&mut random, 2015, 6, &units);
    db.publish_register(&by(NOW), 2015, &units).await.unwrap();
    db.publish_wave(&by(NOW), &data).await.unwrap();
    (units, data)
}

on_both! {
    /// The law of the store, on random content: what goes in comes out.
    async fn what_goes_in_comes_out(test) {
        for seed in 0..12 {
            let mut random = source(seed);
            let count = u32::try_from(seed).unwrap() * 4;
            let units = units(&mut random, count);
            let year = 2000 + u16::try_from(seed).unwrap();
            let data = wave(&mut random, year, 8, &units);
            test.db.publish_register(&by(NOW), year, &units).await.unwrap();
            test.db.publish_wave(&by(NOW), &data).await.unwrap();

            assert_eq!(test.db.register(year).await.unwrap(), sorted(units.clone()), "seed {seed}");
            let (_, waves) = test.db.load(|wave| wave.year == year).await.unwrap();
            let (published, content) = waves.into_iter().last().unwrap();
            let content = content.unwrap();
            assert_eq!((published.year, published.synthetic), (year, true));
            assert_eq!(published.imported_at, NOW);
            assert!(content.data == data, "seed {seed}");
            assert_eq!(sorted(content.units), sorted(units), "seed {seed}");
        }
        let years = test.db.register_years().await.unwrap();
        assert_eq!(years, (2000..2012).collect::<Vec<u16>>());
    }

    /// A wave of the real size is more rows than one statement takes.
    async fn a_full_wave_is_whole(test) {
        let mut random = source(1);
        let units = units(&mut random, 333);
        let data = wave(&mut random, 2015, 120, &units);
        let answers: usize = data.responses.iter().map(|response| response.answers.len()).sum();
        assert!(answers > 30_000, "{answers}");
        test.db.publish_register(&by(NOW), 2015, &units).await.unwrap();
        test.db.publish_wave(&by(NOW), &data).await.unwrap();
        // Not assert_eq: it would print forty thousand answers.
        assert!(stored(&test.db).await.unwrap() == data);
        let wave = Wave::build("2015".to_owned(), units, data.clone());
        assert_eq!(wave.responded().count_ones(..), data.responses.len());
    }

    /// The same content again, in another order and at another time, writes nothing.
    async fn the_same_again_changes_nothing(test) {
        let (mut units, mut data) = filled(&test.db, 3).await;
        let before = test.db.published().await.unwrap();
        let generation = test.db.generation().await.unwrap();
        units.reverse();
        data.responses.reverse();
        let again = test.db.publish_register(&by(LATER), 2015, &units).await.unwrap();
        assert_eq!(again, Publishing::Unchanged);
        let again = test.db.publish_wave(&by(LATER), &data).await.unwrap();
        assert_eq!(again, Publishing::Unchanged);
        assert_eq!(test.db.published().await.unwrap(), before);
        assert_eq!(test.db.generation().await.unwrap(), generation);
        assert_eq!(test.count("SELECT COUNT(*) FROM wave_revision").await, 1);
    }

    /// One answer more is a new revision; the old one is kept as it was.
    async fn a_changed_wave_is_a_new_revision(test) {
        let (_, data) = filled(&test.db, 3).await;
        let mut changed = data.clone();
        let column = changed.codebook.columns().next().unwrap();
        let answers = &mut changed.responses[0].answers;
        if answers.remove(&column).is_none() {
            answers.insert(column, Answer::Options(vec![]));
        }
        let before = test.db.published().await.unwrap();
        let answers_before = test.count("SELECT COUNT(*) FROM answer").await;
        assert!(matches!(
            test.db.publish_wave(&by(LATER), &changed).await.unwrap(),
            Publishing::Published { .. }
        ));
        let after = test.db.published().await.unwrap();
        assert_ne!(after[0].revision, before[0].revision);
        assert_eq!(after[0].imported_at, LATER);
        assert_eq!(stored(&test.db).await.unwrap(), changed);
        assert_eq!(test.count("SELECT COUNT(*) FROM wave_revision").await, 2);
        let answers_after = test.count("SELECT COUNT(*) FROM answer").await;
        assert!((answers_after - 2 * answers_before).abs() == 1);
    }

    /// The rules are part of the revision: another weight is another wave.
    async fn a_changed_rule_is_a_new_revision(test) {
        let (_, data) = filled(&test.db, 3).await;
        let mut changed = data.clone();
        changed.rules.rules.clear();
        changed.rules.rules.push(Rule { weight: 5, ..rule(0) });
        assert!(matches!(
            test.db.publish_wave(&by(LATER), &changed).await.unwrap(),
            Publishing::Published { .. }
        ));
        assert_eq!(stored(&test.db).await.unwrap(), changed);
        changed.rules.rules[0].weight = 4;
        assert!(matches!(
            test.db.publish_wave(&by(LATER), &changed).await.unwrap(),
            Publishing::Published { .. }
        ));
        assert_eq!(stored(&test.db).await.unwrap(), changed);
        assert_eq!(test.count("SELECT COUNT(*) FROM wave_revision").await, 3);
    }

    /// So is what else the wave brings.
    async fn a_changed_text_is_a_new_revision(test) {
        let (_, data) = filled(&test.db, 3).await;
        let mut changed = data.clone();
        changed.content.similar = Some(domain::similar::Weights::new([5, 0, 1, 0]).unwrap());
        changed.content.texts = Some(domain::content::Texts::default());
        assert!(matches!(
            test.db.publish_wave(&by(LATER), &changed).await.unwrap(),
            Publishing::Published { .. }
        ));
        assert_eq!(stored(&test.db).await.unwrap(), changed);
        assert_eq!(test.count("SELECT COUNT(*) FROM wave_revision").await, 2);
    }

    /// A failure on the way leaves the old revision published and nothing of the new one.
    async fn a_failure_leaves_the_old_revision(test) {
        let (_, data) = filled(&test.db, 3).await;
        let before = test.db.published().await.unwrap();
        let generation = test.db.generation().await.unwrap();
        let mut broken = data.clone();
        // The same questionnaire twice breaks the key of `response`, after the revision and its
        // flags are written.
        broken.responses.push(broken.responses[0].clone());
        let error = test.db.publish_wave(&by(LATER), &broken).await.unwrap_err();
        assert!(matches!(error, DatabaseError::Taken(_)), "{error:?}");
        assert_eq!(test.db.published().await.unwrap(), before);
        assert_eq!(test.db.generation().await.unwrap(), generation);
        assert_eq!(stored(&test.db).await.unwrap(), data);
        assert_eq!(test.count("SELECT COUNT(*) FROM wave_revision").await, 1);
    }

    /// Without the register of its year a wave has nobody to belong to.
    async fn a_wave_needs_its_register(test) {
        let mut random = source(4);
        let units = units(&mut random, 9);
        let data = wave(&mut random, 2015, 3, &units);
        let error = test.db.publish_wave(&by(NOW), &data).await.unwrap_err();
        assert!(matches!(error, DatabaseError::NoRegister(2015)), "{error:?}");
        assert!(of_the_store(&error, Lang::Nb).contains("oppfolging register import"));

        test.db.publish_register(&by(NOW), 2015, &units[1..]).await.unwrap();
        let mut data = data;
        data.responses.retain(|response| response.number == units[0].number);
        data.flags.clear();
        if data.responses.is_empty() {
            data.responses.push(domain::wave::Response {
                number: units[0].number.clone(),
                responded_on: None,
                answers: std::collections::BTreeMap::new(),
            });
        }
        let error = test.db.publish_wave(&by(NOW), &data).await.unwrap_err();
        assert_eq!(
            of_the_store(&error, Lang::Nb),
            "Registeret for 2015 mangler noen som har svart: 0101. Ingenting er endret. \
             Rett filen, og importer på nytt."
        );
        assert_eq!(test.db.published().await.unwrap(), []);
    }

    /// A register may be mended, but not lose those who have answered.
    async fn a_register_keeps_those_who_answered(test) {
        let (units, data) = filled(&test.db, 5).await;
        let before = test.db.published().await.unwrap();
        let gone = &data.responses[0].number;
        let fewer: Vec<Unit> = units.iter().filter(|unit| unit.number != *gone).cloned().collect();
        let error = test.db.publish_register(&by(LATER), 2015, &fewer).await.unwrap_err();
        assert!(matches!(error, DatabaseError::NotInRegister { year: 2015, .. }), "{error:?}");
        assert_eq!(test.db.register(2015).await.unwrap(), sorted(units.clone()));

        let mut mended = units;
        mended[0].population += 1;
        test.db.publish_register(&by(LATER), 2015, &mended).await.unwrap();
        assert_eq!(test.db.register(2015).await.unwrap(), sorted(mended));
        // Shares and classes come from the register: a cache by revision must not survive it.
        assert_ne!(test.db.published().await.unwrap()[0].revision, before[0].revision);
    }

    /// Every publishing raises the generation, and another server on the database sees it.
    async fn another_server_sees_a_new_generation(test) {
        let other = test.second().await;
        assert_eq!(other.generation().await.unwrap(), 0);
        filled(&test.db, 6).await;
        assert_eq!(test.db.generation().await.unwrap(), 2);
        assert_eq!(other.generation().await.unwrap(), 2);
        assert_eq!(other.published().await.unwrap(), test.db.published().await.unwrap());
        other.close().await;
    }

    /// Two servers that publish at once come one after the other; neither is lost.
    async fn two_who_publish_at_once_take_turns(test) {
        let mut random = source(7);
        let units = units(&mut random, 9);
        test.db.publish_register(&by(NOW), 2015, &units).await.unwrap();
        let one = wave(&mut random, 2015, 3, &units);
        let two = wave(&mut random, 2015, 4, &units);
        let other = test.second().await;
        let (by_one, by_other) = (by(NOW), by(NOW));
        let (first, second) =
            tokio::join!(test.db.publish_wave(&by_one, &one), other.publish_wave(&by_other, &two));
        first.unwrap();
        second.unwrap();
        assert_eq!(test.db.generation().await.unwrap(), 3);
        assert_eq!(test.count("SELECT COUNT(*) FROM wave_revision").await, 2);
        assert_eq!(test.count("SELECT COUNT(*) FROM wave").await, 1);
        other.close().await;
    }
}
