//! Ranking the lines of a battery by score, with how sure each rank is.
//!
//! The report's rule (its notes 13 and 14): each option has points in the codebook (very poor −2,
//! poor −1, good +1, very good +2), the score of a line is their sum, the highest score has rank 1
//! and equal scores share a rank (1 2 2 4). An option without points (not relevant) adds nothing.
//! The sum mixes reach and quality, so the mean of the answers that have points stands beside it.
//!
//! The rank interval is a percentile bootstrap (Efron and Tibshirani 1993, «An Introduction to the
//! Bootstrap», chapter 13; for ranks Goldstein and Spiegelhalter 1996, JRSS A 159, 385–443): see
//! [`bootstrap`].
//!
//! 5 very poor, 20 poor, 40 good, 10 very good and 25 not relevant: sum 30, mean 0.40.

pub mod bootstrap;
pub mod seed;

use super::{base_of, real};
use crate::filter::Selection;
use crate::survey::ColumnRef;
use crate::wave::{UnitSet, Wave};

/// The lines of a battery with their scores.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    /// Units that answered at least one line: those that are drawn from.
    pub respondents: usize,
    /// The lines, in the codebook's order.
    pub lines: Vec<RankedLine>,
}

/// One line of a battery.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RankedLine {
    /// Its column.
    pub column: ColumnRef,
    /// What it scored.
    pub score: Score,
    /// Its rank; `None` where nobody answered the battery.
    pub standing: Option<RankInterval>,
}

/// The score of one line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// N: answers that count, those without points among them.
    pub n: usize,
    /// Answers with points.
    pub with_points: usize,
    /// Points in all.
    pub sum: i64,
}

impl Score {
    /// Points per answer with points; `None` where there is none.
    pub fn mean(self) -> Option<f64> {
        // A count of answers times a single-digit score is exact as a real number.
        let sum = real(usize::try_from(self.sum.unsigned_abs()).unwrap_or(usize::MAX));
        let signed = if self.sum < 0 { -sum } else { sum };
        (self.with_points > 0).then(|| signed / real(self.with_points))
    }
}

/// A rank among the lines, with its interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RankInterval {
    /// 1 is the highest score; equal scores share the rank.
    pub rank: usize,
    /// Best rank of the interval.
    pub best: usize,
    /// Worst rank of the interval.
    pub worst: usize,
}

impl Ranking {
    /// The lines from rank 1 down; those that share a rank in the codebook's order.
    pub fn by_rank(&self) -> Vec<&RankedLine> {
        let mut lines: Vec<&RankedLine> = self.lines.iter().collect();
        lines.sort_by_key(|line| line.standing.map(|standing| standing.rank));
        lines
    }
}

/// Ranks by sum: 1 for the highest, equal sums share a rank and the next is skipped (1 2 2 4).
pub fn ranks(sums: &[i64]) -> Vec<usize> {
    let above = |sum: i64| sums.iter().filter(|other| **other > sum).count();
    sums.iter().map(|sum| 1 + above(*sum)).collect()
}

/// Ranks the battery at `question` within a selection of the wave, drawing from a seed of the two:
/// the intervals are the same each time. `None` where the question is no battery with points.
pub fn rank_selection(wave: &Wave, question: usize, within: &Selection) -> Option<Ranking> {
    let id = &wave.codebook().questions.get(question)?.id;
    let seed = seed::seed(within.filter(), id);
    rank(wave, question, within.units(), seed)
}

/// Ranks the battery at `question` within a set of units, drawing from `seed`. `None` where the
/// question is no battery with points.
pub fn rank(wave: &Wave, question: usize, within: &UnitSet, seed: u64) -> Option<Ranking> {
    let battery = wave.codebook().questions.get(question)?;
    if battery.items.is_empty() || battery.options.iter().all(|option| option.score.is_none()) {
        return None;
    }
    let columns: Vec<ColumnRef> = (0..battery.items.len())
        .map(|item| ColumnRef {
            question,
            item: Some(item),
        })
        .collect();
    let mut respondents = UnitSet::with_capacity(wave.units().len());
    for column in &columns {
        respondents.union_with(&wave.column(*column).answered);
    }
    respondents.intersect_with(within);
    let rows = points(wave, &columns, &respondents);
    let scores: Vec<Score> = columns
        .iter()
        .map(|column| score(wave, *column, within))
        .collect();
    let standings = standings(&scores, &rows, seed);
    let lines = columns.into_iter().zip(scores).enumerate();
    Some(Ranking {
        respondents: rows.len(),
        lines: lines
            .map(|(place, (column, score))| RankedLine {
                column,
                score,
                standing: standings.get(place).copied(),
            })
            .collect(),
    })
}

/// The score of a column within a selection.
pub fn score(wave: &Wave, column: ColumnRef, within: &UnitSet) -> Score {
    let data = wave.column(column);
    let options = &wave.codebook().questions[column.question].options;
    let mut score = Score {
        n: base_of(wave, column, within).count_ones(..),
        ..Score::default()
    };
    for (option, units) in options.iter().zip(&data.options) {
        if let Some(points) = option.score {
            let answers = within.intersection_count(units);
            score.with_points += answers;
            score.sum += i64::from(points) * i64::try_from(answers).unwrap_or(i64::MAX);
        }
    }
    score
}

/// The points each respondent gave each line; 0 where it gave none.
fn points(wave: &Wave, columns: &[ColumnRef], respondents: &UnitSet) -> Vec<Vec<i32>> {
    let places: Vec<usize> = respondents.ones().collect();
    let mut rows = vec![vec![0; columns.len()]; places.len()];
    for (line, column) in columns.iter().enumerate() {
        let data = wave.column(*column);
        let options = &wave.codebook().questions[column.question].options;
        for (option, units) in options.iter().zip(&data.options) {
            let points = i32::from(option.score.unwrap_or(0));
            for (row, place) in rows.iter_mut().zip(&places) {
                if points != 0 && units.contains(*place) {
                    row[line] += points;
                }
            }
        }
    }
    rows
}

/// The rank and interval of each line; empty where nobody answered.
fn standings(scores: &[Score], rows: &[Vec<i32>], seed: u64) -> Vec<RankInterval> {
    if rows.is_empty() {
        return Vec::new();
    }
    let sums: Vec<i64> = scores.iter().map(|score| score.sum).collect();
    let intervals = bootstrap::rank_intervals(rows, seed);
    let found = ranks(&sums).into_iter().zip(intervals);
    found
        .map(|(rank, (best, worst))| RankInterval {
            rank,
            // A tie that every draw breaks could leave the shared rank outside.
            best: best.min(rank),
            worst: worst.max(rank),
        })
        .collect()
}
