//! The signals of the rows of a list, and what stands in the cells about them.

use domain::column::{Fact, ListColumn};
use domain::signal::Rule;
use domain::signals::Signal;
use view::list::{ListRule, RowSignal};
use view::value::CellValue;

use crate::{Scope, address, column};

const SIGNALS: ListColumn = ListColumn::Fact(Fact::Signals);
const PRIORITY: ListColumn = ListColumn::Fact(Fact::Priority);

/// Gathers the rules that rows name, each once.
pub(super) struct Marks<'s> {
    scope: Scope<'s>,
    shown: bool,
    named: Vec<&'s Rule>,
}

impl<'s> Marks<'s> {
    /// None yet. Where the signals are not shown, rows have none.
    pub(super) fn new(scope: Scope<'s>, columns: &[ListColumn]) -> Self {
        Self {
            scope,
            shown: columns.contains(&SIGNALS),
            named: Vec::new(),
        }
    }

    /// The needs of a unit, heaviest first.
    pub(super) fn of(&mut self, position: usize) -> Vec<RowSignal> {
        let signals = self.scope.signals();
        if !self.shown || signals.priority(position).is_none() {
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

    /// What the rules say that rows name.
    pub(super) fn rules(&self) -> Vec<ListRule> {
        let lang = self.scope.lang;
        let said = self.named.iter().map(|rule| ListRule {
            tag: rule.tag.text(lang).to_owned(),
            reason: rule.reason.text(lang).to_owned(),
            weight: rule.weight,
            order: self.scope.signals().place(&rule.id).unwrap_or_default(),
        });
        said.collect()
    }
}

/// The greatest priority of the wave, where priority is shown: the same bar means the same in every
/// list.
pub(super) fn full_priority(scope: Scope<'_>, columns: &[ListColumn]) -> u32 {
    if columns.contains(&PRIORITY) {
        scope.signals().greatest_priority()
    } else {
        0
    }
}

/// Where the rules are explained, if the list shows what they find.
pub(super) fn rules_href(scope: Scope<'_>, columns: &[ListColumn]) -> Option<String> {
    let shown = columns.contains(&PRIORITY) || columns.contains(&SIGNALS);
    shown.then(|| address::rules(scope.wave.year()))
}

/// What stands in a cell. The signals stand beside the cells of a row, so theirs tells how many they
/// are; and of two cells about a unit that did not answer, one says so.
pub(super) fn value(
    scope: Scope<'_>,
    columns: &[ListColumn],
    column: &ListColumn,
    position: usize,
) -> CellValue {
    let weighed = scope.signals().priority(position).is_some();
    match column {
        ListColumn::Fact(Fact::Signals) if weighed => {
            let count = scope.signals().count(position).unwrap_or(0);
            CellValue::Whole(count.try_into().unwrap_or(i64::MAX))
        }
        ListColumn::Fact(Fact::Priority) if !weighed && columns.contains(&SIGNALS) => {
            CellValue::None
        }
        _ => column::value(scope, column, position),
    }
}
