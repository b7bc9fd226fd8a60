//! Evaluation: a filter is a few intersections of unit sets.

use super::condition::{AnswerCondition, AtLeast, BatteryValues, Item, Line, SameItem, Value};
use super::key::Key;
use super::values::columns_of;
use super::{Filter, range};
use crate::municipality::Unit;
use crate::same_unit::units_in;
use crate::survey::ColumnRef;
use crate::wave::{UnitSet, Wave};
use crate::world::World;

impl Filter {
    /// The units the filter holds, by position in the units of its wave. Empty where the wave is
    /// not published. For [`Selection`](super::Selection) alone: whoever wants the units of a
    /// filter makes one and hands it on.
    pub(super) fn select(&self, world: &World) -> UnitSet {
        let Some(wave) = world.wave(self.wave) else {
            return UnitSet::new();
        };
        let mut selected = wave.units_of(self.unit).clone();
        for (_, set) in self.condition_sets(wave, world) {
            selected.intersect_with(&set);
        }
        selected
    }

    /// The units that satisfy each condition by itself, whatever their type.
    pub fn condition_sets(&self, wave: &Wave, world: &World) -> Vec<(Key, UnitSet)> {
        let mut sets = self.background_sets(wave);
        for (id, values) in &self.flags {
            let of = wave.flags_of(id);
            let holds = |position| values.contains(&of(position));
            sets.push((Key::Flag(id.clone()), wave.set(holds)));
        }
        if let Some(answered) = self.answered {
            let holds = |position| wave.responded.contains(position) == answered;
            sets.push((Key::Answered, wave.set(holds)));
        }
        if !self.text.is_empty() {
            sets.push((Key::Text, text_set(wave, &self.text)));
        }
        let answers = self.answers.iter().enumerate();
        sets.extend(answers.map(|(i, c)| (Key::Answer(i), answer_set(wave, world, c))));
        let at_least = self.at_least.iter().enumerate();
        sets.extend(at_least.map(|(i, c)| (Key::AtLeast(i), at_least_set(wave, c))));
        let same = self.same.iter().enumerate();
        sets.extend(same.map(|(i, c)| (Key::Same(i), same_set(wave, c))));
        sets
    }

    fn background_sets(&self, wave: &Wave) -> Vec<(Key, UnitSet)> {
        let mut sets = Vec::new();
        let mut add = |key, given: bool, holds: &dyn Fn(&Unit) -> bool| {
            if given {
                sets.push((key, wave.set(|position| holds(&wave.units[position]))));
            }
        };
        add(Key::Region, !self.regions.is_empty(), &|unit| {
            self.regions.contains(&unit.region)
        });
        add(Key::County, !self.counties.is_empty(), &|unit| {
            self.counties.contains(&unit.county.number)
        });
        add(Key::Number, !self.numbers.is_empty(), &|unit| {
            self.numbers.contains(&unit.number)
        });
        add(Key::Language, !self.languages.is_empty(), &|unit| {
            unit.language
                .is_some_and(|form| self.languages.contains(&form))
        });
        add(Key::Size, !self.sizes.is_empty(), &|unit| {
            self.sizes.contains(&unit.size_class())
        });
        add(Key::Centrality, !self.centralities.is_empty(), &|unit| {
            unit.centrality
                .is_some_and(|c| self.centralities.contains(&c))
        });
        add(Key::Share, !self.shares.is_empty(), &|unit| {
            self.shares.contains(&unit.share_class())
        });
        add(Key::Population, !self.population.is_empty(), &|unit| {
            range::any(&self.population, |r| r.holds(unit.population.into()))
        });
        add(Key::Immigrants, !self.immigrants.is_empty(), &|unit| {
            range::any(&self.immigrants, |r| r.holds(unit.immigrants.into()))
        });
        add(Key::SharePercent, !self.share_percent.is_empty(), &|unit| {
            range::any(&self.share_percent, |r| r.holds_share(unit))
        });
        add(Key::Settled, !self.settled.is_empty(), &|unit| {
            range::any(&self.settled, |r| r.holds_figure(unit.settlement.settled))
        });
        sets
    }
}

/// Units whose name holds the text, case folded, or whose number starts with it.
fn text_set(wave: &Wave, text: &str) -> UnitSet {
    let folded = text.to_lowercase();
    wave.set(|position| {
        let unit = &wave.units[position];
        unit.number.as_str().starts_with(text) || unit.name.to_lowercase().contains(&folded)
    })
}

/// Units that satisfy a condition on an answer, in the filter's wave.
pub(super) fn answer_set(wave: &Wave, world: &World, condition: &AnswerCondition) -> UnitSet {
    match condition.year {
        None => answer_set_in(wave, condition),
        Some(year) => world.wave(year).map_or_else(UnitSet::new, |other| {
            let there = answer_set_in(other, condition);
            units_in(&there, other, wave)
        }),
    }
}

fn answer_set_in(wave: &Wave, condition: &AnswerCondition) -> UnitSet {
    let item = &condition.item;
    let with_values = item_set(wave, item, &condition.values);
    if !condition.negated {
        return with_values;
    }
    let mut answered = item_set(wave, item, &[Value::Answered]);
    answered.difference_with(&with_values);
    answered
}

/// Units with any of the values in the item, or in at least one item of a battery.
fn item_set(wave: &Wave, item: &Item, values: &[Value]) -> UnitSet {
    let mut set = UnitSet::with_capacity(wave.units.len());
    for column in columns_of(&wave.codebook, item) {
        set.union_with(&column_set(wave, column, values));
    }
    set
}

/// Units with any of the values in a column.
pub fn column_set(wave: &Wave, column: ColumnRef, values: &[Value]) -> UnitSet {
    let mut set = UnitSet::with_capacity(wave.units.len());
    let data = wave.column(column);
    for value in values {
        match value {
            Value::Option(id) => {
                let question = &wave.codebook.questions[column.question];
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
                asked.intersect_with(&wave.responded);
                asked.difference_with(&data.answered);
                set.union_with(&asked);
            }
            Value::NotAsked => {
                // An answer that routing did not ask for is an answer.
                let mut not_asked = wave.responded.clone();
                not_asked.difference_with(&data.eligible);
                not_asked.difference_with(&data.answered);
                set.union_with(&not_asked);
            }
            Value::NoResponse => set.extend(
                (0..wave.units.len()).filter(|position| !wave.responded.contains(*position)),
            ),
        }
    }
    set
}

/// The columns of a battery, with the ids of their items.
fn battery_columns<'w>(
    wave: &'w Wave,
    battery: &BatteryValues,
) -> impl Iterator<Item = (&'w str, ColumnRef)> {
    let item = Item {
        question: battery.question.clone(),
        line: Line::Any,
    };
    let columns = columns_of(&wave.codebook, &item).into_iter();
    columns.filter_map(|column| {
        let items = &wave.codebook.questions[column.question].items;
        Some((items.get(column.item?)?.id.as_str(), column))
    })
}

fn at_least_set(wave: &Wave, condition: &AtLeast) -> UnitSet {
    let mut counts = vec![0_usize; wave.units.len()];
    for (_, column) in battery_columns(wave, &condition.battery) {
        for position in column_set(wave, column, &condition.battery.values).ones() {
            counts[position] += 1;
        }
    }
    wave.set(|position| counts[position] >= condition.count)
}

fn same_set(wave: &Wave, condition: &SameItem) -> UnitSet {
    let mut set = UnitSet::with_capacity(wave.units.len());
    let right: Vec<_> = battery_columns(wave, &condition.right).collect();
    for (id, left) in battery_columns(wave, &condition.left) {
        if let Some((_, right)) = right.iter().find(|(other, _)| *other == id) {
            let mut both = column_set(wave, left, &condition.left.values);
            both.intersect_with(&column_set(wave, *right, &condition.right.values));
            set.union_with(&both);
        }
    }
    set
}
