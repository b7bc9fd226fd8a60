//! The reference values of each definition, and what it says at the edges: nobody, one, all alike.

mod adjusted;
mod change;
mod comparable;
mod difference;
mod ranking;
mod representativity;

use domain::analysis::Part;

const fn part(count: usize, n: usize) -> Part {
    Part { count, n }
}

#[track_caller]
fn near(found: f64, wanted: f64, tolerance: f64) {
    assert!(
        (found - wanted).abs() <= tolerance,
        "{found}, wanted {wanted}"
    );
}
