//! What was agreed: the list with its own filter, what was reported done against the answers, and the page
//! of one.

pub mod asked;
mod file;
mod filter;
mod found;
mod one;
mod promised;
mod row;
mod ways;

use domain::world::World;
use kinds::{ActionStatus, Id, Lang, Region, Regions, Trial};
use view::actions::{ActionsPage, Promises};
use view::words::catalog::Word;
use view::words::{and_list, format};
use view::{Choice, Link, routes};

use self::asked::{Asked, Sort, Tab};
use self::found::{FilterGroup, Found, Item, Sieve};
use self::row::Lines;
use crate::colleagues::Colleagues;
use crate::paging::paging;
use crate::words::catalog::action as word;
use crate::words::class;

pub use self::asked::{open_href, over_due_href};
pub use self::file::table;
pub use self::found::units;
pub use self::one::{AboutOne, HistoryOf, New, PROMISE_JOIN, new, on_visit, one, promise_of};
pub use self::row::SEEN;

/// Lines on a page of the list.
pub const ACTIONS_SHOWN_MAX: usize = 50;
/// Promises that are shown below the list.
pub const PROMISES_SHOWN_MAX: usize = 50;

/// What the list is made with.
#[derive(Clone, Copy)]
pub struct Looking<'a> {
    /// What is followed up, and the waves.
    pub world: &'a World,
    /// Those with an account.
    pub people: &'a Colleagues,
    /// The account of the one who looks.
    pub own: Option<Id>,
    /// The regions of the one who looks.
    pub home: Regions,
    /// Where they may write.
    pub writes: Regions,
    /// The language.
    pub lang: Lang,
}

impl<'a> Looking<'a> {
    fn lines(self) -> Lines<'a> {
        Lines {
            world: self.world,
            people: self.people,
            writes: self.writes,
            lang: self.lang,
        }
    }
}

/// What was done a moment ago, and what can be brought back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JustDone {
    /// The sentence.
    pub sentence: Option<String>,
    /// What was deleted.
    pub undo: Option<String>,
}

/// The list.
pub fn page(looking: Looking<'_>, asked: &Asked, done: JustDone) -> ActionsPage {
    let Looking { world, lang, .. } = looking;
    let items = found::items(world);
    let sieve = Sieve::of(asked, world);
    let matching: Vec<&Item<'_>> = items.iter().filter(|item| sieve.holds(item)).collect();
    let of_tab = |tab| {
        let in_it = matching.iter();
        in_it.filter(move |item| found::in_tab(tab, item, looking.own))
    };
    let Found { shown, hidden } = Found::of(looking, asked, &sieve, &items);
    let href = |page| asked.with(|asked| asked.page = page).page();
    let (paging, range) = paging((shown.len(), ACTIONS_SHOWN_MAX), asked.page, href);
    let lines = looking.lines();
    let mut problems = asked.problems.clone();
    problems.extend(unit_problem(looking, asked));
    let tabs = [Tab::All, Tab::Mine, Tab::Over]
        .map(|tab| tab_choice(asked, tab, of_tab(tab).count(), lang));
    let may_write = looking.writes != Regions::NONE;
    ActionsPage {
        count: shown.len(),
        count_words: count_words(asked, shown.len(), lang),
        done: done.sentence,
        undo: done.undo,
        problems,
        hidden: (hidden > 0).then(|| hidden_link(hidden, asked, lang)),
        groups: filter::groups(looking, asked, &sieve, &items),
        unit: asked.unit.clone(),
        units: names(world),
        chips: filter::chips(looking, asked),
        clear_href: Asked::everything(&asked.language).page(),
        tabs: tabs.into(),
        sorts: sorts(asked, lang),
        rows: shown[range].iter().map(|item| lines.row(item)).collect(),
        paging,
        followers: if may_write {
            looking
                .people
                .picks(Regions::NONE, None)
                .into_iter()
                .filter(|pick| can_follow(looking, &pick.value))
                .collect()
        } else {
            Vec::new()
        },
        promises: promises(looking, asked, &sieve, &items),
        new_href: may_write.then(|| routes::ACTION_NEW.to_owned()),
        csv_href: asked
            .with(|_| ())
            .href(&routes::file(routes::ACTIONS, "csv")),
        xlsx_href: asked
            .with(|_| ())
            .href(&routes::file(routes::ACTIONS, "xlsx")),
        href: asked.page(),
    }
}

/// Whether somebody can follow something in any region that the one who looks may write in.
fn can_follow(looking: Looking<'_>, id: &str) -> bool {
    let one = id.parse().ok().and_then(|id| looking.people.get(id));
    one.is_some_and(|one| looking.writes.iter().any(|region| one.writes_in(region)))
}

/// The names of the municipalities, to be helped by.
fn names(world: &World) -> Vec<String> {
    let units = world.latest().map(|wave| wave.units()).unwrap_or_default();
    let mut units: Vec<_> = units.iter().collect();
    units.sort_by_key(|unit| unit.name_rank);
    units.into_iter().map(|unit| unit.name.clone()).collect()
}

fn tab_choice(asked: &Asked, tab: Tab, count: usize, lang: Lang) -> Choice {
    let text = match tab {
        Tab::All => word::TAB_ALL,
        Tab::Mine => word::TAB_MINE,
        Tab::Over => word::TAB_OVER,
    };
    Choice {
        id: kinds::Class::id(tab).to_owned(),
        text: text.fill(lang, &[("n", &format::count(count, lang))]),
        href: asked
            .with(|asked| (asked.tab, asked.outside) = (tab, false))
            .page(),
        current: asked.tab == tab && !asked.outside,
    }
}

fn sorts(asked: &Asked, lang: Lang) -> Vec<Choice> {
    let all = [
        (Sort::Due, word::SORT_DUE),
        (Sort::Unit, word::SORT_UNIT),
        (Sort::Owes, word::SORT_OWES),
        (Sort::Status, word::SORT_STATUS),
    ];
    let choice = |(sort, text): (Sort, Word)| Choice {
        id: kinds::Class::id(sort).to_owned(),
        text: text.text(lang).to_owned(),
        href: asked.with(|asked| asked.sort = sort).page(),
        current: asked.sort == sort,
    };
    all.map(choice).into()
}

/// What stands after the number: `åpne tiltak i Nord`.
fn count_words(asked: &Asked, count: usize, lang: Lang) -> String {
    let n = format::count(count, lang);
    if asked.outside {
        return word::COUNT_OUTSIDE.fill(lang, &[("n", &n)]);
    }
    let word = if asked.status == [ActionStatus::Open] {
        word::COUNT_OPEN
    } else {
        word::COUNT
    };
    let what = word.fill(lang, &[("n", &n)]);
    match regions(&asked.region, lang) {
        None => what,
        Some(regions) => word::COUNT_IN.fill(lang, &[("what", &what), ("regions", &regions)]),
    }
}

/// Regions by name; `None` of all.
fn regions(regions: &[Region], lang: Lang) -> Option<String> {
    let names: Vec<&str> = regions.iter().map(|it| class::region(*it, lang)).collect();
    (!names.is_empty()).then(|| and_list(&names, lang))
}

/// How many that are over their due date the filter hides, leading to just those.
fn hidden_link(hidden: usize, asked: &Asked, lang: Lang) -> Link {
    let n = format::count(hidden, lang);
    Link {
        text: word::HIDDEN_OVERDUE.fill(lang, &[("n", &n)]),
        href: asked.with(|asked| asked.outside = true).page(),
    }
}

/// What was reported done in the regions that are asked for, tried against the answers.
fn promises(
    looking: Looking<'_>,
    asked: &Asked,
    sieve: &Sieve<'_>,
    items: &[Item<'_>],
) -> Promises {
    let Looking { world, lang, .. } = looking;
    let but = [FilterGroup::Status, FilterGroup::Due, FilterGroup::Trial];
    let reported = items.iter().filter(|item| {
        item.action.status == ActionStatus::Reported && sieve.passes_but(&but, item)
    });
    let mut reported: Vec<&Item<'_>> = reported.collect();
    reported.sort_by_key(|item| (item.tried.trial, item.action.reported_on, item.action.id));
    let n = format::count(reported.len(), lang);
    let place = match regions(&asked.region, lang) {
        _ if sieve.narrows_beside(&but) => word::SELECTED.text(lang).to_owned(),
        None => word::EVERYWHERE.text(lang).to_owned(),
        Some(regions) => word::WHERE.fill(lang, &[("regions", &regions)]),
    };
    let lines = looking.lines();
    let shown = reported.iter().take(PROMISES_SHOWN_MAX);
    let all = Asked {
        status: vec![ActionStatus::Reported],
        due: Vec::new(),
        trial: Vec::new(),
        outside: false,
        tab: Tab::All,
        ..asked.with(|_| ())
    };
    let more = reported.len() > PROMISES_SHOWN_MAX;
    Promises {
        extent: word::PROMISES.fill(lang, &[("n", &n), ("where", &place)]),
        sentence: sentence(&reported, lang),
        waves: waves(world),
        rows: shown.map(|item| lines.promise(item)).collect(),
        more: more.then(|| Link {
            text: word::ALL_PROMISES.fill(lang, &[("n", &n)]),
            href: all.page(),
        }),
    }
}

/// How many of those that can be tried hold.
fn sentence(reported: &[&Item<'_>], lang: Lang) -> Option<String> {
    let tried = reported
        .iter()
        .filter(|item| found::is_tried(item.tried.trial));
    let years = tried.clone().filter_map(|item| item.tried.after.as_ref());
    let year = years.map(|said| said.year).max()?;
    let of = |trial: Trial| {
        let found = tried.clone().filter(|item| item.tried.trial == trial);
        found.count()
    };
    let (kept, other) = (of(Trial::Kept), of(Trial::NotKept));
    let values = [
        ("n", &*format::count(kept + other, lang)),
        ("year", &*year.to_string()),
        ("kept", &*format::count(kept, lang)),
        ("other", &*format::count(other, lang)),
    ];
    Some(word::SENTENCE.fill(lang, &values))
}

/// The two newest waves: `2014 → 2015`.
fn waves(world: &World) -> String {
    let years: Vec<String> = world.waves().map(|wave| wave.year().to_string()).collect();
    let newest = years.len().saturating_sub(2);
    years[newest..].join(" → ")
}

/// What is wrong with the municipality that was typed.
pub fn unit_problem(looking: Looking<'_>, asked: &Asked) -> Option<String> {
    let nobody = Sieve::of(asked, looking.world).names_nobody();
    nobody.then(|| word::UNKNOWN_UNIT.fill(looking.lang, &[("value", &asked.unit)]))
}
