//! Ten thousand random filters against a naive scan of the rows, and the laws of the form.

pub mod draw;
pub mod naive;

use std::collections::BTreeMap;

use domain::filter::{Filter, Selection, Sort};
use domain::municipality::UnitNumber;
use domain::tabulate::Dimension;
use draw::{Drawn, ID_KEYS, RANGE_KEYS, draw, pairs, spell};
use naive::{Cond, Part, Val, holds};
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::world::Invented;

const FILTERS: usize = 10_000;

/// At least this part of the filters holds a unit; percent.
const NOT_EMPTY_PERCENT: usize = 40;

/// Every key and form is drawn at least this often.
const EACH_FORM: usize = 100;

/// The keys of the address form, in its order.
const KEYS: [&str; 31] = [
    "unit",
    "region",
    "county",
    "number",
    "language",
    "size",
    "centrality",
    "share",
    "population",
    "immigrants",
    "share_percent",
    "settled",
    "settles",
    "host",
    "partner",
    "answered",
    "answer",
    "atleast",
    "same",
    "signal",
    "priority",
    "list",
    "visited",
    "action",
    "q",
    "sort",
    "cols",
    "view",
    "colour",
    "page",
    "wave",
];

fn scan(invented: &Invented, drawn: &Drawn) -> Vec<UnitNumber> {
    let units = invented.rows[&drawn.year].units.iter();
    let mut numbers: Vec<UnitNumber> = units
        .filter(|unit| (unit.number.as_str().len() == 6) == drawn.district)
        .filter(|unit| {
            let mut conds = drawn.conds.iter();
            conds.all(|cond| holds(invented, drawn.year, unit, cond))
        })
        .map(|unit| unit.number.clone())
        .collect();
    numbers.sort();
    numbers
}

/// The forms a query uses, for counting that all of them are tried.
fn forms(drawn: &Drawn) -> Vec<String> {
    let mut forms = Vec::new();
    let values = |values: &[Val]| -> Vec<String> {
        let name = |value: &Val| match value {
            Val::Option(_) => "option",
            Val::Number((Some(_), Some(_))) => "a-b",
            Val::Number((Some(_), None)) => "a-",
            Val::Number(_) => "-b",
            Val::Answered => "_answered",
            Val::Unanswered => "_unanswered",
            Val::NotAsked => "_not_asked",
            Val::NoResponse => "_no_response",
        };
        values.iter().map(|value| name(value).to_owned()).collect()
    };
    for cond in &drawn.conds {
        match cond {
            Cond::Ids(key, _) | Cond::Ranges(key, _) => forms.push((*key).to_owned()),
            Cond::Answer {
                negated,
                part,
                year,
                values: given,
                ..
            } => {
                let part = match part {
                    Part::Whole => "question",
                    Part::One(_) => "question.item",
                    Part::Any => "question.*",
                };
                forms.push(part.to_owned());
                forms.push(format!("negated {negated}"));
                forms.push(format!(
                    "other wave {}",
                    year.is_some_and(|y| y != drawn.year)
                ));
                forms.extend(values(given));
            }
            Cond::AtLeast(_, _, given) => {
                forms.push("atleast".to_owned());
                forms.extend(values(given));
            }
            Cond::Same(_) => forms.push("same".to_owned()),
            Cond::Signal(_) => forms.push("signal".to_owned()),
            Cond::Priority(_) => forms.push("priority".to_owned()),
            Cond::List(_) => forms.push("list".to_owned()),
            Cond::Visited(_) => forms.push("visited".to_owned()),
            Cond::Pending(_) => forms.push("action".to_owned()),
            Cond::Text(_) => forms.push("q".to_owned()),
        }
    }
    forms.extend(drawn.rest.iter().map(|(key, _)| (*key).to_owned()));
    forms.push(format!("district {}", drawn.district));
    forms
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one run, and all that it must have met"
)]
fn ten_thousand_filters_hold_what_a_naive_scan_finds() {
    let mut rng = ChaCha8Rng::seed_from_u64(2_015);
    let invented = Invented::new(&mut rng).followed(&mut rng);
    let mut not_empty = 0;
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..FILTERS {
        let drawn = draw(&invented, &mut rng);
        let query = spell(pairs(&drawn, &mut rng), &mut rng);
        let reading = Filter::read(&query, &invented.world);
        assert_eq!(reading.problems, [], "{query}");
        let wave = invented.world.wave(drawn.year).unwrap();
        let selection = Selection::of(reading.filter.clone(), &invented.world);
        let selected = selection.units();
        let found: Vec<UnitNumber> = selected
            .ones()
            .map(|position| wave.units()[position].number.clone())
            .collect();
        assert_eq!(found, scan(&invented, &drawn), "{query}");
        not_empty += usize::from(!found.is_empty());
        for form in forms(&drawn) {
            *used.entry(form).or_default() += 1;
        }
        // The order holds each of them once.
        let mut order = reading.filter.sorted(selected, &invented.world);
        order.sort_unstable();
        assert_eq!(order, selected.ones().collect::<Vec<_>>(), "{query}");
    }
    assert!(
        not_empty * 100 >= FILTERS * NOT_EMPTY_PERCENT,
        "{not_empty} of {FILTERS} are not empty"
    );
    let rare: Vec<_> = used
        .iter()
        .filter(|(_, times)| **times < EACH_FORM)
        .collect();
    assert!(rare.is_empty(), "{rare:?}");
    let values = [
        "option",
        "a-b",
        "a-",
        "-b",
        "_answered",
        "_unanswered",
        "_not_asked",
        "_no_response",
    ];
    let items = [
        "question",
        "question.item",
        "question.*",
        "atleast",
        "same",
        "signal",
        "priority",
        "list",
        "visited",
        "action",
        "q",
        "sort",
        "cols",
        "page",
    ];
    let flags = [
        "negated true",
        "negated false",
        "other wave true",
        "other wave false",
    ];
    let types = ["district true", "district false"];
    let all = ID_KEYS
        .iter()
        .chain(&RANGE_KEYS)
        .chain(&values)
        .chain(&items);
    for form in all.chain(&flags).chain(&types) {
        assert!(used.contains_key(*form), "{form} was never drawn");
    }
}

#[test]
fn printing_and_reading_lead_back() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let invented = Invented::new(&mut rng).followed(&mut rng);
    for _ in 0..FILTERS {
        let drawn = draw(&invented, &mut rng);
        let given = pairs(&drawn, &mut rng);
        let filter = Filter::read(&spell(given.clone(), &mut rng), &invented.world).filter;
        let printed = filter.to_query();
        let again = Filter::read(&printed, &invented.world);
        assert_eq!(again.filter, filter, "{printed}");
        assert!(again.canonical, "{printed}");
        assert_eq!(again.filter.to_query(), printed);
        let shuffled = Filter::read(&spell(given, &mut rng), &invented.world);
        assert_eq!(shuffled.filter.to_query(), printed);
        let keys: Vec<usize> = printed
            .split('&')
            .map(|pair| pair.split_once('=').unwrap().0)
            .map(|key| KEYS.iter().position(|known| *known == key).unwrap())
            .collect();
        assert!(keys.is_sorted(), "{printed}");
        assert_eq!(keys.last(), Some(&(KEYS.len() - 1)), "{printed}");
        let json = serde_json::to_string(&filter).unwrap();
        assert_eq!(serde_json::from_str::<Filter>(&json).unwrap(), filter);
    }
}

#[test]
fn a_typo_never_widens_silently() {
    let mut rng = ChaCha8Rng::seed_from_u64(2);
    let invented = Invented::new(&mut rng).followed(&mut rng);
    for _ in 0..FILTERS {
        let drawn = draw(&invented, &mut rng);
        let mut pairs = pairs(&drawn, &mut rng);
        pairs.retain(|(key, _)| key != "q");
        let at = rng.random_range(0..pairs.len());
        let (key, value) = &mut pairs[at];
        let spoiled = *["key", "start", "end"].choose(&mut rng).unwrap();
        match spoiled {
            "key" => key.push('x'),
            "start" => value.insert(0, 'x'),
            _ => value.push('x'),
        }
        let query = spell(pairs, &mut rng);
        let reading = Filter::read(&query, &invented.world);
        assert!(!reading.problems.is_empty(), "{query}");
        assert_eq!(reading.redirect(), None, "{query}");
    }
}

#[test]
fn the_groups_of_a_selection_are_what_their_filters_select() {
    let mut rng = ChaCha8Rng::seed_from_u64(5);
    let invented = Invented::new(&mut rng).followed(&mut rng);
    let mut groups = 0;
    for _ in 0..300 {
        let drawn = draw(&invented, &mut rng);
        let query = spell(pairs(&drawn, &mut rng), &mut rng);
        let filter = Filter::read(&query, &invented.world).filter;
        let wave = invented.world.wave(filter.wave).unwrap();
        let selection = Selection::of(filter, &invented.world);
        for dimension in Dimension::all(wave) {
            for (value, group) in selection.groups(wave, &dimension) {
                let selected = Selection::of(group.filter().clone(), &invented.world);
                assert_eq!(selected, group, "{query} {} {value}", dimension.id());
                groups += 1;
            }
        }
    }
    assert!(groups > 1_000, "{groups}");
}

#[test]
fn the_list_is_in_the_order_asked_for() {
    let mut rng = ChaCha8Rng::seed_from_u64(3);
    let invented = Invented::new(&mut rng).followed(&mut rng);
    let wave = invented.world.latest().unwrap();
    let target = wave.codebook().column("percent").unwrap();
    for descending in [false, true] {
        for column in ["number", "name", "population", "percent"] {
            let mut filter = Filter::read("", &invented.world).filter;
            filter.sort = Sort {
                column: column.to_owned(),
                descending,
            };
            let selection = Selection::of(filter.clone(), &invented.world);
            let order = filter.sorted(selection.units(), &invented.world);
            // Those without a value last, then by value, ties by number.
            let key = |position: &usize| {
                let unit = &wave.units()[*position];
                let number = unit.number.as_str().parse::<i64>().unwrap();
                let value = match column {
                    "number" => Some(number),
                    "name" => Some(unit.name_rank.into()),
                    "population" => Some(unit.population.into()),
                    _ => wave.column(target).numbers[*position],
                };
                let value = value.map(|value| if descending { -value } else { value });
                (value.is_none(), value, number)
            };
            assert!(order.iter().is_sorted_by_key(key), "{column} {descending}");
        }
    }
}
