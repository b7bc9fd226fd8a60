//! The signals of a region, each with those it holds for there and in the country.

use std::cmp::Reverse;

use domain::filter::Selected;
use domain::signal::{Rule, RuleKind};
use domain::signals::WaveRule;
use kinds::{Region, UnitType};
use view::Count;
use view::overview::SignalLine;

use super::{count, in_region};
use crate::{Scope, words};

/// The needs, with those who did not answer among them, and the models; most municipalities first. A
/// rule that sharpens another stands under it.
pub(super) fn lines(
    scope: Scope<'_>,
    region: Option<Region>,
    selected: &mut Selected<'_>,
) -> (Vec<SignalLine>, Vec<SignalLine>) {
    let rules: Vec<&Rule> = scope
        .signals()
        .rules()
        .iter()
        .filter(|rule| rule.unit() == Some(UnitType::Municipality))
        .map(WaveRule::rule)
        .collect();
    let known = |id: &str| rules.iter().any(|rule| rule.id == id);
    let stands_under = |rule: &Rule| rule.refines.as_deref().is_some_and(known);
    let mut flagged = |rule: &Rule, region| {
        let filter = in_region(scope, UnitType::Municipality, region);
        count(&selected.of(&filter.with_signal(&rule.id)))
    };
    let mut lines: Vec<(RuleKind, SignalLine)> = Vec::new();
    for rule in rules.iter().filter(|rule| !stands_under(rule)) {
        let sharper = rules
            .iter()
            .filter(|other| other.refines.as_ref() == Some(&rule.id));
        let sharper: Vec<(String, Count)> = sharper
            .map(|other| {
                (
                    other.tag.text(scope.lang).to_owned(),
                    flagged(other, region),
                )
            })
            .collect();
        let line = SignalLine {
            id: rule.id.clone(),
            title: rule.title.text(scope.lang).to_owned(),
            here: flagged(rule, region),
            country: flagged(rule, None),
            sharper,
        };
        lines.push((rule.kind, line));
    }
    // Stable: rules with as many municipalities keep the order of the file.
    lines.sort_by_key(|(_, line)| Reverse(line.here.count));
    let (models, signals): (Vec<_>, Vec<_>) = lines
        .into_iter()
        .partition(|(kind, _)| *kind == RuleKind::Model);
    let lines = |of: Vec<(RuleKind, SignalLine)>| of.into_iter().map(|(_, line)| line).collect();
    (lines(signals), lines(models))
}

/// How many rules the wave cannot answer, in a sentence; which, and why, stands with the rules.
pub(super) fn unanswerable(scope: Scope<'_>) -> Option<String> {
    let rules = scope.signals().rules();
    let failing = rules.iter().filter(|rule| rule.unit().is_none()).count();
    (failing > 0).then(|| words::overview::unanswerable(failing, rules.len(), scope.lang))
}
