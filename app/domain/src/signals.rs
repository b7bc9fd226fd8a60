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

use crate::signal::{Rule, RuleKind};
use crate::wave::{UnitSet, Wave};

/// The priority from which a unit is among the first to be followed up: no less than one heavy need
/// and several others.
pub const HIGH_PRIORITY: u32 = 8;

/// What the rules of a wave find in it.
#[derive(Debug, Default)]
pub struct Signals {
    rules: Vec<WaveRule>,
    /// By position of the unit.
    priority: Vec<Option<u32>>,
}

/// A rule as it works in its wave.
#[derive(Debug, Clone)]
pub struct WaveRule {
    rule: Rule,
    year: u16,
    /// The type of units it is about, and those that it flags.
    found: Option<(UnitType, UnitSet)>,
    /// Somebody made it; it is no rule of the wave's file.
    own: bool,
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
    /// A rule of the wave of `year`, with the type of units it is about and those it flags: `found`
    /// is `None` where it does not work there.
    pub(crate) fn new(rule: Rule, year: u16, found: Option<(UnitType, UnitSet)>) -> Self {
        Self {
            rule,
            year,
            found,
            own: false,
        }
    }

    /// The same rule, made by somebody.
    pub(crate) fn made_here(self) -> Self {
        Self { own: true, ..self }
    }

    /// The same rule, with a weight that a region lays on it.
    pub(crate) fn weighing(mut self, weight: u8) -> Self {
        self.rule.weight = weight;
        self
    }

    /// Whether somebody made it: it is no rule of the wave's file, and in no national priority.
    pub fn is_own(&self) -> bool {
        self.own
    }

    /// Whether it is a signal of the units it flags. A need that weighs nothing is none: one that nobody
    /// has laid a weight on, or that a region has taken it from.
    fn is_signal(&self) -> bool {
        self.rule.kind != RuleKind::Need || self.rule.weight > 0
    }

    /// The rule itself.
    pub fn rule(&self) -> &Rule {
        &self.rule
    }

    /// The year of its wave.
    pub fn year(&self) -> u16 {
        self.year
    }

    /// Whether it works in its wave; if not, it flags nobody.
    pub fn works(&self) -> bool {
        self.found.is_some()
    }

    /// The units it flags; `None` where it does not work in its wave.
    pub fn units(&self) -> Option<&UnitSet> {
        self.found.as_ref().map(|(_, units)| units)
    }

    /// The type of units it is about; `None` where it does not work in its wave.
    pub fn unit(&self) -> Option<UnitType> {
        self.found.as_ref().map(|(unit, _)| *unit)
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
    /// What the rules of a wave find in it: adds up the weights of each unit.
    pub(crate) fn weigh(wave: &Wave, rules: Vec<WaveRule>) -> Self {
        let mut signals = Self {
            rules,
            priority: Vec::new(),
        };
        let positions = 0..wave.units().len();
        signals.priority = positions.map(|at| signals.sum(wave, at)).collect();
        signals
    }

    fn sum(&self, wave: &Wave, position: usize) -> Option<u32> {
        let unit = wave.units()[position].unit_type();
        if !wave.responded().contains(position) || !self.are_about(unit) {
            return None;
        }
        let needs = self.rules.iter().filter(|rule| rule.is_need_of(unit));
        let held = needs.filter(|rule| rule.flags(position));
        Some(held.map(|rule| u32::from(rule.rule.weight)).sum())
    }

    /// The rules of the wave in the order of the file, with those that do not work there.
    pub fn rules(&self) -> &[WaveRule] {
        let own = self.rules.iter().position(WaveRule::is_own);
        &self.rules[..own.unwrap_or(self.rules.len())]
    }

    /// The rules of the wave, and then those that people made.
    pub fn all_rules(&self) -> &[WaveRule] {
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
            .filter(|(_, rule)| rule.is_signal() && rule.flags(position))
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
