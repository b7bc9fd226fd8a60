//! Which answers make a filter hold of a unit: what a signal rests on, line by line.

use std::collections::BTreeSet;

use super::sets::{battery_columns, column_set};
use super::values::columns_of;
use super::{Filter, Value};
use crate::survey::ColumnRef;
use crate::wave::Wave;

impl Filter {
    /// The columns of the filter's own wave whose answers satisfy its conditions on answers, for the
    /// unit at a position. What was answered in another wave is no answer of this one.
    pub fn grounds(&self, wave: &Wave, position: usize) -> BTreeSet<ColumnRef> {
        let holds = |column: ColumnRef, values: &[Value]| {
            column_set(wave, column, values).contains(position)
        };
        let mut grounds = BTreeSet::new();
        for condition in self
            .answers
            .iter()
            .filter(|condition| condition.year.is_none())
        {
            let columns = columns_of(wave.codebook(), &condition.item).into_iter();
            // An excluding condition rests on what was answered instead.
            let values = if condition.negated {
                &[Value::Answered][..]
            } else {
                &condition.values
            };
            grounds.extend(columns.filter(|column| holds(*column, values)));
        }
        for battery in self.at_least.iter().map(|condition| &condition.battery) {
            let columns = battery_columns(wave, battery).map(|(_, column)| column);
            grounds.extend(columns.filter(|column| holds(*column, &battery.values)));
        }
        for condition in &self.same {
            for (id, left) in battery_columns(wave, &condition.left) {
                let mut rights = battery_columns(wave, &condition.right);
                let right = rights
                    .find(|(other, _)| *other == id)
                    .map(|(_, right)| right);
                let both = right.filter(|right| {
                    holds(left, &condition.left.values) && holds(*right, &condition.right.values)
                });
                grounds.extend(both.map(|right| [left, right]).into_iter().flatten());
            }
        }
        grounds
    }
}
