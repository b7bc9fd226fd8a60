//! Where in a wave everything stands: each visit and each thing that was agreed, at the unit that it is
//! about, or at the one that took over.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;
use kinds::{ActionStatus, Id, VisitStatus};

use super::{Action, FollowUp, Followed, Visit};
use crate::lineage::{Fate, Lineage};
use crate::wave::Wave;

/// What stands where in a wave. By position of the unit.
#[derive(Debug, Default)]
pub struct Placed {
    units: Vec<Standing>,
}

/// What stands at one unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Visits, in the order of their days.
    pub visits: Vec<Stands>,
    /// What was agreed, in the order of due dates.
    pub actions: Vec<Stands>,
    /// Who follows it.
    pub follower: Option<Id>,
    /// The years in which it was visited, each visit in that of its first day. Contact by telephone or on a screen is no visit.
    pub visited_in: BTreeSet<i16>,
    /// The last day of the last visit to it.
    pub last_visit: Option<Date>,
    /// When what nobody has said is done is due, the earliest first.
    pub open_due: Vec<Date>,
    /// The visits that are planned, in the order of their days.
    pub planned: Vec<Arc<Visit>>,
    /// What was agreed and is open, or reported and not confirmed, in the order of due dates.
    pub unfinished: Vec<Arc<Action>>,
}

impl Standing {
    /// How many of the open agreements are over their due date.
    pub fn overdue(&self, today: Date) -> usize {
        self.open_due.iter().take_while(|due| **due < today).count()
    }
}

/// Something that stands at a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stands {
    /// Which.
    pub id: Id,
    /// What happened to the unit it was written about: another than now where it was merged or divided.
    pub fate: Fate,
}

/// Of a unit that no wave knows.
static NOTHING: Standing = Standing {
    visits: Vec::new(),
    actions: Vec::new(),
    follower: None,
    visited_in: BTreeSet::new(),
    last_visit: None,
    open_due: Vec::new(),
    planned: Vec::new(),
    unfinished: Vec::new(),
};

/// No wave.
pub static NOWHERE: Placed = Placed { units: Vec::new() };

impl Placed {
    /// Places everything in a wave.
    pub fn of(follow_up: &FollowUp, wave: &Wave, lineage: &Lineage) -> Self {
        let mut places = Places::new(wave, lineage);
        let mut units = vec![Standing::default(); wave.units().len()];
        let mut visits: Vec<&Arc<Visit>> = follow_up.visits.values().collect();
        visits.sort_by_key(|visit| (visit.first_day, visit.from, visit.id));
        for visit in visits {
            let (positions, fate) = places.find(&visit.unit);
            for position in positions {
                let id = visit.id;
                let unit = &mut units[*position];
                unit.visits.push(Stands { id, fate });
                if visit.counts() {
                    unit.visited_in.insert(visit.first_day.year());
                    unit.last_visit = unit.last_visit.max(Some(visit.last_day));
                }
                if visit.status == VisitStatus::Planned {
                    unit.planned.push(Arc::clone(visit));
                }
            }
        }
        let mut actions: Vec<&Arc<Action>> = follow_up.actions.values().collect();
        actions.sort_by_key(|action| (action.due, action.id));
        for action in actions {
            let (positions, fate) = places.find(&action.unit);
            for position in positions {
                let id = action.id;
                let unit = &mut units[*position];
                unit.actions.push(Stands { id, fate });
                if action.status.is_open() {
                    unit.open_due.push(action.due);
                }
                if matches!(action.status, ActionStatus::Open | ActionStatus::Reported) {
                    unit.unfinished.push(Arc::clone(action));
                }
            }
        }
        // Of several who followed what became one unit, the one of the newest register.
        for (unit, account) in follow_up.followers() {
            let (positions, _) = places.find(unit);
            for position in positions {
                units[*position].follower = Some(account);
            }
        }
        Self { units }
    }

    /// What stands at the unit at a position.
    pub fn at(&self, position: usize) -> &Standing {
        self.units.get(position).unwrap_or(&NOTHING)
    }
}

/// Where units are in a wave; each is looked for once.
pub(crate) struct Places<'w> {
    wave: &'w Wave,
    lineage: &'w Lineage,
    known: HashMap<Followed, (Vec<usize>, Fate)>,
}

impl<'w> Places<'w> {
    /// In a wave, with nothing looked for yet.
    pub(crate) fn new(wave: &'w Wave, lineage: &'w Lineage) -> Self {
        let known = HashMap::new();
        Self {
            wave,
            lineage,
            known,
        }
    }

    /// The positions of a unit there, and what became of it.
    pub(crate) fn find(&mut self, unit: &Followed) -> (&[usize], Fate) {
        if !self.known.contains_key(unit) {
            let here = unit.in_wave(self.wave, self.lineage);
            self.known.insert(unit.clone(), (here.positions, here.fate));
        }
        let known = self.known.get(unit);
        known.map_or((&[], Fate::Same), |(positions, fate)| (positions, *fate))
    }
}
