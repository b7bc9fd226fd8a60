//! Lists read as sets of units: what a live one finds in a wave, and where the picked units of a fixed one
//! are there.
//!
//! The key `list` of a filter asks here, and what a live list finds is a filter's. That comes to an end,
//! since the filter of a list may not hold a list.

use kinds::Region;

use crate::filter::{Filter, Selection};
use crate::follow_up::{Held, List};
use crate::rules::KEPT_OUT;
use crate::wave::UnitSet;
use crate::world::World;

/// Keys that the filter of a list may hold and that of a rule may not: what rests on rules, visits and
/// what was agreed. No rule rests on a list, so there is no circle in that; a list of a list would be.
const OF_LISTS: [&str; 5] = ["signal", "priority", "visited", "action", "weights"];

/// Whether a key of an address may stand in the filter of a list.
pub fn may_hold(key: &str) -> bool {
    OF_LISTS.contains(&key) || !KEPT_OUT.contains(&key)
}

/// What a list keeps of a filter, read in the wave of a year; `None` where the wave does not know all of
/// it, and where it rests on what the filter of a list may not hold.
pub fn filter_of(kept: &str, year: u16, world: &World) -> Option<Filter> {
    // Asked first: reading a list within a list would have no end.
    let mut held = form_urlencoded::parse(kept.as_bytes());
    if !held.all(|(key, _)| may_hold(&key)) {
        return None;
    }
    let reading = Filter::read(&format!("{kept}&wave={year}"), world);
    reading.problems.is_empty().then_some(reading.filter)
}

impl List {
    /// The units it holds in the wave of a year; none where there is no such wave. A live list whose
    /// filter the wave cannot answer in full holds none: it is never used in part.
    pub fn units(&self, year: u16, world: &World) -> UnitSet {
        let Some(wave) = world.wave(year) else {
            return UnitSet::new();
        };
        let mut units = UnitSet::with_capacity(wave.units().len());
        match &self.held {
            Held::Live(_) => {
                if let Some(filter) = self.filter(year, world) {
                    units.union_with(Selection::of(filter, world).units());
                }
            }
            Held::Fixed(picked) => {
                let picked = picked.iter();
                let here = picked.flat_map(|unit| unit.in_wave(wave, world.lineage()).positions);
                here.for_each(|position| units.insert(position));
            }
        }
        units
    }

    /// The filter of a live list in the wave of a year; `None` where it is fixed, and where the wave
    /// does not know all that the filter asks for.
    pub fn filter(&self, year: u16, world: &World) -> Option<Filter> {
        match &self.held {
            Held::Live(filter) => filter_of(filter, year, world),
            Held::Fixed(_) => None,
        }
    }

    /// The region whose weights a live list is chosen by; `None` where they are the national ones.
    pub fn weights(&self, year: u16, world: &World) -> Option<Region> {
        self.filter(year, world)?.weights
    }

    /// The filter that a fixed list can follow in the wave of a year: that which it was picked from.
    pub fn could_follow(&self, year: u16, world: &World) -> Option<Filter> {
        filter_of(self.picked_from.as_deref()?, year, world)
    }

    /// Whether it can be read in the wave of a year: a fixed one always can.
    pub fn works(&self, year: u16, world: &World) -> bool {
        !self.held.is_live() || self.filter(year, world).is_some()
    }
}
