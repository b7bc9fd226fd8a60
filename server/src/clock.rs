//! The time, as a value that is handed in. Tests hand in a fixed one.

use std::fmt::Debug;
use std::sync::Arc;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use kinds::Lang;
use view::words::format;

/// The time zone that people who read the pages live in.
const ZONE: &str = "Europe/Oslo";

/// Tells the time.
pub trait Clock: Debug + Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks for the time"
    )]
    fn now(&self) -> Timestamp {
        Timestamp::try_from(std::time::SystemTime::now()).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

/// A clock that stands still.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub Timestamp);

impl FixedClock {
    /// A clock that stands at so many seconds after 1970, UTC.
    pub fn at_second(second: i64) -> Self {
        let now = Timestamp::UNIX_EPOCH.saturating_add(SignedDuration::from_secs(second));
        Self(now.unwrap_or(Timestamp::UNIX_EPOCH))
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        self.0
    }
}

/// Tells the day by which something is due, over, or of this year.
#[derive(Debug, Clone)]
pub struct Calendar {
    clock: Arc<dyn Clock>,
    fixed: Option<Date>,
}

impl Default for Calendar {
    fn default() -> Self {
        Self::of(Arc::new(SystemClock))
    }
}

impl Calendar {
    /// The day it is in Norway by a clock.
    pub fn of(clock: Arc<dyn Clock>) -> Self {
        Self { clock, fixed: None }
    }

    /// A day that stands still, as in the demonstration, whose visits are of their year.
    pub fn fixed(day: Date) -> Self {
        Self {
            fixed: Some(day),
            ..Self::default()
        }
    }

    /// Whether it stands still.
    pub fn is_fixed(&self) -> bool {
        self.fixed.is_some()
    }

    /// Today.
    pub fn today(&self) -> Date {
        self.fixed
            .unwrap_or_else(|| in_norway(self.clock.now()).date())
    }
}

/// A moment as clocks in Norway show it, written in a language: `24.11.2026 kl. 12.05`.
pub fn local(moment: Timestamp, lang: Lang) -> String {
    let at = in_norway(moment);
    let day = at.strftime("%Y-%m-%d").to_string();
    format::moment(&day, (at.hour(), at.minute()), lang)
}

/// The time of day when a moment has come, to the minute, as clocks in Norway show it: `12.05`.
pub fn local_time(moment: Timestamp, lang: Lang) -> String {
    let at = in_norway(
        moment
            .saturating_add(SignedDuration::from_secs(59))
            .unwrap_or(moment),
    );
    let (hour, minute) = (at.hour(), at.minute());
    match lang {
        Lang::Nb | Lang::Nn => format!("{hour:02}.{minute:02}"),
        Lang::En => format!("{hour:02}:{minute:02}"),
    }
}

/// The day and the time of the day (hour, minute, second) in Norway at a moment.
pub fn local_day_and_time(moment: Timestamp) -> (String, (i8, i8, i8)) {
    let at = in_norway(moment);
    let day = at.strftime("%Y-%m-%d").to_string();
    (day, (at.hour(), at.minute(), at.second()))
}

/// The moment a day begins in Norway; `None` of a day that is out of all range.
pub fn day_begins(day: Date) -> Option<Timestamp> {
    let zone = TimeZone::get(ZONE).unwrap_or(TimeZone::UTC);
    zone.to_timestamp(day.at(0, 0, 0, 0)).ok()
}

/// The day it is in Norway at a moment, `YYYY-MM-DD`.
pub fn local_day(moment: Timestamp) -> String {
    in_norway(moment).strftime("%Y-%m-%d").to_string()
}

/// The hour and minute it is in Norway at a moment.
pub fn hour_and_minute(moment: Timestamp) -> (i8, i8) {
    let at = in_norway(moment);
    (at.hour(), at.minute())
}

fn in_norway(moment: Timestamp) -> DateTime {
    let zone = TimeZone::get(ZONE).unwrap_or(TimeZone::UTC);
    zone.to_datetime(moment)
}

#[cfg(test)]
mod tests {
    use store::stored;

    use super::*;

    #[test]
    fn a_moment_is_stored_in_utc_and_read_in_oslo() {
        for (second, in_utc, in_oslo) in [
            (0, "1970-01-01T00:00:00Z", "01.01.1970 kl. 01.00"),
            // Summer time began an hour after the first, and had begun at the second.
            (
                1_427_587_199,
                "2015-03-28T23:59:59Z",
                "29.03.2015 kl. 00.59",
            ),
            (
                1_427_590_800,
                "2015-03-29T01:00:00Z",
                "29.03.2015 kl. 03.00",
            ),
        ] {
            let moment = FixedClock::at_second(second).now();
            assert_eq!(stored(moment), in_utc);
            assert_eq!(local(moment, Lang::Nb), in_oslo);
            let day = local_day(moment);
            assert!(in_oslo.starts_with(&format::date(&day, Lang::Nb)), "{day}");
        }
    }

    #[test]
    fn a_time_of_day_is_not_told_before_it_has_come() {
        for (second, nb, en) in [
            (0, "01.00", "01:00"),
            (1, "01.01", "01:01"),
            (60, "01.01", "01:01"),
        ] {
            let moment = FixedClock::at_second(second).now();
            assert_eq!(local_time(moment, Lang::Nb), nb);
            assert_eq!(local_time(moment, Lang::En), en);
        }
    }

    #[test]
    fn a_day_begins_by_the_clocks_of_norway() {
        for (day, begins) in [
            ("2016-02-01", "2016-01-31T23:00:00Z"),
            ("2016-07-01", "2016-06-30T22:00:00Z"),
        ] {
            let day: Date = day.parse().unwrap();
            let begun = day_begins(day).unwrap();
            assert_eq!(stored(begun), begins);
            assert_eq!(local_day_and_time(begun), (day.to_string(), (0, 0, 0)));
        }
    }

    #[test]
    fn a_moment_is_written_in_the_language() {
        let moment = FixedClock::at_second(0).now();
        assert_eq!(local(moment, Lang::Nn), "01.01.1970 kl. 01.00");
        assert_eq!(local(moment, Lang::En), "1 January 1970 at 01:00");
    }
}
