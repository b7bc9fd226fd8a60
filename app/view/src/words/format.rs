//! Norwegian number and date forms. The same bytes on server and in the browser.

use crate::words::round::{tenths_of_points, whole_points};

/// No-break space: between thousands and before the percent sign.
pub const NO_BREAK_SPACE: char = '\u{a0}';

/// A whole number with no-break spaces between thousands: `1 234`. True minus for negatives.
pub fn whole(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    if number < 0 {
        text.push('−');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(NO_BREAK_SPACE);
        }
        text.push(digit);
    }
    text
}

/// Parts of a whole as whole percents, half up: 1 of 8 is 13. `None` for a whole of zero.
pub fn whole_percent(part: usize, whole: usize) -> Option<u32> {
    if whole == 0 {
        return None;
    }
    u32::try_from((part * 200 + whole) / (whole * 2)).ok()
}

/// `12 %` with a no-break space, or an en dash where there is nothing to divide by.
pub fn percent_of(part: usize, whole: usize) -> String {
    match whole_percent(part, whole) {
        Some(percent) => format!("{percent}{NO_BREAK_SPACE}%"),
        None => "–".to_owned(),
    }
}

/// Thousandths as a number with one decimal and a decimal comma, half up: 11 469 is `11,5`.
pub fn one_decimal(milli: u32) -> String {
    let tenths = (u64::from(milli) + 50) / 100;
    let whole_part = i64::try_from(tenths / 10).unwrap_or(i64::MAX);
    format!("{},{}", whole(whole_part), tenths % 10)
}

/// Thousandths as a person types them, with a decimal comma where there are decimals: 9 500 is
/// `9,5` and 10 000 000 is `10000`.
pub fn milli(milli: u64) -> String {
    let decimals = format!("{:03}", milli % 1_000);
    let decimals = decimals.trim_end_matches('0');
    if decimals.is_empty() {
        (milli / 1_000).to_string()
    } else {
        format!("{},{decimals}", milli / 1_000)
    }
}

/// A real number with a fixed number of decimals, half away from zero, with a decimal comma and a
/// true minus: `−2,87`. `–` where it is not a number.
pub fn decimal(number: f64, decimals: u8) -> String {
    if !number.is_finite() {
        return "–".to_owned();
    }
    // What is a hair short of a half is a half that a fraction could not hold.
    let scale = 10_f64.powi(i32::from(decimals));
    let rounded = (number.abs() * scale + 1e-9).round() / scale;
    let places = usize::from(decimals);
    let written = format!("{rounded:.places$}").replace('.', ",");
    let is_zero = written.chars().all(|sign| matches!(sign, '0' | ','));
    if number < 0.0 && !is_zero {
        format!("−{written}")
    } else {
        written
    }
}

/// A share as percent with one decimal: `35,9 %`.
pub fn percent_with_decimal(share: f64) -> String {
    format!("{}{NO_BREAK_SPACE}%", decimal(share * 100.0, 1))
}

/// A fraction in whole parts of `whole` (100: percent), half up; the fraction is not negative.
pub fn parts(fraction: f64, whole: f64) -> u32 {
    format!("{:.0}", (fraction * whole).round())
        .parse()
        .unwrap_or(0)
}

/// A difference of fractions in whole percentage points, with its sign: 0.148 is `+15`.
pub fn points(difference: f64) -> String {
    super::verdict::points(whole_points(difference))
}

/// A number with its sign and one decimal: 1.04 is `+1,0`, and what rounds to zero is `0,0`.
pub fn signed_one_decimal(number: f64) -> String {
    super::verdict::signed_tenths(tenths_of_points(number / 100.0))
}

/// Tenths as a number, with a decimal comma where there is a decimal: 575 is `57,5`, 600 is `60`.
pub fn tenths(tenths: i64) -> String {
    let sign = if tenths < 0 { "−" } else { "" };
    let whole_part = whole(i64::try_from(tenths.unsigned_abs() / 10).unwrap_or(i64::MAX));
    match tenths.unsigned_abs() % 10 {
        0 => format!("{sign}{whole_part}"),
        decimal => format!("{sign}{whole_part},{decimal}"),
    }
}

/// The text with its first letter as a capital.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// An ISO date (`2015-06-05`) as it is written in Norwegian (`05.06.2015`); other text unchanged.
pub fn date(iso: &str) -> String {
    let parts: Vec<&str> = iso.split('-').collect();
    match parts.as_slice() {
        [year, month, day] => format!("{day}.{month}.{year}"),
        _ => iso.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_norwegian() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1_234, "1\u{a0}234"),
            (-25, "−25"),
            (1_000_000, "1\u{a0}000\u{a0}000"),
        ] {
            assert_eq!(whole(number), text);
        }
        assert_eq!(one_decimal(11_469), "11,5");
        assert_eq!(milli(9_500), "9,5");
        assert_eq!(milli(10_000_000), "10000");
        assert_eq!(one_decimal(9_950), "10,0");
        assert_eq!(tenths(575), "57,5");
        assert_eq!(tenths(600), "60");
        assert_eq!(tenths(-5), "−0,5");
        assert_eq!(date("2015-06-05"), "05.06.2015");
    }

    #[test]
    fn decimals_have_a_comma_and_a_true_minus() {
        for (number, decimals, expected) in [
            (-2.871, 2, "−2,87"),
            (0.5, 0, "1"),
            (-0.125, 2, "−0,13"),
            (0.146_5, 4, "0,1465"),
            (-0.001, 2, "0,00"),
            (f64::NAN, 2, "–"),
        ] {
            assert_eq!(decimal(number, decimals), expected);
        }
        assert_eq!(percent_with_decimal(14.0 / 39.0), "35,9\u{a0}%");
    }

    #[test]
    fn differences_have_their_sign_and_a_true_minus() {
        for (difference, text) in [
            (0.148, "+15"),
            (-0.25, "−25"),
            (0.004, "0"),
            (-0.004, "0"),
            (-0.005, "−1"),
            (1.0, "+100"),
        ] {
            assert_eq!(points(difference), text);
        }
        assert_eq!(signed_one_decimal(1.04), "+1,0");
        assert_eq!(signed_one_decimal(-0.04), "0,0");
        assert_eq!(signed_one_decimal(-12.36), "−12,4");
        assert_eq!((parts(0.125, 100.0), parts(1.0, 1000.0)), (13, 1000));
    }

    #[test]
    fn percents_round_half_up() {
        for (part, whole, percent) in [
            (1, 8, 13),
            (33, 40, 83),
            (14, 39, 36),
            (0, 5, 0),
            (5, 5, 100),
        ] {
            assert_eq!(whole_percent(part, whole), Some(percent));
        }
        assert_eq!(percent_of(1, 0), "–");
    }
}
