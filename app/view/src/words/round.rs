//! How differences of shares are rounded before they are shown.

/// A difference between two shares in whole percentage points, half away from zero.
pub fn whole_points(difference: f64) -> i32 {
    rounded(difference * 100.0)
}

/// A difference between two shares in tenths of a percentage point, rounded like
/// [`whole_points`].
pub fn tenths_of_points(difference: f64) -> i32 {
    rounded(difference * 1_000.0)
}

/// Half away from zero. A difference of two fractions may fall a hair short of the half it stands
/// for, so what is within a billionth of a half counts as one.
#[expect(
    clippy::cast_possible_truncation,
    reason = "shares are 0 to 1, so their difference is at most a thousand tenths of a point"
)]
fn rounded(points: f64) -> i32 {
    (points + points.signum() * 1e-9).round() as i32
}

#[cfg(test)]
mod tests {
    use super::whole_points;

    #[test]
    fn points_are_rounded_half_away_from_zero() {
        let of = |((a, all_a), (b, all_b)): ((f64, f64), (f64, f64))| {
            whole_points(a / all_a - b / all_b)
        };
        for (pair, expected) in [
            (((1.0, 8.0), (0.0, 8.0)), 13),
            (((0.0, 8.0), (1.0, 8.0)), -13),
            (((31.0, 200.0), (1.0, 100.0)), 15),
            (((149.0, 200.0), (1.0, 1.0)), -26),
            (((1.0, 3.0), (1.0, 3.0)), 0),
            (((1.0, 1.0), (0.0, 1.0)), 100),
        ] {
            assert_eq!(of(pair), expected, "{pair:?}");
        }
    }
}
