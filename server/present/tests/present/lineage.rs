//! Waves of 2015 and 2018, between which municipalities were renumbered, merged and split: who is followed,
//! held against a scan of the rows that knows nothing of the program's own way.

mod told;
mod units;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::analysis::change::{change, panel};
use domain::analysis::comparable::{Selections, link};
use domain::analysis::transition::{TransitionPlace, by_share};
use domain::content::WaveContent;
use domain::filter::{Filter, Selection};
use domain::municipality::Unit;
use domain::register::{next, read};
use domain::signal::Rules;
use domain::survey::Codebook;
use domain::wave::{Answer, Response, UnitSet, Wave, WaveData};
use domain::world::World;
use kinds::UnitType;

/// What was answered, by number: whether it has a target.
type Rows = BTreeMap<String, bool>;

const CODEBOOKS: [&str; 2] = [
    include_str!("../../../tests/import/cases/39-renumbered-2018/wave-2015/codebook.toml"),
    include_str!("../../../tests/import/cases/39-renumbered-2018/wave-2018/codebook.toml"),
];
const ANSWERS: [&str; 2] = [
    include_str!("../../../tests/import/cases/39-renumbered-2018/wave-2015/answers.csv"),
    include_str!("../../../tests/import/cases/39-renumbered-2018/wave-2018/answers.csv"),
];
const CHANGES: &str = include_str!("../../../content/data/number-changes.csv");

fn rows(text: &str) -> Rows {
    let lines = text.lines().skip(1).map(|line| line.split(';'));
    let cells = lines.map(Iterator::collect::<Vec<_>>);
    cells
        .map(|cells| (cells[0].to_owned(), cells[3] == "Ja"))
        .collect()
}

/// The register of a year, made from that of 2015 and filled in with something.
fn register(year: u16) -> Vec<Unit> {
    let first = content::register_2015().unwrap();
    if year == 2015 {
        return first;
    }
    let (lineage, counties) = (content::lineage().unwrap(), content::counties().unwrap());
    let mut sheet = next(&first, &lineage, &counties, (2015, year)).sheet;
    // Nothing of a district is empty that may not be.
    let something = |heading: &str| match heading {
        "language" => "nb",
        "region" => "ost",
        "population" => "100",
        _ => "1",
    };
    for row in sheet.rows.iter_mut().filter(|row| row[0].len() == 4) {
        let cells = row.iter_mut().zip(&sheet.header).take(11);
        for (cell, heading) in cells.filter(|(cell, _)| cell.is_empty()) {
            something(heading).clone_into(cell);
        }
    }
    let (units, problems) = read(&sheet);
    let expected = BTreeMap::from([(2018, 437), (2024, 372)]);
    assert_eq!(units.len(), expected[&year], "{problems:?}");
    units
}

fn wave(codebook: &str, rows: &Rows) -> Arc<Wave> {
    let codebook: Codebook = toml::from_str(codebook).unwrap();
    let year = codebook.wave.year;
    let column = codebook.column("target").unwrap();
    let responses = rows.iter().map(|(number, yes)| Response {
        number: number.parse().unwrap(),
        responded_on: None,
        answers: BTreeMap::from([(column, Answer::Options(vec![usize::from(!yes)]))]),
    });
    let data = WaveData {
        responses: responses.collect(),
        codebook,
        synthetic: true,
        flags: BTreeMap::new(),
        begun: BTreeSet::new(),
        rules: Rules::default(),
        content: WaveContent::default(),
    };
    Arc::new(Wave::build(format!("lineage-{year}"), register(year), data))
}

fn world(answers: &[Rows; 2]) -> World {
    let waves = [0, 1].map(|place| wave(CODEBOOKS[place], &answers[place]));
    World::with_names(waves, &content::also_called().unwrap())
}

fn case() -> ([Rows; 2], World) {
    let answers = ANSWERS.map(rows);
    let world = world(&answers);
    (answers, world)
}

/// The number that a municipality of 2015 has in 2018, read off the rows of the file: `None` where it was
/// merged or split.
fn later(number: &str) -> Option<String> {
    let rows = CHANGES
        .lines()
        .skip(1)
        .map(|line| line.split(',').collect::<Vec<_>>());
    let mut rows = rows.filter(|row| row[0] <= "2018-01-01" && row[1] == number);
    let gone = rows.clone().any(|row| ["merge", "split"].contains(&row[5]));
    let new = rows.find(|row| row[5] == "renumber");
    (!gone).then(|| new.map_or_else(|| number.to_owned(), |row| row[3].to_owned()))
}

/// Of those who answered: followed as (number then, number now), only then, only now, and those that cannot
/// be followed, then and now.
struct Scan {
    followed: Vec<(String, String)>,
    left: BTreeSet<String>,
    came: BTreeSet<String>,
    reshaped: [BTreeSet<String>; 2],
}

fn scan([then, now]: &[Rows; 2]) -> Scan {
    let every = content::register_2015().unwrap();
    let municipal = every.iter().map(|unit| unit.number.to_string());
    let went_on: BTreeMap<String, String> = municipal
        .filter(|number| number.len() == 4)
        .filter_map(|number| Some((later(&number)?, number)))
        .collect();
    let mut scan = Scan {
        followed: Vec::new(),
        left: BTreeSet::new(),
        came: BTreeSet::new(),
        reshaped: [BTreeSet::new(), BTreeSet::new()],
    };
    for number in then.keys() {
        match later(number) {
            None => drop(scan.reshaped[0].insert(number.clone())),
            Some(new) if now.contains_key(&new) => scan.followed.push((number.clone(), new)),
            Some(_) => drop(scan.left.insert(number.clone())),
        }
    }
    for number in now.keys() {
        match went_on.get(number) {
            None => drop(scan.reshaped[1].insert(number.clone())),
            Some(old) if !then.contains_key(old) => drop(scan.came.insert(number.clone())),
            Some(_) => {}
        }
    }
    scan
}

fn numbers(wave: &Wave, units: &UnitSet) -> BTreeSet<String> {
    let numbers = units.ones().map(|at| wave.units()[at].number.to_string());
    numbers.collect()
}

/// Panel, change and transitions of everybody, against the scan.
fn check(answers: &[Rows; 2], world: &World) {
    let found = scan(answers);
    let [then, now] = answers;
    let (before, after) = (world.wave(2015).unwrap(), world.wave(2018).unwrap());
    check_ways(world);
    let column = after.codebook().column("target").unwrap();
    let linked = link(world, before, after, column).unwrap();
    let everyone = Selection::of(Filter::all(2018, UnitType::Municipality), world);
    let within = Selections::of(&everyone, 2015, world);
    let parts = panel(&linked, &within);
    let (old, new): (BTreeSet<_>, BTreeSet<_>) = found.followed.iter().cloned().unzip();
    assert_eq!(numbers(before, &parts.stayers_earlier), old);
    assert_eq!(numbers(after, &parts.stayers_later), new);
    assert_eq!(numbers(before, &parts.leavers), found.left);
    assert_eq!(numbers(after, &parts.joiners), found.came);
    assert_eq!(numbers(before, &parts.reshaped_earlier), found.reshaped[0]);
    assert_eq!(numbers(after, &parts.reshaped_later), found.reshaped[1]);
    let yes =
        |rows: &Rows, of: &mut dyn Iterator<Item = &String>| of.filter(|it| rows[*it]).count();
    let moved = change(&linked, &[0], &within);
    assert_eq!((moved.earlier.n, moved.later.n), (then.len(), now.len()));
    assert_eq!(moved.stayers_earlier.count, yes(then, &mut old.iter()));
    assert_eq!(moved.stayers_later.count, yes(now, &mut new.iter()));
    assert_eq!(
        moved.reshaped_earlier.count,
        yes(then, &mut found.reshaped[0].iter())
    );
    if let Some(terms) = moved.terms() {
        let sum = terms.stayers + terms.joiners + terms.leavers + terms.reshaped;
        assert!((sum - moved.difference().unwrap()).abs() < 1e-12);
    }
    check_transitions(
        &found,
        answers,
        after,
        &by_share(&linked, &[0], everyone.units()),
    );
    check_filters(&found, answers, world);
}

/// There and back again is where one began, and nobody is followed twice.
fn check_ways(world: &World) {
    for (from, to) in [(2015, 2018), (2018, 2015), (2015, 2015), (2018, 2018)] {
        let (forth, back) = (world.crosswalk(from, to), world.crosswalk(to, from));
        let count = world.wave(from).unwrap().units().len();
        let followed = (0..count).filter_map(|at| Some((at, forth.same(at)?)));
        let followed: Vec<(usize, usize)> = followed.collect();
        assert!(
            followed
                .iter()
                .all(|(at, there)| back.same(*there) == Some(*at))
        );
        // Of 428 municipalities, eleven were merged or split; they became five.
        let expected = if from == to { count } else { 417 };
        assert_eq!(followed.len(), expected, "{from} {to}");
        assert!((0..count).all(|at| forth.kin(at).is_some()), "{from} {to}");
    }
    assert!(world.crosswalk(2015, 2016).kin(0).is_none());
}

fn check_transitions(
    found: &Scan,
    [then, now]: &[Rows; 2],
    after: &Wave,
    table: &domain::analysis::transition::Transitions,
) {
    use TransitionPlace::{Chosen, NotChosen, Reshaped};
    let place = |yes: bool| if yes { Chosen } else { NotChosen };
    for (was, is) in [(true, true), (true, false), (false, true), (false, false)] {
        let naive = found.followed.iter();
        let naive = naive.filter(|(old, new)| then[old] == was && now[new] == is);
        let naive: BTreeSet<String> = naive.map(|(_, new)| new.clone()).collect();
        assert_eq!(numbers(after, &table.cell(place(was), place(is))), naive);
    }
    for is in [true, false] {
        let naive = found.reshaped[1]
            .iter()
            .filter(|it| now[*it] == is)
            .cloned();
        let naive: BTreeSet<String> = naive.collect();
        assert_eq!(numbers(after, &table.cell(Reshaped, place(is))), naive);
    }
}

/// Conditions on the answers of the other wave, from either side.
fn check_filters(found: &Scan, [then, now]: &[Rows; 2], world: &World) {
    let select = |query: &str| {
        let reading = Filter::read(query, world);
        assert_eq!(reading.problems, [], "{query}");
        let wave = world.wave(reading.filter.wave).unwrap();
        numbers(wave, Selection::of(reading.filter, world).units())
    };
    for (value, is) in [("yes", true), ("no", false)] {
        let naive = then.iter().filter(|(_, yes)| **yes == is);
        let naive: BTreeSet<String> = naive.filter_map(|(number, _)| later(number)).collect();
        assert_eq!(
            select(&format!("answer=target@2015:{value}&wave=2018")),
            naive
        );
        let naive = found.followed.iter().filter(|(_, new)| now[new] == is);
        let naive: BTreeSet<String> = naive.map(|(old, _)| old.clone()).collect();
        let asked = format!("answer=target:_answered&answer=target@2018:{value}&wave=2015");
        assert_eq!(select(&asked), naive);
    }
    let both = select("answer=target:_answered&answer=!target@2015:yes&wave=2018");
    let naive = found.followed.iter().filter(|(old, _)| !then[old]);
    assert_eq!(both, naive.map(|(_, new)| new.clone()).collect());
}

#[test]
fn those_with_a_new_number_are_followed_and_the_merged_are_told() {
    let (answers, world) = case();
    let found = scan(&answers);
    assert_eq!(found.followed.len(), 126);
    let renumbered = found.followed.iter().filter(|(old, new)| old != new);
    assert_eq!(renumbered.count(), 46);
    assert_eq!((found.left.len(), found.came.len()), (0, 0));
    assert_eq!(found.reshaped.each_ref().map(BTreeSet::len), [2, 1]);
    check(&answers, &world);
}

/// Every municipality of both registers, with answers and silence by chance of its number.
#[test]
fn of_all_municipalities_those_are_followed_that_a_scan_follows() {
    for seed in 1..=4_u64 {
        let drawn = |year: u16, salt: u64| -> Rows {
            let units = register(year).into_iter();
            let units = units.filter(|unit| unit.unit_type() == UnitType::Municipality);
            let numbers = units.map(|unit| unit.number.to_string());
            let mixed = numbers.map(|number| {
                let value: u64 = number.parse().unwrap();
                let mixed = (value * 2_654_435_761 + salt * 40_503) / 64;
                (number, mixed)
            });
            let answered = mixed.filter(|(_, mixed)| mixed % 5 > 0);
            answered
                .map(|(number, mixed)| (number, mixed % 3 == 0))
                .collect()
        };
        let answers = [drawn(2015, seed), drawn(2018, 7 * seed)];
        assert!(answers.iter().all(|rows| rows.len() > 250));
        check(&answers, &world(&answers));
    }
}
