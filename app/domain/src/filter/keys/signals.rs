//! `signal`: which rules of the wave flag a unit.

use std::borrow::Cow;

use kinds::UnitType;

use super::{AddressKey, Choices, ConditionKey, Having};
use crate::filter::problem::{FilterProblem, MissingInWave, missing};
use crate::filter::reader::{Reader, parts};
use crate::filter::{Filter, Key};
use crate::wave::{UnitSet, Wave};
use crate::world::World;

/// `signal=RULE[,RULE]`: any of the rules flags the unit.
pub(super) struct Signal;

impl AddressKey for Signal {
    fn id(&self) -> Option<&'static str> {
        Some("signal")
    }

    fn read(&self, reader: &mut Reader<'_>, _: &str, value: &str) {
        let year = reader.wave.year();
        let signals = reader.world.signals(year);
        for id in parts(value) {
            match signals.rule(id) {
                Some(rule) if rule.works() => {
                    reader.filter.signals.push(id.to_owned());
                }
                Some(_) => reader.problems.push(FilterProblem::RuleFails {
                    year,
                    rule: id.to_owned(),
                }),
                None => {
                    let what = MissingInWave::Rule(id.to_owned());
                    reader.problems.push(missing(year, what));
                }
            }
        }
    }

    fn normalise(&self, filter: &mut Filter, world: &World) {
        let signals = world.signals(filter.wave);
        let place = |id: &String| signals.place(id);
        filter.signals.sort_by_key(place);
        filter.signals.dedup();
    }
}

impl ConditionKey for Signal {
    fn owns(&self, key: &Key) -> bool {
        *key == Key::Signal
    }

    fn keys(&self, filter: &Filter) -> Vec<Key> {
        if filter.signals.is_empty() {
            return Vec::new();
        }
        vec![Key::Signal]
    }

    fn values(&self, filter: &Filter, _: &Key) -> Vec<String> {
        filter.signals.clone()
    }

    fn remove(&self, filter: &mut Filter, _: &Key) {
        filter.signals.clear();
    }

    fn select(&self, filter: &Filter, _: &Key, wave: &Wave, world: &World) -> UnitSet {
        let signals = world.signals(wave.year());
        let mut flagged = UnitSet::with_capacity(wave.units().len());
        let rules = filter.signals.iter().filter_map(|id| signals.rule(id));
        for units in rules.filter_map(|rule| rule.units()) {
            flagged.union_with(units);
        }
        flagged
    }

    /// The rules that are about units of the type, in the order of their file; then those that people made.
    fn choices<'w>(&self, wave: &'w Wave, unit: UnitType, world: &'w World) -> Vec<Choices<'w>> {
        let rules = world.signals(wave.year()).all_rules().iter();
        let (values, sets): (Vec<String>, Vec<Cow<'w, UnitSet>>) = rules
            .filter(|rule| rule.unit() == Some(unit))
            .filter_map(|rule| Some((rule.rule().id.clone(), Cow::Borrowed(rule.units()?))))
            .unzip();
        if values.is_empty() {
            return Vec::new();
        }
        vec![Choices {
            key: Key::Signal,
            values,
            having: Having::Several(sets),
        }]
    }
}
