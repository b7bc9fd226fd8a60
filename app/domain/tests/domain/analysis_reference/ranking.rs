//! Scores, ties, intervals and seeds.

use std::collections::BTreeMap;

use domain::analysis::ranking::bootstrap::{DRAWS, DRAWS_LEFT_OUT, interval, rank_intervals};
use domain::analysis::ranking::seed::{SplitMix64, fnv1a, seed};
use domain::analysis::ranking::{Score, rank, ranks};
use domain::filter::{Filter, Page, Sort};
use domain::municipality::Unit;
use domain::survey::ColumnRef;
use domain::wave::{Answer, Response, Wave, WaveData};
use kinds::{QuestionKind, Region, UnitType};

use super::near;
use crate::question::question;
use crate::small;

#[test]
fn five_20_40_10_and_25_not_relevant() {
    let sum = 5 * -2 - 20 + 40 + 10 * 2;
    assert_eq!(sum, 30);
    let score = Score {
        n: 100,
        with_points: 75,
        sum,
    };
    near(score.mean().unwrap(), 0.40, 1e-12);
    let below = Score {
        n: 4,
        with_points: 4,
        sum: -3,
    };
    near(below.mean().unwrap(), -0.75, 1e-12);
    assert_eq!(
        Score {
            n: 4,
            ..Score::default()
        }
        .mean(),
        None
    );
}

#[test]
fn ties_share_a_rank() {
    for (sums, wanted) in [
        (vec![9, 5, 5, 1], vec![1, 2, 2, 4]),
        (vec![5, 9, 1, 5], vec![2, 1, 4, 2]),
        (vec![0, 0, 0], vec![1, 1, 1]),
        (vec![-3], vec![1]),
        (vec![], vec![]),
    ] {
        assert_eq!(ranks(&sums), wanted);
    }
}

#[test]
fn intervals_at_the_edges() {
    assert_eq!(rank_intervals(&[], 1), []);
    assert_eq!(
        rank_intervals(&[vec![2, 0, -1]], 1),
        [(1, 1), (2, 2), (3, 3)]
    );
    assert_eq!(rank_intervals(&vec![vec![1, 1]; 40], 1), [(1, 1), (1, 1)]);
    // All agree: no doubt about the order, however many lines there are.
    let lines: Vec<i32> = (0..20).rev().collect();
    let certain: Vec<(usize, usize)> = (1..=20).map(|rank| (rank, rank)).collect();
    assert_eq!(rank_intervals(&vec![lines; 7], 1), certain);
    // Two lines loved by one half each: either may be first.
    let mut halves = vec![vec![2, -2]; 20];
    halves.extend(vec![vec![-2, 2]; 20]);
    assert_eq!(rank_intervals(&halves, 1), [(1, 2), (1, 2)]);
}

#[test]
fn fifty_draws_of_two_thousand_are_left_out_at_each_end() {
    assert_eq!((DRAWS, DRAWS_LEFT_OUT), (2_000, 50));
    for (ranked, wanted) in [
        ([50, 1_900, 50], (2, 2)),
        ([51, 1_899, 50], (1, 2)),
        ([50, 1_899, 51], (2, 3)),
        ([25, 26, 1_949], (2, 3)),
        ([0, 0, 2_000], (3, 3)),
        ([2_000, 0, 0], (1, 1)),
    ] {
        assert_eq!(interval(&ranked), wanted, "{ranked:?}");
    }
}

/// A hundred respondents who each praise a line of their own: all lines are first, and hardly any
/// draw has a given line first.
#[test]
fn an_interval_holds_the_rank_that_a_tie_shares() {
    let ids: Vec<String> = (0..100).map(|line| format!("line{line}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut battery = question("praise", QuestionKind::Scale, &ids, &["good"]);
    battery.options[0].score = Some(2);
    let small = small::world();
    let template = small.wave(2015).unwrap();
    let mut codebook = template.codebook().clone();
    codebook.questions = vec![battery];
    codebook.derived = vec![];
    let number = |line: usize| format!("{line:04}").parse().unwrap();
    let own_line = |line: usize| {
        let column = ColumnRef {
            question: 0,
            item: Some(line),
        };
        BTreeMap::from([(column, Answer::Options(vec![0]))])
    };
    let responses = (0..100).map(|line| Response {
        number: number(line),
        responded_on: None,
        answers: own_line(line),
    });
    let units = (0..100).map(|line| Unit {
        number: number(line),
        ..template.units()[0].clone()
    });
    let data = WaveData {
        codebook,
        synthetic: true,
        flags: BTreeMap::new(),
        responses: responses.collect(),
        begun: std::collections::BTreeSet::new(),
        rules: domain::signal::Rules::default(),
        content: domain::content::WaveContent::default(),
    };
    let wave = Wave::build("1".to_owned(), units.collect(), data);
    let within = wave.units_of(UnitType::Municipality);
    let found = rank(&wave, 0, within, 1).unwrap();
    for line in &found.lines {
        let standing = line.standing.unwrap();
        assert_eq!((standing.rank, standing.best), (1, 1));
        assert!(standing.worst > 50);
    }
    let mut rows = vec![vec![0; 100]; 100];
    for (line, row) in rows.iter_mut().enumerate() {
        row[line] = 2;
    }
    let drawn = rank_intervals(&rows, 1);
    assert!(drawn.iter().any(|(best, _)| *best > 1), "no draw doubts it");
}

#[test]
fn a_seed_is_the_same_everywhere() {
    for (text, hash) in [
        ("", 0xcbf2_9ce4_8422_2325_u64),
        ("a", 0xaf63_dc4c_8601_ec8c),
        ("foobar", 0x8594_4171_f739_67e8),
    ] {
        assert_eq!(fnv1a(text), hash);
    }
    let mut random = SplitMix64::new(1_234_567);
    for wanted in [
        6_457_827_717_110_365_317_u64,
        3_203_168_211_198_807_973,
        9_817_491_932_198_370_423,
    ] {
        assert_eq!(random.next_bits(), wanted);
    }
    let mut few = SplitMix64::new(7);
    assert!((0..1_000).all(|_| few.below(3) < 3));
    assert_eq!(few.below(1), 0);
}

#[test]
fn a_seed_is_of_wave_battery_and_municipalities() {
    let filter = Filter::all(2015, UnitType::Municipality);
    let found = seed(&filter, "usefulness");
    assert_eq!(found, fnv1a("2015\nusefulness\nwave=2015"));
    assert_ne!(found, seed(&filter, "importance"));
    assert_ne!(
        found,
        seed(
            &Filter {
                wave: 2014,
                ..filter.clone()
            },
            "usefulness"
        )
    );
    let nord = Filter {
        regions: [Region::Nord].into(),
        ..filter.clone()
    };
    assert_ne!(found, seed(&nord, "usefulness"));
    let arranged = Filter {
        sort: Sort {
            column: "population".to_owned(),
            descending: true,
        },
        cols: vec!["name".to_owned()],
        page: Page::All,
        ..filter
    };
    assert_eq!(found, seed(&arranged, "usefulness"));
}
