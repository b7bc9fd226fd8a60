//! The definitions a second time, straight from their formulas, over plain numbers.

/// A part of N as a pair: count, n.
pub type Pair = (usize, usize);

pub fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

pub fn share((count, n): Pair) -> f64 {
    real(count) / real(n)
}

/// Two-sided tail of the normal distribution: the power series of Φ near zero, Laplace's continued
/// fraction for the tail.
pub fn two_sided(z: f64) -> f64 {
    let z = z.abs();
    let density = (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
    if z < 3.0 {
        let (mut term, mut sum, mut odd) = (z, z, 1.0);
        while term > 1e-18 {
            odd += 2.0;
            term *= z * z / odd;
            sum += term;
        }
        1.0 - 2.0 * density * sum
    } else {
        let mut fraction = z;
        for k in (1..200).rev() {
            fraction = z + f64::from(k) / fraction;
        }
        2.0 * density / fraction
    }
}

pub fn z(one: Pair, two: Pair) -> Option<f64> {
    if one.1 == 0 || two.1 == 0 {
        return None;
    }
    let pooled = real(one.0 + two.0) / real(one.1 + two.1);
    if pooled == 0.0 || (pooled - 1.0).abs() < f64::EPSILON {
        return Some(0.0);
    }
    let root = (pooled * (1.0 - pooled) * (1.0 / real(one.1) + 1.0 / real(two.1))).sqrt();
    Some((share(one) - share(two)) / root)
}

/// `p̃(i) = max over j ≤ i of min(1, (m − j + 1)·p(j))`, member by member.
pub fn holm(p: &[f64]) -> Vec<f64> {
    let mut sorted = p.to_vec();
    sorted.sort_by(f64::total_cmp);
    let m = sorted.len();
    p.iter()
        .map(|own| {
            let i = sorted.iter().rposition(|other| other <= own).unwrap() + 1;
            // Members with the same p have the same adjusted p: take the last, where all the
            // earlier products are in the maximum.
            (1..=i)
                .map(|j| (real(m - j + 1) * sorted[j - 1]).min(1.0))
                .fold(0.0, f64::max)
        })
        .collect()
}

/// "higher", "lower", "chance" or "few", for every pair of one family, from p as found, adjusted, and
/// p with two answers moved, by itself. `None`: too few.
pub fn verdicts(members: &[Option<(f64, f64)>]) -> Vec<&'static str> {
    let family: Vec<usize> = (0..members.len())
        .filter(|i| members[*i].is_some())
        .collect();
    let p: Vec<f64> = family
        .iter()
        .map(|i| two_sided(members[*i].unwrap().0))
        .collect();
    (0..members.len())
        .map(|member| {
            let Some((found, moved)) = members[member] else {
                return "few";
            };
            let place = family.iter().position(|i| *i == member).unwrap();
            let holds = found * moved > 0.0 && two_sided(moved) < 0.05;
            if holm(&p)[place] >= 0.05 || !holds {
                "chance"
            } else if found > 0.0 {
                "higher"
            } else {
                "lower"
            }
        })
        .collect()
}

/// The verdicts on the groups of a breakdown, and the adjusted p of those in the family. Two groups
/// that share all answers are one comparison: its p as it is, and the worse of the two second looks.
pub fn judged(
    members: &[Option<(f64, f64)>],
    sides: &[(Pair, Pair)],
) -> (Vec<&'static str>, Vec<f64>) {
    let tested: Vec<(f64, f64)> = members.iter().flatten().copied().collect();
    let p: Vec<f64> = tested.iter().map(|(z, _)| two_sided(*z)).collect();
    let answered: Vec<_> = sides.iter().filter(|((_, n), _)| *n > 0).collect();
    let alone =
        answered.len() == 2 && answered[0].0 == answered[1].1 && answered[0].1 == answered[1].0;
    if !alone {
        return (verdicts(members), holm(&p));
    }
    let holds = |(found, moved): &(f64, f64)| found * moved > 0.0 && two_sided(*moved) < 0.05;
    let clear = tested.iter().all(holds);
    let word = |z: f64| match (clear && two_sided(z) < 0.05, z > 0.0) {
        (false, _) => "chance",
        (true, true) => "higher",
        (true, false) => "lower",
    };
    let words = members
        .iter()
        .map(|member| member.map_or("few", |(z, _)| word(z)));
    (words.collect(), p)
}

/// Found and moved z of a group against the others; `None` where either has fewer than ten.
pub fn tested(group: Pair, others: Pair) -> Option<(f64, f64)> {
    if group.1 < 10 || others.1 < 10 {
        return None;
    }
    let count = if share(group) > share(others) {
        group.0.max(2) - 2
    } else {
        (group.0 + 2).min(group.1)
    };
    Some((z(group, others)?, z((count, group.1), others)?))
}

/// One class: eligible nationally, group, others.
pub type Cell = (usize, Pair, Pair);

/// Raw, adjusted, variance.
pub fn standardised(cells: &[Cell]) -> Option<(f64, f64, f64)> {
    let group = cells.iter().fold((0, 0), |a, c| (a.0 + c.1.0, a.1 + c.1.1));
    let others = cells.iter().fold((0, 0), |a, c| (a.0 + c.2.0, a.1 + c.2.1));
    let all: usize = cells.iter().map(|c| c.0).sum();
    if group.1 == 0 || others.1 == 0 || all == 0 {
        return None;
    }
    let (mut adjusted, mut variance, mut without) = (0.0, 0.0, 0.0);
    for (eligible, r, o) in cells {
        let s = real(*eligible) / real(all);
        if r.1 == 0 || o.1 == 0 {
            without += s;
            continue;
        }
        let pooled = real(r.0 + o.0) / real(r.1 + o.1);
        adjusted += s * (share(*r) - share(*o));
        variance += s * s * pooled * (1.0 - pooled) * (1.0 / real(r.1) + 1.0 / real(o.1));
    }
    (without <= 0.3 + 1e-12).then(|| (share(group) - share(others), adjusted, variance))
}

fn adjusted_z(cells: &[Cell]) -> Option<f64> {
    let (_, adjusted, variance) = standardised(cells)?;
    Some(if variance <= 0.0 {
        0.0
    } else {
        adjusted / variance.sqrt()
    })
}

/// Found z and the weakest z over every pair of classes in which an answer moves.
pub fn adjusted_tested(cells: &[Cell]) -> Option<(f64, f64)> {
    let n = |side: fn(&Cell) -> Pair| cells.iter().map(|c| side(c).1).sum::<usize>();
    if n(|c| c.1) < 10 || n(|c| c.2) < 10 {
        return None;
    }
    let found = adjusted_z(cells)?;
    let sign = if found < 0.0 { -1.0 } else { 1.0 };
    let mut weakest = f64::INFINITY;
    for first in 0..cells.len() {
        for second in 0..cells.len() {
            let mut moved = cells.to_vec();
            for class in [first, second] {
                let (count, n) = moved[class].1;
                let one = if sign > 0.0 {
                    count.max(1) - 1
                } else {
                    (count + 1).min(n)
                };
                moved[class].1 = (one, n);
            }
            weakest = weakest.min(sign * adjusted_z(&moved)?);
        }
    }
    Some((found, sign * weakest))
}

/// The cells to use: six, or three where an eligible class has fewer than five on either side.
pub fn widened(six: &[Cell]) -> Vec<Cell> {
    if six.iter().all(|c| c.0 == 0 || (c.1.1 >= 5 && c.2.1 >= 5)) {
        return six.to_vec();
    }
    let add = |a: Pair, b: Pair| (a.0 + b.0, a.1 + b.1);
    six.chunks(2)
        .map(|two| {
            (
                two[0].0 + two[1].0,
                add(two[0].1, two[1].1),
                add(two[0].2, two[1].2),
            )
        })
        .collect()
}

/// 1 2 2 4, by counting down a sorted list.
pub fn ranks(sums: &[i64]) -> Vec<usize> {
    let mut sorted = sums.to_vec();
    sorted.sort_unstable_by(|a, b| b.cmp(a));
    sums.iter()
        .map(|sum| sorted.iter().position(|other| other == sum).unwrap() + 1)
        .collect()
}

/// Whether two numbers that may not exist are the same to 1e-9.
pub fn close(one: Option<f64>, two: Option<f64>) -> bool {
    match (one, two) {
        (Some(one), Some(two)) => (one - two).abs() < 1e-9,
        (None, None) => true,
        _ => false,
    }
}
