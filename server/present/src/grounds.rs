//! Which answers of a unit give its signals: the mark in the row, and the row that a signal leads to.

use std::collections::BTreeSet;

use domain::signal::Rule;
use domain::signals::Signal;
use domain::survey::ColumnRef;
use domain::wave::Wave;

use crate::Scope;

/// Begins the id of the row of a column.
const ROW: &str = "svar-";

/// The id in the page of the row of a column.
pub(crate) fn place(scope: Scope<'_>, column: ColumnRef) -> String {
    format!("{ROW}{}", scope.wave.codebook().column_id(column))
}

/// The column of a row, by the row's id; `None` where the row is of one option of a column.
pub(crate) fn column_of(wave: &Wave, place: &str) -> Option<ColumnRef> {
    wave.codebook().column(place.strip_prefix(ROW)?)
}

/// The answers that make a rule hold of the unit at a position.
pub(crate) fn grounds(scope: Scope<'_>, position: usize, rule: &Rule) -> BTreeSet<ColumnRef> {
    let rule = scope.signals().rule(&rule.id);
    let filter = rule.and_then(|rule| rule.filter(scope.world));
    filter.map_or_else(BTreeSet::new, |filter| filter.grounds(scope.wave, position))
}

/// Which signals each answer of a unit gives.
pub(crate) struct GivenBy<'a> {
    scope: Scope<'a>,
    signals: Vec<(&'a Rule, BTreeSet<ColumnRef>)>,
}

/// The needs of the unit at a position, each with the answers it rests on.
pub(crate) fn given_by(scope: Scope<'_>, position: usize) -> GivenBy<'_> {
    let signals = scope.signals().of_unit(position).into_iter();
    let needs = signals.filter(Signal::is_need).map(|signal| signal.rule);
    let signals = needs.map(|rule| (rule, grounds(scope, position, rule)));
    GivenBy {
        scope,
        signals: signals.collect(),
    }
}

impl GivenBy<'_> {
    /// The titles of the signals that the answer to a column gives.
    pub(crate) fn titles(&self, column: ColumnRef) -> Vec<String> {
        let given = self.signals.iter();
        let given = given.filter(|(_, grounds)| grounds.contains(&column));
        given
            .map(|(rule, _)| rule.title.text(self.scope.lang).to_owned())
            .collect()
    }
}
