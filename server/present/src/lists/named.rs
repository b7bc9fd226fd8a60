//! Sentences about a list, with the names of municipalities behind them.

use domain::follow_up::placed::Standing;
use domain::municipality::UnitNumber;
use domain::wave::UnitSet;
use kinds::VisitStatus;
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
    let year = scope.world.today().year();
    let standing = |position: &usize| scope.standing(*position);
    let is_visited = |unit: &Standing| unit.visited_in.contains(&year);
    let mut rest = units.clone();
    let visited: Vec<usize> = units.ones().filter(|at| is_visited(standing(at))).collect();
    for at in &visited {
        rest.remove(*at);
    }
    let planned: Vec<usize> = rest
        .ones()
        .filter(|at| is_planned(scope, standing(at), year))
        .collect();
    for at in &planned {
        rest.remove(*at);
    }
    let number = |count: usize| format::count(count, scope.lang);
    let values = [
        ("visited", &*number(visited.len())),
        ("planned", &number(planned.len())),
        ("rest", &number(rest.count_ones(..))),
        ("year", &year.to_string()),
    ];
    let sentence = word::VISITS.fill(scope.lang, &values);
    Some(named(scope, sentence, &rest))
}

/// Whether a visit is planned that would count, from a year on.
fn is_planned(scope: Scope<'_>, unit: &Standing, year: i16) -> bool {
    let follow_up = scope.world.follow_up();
    let mut visits = unit
        .visits
        .iter()
        .filter_map(|stands| follow_up.visit(stands.id));
    visits.any(|visit| {
        // What waits for somebody to write what happened is still planned.
        let ahead = visit.last_day.year() >= year;
        ahead && visit.status == VisitStatus::Planned && visit.kind.is_in_person()
    })
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
