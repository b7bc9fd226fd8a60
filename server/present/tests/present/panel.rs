//! The two waves beside each other: what the same municipality answered in both.

use domain::column::{Fact, ListColumn};
use domain::filter::{Filter, Selection};
use domain::municipality::SETTLES;
use domain::survey::{Codebook, Comparability, ComparableWith};
use domain::world::World;
use kinds::Lang;
use present::words::list::column_note;

fn count(world: &World, query: &str) -> usize {
    let reading = Filter::read(query, world);
    assert!(
        reading.problems.is_empty(),
        "{query}: {:?}",
        reading.problems
    );
    Selection::of(reading.filter, world).count()
}

/// The change of the worked example on how a change is split: those who answered both times, those
/// who left and those who joined.
#[test]
fn gains_losses_and_those_who_only_answered_once_are_as_many_as_told() {
    const NOW: &str = "answer=interpreter_guidelines";
    const THEN: &str = "answer=interpreter_guidelines@2014";
    const WITH: &str = "yes_with_national_register";
    const WITHOUT: &str = "yes_without_register,no";
    for seed in [1, 2, 3] {
        let world = demo::world(seed).unwrap();
        let both = |then: &str, now: &str| count(&world, &format!("{THEN}:{then}&{NOW}:{now}"));
        assert_eq!(both("_answered", "_answered"), 150);
        assert_eq!(both(WITHOUT, WITH), 35, "gained");
        assert_eq!(both(WITH, WITH), 10, "kept");
        assert_eq!(both(WITH, WITHOUT), 8, "lost");
        let then = |value: &str| count(&world, &format!("{NOW}:{value}&wave=2014"));
        let now = |value: &str| count(&world, &format!("{NOW}:{value}"));
        assert_eq!((then(WITH), then("_answered")), (24, 203));
        assert_eq!((now(WITH), now("_answered")), (78, 302));
    }
}

#[test]
fn a_question_of_both_waves_compares_the_same_both_ways() {
    let books = [content::codebook_2014(), content::codebook_2015()].map(Result::unwrap);
    let with = |codebook: &Codebook, id: &str, year: u16| -> Vec<Comparability> {
        let question = codebook.question(id).unwrap();
        let other = |with: &&ComparableWith| with.wave == year;
        question
            .comparable
            .iter()
            .filter(other)
            .map(|with| with.how)
            .collect()
    };
    let [before, after] = &books;
    let mut shared = 0;
    for question in &before.questions {
        let Some(later) = after.question(&question.id) else {
            assert_eq!(question.comparable, [], "{}", question.id);
            continue;
        };
        shared += 1;
        let how = with(before, &question.id, 2015);
        assert_eq!(how, with(after, &question.id, 2014), "{}", question.id);
        assert!(!how.is_empty(), "{} says nothing", question.id);
        if how == [Comparability::Same] {
            assert_eq!(question.wording, later.wording);
            assert_eq!(question.options, later.options);
            assert_eq!(question.asked_of.municipality, later.asked_of.municipality);
        }
    }
    assert_eq!(shared, 3);
}

#[test]
fn the_earlier_wave_has_the_same_municipalities_and_no_districts() {
    let world = demo::world(1).unwrap();
    assert_eq!(count(&world, "wave=2014"), 428);
    assert_eq!(count(&world, "unit=district&wave=2014"), 0);
    assert_eq!(
        count(&world, "settled_below_request=yes&answered=yes&wave=2014"),
        111
    );
    assert_eq!(world.latest().unwrap().year(), 2015);
    let before = world.wave(2014).unwrap();
    assert_eq!(before.register_year(), 2015);
    for unit in before.units() {
        let after = world.latest().unwrap();
        let position = after.position(&unit.number).unwrap();
        assert_eq!(after.units()[position].settlement, unit.settlement);
    }
}

/// The figures are those of 2015, and say so also in the wave of 2014.
#[test]
fn background_figures_of_the_earlier_wave_name_their_own_year() {
    let world = demo::world(1).unwrap();
    let before = world.wave(2014).unwrap();
    let note = |fact| column_note(before, &ListColumn::Fact(fact), Lang::Nb).unwrap();
    assert_eq!(note(Fact::Population), "SSB, 01.01.2015");
    assert_eq!(note(Fact::Settled), "IMDi, 2015");
    let settles = ListColumn::Flag(SETTLES.to_owned());
    let settles = column_note(before, &settles, Lang::Nb).unwrap();
    assert!(
        settles.ends_with("for 2014, eller bosatte minst én i 2012"),
        "{settles}"
    );
}

#[test]
fn neither_wave_is_of_one_region_or_size_alone() {
    for seed in [1, 2, 3] {
        let world = demo::world(seed).unwrap();
        for part in [
            "region=nord",
            "region=ost",
            "size=0-1999",
            "population=20000-",
        ] {
            let all = count(&world, &format!("{part}&wave=2014"));
            let answered = count(&world, &format!("{part}&answered=yes&wave=2014"));
            let percent = 100 * answered / all;
            assert!(
                (30..=70).contains(&percent),
                "seed {seed}: {part}: {percent}"
            );
        }
    }
}
