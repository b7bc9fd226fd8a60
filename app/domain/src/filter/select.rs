//! Evaluation: a filter is a few intersections of unit sets.

use super::Filter;
use crate::wave::UnitSet;
use crate::world::World;

impl Filter {
    /// The units the filter holds, by position in the units of its wave. Empty where the wave is
    /// not published. For [`Selection`](super::Selection) alone: whoever wants the units of a
    /// filter makes one and hands it on.
    pub(super) fn select(&self, world: &World) -> UnitSet {
        let Some(wave) = world.wave(self.wave) else {
            return UnitSet::new();
        };
        let mut selected = wave.units_of(self.unit).clone();
        for (_, set) in self.condition_sets(wave, world) {
            selected.intersect_with(&set);
        }
        selected
    }
}
