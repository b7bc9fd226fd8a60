//! The units that gave an answer, as sets.

use super::condition::{BatteryValues, Item, Line, Value};
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
        line: Line::Any,
    };
    let columns = columns_of(wave.codebook(), &item).into_iter();
    columns.filter_map(|column| {
        let items = &wave.codebook().questions[column.question].items;
        Some((items.get(column.item?)?.id.as_str(), column))
    })
}

/// The items of a battery that have one of the values in the answers of the unit at a position, by
/// their place; where `also` asks of another battery, those of which it holds too.
pub(crate) fn items_with(
    wave: &Wave,
    battery: &BatteryValues,
    also: Option<&BatteryValues>,
    position: usize,
) -> Vec<usize> {
    let has = |column: ColumnRef, values: &[Value]| {
        values
            .iter()
            .any(|value| has_value(wave, column, value, position))
    };
    let held = battery_columns(wave, battery).enumerate();
    held.filter(|(_, (id, column))| {
        let in_other = also.is_none_or(|other| {
            let mut columns = battery_columns(wave, other);
            columns.any(|(known, column)| known == *id && has(column, &other.values))
        });
        in_other && has(*column, &battery.values)
    })
    .map(|(place, _)| place)
    .collect()
}

/// Whether the unit at a position has a value in a column: as [`column_set`], for one unit.
fn has_value(wave: &Wave, column: ColumnRef, value: &Value, position: usize) -> bool {
    let data = wave.column(column);
    let answered = || data.answered.contains(position);
    let responded = || wave.responded().contains(position);
    match value {
        Value::Option(id) => {
            let question = &wave.codebook().questions[column.question];
            let option = question.option_index(id);
            option.is_some_and(|option| data.options[option].contains(position))
        }
        Value::Number(range) => {
            let number = data.numbers.get(position).copied().flatten();
            number.is_some_and(|number| range.holds(number))
        }
        Value::Answered => answered(),
        Value::Unanswered => data.eligible.contains(position) && responded() && !answered(),
        Value::NotAsked => responded() && !data.eligible.contains(position) && !answered(),
        Value::NoResponse => !responded(),
    }
}
