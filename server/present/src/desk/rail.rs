//! What stands beside the facts of a region or of a municipality.

use domain::coverage::{Coverage, visits};
use domain::desk::{At, Desk as Found, Whose};
use domain::filter::Selection;
use domain::wave::UnitSet;
use kinds::VisitStatus;
use view::desk::{Line, Progress, Rail};
use view::words::catalog::Word;
use view::{Count, Link, routes};

use super::todo::{before_merger, visit_page};
use super::{People, Unread, ahead, cover, news, todo};
use crate::Scope;
use crate::actions::over_due_href;
use crate::words::catalog::desk as word;
use crate::words::desk as words;

/// What is late and who is visited next, beside a region.
const ROWS_SHOWN: usize = 3;
/// Earlier visits beside a municipality.
const HELD_SHOWN: usize = 5;

/// Beside a region's facts, or the country's.
pub fn of_region(scope: Scope<'_>, people: &People<'_>, area: &Selection, unread: &Unread) -> Rail {
    let found = Found::of(scope.world, scope.wave, Whose::Units(area.units()));
    let late = found.late.iter().take(ROWS_SHOWN);
    let next = found.ahead.iter().take(ROWS_SHOWN);
    Rail {
        late: late.map(|at| todo::action(scope, people, at)).collect(),
        due: Vec::new(),
        open: Some(super::open(found.open(), scope.lang)),
        ahead: next.map(|at| ahead::row(scope, people, at)).collect(),
        held: Vec::new(),
        progress: Some(progress(scope, area, &found)),
        news: Some(news::news(scope, people, unread, area, routes::OVERVIEW)),
        followed_by: String::new(),
        begin: Vec::new(),
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
            href: over_due_href(area.filter().only_region()),
        },
        open: found.open(),
    }
}

/// Beside a municipality's facts: also what was agreed with those it was made of.
pub fn of_unit(scope: Scope<'_>, people: &People<'_>, position: usize) -> Rail {
    let lang = scope.lang;
    let mut one = UnitSet::with_capacity(scope.wave.units().len());
    one.insert(position);
    let found = Found::of(scope.world, scope.wave, Whose::Units(&one));
    let row = |at: &At<'_, _>| todo::action(scope, people, at);
    let standing = scope.world.placed(scope.wave.year()).at(position);
    let held: Vec<_> = visits(scope.world, scope.wave, position)
        .filter(|visit| visit.status == VisitStatus::Held)
        .collect();
    let line = |visit: &&domain::follow_up::Visit| {
        let who = people.name(visit.responsible, lang);
        let kind = words::kind(visit.kind, lang);
        let about = word::HELD_ON.fill(lang, &[("kind", kind), ("who", &who)]);
        let told = word::VISITED_BEFORE_MERGER;
        let before = before_merger(scope, &visit.unit, position, told);
        let about = before.map_or(about.clone(), |before| format!("{about}. {before}"));
        Line {
            link: Link {
                text: words::date(visit.first_day, lang),
                href: visit_page(visit.id),
            },
            about,
        }
    };
    let follower = standing.follower.map(|id| people.name(id, lang));
    let open = found.open();
    let own_rows = found.due.iter().chain(&found.later);
    Rail {
        late: found.late.iter().map(row).collect(),
        due: own_rows.map(row).collect(),
        open: (open > 0).then(|| super::open(open, lang)),
        ahead: found
            .ahead
            .iter()
            .map(|at| ahead::row(scope, people, at))
            .collect(),
        held: held.iter().rev().take(HELD_SHOWN).map(line).collect(),
        progress: None,
        news: None,
        followed_by: follower
            .map(|name| word::FOLLOWED_BY.fill(lang, &[("name", &name)]))
            .unwrap_or_default(),
        begin: begin(scope, people, position),
    }
}

/// What can be begun with a municipality.
fn begin(scope: Scope<'_>, people: &People<'_>, position: usize) -> Vec<Link> {
    let unit = &scope.wave.units()[position];
    if !people.writes_in(unit.region) {
        return Vec::new();
    }
    let link = |word: Word, path: &str| Link {
        text: word.text(scope.lang).to_owned(),
        href: format!("{path}/nytt?kommune={}", unit.number),
    };
    vec![
        link(word::PLAN_VISIT, routes::VISITS),
        link(word::NEW_ACTION, routes::ACTIONS),
    ]
}
