//! A list beside another: only here, in both, only there.

use domain::filter::{Filter, QUERY_BYTES_MAX};
use domain::follow_up::List;
use domain::register::name_key;
use domain::wave::UnitSet;
use view::lists::{Compare, Set};
use view::people::Pick;
use view::routes;

use super::said::label;
use super::{named, of_type, unit_of};
use crate::Scope;
use crate::words::catalog::lists as word;

/// Holds a list, with its units of one type, against another. `fills` says whether one may put units on
/// the first.
pub(super) fn compare(
    scope: Scope<'_>,
    (list, here): (&List, &UnitSet),
    against: Option<&List>,
    fills: bool,
) -> Compare {
    let others = scope.world.lists().filter(|other| other.id != list.id);
    let mut others: Vec<&List> = others.collect();
    others.sort_by_cached_key(|other| (name_key(&other.name), other.id));
    let with = others.into_iter().map(|other| Pick {
        value: other.id.to_string(),
        text: label(scope, other),
        picked: against.is_some_and(|against| against.id == other.id),
    });
    Compare {
        with: with.collect(),
        sets: against.map_or_else(Vec::new, |other| sets(scope, (list, here), other, fills)),
    }
}

fn sets(scope: Scope<'_>, (list, here): (&List, &UnitSet), other: &List, fills: bool) -> Vec<Set> {
    let there = other.units(scope.wave.year(), scope.world);
    let there = of_type(scope, &there, unit_of(scope, here, None));
    let mut both = here.clone();
    both.intersect_with(&there);
    let less = |from: &UnitSet| {
        let mut rest = from.clone();
        rest.difference_with(&both);
        rest
    };
    let only_in = |name: &str| word::ONLY_IN.fill(scope.lang, &[("name", name)]);
    let (here_alone, others) = (less(here), less(&there));
    vec![
        set(scope, only_in(&list.name), &here_alone, false),
        set(
            scope,
            word::IN_BOTH.text(scope.lang).to_owned(),
            &both,
            false,
        ),
        set(scope, only_in(&other.name), &others, fills),
    ]
}

fn set(scope: Scope<'_>, title: String, units: &UnitSet, add: bool) -> Set {
    let number = |position: usize| scope.wave.units()[position].number.clone();
    let mut filter = Filter::all(scope.wave.year(), unit_of(scope, units, None));
    filter.numbers = units.ones().map(number).collect();
    let is_any = !units.is_clear();
    let opens = is_any && filter.to_query().len() <= QUERY_BYTES_MAX;
    let numbers = units.ones().filter(|_| add);
    let (names, more) = named::names(scope, units);
    Set {
        count: units.count_ones(..),
        title,
        units: names,
        more,
        href: opens.then(|| filter.href(routes::MUNICIPALITIES)),
        add: numbers
            .map(|position| number(position).to_string())
            .collect(),
    }
}
