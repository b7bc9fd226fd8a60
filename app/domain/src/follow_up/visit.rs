//! A visit: one municipality, some day, and how far it has come.
//!
//! ```text
//! planned → held         once the day has come, with minutes or with word that there are none
//! planned → cancelled    with a reason, and without minutes
//! planned → absent       of a gathering whose day has come
//! held, cancelled, absent → planned    with a reason: it was a slip, or it is taken up again
//! ```

use jiff::ToSpan as _;
use jiff::civil::{Date, Time};
use kinds::{Id, VisitKind, VisitStatus};

use super::Followed;

/// A visit, without its minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Its id.
    pub id: Id,
    /// How often it was written.
    pub version: i64,
    /// Whom it is to.
    pub unit: Followed,
    /// The trip it belongs to.
    pub trip: Option<Id>,
    /// How they meet.
    pub kind: VisitKind,
    /// How far it has come.
    pub status: VisitStatus,
    /// Its day, or the first of them.
    pub first_day: Date,
    /// The last; the same where it is one.
    pub last_day: Date,
    /// When it begins.
    pub from: Option<Time>,
    /// When it ends.
    pub to: Option<Time>,
    /// How often its day was moved.
    pub moves: u32,
    /// Where.
    pub place: String,
    /// Who is responsible.
    pub responsible: Id,
    /// Who else takes part.
    pub taking_part: Vec<Id>,
    /// What it is for.
    pub purpose: String,
    /// Whether there are minutes of it.
    pub has_minutes: bool,
    /// Whether it is said that there are none.
    pub no_minutes: bool,
    /// When the municipality was asked for the day.
    pub asked_on: Option<Date>,
    /// When it said yes.
    pub confirmed_on: Option<Date>,
    /// When its answers were sent for checking.
    pub facts_sent_on: Option<Date>,
    /// When the agenda was sent.
    pub agenda_sent_on: Option<Date>,
    /// Made up for the demonstration.
    pub synthetic: bool,
}

/// How long before its day the agenda is to be sent; days.
pub const AGENDA_DAYS: i32 = 7;

/// What somebody gives along with the wish that a visit be in another state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Given {
    /// There are minutes.
    pub minutes: bool,
    /// It is said that there are none.
    pub no_minutes: bool,
    /// There is a reason.
    pub reason: bool,
}

/// Why a visit cannot be in another state yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// There is no way from the state it is in.
    NoWay,
    /// Its day has not come.
    Day(Date),
    /// Neither minutes nor word that there are none.
    Minutes,
    /// Both of them.
    MinutesAndNone,
    /// It has minutes, and so was not called off.
    MinutesOfCancelled,
    /// There is no reason.
    Reason,
}

impl Visit {
    /// Whether it counts as a visit to the municipality: it was held, and one was in the same room.
    pub fn counts(&self) -> bool {
        self.status == VisitStatus::Held && self.kind.is_in_person()
    }

    /// Whether it waits for somebody to write what happened: its last day has passed.
    pub fn waits(&self, today: Date) -> bool {
        self.status == VisitStatus::Planned && self.last_day < today
    }

    /// Whether it is still ahead.
    pub fn is_ahead(&self, today: Date) -> bool {
        self.status == VisitStatus::Planned && self.last_day >= today
    }

    /// Whether somebody goes: responsible or taking part.
    pub fn is_by(&self, account: Id) -> bool {
        self.responsible == account || self.taking_part.contains(&account)
    }

    /// The day by which the agenda is to be sent.
    pub fn agenda_by(&self) -> Date {
        let before = self.first_day.checked_sub(AGENDA_DAYS.days());
        before.unwrap_or(self.first_day)
    }

    /// The states there are ways to.
    pub fn ways(&self) -> &'static [VisitStatus] {
        use VisitStatus::{Absent, Cancelled, Held, Planned};
        match (self.status, self.kind) {
            (Planned, VisitKind::Gathering) => &[Held, Cancelled, Absent],
            (Planned, _) => &[Held, Cancelled],
            (Held | Cancelled | Absent, _) => &[Planned],
        }
    }

    /// What is missing before it can be in another state; empty where nothing is.
    pub fn missing(&self, to: VisitStatus, given: Given, today: Date) -> Vec<Missing> {
        if !self.ways().contains(&to) {
            return vec![Missing::NoWay];
        }
        let mut missing = Vec::new();
        let mut needs = |there: bool, what: Missing| {
            if !there {
                missing.push(what);
            }
        };
        match to {
            VisitStatus::Held => {
                needs(self.first_day <= today, Missing::Day(self.first_day));
                needs(given.minutes || given.no_minutes, Missing::Minutes);
                let both = given.minutes && given.no_minutes;
                needs(!both, Missing::MinutesAndNone);
            }
            VisitStatus::Absent => {
                needs(self.first_day <= today, Missing::Day(self.first_day));
            }
            VisitStatus::Cancelled => {
                needs(given.reason, Missing::Reason);
                needs(!given.minutes, Missing::MinutesOfCancelled);
            }
            VisitStatus::Planned => needs(given.reason, Missing::Reason),
        }
        missing
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::written::tests::written;
    use super::*;

    fn visit(status: VisitStatus, kind: VisitKind) -> Visit {
        Visit {
            kind,
            status,
            last_day: date(2016, 3, 17),
            taking_part: vec![Id::new(1, 3)],
            ..written().visit
        }
    }

    /// Every state of every kind, to every state, with everything that can be given, before and on
    /// the day: the way is open exactly where the drawing above says so.
    #[test]
    fn every_way_is_open_or_says_what_is_missing() {
        use VisitStatus::{Absent, Cancelled, Held, Planned};
        for kind in VisitKind::ALL {
            for from in VisitStatus::ALL {
                for to in VisitStatus::ALL {
                    for bits in 0_u8..16 {
                        let given = Given {
                            minutes: bits & 1 > 0,
                            no_minutes: bits & 2 > 0,
                            reason: bits & 4 > 0,
                        };
                        let come = bits & 8 > 0;
                        let today = date(2016, 3, if come { 16 } else { 15 });
                        let missing = visit(*from, *kind).missing(*to, given, today);
                        let open = match (from, to) {
                            (Planned, Held) => come && given.minutes != given.no_minutes,
                            (Planned, Absent) => come && *kind == VisitKind::Gathering,
                            (Planned, Cancelled) => given.reason && !given.minutes,
                            (Held | Cancelled | Absent, Planned) => given.reason,
                            _ => false,
                        };
                        assert_eq!(
                            missing.is_empty(),
                            open,
                            "{kind:?} {from:?} {to:?} {given:?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_missing_is_told_in_full() {
        use VisitStatus::{Cancelled, Held, Planned};
        let planned = visit(Planned, VisitKind::Visit);
        let early = date(2016, 3, 15);
        let told = planned.missing(Held, Given::default(), early);
        assert_eq!(told, [Missing::Day(date(2016, 3, 16)), Missing::Minutes]);
        let minutes = Given {
            minutes: true,
            ..Given::default()
        };
        let told = planned.missing(Cancelled, minutes, early);
        assert_eq!(told, [Missing::Reason, Missing::MinutesOfCancelled]);
    }

    #[test]
    fn the_agenda_is_sent_a_week_before() {
        let planned = visit(VisitStatus::Planned, VisitKind::Visit);
        assert_eq!(planned.agenda_by(), date(2016, 3, 9));
    }

    #[test]
    fn a_visit_waits_from_the_day_after_its_last() {
        let planned = visit(VisitStatus::Planned, VisitKind::Visit);
        for (day, waits) in [(16, false), (17, false), (18, true)] {
            assert_eq!(planned.waits(date(2016, 3, day)), waits, "{day}");
            assert_eq!(planned.is_ahead(date(2016, 3, day)), !waits, "{day}");
        }
        let held = visit(VisitStatus::Held, VisitKind::Visit);
        assert!(!held.waits(date(2016, 3, 18)) && held.counts());
        assert!(!visit(VisitStatus::Held, VisitKind::Telephone).counts());
        assert!(visit(VisitStatus::Held, VisitKind::Gathering).counts());
    }
}
