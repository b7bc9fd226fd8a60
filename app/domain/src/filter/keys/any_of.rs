//! Keys that list values: a unit satisfies any of them.

use std::collections::BTreeSet;

use kinds::{Class, UnitType};

use super::{AddressKey, Choices, ConditionKey, Having};
use crate::filter::problem::unknown_value;
use crate::filter::reader::{Reader, parts};
use crate::filter::{Filter, FilterProblem, Key};
use crate::wave::{UnitSet, Wave};
use crate::world::World;

/// A key that lists values.
pub(in crate::filter) struct AnyOf<T: 'static> {
    /// As it stands in the address.
    pub id: &'static str,
    /// The condition it makes.
    pub key: Key,
    /// The values of a filter; empty means all units.
    pub of: fn(&Filter) -> &BTreeSet<T>,
    /// The same, to change them.
    pub of_mut: fn(&mut Filter) -> &mut BTreeSet<T>,
    /// Reads one value, given the key.
    pub read: fn(&Reader<'_>, &str, &str) -> Result<T, FilterProblem>,
    /// One value as it stands in the address.
    pub print: fn(&T) -> String,
    /// Whether the unit at a position of a world's wave satisfies any of the values.
    pub holds: fn(&BTreeSet<T>, &Wave, &World, usize) -> bool,
    /// What there is to choose among.
    pub offers: Offers,
}

/// The values to choose among in a world's wave, and which of them units have.
pub(super) type Offers = for<'w> fn(&'w Wave, UnitType, &'w World) -> Option<Offer<'w>>;

/// See [`Choices`].
pub(super) type Offer<'w> = (Vec<String>, Having<'w>);

/// A key whose values are the classes of an enum: its name, the class, its id, its condition, and the field
/// of the filter; then either which class the unit at a position of a wave has, or, where a unit may have
/// several, whether it has any of those that are asked for, and what there is to choose among.
macro_rules! class_key {
    ($name:ident: $class:ty, $id:literal, $key:expr, $field:ident, of $of:expr) => {
        $crate::filter::keys::any_of::class_key! {
            $name: $class, $id, $key, $field,
            holds |asked, wave, _, position| {
                let of: fn(&$crate::wave::Wave, usize) -> Option<$class> = $of;
                of(wave, position).is_some_and(|class| asked.contains(&class))
            },
            offers |wave, _, _| {
                let of: fn(&$crate::wave::Wave, usize) -> Option<$class> = $of;
                Some($crate::filter::keys::any_of::classes(move |position| of(wave, position)))
            }
        }
    };
    (
        $name:ident: $class:ty, $id:literal, $key:expr, $field:ident,
        holds $holds:expr, offers $offers:expr
    ) => {
        pub(super) static $name: $crate::filter::keys::any_of::AnyOf<$class> =
            $crate::filter::keys::any_of::AnyOf {
                id: $id,
                key: $key,
                of: |filter| &filter.$field,
                of_mut: |filter| &mut filter.$field,
                read: $crate::filter::keys::any_of::read_class,
                print: $crate::filter::keys::any_of::print_class,
                holds: $holds,
                offers: $offers,
            };
    };
}

pub(super) use class_key;

/// A key whose values are typed and not chosen.
pub(super) fn nothing<'w>(_: &'w Wave, _: UnitType, _: &'w World) -> Option<Offer<'w>> {
    None
}

/// All classes, and which the unit at a position has.
pub(super) fn classes<'w, T: Class>(of: impl Fn(usize) -> Option<T> + Send + 'w) -> Offer<'w> {
    let ids = T::ALL.iter().map(|class| class.id().to_owned()).collect();
    let place = move |position| {
        let class = of(position)?;
        T::ALL.iter().position(|known| *known == class)
    };
    (ids, Having::One(Box::new(place)))
}

/// Reads the id of a class.
pub(super) fn read_class<T: Class>(
    _: &Reader<'_>,
    key: &str,
    id: &str,
) -> Result<T, FilterProblem> {
    T::from_id(id).ok_or_else(|| unknown_value(key, id))
}

/// The id of a class.
pub(super) fn print_class<T: Class>(class: &T) -> String {
    class.id().to_owned()
}

impl<T: Ord> AddressKey for AnyOf<T> {
    fn id(&self) -> Option<&'static str> {
        Some(self.id)
    }

    fn read(&self, reader: &mut Reader<'_>, key: &str, value: &str) {
        for text in parts(value) {
            let read = (self.read)(reader, key, text);
            reader.add(self, read);
        }
    }
}

impl<T: Ord> ConditionKey for AnyOf<T> {
    fn owns(&self, key: &Key) -> bool {
        *key == self.key
    }

    fn keys(&self, filter: &Filter) -> Vec<Key> {
        if (self.of)(filter).is_empty() {
            return Vec::new();
        }
        vec![self.key.clone()]
    }

    fn values(&self, filter: &Filter, _: &Key) -> Vec<String> {
        (self.of)(filter).iter().map(self.print).collect()
    }

    fn remove(&self, filter: &mut Filter, _: &Key) {
        (self.of_mut)(filter).clear();
    }

    fn select(&self, filter: &Filter, _: &Key, wave: &Wave, world: &World) -> UnitSet {
        let values = (self.of)(filter);
        wave.set(|position| (self.holds)(values, wave, world, position))
    }

    fn choices<'w>(&self, wave: &'w Wave, unit: UnitType, world: &'w World) -> Vec<Choices<'w>> {
        let offer = (self.offers)(wave, unit, world).into_iter();
        let choices = offer.map(|(values, having)| Choices {
            key: self.key.clone(),
            values,
            having,
        });
        choices.collect()
    }
}

impl Reader<'_> {
    /// Adds a value to those of a key, or tells why it is none.
    pub(in crate::filter) fn add<T: Ord>(
        &mut self,
        key: &AnyOf<T>,
        value: Result<T, FilterProblem>,
    ) {
        match value {
            Ok(value) => {
                (key.of_mut)(&mut self.filter).insert(value);
            }
            Err(problem) => self.problems.push(problem),
        }
    }
}
