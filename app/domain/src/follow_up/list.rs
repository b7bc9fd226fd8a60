//! Lists of municipalities: live ones, which follow a filter, and fixed ones, which hold what somebody
//! picked.

use kinds::{Id, Person, Region, SeenBy};

use super::Followed;
use crate::filter::{Filter, Selection};
use crate::rules::KEPT_OUT;
use crate::wave::UnitSet;
use crate::world::World;

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Its id.
    pub id: Id,
    /// How often it was written.
    pub version: i64,
    /// What it is called.
    pub name: String,
    /// What is said of it.
    pub note: String,
    /// Whose it is.
    pub owner: Id,
    /// Who sees it.
    pub seen_by: Seen,
    /// What it holds.
    pub held: Held,
    /// Made up for the demonstration.
    pub synthetic: bool,
}

/// Who sees a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Its owner.
    Me,
    /// Whoever works with the region.
    Region(Region),
    /// Everyone.
    Everyone,
}

impl Seen {
    /// Without the region.
    pub fn kind(self) -> SeenBy {
        match self {
            Self::Me => SeenBy::Me,
            Self::Region(_) => SeenBy::Region,
            Self::Everyone => SeenBy::Everyone,
        }
    }

    /// The region.
    pub fn region(self) -> Option<Region> {
        match self {
            Self::Region(region) => Some(region),
            Self::Me | Self::Everyone => None,
        }
    }
}

/// What a list holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// The units of a filter, as an address has it, without a wave.
    Live(String),
    /// Units that were picked, in their order.
    Fixed(Vec<Followed>),
}

impl Held {
    /// Whether it follows a filter.
    pub fn is_live(&self) -> bool {
        matches!(self, Self::Live(_))
    }
}

/// Keys that the filter of a list may hold and that of a rule may not: what rests on rules, visits and
/// what was agreed. No rule rests on a list, so there is no circle in that; a list of a list would be.
const OF_LISTS: [&str; 5] = ["signal", "priority", "visited", "action", "weights"];

/// Whether a key of an address may stand in the filter of a list.
pub fn may_hold(key: &str) -> bool {
    OF_LISTS.contains(&key) || !KEPT_OUT.contains(&key)
}

impl List {
    /// Whether somebody sees it.
    pub fn is_seen_by(&self, person: &Person) -> bool {
        let theirs = self.owner == person.account;
        theirs
            || match self.seen_by {
                Seen::Me => false,
                Seen::Region(region) => person.regions.holds(region),
                Seen::Everyone => true,
            }
    }

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
                    .flat_map(|unit| unit.in_wave(wave, world).positions)
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
