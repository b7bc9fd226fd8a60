//! Days and moments of the synthetic follow-up.

use domain::follow_up::{Date, days_after};

const DAY_SECONDS: u64 = 86_400;

/// A day so many later; the same where there is none.
pub fn later(day: Date, days: u64) -> Date {
    days_after(day, i64::try_from(days).unwrap_or(0))
}

/// A day so many earlier; the same where there is none.
pub fn earlier(day: Date, days: u64) -> Date {
    days_after(day, -i64::try_from(days).unwrap_or(0))
}

/// The day itself, or the Monday after it.
pub fn working(day: Date) -> Date {
    match day.weekday().to_monday_one_offset() {
        6 => later(day, 2),
        7 => later(day, 1),
        _ => day,
    }
}

/// Milliseconds since 1970 at a minute of a day.
pub fn millis(day: Date, minute: u16) -> u64 {
    let days = (day - Date::constant(1970, 1, 1)).get_days();
    let seconds = u64::try_from(days).unwrap_or(0) * DAY_SECONDS + u64::from(minute) * 60;
    seconds * 1_000
}
