//! Lists: all that somebody sees, one of them, and one in the making.

mod added;
mod ahead;
mod beside;
mod named;
mod said;

use domain::column::{Fact, ListColumn};
use domain::filter::{Filter, FilterProblem, Page, Selection, Sort};
use domain::follow_up::list::Seen;
use domain::follow_up::{Held, List};
use domain::register::name_key;
use domain::wave::UnitSet;
use kinds::{Id, Person, UnitType};
use view::lists::{
    EditList, ListLine, ListPage, ListsPage, LiveList, NewListPage, Receipt, Turn, Undo,
};
use view::people::Pick;
use view::words::catalog::Word;
use view::words::format;
use view::{Choice, Count, Link, routes};

pub use self::added::added;
pub use self::named::{Before, visits};
use self::said::{counted, kind, label, owner, seen_picks, shared};
pub use self::said::{seen_by, seen_of};
use crate::Scope;
use crate::colleagues::Colleagues;
use crate::filter::chips;
use crate::words::catalog::lists as word;
use crate::words::filter::problem;

/// Lists on a page of all of them.
pub const LISTS_PAGE_ROWS: usize = 50;

/// The key of an address, and the field of a form, that names a list.
pub const LIST: &str = "liste";
pub use crate::address::LIST_FILTER as FILTER;
/// The list that another is held against.
pub const AGAINST: &str = "mot";
/// Which page of all lists.
pub const SIDE: &str = "side";

/// Who looks, and what is made from.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Who.
    pub person: &'a Person,
    /// Whether they keep lists.
    pub keeps: bool,
    /// Everybody with an account.
    pub people: &'a Colleagues,
    /// The change that a form on the page asks for.
    pub change: Id,
}

/// The page of a list, in the wave of a year.
pub fn href(id: Id, year: u16) -> String {
    routes::in_wave(&routes::list(&id.to_string()), year)
}

/// All lists that somebody sees; `side` is the page of them, from 1.
pub fn index(scope: Scope<'_>, asked: Asked<'_>, side: usize, done: Option<Receipt>) -> ListsPage {
    let mut lists: Vec<&List> = scope.world.lists().collect();
    lists.sort_by_cached_key(|list| (name_key(&list.name), list.id));
    let sides = lists.len().div_ceil(LISTS_PAGE_ROWS).max(1);
    let current = side.clamp(1, sides);
    let first = (current - 1) * LISTS_PAGE_ROWS;
    let shown: Vec<&List> = lists
        .iter()
        .copied()
        .skip(first)
        .take(LISTS_PAGE_ROWS)
        .collect();
    let number = |count: usize| format::count(count, scope.lang);
    let year = scope.wave.year();
    let page = |side: usize| Choice {
        id: side.to_string(),
        text: side.to_string(),
        href: format!("{}?{SIDE}={side}&wave={year}", routes::LISTS),
        current: side == current,
    };
    ListsPage {
        done,
        shown: (sides > 1).then(|| {
            let values = [
                ("first", &*number(first + 1)),
                ("last", &number(first + shown.len())),
                ("all", &number(lists.len())),
            ];
            word::SHOWN.fill(scope.lang, &values)
        }),
        pages: if sides > 1 {
            (1..=sides).map(page).collect()
        } else {
            Vec::new()
        },
        lists: shown
            .into_iter()
            .map(|list| line(scope, asked, list))
            .collect(),
        new_href: asked
            .keeps
            .then(|| Filter::all(year, UnitType::default()).href(routes::MUNICIPALITIES)),
    }
}

fn line(scope: Scope<'_>, asked: Asked<'_>, list: &List) -> ListLine {
    let units = list.units(scope.wave.year(), scope.world);
    ListLine {
        name: list.name.clone(),
        href: href(list.id, scope.wave.year()),
        kind: kind(list, scope.lang).to_owned(),
        units: Count {
            count: units.count_ones(..),
            href: of_list(scope, list, unit_of(scope, &units, None)).href(routes::MUNICIPALITIES),
        },
        owner: owner(asked, list, scope.lang),
        seen_by: seen_by(list.seen_by, scope.lang),
        note: list.note.clone(),
    }
}

/// What was done to a list, and the address that undoes it, with the change it would be.
pub fn undoable(
    scope: Scope<'_>,
    sentence: &str,
    list: Id,
    (action, change): (&str, Id),
) -> Receipt {
    Receipt {
        sentence: sentence.to_owned(),
        undo: Some(Undo {
            action: action.to_owned(),
            list: list.to_string(),
            year: scope.wave.year().to_string(),
            change: change.to_string(),
            picked: Vec::new(),
        }),
    }
}

/// What the page of a list is made from besides the list.
#[derive(Debug, Clone, Default)]
pub struct OnPage<'a> {
    /// What it held when it was opened last.
    pub before: Option<Before>,
    /// The list it is held against.
    pub against: Option<&'a List>,
    /// What was done a moment ago.
    pub done: Option<Receipt>,
    /// The type of units that the address asks for.
    pub unit: Option<UnitType>,
}

/// The page of a list.
pub fn page(scope: Scope<'_>, asked: Asked<'_>, list: &List, on: OnPage<'_>) -> ListPage {
    let Scope { wave, world, lang } = scope;
    let all = list.units(wave.year(), world);
    let unit = unit_of(scope, &all, on.unit);
    let units = of_type(scope, &all, unit);
    let filter = of_list(scope, list, unit);
    let other = UnitType::ALL.into_iter().find(|other| *other != unit);
    let other = other.and_then(|other| {
        let count = of_type(scope, &all, other).count_ones(..);
        let query = format!("{}&unit={}", href(list.id, wave.year()), other.id());
        (count > 0).then(|| Link {
            text: counted(count, other, lang),
            href: query,
        })
    });
    let kept = list.filter(wave.year(), world);
    let fills = asked.keeps && list.is_filled_by(asked.person);
    let own = asked.keeps && list.is_of(asked.person);
    ListPage {
        id: list.id.to_string(),
        name: list.name.clone(),
        meta: meta(scope, asked, list, units.count_ones(..), unit),
        note: list.note.clone(),
        filter: kept.as_ref().map(|kept| {
            let filter = chips::in_one_line(kept, lang, world);
            word::FOLLOWS.fill(lang, &[("filter", &filter)])
        }),
        done: on.done,
        problems: problems(scope, list),
        visits: visits(scope, &units),
        since: on.before.map(|before| named::since(scope, &before, &all)),
        table: crate::list::table(scope, &filter, &units),
        other,
        open_href: filter.href(routes::MUNICIPALITIES),
        xlsx_href: filter.href(&routes::file(routes::MUNICIPALITIES, "xlsx")),
        csv_href: filter.href(&routes::file(routes::MUNICIPALITIES, "csv")),
        kind_note: if list.held.is_live() {
            word::LIVE_NOTE
        } else {
            word::FIXED_NOTE
        }
        .text(lang)
        .to_owned(),
        turn: own.then(|| turn(scope, list)).flatten(),
        add_href: fills.then(|| Filter::all(wave.year(), unit).href(routes::MUNICIPALITIES)),
        plan: ahead::plan(scope, asked.person, &filter, &units),
        edit: own.then(|| EditList {
            name: list.name.clone(),
            note: list.note.clone(),
            seen_by: seen_picks(asked.person, list.seen_by, lang),
        }),
        compare: beside::compare(scope, (list, &units), on.against, fills),
        year: wave.year().to_string(),
        change: asked.change.to_string(),
    }
}

/// A list in the making: what was picked, and the filter that it would follow.
pub fn new(
    scope: Scope<'_>,
    asked: Asked<'_>,
    (picked, filter): (&[usize], Option<&Filter>),
    picked_from: Option<&Filter>,
    mut problems: Vec<String>,
) -> NewListPage {
    let Scope { wave, world, lang } = scope;
    let units = picked.iter().map(|position| {
        let unit = &wave.units()[*position];
        Pick {
            value: unit.number.to_string(),
            text: unit.name.clone(),
            picked: true,
        }
    });
    let mut lists: Vec<&List> = world
        .lists()
        .filter(|list| list.is_filled_by(asked.person))
        .collect();
    lists.sort_by_cached_key(|list| (name_key(&list.name), list.id));
    let lists = lists.into_iter().map(|list| Pick {
        value: list.id.to_string(),
        text: label(scope, list),
        picked: false,
    });
    let live = filter.map(|filter| LiveList {
        filter: filter.kept(),
        sentence: holds_now(scope, filter, word::NOW),
    });
    let back = filter.or(picked_from).cloned();
    let back = back.unwrap_or_else(|| Filter::all(wave.year(), UnitType::default()));
    problems.dedup();
    NewListPage {
        problems,
        units: units.collect(),
        picked_from: picked_from.map(Filter::kept),
        live,
        lists: lists.collect(),
        seen_by: seen_picks(asked.person, Seen::Me, lang),
        back_href: back.href(routes::MUNICIPALITIES),
        year: wave.year().to_string(),
        change: asked.change.to_string(),
    }
}

/// The other kind of list that one could be: a live one in a wave that knows its filter, and a fixed one
/// that was picked from such a filter.
fn turn(scope: Scope<'_>, list: &List) -> Option<Turn> {
    let year = scope.wave.year();
    if list.held.is_live() {
        return list.works(year, scope.world).then_some(Turn {
            sentence: None,
            live: false,
        });
    }
    let filter = list.could_follow(year, scope.world)?;
    Some(Turn {
        sentence: Some(holds_now(scope, &filter, word::WOULD_FOLLOW)),
        live: true,
    })
}

/// A filter in words, and how many it holds now.
fn holds_now(scope: Scope<'_>, filter: &Filter, said: Word) -> String {
    let selection = Selection::of(filter.clone(), scope.world);
    let units = counted(selection.count(), filter.unit, scope.lang);
    let words = chips::in_one_line(filter, scope.lang, scope.world);
    said.fill(scope.lang, &[("filter", &words), ("units", &units)])
}

/// The list as a filter, with the columns of its page, the heaviest first.
fn of_list(scope: Scope<'_>, list: &List, unit: UnitType) -> Filter {
    let codebook = scope.wave.codebook();
    let columns = [
        Fact::Name,
        Fact::Priority,
        Fact::Signals,
        Fact::Population,
        Fact::OpenActions,
        Fact::VisitThisYear,
    ];
    let id = |fact: Fact| ListColumn::Fact(fact).id(codebook);
    let mut filter = Filter::all(scope.wave.year(), unit);
    filter.lists.insert(list.id);
    // Ordered by whose weights it is chosen by, which stands in the head of the column.
    filter.weights = list.weights(scope.wave.year(), scope.world);
    filter.cols = columns.into_iter().map(id).collect();
    filter.sort = Sort {
        column: id(Fact::Priority),
        descending: true,
    };
    filter.page = Page::All;
    filter
}

/// The type that is shown: the one that is asked for, else the municipalities where there are any.
fn unit_of(scope: Scope<'_>, units: &UnitSet, asked: Option<UnitType>) -> UnitType {
    let has = |unit: &UnitType| !units.is_disjoint(scope.wave.units_of(*unit));
    let mut types = asked.into_iter().chain(UnitType::ALL);
    types.find(has).unwrap_or_default()
}

fn of_type(scope: Scope<'_>, units: &UnitSet, unit: UnitType) -> UnitSet {
    let mut of_type = units.clone();
    of_type.intersect_with(scope.wave.units_of(unit));
    of_type
}

fn meta(
    scope: Scope<'_>,
    asked: Asked<'_>,
    list: &List,
    count: usize,
    unit: UnitType,
) -> Vec<String> {
    let kind = kind(list, scope.lang);
    let units = counted(count, unit, scope.lang);
    vec![
        format!("{kind}, {units}"),
        owner(asked, list, scope.lang),
        shared(list.seen_by, scope.lang),
    ]
}

/// What of a list cannot be shown in the wave.
fn problems(scope: Scope<'_>, list: &List) -> Vec<String> {
    let Scope { wave, world, lang } = scope;
    let year = wave.year();
    if !list.works(year, world) {
        let fails = FilterProblem::ListFails {
            year,
            list: list.name.clone(),
        };
        return vec![problem::sentence(&fails, world, lang)];
    }
    let Held::Fixed(picked) = &list.held else {
        return Vec::new();
    };
    let gone = picked
        .iter()
        .filter(|unit| unit.in_wave(wave, world.lineage()).positions.is_empty())
        .count();
    if gone == 0 {
        return Vec::new();
    }
    let values = [
        ("n", &*format::count(gone, lang)),
        ("year", &year.to_string()),
    ];
    vec![word::NOT_HERE.fill(lang, &values)]
}
