//! Keys that ask for what people wrote: the lists that a unit is on, when it was visited, and what is
//! open between it and us.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::civil::Date;
use kinds::{Id, Pending, UnitType};

use super::any_of::{AnyOf, Offer, class_key};
use super::{AddressKey, Choices, ConditionKey, Having};
use crate::filter::problem::{FilterProblem, MissingInWave, missing, unknown_value};
use crate::filter::reader::{Reader, digits, parts};
use crate::filter::{Filter, Key, Visited};
use crate::follow_up::placed::Standing;
use crate::wave::{UnitSet, Wave};
use crate::world::World;

/// `list=ID[,ID]`: the unit is on any of the lists.
pub(super) struct OnList;

impl AddressKey for OnList {
    fn id(&self) -> Option<&'static str> {
        Some("list")
    }

    /// A live list that the wave cannot answer is told, and not used in part. One that whoever asks may
    /// not see is as if it were not there.
    fn read(&self, reader: &mut Reader<'_>, _: &str, value: &str) {
        let (year, world) = (reader.wave.year(), reader.world);
        for text in parts(value) {
            let id: Option<Id> = text.parse().ok();
            match id.and_then(|id| world.list(id)) {
                Some(list) if list.works(year, world) => {
                    reader.filter.lists.insert(list.id);
                }
                Some(list) => reader.problems.push(FilterProblem::ListFails {
                    year,
                    list: list.name.clone(),
                }),
                None => {
                    let what = MissingInWave::List(text.to_owned());
                    reader.problems.push(missing(year, what));
                }
            }
        }
    }
}

impl ConditionKey for OnList {
    fn owns(&self, key: &Key) -> bool {
        *key == Key::List
    }

    fn keys(&self, filter: &Filter) -> Vec<Key> {
        if filter.lists.is_empty() {
            return Vec::new();
        }
        vec![Key::List]
    }

    fn values(&self, filter: &Filter, _: &Key) -> Vec<String> {
        filter.lists.iter().map(Id::to_string).collect()
    }

    fn remove(&self, filter: &mut Filter, _: &Key) {
        filter.lists.clear();
    }

    fn select(&self, filter: &Filter, _: &Key, wave: &Wave, world: &World) -> UnitSet {
        let mut on = UnitSet::with_capacity(wave.units().len());
        let lists = filter.lists.iter().filter_map(|id| world.list(*id));
        for list in lists {
            on.union_with(&list.units(wave.year(), world));
        }
        on
    }

    /// The lists that whoever looks may see, and that hold units of the type.
    fn choices<'w>(&self, wave: &'w Wave, unit: UnitType, world: &'w World) -> Vec<Choices<'w>> {
        let of_type = wave.units_of(unit);
        let lists = world.lists().map(|list| {
            (
                list.id.to_string(),
                Cow::<UnitSet>::Owned(list.units(wave.year(), world)),
            )
        });
        let lists = lists.filter(|(_, units)| !units.is_disjoint(of_type));
        let (values, sets): (Vec<String>, Vec<_>) = lists.unzip();
        if values.is_empty() {
            return Vec::new();
        }
        vec![Choices {
            key: Key::List,
            values,
            having: Having::Several(sets),
        }]
    }
}

/// `visited=2016|never`: in one of the years, or never so far.
pub(super) static VISITED: AnyOf<Visited> = AnyOf {
    id: "visited",
    key: Key::Visited,
    of: |filter| &filter.visited,
    of_mut: |filter| &mut filter.visited,
    read: |_, key, text| {
        if text == NEVER {
            return Ok(Visited::Never);
        }
        let year = Some(text).filter(|text| text.len() == YEAR_DIGITS);
        let year = year.and_then(digits::<i16>);
        year.map(Visited::In)
            .ok_or_else(|| unknown_value(key, text))
    },
    print: |visited| match visited {
        Visited::In(year) => format!("{year:04}"),
        Visited::Never => NEVER.to_owned(),
    },
    holds: |asked, wave, world, position| {
        let unit = world.placed(wave.year()).at(position);
        asked.iter().any(|asked| match asked {
            Visited::In(year) => unit.visited_in.contains(year),
            Visited::Never => unit.visited_in.is_empty(),
        })
    },
    offers: |wave, unit, world| {
        let here = || {
            wave.units_of(unit)
                .ones()
                .map(|at| world.placed(wave.year()).at(at))
        };
        let years: BTreeSet<i16> = here().flat_map(|unit| &unit.visited_in).copied().collect();
        // Where nobody was visited, there is nothing to tell them by.
        let values: BTreeSet<Visited> = match years.len() {
            0 => BTreeSet::new(),
            _ => years
                .into_iter()
                .map(Visited::In)
                .chain([Visited::Never])
                .collect(),
        };
        Some(several(&VISITED, values, wave, world))
    },
};

/// How a unit that nobody has visited is asked for.
pub const NEVER: &str = "never";

/// A year in the address has so many digits.
const YEAR_DIGITS: usize = 4;

// `action=open|overdue`: something is open, or has passed its due date.
class_key! {
    ACTION: Pending, "action", Key::Action, actions,
    holds |asked, wave, world, position| {
        let unit = world.placed(wave.year()).at(position);
        let today = world.today();
        asked.iter().any(|asked| is_pending(unit, *asked, today))
    },
    offers |wave, _, world| Some(several(&ACTION, Pending::ALL.iter().copied(), wave, world))
}

/// Values of which a unit may have several, and the units that have each.
fn several<'w, T: Ord + Clone>(
    key: &AnyOf<T>,
    values: impl IntoIterator<Item = T>,
    wave: &'w Wave,
    world: &'w World,
) -> Offer<'w> {
    let having = |value: T| {
        let id = (key.print)(&value);
        let only = BTreeSet::from([value]);
        let units = wave.set(|position| (key.holds)(&only, wave, world, position));
        (id, Cow::Owned(units))
    };
    let (ids, sets): (Vec<String>, Vec<_>) = values.into_iter().map(having).unzip();
    (ids, Having::Several(sets))
}

fn is_pending(unit: &Standing, asked: Pending, today: Date) -> bool {
    match asked {
        Pending::Open => !unit.open_due.is_empty(),
        Pending::Overdue => unit.overdue(today) > 0,
    }
}
