//! What stands beside the facts of a region.

use domain::coverage::Coverage;
use domain::desk::{Desk as Found, DeskOf};
use domain::filter::Selection;
use view::desk::{NEWS_PLACE, Progress, Rail};
use view::{Count, Link};

use super::{People, Unread, Whose, ahead, cover, news, todo};
use crate::actions::{open_href, over_due_href};
use crate::words::catalog::desk as word;
use crate::{Scope, address};

/// What is late and who is visited next.
const ROWS_SHOWN: usize = 3;

/// Beside a region's facts, or the country's.
pub fn of_region(scope: Scope<'_>, people: &People<'_>, area: &Selection, unread: &Unread) -> Rail {
    let found = Found::of(scope.world, scope.wave, DeskOf::Units(area.units()));
    let late = found.late.iter().take(ROWS_SHOWN);
    let next = found.ahead.iter().take(ROWS_SHOWN);
    let open = open_href(area.filter().regions.iter().copied(), None);
    let region = area.filter().only_region();
    let back = address::overview(scope.wave.year(), region);
    let news = news::news(scope, people, unread, area, &back);
    let whose = people.address(region.map_or(Whose::Country, Whose::Region));
    let all_news = Link {
        text: word::ALL_NEWS.text(scope.lang).to_owned(),
        href: format!("{whose}#{NEWS_PLACE}"),
    };
    Rail {
        late: late.map(|at| todo::action(scope, people, at)).collect(),
        open: Some(super::open(found.open(), open, scope.lang)),
        ahead: next.map(|at| ahead::row(scope, people, at)).collect(),
        visits_href: address::visits(region),
        progress: Some(progress(scope, area, &found)),
        news: Some(news::brief(news, all_news)),
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
