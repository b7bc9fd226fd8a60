//! Everything a filter is resolved against, as it was at one moment.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::wave::Wave;

/// The published waves by year. A request takes one world and uses it throughout, so that it never
/// sees a new revision by half.
///
/// Sets of units that people change (lists, visits) will have their place here, beside the waves:
/// what a filter selects is always a question to one world.
#[derive(Debug, Clone, Default)]
pub struct World {
    waves: BTreeMap<u16, Arc<Wave>>,
}

impl World {
    /// Gathers waves; a later one of the same year replaces an earlier.
    pub fn new(waves: impl IntoIterator<Item = Arc<Wave>>) -> Self {
        let waves = waves.into_iter().map(|wave| (wave.year(), wave)).collect();
        Self { waves }
    }

    /// The wave of a year.
    pub fn wave(&self, year: u16) -> Option<&Arc<Wave>> {
        self.waves.get(&year)
    }

    /// The newest wave.
    pub fn latest(&self) -> Option<&Arc<Wave>> {
        self.waves.last_key_value().map(|(_, wave)| wave)
    }

    /// All waves, oldest first.
    pub fn waves(&self) -> impl Iterator<Item = &Arc<Wave>> {
        self.waves.values()
    }
}
