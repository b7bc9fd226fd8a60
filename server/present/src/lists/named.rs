//! Sentences about a list, with the names of municipalities behind them.

use domain::coverage::Coverage;
use domain::municipality::UnitNumber;
use domain::wave::UnitSet;
use view::Link;
use view::lists::{Named, Since};
use view::words::format;

use crate::Scope;
use crate::words::catalog::lists as word;

/// Most names behind a sentence; how many more there are is told after them.
pub(super) const NAMES_MAX: usize = 40;

/// What a list held when somebody opened it last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// When, as people read it.
    pub when: String,
    /// The units it held.
    pub numbers: Vec<UnitNumber>,
}

/// The names of units, each leading to its profile, by position; and how many more there are.
pub(super) fn names(scope: Scope<'_>, units: &UnitSet) -> (Vec<Link>, String) {
    let link = |position: usize| {
        let unit = &scope.wave.units()[position];
        Link {
            text: unit.name.clone(),
            href: crate::profile::href(&unit.number, scope.wave.year()),
        }
    };
    let more = units.count_ones(..).saturating_sub(NAMES_MAX);
    let more = match more {
        0 => String::new(),
        n => word::MORE.fill(scope.lang, &[("n", &format::count(n, scope.lang))]),
    };
    (units.ones().take(NAMES_MAX).map(link).collect(), more)
}

fn named(scope: Scope<'_>, sentence: String, units: &UnitSet) -> Named {
    let (units, more) = names(scope, units);
    Named {
        sentence,
        units,
        more,
    }
}

/// How far the visits of this year have come among some units, and who is left; `None` where there are
/// no units.
pub fn visits(scope: Scope<'_>, units: &UnitSet) -> Option<Named> {
    if units.is_clear() {
        return None;
    }
    let Coverage {
        visited,
        planned,
        without,
    } = Coverage::of(scope.world, scope.wave, units);
    let number = |units: &UnitSet| format::count(units.count_ones(..), scope.lang);
    let values = [
        ("visited", &*number(&visited)),
        ("planned", &number(&planned)),
        ("rest", &number(&without)),
        ("year", &scope.world.today().year().to_string()),
    ];
    let word = if without.is_clear() {
        word::ALL_VISITED
    } else {
        word::VISITS
    };
    let sentence = word.fill(scope.lang, &values);
    Some(named(scope, sentence, &without))
}

/// What came and went since a list was opened last.
pub(super) fn since(scope: Scope<'_>, before: &Before, now: &UnitSet) -> Since {
    let mut held = UnitSet::with_capacity(scope.wave.units().len());
    let known = before.numbers.iter();
    known
        .filter_map(|number| scope.wave.position(number))
        .for_each(|position| held.insert(position));
    let without = |from: &UnitSet, less: &UnitSet| {
        let mut rest = from.clone();
        rest.difference_with(less);
        rest
    };
    let (came, went) = (without(now, &held), without(&held, now));
    let number = |units: &UnitSet| format::count(units.count_ones(..), scope.lang);
    let sentence = if came.is_clear() && went.is_clear() {
        word::SINCE_SAME.fill(scope.lang, &[("when", &before.when)])
    } else {
        let values = [
            ("when", &*before.when),
            ("came", &number(&came)),
            ("went", &number(&went)),
        ];
        word::SINCE.fill(scope.lang, &values)
    };
    let some = |units: &UnitSet| {
        let is_any = !units.is_clear();
        is_any.then(|| named(scope, String::new(), units))
    };
    Since {
        sentence,
        came: some(&came),
        went: some(&went),
    }
}
