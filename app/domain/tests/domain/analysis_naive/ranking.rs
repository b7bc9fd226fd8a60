//! Rankings by score, with their intervals.

use domain::analysis::ranking::{rank_selection, seed};
use domain::filter::{Filter, Selection};
use kinds::UnitType;

use super::people::{Person, people};
use super::{draw_filter, each_world};
use crate::formula::{self, close, real};
use crate::world::YEARS;

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
#[expect(clippy::too_many_lines, reason = "one comparison, field by field")]
fn rankings() {
    let mut invented = 0;
    each_world(|world, rows, rng| {
        invented += 1;
        for rows in rows {
            let codebook = &rows.data.codebook;
            let (filter, holds) = draw_filter(rng, codebook.wave.year);
            let question = codebook.question_index("usefulness").unwrap();
            let within = Selection::of(filter.clone(), world);
            let wave = world.wave(filter.wave).unwrap();
            let found = rank_selection(wave, question, &within).unwrap();
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
            if answers.is_empty() || invented > 6 {
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
    each_world(|world, rows, _| {
        let codebook = &rows[1].data.codebook;
        let all = Selection::of(Filter::all(YEARS[1], UnitType::Municipality), world);
        let wave = world.wave(YEARS[1]).unwrap();
        for id in ["target", "areas", "importance", "advice"] {
            let question = codebook.question_index(id).unwrap();
            assert_eq!(rank_selection(wave, question, &all), None, "{id}");
        }
        assert_eq!(rank_selection(wave, 99, &all), None);
    });
}
