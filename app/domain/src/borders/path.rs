//! Rings as the data of an SVG path: whole numbers, and each point as the way from the one before.

use std::fmt::Write;

use super::GridPoint;

/// Adds a closed line. Points that fall together count once.
pub(super) fn write(data: &mut String, ring: &[GridPoint]) {
    let Some((first, rest)) = ring.split_first() else {
        return;
    };
    put(data, 'M', *first);
    let mut at = *first;
    let mut command = Some('l');
    for point in rest {
        let step = (point.0 - at.0, point.1 - at.1);
        if step != (0, 0) {
            match command.take() {
                Some(command) => put(data, command, step),
                None => pair(data, step),
            }
            at = *point;
        }
    }
    data.push('z');
}

fn put(data: &mut String, command: char, at: GridPoint) {
    data.push(command);
    let (x, y) = at;
    let between = if y < 0 { "" } else { " " };
    // Writing to a string cannot fail.
    let _ = write!(data, "{x}{between}{y}");
}

/// A pair after another: the sign of a number parts it from the one before.
fn pair(data: &mut String, (x, y): GridPoint) {
    if x >= 0 {
        data.push(' ');
    }
    let between = if y < 0 { "" } else { " " };
    let _ = write!(data, "{x}{between}{y}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_written_in_steps() {
        let mut data = String::new();
        write(&mut data, &[(3, 4), (5, 4), (5, 4), (5, -2), (1, 0)]);
        assert_eq!(data, "M3 4l2 0 0-6-4 2z");
        write(&mut data, &[]);
        assert_eq!(data, "M3 4l2 0 0-6-4 2z");
    }
}
