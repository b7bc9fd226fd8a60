//! What somebody has before them: what is late, what waits for a word, what is due, and who is visited
//! next. Nothing leaves by the calendar: what is over stays until somebody writes what happened.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kinds::{ActionStatus, Id};

use crate::follow_up::{Action, Visit};
use crate::wave::{UnitSet, Wave};
use crate::world::World;

/// How long before its day a visit that is not confirmed is told; days.
pub const CONFIRM_DAYS: i32 = 14;

/// Whose desk it is.
#[derive(Debug, Clone, Copy)]
pub enum DeskOf<'u> {
    /// What somebody follows, and where they go.
    Person(Id),
    /// Everything of these units.
    Units(&'u UnitSet),
}

/// Something, and the unit it stands at: a position of the wave.
#[derive(Debug, PartialEq, Eq)]
pub struct At<'w, T> {
    /// What.
    pub what: &'w T,
    /// Where.
    pub position: usize,
}

/// What has no due date, and still waits for somebody.
#[derive(Debug, PartialEq, Eq)]
pub enum Waits<'w> {
    /// The day of a visit has passed, and nobody has written what happened.
    Visit(At<'w, Visit>),
    /// The municipality says that something is done, and nobody has confirmed it.
    Reported(At<'w, Action>),
    /// The day of a visit comes near, and the municipality has not said yes.
    Unconfirmed(At<'w, Visit>),
}

/// What somebody has before them.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Desk<'w> {
    /// Over its due date, the longest over first.
    pub late: Vec<At<'w, Action>>,
    /// Without a due date: visits first, then what was reported, then what is not confirmed.
    pub waiting: Vec<Waits<'w>>,
    /// Due this month, the first due first.
    pub due: Vec<At<'w, Action>>,
    /// Due after this month, the first due first.
    pub later: Vec<At<'w, Action>>,
    /// Visits ahead, the next first.
    pub ahead: Vec<At<'w, Visit>>,
}

impl<'w> Desk<'w> {
    /// Of somebody, or of some units of a wave.
    pub fn of(world: &'w World, wave: &Wave, whose: DeskOf<'_>) -> Self {
        let mut desk = Self::default();
        let (mut actions, mut visits) = (Vec::new(), Vec::new());
        let mut seen = BTreeSet::new();
        let placed = world.placed(wave.year());
        let is_here = |position: usize| match whose {
            DeskOf::Person(_) => true,
            DeskOf::Units(units) => units.contains(position),
        };
        for position in (0..wave.units().len()).filter(|position| is_here(*position)) {
            let standing = placed.at(position);
            for action in &standing.unfinished {
                if whose.holds(action.follower) && seen.insert(action.id) {
                    actions.push(At {
                        what: &**action,
                        position,
                    });
                }
            }
            for visit in &standing.planned {
                if whose.goes(visit) && seen.insert(visit.id) {
                    visits.push(At {
                        what: &**visit,
                        position,
                    });
                }
            }
        }
        desk.sort_visits(visits, world.today());
        desk.sort_actions(actions, world.today());
        desk
    }

    fn sort_visits(&mut self, mut visits: Vec<At<'w, Visit>>, today: Date) {
        visits.sort_by_key(|at| (at.what.first_day, at.what.from, at.what.id));
        let mut unconfirmed = Vec::new();
        for at in visits {
            let At { what, position } = at;
            if what.waits(today) {
                self.waiting.push(Waits::Visit(at));
                continue;
            }
            let days = (what.first_day - today).get_days();
            if what.confirmed_on.is_none() && days <= CONFIRM_DAYS {
                unconfirmed.push(Waits::Unconfirmed(At { what, position }));
            }
            self.ahead.push(at);
        }
        self.waiting.append(&mut unconfirmed);
    }

    fn sort_actions(&mut self, mut actions: Vec<At<'w, Action>>, today: Date) {
        actions.sort_by_key(|at| (at.what.due, at.what.id));
        let (mut reported, last) = (Vec::new(), today.last_of_month());
        for at in actions {
            if at.what.status == ActionStatus::Reported {
                reported.push(at);
            } else if at.what.is_overdue(today) {
                self.late.push(at);
            } else if at.what.due <= last {
                self.due.push(at);
            } else {
                self.later.push(at);
            }
        }
        reported.sort_by_key(|at| (at.what.reported_on, at.what.id));
        let visits = self.waiting.iter();
        let after = visits
            .filter(|waits| matches!(waits, Waits::Visit(_)))
            .count();
        let reported = reported.into_iter().map(Waits::Reported);
        self.waiting.splice(after..after, reported);
    }

    /// How much is open.
    pub fn open(&self) -> usize {
        self.late.len() + self.due.len() + self.later.len()
    }
}

impl DeskOf<'_> {
    fn holds(self, account: Id) -> bool {
        match self {
            Self::Person(person) => person == account,
            Self::Units(_) => true,
        }
    }

    fn goes(self, visit: &Visit) -> bool {
        match self {
            Self::Person(person) => visit.is_by(person),
            Self::Units(_) => true,
        }
    }
}
