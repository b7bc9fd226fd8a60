//! The page of follow-up: of oneself, of a colleague, of a region or the whole country. The same parts
//! stand beside the facts of a region or a municipality.

mod ahead;
mod cover;
mod lists;
mod news;
mod rail;
mod rest;
mod todo;
mod unit_rail;
mod whose;

use domain::desk::Desk as Found;
use domain::filter::Selection;
use domain::trial::Trials;
use view::desk::Desk;
use view::words::format;
use view::{Link, routes};

pub use self::cover::{COVER_LEVELS, coverage, levels};
pub use self::news::{Happened, NEWS_GROUPS_MAX, NEWS_LINES_MAX, SINCE_DAYS, Unread};
pub use self::rail::of_region;
use self::rest::Length;
pub use self::rest::{EVERY_ROW, ROWS, TODO_ROWS_MAX};
pub use self::unit_rail::{Brought, NOTES_SHOWN, of_unit};
pub use self::whose::{KEYS, People, WHOSE, Whose};

use crate::Scope;
use crate::words::catalog::desk as word;
use crate::words::desk as words;

/// Visits ahead that the page shows.
pub const AHEAD_ROWS_MAX: usize = 6;

/// What the page is made of, besides the world.
pub struct Asked<'a> {
    /// Who looks, and who there is.
    pub people: People<'a>,
    /// Whose it is to be, as the address has it.
    pub whose: Option<&'a str>,
    /// Which rows of long tables are asked for, as the address has it.
    pub rows: Option<&'a str>,
    /// Whether the calendar stands still.
    pub stands_still: bool,
    /// What others did that was not read.
    pub unread: &'a Unread,
}

/// Builds the page.
pub fn page(scope: Scope<'_>, asked: &Asked<'_>, mut problems: Vec<String>) -> Desk {
    let (lang, people) = (scope.lang, &asked.people);
    let (whose, unknown) = people.read(asked.whose);
    if unknown {
        problems.push(word::UNKNOWN_WHOSE.text(lang).to_owned());
    }
    if asked.rows.is_some_and(|rows| rows != EVERY_ROW) {
        problems.push(word::UNKNOWN_ROWS.text(lang).to_owned());
    }
    let area = Selection::of(people.area(scope, whose), scope.world);
    let back = people.address(whose);
    let found = match whose {
        Whose::Person(id) => domain::desk::DeskOf::Person(id),
        Whose::Region(_) | Whose::Country => domain::desk::DeskOf::Units(area.units()),
    };
    let found = Found::of(scope.world, scope.wave, found);
    let row = |at: &_| todo::action(scope, people, at);
    let length = Length {
        whole: asked.rows == Some(EVERY_ROW),
        address: in_wave(scope, people.address(whose)),
        lang,
    };
    let mut trials = Trials::of(scope.world);
    let shown = found.ahead.iter().take(AHEAD_ROWS_MAX);
    let today = scope.world.today();
    let n = |count: usize| format::count(count, lang);
    let (due, later) = (n(found.due.len()), n(found.later.len()));
    Desk {
        title: people.title(whose, lang),
        day: words::long(today, lang),
        stands_still: asked
            .stands_still
            .then(|| word::STANDS_STILL.text(lang).to_owned()),
        whose: people.choices(whose, lang),
        begin: begin(people, scope),
        read_only: (!people.writes()).then(|| word::READ_ONLY.text(lang).to_owned()),
        open: open(found.open(), people.open(whose), lang),
        late: length.todos(&found.late, "over-fristen", row),
        waiting: length.todos(&found.waiting, "venter", |waits| {
            todo::waiting(scope, people, &mut trials, waits)
        }),
        due_title: word::DUE_IN.fill(lang, &[("month", words::month(today, lang))]),
        due_aside: word::DUE_ASIDE.fill(lang, &[("n", &due), ("later", &later)]),
        due: length.todos(&found.due, "frist", row),
        ahead: shown.map(|at| ahead::row(scope, people, at)).collect(),
        ahead_note: ahead_note(found.ahead.len(), lang),
        coverage: cover::coverage(scope, &area),
        lists: lists::lines(scope, people),
        news: news::news(scope, people, asked.unread, &area, &back),
        problems,
    }
}

/// How many of the visits ahead are shown; empty where all are.
fn ahead_note(all: usize, lang: kinds::Lang) -> String {
    if all <= AHEAD_ROWS_MAX {
        return String::new();
    }
    let n = |count: usize| format::count(count, lang);
    let (some, all) = (n(AHEAD_ROWS_MAX), n(all));
    word::AHEAD_NOTE.fill(lang, &[("n", &some), ("all", &all)])
}

/// The address of a page that has a query, in the wave on show.
fn in_wave(scope: Scope<'_>, address: String) -> String {
    let year = scope.wave.year();
    let newest = scope.world.latest().is_some_and(|wave| wave.year() == year);
    if newest {
        address
    } else {
        format!("{address}&wave={year}")
    }
}

/// What those who may write can begin.
fn begin(people: &People<'_>, scope: Scope<'_>) -> Vec<Link> {
    if !people.writes() {
        return Vec::new();
    }
    let link = |word: view::words::catalog::Word, path: &str| Link {
        text: word.text(scope.lang).to_owned(),
        href: format!("{path}/nytt"),
    };
    vec![
        link(word::NEW_ACTION, routes::ACTIONS),
        link(word::PLAN_VISIT, routes::VISITS),
    ]
}

/// The way to all that is open, at its address.
fn open(count: usize, href: String, lang: kinds::Lang) -> Link {
    let text = match count {
        0 => word::NO_OPEN.text(lang).to_owned(),
        1 => word::ONE_OPEN.text(lang).to_owned(),
        several => word::ALL_OPEN.fill(lang, &[("n", &format::count(several, lang))]),
    };
    Link { text, href }
}
