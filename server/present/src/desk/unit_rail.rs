//! What stands of follow-up beside the facts of a municipality, also of what was written of those it was
//! made of.

use domain::access::{Action, Resource, allows};
use domain::coverage::visits;
use domain::desk::{At, Desk as Found, DeskOf, Waits};
use domain::follow_up::Visit;
use domain::trial::Trials;
use domain::wave::UnitSet;
use kinds::{Id, VisitStatus};
use view::desk::{Line, Todo};
use view::list::PICKED;
use view::unit_rail::{NewNote, NextVisit, NotesBeside, UnitRail};
use view::words::format;
use view::{Link, routes};

use super::todo::{self, before_merger, visit_page};
use super::{People, ahead, lists};
use crate::Scope;
use crate::unit_follow_up::{NoteOf, Noted, note_row};
use crate::words::catalog::{desk as word, unit_follow_up as note};
use crate::words::desk as words;

/// Earlier visits that are shown.
const HELD_SHOWN: usize = 5;
/// Notes that are shown; how many more there are is told.
pub const NOTES_SHOWN: usize = 3;

/// What was read of a municipality besides the world.
#[derive(Debug, Clone)]
pub struct Brought<'a> {
    /// The last of its notes, the newest first.
    pub notes: &'a [NoteOf],
    /// How many notes there are in all.
    pub all_notes: usize,
    /// The name of the change that a note would be.
    pub change: Id,
    /// The page that it stands on.
    pub page: String,
    /// What was done a moment ago.
    pub done: Option<String>,
}

/// Beside the facts of the municipality at a position.
pub fn of_unit(
    scope: Scope<'_>,
    people: &People<'_>,
    position: usize,
    brought: Brought<'_>,
) -> UnitRail {
    let lang = scope.lang;
    let unit = &scope.wave.units()[position];
    let number = unit.number.as_str();
    let mut one = UnitSet::with_capacity(scope.wave.units().len());
    one.insert(position);
    let found = Found::of(scope.world, scope.wave, DeskOf::Units(&one));
    let may_write = people.writes_in(unit.region);
    let standing = scope.world.placed(scope.wave.year()).at(position);
    let named = ("unit", &*unit.name);
    UnitRail {
        next: next(scope, people, &found),
        agreed: agreed(scope, people, &found),
        new_action: may_write.then(|| Link {
            text: word::NEW_ACTION.text(lang).to_owned(),
            href: format!("{}?kommune={number}", routes::ACTION_NEW),
        }),
        held: held(scope, people, position),
        notes: notes(scope, people, position, &brought),
        lists: lists::holding(scope, people, position),
        followed_by: match standing.follower {
            Some(id) => {
                let name = people.name(id, lang);
                note::FOLLOWED_BY.fill(lang, &[named, ("name", &name)])
            }
            None => note::FOLLOWED_BY_NOBODY.fill(lang, &[named]),
        },
        more: Link {
            text: word::MORE_OF_UNIT.text(lang).to_owned(),
            href: routes::unit_follow_up(number),
        },
        begin: begin(scope, people, position),
        done: brought.done,
    }
}

/// Visits that are to be, those whose day has passed first.
fn next(scope: Scope<'_>, people: &People<'_>, found: &Found<'_>) -> Vec<NextVisit> {
    let passed = found.waiting.iter().filter_map(|waits| match waits {
        Waits::Visit(at) => Some(visit(scope, people, at, true)),
        Waits::Reported(_) | Waits::Unconfirmed(_) => None,
    });
    let ahead = found.ahead.iter();
    passed
        .chain(ahead.map(|at| visit(scope, people, at, false)))
        .collect()
}

fn visit(scope: Scope<'_>, people: &People<'_>, at: &At<'_, Visit>, waits: bool) -> NextVisit {
    let (visit, lang) = (at.what, scope.lang);
    let told = word::VISITED_BEFORE_MERGER;
    let before = before_merger(scope, &visit.unit, at.position, told);
    let who = people.name(visit.responsible, lang);
    let parts = [words::kind(visit.kind, lang), &visit.place, &who];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let place = parts.join(". ");
    let said = if waits {
        word::DAY_PASSED.text(lang).to_owned()
    } else {
        ahead::said(visit, lang)
    };
    NextVisit {
        day: words::long(visit.first_day, lang),
        time: visit
            .from
            .map_or_else(String::new, |from| words::clock(from, lang)),
        place: match before {
            Some(before) => format!("{place}. {before}"),
            None => format!("{place}."),
        },
        purpose: visit.purpose.clone(),
        said,
        waits,
        open: Link {
            text: word::OPEN_VISIT.text(lang).to_owned(),
            href: visit_page(visit.id),
        },
    }
}

/// What was agreed: what is late, what is open, and what was reported done.
fn agreed(scope: Scope<'_>, people: &People<'_>, found: &Found<'_>) -> Vec<Todo> {
    let open = found.late.iter().chain(&found.due).chain(&found.later);
    let reported = found
        .waiting
        .iter()
        .filter(|waits| matches!(waits, Waits::Reported(_)));
    let mut trials = Trials::of(scope.world);
    let reported = reported.map(|waits| todo::waiting(scope, people, &mut trials, waits));
    open.map(|at| todo::action(scope, people, at))
        .chain(reported)
        .collect()
}

/// Visits before, the latest first.
fn held(scope: Scope<'_>, people: &People<'_>, position: usize) -> Vec<Line> {
    let lang = scope.lang;
    let held: Vec<&Visit> = visits(scope.world, scope.wave, position)
        .filter(|visit| visit.status == VisitStatus::Held)
        .collect();
    let line = |visit: &&Visit| {
        let who = people.name(visit.responsible, lang);
        let kind = words::kind(visit.kind, lang);
        let about = word::HELD_ON.fill(lang, &[("kind", kind), ("who", &who)]);
        let told = word::VISITED_BEFORE_MERGER;
        let before = before_merger(scope, &visit.unit, position, told);
        Line {
            link: Link {
                text: words::date(visit.last_day, lang),
                href: visit_page(visit.id),
            },
            about: match before {
                Some(before) => format!("{about}. {before}"),
                None => about,
            },
        }
    };
    held.iter().rev().take(HELD_SHOWN).map(line).collect()
}

/// The last notes, the way to all of them, and what another is written with.
fn notes(
    scope: Scope<'_>,
    people: &People<'_>,
    position: usize,
    brought: &Brought<'_>,
) -> NotesBeside {
    let unit = &scope.wave.units()[position];
    let may_write = people.writes_in(unit.region);
    let name = |id: Id| people.name(id, scope.lang);
    let noted = Noted {
        world: scope.world,
        number: unit.number.as_str(),
        name: &name,
        may: may_write,
        lang: scope.lang,
    };
    let rows = brought.notes.iter().map(|note| note_row(&noted, note));
    let n = format::count(brought.all_notes, scope.lang);
    let latest = scope.world.latest();
    let is_now = latest.is_some_and(|wave| wave.position(&unit.number).is_some());
    NotesBeside {
        rows: rows.collect(),
        all: (brought.all_notes > brought.notes.len()).then(|| Link {
            text: word::ALL_NOTES.fill(scope.lang, &[("n", &n)]),
            href: format!("{}#notater", routes::unit_follow_up(unit.number.as_str())),
        }),
        new: (may_write && is_now).then(|| NewNote {
            number: unit.number.to_string(),
            change: brought.change.to_string(),
            back: brought.page.clone(),
        }),
    }
}

/// What can be begun with a municipality: a visit, and a place on a list.
fn begin(scope: Scope<'_>, people: &People<'_>, position: usize) -> Vec<Link> {
    let unit = &scope.wave.units()[position];
    let keeps = allows(people.person, Action::OwnRules, Resource::Country);
    let visit = people.writes_in(unit.region).then(|| Link {
        text: word::PLAN_VISIT.text(scope.lang).to_owned(),
        href: format!("{}?kommune={}", routes::VISIT_NEW, unit.number),
    });
    let list = keeps.then(|| Link {
        text: word::ADD_TO_LIST.text(scope.lang).to_owned(),
        href: format!(
            "{}?{PICKED}={}&wave={}",
            routes::LIST_NEW,
            unit.number,
            scope.wave.year()
        ),
    });
    visit.into_iter().chain(list).collect()
}
