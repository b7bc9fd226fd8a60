//! Visits: one with all that is written of it, the list of them, and a new one.

mod agreed;
mod clash;
pub mod list;
mod past;
mod points;
mod state;
mod trip;

use domain::follow_up::written::Field;
use domain::follow_up::{Time, Trip, Unsuitable, Visit, Written};
use domain::wave::Wave;
use kinds::{Id, Lang, Regions, VisitKind, VisitStatus};
use view::actions::Edit;
use view::people::Pick;
use view::visit::{NewVisit, VisitPage};
use view::{Link, routes};

pub use self::clash::{NEAR_DAYS, OnDay, clashes};
pub use self::past::{Happened, Kept, shown};
pub use self::points::{of_question, purpose, suggested, talked_about};

use crate::colleagues::Colleagues;
use crate::words::catalog::visit as word;
use crate::words::visit as words;
use crate::{Scope, address};
use view::words::{and_list, format};

/// What a page of a visit is made from, besides the waves.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// The visit.
    pub written: &'a Written,
    /// Where its municipality is in the wave on show; `None` where it is not there.
    pub position: Option<usize>,
    /// Everybody.
    pub people: &'a Colleagues,
    /// What happened to it, the latest first.
    pub history: &'a [Happened],
    /// What is kept of what the one who asks is writing.
    pub drafts: &'a [Kept],
    /// Days that do not suit: of the municipality, and of those who go.
    pub unsuitable: &'a [Unsuitable],
    /// Whether they may write.
    pub writes: bool,
    /// Where they may write.
    pub regions: Regions,
    /// The fields of something that is agreed; `None` where they may not write.
    pub new_action: Option<Edit>,
    /// The name of the change that the form will ask for.
    pub change: Id,
    /// What was done a moment ago, as the address says.
    pub done: Option<&'a str>,
    /// The trip that it was taken off a moment ago, as the address says.
    pub left: Option<Id>,
}

impl Asked<'_> {
    fn on_day(&self) -> OnDay<'_> {
        OnDay {
            visit: &self.written.visit,
            people: self.people,
            unsuitable: self.unsuitable,
        }
    }
}

/// Builds the page of a visit.
pub fn page(scope: Scope<'_>, asked: &Asked<'_>) -> VisitPage {
    let lang = scope.lang;
    let visit = &asked.written.visit;
    let name = unit_name(scope, asked);
    let (actions, agreed) = agreed::rows(scope, asked.position);
    let draft_version = asked.drafts.iter().map(|draft| draft.version).min();
    VisitPage {
        id: visit.id.to_string(),
        change: asked.change.to_string(),
        version: draft_version.map_or(visit.version, |draft| draft.min(visit.version)),
        title: words::title(visit.kind, &name, lang),
        unit: Link {
            href: profile(scope, asked),
            text: now_called(scope, asked, &name),
        },
        meta: meta(scope, asked),
        trip: trip::tabs(scope, visit, asked.regions),
        trips: if asked.writes {
            trip::picks(scope, visit, asked.regions)
        } else {
            Vec::new()
        },
        left: asked
            .left
            .filter(|_| asked.writes && asked.done == Some(TRIP_LEFT))
            .map(|trip| trip.to_string()),
        values: values(asked),
        kinds: kinds(visit.kind, lang),
        responsible: responsible(
            scope,
            asked.people,
            asked.position.as_slice(),
            visit.responsible,
        ),
        people: asked.people.writers(&visit.taking_part),
        points: points::rows(scope, asked.position, &asked.written.points),
        sources: points::sources(scope, &asked.written.points),
        columns: points::columns(scope, asked.position, &name),
        actions,
        agreed,
        new_action: asked.new_action.clone(),
        state: state::part(asked.written, scope.world.today(), lang),
        before: state::before(visit, scope.world.today(), lang),
        history: past::rows(asked.history, asked.people, lang),
        drafts: past::drafts(asked.drafts, lang),
        read_only: (!asked.writes).then(|| read_only(scope, asked)),
        shared: trip::shared(scope, visit),
        clashes: clashes(scope, asked.on_day()),
        done: asked.done.and_then(|done| told(done, lang)),
    }
}

/// What was saved of a visit, as an address says it: a step to another state, something that was agreed, or
/// both.
pub fn saved(to: Option<VisitStatus>, agreed: bool) -> String {
    match (to, agreed) {
        (Some(to), true) => format!("{}{WITH_ACTION}", to.id()),
        (Some(to), false) => to.id().to_owned(),
        (None, true) => "tiltak".to_owned(),
        (None, false) => "besok".to_owned(),
    }
}

/// What follows the state in an address, where something was agreed as well.
const WITH_ACTION: &str = "-tiltak";

/// Who can be responsible for visits to the units at some positions; of none that is known, whoever can be
/// for any.
fn responsible(scope: Scope<'_>, people: &Colleagues, there: &[usize], picked: Id) -> Vec<Pick> {
    if there.is_empty() {
        return people.writers(&[picked]);
    }
    let regions = there.iter().map(|place| scope.wave.units()[*place].region);
    people.picks(regions.collect(), Some(picked))
}

/// That a visit was the last on its trip, as an address says it.
const TRIP_LEFT: &str = "reise";

/// What an address says was done, in a sentence.
fn told(done: &str, lang: Lang) -> Option<String> {
    if let Some(step) = done.strip_suffix(WITH_ACTION) {
        let done = stepped(VisitStatus::from_id(step)?, lang);
        return Some(word::DONE_WITH_ACTION.fill(lang, &[("done", done)]));
    }
    if let Some(to) = VisitStatus::from_id(done) {
        return Some(stepped(to, lang).to_owned());
    }
    let word = match done {
        "besok" => word::DONE_SAVED,
        "flyttet" => word::DONE_MOVED,
        "tiltak" => word::DONE_AGREED,
        TRIP_LEFT => word::DONE_TRIP_LEFT,
        "reise-tilbake" => word::DONE_TRIP_BACK,
        "nytt" => word::DONE_MADE,
        "slettet" => word::DONE_DELETED,
        "hentet" => word::DONE_BACK,
        _ => return None,
    };
    Some(word.text(lang).to_owned())
}

/// That a visit came to a state.
fn stepped(to: VisitStatus, lang: Lang) -> &'static str {
    let word = match to {
        VisitStatus::Held => word::DONE_HELD,
        VisitStatus::Cancelled => word::DONE_CANCELLED,
        VisitStatus::Absent => word::DONE_ABSENT,
        VisitStatus::Planned => word::DONE_PLANNED,
    };
    word.text(lang)
}

/// What the municipality was called when the visit was written; its number, where no wave has it.
fn unit_name(scope: Scope<'_>, asked: &Asked<'_>) -> String {
    let unit = &asked.written.visit.unit;
    let of_year = |wave: &&Wave| wave.register_year() == unit.register_year;
    let waves = scope.world.waves().map(AsRef::as_ref);
    let mut then = waves.filter(of_year);
    let name = then.find_map(|wave| {
        let position = wave.position(&unit.number)?;
        Some(wave.units()[position].name.clone())
    });
    let now = || Some(scope.wave.units()[asked.position?].name.clone());
    name.or_else(now).unwrap_or_else(|| unit.number.to_string())
}

/// What the link to the profile says: the municipality, or the one that it is a part of now.
fn now_called(scope: Scope<'_>, asked: &Asked<'_>, then: &str) -> String {
    let now = asked.position.map(|position| &scope.wave.units()[position]);
    match now.filter(|now| now.name != then) {
        Some(now) => word::NOW_PART_OF.fill(scope.lang, &[("unit", &now.name)]),
        None => then.to_owned(),
    }
}

fn profile(scope: Scope<'_>, asked: &Asked<'_>) -> String {
    match asked.position {
        Some(position) => address::profile(&scope.wave.units()[position].number, scope.wave.year()),
        None => routes::profile(asked.written.visit.unit.number.as_str()),
    }
}

/// When it is, how much needs follow-up there, and when somebody was there last.
fn meta(scope: Scope<'_>, asked: &Asked<'_>) -> Vec<String> {
    let lang = scope.lang;
    let visit = &asked.written.visit;
    let days = (visit.first_day, visit.last_day);
    let mut meta = vec![words::when_in_words(days, visit.from, lang)];
    let Some(position) = asked.position else {
        return meta;
    };
    meta.push(match scope.signals().priority(position) {
        Some(priority) => word::PRIORITY.fill(lang, &[("n", &priority.to_string())]),
        None => word::SILENT.text(lang).to_owned(),
    });
    let placed = scope.world.placed(scope.wave.year()).at(position);
    let visits = placed.visits.iter();
    let visits = visits.filter_map(|stands| scope.world.follow_up().visit(stands.id));
    let held = visits.filter(|other| other.status == VisitStatus::Held);
    let (held, spoken): (Vec<&Visit>, Vec<&Visit>) = held.partition(|other| other.counts());
    let others = held.iter().filter(|other| other.id != visit.id);
    let last = others.map(|other| other.last_day).max();
    // A talk is no visit; it is told of who was never visited, this one too.
    let contact = spoken.iter().map(|other| other.last_day).max();
    let (word, day) = match (last, contact) {
        (Some(last), _) => (word::VISITED, last),
        (None, Some(contact)) if held.is_empty() => (word::NEVER_VISITED_SPOKEN, contact),
        (None, _) => {
            meta.push(word::NEVER_VISITED.text(lang).to_owned());
            return meta;
        }
    };
    meta.push(word.fill(lang, &[("day", &words::day(day, lang))]));
    meta
}

fn read_only(scope: Scope<'_>, asked: &Asked<'_>) -> String {
    let region = asked.position.map_or("IMDi", |position| {
        crate::words::class::region(scope.wave.units()[position].region, scope.lang)
    });
    word::READ_ONLY.fill(scope.lang, &[("region", region)])
}

/// The fields as the form writes them: days and times as people do, and what somebody was writing in
/// place of what stands.
fn values(asked: &Asked<'_>) -> Vec<(String, String)> {
    let Asked {
        written, drafts, ..
    } = asked;
    let visit = &written.visit;
    let shown = |field: Field| match field {
        Field::FirstDay => words::typed_day(visit.first_day),
        Field::LastDay if visit.last_day == visit.first_day => String::new(),
        Field::LastDay => words::typed_day(visit.last_day),
        Field::From => visit.from.map_or_else(String::new, words::typed_time),
        Field::To => visit.to.map_or_else(String::new, words::typed_time),
        field => {
            let draft = drafts.iter().find(|draft| draft.field == field.id());
            draft.map_or_else(|| written.text(field), |draft| draft.text.clone())
        }
    };
    let fields = Field::ALL.iter().filter(|field| **field != Field::Points);
    fields
        .map(|field| (field.id().to_owned(), shown(*field)))
        .collect()
}

fn kinds(picked: VisitKind, lang: Lang) -> Vec<Pick> {
    let kinds = VisitKind::ALL.iter();
    kinds
        .map(|kind| Pick {
            value: kind.id().to_owned(),
            text: words::kind(*kind, lang).to_owned(),
            picked: *kind == picked,
        })
        .collect()
}

/// What is known of a visit that is to be written.
#[derive(Debug, Clone)]
pub struct Beginning<'a> {
    /// The positions of the municipalities that the address names.
    pub positions: Vec<usize>,
    /// Of those that it names in regions where the one who asks does not write.
    pub foreign: Vec<usize>,
    /// The visit whose trip it is added to.
    pub beside: Option<&'a Visit>,
    /// Everybody.
    pub people: &'a Colleagues,
    /// Who asks.
    pub own: Id,
    /// The name of the change that the form will ask for.
    pub change: Id,
}

/// Builds the form of a new visit.
pub fn new_visit(scope: Scope<'_>, asked: &Beginning<'_>) -> NewVisit {
    let lang = scope.lang;
    let name = |position: &usize| scope.wave.units()[*position].name.as_str();
    let names: Vec<&str> = asked.positions.iter().map(name).collect();
    let foreign: Vec<&str> = asked.foreign.iter().map(name).collect();
    let not_own = (!foreign.is_empty()).then(|| {
        let units = and_list(&foreign, lang);
        word::FOREIGN_MUNICIPALITY.fill(lang, &[("unit", &units)])
    });
    let kind = asked.beside.map_or(VisitKind::Visit, |beside| beside.kind);
    let values = asked.beside.map_or_else(Vec::new, |beside| {
        let time = |time: Option<Time>| time.map_or_else(String::new, words::typed_time);
        [
            (Field::FirstDay, words::typed_day(beside.first_day)),
            (Field::From, time(beside.from)),
            (Field::To, time(beside.to)),
        ]
        .map(|(field, text)| (field.id().to_owned(), text))
        .into()
    });
    let beside_told = asked.beside.map(|beside| {
        let unit = trip::unit_of(scope, beside);
        word::BESIDE.fill(lang, &[("unit", &unit)])
    });
    NewVisit {
        change: asked.change.to_string(),
        beside: asked
            .beside
            .map_or_else(String::new, |beside| beside.id.to_string()),
        beside_told,
        municipalities: names.join(", "),
        not_own,
        values,
        kinds: kinds(kind, lang),
        responsible: responsible(scope, asked.people, &asked.positions, asked.own),
        people: asked.people.writers(&[]),
    }
}

/// What a trip is called, with how many visits it has.
fn trip_words(trip: &Trip, visits: usize, lang: Lang) -> String {
    let word = if trip.joint {
        word::GATHERING_OF
    } else {
        word::TRIP_OF
    };
    let count = format::count(visits, lang);
    word.fill(lang, &[("name", &trip.name), ("n", &count)])
}
