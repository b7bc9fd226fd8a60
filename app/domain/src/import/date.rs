//! Dates as survey tools write them.

/// Longest text that may be a date with a time; bytes.
const DATE_BYTES_MAX: usize = 40;

/// The day as `YYYY-MM-DD`, from `2015-12-14` or `14.12.2015`, with or without a time after it.
/// `None` for a day that does not exist.
pub(super) fn day(text: &str) -> Option<String> {
    if text.len() > DATE_BYTES_MAX {
        return None;
    }
    let (date, time) = match text.split_once(['T', ' ']) {
        Some((date, time)) => (date, time.trim()),
        None => (text, "00:00"),
    };
    if !is_time(time) {
        return None;
    }
    let (year, month, day) = if date.contains('.') {
        let (day, month, year) = three(date, '.')?;
        (year, month, day)
    } else {
        three(date, '-')?
    };
    let parse = |text: &str, digits: std::ops::RangeInclusive<usize>| {
        let fits = digits.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| text.parse::<u32>().ok()).flatten()
    };
    let (year, month, day) = (
        parse(year, 4..=4)?,
        parse(month, 1..=2)?,
        parse(day, 1..=2)?,
    );
    (1..=days_in(year, month))
        .contains(&day)
        .then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn three(text: &str, separator: char) -> Option<(&str, &str, &str)> {
    let mut parts = text.split(separator);
    let found = (parts.next()?, parts.next()?, parts.next()?);
    parts.next().is_none().then_some(found)
}

fn is_time(text: &str) -> bool {
    let clock = |b: u8| b.is_ascii_digit() || matches!(b, b':' | b'.' | b'Z' | b'+' | b'-');
    text.contains(':') && text.bytes().all(clock)
}

fn days_in(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_and_impossible_ones_refused() {
        for (text, expected) in [
            ("2015-12-14", Some("2015-12-14")),
            ("14.12.2015", Some("2015-12-14")),
            ("4.1.2016", Some("2016-01-04")),
            ("2015-12-14T09:30:00Z", Some("2015-12-14")),
            ("14.12.2015 09:30", Some("2015-12-14")),
            ("2016-02-29", Some("2016-02-29")),
            ("2015-02-29", None),
            ("1900-02-29", None),
            ("2015-13-01", None),
            ("2015-12-00", None),
            ("14/12/2015", None),
            ("2015-12-14 i går", None),
            ("2015-12-14T", None),
            ("42352", None),
            ("14.12.15", None),
            ("2015-12-14-1", None),
        ] {
            assert_eq!(day(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_long_time_is_read_up_to_the_limit() {
        let date = "2015-12-14T0:";
        let padded = |bytes: usize| format!("{date:0<bytes$}");
        assert_eq!(day(&padded(DATE_BYTES_MAX)).as_deref(), Some("2015-12-14"));
        assert_eq!(day(&padded(DATE_BYTES_MAX + 1)), None);
    }
}
