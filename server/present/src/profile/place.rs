//! Where a unit stands in the selection that it was opened from, and who comes before and after it.

use domain::filter::{Selection, Sort};
use view::Link;
use view::profile::Place;

use crate::{Scope, address, words};

/// Its place among the units of a selection, in the order of their list. `None` where it is none of them,
/// and where nothing was selected: everybody in the usual order is no selection.
pub(super) fn place(scope: Scope<'_>, position: usize, selection: &Selection) -> Option<Place> {
    let filter = selection.filter();
    if filter.conditions() == 0 && filter.sort == Sort::default() {
        return None;
    }
    let order = filter.sorted(selection.units(), scope.world);
    let place = order.iter().position(|other| *other == position)?;
    let link = |at: Option<usize>| {
        let unit = &scope.wave.units()[*order.get(at?)?];
        Some(Link {
            text: unit.name.clone(),
            href: address::profile_in(&unit.number, filter),
        })
    };
    Some(Place {
        words: words::profile::place(place + 1, order.len(), scope.lang),
        previous: link(place.checked_sub(1)),
        next: link(Some(place + 1)),
    })
}
