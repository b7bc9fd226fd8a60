//! `q`: a part of the name, or the start of the number.

use super::{AddressKey, ConditionKey};
use crate::filter::reader::Reader;
use crate::filter::{Filter, Key};
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
        value.clone_into(&mut reader.filter.text);
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

    fn select(&self, filter: &Filter, _: &Key, wave: &Wave, _: &World) -> UnitSet {
        let folded = filter.text.to_lowercase();
        wave.set(|position| {
            let unit = &wave.units()[position];
            unit.number.as_str().starts_with(&filter.text)
                || unit.name.to_lowercase().contains(&folded)
        })
    }
}
