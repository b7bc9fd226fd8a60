//! A group against the others: is the difference more than chance?
//!
//! `z = (p₁ − p₂) / √(p̄(1 − p̄)(1/n₁ + 1/n₂))`, `p̄ = (x₁ + x₂)/(n₁ + n₂)`: the score test of two
//! shares with pooled variance (the square root of Pearson's chi-square of the 2×2 table; Fleiss,
//! Levin and Paik 2003, «Statistical Methods for Rates and Proportions», section 3.1). Two-sided,
//! without correction for a finite population: the answers are taken as one outcome of how
//! municipalities answer. Who stayed silent is another doubt, shown by [`super::nonresponse`].
//!
//! 25 of 42 against 134 of 282: z = 1.4521, p = 0.1465.

use kinds::Verdict;
use serde::{Deserialize, Serialize};

use super::verdict::{ANSWERS_MIN, ANSWERS_MOVED, Test, judge_groups};
use super::{Part, real};

/// A group against the others, judged within its family.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// The group.
    pub group: Part,
    /// The other groups of the breakdown together.
    pub others: Part,
    /// Share of the group less share of the others; `None` where either is of nobody.
    pub points: Option<f64>,
    /// Standardised difference; `None` where either share is of nobody.
    pub z: Option<f64>,
    /// Two-sided p, for this group alone; as `z`.
    pub p: Option<f64>,
    /// Holm's adjusted p; `None` where the group is not in the family.
    pub p_adjusted: Option<f64>,
    /// In words.
    pub verdict: Verdict,
}

/// The standardised difference between two groups; `None` where either is empty, 0 where all have
/// answered the same.
pub fn z(group: Part, others: Part) -> Option<f64> {
    if group.n == 0 || others.n == 0 {
        return None;
    }
    let both = group.and(others);
    let (n1, n2, n) = (real(group.n), real(others.n), real(both.n));
    // The formula with numerator and root multiplied by n₁·n₂: whole numbers as long as possible,
    // so that equal shares give exactly zero and swapped groups exactly the opposite.
    let distance = real(group.count) * n2 - real(others.count) * n1;
    let variance = real(both.count) * real(both.n - both.count) * n1 * n2 / n;
    Some(if variance > 0.0 {
        distance / variance.sqrt()
    } else {
        0.0
    })
}

/// The group after up to [`ANSWERS_MOVED`] of its answers have turned towards the others; as many
/// as it has to turn.
pub fn moved(group: Part, others: Part) -> Part {
    let higher = group.count * others.n > others.count * group.n;
    let count = if higher {
        group.count.saturating_sub(ANSWERS_MOVED)
    } else {
        (group.count + ANSWERS_MOVED).min(group.n)
    };
    Part::of(count, group.n)
}

/// Each group against all the others, in order.
pub fn against_the_others(groups: &[Part]) -> Vec<(Part, Part)> {
    let whole = groups
        .iter()
        .fold(Part::default(), |sum, part| sum.and(*part));
    groups
        .iter()
        .map(|group| (*group, group.rest_of(whole)))
        .collect()
}

/// Judges each group against its others. The pairs are the groups of one breakdown, by one option.
///
/// In the family are the groups with at least [`ANSWERS_MIN`] answers on either side. (Where the
/// others have fewer, no other group can have enough, so the family is the same as when only the
/// group itself is asked.)
pub fn compare(pairs: &[(Part, Part)]) -> Vec<Difference> {
    let tests: Vec<Option<Test>> = pairs
        .iter()
        .map(|(group, others)| test(*group, *others))
        .collect();
    let judged = judge_groups(&tests, pairs);
    let found = pairs.iter().zip(judged);
    found
        .map(|((group, others), judged)| {
            let z = z(*group, *others);
            Difference {
                group: *group,
                others: *others,
                points: points(*group, *others),
                z,
                p: z.map(super::normal::two_sided),
                p_adjusted: judged.p_adjusted,
                verdict: judged.verdict,
            }
        })
        .collect()
}

/// Share of the first less share of the second; `None` where either is of nobody.
pub fn points(group: Part, others: Part) -> Option<f64> {
    Some(group.share()? - others.share()?)
}

fn test(group: Part, others: Part) -> Option<Test> {
    if group.n < ANSWERS_MIN || others.n < ANSWERS_MIN {
        return None;
    }
    Some(Test {
        z: z(group, others)?,
        z_moved: z(moved(group, others), others)?,
    })
}
