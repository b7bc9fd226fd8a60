//! Lists, as lines.

use domain::follow_up::list::Seen;
use domain::follow_up::{Held, List};
use view::desk::Line;
use view::words::format;
use view::{Link, routes};

use super::People;
use crate::Scope;
use crate::words::catalog::desk as word;

/// Lists that are shown.
const LISTS_SHOWN: usize = 6;

/// The lists of whoever looks, those of their regions, then others that everyone sees; the newest first.
pub fn lines(scope: Scope<'_>, people: &People<'_>) -> Vec<Line> {
    let lists = nearest_first(scope, people).into_iter();
    let line = |list: &List| line(scope, list);
    lists.take(LISTS_SHOWN).map(line).collect()
}

/// Those of them that hold the unit at a position.
pub fn holding(scope: Scope<'_>, people: &People<'_>, position: usize) -> Vec<Line> {
    let year = scope.wave.year();
    let holds = |list: &&List| list.units(year, scope.world).contains(position);
    let lists = nearest_first(scope, people).into_iter().filter(holds);
    let line = |list: &List| line(scope, list);
    lists.take(LISTS_SHOWN).map(line).collect()
}

fn nearest_first<'w>(scope: Scope<'w>, people: &People<'_>) -> Vec<&'w List> {
    let person = people.person;
    let mut lists: Vec<&List> = scope.world.lists().collect();
    lists.sort_by_key(|list| {
        let near = match list.seen_by {
            _ if list.owner == person.account => 0,
            Seen::Region(region) if person.regions.holds(region) => 1,
            _ => 2,
        };
        (near, std::cmp::Reverse(list.id))
    });
    lists
}

fn line(scope: Scope<'_>, list: &List) -> Line {
    let year = scope.wave.year();
    let unreadable = list.held.is_live() && list.filter(year, scope.world).is_none();
    let told = match list.held {
        _ if unreadable => word::LIVE_UNREADABLE,
        Held::Live(_) => word::LIVE,
        Held::Fixed(_) => word::FIXED,
    };
    let count = list.units(year, scope.world).count_ones(..);
    let n = format::count(count, scope.lang);
    Line {
        link: Link {
            text: list.name.clone(),
            href: format!("{}/{}", routes::LISTS, list.id),
        },
        about: told.fill(scope.lang, &[("n", &n)]),
    }
}
