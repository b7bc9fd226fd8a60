//! What the rules find, in a file: a column for each rule, and the reasons as text.

use domain::column::{Fact, ListColumn};
use domain::signals::{Signal, WaveRule};
use kinds::UnitType;

use super::ticks::Tick;

use super::super::about::{Line, line};
use super::super::{Cell, MISSING};
use crate::{Scope, words};

/// A column of the file.
#[derive(Debug, Clone)]
pub(super) enum FileColumn<'s> {
    /// One that the page shows.
    Listed(ListColumn),
    /// Whether a rule flags the unit.
    Rule(&'s WaveRule),
    /// Why a unit has its priority.
    Reasons,
    /// Whether the unit ticked an option of a question with several answers.
    Tick(Tick),
}

/// The columns of the file where the page shows `shown`: the rules that are about the units stand in
/// place of the tags, and the reasons once, where they can be read: behind the priority, before the
/// rules. Behind the answers to a question with several, each of its options has a column.
pub(super) fn file_columns<'s>(
    scope: Scope<'s>,
    unit: UnitType,
    shown: &[ListColumn],
) -> Vec<FileColumn<'s>> {
    let tags = ListColumn::Fact(Fact::Signals);
    let explained = [ListColumn::Fact(Fact::Priority), tags.clone()];
    let first = shown.iter().position(|column| explained.contains(column));
    let reasons = scope
        .signals()
        .are_about(unit)
        .then_some(FileColumn::Reasons);
    let mut columns = Vec::new();
    for (place, column) in shown.iter().enumerate() {
        let reasons = || reasons.clone().filter(|_| first == Some(place));
        if *column == tags {
            columns.extend(reasons());
            let rules = scope.signals().rules().iter();
            let about = rules.filter(|rule| rule.unit() == Some(unit));
            columns.extend(about.map(FileColumn::Rule));
        } else {
            columns.push(FileColumn::Listed(column.clone()));
            columns.extend(reasons());
            columns.extend(Tick::of(scope, column).map(FileColumn::Tick));
        }
    }
    columns
}

/// Whether the unit did not answer.
pub(super) fn is_silent(scope: Scope<'_>, position: usize) -> bool {
    !scope.wave.responded().contains(position)
}

/// Yes where the rule flags the unit; no where it does not, and the unit answered.
pub(super) fn flagged(scope: Scope<'_>, rule: &WaveRule, position: usize) -> Cell {
    let flags = rule.flags(position);
    if !flags && is_silent(scope, position) {
        return Cell::did_not_answer(scope, position);
    }
    Cell::Text(words::filter::chip::yes_no(flags, scope.lang).to_owned())
}

/// The reasons of the unit's needs, heaviest first, each with its weight.
pub(super) fn reasons(scope: Scope<'_>, position: usize) -> Cell {
    let signals = scope.signals();
    if signals.priority(position).is_none() {
        return if is_silent(scope, position) {
            Cell::did_not_answer(scope, position)
        } else {
            Cell::Text(MISSING.to_owned())
        };
    }
    let signals = signals.of_unit(position).into_iter();
    let needs = signals.filter(Signal::is_need);
    let reasons: Vec<String> = needs
        .flat_map(|signal| std::iter::once(signal.rule).chain(signal.refined_by))
        .map(|rule| words::export::reason(rule.reason.text(scope.lang), rule.weight, scope.lang))
        .collect();
    if reasons.is_empty() {
        return Cell::Blank;
    }
    Cell::Text(reasons.join(" "))
}

/// What each rule of the file says and weighs.
pub(super) fn about(scope: Scope<'_>, columns: &[FileColumn<'_>]) -> Vec<Line> {
    let rules = columns.iter().filter_map(|column| match column {
        FileColumn::Rule(rule) => Some(rule.rule()),
        _ => None,
    });
    let lines = rules.map(|rule| {
        let name = words::export::signal(rule.tag.text(scope.lang), scope.lang);
        line(
            words::export::column(&name, scope.lang),
            words::rule::in_one_line(rule, scope.lang),
        )
    });
    lines.collect()
}
