//! What colleagues did that was not read yet, by municipality.

use std::collections::{BTreeMap, BTreeSet};

use domain::filter::Selection;
use domain::follow_up::{Date, Followed};
use domain::municipality::UnitNumber;
use kinds::{Id, Region};
use view::desk::{Line, News, NewsGroup};
use view::words::catalog::Word;
use view::words::format;
use view::{Link, routes};

use super::People;
use super::todo::{action_page, visit_page};
use crate::words::catalog::desk as word;
use crate::words::desk as words;
use crate::{Scope, address};

/// How many municipalities are shown at once; those after them unfold.
pub const NEWS_GROUPS_MAX: usize = 6;
/// How many lines stand beside a region's facts; more are on the page of follow-up.
pub const NEWS_LINES_MAX: usize = 5;
/// How far back it is told of a region that nothing was read of yet; days.
pub const SINCE_DAYS: i64 = 4;

/// Something that happened: as the store has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// When, in words: "Mandag 7. mars kl. 15.12".
    pub when: String,
    /// The generation it brought.
    pub generation: u64,
    /// Whether it is of the last [`SINCE_DAYS`].
    pub lately: bool,
    /// Who did it.
    pub account: Id,
    /// To what kind of thing: `visit`, `action`, `note`, `list`, `followed_by`, `unsuitable`.
    pub kind: String,
    /// To which.
    pub subject: Id,
    /// The number of the municipality; empty where it is about none.
    pub number: String,
    /// What: `made`, `written`, `moved`, `deleted`, `brought_back`, or a state.
    pub event: String,
    /// The field; empty where it is about the whole.
    pub field: String,
}

/// What others did that somebody has not read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unread {
    /// The latest first.
    pub rows: Vec<Happened>,
    /// Up to which generation they have read, by region.
    pub marks: BTreeMap<Region, u64>,
    /// When they said so, in words; none where a region is on show that nothing was read of.
    pub read: Option<String>,
    /// The first day that is told of such a region.
    pub since: Date,
    /// How many rows were read, where there may be more.
    pub cut: Option<usize>,
}

impl Unread {
    /// Whether something is to be told of a region; of a list, where no region of the area has read it.
    fn holds(&self, one: &Happened, region: Option<Region>) -> bool {
        let mark = match region {
            Some(region) => self.marks.get(&region),
            None => self.marks.values().max(),
        };
        mark.map_or(one.lately, |mark| one.generation > *mark)
    }
}

/// What others than whoever looks did in an area, by municipality, the latest first; the same of one thing by
/// one person is one line. `back` is the page that is gone back to when it is read.
pub fn news(
    scope: Scope<'_>,
    people: &People<'_>,
    unread: &Unread,
    area: &Selection,
    back: &str,
) -> News {
    let lang = scope.lang;
    let groups = groups(scope, people, unread, area);
    let rest = groups.len().saturating_sub(NEWS_GROUPS_MAX);
    let mut shown = groups;
    let more = shown.split_off(shown.len() - rest);
    let n = |count: usize| format::count(count, lang);
    let generation = scope.world.follow_up().generation();
    News {
        title: match unread.read {
            Some(_) => word::SINCE_READ.text(lang).to_owned(),
            None => word::SINCE.fill(lang, &[("day", &words::short(unread.since, lang))]),
        },
        read: unread.read.as_ref().map_or_else(String::new, |when| {
            word::READ_ON.fill(lang, &[("when", when)])
        }),
        mark: (!shown.is_empty()).then(|| generation.to_string()),
        regions: area
            .filter()
            .regions
            .iter()
            .map(|it| it.id().to_owned())
            .collect(),
        back: back.to_owned(),
        more_title: word::MORE_NEWS.fill(lang, &[("n", &n(more.len()))]),
        cut: unread.cut.map_or_else(String::new, |cut| {
            word::NEWS_CUT.fill(lang, &[("n", &n(cut))])
        }),
        all: None,
        shown,
        more,
    }
}

/// The first lines of it, with the way to the rest, where it is longer than fits beside a region's facts. It
/// is marked as read where all of it is shown.
pub fn brief(news: News, all: Link) -> News {
    let lines = |groups: &[NewsGroup]| groups.iter().map(|it| it.lines.len()).sum::<usize>();
    if lines(&news.shown) + lines(&news.more) <= NEWS_LINES_MAX && news.cut.is_empty() {
        return news;
    }
    let mut left = NEWS_LINES_MAX;
    let mut shown = news.shown;
    for group in &mut shown {
        group.lines.truncate(left);
        left -= group.lines.len();
    }
    shown.retain(|group| !group.lines.is_empty());
    News {
        shown,
        more: Vec::new(),
        cut: String::new(),
        mark: None,
        all: Some(all),
        ..news
    }
}

fn groups(
    scope: Scope<'_>,
    people: &People<'_>,
    unread: &Unread,
    area: &Selection,
) -> Vec<NewsGroup> {
    let mut groups: Vec<(Place, Vec<(Id, Line)>)> = Vec::new();
    for (one, place) in told_of(scope, people, unread, area) {
        let Some(link) = link(scope, one, place) else {
            continue;
        };
        let who = people.name(one.account, scope.lang);
        let values = [("who", &*who), ("when", &*one.when)];
        let about = word::WHO_WHEN.fill(scope.lang, &values);
        let at = groups.iter().position(|(there, _)| *there == place);
        let at = at.unwrap_or_else(|| {
            groups.push((place, Vec::new()));
            groups.len() - 1
        });
        let lines = &mut groups[at].1;
        let told = |(by, line): &(Id, Line)| *by == one.account && line.link == link;
        if !lines.iter().any(told) {
            lines.push((one.account, Line { link, about }));
        }
    }
    let group = |(place, lines): (Place, Vec<(Id, Line)>)| NewsGroup {
        unit: match place {
            Place::Unit(position) => unit_link(scope, position),
            Place::Nowhere => Link {
                text: word::OF_LISTS.text(scope.lang).to_owned(),
                href: routes::LISTS.to_owned(),
            },
        },
        lines: lines.into_iter().map(|(_, line)| line).collect(),
    };
    groups.into_iter().map(group).collect()
}

/// What others did that is to be told, where it happened, the latest first. What was deleted and brought back
/// meanwhile is as it was: neither is told, whoever brought it back. Where the deletion was read before, that
/// it is back is told.
fn told_of<'u>(
    scope: Scope<'_>,
    people: &People<'_>,
    unread: &'u Unread,
    area: &Selection,
) -> Vec<(&'u Happened, Place)> {
    let rows = unread.rows.iter();
    let placed = rows.filter_map(|one| Some((one, place(scope, one, area)?)));
    let told = placed.filter(|(one, place)| {
        let region = match place {
            Place::Unit(position) => Some(scope.wave.units()[*position].region),
            Place::Nowhere => None,
        };
        unread.holds(one, region)
    });
    let told: Vec<(&Happened, Place)> = told.collect();
    let undone = undone(told.iter().map(|(one, _)| *one));
    let others = told
        .into_iter()
        .enumerate()
        .filter(|(at, (one, _))| one.account != people.person.account && !undone.contains(at));
    others.map(|(_, told)| told).collect()
}

/// The places of deletions, the latest first, that were taken back, and of what took them back.
fn undone<'u>(rows: impl Iterator<Item = &'u Happened>) -> BTreeSet<usize> {
    let (mut back, mut undone) = (BTreeMap::new(), BTreeSet::new());
    for (at, one) in rows.enumerate() {
        let which = (&*one.kind, one.subject);
        match &*one.event {
            "brought_back" => {
                back.insert(which, at);
            }
            "deleted" => {
                if let Some(again) = back.remove(&which) {
                    undone.extend([at, again]);
                }
            }
            _ => {}
        }
    }
    undone
}

fn unit_link(scope: Scope<'_>, position: usize) -> Link {
    let unit = &scope.wave.units()[position];
    Link {
        text: unit.name.clone(),
        href: address::profile(&unit.number, scope.wave.year()),
    }
}

/// Where something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// At the unit at a position.
    Unit(usize),
    /// It is about no unit: a list.
    Nowhere,
}

/// Where it happened. `None` outside the area.
fn place(scope: Scope<'_>, one: &Happened, area: &Selection) -> Option<Place> {
    if one.number.is_empty() {
        return Some(Place::Nowhere);
    }
    let number: UnitNumber = one.number.parse().ok()?;
    let follow_up = scope.world.follow_up();
    let unit: Option<&Followed> = match &*one.kind {
        "visit" => follow_up.visit(one.subject).map(|visit| &visit.unit),
        "action" => follow_up.action(one.subject).map(|action| &action.unit),
        _ => None,
    };
    let position = match unit {
        Some(unit) => {
            let here = unit.in_wave(scope.wave, scope.world.lineage());
            here.positions.first().copied()
        }
        None => scope.wave.position(&number),
    };
    let position = position.filter(|position| area.units().contains(*position))?;
    Some(Place::Unit(position))
}

/// What happened, leading to it.
fn link(scope: Scope<'_>, one: &Happened, place: Place) -> Option<Link> {
    let unit = match place {
        Place::Unit(position) => Some(&scope.wave.units()[position]),
        Place::Nowhere => None,
    };
    let follow_up = scope.world.follow_up();
    let what = match &*one.kind {
        "action" => follow_up.action(one.subject).map(|one| one.what.clone()),
        "list" => scope.world.list(one.subject).map(|one| one.name.clone()),
        _ => None,
    };
    let told = told(one, what.is_some())?;
    let profile = unit.map(|unit| address::profile(&unit.number, scope.wave.year()));
    let href = match &*one.kind {
        _ if one.event == "deleted" => profile?,
        "visit" => visit_page(one.subject),
        "action" => action_page(one.subject),
        "list" => format!("{}/{}", routes::LISTS, one.subject),
        _ => profile?,
    };
    let what = what.unwrap_or_default();
    Some(Link {
        text: told.fill(scope.lang, &[("what", &what)]),
        href,
    })
}

/// The sentence of it; `None` of what nobody needs to be told.
fn told(one: &Happened, there: bool) -> Option<Word> {
    Some(match (&*one.kind, &*one.event) {
        ("visit", "made") => word::VISIT_MADE,
        ("visit", "written") if one.field == "purpose" => word::VISIT_PURPOSE,
        ("visit", "written") if one.field == "minutes" => word::VISIT_MINUTES,
        ("visit", "written" | "planned") => word::VISIT_WRITTEN,
        ("visit", "moved") => word::VISIT_MOVED,
        ("visit", "held") => word::VISIT_HELD,
        ("visit", "cancelled") => word::VISIT_CANCELLED,
        ("visit", "absent") => word::VISIT_ABSENT,
        ("action", "made") if there => word::ACTION_MADE,
        ("action", "written") if there => word::ACTION_WRITTEN,
        ("action", "moved") if there => word::ACTION_MOVED,
        ("action", "open") if there => word::ACTION_OPEN,
        ("action", "reported") if there => word::ACTION_REPORTED,
        ("action", "confirmed") if there => word::ACTION_CONFIRMED,
        ("action", "dropped") if there => word::ACTION_DROPPED,
        ("note", "made") => word::NOTE_MADE,
        ("note", "written") => word::NOTE_WRITTEN,
        ("followed_by", "written") => word::FOLLOWER_WRITTEN,
        ("unsuitable", "made") if !one.number.is_empty() => word::DAYS_MADE,
        ("list", "made") if there => word::LIST_MADE,
        ("list", "written") if there => word::LIST_WRITTEN,
        ("visit", "deleted") => word::VISIT_GONE,
        ("visit", "brought_back") => word::VISIT_BACK,
        ("action", "deleted") => word::ACTION_GONE,
        ("action", "brought_back") if there => word::ACTION_BACK,
        ("note", "deleted") => word::NOTE_GONE,
        ("note", "brought_back") => word::NOTE_BACK,
        _ => return None,
    })
}
