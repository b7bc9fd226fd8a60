//! What colleagues did, as lines.

use domain::filter::Selection;
use domain::follow_up::Followed;
use domain::municipality::UnitNumber;
use kinds::Id;
use view::desk::Line;
use view::words::catalog::Word;
use view::{Link, routes};

use super::People;
use super::todo::{action_page, visit_page};
use crate::words::catalog::desk as word;
use crate::{Scope, address};

/// How many of them a page shows.
pub const SINCE_ROWS_MAX: usize = 6;
/// How far back they are told at least, however lately one was here; days.
pub const SINCE_DAYS: i64 = 4;

/// Something that happened: as the store has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// When, in words: "Mandag 7. mars kl. 15.12".
    pub when: String,
    /// Who did it.
    pub account: Id,
    /// To what kind of thing: `visit`, `action`, `note`, `list`.
    pub kind: String,
    /// To which.
    pub subject: Id,
    /// The number of the municipality; empty where it is about none.
    pub number: String,
    /// What: `made`, `written`, `moved`, `deleted`, or a state.
    pub event: String,
    /// The field; empty where it is about the whole.
    pub field: String,
}

/// What others than whoever looks did in an area, the latest first; several of one thing are one line.
pub fn lines(
    scope: Scope<'_>,
    people: &People<'_>,
    past: &[Happened],
    area: &Selection,
) -> Vec<Line> {
    let mut told: Vec<Id> = Vec::new();
    let mut lines = Vec::new();
    for one in past {
        if lines.len() == SINCE_ROWS_MAX {
            break;
        }
        if one.account == people.person.account || told.contains(&one.subject) {
            continue;
        }
        let Some(place) = place(scope, one, area) else {
            continue;
        };
        if let Some(link) = link(scope, one, place) {
            told.push(one.subject);
            let who = people.name(one.account, scope.lang);
            let values = [("who", &*who), ("when", &*one.when)];
            let about = word::WHO_WHEN.fill(scope.lang, &values);
            lines.push(Line { link, about });
        }
    }
    lines
}

/// Where something happened.
#[derive(Debug, Clone, Copy)]
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
    let visit = follow_up.visit(one.subject).map(|visit| &visit.unit);
    let action = follow_up.action(one.subject).map(|action| &action.unit);
    let unit: Option<&Followed> = visit.or(action);
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
    let (name, what) = (unit.map_or("", |unit| &unit.name), what.unwrap_or_default());
    Some(Link {
        text: told.fill(scope.lang, &[("unit", name), ("what", &what)]),
        href,
    })
}

/// The sentence of it; `None` of what nobody needs to be told.
fn told(one: &Happened, there: bool) -> Option<Word> {
    Some(match (&*one.kind, &*one.event) {
        ("visit", "made") => word::VISIT_MADE,
        ("visit", "written") if one.field == "purpose" => word::VISIT_PURPOSE,
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
        ("list", "made") if there => word::LIST_MADE,
        ("list", "written") if there => word::LIST_WRITTEN,
        ("visit" | "action", "deleted") => word::GONE,
        _ => return None,
    })
}
