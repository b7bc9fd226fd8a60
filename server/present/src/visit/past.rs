//! What happened to a visit, and what somebody was writing of it.

use domain::follow_up::written::{Field, TICKED};
use kinds::{Id, Lang, VisitKind};
use view::visit::PastRow;
use view::words::format;

use crate::colleagues::Colleagues;
use crate::words::catalog::visit as word;
use crate::words::visit as words;

/// Something that happened to a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// When, as it is read.
    pub when: String,
    /// The version that the visit had afterwards.
    pub version: i64,
    /// Who did it.
    pub account: Id,
    /// What, as the store has it.
    pub event: String,
    /// The field that was written.
    pub field: String,
    /// What stood there.
    pub was: String,
    /// Why.
    pub reason: String,
}

/// What is kept of what somebody was writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The field.
    pub field: String,
    /// The version of the visit that it was begun on.
    pub version: i64,
    /// When, as it is read.
    pub when: String,
    /// The text.
    pub text: String,
}

/// What is said of the drafts, by field.
pub(super) fn drafts(kept: &[Kept], lang: Lang) -> Vec<(String, String)> {
    let told = |draft: &Kept| {
        let told = word::DRAFT.fill(lang, &[("when", &draft.when)]);
        (draft.field.clone(), told)
    };
    kept.iter().map(told).collect()
}

/// What happened, as rows. Where a day was moved, the last day went along, which says nothing more.
pub(super) fn rows(history: &[Happened], people: &Colleagues, lang: Lang) -> Vec<PastRow> {
    let is_first = |it: &Happened| it.event == "moved" && it.field == Field::FirstDay.id();
    let goes_along = |it: &&Happened| {
        let first = |other: &Happened| is_first(other) && other.version == it.version;
        it.event == "moved" && !is_first(it) && history.iter().any(first)
    };
    let told = history.iter().filter(|it| !goes_along(it));
    told.map(|it| row(it, people, lang)).collect()
}

fn row(happened: &Happened, people: &Colleagues, lang: Lang) -> PastRow {
    let who = people.name(happened.account, lang);
    let field = Field::from_id(&happened.field);
    let called = field.map_or("", |field| words::field(field, lang));
    let was = field.map_or_else(String::new, |field| {
        shown(field, &happened.was, people, lang)
    });
    let that = field.and_then(|field| words::ticked(field, lang));
    let values = [
        ("who", who),
        ("field", called),
        ("was", was.as_str()),
        ("that", that.unwrap_or_default()),
    ];
    let word = match happened.event.as_str() {
        "made" => word::PAST_MADE,
        "moved" => word::PAST_MOVED,
        "written" if that.is_some() && happened.was.is_empty() => word::PAST_TICKED,
        "written" if that.is_some() => word::PAST_UNTICKED,
        "written" if field.is_some() => word::PAST_WRITTEN,
        "held" => word::PAST_HELD,
        "cancelled" => word::PAST_CANCELLED,
        "absent" => word::PAST_ABSENT,
        "planned" => word::PAST_PLANNED,
        "deleted" => word::PAST_DELETED,
        "brought_back" => word::PAST_BACK,
        "set_aside" => word::PAST_SET_ASIDE,
        _ => word::PAST_OTHER,
    };
    let title = match happened.event.as_str() {
        "set_aside" => word::NOT_CHOSEN,
        _ => word::WAS,
    };
    let mut more = Vec::new();
    if !was.is_empty() && happened.event != "moved" {
        more.push((title.text(lang).to_owned(), was.clone()));
    }
    let when = if happened.reason.is_empty() {
        happened.when.clone()
    } else {
        let why = word::WHY.fill(lang, &[("why", &happened.reason)]);
        format!("{}. {why}", happened.when)
    };
    PastRow {
        what: word.fill(lang, &values),
        when,
        more,
    }
}

/// What stands in a field, as people read it.
pub fn shown(field: Field, stored: &str, people: &Colleagues, lang: Lang) -> String {
    match field {
        Field::FirstDay
        | Field::LastDay
        | Field::Asked
        | Field::Confirmed
        | Field::FactsSent
        | Field::AgendaSent => format::date(stored, lang),
        Field::Responsible | Field::People => {
            let ids = stored.split(',').filter_map(|id| id.parse().ok());
            let names: Vec<&str> = ids.map(|id| people.name(id, lang)).collect();
            names.join(", ")
        }
        Field::Points => {
            let lines = stored.lines().map(|line| line.split('\t').skip(2));
            let points = lines.filter_map(|mut parts| parts.next().map(str::to_owned));
            points.collect::<Vec<_>>().join("\n")
        }
        Field::Kind => {
            let kind = VisitKind::from_id(stored);
            kind.map_or_else(String::new, |kind| words::kind(kind, lang).to_owned())
        }
        Field::NoMinutes if stored == TICKED => String::new(),
        _ => stored.to_owned(),
    }
}
