//! The signals of the rows of a table, and what the rules say that they name.

use domain::signal::Rule;
use domain::signals::Signal;
use view::signals::{Marks, NamedRule, RowSignal};

use crate::Scope;

/// Gathers the rules that rows name, each once.
pub struct Marking<'s> {
    scope: Scope<'s>,
    named: Vec<&'s Rule>,
}

impl<'s> Marking<'s> {
    /// None yet.
    pub fn new(scope: Scope<'s>) -> Self {
        let named = Vec::new();
        Self { scope, named }
    }

    /// The needs of a unit, heaviest first; none where it has no priority.
    pub fn of(&mut self, position: usize) -> Vec<RowSignal> {
        let signals = self.scope.signals();
        if signals.priority(position).is_none() {
            return Vec::new();
        }
        let signals = signals.of_unit(position).into_iter();
        let needs = signals.filter(Signal::is_need);
        needs
            .map(|signal| RowSignal {
                rule: self.place(signal.rule),
                sharper: signal
                    .refined_by
                    .iter()
                    .map(|rule| self.place(rule))
                    .collect(),
                weight: signal.weight,
            })
            .collect()
    }

    fn place(&mut self, rule: &'s Rule) -> usize {
        let known = self.named.iter().position(|known| known.id == rule.id);
        known.unwrap_or_else(|| {
            self.named.push(rule);
            self.named.len() - 1
        })
    }

    /// What the rules say that rows name, and how long the bars of priority are: the same bar means
    /// the same on every page.
    pub fn marks(&self) -> Marks {
        let Scope { lang, .. } = self.scope;
        let signals = self.scope.signals();
        let rules = self.named.iter().map(|rule| NamedRule {
            tag: rule.tag.text(lang).to_owned(),
            reason: rule.reason.text(lang).to_owned(),
            weight: rule.weight,
        });
        Marks {
            rules: rules.collect(),
            full_priority: signals.greatest_priority(),
            full_share: 0,
        }
    }
}
