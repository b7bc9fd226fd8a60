//! What is left of an adjusted difference when answers of the group turn.

use super::super::Part;
use super::super::verdict::ANSWERS_MOVED;
use super::{Stratum, effect};

/// The standardised difference nearest zero, or farthest past it, over every way to spread
/// [`ANSWERS_MOVED`] turned answers over the classes. `z` is what was found; the answers turn
/// against it.
pub(super) fn least(classes: &[Stratum], z: f64) -> f64 {
    let direction = if z < 0.0 { -1.0 } else { 1.0 };
    let mut least = f64::INFINITY;
    let mut turned = classes.to_vec();
    spread(&mut turned, 0, ANSWERS_MOVED, direction, &mut least);
    least * direction
}

/// Turns `left` answers one by one, each in the class of the one before or a later one, and keeps
/// the least difference along the direction. A class whose answers have all turned stays as it is,
/// so no spread is left out where a group has fewer answers to turn.
fn spread(classes: &mut [Stratum], from: usize, left: usize, direction: f64, least: &mut f64) {
    if left == 0 {
        if let Some(effect) = effect(classes) {
            *least = least.min(effect.z() * direction);
        }
        return;
    }
    for class in from..classes.len() {
        let before = classes[class].group;
        classes[class].group = turn_one(before, direction);
        spread(classes, class, left - 1, direction, least);
        classes[class].group = before;
    }
}

fn turn_one(group: Part, direction: f64) -> Part {
    let count = if direction > 0.0 {
        group.count.saturating_sub(1)
    } else {
        (group.count + 1).min(group.n)
    };
    Part::of(count, group.n)
}
