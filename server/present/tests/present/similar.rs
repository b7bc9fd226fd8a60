//! How alike municipalities are, done a second time on the register as it ships; and what is put side
//! by side.

use std::sync::LazyLock;

use domain::municipality::{Figure, Unit};
use domain::similar::{Likeness, PART_WEIGHT_MAX, Part, Weights};
use domain::wave::Wave;
use domain::world::World;
use kinds::UnitType;
use proptest::prelude::*;

static WORLD: LazyLock<World> = LazyLock::new(|| demo::world(1).unwrap());

fn wave() -> &'static Wave {
    WORLD.latest().unwrap()
}

/// The four figures of a unit.
fn figures(unit: &Unit) -> [Option<f64>; 4] {
    let persons = f64::from(unit.population);
    let settled = match unit.settlement.settled {
        Figure::Known(settled) => Some(f64::from(settled) / (persons / 1_000.0)),
        _ => None,
    };
    let step = unit.centrality.map(|class| match class.id() {
        "least" => 0.0,
        "less" => 1.0,
        "somewhat" => 2.0,
        _ => 3.0,
    });
    [
        Some(persons.log10()),
        Some(f64::from(unit.immigrants) * 100.0 / persons),
        step,
        settled,
    ]
}

/// Everybody else of the same type and status by distance, the slow way.
fn brute_force(unit: &Unit, weights: [u8; 4]) -> Vec<(i64, String, f64)> {
    let type_of = |other: &&Unit| other.unit_type() == unit.unit_type();
    let all: Vec<&Unit> = wave().units().iter().filter(type_of).collect();
    let spans: Vec<f64> = (0..4)
        .map(|part| {
            let mut known: Vec<f64> = all.iter().filter_map(|unit| figures(unit)[part]).collect();
            known.sort_by(f64::total_cmp);
            known.last().unwrap_or(&0.0) - known.first().unwrap_or(&0.0)
        })
        .collect();
    let mut found = Vec::new();
    for other in all {
        if other.number == unit.number || other.settles != unit.settles {
            continue;
        }
        let (mine, theirs) = (figures(unit), figures(other));
        let (mut sum, mut weight) = (0.0, 0.0);
        for part in 0..4 {
            if let (Some(one), Some(other)) = (mine[part], theirs[part]) {
                weight += f64::from(weights[part]);
                if spans[part] > 0.0 {
                    sum += f64::from(weights[part]) * (one - other).abs() / spans[part];
                }
            }
        }
        if weight > 0.0 {
            let distance = 100.0 * sum / weight;
            let rank = format!("{:.0}", distance * 1e6).parse().unwrap();
            found.push((rank, other.number.to_string(), distance));
        }
    }
    found.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    found
}

fn compare(unit: &Unit, weights: [u8; 4]) {
    let position = wave().position(&unit.number).unwrap();
    let likeness = Likeness::of(wave(), unit.unit_type());
    let near = likeness.nearest(position, Weights::new(weights).unwrap());
    let expected = brute_force(unit, weights);
    assert_eq!(near.len(), expected.len(), "{} {weights:?}", unit.name);
    for (found, (_, number, distance)) in near.iter().zip(&expected) {
        let total = found.distance.total();
        assert!(
            (total - distance).abs() < 1e-6,
            "{} {number} {total} {distance} {weights:?}",
            unit.name
        );
        let parts: f64 = Part::ALL
            .iter()
            .filter_map(|part| found.distance.part(*part))
            .sum();
        assert!((parts - total).abs() < 1e-9, "{} {number}", unit.name);
        assert!((0.0..=100.0 + 1e-9).contains(&total), "{total}");
    }
    let numbers = |it: &domain::similar::Neighbour| wave().units()[it.position].number.to_string();
    let order: Vec<String> = near.iter().map(numbers).collect();
    let naive: Vec<&String> = expected.iter().map(|(_, number, _)| number).collect();
    // The two round at another place: what is closer than a millionth may change places.
    for (at, (one, other)) in order.iter().zip(naive).enumerate() {
        let close = |there: usize| (near[there].distance.total() - near[at].distance.total()).abs();
        let there = order.iter().position(|number| number == other).unwrap();
        assert!(
            one == other || close(there) < 2e-6,
            "{} {one} {other}",
            unit.name
        );
    }
}

#[test]
fn the_nearest_of_all_428_are_what_brute_force_finds() {
    let weights = content::similar().unwrap();
    let weights = Part::ALL.map(|part| weights.of(part));
    let municipalities = wave().units_of(UnitType::Municipality);
    assert_eq!(municipalities.count_ones(..), 428);
    for position in municipalities.ones() {
        compare(&wave().units()[position], weights);
    }
    for position in wave().units_of(UnitType::District).ones() {
        compare(&wave().units()[position], weights);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn so_they_are_with_any_weights(
        position in 0..443_usize,
        weights in [0..=PART_WEIGHT_MAX, 0..=PART_WEIGHT_MAX, 0..=PART_WEIGHT_MAX, 0..=PART_WEIGHT_MAX],
    ) {
        prop_assume!(weights != [0; 4]);
        compare(&wave().units()[position], weights);
    }
}

#[test]
fn the_distance_is_the_same_from_either_side() {
    let weights = content::similar().unwrap();
    let likeness = Likeness::of(wave(), UnitType::Municipality);
    for (one, other) in [(0, 1), (17, 300), (255, 256), (400, 3)] {
        let there = likeness.distance(one, other, weights);
        let back = likeness.distance(other, one, weights);
        assert_eq!(there, back, "{one} {other}");
    }
}

#[test]
fn whoever_has_what_another_lacks_answered_and_has_no_such_need() {
    let mut having = 0;
    for position in wave().units_of(UnitType::Municipality).ones() {
        let scope = present::Scope {
            world: &WORLD,
            wave: wave(),
            lang: kinds::Lang::Nb,
        };
        let weights = content::similar().unwrap();
        let Some(likes) = present::similar::likes(scope, position, weights) else {
            continue;
        };
        let answered = wave().responded().contains(position);
        assert_eq!(likes.answered.is_empty(), answered);
        assert!(answered || likes.lacks.is_empty());
        assert!(likes.lacks.len() <= present::similar::LACKS_SHOWN);
        let near = present::similar::nearest(scope, position, weights);
        let lacks = domain::similar::lacks(&WORLD, wave(), position);
        for (lack, shown) in lacks.iter().zip(&likes.lacks) {
            assert!(!lack.has(position), "{}", lack.signal.rule.id);
            let rule = WORLD
                .signals(wave().year())
                .rule(&lack.signal.rule.id)
                .unwrap();
            for (like, answer) in near.iter().zip(&shown.answers) {
                assert_eq!(lack.has(like.position), answer.has);
                assert!(!answer.has || !answer.absent, "{answer:?}");
                assert!(!answer.has || !rule.flags(like.position));
                assert!(!answer.has || wave().responded().contains(like.position));
            }
            let has = shown.answers.iter().filter(|answer| answer.has).count();
            assert_eq!(shown.having, has);
            having += has;
        }
    }
    assert!(having > 0);
}

/// The page and the file of what is put side by side.
mod side_by_side {
    use domain::compare::{Comparison, KEYS, NAMED_MAX};
    use domain::filter::Filter;
    use kinds::Lang;
    use present::Scope;
    use present::export::{Cell, Made, comparison};
    use view::compare::Comparison as Page;
    use view::profile::GivenAnswer;

    use super::*;

    fn scope() -> Scope<'static> {
        Scope {
            world: &WORLD,
            wave: wave(),
            lang: Lang::Nb,
        }
    }

    fn page(query: &str) -> Page {
        let reading = Filter::read_with(query, &WORLD, KEYS);
        present::compare::page(scope(), &reading, content::similar().unwrap(), vec![])
    }

    /// Numbers of municipalities that answered, or did not.
    fn some(answered: bool, count: usize) -> String {
        let municipalities = wave().units_of(UnitType::Municipality).ones();
        let those = municipalities.filter(|it| wave().responded().contains(*it) == answered);
        let numbers = those.map(|it| wave().units()[it].number.to_string());
        numbers.take(count).collect::<Vec<_>>().join(",")
    }

    #[test]
    fn every_question_of_the_wave_is_there_and_marked_where_it_differs() {
        let page = page(&format!("number={}", some(true, 4)));
        let codebook = wave().codebook();
        let questions = page.chapters.iter().flat_map(|it| &it.questions);
        assert_eq!(questions.count(), codebook.questions.len());
        let mut marked = 0;
        for chapter in &page.chapters {
            for line in chapter.questions.iter().flat_map(|it| &it.lines) {
                let first = &line.answers[0];
                assert!(!first.differs);
                for other in &line.answers[1..] {
                    let both = [first, other].map(|it| matches!(it.given, GivenAnswer::Answer(_)));
                    let unlike = both == [true, true] && first.given != other.given;
                    assert_eq!(other.differs, unlike, "{}", line.label.text);
                    marked += usize::from(unlike);
                }
            }
        }
        assert!(marked > 0);
    }

    #[test]
    fn only_differences_shows_as_many_lines_as_it_says() {
        let query = format!("number={}", some(true, 3));
        let all = page(&query);
        let only = page(&format!("{query}&only=differences"));
        let lines = |page: &Page| -> Vec<bool> {
            let questions = page.chapters.iter().flat_map(|it| &it.questions);
            let lines = questions.flat_map(|it| &it.lines);
            let text = |given: &GivenAnswer| matches!(given, GivenAnswer::Quote(_));
            lines
                .map(|line| line.answers.iter().any(|it| text(&it.given)))
                .collect()
        };
        assert_eq!(lines(&all).len(), all.only.lines);
        let shown = lines(&only);
        let texts = shown.iter().filter(|text| **text).count();
        assert_eq!(shown.len() - texts, only.only.different);
        assert_eq!(all.only.different, only.only.different);
        assert!(only.only.different < all.only.lines);
    }

    #[test]
    fn one_that_stayed_silent_is_unlike_nobody() {
        let page = page(&format!("number={},{}", some(false, 1), some(true, 2)));
        assert!(!page.first_answered);
        let questions = page.chapters.iter().flat_map(|it| &it.questions);
        let mut answers = questions
            .flat_map(|it| &it.lines)
            .flat_map(|it| &it.answers);
        assert!(answers.all(|answer| !answer.differs));
    }

    #[test]
    fn with_fewer_than_two_the_page_says_what_can_be_picked() {
        for (query, lacking) in [("", 2), ("number=0101", 1)] {
            let page = page(query);
            assert!(page.facts.is_empty() && page.chapters.is_empty(), "{query}");
            assert_eq!(page.pick.unwrap().lacking, lacking, "{query}");
        }
        let one = page("number=0101");
        let section = one.distance.unwrap();
        assert!(section.rows.iter().all(|row| row.add.is_some()));
        assert!(section.lead.contains("Halden"), "{}", section.lead);
        assert!(page("number=0101,0104,0105,0106").pick.is_none());
    }

    #[test]
    fn the_same_weights_are_drawn_and_written() {
        let page = page("number=0101,0104&weigh=size:5,share:0");
        let section = page.distance.unwrap();
        let weights: Vec<u8> = section.weights.iter().map(|weight| weight.value).collect();
        assert_eq!(weights, [5, 0, 1, 1]);
        assert!(section.usual.is_some());
        for row in &section.rows {
            let length: usize = row.distance.parts.iter().map(|part| part.permille).sum();
            assert!(length <= 1_002, "{}", row.name.text);
        }
    }

    #[test]
    fn no_more_names_are_told_than_can_be_read() {
        let reading = Filter::read_with("add=b", &WORLD, KEYS);
        let file = content::similar().unwrap();
        let (_, problems) = Comparison::read(&reading, &WORLD, wave(), file);
        let [domain::compare::CompareProblem::ManyNames { units, .. }] = &*problems else {
            panic!("{problems:?}");
        };
        assert_eq!(units.len(), NAMED_MAX);
    }

    #[test]
    fn the_file_has_the_rows_of_the_page() {
        let made = Made {
            when: "24.11.2026 kl. 12.05".to_owned(),
            when_utc: "2026-11-24T11:05:00Z".to_owned(),
            day: "2026-11-24".to_owned(),
            by: None,
            origin: "http://localhost".to_owned(),
        };
        let file = content::similar().unwrap();
        for only in ["", "&only=differences"] {
            let query = format!("number={}{only}", some(true, 3));
            let page = page(&query);
            let reading = Filter::read_with(&query, &WORLD, KEYS);
            let (asked, _) = Comparison::read(&reading, &WORLD, wave(), file);
            let table = comparison(scope(), &asked, file, &made);
            let questions = page.chapters.iter().flat_map(|it| &it.questions);
            let lines: usize = questions.map(|it| it.lines.len()).sum();
            // The distance and its four parts stand last.
            assert_eq!(table.rows.len(), page.facts.len() + lines + 5);
            assert_eq!(table.columns.len(), 3 + 3 + 3 + 1);
            for row in &table.rows {
                assert_eq!(row.len(), table.columns.len());
            }
            let stem = &table.file_stem;
            assert!(stem.starts_with("DEMO-sammenligning-2015-"), "{stem}");
            assert!(stem.ends_with("-2026-11-24"), "{stem}");
            // Shares say so, as figures of one and as columns of all.
            for row in &table.rows[..page.facts.len()] {
                let Cell::Text(label) = &row[1] else {
                    panic!("{row:?}");
                };
                let share = row.iter().any(|cell| matches!(cell, Cell::MilliPercent(_)));
                assert_eq!(share, label.ends_with(" (%)"), "{label}");
            }
            let distance = &table.rows[table.rows.len() - 5];
            assert!(matches!(distance[4], Cell::MilliPercent(_)), "{distance:?}");
            let link = table
                .about
                .iter()
                .find(|(name, _)| name == "Lenke")
                .unwrap();
            assert!(link.1.contains("/sammenlign?number="), "{}", link.1);
        }
    }
}
