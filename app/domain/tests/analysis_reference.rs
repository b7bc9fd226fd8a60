//! The reference values of each definition, and what it says at the edges: nobody, one, all alike.
#![expect(clippy::unwrap_used, reason = "a test stops where it stands")]

#[path = "analysis_reference/adjusted.rs"]
mod adjusted;
#[path = "analysis_reference/change.rs"]
mod change;
#[path = "analysis_reference/comparable.rs"]
mod comparable;
#[path = "analysis_reference/difference.rs"]
mod difference;
#[path = "filter_fixture/question.rs"]
mod question;
#[path = "analysis_reference/ranking.rs"]
mod ranking;
#[path = "analysis_reference/representativity.rs"]
mod representativity;
#[path = "filter_fixture/small.rs"]
mod small;

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
