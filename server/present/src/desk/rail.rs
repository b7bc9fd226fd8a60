//! What stands beside the facts of a region.

use domain::desk::{Desk as Found, Whose};
use domain::filter::Selection;
use view::desk::Rail;

use super::{Happened, People, ahead, cover, past, todo, whose};
use crate::Scope;

/// Rows of each part.
const ROWS_SHOWN: usize = 4;

/// Beside a region's facts, or the country's.
pub fn of_region(
    scope: Scope<'_>,
    people: &People<'_>,
    area: &Selection,
    happened: &[Happened],
) -> Rail {
    let found = Found::of(scope.world, scope.wave, Whose::Units(area.units()));
    let late = found.late.iter().take(ROWS_SHOWN);
    let next = found.ahead.iter().take(ROWS_SHOWN);
    let place = whose::regions(area.filter(), scope.lang);
    Rail {
        late: late.map(|at| todo::action(scope, people, at)).collect(),
        open: Some(super::open(found.open(), scope.lang)),
        ahead: next.map(|at| ahead::row(scope, people, at)).collect(),
        coverage: cover::sentence(scope, area, &place),
        since: past::lines(scope, people, happened, area),
    }
}
