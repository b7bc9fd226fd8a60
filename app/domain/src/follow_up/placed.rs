//! Where in a wave everything stands: each visit and each thing that was agreed, at the unit that it is
//! about, or at the one that took over.
//!
//! From one generation to the next, only the units are placed anew at which something changed.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;
use kinds::{ActionStatus, Id, VisitStatus};

use super::changed::Changed;
use super::{Action, FollowUp, Followed, Visit};
use crate::lineage::{Fate, Lineage};
use crate::wave::Wave;

/// What stands where in a wave. By position of the unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Placed {
    units: Vec<Arc<Standing>>,
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
    /// The years in which it was visited, each visit in that of its last day: it was held when it ended.
    /// Contact by telephone or on a screen is no visit.
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
        let nothing = FollowUp::default();
        let changed = Changed::between(&nothing, follow_up);
        Self::default().next(&changed, follow_up, wave, lineage)
    }

    /// The generation that follows, in the same wave.
    pub(crate) fn next<'f>(
        &self,
        changed: &Changed<'f>,
        follow_up: &'f FollowUp,
        wave: &Wave,
        lineage: &Lineage,
    ) -> Self {
        let mut next = self.clone();
        next.units.resize_with(wave.units().len(), Arc::default);
        let mut places = Places::new(wave, lineage);
        let mut touched = BTreeMap::new();
        for (was, is) in changed.visits.values() {
            let units = (was.map(|it| &it.unit), is.map(|it| &it.unit));
            let gather = |unit: &mut Gathered<'f>, stands| unit.visits.push(stands);
            touch(&mut touched, &mut places, units, *is, gather);
        }
        for (was, is) in changed.actions.values() {
            let units = (was.map(|it| &it.unit), is.map(|it| &it.unit));
            let gather = |unit: &mut Gathered<'f>, stands| unit.actions.push(stands);
            touch(&mut touched, &mut places, units, *is, gather);
        }
        for (position, mut gathered) in touched {
            let unit = &mut next.units[position];
            gathered.keep(unit, changed, follow_up);
            *unit = Arc::new(gathered.standing(unit.follower));
        }
        if changed.followers {
            next.follow(follow_up, &mut places);
        }
        next
    }

    /// Says who follows each unit. Of several who followed what became one, the one of the newest register.
    fn follow(&mut self, follow_up: &FollowUp, places: &mut Places<'_>) {
        let mut followers = vec![None; self.units.len()];
        for (unit, account) in follow_up.followers() {
            for position in places.find(unit).0 {
                followers[*position] = Some(account);
            }
        }
        for (unit, follower) in self.units.iter_mut().zip(followers) {
            if unit.follower != follower {
                Arc::make_mut(unit).follower = follower;
            }
        }
    }

    /// What stands at the unit at a position.
    pub fn at(&self, position: usize) -> &Standing {
        self.units.get(position).map_or(&NOTHING, Arc::as_ref)
    }
}

/// What is to stand at a unit that something changed at, each with what became of the unit.
#[derive(Default)]
struct Gathered<'f> {
    visits: Vec<(&'f Arc<Visit>, Fate)>,
    actions: Vec<(&'f Arc<Action>, Fate)>,
}

/// Notes the units at which something stood, and gathers it at those at which it stands.
fn touch<'f, T>(
    touched: &mut BTreeMap<usize, Gathered<'f>>,
    places: &mut Places<'_>,
    (was, is): (Option<&Followed>, Option<&Followed>),
    now: Option<&'f Arc<T>>,
    gather: impl Fn(&mut Gathered<'f>, (&'f Arc<T>, Fate)),
) {
    for position in was
        .into_iter()
        .flat_map(|unit| places.find(unit).0.to_vec())
    {
        touched.entry(position).or_default();
    }
    let (Some(unit), Some(now)) = (is, now) else {
        return;
    };
    let (positions, fate) = places.find(unit);
    for position in positions {
        gather(touched.entry(*position).or_default(), (now, fate));
    }
}

impl<'f> Gathered<'f> {
    /// Takes along what stood there and did not change.
    fn keep(&mut self, stood: &Standing, changed: &Changed<'_>, follow_up: &'f FollowUp) {
        let visits = stood.visits.iter();
        let visits = visits.filter(|at| !changed.visits.contains_key(&at.id));
        self.visits
            .extend(visits.filter_map(|at| Some((follow_up.visits.get(&at.id)?, at.fate))));
        let actions = stood.actions.iter();
        let actions = actions.filter(|at| !changed.actions.contains_key(&at.id));
        self.actions
            .extend(actions.filter_map(|at| Some((follow_up.actions.get(&at.id)?, at.fate))));
    }

    fn standing(mut self, follower: Option<Id>) -> Standing {
        self.visits
            .sort_by_key(|(visit, _)| (visit.first_day, visit.from, visit.id));
        self.actions
            .sort_by_key(|(action, _)| (action.due, action.id));
        let mut unit = Standing {
            follower,
            ..Standing::default()
        };
        for (visit, fate) in self.visits {
            unit.visits.push(Stands { id: visit.id, fate });
            if visit.counts() {
                unit.visited_in.insert(visit.last_day.year());
                unit.last_visit = unit.last_visit.max(Some(visit.last_day));
            }
            if visit.status == VisitStatus::Planned {
                unit.planned.push(Arc::clone(visit));
            }
        }
        for (action, fate) in self.actions {
            unit.actions.push(Stands {
                id: action.id,
                fate,
            });
            if action.status.is_open() {
                unit.open_due.push(action.due);
            }
            if matches!(action.status, ActionStatus::Open | ActionStatus::Reported) {
                unit.unfinished.push(Arc::clone(action));
            }
        }
        unit
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
