//! Who was visited this year, who is going to be, and who is neither.
//!
//! A visit is of the year of its last day: it was held when it ended. It counts once it was held in the same
//! room; telephone and screen do not count. Whoever was visited is not planned as well: each unit stands in
//! one of three sets. A visit that is planned for another year is another year's.

use std::sync::Arc;

use crate::follow_up::Visit;
use crate::follow_up::placed::Standing;
use crate::wave::{UnitSet, Wave};
use crate::world::World;

/// How far one has come with a unit this year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cover {
    /// It was visited.
    Visited,
    /// A visit is planned.
    Planned,
    /// Neither.
    Without,
}

/// Units by how far one has come with them; no unit is in two of the sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Those that were visited.
    pub visited: UnitSet,
    /// Those to whom a visit is planned.
    pub planned: UnitSet,
    /// The others.
    pub without: UnitSet,
}

/// How far one has come with the unit at a position of a wave, in the year of today.
pub fn cover(world: &World, wave: &Wave, position: usize) -> Cover {
    let year = world.today().year();
    let standing = world.placed(wave.year()).at(position);
    if standing.visited_in.contains(&year) {
        return Cover::Visited;
    }
    if planned(standing, year).is_some() {
        return Cover::Planned;
    }
    Cover::Without
}

/// The visit that says how far one has come with a unit: of those held this year the last, else the next of
/// this year that is planned; `None` where there is neither.
pub fn this_year<'w>(world: &'w World, wave: &Wave, position: usize) -> Option<&'w Visit> {
    let year = world.today().year();
    match cover(world, wave, position) {
        Cover::Visited => {
            let held = |visit: &&Visit| visit.counts() && visit.last_day.year() == year;
            let held = visits(world, wave, position).filter(held);
            held.max_by_key(|visit| visit.last_day)
        }
        Cover::Planned => planned(world.placed(wave.year()).at(position), year),
        Cover::Without => None,
    }
}

/// The next visit of a year that is planned. What waits for somebody to write what happened is still
/// planned.
fn planned(standing: &Standing, year: i16) -> Option<&Visit> {
    let is_planned = |visit: &&Visit| visit.kind.is_in_person() && visit.last_day.year() == year;
    standing.planned.iter().map(Arc::as_ref).find(is_planned)
}

/// The visits that stand at the unit at a position of a wave, in the order of their days.
pub fn visits<'w>(
    world: &'w World,
    wave: &Wave,
    position: usize,
) -> impl Iterator<Item = &'w Visit> + use<'w> {
    let standing = world.placed(wave.year()).at(position);
    let follow_up = world.follow_up();
    let visits = standing.visits.iter();
    visits.filter_map(|stands| follow_up.visit(stands.id))
}

impl Coverage {
    /// Of those among them that are also among these.
    #[must_use]
    pub fn within(&self, units: &UnitSet) -> Self {
        let both = |set: &UnitSet| {
            let mut both = set.clone();
            both.intersect_with(units);
            both
        };
        Self {
            visited: both(&self.visited),
            planned: both(&self.planned),
            without: both(&self.without),
        }
    }

    /// Of some units of a wave.
    pub fn of(world: &World, wave: &Wave, units: &UnitSet) -> Self {
        let none = || UnitSet::with_capacity(wave.units().len());
        let mut coverage = Self {
            visited: none(),
            planned: none(),
            without: none(),
        };
        for position in units.ones() {
            match cover(world, wave, position) {
                Cover::Visited => coverage.visited.insert(position),
                Cover::Planned => coverage.planned.insert(position),
                Cover::Without => coverage.without.insert(position),
            }
        }
        coverage
    }
}
