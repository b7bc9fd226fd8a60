//! Rank intervals by drawing whole respondents anew.
//!
//! Each of [`DRAWS`] draws takes as many respondents as there are, with replacement, each with all
//! its answers to the battery, so that lines which are answered alike stay together; the lines are
//! summed and ranked in the draw. The interval of a line leaves out the draws with its best ranks
//! and with its worst, at most [`DRAWS_LEFT_OUT`] at either end: 95 percent of the draws or more
//! lie within it.
//!
//! The respondents are put in order of their answers first: the intervals depend on what was
//! answered and on the seed, and not on the order in which units are listed.

use super::seed::SplitMix64;

/// How many times the respondents are drawn anew.
pub const DRAWS: usize = 2_000;

/// Most draws left out at each end of an interval: two and a half percent.
pub const DRAWS_LEFT_OUT: usize = DRAWS / 40;

/// Lines summed at a time; the width of a vector register in 32-bit numbers.
const LANES: usize = 8;

/// Points of up to [`LANES`] lines.
type Lanes = [i32; LANES];

/// The best and the worst rank of each line's interval. `rows` holds each respondent's points for
/// every line; empty where there are no respondents.
pub fn rank_intervals(rows: &[Vec<i32>], seed: u64) -> Vec<(usize, usize)> {
    let Some(lines) = rows.first().map(Vec::len) else {
        return Vec::new();
    };
    let blocks = lines.div_ceil(LANES);
    let table = in_order(rows, blocks);
    let mut random = SplitMix64::new(seed);
    let mut sums = vec![[0; LANES]; blocks];
    // How often each line had each rank, line by line.
    let mut ranked = vec![0_usize; lines * lines];
    for _ in 0..DRAWS {
        sums.fill([0; LANES]);
        for _ in 0..rows.len() {
            let drawn = random.below(rows.len()) * blocks;
            for (sum, points) in sums.iter_mut().zip(&table[drawn..drawn + blocks]) {
                for (lane, point) in sum.iter_mut().zip(points) {
                    *lane += point;
                }
            }
        }
        let drawn = &sums.as_flattened()[..lines];
        for (line, sum) in drawn.iter().enumerate() {
            let above = drawn.iter().filter(|other| *other > sum).count();
            ranked[line * lines + above] += 1;
        }
    }
    ranked.chunks(lines.max(1)).map(interval).collect()
}

/// The rows one after the other, padded to whole blocks and sorted.
fn in_order(rows: &[Vec<i32>], blocks: usize) -> Vec<Lanes> {
    let mut sorted: Vec<&Vec<i32>> = rows.iter().collect();
    sorted.sort_unstable();
    let mut table = vec![[0; LANES]; rows.len() * blocks];
    for (row, into) in sorted.into_iter().zip(table.chunks_mut(blocks.max(1))) {
        let padded = into.as_flattened_mut();
        padded[..row.len()].copy_from_slice(row);
    }
    table
}

/// The ranks left when at most [`DRAWS_LEFT_OUT`] draws are cut from each end. `ranked` counts the
/// draws by rank, from rank 1.
pub fn interval(ranked: &[usize]) -> (usize, usize) {
    let first_beyond = |counts: &mut dyn Iterator<Item = &usize>| {
        let mut cut = 0;
        counts
            .take_while(|count| {
                cut += **count;
                cut <= DRAWS_LEFT_OUT
            })
            .count()
    };
    let best = 1 + first_beyond(&mut ranked.iter());
    let worst = ranked.len() - first_beyond(&mut ranked.iter().rev());
    (best, worst)
}
