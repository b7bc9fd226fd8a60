//! The units that gave an answer, as sets.

use super::condition::{BatteryValues, Item, Value, WhichLine};
use super::values::columns_of;
use crate::survey::ColumnRef;
use crate::wave::{UnitSet, Wave};

/// Units with any of the values in the item, or in at least one item of a battery.
pub(super) fn item_set(wave: &Wave, item: &Item, values: &[Value]) -> UnitSet {
    let mut set = UnitSet::with_capacity(wave.units().len());
    for column in columns_of(wave.codebook(), item) {
        set.union_with(&column_set(wave, column, values));
    }
    set
}

/// Units with any of the values in a column.
pub fn column_set(wave: &Wave, column: ColumnRef, values: &[Value]) -> UnitSet {
    let mut set = UnitSet::with_capacity(wave.units().len());
    let data = wave.column(column);
    for value in values {
        match value {
            Value::Option(id) => {
                let question = &wave.codebook().questions[column.question];
                if let Some(option) = question.option_index(id) {
                    set.union_with(&data.options[option]);
                }
            }
            Value::Number(range) => {
                let numbers = data.numbers.iter().enumerate();
                let within = numbers.filter(|(_, n)| n.is_some_and(|n| range.holds(n)));
                set.extend(within.map(|(position, _)| position));
            }
            Value::Answered => set.union_with(&data.answered),
            Value::Unanswered => {
                let mut asked = data.eligible.clone();
                asked.intersect_with(wave.responded());
                asked.difference_with(&data.answered);
                set.union_with(&asked);
            }
            Value::NotAsked => {
                // An answer that routing did not ask for is an answer.
                let mut not_asked = wave.responded().clone();
                not_asked.difference_with(&data.eligible);
                not_asked.difference_with(&data.answered);
                set.union_with(&not_asked);
            }
            Value::NoResponse => set.extend(
                (0..wave.units().len()).filter(|position| !wave.responded().contains(*position)),
            ),
        }
    }
    set
}

/// The columns of a battery, with the ids of their items.
pub(super) fn battery_columns<'w>(
    wave: &'w Wave,
    battery: &BatteryValues,
) -> impl Iterator<Item = (&'w str, ColumnRef)> {
    let item = Item {
        question: battery.question.clone(),
        line: WhichLine::Any,
    };
    let columns = columns_of(wave.codebook(), &item).into_iter();
    columns.filter_map(|column| {
        let items = &wave.codebook().questions[column.question].items;
        Some((items.get(column.item?)?.id.as_str(), column))
    })
}

/// For each item of a battery the units that have one of the values in it; where `also` asks of
/// another battery, those of which it holds too.
pub(super) fn item_sets(
    wave: &Wave,
    battery: &BatteryValues,
    also: Option<&BatteryValues>,
) -> Vec<UnitSet> {
    let items = battery_columns(wave, battery);
    let sets = items.map(|(id, column)| {
        let mut set = column_set(wave, column, &battery.values);
        if let Some(other) = also {
            let found = battery_columns(wave, other).find(|(known, _)| *known == id);
            match found {
                Some((_, column)) => set.intersect_with(&column_set(wave, column, &other.values)),
                None => set.clear(),
            }
        }
        set
    });
    sets.collect()
}
