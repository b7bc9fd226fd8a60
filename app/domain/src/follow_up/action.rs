//! Something that was agreed: who owes it, who follows it, when it is due, and how far it has come.
//!
//! ```text
//! open → reported      the municipality says that it is done, where it owes it
//! open → confirmed     done, where the directorate owes it: its own word is enough
//! open, reported → dropped      with a reason
//! reported → confirmed
//! reported, confirmed, dropped → open    with a reason, and a due date that has not passed
//! ```
//!
//! Nothing leaves by the calendar: what is due stays first until somebody writes what happened.

use jiff::civil::Date;
use kinds::{ActionStatus, Id, Owes};

use super::Followed;

/// Something that was agreed with a municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its id.
    pub id: Id,
    /// How often it was written.
    pub version: i64,
    /// With whom.
    pub unit: Followed,
    /// On which visit.
    pub visit: Option<Id>,
    /// What.
    pub what: String,
    /// Who owes it.
    pub owes: Owes,
    /// The adviser who follows it.
    pub follower: Id,
    /// When it was agreed.
    pub agreed_on: Date,
    /// When it is due.
    pub due: Date,
    /// When it was due first.
    pub first_due: Date,
    /// How often the due date was moved.
    pub moves: u32,
    /// How far it has come.
    pub status: ActionStatus,
    /// When it was reported done.
    pub reported_on: Option<Date>,
    /// When it was confirmed or dropped.
    pub closed_on: Option<Date>,
    /// Why it is where it is, where a reason was asked for.
    pub reason: String,
    /// The answer it can be tried against.
    pub promise: Option<Promise>,
    /// What came of it.
    pub outcome: String,
    /// Made up for the demonstration.
    pub synthetic: bool,
}

/// The answer that would show that what was agreed is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// The question, or its item, as an address has it.
    pub item: String,
    /// The ids of the options that keep it.
    pub options: Vec<String>,
}

/// What somebody gives along with the wish that it be in another state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Given {
    /// There is a reason.
    pub reason: bool,
    /// A new due date.
    pub due: Option<Date>,
}

/// Why it cannot be in another state yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// There is no way from the state it is in.
    NoWay,
    /// There is no reason.
    Reason,
    /// The due date it would have has passed.
    Due(Date),
}

impl Action {
    /// How many days it is over its due date; `None` where it is not.
    pub fn days_over(&self, today: Date) -> Option<u32> {
        if !self.status.is_open() {
            return None;
        }
        let days = (today - self.due).get_days();
        u32::try_from(days).ok().filter(|days| *days > 0)
    }

    /// Whether it is over its due date.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.days_over(today).is_some()
    }

    /// The states there are ways to.
    pub fn ways(&self) -> &'static [ActionStatus] {
        use ActionStatus::{Confirmed, Dropped, Open, Reported};
        match (self.status, self.owes) {
            (Open, Owes::Imdi) => &[Confirmed, Dropped],
            (Open, Owes::Municipality | Owes::Both) => &[Reported, Dropped],
            (Reported, _) => &[Confirmed, Open, Dropped],
            (Confirmed | Dropped, _) => &[Open],
        }
    }

    /// What is missing before it can be in another state; empty where nothing is.
    pub fn missing(&self, to: ActionStatus, given: Given, today: Date) -> Vec<Missing> {
        if !self.ways().contains(&to) {
            return vec![Missing::NoWay];
        }
        let mut missing = Vec::new();
        if matches!(to, ActionStatus::Dropped | ActionStatus::Open) && !given.reason {
            missing.push(Missing::Reason);
        }
        let due = given.due.unwrap_or(self.due);
        if to == ActionStatus::Open && due < today {
            missing.push(Missing::Due(due));
        }
        missing
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use jiff::civil::date;

    use super::*;

    pub(crate) fn action(status: ActionStatus, owes: Owes) -> Action {
        Action {
            id: Id::new(2, 1),
            version: 1,
            unit: Followed {
                number: "1865".parse().unwrap(),
                register_year: 2015,
            },
            visit: None,
            what: "sende utkast".to_owned(),
            owes,
            follower: Id::new(1, 2),
            agreed_on: date(2015, 11, 10),
            due: date(2016, 2, 1),
            first_due: date(2015, 12, 15),
            moves: 1,
            status,
            reported_on: None,
            closed_on: None,
            reason: String::new(),
            promise: None,
            outcome: String::new(),
            synthetic: false,
        }
    }

    #[test]
    fn every_way_is_open_or_says_what_is_missing() {
        use ActionStatus::{Confirmed, Dropped, Open, Reported};
        let today = date(2016, 3, 8);
        for owes in Owes::ALL {
            for from in ActionStatus::ALL {
                for to in ActionStatus::ALL {
                    for reason in [false, true] {
                        for due in [None, Some(date(2016, 3, 7)), Some(today)] {
                            let given = Given { reason, due };
                            let missing = action(*from, *owes).missing(*to, given, today);
                            let open = match (from, to) {
                                (Open, Reported) => *owes != Owes::Imdi,
                                (Open, Confirmed) => *owes == Owes::Imdi,
                                (Open | Reported, Dropped) => reason,
                                (Reported, Confirmed) => true,
                                (Reported | Confirmed | Dropped, Open) => {
                                    reason && due == Some(today)
                                }
                                _ => false,
                            };
                            let case = format!("{owes:?} {from:?} {to:?} {given:?}");
                            assert_eq!(missing.is_empty(), open, "{case}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn days_over_are_counted_from_the_day_after() {
        let open = action(ActionStatus::Open, Owes::Municipality);
        for (today, over) in [
            (date(2016, 1, 31), None),
            (date(2016, 2, 1), None),
            (date(2016, 2, 2), Some(1)),
            (date(2016, 3, 8), Some(36)),
        ] {
            assert_eq!(open.days_over(today), over, "{today}");
        }
        let reported = action(ActionStatus::Reported, Owes::Municipality);
        assert_eq!(reported.days_over(date(2016, 3, 8)), None);
    }
}
