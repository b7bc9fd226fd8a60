//! `same=importance.*:very_important~usefulness.*:not_relevant`: the same item in two batteries.

use super::all_of::AllOf;
use crate::filter::reader::Reader;
use crate::filter::sets::item_sets;
use crate::filter::values::BatteryOrder;
use crate::filter::{Filter, FilterProblem, Key, SameItem};
use crate::wave::{UnitSet, Wave};
use crate::world::World;

pub(super) static SAME: AllOf<SameItem> = AllOf {
    id: "same",
    key: Key::Same,
    of: |filter| &filter.same,
    of_mut: |filter| &mut filter.same,
    read,
    select,
    sort,
};

fn read(reader: &mut Reader<'_>, text: &str) {
    let Some((left, right)) = text.split_once('~') else {
        reader.malformed("same", text);
        return;
    };
    let left = reader.battery("same", text, left);
    let right = reader.battery("same", text, right);
    let (Some((in_left, left)), Some((in_right, right))) = (left, right) else {
        return;
    };
    let shared = |id: &str| in_right.items.iter().any(|item| item.id == id);
    if in_left.items.iter().any(|item| shared(&item.id)) {
        reader.filter.same.push(SameItem { left, right });
    } else {
        reader.problems.push(FilterProblem::NothingInCommon {
            left: left.question,
            right: right.question,
        });
    }
}

fn select(condition: &SameItem, wave: &Wave, _: &World) -> UnitSet {
    let mut set = UnitSet::with_capacity(wave.units().len());
    for units in item_sets(wave, &condition.left, Some(&condition.right)) {
        set.union_with(&units);
    }
    set
}

fn sort(filter: &mut Filter, world: &World) {
    let order = BatteryOrder::of(filter.wave, world);
    for condition in &mut filter.same {
        order.values(&mut condition.left);
        order.values(&mut condition.right);
    }
    filter
        .same
        .sort_by_cached_key(|c| (order.place(&c.left), order.place(&c.right), c.to_string()));
}
