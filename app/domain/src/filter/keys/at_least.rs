//! `atleast=3:usefulness.*:very_poor,poor`: how many items of a battery have a value.

use super::all_of::AllOf;
use crate::filter::reader::{Reader, digits};
use crate::filter::sets::item_sets;
use crate::filter::values::BatteryOrder;
use crate::filter::{AtLeast, Filter, FilterProblem, Key};
use crate::wave::{UnitSet, Wave};
use crate::world::World;

pub(super) static AT_LEAST: AllOf<AtLeast> = AllOf {
    id: "atleast",
    key: Key::AtLeast,
    of: |filter| &filter.at_least,
    of_mut: |filter| &mut filter.at_least,
    read,
    select,
    sort,
};

fn read(reader: &mut Reader<'_>, text: &str) {
    let Some((count, battery)) = text.split_once(':') else {
        reader.malformed("atleast", text);
        return;
    };
    let Some((question, battery)) = reader.battery("atleast", text, battery) else {
        return;
    };
    let items = question.items.len();
    match digits(count).filter(|count| (1..=items).contains(count)) {
        Some(count) => reader.filter.at_least.push(AtLeast { count, battery }),
        None => reader.problems.push(FilterProblem::BadCount {
            count: count.to_owned(),
            question: battery.question,
            items,
        }),
    }
}

fn select(condition: &AtLeast, wave: &Wave, _: &World) -> UnitSet {
    let mut counts = vec![0_usize; wave.units().len()];
    for units in item_sets(wave, &condition.battery, None) {
        for position in units.ones() {
            counts[position] += 1;
        }
    }
    wave.set(|position| counts[position] >= condition.count)
}

fn sort(filter: &mut Filter, world: &World) {
    let order = BatteryOrder::of(filter.wave, world);
    for condition in &mut filter.at_least {
        order.values(&mut condition.battery);
    }
    filter
        .at_least
        .sort_by_cached_key(|c| (order.place(&c.battery), c.count, c.to_string()));
}
