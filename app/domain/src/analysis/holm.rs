//! Many comparisons at once.

use super::real;

/// Holm's adjusted p of each member of a family, in the order given.
///
/// With the p of the m members in ascending order,
/// `p̃(i) = max over j ≤ i of min(1, (m − j + 1)·p(j))`.
/// Calling those with p̃ < α different keeps the chance of any false one at α or below, however the
/// members depend on each other (Holm, S. 1979, «A simple sequentially rejective multiple test
/// procedure», Scandinavian Journal of Statistics 6, 65–70).
pub fn adjust(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| p[*a].total_cmp(&p[*b]));
    let mut adjusted = vec![0.0; p.len()];
    let mut highest = 0.0_f64;
    for (before, member) in order.into_iter().enumerate() {
        highest = highest.max((real(p.len() - before) * p[member]).min(1.0));
        adjusted[member] = highest;
    }
    adjusted
}
