//! The municipalities of highest priority, with why: the first rows of the list in that order.

use domain::column::{Fact, ListColumn};
use domain::filter::{Filter, Selection};
use kinds::UnitType;
use view::overview::{Highest, HighestRow};
use view::{Link, routes};

use crate::marks::Marking;
use crate::words::catalog::rule_edition as word;
use crate::words::class;
use crate::{Scope, address, column, words};

/// Most municipalities that are shown; the list holds the others.
pub const HIGHEST_ROWS_MAX: usize = 10;

/// Those of a selection with the highest priority, ties by number. `None` where no rule weighs
/// municipalities.
pub(super) fn highest(scope: Scope<'_>, here: &Selection) -> Option<Highest> {
    let signals = scope.signals();
    if !signals.are_about(UnitType::Municipality) {
        return None;
    }
    let by_priority = ListColumn::Fact(Fact::Priority).id(scope.wave.codebook());
    let sorted = here.filter().with_sort(&by_priority, true);
    let order = sorted.sorted(here.units(), scope.world);
    let mut marking = Marking::new(scope);
    let rows: Vec<HighestRow> = order
        .into_iter()
        .filter_map(|position| Some((position, signals.priority(position)?)))
        .take(HIGHEST_ROWS_MAX)
        .map(|(position, priority)| {
            let unit = &scope.wave.units()[position];
            HighestRow {
                municipality: Link {
                    text: unit.name.clone(),
                    href: address::profile_in(&unit.number, &sorted),
                },
                priority,
                signals: marking.of(position),
                last_visit: column::value(scope, &ListColumn::Fact(Fact::LastVisit), position),
            }
        })
        .collect();
    Some(Highest {
        title: words::overview::highest(rows.len(), scope.lang),
        rows,
        marks: marking.marks(),
        all_href: sorted.href(routes::MUNICIPALITIES),
        own_weights: own_weights(scope, &sorted),
    })
}

/// Where a region has weights of its own: that the priority here is by the national ones, and the list by its
/// own.
fn own_weights(scope: Scope<'_>, sorted: &Filter) -> Option<(String, Link)> {
    let region = sorted.only_region()?;
    if !scope.world.has_weights_of(region) {
        return None;
    }
    let named = [("region", class::region(region, scope.lang))];
    let by_own = Filter {
        weights: Some(region),
        ..sorted.clone()
    };
    let list = Link {
        text: word::LIST_BY_WEIGHTS_OF.fill(scope.lang, &named),
        href: by_own.href(routes::MUNICIPALITIES),
    };
    Some((word::NATIONAL_WEIGHTS.fill(scope.lang, &named), list))
}
