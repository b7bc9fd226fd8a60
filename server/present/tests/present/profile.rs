//! The profile: what the rules point at, the marks in the answers, and those who stayed silent.

use std::sync::Arc;

use domain::filter::{Filter, Selection};
use domain::signals::Signal;
use domain::wave::Wave;
use domain::world::World;
use kinds::{Lang, UnitType};
use present::Scope;
use view::profile::{GivenAnswer, Profile, ProfileLine};

fn profile(world: &World, year: u16, position: usize) -> Profile {
    let filter = Filter::all(year, UnitType::Municipality);
    let scope = Scope::of(world, &filter, Lang::Nb).unwrap();
    let weights = content::similar().unwrap();
    let selection = Selection::of(filter.clone(), world);
    present::profile::page(scope, position, &selection, weights, vec![])
}

fn lines(profile: &Profile) -> impl Iterator<Item = &ProfileLine> {
    let questions = profile
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.questions);
    questions.flat_map(|question| &question.lines)
}

fn count_behind(world: &World, href: &str) -> usize {
    let (_, query) = href.split_once('?').unwrap();
    let reading = Filter::read(query, world);
    assert_eq!(reading.problems, [], "{href}");
    Selection::of(reading.filter, world).count()
}

/// Every municipality of both waves: weights add up to the priority, a sharper case stands under its
/// rule, and what is shown is what the rules find.
#[test]
fn the_signals_of_a_profile_are_those_of_its_rules() {
    let world = demo::world(1).unwrap();
    for wave in world.waves() {
        let signals = world.signals(wave.year());
        for position in wave.units_of(UnitType::Municipality).ones() {
            let page = profile(&world, wave.year(), position);
            let priority = signals.priority(position);
            assert_eq!(page.signals.is_some(), priority.is_some());
            let Some(shown) = page.signals else { continue };
            let weights = shown.lines.iter().map(|line| line.weight);
            assert_eq!(weights.sum::<u32>(), priority.unwrap());
            assert!(!shown.lines.first().is_some_and(|line| line.sharper));
            let held = signals
                .of_unit(position)
                .into_iter()
                .filter(Signal::is_need);
            let titles = held.flat_map(|signal| {
                let sharper = signal.refined_by.into_iter();
                std::iter::once(signal.rule)
                    .chain(sharper)
                    .map(|rule| rule.title.nb.clone())
            });
            let shown: Vec<String> = shown.lines.into_iter().map(|line| line.title).collect();
            assert_eq!(shown, titles.collect::<Vec<_>>());
        }
    }
}

#[test]
fn every_count_beside_a_signal_opens_as_many_as_it_says() {
    let world = demo::world(1).unwrap();
    let wave = world.wave(2015).unwrap();
    let mut opened = 0;
    for position in wave.units_of(UnitType::Municipality).ones().step_by(9) {
        let Some(signals) = profile(&world, 2015, position).signals else {
            continue;
        };
        for line in &signals.lines {
            for count in [line.beside.as_ref().unwrap(), &line.whole] {
                assert_eq!(count_behind(&world, &count.href), count.count);
                assert!(count.count >= 1, "the municipality itself is among them");
                opened += 1;
            }
        }
    }
    assert!(opened > 200, "{opened}");
}

/// An answer is marked where it gives a signal and nowhere else: an empty cell gives none, every
/// signal that rests on an answer is found in a row, and the rows can be led to.
#[test]
fn the_answers_that_give_a_signal_are_marked() {
    let world = demo::world(1).unwrap();
    let wave = world.wave(2015).unwrap();
    for position in wave.units_of(UnitType::Municipality).ones() {
        let page = profile(&world, 2015, position);
        let Some(signals) = &page.signals else {
            continue;
        };
        for line in lines(&page).filter(|line| !line.signals.is_empty()) {
            let given = !matches!(line.answer, GivenAnswer::Empty(..));
            assert!(
                given,
                "{} is empty and gives {:?}",
                line.place, line.signals
            );
        }
        for signal in signals.lines.iter().filter(|signal| !signal.sharper) {
            let mut marked = lines(&page).filter(|line| line.signals.contains(&signal.title));
            let first = marked.next();
            assert_eq!(first.is_some(), signal.place.is_some(), "{}", signal.title);
        }
        let chapters = page.chapters.iter().map(|chapter| chapter.signals);
        let marked = lines(&page).filter(|line| !line.signals.is_empty());
        assert_eq!(chapters.sum::<usize>(), marked.count());
    }
}

/// What was said last time stands beside the answer exactly where both waves answered a question that
/// the codebook marks as the same.
#[test]
fn the_answer_before_stands_beside_what_may_be_compared() {
    let world = demo::world(1).unwrap();
    let (earlier, later) = (world.wave(2014).unwrap(), world.wave(2015).unwrap());
    let column = later.codebook().column("interpreter_guidelines").unwrap();
    let column_earlier = earlier.codebook().column("interpreter_guidelines").unwrap();
    let mut told = 0;
    for position in later.units_of(UnitType::Municipality).ones() {
        if !later.responded().contains(position) {
            continue;
        }
        let page = profile(&world, 2015, position);
        let line = lines(&page)
            .find(|line| line.place == "svar-interpreter_guidelines")
            .unwrap();
        let there = earlier.position(&later.units()[position].number);
        let before = there.and_then(|there| earlier.answer(column_earlier, there));
        assert_eq!(line.before.is_some(), before.is_some());
        if let Some(said) = &line.before {
            assert!(said.starts_with("2014: "), "{said}");
            told += 1;
        }
    }
    assert!(told > 50, "{told}");
    let answered = earlier.responded().ones().next().unwrap();
    let no_wave_before = profile(&world, 2014, answered);
    assert!(!no_wave_before.chapters.is_empty());
    assert!(lines(&no_wave_before).all(|line| line.before.is_none()));
    assert!(later.column(column).answered.count_ones(..) > told);
}

/// A silent one shows what it said last time and nothing that was not answered.
#[test]
fn the_profile_of_a_silent_one_is_short() {
    let world = demo::world(1).unwrap();
    let (earlier, later) = (world.wave(2014).unwrap(), world.wave(2015).unwrap());
    let (mut spoke, mut silent) = (0, 0);
    for position in later.units_of(UnitType::Municipality).ones() {
        if later.responded().contains(position) {
            continue;
        }
        let page = profile(&world, 2015, position);
        assert!(page.signals.is_none());
        let there = earlier.position(&later.units()[position].number).unwrap();
        if earlier.responded().contains(there) {
            assert_eq!(page.answers_of, Some(2014));
            assert!(lines(&page).all(|line| !matches!(line.answer, GivenAnswer::Empty(..))));
            assert_eq!(
                page.silent.as_deref(),
                Some("Under står det som ble svart i 2014.")
            );
            spoke += 1;
        } else {
            assert_eq!((page.answers_of, page.chapters.len()), (None, 0));
            assert_eq!(
                page.silent.as_deref(),
                Some("Det kom heller ikke svar i 2014.")
            );
            silent += 1;
        }
    }
    assert!(spoke > 10 && silent > 10, "{spoke} {silent}");
}

/// One that began and did not hand in is in no number, and its profile says what it did.
#[test]
fn one_that_began_has_not_answered() {
    let (units, mut data) = demo::generate(1).unwrap().read().unwrap();
    let build = |data| Arc::new(Wave::build("r".to_owned(), units.clone(), data));
    let before: Arc<Wave> = build(data.clone());
    let silent = |position: &usize| !before.responded().contains(*position);
    let municipalities = before.units_of(UnitType::Municipality);
    let begun = municipalities.ones().find(silent).unwrap();
    let answered = municipalities.ones().find(|at| !silent(at)).unwrap();
    for position in [begun, answered] {
        data.begun.insert(before.units()[position].number.clone());
    }
    let wave = build(data);
    // Whoever handed in has not only begun.
    assert_eq!(wave.begun().ones().collect::<Vec<_>>(), [begun]);
    assert_eq!(wave.responded(), before.responded());
    for column in wave.codebook().columns() {
        assert_eq!(wave.column(column).answered, before.column(column).answered);
    }
    let world = World::new([wave]);
    let page = profile(&world, 2015, begun);
    assert!(page.begun && !page.answered && page.chapters.is_empty());
    let page = profile(&world, 2015, answered);
    assert!(!page.begun && page.answered);
}
