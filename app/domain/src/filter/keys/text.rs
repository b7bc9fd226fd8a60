//! `q`: a part of the name, the start of the number, or a number that the unit has had.

use super::{AddressKey, ConditionKey};
use crate::filter::reader::Reader;
use crate::filter::{Filter, Key};
use crate::search::{Sought, compose};
use crate::wave::{UnitSet, Wave};
use crate::world::World;

pub(super) struct Text;

impl AddressKey for Text {
    fn id(&self) -> Option<&'static str> {
        Some("q")
    }

    fn takes_one(&self) -> bool {
        true
    }

    fn read(&self, reader: &mut Reader<'_>, _: &str, value: &str) {
        reader.filter.text = compose(value);
    }
}

impl ConditionKey for Text {
    fn owns(&self, key: &Key) -> bool {
        *key == Key::Text
    }

    fn keys(&self, filter: &Filter) -> Vec<Key> {
        if filter.text.is_empty() {
            return Vec::new();
        }
        vec![Key::Text]
    }

    fn values(&self, filter: &Filter, _: &Key) -> Vec<String> {
        vec![filter.text.clone()]
    }

    fn remove(&self, filter: &mut Filter, _: &Key) {
        filter.text.clear();
    }

    fn select(&self, filter: &Filter, _: &Key, wave: &Wave, world: &World) -> UnitSet {
        let sought = Sought::new(&filter.text);
        let called = world.called(wave.year());
        wave.set(|position| {
            let unit = called.get(position);
            unit.is_some_and(|unit| sought.fit(unit).is_some())
        })
    }
}
