//! Yes/no flags: each flag of a codebook is a key, named by its id.

use std::collections::BTreeSet;

use kinds::{Flag, UnitType};

use super::any_of::{classes, read_class};
use super::{AddressKey, Choices, ConditionKey};
use crate::filter::problem::{FilterProblem, MissingInWave, missing};
use crate::filter::reader::{Reader, parts};
use crate::filter::{Filter, Key};
use crate::municipality::SETTLES;
use crate::wave::{UnitSet, Wave};
use crate::world::World;

pub(super) struct Flags;

impl AddressKey for Flags {
    fn id(&self) -> Option<&'static str> {
        None
    }

    fn read(&self, reader: &mut Reader<'_>, key: &str, value: &str) {
        if reader.wave.codebook().has_flag(key) {
            for id in parts(value) {
                match read_class(reader, key, id) {
                    Ok(flag) => {
                        let flags = &mut reader.filter.flags;
                        flags.entry(key.to_owned()).or_default().insert(flag);
                    }
                    Err(problem) => reader.problems.push(problem),
                }
            }
        } else if reader
            .world
            .waves()
            .any(|wave| wave.codebook().has_flag(key))
        {
            // A form sends the key empty where nothing is chosen.
            if parts(value).next().is_some() {
                let year = reader.wave.year();
                reader
                    .problems
                    .push(missing(year, MissingInWave::Flag(key.to_owned())));
            }
        } else {
            reader
                .problems
                .push(FilterProblem::UnknownKey(key.to_owned()));
        }
    }

    fn normalise(&self, filter: &mut Filter, _: &World) {
        filter.flags.retain(|_, values| !values.is_empty());
    }
}

impl ConditionKey for Flags {
    fn owns(&self, key: &Key) -> bool {
        matches!(key, Key::Flag(_))
    }

    /// The register's flag, then the others by id.
    fn keys(&self, filter: &Filter) -> Vec<Key> {
        let given = filter.flags.iter().filter(|(_, values)| !values.is_empty());
        let mut ids: Vec<&String> = given.map(|(id, _)| id).collect();
        ids.sort_by_key(|id| *id != SETTLES);
        ids.into_iter().cloned().map(Key::Flag).collect()
    }

    fn values(&self, filter: &Filter, key: &Key) -> Vec<String> {
        let values = asked(filter, key).into_iter().flatten();
        values.map(|value| value.id().to_owned()).collect()
    }

    fn remove(&self, filter: &mut Filter, key: &Key) {
        filter.flags.remove(key.id());
    }

    fn select(&self, filter: &Filter, key: &Key, wave: &Wave, _: &World) -> UnitSet {
        let of = wave.flags_of(key.id());
        let values = asked(filter, key);
        wave.set(|position| values.is_some_and(|values| values.contains(&of(position))))
    }

    fn choices<'w>(&self, wave: &'w Wave, _: UnitType, _: &'w World) -> Vec<Choices<'w>> {
        let ids = wave.codebook().flags();
        let offers = ids.map(|id| {
            let of = wave.flags_of(id);
            let (values, having) = classes(move |position| Some(of(position)));
            let key = Key::Flag(id.to_owned());
            Choices {
                key,
                values,
                having,
            }
        });
        offers.collect()
    }
}

fn asked<'f>(filter: &'f Filter, key: &Key) -> Option<&'f BTreeSet<Flag>> {
    filter.flags.get(key.id())
}
