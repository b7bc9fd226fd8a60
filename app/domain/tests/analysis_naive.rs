//! Each analysis against a second, slow one that reads the rows of random waves.
#![expect(clippy::unwrap_used, reason = "a test stops where it stands")]

#[path = "analysis_naive/formula.rs"]
mod formula;
#[path = "analysis_naive/people.rs"]
mod people;
#[path = "filter_fixture/question.rs"]
mod question;
#[path = "filter_random/world.rs"]
mod world;

use std::collections::BTreeMap;

use domain::analysis::Part;
use domain::analysis::change::{change, panel};
use domain::analysis::comparable::{
    Linked, NotComparable, Selections, link, selections, wave_before,
};
use domain::analysis::groups::{Comparison, Group, compare_filter};
use domain::analysis::ranking::{rank_filter, seed};
use domain::analysis::representativity::{dimensions, represent};
use domain::analysis::transition::{Place, Transitions, by_option, by_share};
use domain::analysis::verdict::Verdict;
use domain::classes::{Region, SizeClass, Trait};
use domain::filter::Filter;
use domain::municipality::{Unit, UnitType};
use domain::survey::{Base, Codebook, ColumnRef, Kind};
use domain::tabulate::{Dimension, State};
use domain::wave::{SETTLES, UnitSet, Wave, Waves};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use formula::{Cell, Pair, close, real};
use people::{Person, find, people, standing, world as made};
use world::{Rows, YEARS};

/// Random pairs of waves that everything is tried on.
const WORLDS: u64 = 25;

fn each_world(mut run: impl FnMut(&Waves, &[Rows], &mut ChaCha8Rng)) {
    for seed in 0..WORLDS {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let (waves, rows) = made(&mut rng);
        run(&waves, &rows, &mut rng);
    }
}

/// A filter on background, and the same as a plain condition.
fn draw_filter(rng: &mut ChaCha8Rng, year: u16) -> (Filter, impl Fn(&Unit) -> bool + use<>) {
    let unit = if rng.random_bool(0.9) {
        UnitType::Municipality
    } else {
        UnitType::District
    };
    let mut filter = Filter::all(year, unit);
    let regions: Vec<Region> = Region::ALL
        .iter()
        .copied()
        .filter(|_| rng.random_bool(0.5))
        .collect();
    let sizes: Vec<SizeClass> = SizeClass::ALL
        .iter()
        .copied()
        .filter(|_| rng.random_bool(0.6))
        .collect();
    let by_region = rng.random_bool(0.3) && !regions.is_empty();
    let by_size = rng.random_bool(0.3) && !sizes.is_empty();
    let settling = rng.random_bool(0.2);
    if by_region {
        filter.regions = regions.iter().copied().collect();
    }
    if by_size {
        filter.sizes = sizes.iter().copied().collect();
    }
    if settling {
        filter
            .traits
            .insert(SETTLES.to_owned(), [Trait::Yes].into());
    }
    let digits = if unit == UnitType::Municipality { 4 } else { 6 };
    (filter, move |unit: &Unit| {
        unit.number.as_str().len() == digits
            && (!by_region || regions.contains(&unit.region))
            && (!by_size || sizes.contains(&SizeClass::of(unit.population)))
            && (!settling || unit.settles == Some(true))
    })
}

fn draw_options(rng: &mut ChaCha8Rng, codebook: &Codebook, column: ColumnRef) -> Vec<usize> {
    let options = codebook.questions[column.question].options.len();
    (0..options).filter(|_| rng.random_bool(0.5)).collect()
}

fn value(dimension: &Dimension, unit: &Unit) -> Option<String> {
    Some(match dimension {
        Dimension::Region => unit.region.id().to_owned(),
        Dimension::Size => size(unit).to_string(),
        Dimension::Centrality => unit.centrality?.id().to_owned(),
        Dimension::Share => {
            let share = if unit.population == 0 {
                0.0
            } else {
                f64::from(unit.immigrants) / f64::from(unit.population) * 100.0
            };
            let class = [15.0, 10.0, 5.0].iter().position(|limit| share >= *limit);
            ["15-", "10-15", "5-10", "0-5"][class.unwrap_or(3)].to_owned()
        }
        _ => match unit.settles {
            Some(true) => "yes".to_owned(),
            Some(false) => "no".to_owned(),
            None => "unknown".to_owned(),
        },
    })
}

/// 0 to 5, by population.
fn size(unit: &Unit) -> usize {
    [2_000, 5_000, 10_000, 20_000, 50_000]
        .iter()
        .filter(|limit| unit.population >= **limit)
        .count()
}

fn size_id(place: &str) -> &'static str {
    SizeClass::ALL[place.parse::<usize>().unwrap()].id()
}

fn count<'p>(people: impl IntoIterator<Item = &'p Person>, options: &[usize]) -> Pair {
    people
        .into_iter()
        .filter(|person| person.counts)
        .fold((0, 0), |(count, n), person| {
            (count + usize::from(person.chose(options)), n + 1)
        })
}

fn pair(part: Part) -> Pair {
    (part.count, part.n)
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::ClearlyHigher => "higher",
        Verdict::ClearlyLower => "lower",
        Verdict::MayBeChance => "chance",
        Verdict::TooFew => "few",
    }
}

#[test]
fn breakdowns() {
    let mut judged = BTreeMap::new();
    each_world(|waves, rows, rng| {
        for rows in rows {
            let codebook = &rows.data.codebook;
            for column in codebook.columns() {
                for dimension in dimensions() {
                    let (filter, holds) = draw_filter(rng, codebook.wave.year);
                    let options = draw_options(rng, codebook, column);
                    let found = compare_filter(waves, &filter, column, &options, &dimension);
                    let mut people = people(rows, column);
                    people.retain(|person| holds(&person.unit));
                    check_breakdown(&found.unwrap(), &people, &options, &dimension, &mut judged);
                }
            }
        }
    });
    // The waves hold enough of everything for the comparison to mean something.
    assert!(
        judged["chance"] > 1_000 && judged["few"] > 1_000,
        "{judged:?}"
    );
}

fn check_breakdown(
    found: &Comparison,
    people: &[Person],
    options: &[usize],
    dimension: &Dimension,
    judged: &mut BTreeMap<&'static str, usize>,
) {
    assert_eq!(pair(found.whole), count(people, options));
    let mut groups: BTreeMap<String, Vec<&Person>> = BTreeMap::new();
    for person in people {
        if let Some(value) = value(dimension, &person.unit) {
            groups.entry(value).or_default().push(person);
        }
    }
    assert_eq!(found.groups.len(), groups.len());
    let everyone: Vec<&Person> = groups.values().flatten().copied().collect();
    let mut tested = Vec::new();
    let mut adjusted_tested = Vec::new();
    for group in &found.groups {
        let (members, rest) = members(group, &groups, dimension);
        let (own, others) = (
            count(members.iter().copied(), options),
            count(rest.iter().copied(), options),
        );
        let difference = &group.difference;
        assert_eq!(
            (pair(difference.group), pair(difference.others)),
            (own, others)
        );
        assert!(close(difference.z, formula::z(own, others)));
        assert!(close(
            difference.p,
            formula::z(own, others).map(formula::two_sided)
        ));
        tested.push(formula::tested(own, others));
        let cells = cells(&members, &rest, &everyone, options);
        let adjusted = group.adjusted.effect;
        let wanted = formula::standardised(&cells);
        assert!(close(adjusted.map(|a| a.raw), wanted.map(|w| w.0)));
        assert!(close(adjusted.map(|a| a.adjusted), wanted.map(|w| w.1)));
        assert!(close(
            adjusted.map(|a| a.composition),
            wanted.map(|w| w.0 - w.1)
        ));
        assert!(close(adjusted.map(|a| a.variance), wanted.map(|w| w.2)));
        adjusted_tested.push(formula::adjusted_tested(&cells));
        check_bounds(group, &members, own);
    }
    let wanted = formula::verdicts(&tested)
        .into_iter()
        .zip(formula::verdicts(&adjusted_tested));
    let family: Vec<f64> = tested
        .iter()
        .flatten()
        .map(|(z, _)| formula::two_sided(*z))
        .collect();
    let mut holm = formula::holm(&family).into_iter();
    for ((group, (raw, adjusted)), test) in found.groups.iter().zip(wanted).zip(&tested) {
        assert_eq!(word(group.difference.verdict), raw);
        assert_eq!(word(group.adjusted.verdict), adjusted);
        assert!(close(
            group.difference.p_adjusted,
            test.and_then(|_| holm.next())
        ));
        *judged.entry(raw).or_default() += 1;
    }
}

fn members<'p>(
    group: &Group,
    groups: &BTreeMap<String, Vec<&'p Person>>,
    dimension: &Dimension,
) -> (Vec<&'p Person>, Vec<&'p Person>) {
    let is_own = |value: &str| match dimension {
        Dimension::Size => size_id(value) == group.value,
        _ => value == group.value,
    };
    let gather = |own: bool| {
        let chosen = groups.iter().filter(|(value, _)| is_own(value) == own);
        chosen
            .flat_map(|(_, people)| people.iter().copied())
            .collect()
    };
    (gather(true), gather(false))
}

fn cells(own: &[&Person], rest: &[&Person], all: &[&Person], options: &[usize]) -> Vec<Cell> {
    let of = |people: &[&Person], k| -> Pair {
        count(
            people
                .iter()
                .copied()
                .filter(|person| size(&person.unit) == k),
            options,
        )
    };
    let six: Vec<Cell> = (0..6)
        .map(|k| {
            let eligible = all
                .iter()
                .filter(|p| p.eligible && size(&p.unit) == k)
                .count();
            (eligible, of(own, k), of(rest, k))
        })
        .collect();
    formula::widened(&six)
}

fn check_bounds(group: &Group, members: &[&Person], own: Pair) {
    let silent = members
        .iter()
        .filter(|p| p.open && p.answer.is_none())
        .count();
    let base = real(own.1 + silent);
    let wanted = (base > 0.0).then(|| (real(own.0) / base, real(own.0 + silent) / base));
    assert!(close(group.bounds.map(|b| b.low), wanted.map(|w| w.0)));
    assert!(close(group.bounds.map(|b| b.high), wanted.map(|w| w.1)));
    assert_eq!(group.units.count_ones(..), members.len());
}

/// Each column of the later wave that may be followed, with both.
fn each_linked(
    waves: &Waves,
    rows: &[Rows],
    mut run: impl FnMut(&Linked<'_>, [Vec<Person>; 2]),
) -> BTreeMap<String, NotComparable> {
    let [earlier, later] = YEARS.map(|year| waves.get(year).unwrap());
    assert_eq!(
        wave_before(waves, YEARS[1]).map(|wave| wave.year()),
        Some(YEARS[0])
    );
    assert!(wave_before(waves, YEARS[0]).is_none());
    let mut refused = BTreeMap::new();
    for column in later.codebook.columns() {
        match link(earlier, later, column) {
            Ok(linked) => {
                let before = people(&rows[0], linked.column_earlier);
                run(&linked, [before, people(&rows[1], column)]);
            }
            Err(why) => {
                refused.insert(later.codebook.column_id(column), why);
            }
        }
    }
    refused
}

#[test]
fn only_what_is_marked_same_is_followed() {
    each_world(|waves, rows, _| {
        let refused = each_linked(waves, rows, |_, _| ());
        let refused = |id: &str| refused.get(id);
        assert_eq!(refused("pilot"), Some(&NotComparable::NotAsked));
        assert_eq!(refused("advice"), Some(&NotComparable::NotAsked));
        for id in ["importance.school", "importance.housing", "importance.work"] {
            assert!(
                matches!(refused(id), Some(NotComparable::Marked(_))),
                "{id}"
            );
        }
        for id in [
            "target",
            "areas",
            "usefulness.work",
            "capacity.health",
            "percent",
        ] {
            assert_eq!(refused(id), None, "{id}");
        }
    });
}

#[test]
fn changes() {
    let mut with_terms = 0;
    each_world(|waves, rows, rng| {
        let (filter, holds) = draw_filter(rng, YEARS[1]);
        let within = selections(waves, &filter, YEARS[0]);
        each_linked(waves, rows, |linked, people| {
            let options = draw_options(rng, &linked.later.codebook, linked.column_later);
            let found = change(linked, &options, &within);
            let [before, after] = people.map(|mut people| {
                people.retain(|person| holds(&person.unit) && person.counts);
                people
            });
            let stayed = |p: &&Person, others: &[Person]| find(others, &p.unit.number).is_some();
            let part = |people: &[Person], others: &[Person], stays: bool| {
                count(
                    people.iter().filter(|p| stayed(p, others) == stays),
                    &options,
                )
            };
            assert_eq!(pair(found.earlier), count(&before, &options));
            assert_eq!(pair(found.later), count(&after, &options));
            let stayers = [part(&before, &after, true), part(&after, &before, true)];
            assert_eq!(
                [found.stayers_earlier, found.stayers_later].map(pair),
                stayers
            );
            let (leavers, joiners) = (part(&before, &after, false), part(&after, &before, false));
            assert_eq!([found.leavers, found.joiners].map(pair), [leavers, joiners]);
            if let Some(terms) = found.terms() {
                with_terms += 1;
                let sum = terms.stayers + terms.joiners + terms.leavers;
                let whole = formula::share(pair(found.later)) - formula::share(pair(found.earlier));
                assert!((sum - whole).abs() < 1e-12);
                let in_panel = formula::share(stayers[1]) - formula::share(stayers[0]);
                assert!((terms.stayers - in_panel).abs() < 1e-9);
            }
        });
    });
    assert!(with_terms > 100, "{with_terms}");
}

/// The place of a transition table under its plain name.
fn name(place: Place) -> &'static str {
    match place {
        Place::Chosen => "chosen",
        Place::NotChosen => "not chosen",
        Place::Empty(State::Outside) => "outside",
        Place::Empty(State::DontKnow) => "don't know",
        Place::Empty(State::NotAnswered) => "not answered",
        Place::Empty(State::NotAsked) => "not asked",
        Place::Empty(State::NoResponse) => "no response",
        Place::NotInWave => "not in wave",
        other => panic!("{other:?} has no place in a transition by share"),
    }
}

fn cells_of(table: &Transitions) -> Vec<(Place, Place, UnitSet)> {
    let rows = table.rows();
    rows.flat_map(|(from, cells)| {
        let columns = table.places.iter().copied().zip(cells.iter().cloned());
        columns.map(move |(to, units)| (from, to, units))
    })
    .collect()
}

/// Every unit of the selection is in one cell, and none else is.
fn check_partition(table: &Transitions, within: &UnitSet) {
    let mut all = UnitSet::with_capacity(within.len());
    let mut sum = 0;
    for (from, to, units) in cells_of(table) {
        assert_eq!(table.cell(from, to), units);
        sum += units.count_ones(..);
        all.union_with(&units);
    }
    assert_eq!(all, *within);
    assert_eq!(sum, within.count_ones(..));
}

#[test]
fn transitions() {
    each_world(|waves, rows, rng| {
        let (filter, _) = draw_filter(rng, YEARS[1]);
        let within = filter.select(waves);
        each_linked(waves, rows, |linked, [before, after]| {
            let codebook = &linked.later.codebook;
            let options = draw_options(rng, codebook, linked.column_later);
            let question = &codebook.questions[linked.column_later.question];
            let unsure: Vec<usize> = (0..question.options.len())
                .filter(|option| question.options[*option].base == Base::DontKnow)
                .collect();
            let table = by_share(linked, &options, &within);
            check_partition(&table, &within);
            for (from, to, units) in cells_of(&table) {
                for position in units.ones() {
                    let number = &linked.later.units[position].number;
                    let place = |people| standing(find(people, number), &options, &unsure);
                    assert_eq!([place(&before), place(&after)], [name(from), name(to)]);
                }
            }
            let single = matches!(question.kind, Kind::Single | Kind::Scale);
            let table = by_option(linked, &within);
            assert_eq!(table.is_some(), single);
            let Some(table) = table else { return };
            check_partition(&table, &within);
            for (from, to, units) in cells_of(&table) {
                for position in units.ones() {
                    let number = &linked.later.units[position].number;
                    let answer =
                        |people| find(people, number).and_then(|p: &Person| p.answer.clone());
                    for (place, answer) in [(from, answer(&before)), (to, answer(&after))] {
                        let option = match place {
                            Place::Option(option) => Some(vec![option]),
                            _ => None,
                        };
                        assert_eq!(option, answer);
                    }
                }
            }
            check_panel(linked, &options, &filter, waves);
        });
    });
}

/// Where both selections hold the same units, the answered corner of the table is the panel.
fn check_panel(linked: &Linked<'_>, options: &[usize], filter: &Filter, waves: &Waves) {
    let everyone = Filter::all(filter.wave, filter.unit);
    let within: Selections = selections(waves, &everyone, YEARS[0]);
    let table = by_share(linked, options, &within.later);
    let panel = panel(linked, &within);
    let mut corner = UnitSet::with_capacity(within.later.len());
    for from in [Place::Chosen, Place::NotChosen] {
        for to in [Place::Chosen, Place::NotChosen] {
            corner.union_with(&table.cell(from, to));
        }
    }
    assert_eq!(corner, panel.stayers_later);
    let gained = table.cell(Place::NotChosen, Place::Chosen).count_ones(..);
    let lost = table.cell(Place::Chosen, Place::NotChosen).count_ones(..);
    let change = change(linked, options, &within);
    let (now, then) = (change.stayers_later.count, change.stayers_earlier.count);
    assert_eq!(now + lost, then + gained);
    assert_eq!(
        table.cell(Place::Chosen, Place::Option(0)).count_ones(..),
        0
    );
}

/// A generator as its inventors print it, and the intervals by sorting whole columns of ranks.
fn naive_intervals(mut rows: Vec<Vec<i64>>, seed: u64) -> Vec<(usize, usize)> {
    rows.sort();
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    };
    let lines = rows[0].len();
    let mut drawn = vec![Vec::new(); lines];
    for _ in 0..2_000 {
        let mut sums = vec![0; lines];
        for _ in 0..rows.len() {
            let fraction = f64::from(u32::try_from(next() >> 32).unwrap()) / 4_294_967_296.0;
            let row = (0..rows.len()).rfind(|row| real(*row) <= fraction * real(rows.len()));
            for (sum, points) in sums.iter_mut().zip(&rows[row.unwrap()]) {
                *sum += points;
            }
        }
        for (ranks, rank) in drawn.iter_mut().zip(formula::ranks(&sums)) {
            ranks.push(rank);
        }
    }
    drawn
        .into_iter()
        .map(|mut ranks| {
            ranks.sort_unstable();
            (ranks[50], ranks[1_949])
        })
        .collect()
}

#[test]
fn rankings() {
    let mut world = 0;
    each_world(|waves, rows, rng| {
        world += 1;
        for rows in rows {
            let codebook = &rows.data.codebook;
            let (filter, holds) = draw_filter(rng, codebook.wave.year);
            let question = codebook.question_index("usefulness").unwrap();
            let found = rank_filter(waves, &filter, question).unwrap();
            let lines: Vec<Vec<Person>> = codebook
                .columns()
                .filter(|column| column.question == question)
                .map(|column| people(rows, column))
                .collect();
            let points = |person: &Person| {
                let option = person.answer.as_ref()?.first()?;
                [Some(-2), Some(-1), Some(2), None][*option]
            };
            // One row a unit that said anything to the battery.
            let mut answers: Vec<Vec<i64>> = Vec::new();
            for unit in 0..rows.units.len() {
                let said = lines.iter().any(|line| line[unit].answer.is_some());
                if said && holds(&rows.units[unit]) {
                    let row = lines.iter().map(|line| points(&line[unit]).unwrap_or(0));
                    answers.push(row.collect());
                }
            }
            assert_eq!(found.respondents, answers.len());
            let sums: Vec<i64> = (0..lines.len())
                .map(|line| answers.iter().map(|row| row[line]).sum())
                .collect();
            for (line, (found, sum)) in lines.iter().zip(found.lines.iter().zip(&sums)) {
                let inside = || line.iter().filter(|person| holds(&person.unit));
                assert_eq!(found.score.sum, *sum);
                assert_eq!(found.score.n, inside().filter(|p| p.counts).count());
                let with_points = inside().filter_map(points).count();
                assert_eq!(found.score.with_points, with_points);
                let sum: f64 = inside()
                    .filter_map(points)
                    .map(|p| f64::from(i32::try_from(p).unwrap()))
                    .sum();
                let mean = (with_points > 0).then(|| sum / real(with_points));
                assert!(close(found.score.mean(), mean));
            }
            assert_eq!(found.lines[0].standing.is_some(), !answers.is_empty());
            if answers.is_empty() || world > 6 {
                continue;
            }
            let ranks = formula::ranks(&sums);
            let intervals = naive_intervals(answers, seed::seed(&filter, "usefulness"));
            for ((line, rank), (best, worst)) in found.lines.iter().zip(ranks).zip(intervals) {
                let standing = line.standing.unwrap();
                assert_eq!(standing.rank, rank);
                assert_eq!(
                    (standing.best, standing.worst),
                    (best.min(rank), worst.max(rank))
                );
            }
            let order: Vec<usize> = found
                .by_rank()
                .iter()
                .map(|l| l.standing.unwrap().rank)
                .collect();
            assert!(order.is_sorted());
        }
    });
}

#[test]
fn what_is_no_battery_with_points_has_no_ranking() {
    each_world(|waves, rows, _| {
        let codebook = &rows[1].data.codebook;
        let filter = Filter::all(YEARS[1], UnitType::Municipality);
        for id in ["target", "areas", "importance", "advice"] {
            let question = codebook.question_index(id).unwrap();
            assert_eq!(rank_filter(waves, &filter, question), None, "{id}");
        }
        assert_eq!(rank_filter(waves, &filter, 99), None);
    });
}

#[test]
fn representativities() {
    each_world(|waves, rows, rng| {
        for rows in rows {
            let year = rows.data.codebook.wave.year;
            let wave: &Wave = waves.get(year).unwrap();
            let (filter, holds) = draw_filter(rng, year);
            let within = filter.select(waves);
            for dimension in dimensions() {
                let found = represent(wave, &dimension, &within);
                let mut classes: BTreeMap<String, Pair> = BTreeMap::new();
                for unit in rows.units.iter().filter(|unit| holds(unit)) {
                    if let Some(value) = value(&dimension, unit) {
                        let answered = rows.data.responses.iter().any(|r| r.number == unit.number);
                        let class = classes.entry(value).or_default();
                        *class = (class.0 + 1, class.1 + usize::from(answered));
                    }
                }
                let (gross, net) = classes
                    .values()
                    .fold((0, 0), |(g, n), c| (g + c.0, n + c.1));
                assert_eq!(
                    (found.gross, found.net, found.classes.len()),
                    (gross, net, classes.len())
                );
                let mut gaps = Vec::new();
                for class in &found.classes {
                    let (value, (own_gross, own_net)) = classes
                        .iter()
                        .find(|(value, _)| match dimension {
                            Dimension::Size => size_id(value) == class.value,
                            _ => *value == class.value,
                        })
                        .unwrap();
                    assert_eq!(pair(class.gross), (*own_gross, gross), "{value}");
                    assert_eq!(pair(class.net), (*own_net, net), "{value}");
                    assert_eq!(pair(class.response()), (*own_net, *own_gross), "{value}");
                    let gap = (net > 0).then(|| {
                        100.0 * real(*own_net) / real(net) - 100.0 * real(*own_gross) / real(gross)
                    });
                    assert!(close(class.gap(), gap), "{value}");
                    gaps.extend(gap);
                }
                if net > 0 {
                    assert!(gaps.iter().sum::<f64>().abs() < 1e-9, "gaps sum to nothing");
                    let moved: f64 = gaps.iter().filter(|gap| **gap > 0.0).sum();
                    assert!(close(found.dissimilarity(), Some(moved)));
                    let max = gaps.iter().map(|gap| gap.abs()).fold(0.0, f64::max);
                    assert!(close(found.gap_max(), Some(max)));
                } else {
                    assert_eq!((found.gap_max(), found.dissimilarity()), (None, None));
                }
            }
        }
    });
}
