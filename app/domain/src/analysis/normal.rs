//! The tail of the normal distribution.

use std::f64::consts::FRAC_1_SQRT_2;

/// The probability of a value at least as far from zero as `z`, in either direction.
///
/// `p = P(|Z| ≥ |z|) = erfc(|z| / √2)`, Z standard normal (Abramowitz and Stegun 1964, 26.2.29 and
/// 7.1.2). Computed from the complementary error function itself, never as 1 less something, so
/// that small tails keep their digits: the relative error is some 1e-16·(2 + z²), which is what the
/// last bit of z itself is worth out there. Written in Rust all through (`libm`), so the server and
/// the browser get the same bits.
pub fn two_sided(z: f64) -> f64 {
    libm::erfc(z.abs() * FRAC_1_SQRT_2)
}
