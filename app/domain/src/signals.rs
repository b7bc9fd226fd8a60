//! What the rules of a wave find: the units of each rule, and each unit's priority and signals.
//!
//! It is worked out once, when the world is made, and never changes. Three decisions:
//!
//! - **Priority** is the sum of the weights of the *need* rules that a unit satisfies, refining ones
//!   among them. A unit that did not answer has none: it is in no range of `priority=`, and sorts
//!   last whatever the direction.
//! - **A refining rule is no signal of its own** where the rule it refines holds too: it stands
//!   under that one and adds its weight. Where it holds alone it is a signal like any other.
//! - **Unit types.** A rule is about the type its filter asks for (`unit=`, municipalities where it
//!   says nothing). A type that no need rule is about has no priority at all: 0 would say that
//!   there is nothing to follow up, and nobody has looked.

use std::cmp::Reverse;

use kinds::UnitType;

use crate::filter::{Filter, Selection};
use crate::signal::{Rule, RuleFault, RuleKind};
use crate::wave::{UnitSet, Wave};
use crate::world::World;

/// What the rules of a wave find in it.
#[derive(Debug, Default)]
pub struct Signals {
    rules: Vec<WaveRule>,
    /// By position of the unit.
    priority: Vec<Option<u32>>,
}

/// A rule as it works in its wave.
#[derive(Debug)]
pub struct WaveRule {
    rule: Rule,
    found: Result<Found, Vec<RuleFault>>,
}

#[derive(Debug)]
struct Found {
    filter: Filter,
    units: UnitSet,
}

/// A signal of one unit: a rule that holds, with those that sharpen it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal<'s> {
    /// The rule.
    pub rule: &'s Rule,
    /// Its place in the file, from 0.
    pub place: usize,
    /// The rules that hold too and refine it, in the order of the file.
    pub refined_by: Vec<&'s Rule>,
    /// What the signal adds to the priority: the weights of all of them.
    pub weight: u32,
}

/// The signals of a wave that has no rules, or of none at all.
pub(crate) static NO_SIGNALS: Signals = Signals {
    rules: Vec::new(),
    priority: Vec::new(),
};

impl WaveRule {
    fn resolve(rule: &Rule, world: &World, year: u16) -> Self {
        let found = rule.filter_in(world, year).map(|filter| {
            let selection = Selection::of(filter, world);
            Found {
                units: selection.units().clone(),
                filter: selection.filter().clone(),
            }
        });
        Self {
            rule: rule.clone(),
            found,
        }
    }

    /// The rule itself.
    pub fn rule(&self) -> &Rule {
        &self.rule
    }

    /// The rule as a filter of its wave; `None` where it does not work there.
    pub fn filter(&self) -> Option<&Filter> {
        self.found.as_ref().ok().map(|found| &found.filter)
    }

    /// The units it flags; `None` where it does not work in its wave.
    pub fn units(&self) -> Option<&UnitSet> {
        self.found.as_ref().ok().map(|found| &found.units)
    }

    /// Why it does not work in its wave; empty where it does.
    pub fn faults(&self) -> &[RuleFault] {
        self.found.as_ref().err().map_or(&[], Vec::as_slice)
    }

    /// The type of units it is about; `None` where it does not work in its wave.
    pub fn unit(&self) -> Option<UnitType> {
        self.filter().map(|filter| filter.unit)
    }

    /// Whether it flags the unit at a position.
    pub fn flags(&self, position: usize) -> bool {
        self.units().is_some_and(|units| units.contains(position))
    }

    fn is_need_of(&self, unit: UnitType) -> bool {
        self.rule.kind == RuleKind::Need && self.unit() == Some(unit)
    }
}

impl Signals {
    /// Works out what the rules of a wave find in it. The rules of the world's waves are not looked
    /// at: no rule may rest on another.
    pub(crate) fn resolve(wave: &Wave, world: &World) -> Self {
        let rules = wave.rules().rules.iter();
        let rules: Vec<WaveRule> = rules
            .map(|rule| WaveRule::resolve(rule, world, wave.year()))
            .collect();
        let mut signals = Self {
            rules,
            priority: Vec::new(),
        };
        let positions = 0..wave.units().len();
        signals.priority = positions.map(|at| signals.weigh(wave, at)).collect();
        signals
    }

    fn weigh(&self, wave: &Wave, position: usize) -> Option<u32> {
        let unit = wave.units()[position].unit_type();
        if !wave.responded().contains(position) || !self.are_about(unit) {
            return None;
        }
        let needs = self.rules.iter().filter(|rule| rule.is_need_of(unit));
        let held = needs.filter(|rule| rule.flags(position));
        Some(held.map(|rule| u32::from(rule.rule.weight)).sum())
    }

    /// The rules in the order of the file, with those that do not work in the wave.
    pub fn rules(&self) -> &[WaveRule] {
        &self.rules
    }

    /// The rule with this id.
    pub fn rule(&self, id: &str) -> Option<&WaveRule> {
        self.rules.iter().find(|known| known.rule.id == id)
    }

    /// Place in the file of the rule with this id, from 0.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.rules.iter().position(|known| known.rule.id == id)
    }

    /// Whether units of a type are weighed at all: whether a need rule that works is about them.
    pub fn are_about(&self, unit: UnitType) -> bool {
        self.rules.iter().any(|rule| rule.is_need_of(unit))
    }

    /// The priority of the unit at a position: the sum of the weights of its need rules. `None`
    /// where it did not answer, and where no rule is about its type.
    pub fn priority(&self, position: usize) -> Option<u32> {
        self.priority.get(position).copied().flatten()
    }

    /// The greatest priority among the units; 0 where there is none.
    pub fn greatest_priority(&self) -> u32 {
        self.priority.iter().flatten().max().copied().unwrap_or(0)
    }

    /// The signals of the unit at a position, of every kind: heaviest first, then in the order of
    /// the file.
    pub fn of_unit(&self, position: usize) -> Vec<Signal<'_>> {
        let held = self.rules.iter().enumerate();
        let held: Vec<(usize, &Rule)> = held
            .filter(|(_, rule)| rule.flags(position))
            .map(|(place, rule)| (place, &rule.rule))
            .collect();
        let holds = |id: &str| held.iter().any(|(_, rule)| rule.id == id);
        let stands_under = |rule: &Rule| rule.refines.as_deref().is_some_and(holds);
        let mut signals: Vec<Signal<'_>> = held
            .iter()
            .filter(|(_, rule)| !stands_under(rule))
            .map(|(place, rule)| {
                let refines = |other: &Rule| other.refines.as_ref() == Some(&rule.id);
                let others = held.iter().map(|(_, other)| *other);
                let refined_by: Vec<&Rule> = others.filter(|other| refines(other)).collect();
                let added = refined_by.iter().map(|other| u32::from(other.weight));
                Signal {
                    rule,
                    place: *place,
                    weight: u32::from(rule.weight) + added.sum::<u32>(),
                    refined_by,
                }
            })
            .collect();
        signals.sort_by_key(|signal| (Reverse(signal.weight), signal.place));
        signals
    }

    /// How many signals of need the unit at a position has, refining rules not counted by
    /// themselves; `None` where it has no priority.
    pub fn count(&self, position: usize) -> Option<usize> {
        self.priority(position)?;
        let signals = self.of_unit(position).into_iter();
        Some(signals.filter(Signal::is_need).count())
    }
}

impl Signal<'_> {
    /// Whether it points at a need, and so weighs.
    pub fn is_need(&self) -> bool {
        self.rule.kind == RuleKind::Need
    }
}
