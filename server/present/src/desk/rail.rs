//! What stands beside the facts of a region.

use domain::coverage::Coverage;
use domain::desk::{Desk as Found, Whose};
use domain::filter::Selection;
use view::desk::{Progress, Rail};
use view::{Count, routes};

use super::{People, Unread, ahead, cover, news, todo};
use crate::Scope;
use crate::actions::{open_href, over_due_href};

/// What is late and who is visited next.
const ROWS_SHOWN: usize = 3;

/// Beside a region's facts, or the country's.
pub fn of_region(scope: Scope<'_>, people: &People<'_>, area: &Selection, unread: &Unread) -> Rail {
    let found = Found::of(scope.world, scope.wave, Whose::Units(area.units()));
    let late = found.late.iter().take(ROWS_SHOWN);
    let next = found.ahead.iter().take(ROWS_SHOWN);
    let open = open_href(area.filter().regions.iter().copied(), None);
    Rail {
        late: late.map(|at| todo::action(scope, people, at)).collect(),
        open: Some(super::open(found.open(), open, scope.lang)),
        ahead: next.map(|at| ahead::row(scope, people, at)).collect(),
        progress: Some(progress(scope, area, &found)),
        news: Some(news::news(scope, people, unread, area, routes::OVERVIEW)),
    }
}

/// How far one has come with an area.
fn progress(scope: Scope<'_>, area: &Selection, found: &Found<'_>) -> Progress {
    let covered = Coverage::of(scope.world, scope.wave, area.units());
    Progress {
        visited: cover::count(scope, &covered.visited),
        planned: covered.planned.count_ones(..),
        units: area.count(),
        late: Count {
            count: found.late.len(),
            href: over_due_href(area.filter().regions.iter().copied()),
        },
        open: found.open(),
    }
}
