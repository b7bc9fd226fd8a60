//! Words for a difference: how large, and whether it is more than chance.

use kinds::{Lang, Verdict};

use super::pick;

/// What can be said of a group against the others.
pub fn verdict(verdict: Verdict, lang: Lang) -> &'static str {
    match verdict {
        Verdict::ClearlyHigher => pick(lang, "klart høyere", "klart høgare", "clearly higher"),
        Verdict::ClearlyLower => pick(lang, "klart lavere", "klart lågare", "clearly lower"),
        Verdict::MayBeChance => pick(
            lang,
            "kan være tilfeldig",
            "kan vere tilfeldig",
            "may be chance",
        ),
        Verdict::TooFew => pick(lang, "for få svar", "for få svar", "too few answers"),
    }
}

/// Percentage points with their sign: `+14`, `−25`, `0`.
pub fn points(points: i32) -> String {
    match points {
        0 => "0".to_owned(),
        1.. => format!("+{points}"),
        _ => format!("−{}", points.unsigned_abs()),
    }
}

#[cfg(test)]
mod tests {
    use super::points;

    #[test]
    fn points_carry_their_sign() {
        for (given, written) in [(14, "+14"), (-25, "−25"), (0, "0")] {
            assert_eq!(points(given), written);
        }
    }
}
