//! Days that do not suit: when an adviser is away, and weeks that a municipality has other plans for.

use domain::follow_up::{Date, Unsuitable, Visit, Whose};
use kinds::VisitStatus;

use super::days::{earlier, later, working};
use super::made::{Making, Moment, What};

/// Every so manieth municipality has a week that does not suit.
const UNIT_EVERY: usize = 9;
/// How many write in a region where somebody tells when they are away.
const SHARED_BY: usize = 3;
/// Weeks that are looked at for one without a visit.
const WEEKS: u64 = 20;

/// Makes them for a region, in weeks where no visit is planned.
pub fn make(making: &mut Making<'_>) {
    if making.writers.len() >= SHARED_BY {
        for turn in 0..2 {
            let account = making.writer(turn);
            let begin = later(making.today, 7 + 21 * turn as u64);
            let is_theirs = |visit: &Visit| visit.is_by(account);
            if let Some(monday) = free_week(making, begin, is_theirs) {
                let why = making.words.away.get(turn).cloned().unwrap_or_default();
                add(making, turn, Whose::Person(account), monday, why);
            }
        }
    }
    for turn in (0..making.order.len()).step_by(UNIT_EVERY) {
        let unit = making.followed(making.order[turn]);
        let begin = later(making.today, 7 + making.below(70));
        let is_there = |visit: &Visit| visit.unit == unit;
        if let Some(monday) = free_week(making, begin, is_there) {
            let why = making.one_of(&making.words.unsuitable);
            add(making, turn, Whose::Unit(unit), monday, why);
        }
    }
}

/// The Monday of the first week from a day on in which none of some visits is planned.
fn free_week(making: &Making<'_>, begin: Date, which: impl Fn(&Visit) -> bool) -> Option<Date> {
    let to_monday = 7 - u64::from(begin.weekday().to_monday_zero_offset().unsigned_abs());
    let first = later(begin, to_monday % 7);
    let visits = || making.made.visits.iter().map(|seeded| &seeded.visit);
    let planned = |visit: &&Visit| visit.status == VisitStatus::Planned && which(visit);
    let is_free = |monday: &Date| {
        let friday = later(*monday, 4);
        let mut planned = visits().filter(planned);
        planned.all(|visit| visit.last_day < *monday || friday < visit.first_day)
    };
    (0..WEEKS).map(|week| later(first, 7 * week)).find(is_free)
}

fn add(making: &mut Making<'_>, turn: usize, whose: Whose, monday: Date, why: String) {
    let at = Moment {
        day: working(earlier(making.today, 12 + turn as u64)),
        minute: 615,
    };
    let id = making.id(at.day, at.minute);
    let (by, number) = match &whose {
        Whose::Person(account) => (*account, String::new()),
        Whose::Unit(unit) => (making.writer(turn), unit.number.to_string()),
    };
    making.happened(at, by, What::of("unsuitable", id, &number, "made"));
    making.made.unsuitable.push(Unsuitable {
        id,
        whose,
        first_day: monday,
        last_day: later(monday, 4),
        why,
        deleted: false,
        synthetic: true,
    });
}
