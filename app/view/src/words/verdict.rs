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

/// Tenths of a percentage point with their sign: `+18,0`, `−4,2`, `0,0`.
pub fn signed_tenths(tenths: i32) -> String {
    let sign = match tenths {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    let size = tenths.unsigned_abs();
    format!("{sign}{},{}", size / 10, size % 10)
}

#[cfg(test)]
mod tests {
    use super::{points, signed_tenths};

    #[test]
    fn points_carry_their_sign() {
        for (given, written) in [(14, "+14"), (-25, "−25"), (0, "0")] {
            assert_eq!(points(given), written);
        }
        for (given, written) in [(180, "+18,0"), (-42, "−4,2"), (-4, "−0,4"), (0, "0,0")] {
            assert_eq!(signed_tenths(given), written);
        }
    }
}
