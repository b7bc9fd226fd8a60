//! Lists read as sets of units: what a live one finds in a wave, and where the picked units of a fixed one
//! are there.

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

impl List {
    /// The units it holds in the wave of a year; none where there is no such wave. A live list whose
    /// filter the wave cannot answer in full holds none: it is never used in part.
    pub fn units(&self, year: u16, world: &World) -> UnitSet {
        let Some(wave) = world.wave(year) else {
            return UnitSet::new();
        };
        match &self.held {
            Held::Live(_) => match self.filter(year, world) {
                Some(filter) => Selection::of(filter, world).units().clone(),
                None => UnitSet::with_capacity(wave.units().len()),
            },
            Held::Fixed(picked) => {
                let mut units = UnitSet::with_capacity(wave.units().len());
                for position in picked
                    .iter()
                    .flat_map(|unit| unit.in_wave(wave, world.lineage()).positions)
                {
                    units.insert(position);
                }
                units
            }
        }
    }

    /// The filter of a live list in the wave of a year; `None` where it is fixed, and where the wave
    /// does not know all that the filter asks for.
    pub fn filter(&self, year: u16, world: &World) -> Option<Filter> {
        let Held::Live(filter) = &self.held else {
            return None;
        };
        let reading = Filter::read(&format!("{filter}&wave={year}"), world);
        let held = form_urlencoded::parse(filter.as_bytes());
        let fits = held.into_iter().all(|(key, _)| may_hold(&key));
        (fits && reading.problems.is_empty()).then_some(reading.filter)
    }
}
