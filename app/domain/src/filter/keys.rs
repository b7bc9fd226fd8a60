//! The table of the filter's keys: what each reads, prints, selects and offers.
//!
//! A key is one value of [`CONDITIONS`] or [`SETTINGS`], in the order of the address. A new condition
//! is a field of [`Filter`], a variant of [`Key`] and a file here with the value; the compiler then
//! asks for its words, and for its place in the table, without which the value is never used. `unit`
//! and `wave` are no part of the table: the values of all other keys are looked up in them.

mod all_of;
mod answer;
mod any_of;
mod at_least;
mod classes;
mod flags;
mod follow_up;
mod map;
mod ranges;
mod same;
mod settings;
mod signals;
mod text;
mod units;

use std::borrow::Cow;

use kinds::UnitType;

use super::reader::Reader;
use super::{Filter, Key};
use crate::wave::{UnitSet, Wave};
use crate::world::World;

pub use follow_up::NEVER;
pub(super) use ranges::RANGES;

/// A key of the address.
pub(super) trait AddressKey: Sync {
    /// As it stands in the address. The flags have none: they are named by codebooks.
    fn id(&self) -> Option<&'static str>;

    /// Whether it takes one value, so that a second is told and not used.
    fn takes_one(&self) -> bool {
        false
    }

    /// Puts into the filter what can be used of a value, and tells the rest. It is called once
    /// each time the key stands in the query; where it takes one value, once.
    fn read(&self, reader: &mut Reader<'_>, key: &str, value: &str);

    /// Brings what the filter holds of it into canonical form.
    fn normalise(&self, _filter: &mut Filter, _world: &World) {}
}

/// A key that says which units are selected.
pub(super) trait ConditionKey: AddressKey {
    /// Whether a condition is one of this key.
    fn owns(&self, key: &Key) -> bool;

    /// The conditions of this key that the filter has, in the order they are printed.
    fn keys(&self, filter: &Filter) -> Vec<Key>;

    /// The values of a condition as they stand in the address, without the commas between.
    fn values(&self, filter: &Filter, key: &Key) -> Vec<String>;

    /// Takes a condition away.
    fn remove(&self, filter: &mut Filter, key: &Key);

    /// The units that satisfy a condition, whatever their type.
    fn select(&self, filter: &Filter, key: &Key, wave: &Wave, world: &World) -> UnitSet;

    /// What there is to choose among in a wave, for units of a type. Most keys offer nothing.
    fn choices<'w>(&self, _wave: &'w Wave, _unit: UnitType, _world: &'w World) -> Vec<Choices<'w>> {
        Vec::new()
    }
}

/// A key that says how the units are shown.
pub(super) trait SettingKey: AddressKey {
    /// As it stands in the address; `None` where it is the usual.
    fn value(&self, filter: &Filter) -> Option<String>;
}

/// What a key offers to choose among, and what each unit has of it.
pub struct Choices<'w> {
    /// The condition that a choice makes.
    pub key: Key,
    /// The values in the address, in order.
    pub values: Vec<String>,
    /// Which units have which of the values.
    pub having: Having<'w>,
}

/// Which units have which of some values.
pub enum Having<'w> {
    /// A unit has at most one of them: which, by the unit's position.
    One(Box<dyn Fn(usize) -> Option<usize> + Send + 'w>),
    /// A unit may have several of them: the units of each.
    Several(Vec<Cow<'w, UnitSet>>),
}

/// The conditions, in the order of the address.
static CONDITIONS: [&dyn ConditionKey; 22] = [
    &classes::REGION,
    &units::COUNTY,
    &units::NUMBER,
    &classes::LANGUAGE,
    &classes::SIZE,
    &classes::CENTRALITY,
    &classes::SHARE,
    &ranges::POPULATION,
    &ranges::IMMIGRANTS,
    &ranges::SHARE_PERCENT,
    &ranges::SETTLED,
    &flags::Flags,
    &classes::ANSWERED,
    &answer::ANSWER,
    &at_least::AT_LEAST,
    &same::SAME,
    &signals::Signal,
    &ranges::PRIORITY,
    &follow_up::OnList,
    &follow_up::VISITED,
    &follow_up::ACTION,
    &text::Text,
];

/// The settings, which follow the conditions.
static SETTINGS: [&dyn SettingKey; 6] = [
    &settings::SortKey,
    &settings::Cols,
    &settings::Weights,
    &map::ViewKey,
    &map::ColourKey,
    &settings::PageKey,
];

/// All keys of the table, in the order of the address.
pub(super) fn all() -> impl Iterator<Item = &'static dyn AddressKey> {
    let conditions = CONDITIONS.iter().map(|key| *key as &dyn AddressKey);
    conditions.chain(SETTINGS.iter().map(|key| *key as &dyn AddressKey))
}

/// The key of the table that stands so in the address; any other may be a flag.
pub(super) fn named(id: &str) -> &'static dyn AddressKey {
    let named = all().find(|key| key.id() == Some(id));
    named.unwrap_or(&flags::Flags)
}

/// Keys of addresses that are no part of the table: the wave and the unit type, what the panel sends,
/// and what single pages declare as their own.
const OTHER_KEYS: [&str; 15] = [
    "unit",
    "wave",
    "pick",
    "basis",
    "by",
    "judge",
    "justert",
    "forhold",
    "fra",
    "sprak",
    "v",
    "weigh",
    "only",
    "differences",
    "add",
];

/// Whether an id is a key of addresses, so that no flag and no question may have it.
pub fn is_key(id: &str) -> bool {
    let named = all().any(|key| key.id() == Some(id));
    let end = ["_from", "_to"].iter().any(|end| {
        let range = id.strip_suffix(end);
        range.is_some_and(|range| RANGES.iter().any(|known| known.key.id == range))
    });
    named || end || OTHER_KEYS.contains(&id)
}

/// The settings that are not the usual, in the order of the address.
pub(super) fn settings(filter: &Filter) -> impl Iterator<Item = (&'static str, String)> {
    let set = SETTINGS.iter();
    set.filter_map(|key| Some((key.id()?, key.value(filter)?)))
}

/// What there is to choose among in a wave for units of a type, in the order of the address.
pub fn choices<'w>(wave: &'w Wave, unit: UnitType, world: &'w World) -> Vec<Choices<'w>> {
    let keys = CONDITIONS.iter();
    keys.flat_map(|key| key.choices(wave, unit, world))
        .collect()
}

impl Key {
    /// What the audit log calls it: as it stands in the address, and one word for all flags, since
    /// those are named by codebooks.
    pub fn name(&self) -> &'static str {
        self.table().id().unwrap_or("flag")
    }

    /// Its place in the table.
    fn table(&self) -> &'static dyn ConditionKey {
        let entry = CONDITIONS.iter().find(|entry| entry.owns(self));
        entry.copied().unwrap_or(&flags::Flags)
    }

    /// The key in the address.
    pub fn id(&self) -> &str {
        match self {
            Self::Flag(id) => id,
            key => key.table().id().unwrap_or_default(),
        }
    }

    pub(super) fn remove_from(&self, filter: &mut Filter) {
        self.table().remove(filter, self);
    }
}

impl Filter {
    /// The conditions there are, in the order they are printed.
    pub fn keys(&self) -> Vec<Key> {
        CONDITIONS.iter().flat_map(|key| key.keys(self)).collect()
    }

    /// The values of a condition as they stand in the address, without the commas between.
    pub fn values(&self, key: &Key) -> Vec<String> {
        key.table().values(self, key)
    }

    /// The units that satisfy each condition by itself, whatever their type. For
    /// [`Selection`](super::Selection) alone, which keeps them.
    pub(super) fn condition_sets(&self, wave: &Wave, world: &World) -> Vec<(Key, UnitSet)> {
        let sets = self.keys().into_iter().map(|key| {
            let set = key.table().select(self, &key, wave, world);
            (key, set)
        });
        sets.collect()
    }
}
