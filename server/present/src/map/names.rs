//! A few names to find one's way by: the largest places, as far as there is room for them.

use domain::borders::Sheet;
use domain::municipality::Unit;
use domain::wave::Wave;
use view::map::PlaceName;

/// Most names on a map.
const NAMES_MAX: usize = 9;

/// Size of the letters, in steps of a sheet's grid; `map.css` has the same.
const LETTER: i32 = 34;

/// About how wide a letter is, in hundredths of its size.
const WIDTH_HUNDREDTHS: i32 = 58;

/// Room between two names, in letters: names that nearly touch read as one.
const APART: i32 = 2;

/// The names of the largest places of a sheet that have room.
pub(super) fn place_names(wave: &Wave, sheet: &Sheet) -> Vec<PlaceName> {
    let in_frame = |unit: &&Unit| sheet.middles.contains_key(&unit.number);
    let mut units: Vec<&Unit> = wave.units().iter().filter(in_frame).collect();
    units.sort_by(|a, b| (b.population, &a.number).cmp(&(a.population, &b.number)));
    let mut names: Vec<PlaceName> = Vec::new();
    for unit in units {
        if names.len() == NAMES_MAX {
            break;
        }
        let half = half_width(&unit.name);
        let (x, y) = sheet.middles[&unit.number];
        let name = PlaceName {
            x: x.clamp(half, (sheet.width - half).max(half)),
            y: y.clamp(LETTER, sheet.height),
            text: unit.name.clone(),
        };
        if names.iter().all(|other| is_apart(&name, other)) {
            names.push(name);
        }
    }
    names
}

fn half_width(name: &str) -> i32 {
    let letters = i32::try_from(name.chars().count()).unwrap_or(i32::MAX / LETTER / 100);
    letters * LETTER * WIDTH_HUNDREDTHS / 200
}

fn is_apart(name: &PlaceName, other: &PlaceName) -> bool {
    let across = half_width(&name.text) + half_width(&other.text) + APART * LETTER;
    (name.x - other.x).abs() > across || (name.y - other.y).abs() > APART * LETTER
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_nearly_touch_are_not_apart() {
        let name = |x, y| PlaceName {
            x,
            y,
            text: "Bodø".to_owned(),
        };
        let wide = 2 * half_width("Bodø") + APART * LETTER;
        assert!(!is_apart(&name(0, 0), &name(wide, 0)));
        assert!(is_apart(&name(0, 0), &name(wide + 1, 0)));
        assert!(!is_apart(&name(0, 0), &name(0, APART * LETTER)));
        assert!(is_apart(&name(0, 0), &name(0, APART * LETTER + 1)));
    }
}
