//! The same filter for units of another type: what both have is kept, what the other type does not have is
//! left out.

use kinds::UnitType;

use super::condition::Value;
use super::{Filter, Key};
use crate::municipality::{Figure, SETTLES};
use crate::signal::RuleKind;
use crate::wave::Wave;
use crate::world::World;

impl Filter {
    /// The filter for units of another type, without the conditions that none of them can meet; and those
    /// conditions, in the order of the address. Columns and map colours are left to what is usual there.
    pub fn for_unit(&self, unit: UnitType, world: &World) -> (Self, Vec<Key>) {
        let mut filter = Self {
            unit,
            cols: Vec::new(),
            colour: None,
            ..self.with_page(super::Page::default())
        };
        let Some(wave) = world.wave(self.wave) else {
            return (filter, Vec::new());
        };
        let mut left_out = Vec::new();
        for key in self.keys().into_iter().rev() {
            if !self.applies(&key, unit, wave, world) {
                key.remove_from(&mut filter);
                left_out.push(key);
            }
        }
        left_out.reverse();
        (filter, left_out)
    }

    /// Whether units of a type have what a condition asks for.
    fn applies(&self, key: &Key, unit: UnitType, wave: &Wave, world: &World) -> bool {
        let of_type = || wave.units_of(unit).ones().map(|at| &wave.units()[at]);
        match key {
            Key::Number => self.numbers.iter().any(|number| number.unit_type() == unit),
            Key::Language => of_type().any(|unit| unit.language.is_some()),
            Key::Centrality => of_type().any(|unit| unit.centrality.is_some()),
            Key::Settled => of_type().any(|unit| unit.settlement.settled != Figure::Missing),
            Key::Flag(id) if id == SETTLES => of_type().any(|unit| unit.settles.is_some()),
            Key::Priority => world.signals(wave.year()).are_about(unit),
            Key::Signal => self
                .signals
                .iter()
                .any(|id| is_about(id, unit, wave, world)),
            Key::List => {
                let mut lists = self.lists.iter().filter_map(|id| world.list(*id));
                let of_type = wave.units_of(unit);
                lists.any(|list| !list.units(wave.year(), world).is_disjoint(of_type))
            }
            Key::Answer(position) => {
                let condition = &self.answers[*position];
                let elsewhere = condition.year.is_some_and(|year| year != wave.year());
                elsewhere || asks(wave, &condition.item.question, unit, &condition.values)
            }
            Key::AtLeast(position) => {
                let battery = &self.at_least[*position].battery;
                asks(wave, &battery.question, unit, &battery.values)
            }
            Key::Same(position) => {
                let same = &self.same[*position];
                let mut sides = [&same.left, &same.right].into_iter();
                sides.all(|side| asks(wave, &side.question, unit, &side.values))
            }
            _ => true,
        }
    }
}

/// Whether a rule looks at units of a type.
fn is_about(rule: &str, unit: UnitType, wave: &Wave, world: &World) -> bool {
    let known = world.signals(wave.year()).rule(rule);
    known.is_some_and(|rule| rule.rule().kind == RuleKind::Silent || rule.unit() == Some(unit))
}

/// Whether a question is put to units of a type, or the values ask just that.
fn asks(wave: &Wave, question: &str, unit: UnitType, values: &[Value]) -> bool {
    let question = wave.codebook().question(question);
    let asked = question.is_none_or(|question| question.asked_of.of(unit).is_some());
    let given = |value: &Value| matches!(value, Value::Option(_) | Value::Number(_));
    asked || !values.iter().all(given)
}
