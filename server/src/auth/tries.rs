//! How often a password may be wrong, by what was typed as the account and the address it came from.

use jiff::{SignedDuration, Timestamp};

use store::{Counting, Failures};

/// How often a password may be wrong before the next try has to wait.
pub const FAILURES_UNTIL_WAIT: u64 = 5;
/// How often it may be wrong before the account is locked.
pub const FAILURES_MAX: u64 = 10;
/// The longest wait between two tries; minutes. The first is one minute, and each is twice the one
/// before.
pub const WAIT_MINUTES_MAX: i64 = 15;
/// How long a wrong password counts where no lock came of it; hours.
pub const COUNTS_HOURS: i64 = 24;
/// How long a lock is counted where it does not stand in an account as well; days. Longer than anybody
/// tries, and short enough that names that nobody has do not fill the store.
pub const LOCK_COUNTS_DAYS: i64 = 30;

/// Why a try is not looked at. It is the same for a name that nobody has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Too soon: not before this.
    Wait(Timestamp),
    /// Not until an administrator has unlocked the account.
    Locked,
}

/// Which wrong passwords count at a moment.
pub fn counting(now: Timestamp) -> Counting {
    Counting {
        since: now - SignedDuration::from_hours(COUNTS_HOURS),
        locks_at: i64::try_from(FAILURES_MAX).unwrap_or(i64::MAX),
    }
}

/// Whether a try from an address is refused, by all that was counted for what was typed.
///
/// A lock holds for every address, and a wait for its own: somebody elsewhere who has guessed wrong
/// makes nobody wait.
pub fn refusal(failures: &[Failures], address: &str, now: Timestamp) -> Option<Refused> {
    if failures
        .iter()
        .any(|failures| failures.count >= FAILURES_MAX)
    {
        return Some(Refused::Locked);
    }
    let here = failures
        .iter()
        .find(|failures| failures.address == address)?;
    let until = wait(here.count, here.last_at)?;
    (now < until).then_some(Refused::Wait(until))
}

/// When the next try is looked at after so many wrong ones; `None` where it is at once.
pub fn wait(failures: u64, last_at: Timestamp) -> Option<Timestamp> {
    let beyond = failures.checked_sub(FAILURES_UNTIL_WAIT)?;
    let doubled = u32::try_from(beyond)
        .ok()
        .and_then(|times| 1_i64.checked_shl(times));
    let minutes = doubled.map_or(WAIT_MINUTES_MAX, |minutes| {
        minutes.clamp(1, WAIT_MINUTES_MAX)
    });
    Some(last_at + SignedDuration::from_mins(minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: &str = "192.0.2.7";

    fn at(time: &str) -> Timestamp {
        format!("2026-03-02T{time}Z").parse().unwrap()
    }

    fn wrong(address: &str, count: u64) -> Failures {
        Failures {
            address: address.to_owned(),
            count,
            last_at: at("08:00:00"),
        }
    }

    #[test]
    fn the_wait_grows_until_the_lock() {
        for (count, waits) in [
            (1, None),
            (FAILURES_UNTIL_WAIT - 1, None),
            (FAILURES_UNTIL_WAIT, Some("08:01:00")),
            (6, Some("08:02:00")),
            (7, Some("08:04:00")),
            (8, Some("08:08:00")),
            (9, Some("08:15:00")),
            (70, Some("08:15:00")),
        ] {
            assert_eq!(wait(count, at("08:00:00")), waits.map(at), "{count}");
        }
        let longest = at("08:00:00") + SignedDuration::from_mins(WAIT_MINUTES_MAX);
        assert_eq!(wait(u64::MAX, at("08:00:00")), Some(longest));
    }

    #[test]
    fn a_wait_holds_for_its_address_and_a_lock_for_all() {
        for (failures, now, expected) in [
            (vec![], "08:00:00", None),
            (vec![wrong(HERE, 4)], "08:00:00", None),
            (
                vec![wrong(HERE, 5)],
                "08:00:59",
                Some(Refused::Wait(at("08:01:00"))),
            ),
            (vec![wrong(HERE, 5)], "08:01:00", None),
            (vec![wrong("192.0.2.8", 9)], "08:00:00", None),
            (vec![wrong(HERE, FAILURES_MAX - 1)], "08:15:00", None),
            (
                vec![wrong(HERE, FAILURES_MAX)],
                "23:00:00",
                Some(Refused::Locked),
            ),
            (
                vec![wrong("192.0.2.8", FAILURES_MAX)],
                "23:00:00",
                Some(Refused::Locked),
            ),
        ] {
            assert_eq!(refusal(&failures, HERE, at(now)), expected, "{failures:?}");
        }
    }
}
