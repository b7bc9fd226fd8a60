//! A filter together with the units it selects.

use std::rc::Rc;

use kinds::{Flag, UnitType};

use super::{Filter, Key};
use crate::tabulate::{Dimension, split};
use crate::wave::{UnitSet, Wave};
use crate::world::World;

/// A filter together with the units it selects in a world: made once a request and handed on.
///
/// **Invariant:** the two agree. There is no other way to select than [`Selection::of`], and none
/// to change one of the two without the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    filter: Filter,
    /// The units that satisfy each condition by itself.
    conditions: Vec<(Key, UnitSet)>,
    units: UnitSet,
}

impl Selection {
    /// Selects the units of a filter; no units where its wave is not published.
    pub fn of(filter: Filter, world: &World) -> Self {
        let reweighed;
        let world = if filter.weights == world.weights() {
            world
        } else {
            reweighed = world.weighed_by(filter.weights);
            &reweighed
        };
        let (conditions, units) = match world.wave(filter.wave) {
            Some(wave) => {
                let conditions = filter.condition_sets(wave, world);
                let units = all_of(filter.unit, conditions.iter(), wave);
                (conditions, units)
            }
            None => (Vec::new(), UnitSet::new()),
        };
        Self {
            filter,
            conditions,
            units,
        }
    }

    /// What was asked for.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// The units, by position in the units of the filter's wave.
    pub fn units(&self) -> &UnitSet {
        &self.units
    }

    /// The units that satisfy every condition but this one. `wave` is the filter's.
    pub fn units_without(&self, key: &Key, wave: &Wave) -> UnitSet {
        let others = self.conditions.iter().filter(|(other, _)| other != key);
        all_of(self.filter.unit, others, wave)
    }

    /// The units that are selected, and those that may belong here: whose answers, had they given
    /// any, might have given them the flag that is asked for. `wave` is the filter's.
    ///
    /// A flag that follows from answers is unknown of those who gave none. A flag of the register or
    /// of the wave does not depend on them.
    pub fn possible(&self, wave: &Wave) -> UnitSet {
        let derived = &wave.codebook().derived;
        let mut possible = wave.units_of(self.filter.unit).clone();
        for (key, set) in &self.conditions {
            match key {
                Key::Flag(id) if derived.iter().any(|known| known.id == *id) => {
                    possible.intersect_with(&(set | &wave.with_flag(id, Flag::Unknown)));
                }
                _ => possible.intersect_with(set),
            }
        }
        possible
    }

    /// How many units there are.
    pub fn count(&self) -> usize {
        self.units.count_ones(..)
    }

    /// The same conditions, put to the facts of the wave of another year.
    #[must_use]
    pub fn in_wave(&self, year: u16, world: &World) -> Self {
        let filter = Filter {
            wave: year,
            ..self.filter.clone()
        };
        Self::of(filter, world)
    }

    /// The selection split by a dimension: each value that a unit of it has, in order, with the
    /// units that have it and the filter that selects just those. `wave` is the filter's.
    pub fn groups(&self, wave: &Wave, dimension: &Dimension) -> Vec<(&'static str, Self)> {
        let groups = split(wave, dimension, &self.units).into_iter();
        let groups = groups.filter_map(|(value, units)| {
            let filter = self.filter.with_dimension(dimension, value)?;
            let having = || wave.set(|unit| dimension.value_of(wave, unit) == Some(value));
            let own = Key::from(dimension);
            let conditions = filter.keys().into_iter().map(|key| {
                let mut known = self.conditions.iter();
                match known.find(|(other, _)| *other == key && key != own) {
                    Some(known) => known.clone(),
                    None => (key, having()),
                }
            });
            let conditions = conditions.collect();
            Some((
                value,
                Self {
                    filter,
                    conditions,
                    units,
                },
            ))
        });
        groups.collect()
    }
}

/// The units of a type that satisfy all of the conditions.
fn all_of<'s>(
    unit: UnitType,
    conditions: impl Iterator<Item = &'s (Key, UnitSet)>,
    wave: &Wave,
) -> UnitSet {
    let mut units = wave.units_of(unit).clone();
    for (_, set) in conditions {
        units.intersect_with(set);
    }
    units
}

/// The selections a page makes where it speaks of many filters, some of them the same: each filter
/// is selected once.
#[derive(Debug)]
pub struct Selected<'w> {
    world: &'w World,
    made: Vec<Rc<Selection>>,
}

impl<'w> Selected<'w> {
    /// None yet.
    pub fn new(world: &'w World) -> Self {
        let made = Vec::new();
        Self { world, made }
    }

    /// The selection of a filter: the one that was made before, if there is one.
    pub fn of(&mut self, filter: &Filter) -> Rc<Selection> {
        if let Some(made) = self.made.iter().find(|made| made.filter == *filter) {
            return Rc::clone(made);
        }
        let selection = Rc::new(Selection::of(filter.clone(), self.world));
        self.made.push(Rc::clone(&selection));
        selection
    }
}

#[cfg(test)]
mod tests {
    use kinds::Region;

    use super::*;

    #[test]
    fn the_same_filter_is_selected_once() {
        let world = World::default();
        let country = Filter::all(2015, UnitType::Municipality);
        let mut selected = Selected::new(&world);
        let first = selected.of(&country);
        let north = selected.of(&country.with_region(Region::Nord));
        assert!(!Rc::ptr_eq(&first, &north));
        assert!(Rc::ptr_eq(&first, &selected.of(&country)));
        assert!(Rc::ptr_eq(
            &north,
            &selected.of(&country.with_region(Region::Nord))
        ));
    }
}
