//! A filter together with the units it selects.

use std::rc::Rc;

use super::Filter;
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
    units: UnitSet,
}

impl Selection {
    /// Selects the units of a filter; no units where its wave is not published.
    pub fn of(filter: Filter, world: &World) -> Self {
        let units = filter.select(world);
        Self { filter, units }
    }

    /// What was asked for.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// The units, by position in the units of the filter's wave.
    pub fn units(&self) -> &UnitSet {
        &self.units
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
        groups
            .filter_map(|(value, units)| {
                let filter = self.filter.with_dimension(dimension, value)?;
                Some((value, Self { filter, units }))
            })
            .collect()
    }
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
    use kinds::{Region, UnitType};

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
