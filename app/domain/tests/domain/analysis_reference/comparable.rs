//! What may be followed from wave to wave, and who counts as silent.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::analysis::change::change;
use domain::analysis::comparable::{NotComparable, Selections, link, wave_before};
use domain::analysis::nonresponse::{bounds_of, silent};
use domain::analysis::transition::{TransitionPlace, by_share};
use domain::filter::{Filter, Selection};
use domain::survey::{Base, Codebook, Comparability, ComparableWith};
use domain::wave::{Answer, Response, Wave};
use domain::world::World;
use kinds::{QuestionKind, Region, SizeClass, UnitType};

use crate::question::wording;
use crate::small;

/// A wave of the small world, with its codebook changed.
fn with(year: u16, mut change: impl FnMut(&mut Codebook)) -> Wave {
    let mut data = match year {
        2014 => small::before(),
        _ => small::now(),
    };
    change(&mut data.codebook);
    small::wave(data)
}

fn says(wave: u16, how: Comparability) -> ComparableWith {
    let why = Some(wording("Fordi"));
    ComparableWith { wave, how, why }
}

/// The wave of a year, whose first question (target) says this.
fn target(year: u16, said: &[ComparableWith]) -> Wave {
    with(year, |codebook| {
        codebook.questions[0].comparable = said.to_vec();
    })
}

#[test]
fn same_must_be_said_and_nothing_else() {
    use Comparability::{NewRouting, NewScale, Reworded, Same};
    let marked = |said: &[ComparableWith]| Err(NotComparable::Marked(said.to_vec()));
    let [same, worded, scaled, routed] =
        [Same, Reworded, NewScale, NewRouting].map(|how| says(2014, how));
    for (earlier, later, wanted) in [
        (vec![], vec![same.clone()], Ok(())),
        (vec![says(2015, Same)], vec![], Ok(())),
        (vec![], vec![], Err(NotComparable::NotMarked)),
        (
            vec![],
            vec![says(2013, Same)],
            Err(NotComparable::NotMarked),
        ),
        (
            vec![],
            vec![worded.clone()],
            marked(std::slice::from_ref(&worded)),
        ),
        (
            vec![],
            vec![same.clone(), scaled.clone(), routed.clone()],
            marked(&[scaled, routed]),
        ),
        (
            vec![says(2015, NewScale)],
            vec![worded.clone()],
            marked(std::slice::from_ref(&worded)),
        ),
        (
            vec![says(2015, Reworded)],
            vec![same],
            marked(&[says(2015, Reworded)]),
        ),
    ] {
        let (earlier, later) = (target(2014, &earlier), target(2015, &later));
        let column = later.codebook().column("target").unwrap();
        let found = link(&World::default(), &earlier, &later, column).map(|_| ());
        assert_eq!(found, wanted);
    }
}

#[test]
fn a_question_marked_same_must_have_the_same_options() {
    let earlier = target(2014, &[]);
    let later = |change: &dyn Fn(&mut Codebook)| {
        let mut data = small::now();
        data.responses.clear();
        data.codebook.questions[0].comparable = vec![says(2014, Comparability::Same)];
        change(&mut data.codebook);
        small::wave(data)
    };
    let try_link = |later: &Wave| {
        let column = later.codebook().column("target").unwrap();
        link(&World::default(), &earlier, later, column)
            .map(|linked| linked.options_earlier(&[0, 1]))
    };
    assert_eq!(try_link(&later(&|_| ())), Ok(vec![0, 1]));
    let turned = later(&|codebook| codebook.questions[0].options.reverse());
    assert_eq!(try_link(&turned), Ok(vec![1, 0]), "found by id");
    let differ: [&dyn Fn(&mut Codebook); 4] = [
        &|codebook| codebook.questions[0].options[1].id = "nei".to_owned(),
        &|codebook| codebook.questions[0].options[1].base = Base::DontKnow,
        &|codebook| codebook.questions[0].kind = QuestionKind::Multi,
        &|codebook| codebook.questions[0].options.truncate(1),
    ];
    for change in differ {
        assert_eq!(try_link(&later(change)), Err(NotComparable::OptionsDiffer));
    }
}

/// Halden had no target in 2014 and has one in 2015; the options stand in another order.
#[test]
fn an_option_is_followed_by_its_id() {
    let earlier = target(2014, &[]);
    let chosen = |wave: &Wave, id: &str| {
        let column = wave.codebook().column("target").unwrap();
        let option = wave.codebook().questions[column.question].option_index(id);
        (column, option.unwrap())
    };
    // The later wave with its two options turned, answers and all.
    let mut data = small::now();
    data.codebook.questions[0].comparable = vec![says(2014, Comparability::Same)];
    data.codebook.questions[0].options.reverse();
    let halden = Response {
        number: "0101".parse().unwrap(),
        responded_on: None,
        answers: BTreeMap::from([(
            data.codebook.column("target").unwrap(),
            Answer::Options(vec![1]),
        )]),
    };
    data.responses = vec![halden];
    let later = small::wave(data);
    let (column, yes) = chosen(&later, "yes");
    let (_, no) = chosen(&later, "no");
    assert_eq!((no, yes), (0, 1));
    let world = World::new([earlier.clone(), later.clone()].map(Arc::new));
    let linked = link(&world, &earlier, &later, column).unwrap();
    let everyone = Selection::of(Filter::all(2015, UnitType::Municipality), &world);
    let within = Selections::of(&everyone, 2014, &world);
    let found = change(&linked, &[yes], &within);
    assert_eq!((found.earlier.count, found.later.count), (0, 1));
    let halden = later.set(|position| later.units()[position].name == "Halden");
    let table = by_share(&linked, &[yes], everyone.units());
    assert_eq!(
        table.cell(TransitionPlace::NotChosen, TransitionPlace::Chosen),
        halden
    );
}

#[test]
fn a_line_that_was_not_there_was_not_asked() {
    let earlier = with(2014, |codebook| {
        codebook.questions[2].items.remove(1);
    });
    let later = with(2015, |codebook| {
        codebook.questions[2].comparable = vec![says(2014, Comparability::Same)];
    });
    let try_link = |id| {
        link(
            &World::default(),
            &earlier,
            &later,
            later.codebook().column(id).unwrap(),
        )
        .map(|_| ())
    };
    assert_eq!(try_link("capacity.health"), Ok(()));
    assert_eq!(try_link("capacity.housing"), Ok(()));
    assert_eq!(try_link("capacity.school"), Err(NotComparable::NotAsked));
}

#[test]
fn the_reason_is_told_although_the_question_is_gone() {
    let earlier = with(2014, |codebook| {
        codebook.questions.pop();
    });
    let try_with = |said: Vec<ComparableWith>| {
        let later = with(2015, |codebook| {
            codebook.questions.last_mut().unwrap().comparable = said.clone();
        });
        let column = later.codebook().columns().last().unwrap();
        link(&World::default(), &earlier, &later, column).map(|_| ())
    };
    let worded = vec![says(2014, Comparability::Reworded)];
    assert_eq!(try_with(worded.clone()), Err(NotComparable::Marked(worded)));
    let same = vec![says(2014, Comparability::Same)];
    assert_eq!(try_with(same), Err(NotComparable::NotAsked));
    assert_eq!(try_with(vec![]), Err(NotComparable::NotAsked));
}

#[test]
fn the_wave_before_is_the_newest_of_the_older() {
    let world = small::world();
    let before = |year| wave_before(&world, year).map(|wave| wave.year());
    assert_eq!(before(2014), None);
    assert_eq!(before(2015), Some(2014));
    assert_eq!(before(2020), Some(2015));
}

/// The later wave selects, and what it selects is followed back, whatever it was then.
#[test]
fn what_the_later_wave_selects_is_followed_back() {
    let world = small::world();
    let before = world.wave(2014).unwrap();
    let mut filter = Filter::all(2015, UnitType::Municipality);
    filter.regions = [Region::Nord].into();
    filter.sizes = [SizeClass::From10000, SizeClass::From50000].into();
    let now = Selection::of(filter.clone(), &world);
    let found = Selections::of(&now, 2014, &world);
    assert_eq!((found.later, now.count()), (&now, 2));
    assert_eq!(
        found.earlier,
        world.crosswalk(2015, 2014).followed(now.units())
    );
    // Without conditions, all of both waves.
    let everyone = Selection::of(Filter::all(2015, UnitType::Municipality), &world);
    let found = Selections::of(&everyone, 2014, &world);
    assert_eq!(found.earlier, *before.units_of(UnitType::Municipality));
    // A wave that is not published has no units.
    assert!(Selections::of(&now, 2013, &world).earlier.is_clear());
}

/// Halden has a target and stated a percentage, Bergen has none, Bodø left the target open, Rana
/// is not asked of targets, Tromsø is not known to be.
#[test]
fn silent_are_those_who_may_be_asked_and_did_not_say() {
    let world = small::world();
    let wave = world.wave(2015).unwrap();
    let within = &Selection::of(Filter::all(2015, UnitType::Municipality), &world);
    for (column, wanted, low, high) in [
        ("target", vec!["Bodø"], 1.0 / 3.0, 2.0 / 3.0),
        ("percent", vec!["Bodø"], 0.0, 1.0 / 2.0),
        ("barriers", vec!["Bodø", "Tromsø"], 1.0 / 5.0, 3.0 / 5.0),
    ] {
        let id = column;
        let column = wave.codebook().column(column).unwrap();
        let names: Vec<&str> = silent(wave, column, within)
            .ones()
            .map(|position| wave.units()[position].name.as_str())
            .collect();
        assert_eq!(names, wanted, "{id}");
        let options: &[usize] = if id == "percent" { &[] } else { &[0] };
        let found = bounds_of(wave, column, options, within).unwrap();
        super::near(found.low, low, 1e-12);
        super::near(found.high, high, 1e-12);
    }
}

/// Halden and Bodø host, Bergen said that it does not, and nobody knows of Rana and Tromsø: they are
/// in the range of the hosts, whichever way one comes to it. Bodø left housing open.
#[test]
fn those_of_whom_a_flag_is_not_known_may_be_eligible() {
    let mut data = small::now();
    data.codebook.questions[2].options[2].base = Base::Outside;
    let world = World::new([Arc::new(small::wave(data))]);
    let wave = world.wave(2015).unwrap();
    let column = wave.codebook().column("capacity.housing").unwrap();
    for query in ["", "host=yes", "host=yes,no", "host=yes,unknown"] {
        let within = Selection::of(Filter::read(query, &world).filter, &world);
        let names: Vec<&str> = silent(wave, column, &within)
            .ones()
            .map(|position| wave.units()[position].name.as_str())
            .collect();
        assert_eq!(names, ["Bodø", "Rana", "Tromsø"], "{query}");
        let found = bounds_of(wave, column, &[1], &within).unwrap();
        super::near(found.low, 1.0 / 4.0, 1e-12);
        super::near(found.high, 1.0, 1e-12);
    }
    for (query, units) in [("host=yes", 4), ("host=no", 3), ("host=unknown", 2)] {
        let within = Selection::of(Filter::read(query, &world).filter, &world);
        assert_eq!(within.possible(wave).count_ones(..), units, "{query}");
    }
}
