//! The forms of numbers and dates in each language. The same bytes on server and in the browser.
//!
//! Norwegian, bokmål and nynorsk alike: `1 234`, `11,5`, `12 %`, `05.06.2015`, where the spaces do
//! not break. English: `1,234`, `11.5`, `12%`, `5 June 2015`. The minus is a true one in both.

use kinds::Lang;

use crate::words::pick;
use crate::words::round::{Percent, tenths_of_points, whole_points};

pub use crate::words::round::{parts, whole_percent};

/// No-break space: in Norwegian between thousands and before the percent sign.
pub const NO_BREAK_SPACE: char = '\u{a0}';

/// The months of a date in English.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// What stands between thousands.
fn thousands_sign(lang: Lang) -> char {
    match lang {
        Lang::Nb | Lang::Nn => NO_BREAK_SPACE,
        Lang::En => ',',
    }
}

/// What stands before decimals.
fn decimal_sign(lang: Lang) -> char {
    match lang {
        Lang::Nb | Lang::Nn => ',',
        Lang::En => '.',
    }
}

/// The percent sign with what stands between it and its number.
pub fn percent_sign(lang: Lang) -> &'static str {
    pick(lang, "\u{a0}%", "\u{a0}%", "%")
}

/// A whole number with a sign between thousands: `1 234`, in English `1,234`. True minus for
/// negatives.
pub fn whole(number: i64, lang: Lang) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    if number < 0 {
        text.push('−');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(thousands_sign(lang));
        }
        text.push(digit);
    }
    text
}

/// How many there are, as [`whole`].
pub fn count(units: usize, lang: Lang) -> String {
    whole(i64::try_from(units).unwrap_or(i64::MAX), lang)
}

/// A number that is written already, with its unit: `40 år`. Only the percent sign has a form by
/// language.
pub fn with_unit(number: &str, unit: &str, lang: Lang) -> String {
    match unit {
        "" => number.to_owned(),
        "%" => format!("{number}{}", percent_sign(lang)),
        _ => format!("{number}{NO_BREAK_SPACE}{unit}"),
    }
}

/// Whole percents: `12 %` with a no-break space, in English `12%`; `under 1 %` and `over 99 %` for
/// what only rounds to nothing or to all. Whoever writes a share in whole percents does it here.
pub fn percent(percent: Percent, lang: Lang) -> String {
    let sign = percent_sign(lang);
    match (percent.whole, percent.short_of) {
        (0, true) => format!("under 1{sign}"),
        (100, true) => format!("over 99{sign}"),
        (whole, _) => format!("{whole}{sign}"),
    }
}

/// Parts of a whole as [`percent`], or an en dash where there is nothing to divide by.
pub fn percent_of(part: usize, whole: usize, lang: Lang) -> String {
    Percent::of(part, whole).map_or_else(|| "–".to_owned(), |share| percent(share, lang))
}

/// The lowest and the highest that a share may be: `37–74 %`; `under 1 % til 74 %` where an end is
/// no plain number.
pub fn percent_range([low, high]: [Percent; 2], lang: Lang) -> String {
    if low.is_plain() && high.is_plain() {
        return format!("{}–{}", low.whole, percent(high, lang));
    }
    let to = pick(lang, "til", "til", "to");
    format!("{} {to} {}", percent(low, lang), percent(high, lang))
}

/// Thousandths as a number with one decimal, half up: 11 469 is `11,5`.
pub fn one_decimal(milli: u32, lang: Lang) -> String {
    let tenths = (u64::from(milli) + 50) / 100;
    let whole_part = whole(i64::try_from(tenths / 10).unwrap_or(i64::MAX), lang);
    format!("{whole_part}{}{}", decimal_sign(lang), tenths % 10)
}

/// Thousandths of a percent with one decimal: 11 469 is `11,5 %`.
pub fn milli_percent(milli: u32, lang: Lang) -> String {
    format!("{}{}", one_decimal(milli, lang), percent_sign(lang))
}

/// Thousandths with as many decimals as they need: 9 500 is `9,5` and 10 000 000 is `10 000`.
pub fn thousandths(milli: u64, lang: Lang) -> String {
    let whole_part = i64::try_from(milli / 1_000).unwrap_or(i64::MAX);
    with_decimals(whole(whole_part, lang), milli, lang)
}

/// Thousandths as a person types them, with decimals only where there are any and nothing between
/// thousands: 9 500 is `9,5` and 10 000 000 is `10000`.
pub fn typed(milli: u64, lang: Lang) -> String {
    with_decimals((milli / 1_000).to_string(), milli, lang)
}

/// A whole part with the decimals of so many thousandths behind it.
fn with_decimals(whole_part: String, milli: u64, lang: Lang) -> String {
    let decimals = format!("{:03}", milli % 1_000);
    let decimals = decimals.trim_end_matches('0');
    if decimals.is_empty() {
        whole_part
    } else {
        format!("{whole_part}{}{decimals}", decimal_sign(lang))
    }
}

/// A real number with a fixed number of decimals, half away from zero, with a true minus: `−2,87`.
/// `–` where it is not a number.
pub fn decimal(number: f64, decimals: u8, lang: Lang) -> String {
    if !number.is_finite() {
        return "–".to_owned();
    }
    // What is a hair short of a half is a half that a fraction could not hold.
    let scale = 10_f64.powi(i32::from(decimals));
    let rounded = (number.abs() * scale + 1e-9).round() / scale;
    let places = usize::from(decimals);
    let written = format!("{rounded:.places$}");
    let is_zero = written.chars().all(|sign| matches!(sign, '0' | '.'));
    let sign = if number < 0.0 && !is_zero { "−" } else { "" };
    format!("{sign}{}", with_sign(&written, lang))
}

/// What Rust writes with a point, with the sign of the language in its place.
fn with_sign(written: &str, lang: Lang) -> String {
    written.replace('.', decimal_sign(lang).encode_utf8(&mut [0; 4]))
}

/// A real number with as many decimals as it takes to write it, and a true minus: `−2,875`.
pub fn exact(number: f64, lang: Lang) -> String {
    with_sign(&number.to_string().replace('-', "−"), lang)
}

/// A share as percent with one decimal: `35,9 %`.
pub fn percent_with_decimal(share: f64, lang: Lang) -> String {
    format!("{}{}", decimal(share * 100.0, 1, lang), percent_sign(lang))
}

/// A difference of fractions in whole percentage points, with its sign: 0.148 is `+15`. There is
/// nothing in it that a language writes in its own way.
pub fn points(difference: f64) -> String {
    super::verdict::points(whole_points(difference))
}

/// A number with its sign and one decimal: 1.04 is `+1,0`, and what rounds to zero is `0,0`.
pub fn signed_one_decimal(number: f64, lang: Lang) -> String {
    signed_tenths(tenths_of_points(number / 100.0), lang)
}

/// Tenths with their sign: 180 is `+18,0`, −42 is `−4,2` and 0 is `0,0`.
pub fn signed_tenths(tenths: i32, lang: Lang) -> String {
    let sign = match tenths {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    let size = tenths.unsigned_abs();
    format!("{sign}{}{}{}", size / 10, decimal_sign(lang), size % 10)
}

/// Tenths as a number, with decimals only where there are any: 575 is `57,5`, 600 is `60`.
pub fn tenths(tenths: i64, lang: Lang) -> String {
    let sign = if tenths < 0 { "−" } else { "" };
    let size = tenths.unsigned_abs();
    let whole_part = whole(i64::try_from(size / 10).unwrap_or(i64::MAX), lang);
    match size % 10 {
        0 => format!("{sign}{whole_part}"),
        decimal => format!("{sign}{whole_part}{}{decimal}", decimal_sign(lang)),
    }
}

/// A wording inside a sentence: the first letter small, unless the word is an abbreviation.
pub fn lower_first(wording: &str) -> String {
    let mut letters = wording.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return wording.to_owned();
    }
    first.to_lowercase().chain(letters).collect()
}

/// The text with its first letter as a capital.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// An ISO date (`2015-06-05`) as it is written: `05.06.2015`, in English `5 June 2015`. Other text
/// unchanged.
pub fn date(iso: &str, lang: Lang) -> String {
    let parts: Vec<&str> = iso.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return iso.to_owned();
    };
    match lang {
        Lang::Nb | Lang::Nn => format!("{day}.{month}.{year}"),
        Lang::En => {
            let number = month.parse::<usize>().unwrap_or(0);
            let name = number.checked_sub(1).and_then(|index| MONTHS.get(index));
            let (Some(name), Ok(day)) = (name, day.parse::<u8>()) else {
                return iso.to_owned();
            };
            format!("{day} {name} {year}")
        }
    }
}

/// A day and the time of it: `05.06.2015 kl. 09.05`, in English `5 June 2015 at 09:05`.
pub fn moment(iso_day: &str, (hour, minute): (i8, i8), lang: Lang) -> String {
    let day = date(iso_day, lang);
    let time = time_of_day((hour, minute), lang);
    let at = pick(lang, "kl.", "kl.", "at");
    format!("{day} {at} {time}")
}

/// A time of the day: `09.05`, in English `09:05`.
pub fn time_of_day((hour, minute): (i8, i8), lang: Lang) -> String {
    match lang {
        Lang::Nb | Lang::Nn => format!("{hour:02}.{minute:02}"),
        Lang::En => format!("{hour:02}:{minute:02}"),
    }
}

/// A time of the day to the second: `08.52.10`, in English `08:52:10`.
pub fn seconds((hour, minute, second): (i8, i8, i8), lang: Lang) -> String {
    match lang {
        Lang::Nb | Lang::Nn => format!("{hour:02}.{minute:02}.{second:02}"),
        Lang::En => format!("{hour:02}:{minute:02}:{second:02}"),
    }
}

#[cfg(test)]
mod tests;
