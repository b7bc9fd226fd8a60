//! Keys that may stand several times: each time is a condition, and all must hold.

use std::fmt::Display;

use super::{AddressKey, ConditionKey};
use crate::filter::reader::Reader;
use crate::filter::{Filter, Key};
use crate::wave::{UnitSet, Wave};
use crate::world::World;

/// A key that may stand several times.
pub(super) struct AllOf<T: 'static> {
    /// As it stands in the address.
    pub id: &'static str,
    /// The condition it makes, by position among those of its key.
    pub key: fn(usize) -> Key,
    /// The conditions of a filter.
    pub of: fn(&Filter) -> &Vec<T>,
    /// The same, to change them.
    pub of_mut: fn(&mut Filter) -> &mut Vec<T>,
    /// Reads one condition, which is not empty.
    pub read: fn(&mut Reader<'_>, &str),
    /// The units that satisfy one.
    pub select: fn(&T, &Wave, &World) -> UnitSet,
    /// Puts values and conditions in the questionnaire's order.
    pub sort: fn(&mut Filter, &World),
}

impl<T: Display + PartialEq> AllOf<T> {
    fn one<'f>(&self, filter: &'f Filter, key: &Key) -> Option<&'f T> {
        (self.of)(filter).get(key.position()?)
    }
}

impl<T: Display + PartialEq> AddressKey for AllOf<T> {
    fn id(&self) -> Option<&'static str> {
        Some(self.id)
    }

    fn read(&self, reader: &mut Reader<'_>, _: &str, value: &str) {
        if !value.is_empty() {
            (self.read)(reader, value);
        }
    }

    fn normalise(&self, filter: &mut Filter, world: &World) {
        (self.sort)(filter, world);
        (self.of_mut)(filter).dedup();
    }
}

impl<T: Display + PartialEq> ConditionKey for AllOf<T> {
    fn owns(&self, key: &Key) -> bool {
        key.position().is_some_and(|at| *key == (self.key)(at))
    }

    fn keys(&self, filter: &Filter) -> Vec<Key> {
        (0..(self.of)(filter).len()).map(self.key).collect()
    }

    fn values(&self, filter: &Filter, key: &Key) -> Vec<String> {
        let one = self.one(filter, key).into_iter();
        one.map(ToString::to_string).collect()
    }

    fn remove(&self, filter: &mut Filter, key: &Key) {
        let conditions = (self.of_mut)(filter);
        if let Some(position) = key.position().filter(|at| *at < conditions.len()) {
            conditions.remove(position);
        }
    }

    fn select(&self, filter: &Filter, key: &Key, wave: &Wave, world: &World) -> UnitSet {
        let one = self.one(filter, key);
        one.map_or_else(UnitSet::new, |one| (self.select)(one, wave, world))
    }
}
