//! The shipped indicators fit the wave they were made for, and a broken one is told, never used in
//! part.

use std::collections::BTreeSet;

use content::indicators;
use domain::indicator::{Indicator, Misfit};
use kinds::Lang;
use present::words::indicator::sentence;

#[test]
fn every_shipped_indicator_fits_and_has_an_id_of_its_own() {
    let world = demo::world(1).unwrap();
    for (wave, count) in world.waves().zip([3, 13]) {
        let (fitted, not_asked, faults) = wave.content().indicators().fit(&world, wave);
        assert_eq!(faults, [], "{}", wave.year());
        assert_eq!((fitted.len(), not_asked), (count, 0));
    }
    let file = indicators().unwrap();
    assert_eq!(world.wave(2015).unwrap().content().indicators(), &file);
    let ids: BTreeSet<&str> = file.indicators.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids.len(), file.indicators.len());
}

#[test]
fn an_indicator_that_does_not_fit_the_wave_says_why() {
    let world = demo::world(1).unwrap();
    let wave = world.wave(2015).unwrap();
    let good = indicators().unwrap().indicators.remove(0);
    let fit = |change: &dyn Fn(&mut Indicator)| {
        let mut indicator = good.clone();
        change(&mut indicator);
        indicator.fit(&world, wave).map(drop)
    };
    assert_eq!(fit(&|_| ()), Ok(()));
    let not_asked = Err(Misfit::NotAsked);
    assert_eq!(fit(&|it| it.column = "gone".to_owned()), not_asked);
    let item = "reception_capacity.health";
    for (told, column, option, condition) in [
        ("maybe", &*good.column, Some("maybe"), None),
        ("hvilke svar", &good.column, None, None),
        (
            "finnes_ikke",
            &good.column,
            Some("yes"),
            Some("finnes_ikke=yes"),
        ),
        (
            "region eller",
            &good.column,
            Some("yes"),
            Some("region=nord"),
        ),
        (
            "region eller",
            &good.column,
            Some("yes"),
            Some("unit=district"),
        ),
        // Outside the base: nobody in N has chosen it alone.
        ("not_a_host", item, Some("not_a_host"), None),
        (
            "ikke ett spørsmål",
            "reception_capacity",
            Some("not_at_all"),
            None,
        ),
    ] {
        let broken = Indicator {
            column: column.to_owned(),
            options: option.into_iter().map(str::to_owned).collect(),
            condition: condition.map(str::to_owned),
            ..good.clone()
        };
        let outcome = broken.fit(&world, wave).map(drop);
        let Err(Misfit::Faulty(faults)) = outcome else {
            panic!("{told} was let through");
        };
        let in_words = |fault| sentence(fault, Lang::Nb);
        let sentences: Vec<String> = faults.iter().map(in_words).collect();
        assert_eq!(sentences.len(), 1, "{sentences:?}");
        assert!(sentences[0].contains(told), "{sentences:?}");
    }
}
