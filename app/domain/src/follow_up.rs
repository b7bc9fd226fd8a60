//! Follow-up: lists, visits, and what was agreed, as they stand at one moment.
//!
//! Municipalities are followed up over many years, so everything here is about a unit by the number
//! it had when it was written ([`Followed`]); a wave is told which of its units that is
//! ([`placed`]). A [`FollowUp`] is one generation of all of it, and never changes: a server that hears
//! of a newer one makes the next from what was changed.
//!
//! Long texts (minutes, notes) are not here; they are read where they are shown.

pub mod action;
pub mod agreed;
pub(crate) mod changed;
pub mod edition;
pub mod list;
pub mod merge;
pub mod placed;
mod point;
pub mod sent;
pub mod trip;
pub mod unit;
pub mod unsuitable;
pub mod visit;
pub mod written;

use std::collections::BTreeMap;
use std::sync::Arc;

use kinds::{Id, Region, VisitStatus};

pub use jiff::Timestamp;
pub use jiff::civil::{Date, Time};

pub use action::Action;
pub use agreed::Agreed;
use changed::SharedMap;
pub use edition::Edition;
pub use list::{Held, List};
pub use placed::Placed;
pub use trip::Trip;
pub use unit::Followed;
pub use unsuitable::{Unsuitable, Whose};
pub use visit::Visit;
pub use written::Written;

/// A day so many later, or earlier; the same where the calendar ends.
#[must_use]
pub fn days_after(day: Date, days: i64) -> Date {
    let span = jiff::Span::new().try_days(days);
    let later = span.and_then(|span| day.checked_add(span));
    later.unwrap_or(day)
}

/// What is followed up, as it stood at one generation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FollowUp {
    generation: u64,
    visits: SharedMap<Id, Arc<Visit>>,
    actions: SharedMap<Id, Arc<Action>>,
    lists: SharedMap<Id, Arc<List>>,
    trips: SharedMap<Id, Arc<Trip>>,
    followers: SharedMap<Followed, Id>,
    /// The oldest first.
    editions: Vec<Arc<Edition>>,
}

/// What was written since a generation: each as it stands now, `None` where it is gone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct News {
    /// The generation it brings.
    pub generation: u64,
    /// Visits.
    pub visits: Vec<(Id, Option<Visit>)>,
    /// What was agreed.
    pub actions: Vec<(Id, Option<Action>)>,
    /// Lists.
    pub lists: Vec<(Id, Option<List>)>,
    /// Trips.
    pub trips: Vec<(Id, Option<Trip>)>,
    /// Who follows a unit.
    pub followers: Vec<(Followed, Option<Id>)>,
    /// Editions of rules, the oldest first.
    pub editions: Vec<Edition>,
}

impl FollowUp {
    /// The generation that follows, by what was written since.
    #[must_use]
    pub fn with(&self, news: News) -> Self {
        let mut next = self.clone();
        next.generation = news.generation;
        take_in(&mut next.visits, shared(news.visits));
        take_in(&mut next.actions, shared(news.actions));
        take_in(&mut next.lists, shared(news.lists));
        take_in(&mut next.trips, shared(news.trips));
        take_in(&mut next.followers, news.followers);
        next.editions
            .extend(news.editions.into_iter().map(Arc::new));
        next
    }

    /// Which generation it is; 0 of nothing at all.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// All visits, the oldest id first.
    pub fn visits(&self) -> impl Iterator<Item = &Visit> {
        self.visits.values().map(Arc::as_ref)
    }

    /// One visit.
    pub fn visit(&self, id: Id) -> Option<&Visit> {
        self.visits.get(&id).map(Arc::as_ref)
    }

    /// All that was agreed, the oldest id first.
    pub fn actions(&self) -> impl Iterator<Item = &Action> {
        self.actions.values().map(Arc::as_ref)
    }

    /// One thing that was agreed.
    pub fn action(&self, id: Id) -> Option<&Action> {
        self.actions.get(&id).map(Arc::as_ref)
    }

    /// The same, to be kept.
    pub(crate) fn shared_actions(&self) -> impl Iterator<Item = &Arc<Action>> {
        self.actions.values()
    }

    /// All lists, whoever may see them, the oldest id first.
    pub fn lists(&self) -> impl Iterator<Item = &List> {
        self.lists.values().map(Arc::as_ref)
    }

    /// One list, whoever may see it.
    pub fn list(&self, id: Id) -> Option<&List> {
        self.lists.get(&id).map(Arc::as_ref)
    }

    /// All trips, the oldest id first.
    pub fn trips(&self) -> impl Iterator<Item = &Trip> {
        self.trips.values().map(Arc::as_ref)
    }

    /// One trip.
    pub fn trip(&self, id: Id) -> Option<&Trip> {
        self.trips.get(&id).map(Arc::as_ref)
    }

    /// The visits of a trip, in the order of their days.
    pub fn visits_of(&self, trip: Id) -> Vec<&Visit> {
        let of = self.visits().filter(|visit| visit.trip == Some(trip));
        let mut visits: Vec<&Visit> = of.collect();
        visits.sort_by_key(|visit| (visit.first_day, visit.from, visit.id));
        visits
    }

    /// Who follows which unit.
    pub fn followers(&self) -> impl Iterator<Item = (&Followed, Id)> {
        self.followers
            .iter()
            .map(|(unit, account)| (unit, *account))
    }

    /// All editions of rules, the oldest first.
    pub fn editions(&self) -> impl Iterator<Item = &Edition> {
        self.editions.iter().map(Arc::as_ref)
    }

    /// The editions that hold: the last of each rule, and of each weight of a region.
    pub fn standing_editions(&self) -> Vec<&Edition> {
        let mut last: BTreeMap<(&str, Option<Region>), &Edition> = BTreeMap::new();
        for edition in self.editions() {
            last.insert((&edition.rule, edition.region), edition);
        }
        let mut standing: Vec<&Edition> = last.into_values().collect();
        standing.sort_by_key(|edition| edition.id);
        standing
    }

    /// Whether what was agreed is shared with another generation.
    pub(crate) fn has_the_actions_of(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.actions, &other.actions)
    }

    /// Whether the editions are the same in another generation.
    pub(crate) fn has_the_rules_of(&self, other: &Self) -> bool {
        self.editions.len() == other.editions.len()
    }

    /// What somebody follows and nobody has finished: they cannot be closed before it is handed on.
    pub fn open_actions_of(&self, account: Id) -> impl Iterator<Item = &Action> {
        let open = move |action: &&Action| action.status.is_open() && action.follower == account;
        self.actions().filter(open)
    }

    /// The visits that somebody is responsible for and nobody has written of yet.
    pub fn planned_visits_of(&self, account: Id) -> impl Iterator<Item = &Visit> {
        let planned = move |visit: &&Visit| {
            visit.status == VisitStatus::Planned && visit.responsible == account
        };
        self.visits().filter(planned)
    }

    /// The municipalities that somebody follows.
    pub fn units_of(&self, account: Id) -> impl Iterator<Item = &Followed> {
        let theirs = self.followers().filter(move |(_, by)| *by == account);
        theirs.map(|(unit, _)| unit)
    }
}

fn shared<T>(news: Vec<(Id, Option<T>)>) -> impl Iterator<Item = (Id, Option<Arc<T>>)> {
    news.into_iter().map(|(id, now)| (id, now.map(Arc::new)))
}

/// Where there is nothing new, the next generation shares what stood.
fn take_in<K: Ord + Clone, T: Clone>(
    known: &mut SharedMap<K, T>,
    news: impl IntoIterator<Item = (K, Option<T>)>,
) {
    let mut news = news.into_iter().peekable();
    if news.peek().is_none() {
        return;
    }
    let known = Arc::make_mut(known);
    for (key, now) in news {
        match now {
            Some(now) => known.insert(key, now),
            None => known.remove(&key),
        };
    }
}
