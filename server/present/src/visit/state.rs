//! How far a visit has come, what is missing before it can go on, and what is to be done before it.

use domain::follow_up::visit::{Given, Missing};
use domain::follow_up::written::Field;
use domain::follow_up::{Date, Visit, Written};
use kinds::{Lang, VisitKind, VisitStatus};
use view::people::Pick;
use view::visit::{BeforeRow, StatePart};

use crate::words::catalog::visit as word;
use crate::words::visit as words;

pub(super) fn part(written: &Written, today: Date, lang: Lang) -> StatePart {
    let visit = &written.visit;
    let ways = visit.ways().iter().map(|way| Pick {
        value: way.id().to_owned(),
        text: words::way(*way, lang).to_owned(),
        picked: false,
    });
    let next = match (visit.status, visit.kind) {
        (VisitStatus::Planned, VisitKind::Gathering) => word::NEXT_GATHERING,
        (VisitStatus::Planned, _) => word::NEXT_VISIT,
        _ => word::NEXT_PLANNED,
    };
    StatePart {
        status: visit.status,
        now: words::status(visit.status, lang).to_owned(),
        next: next.text(lang).to_owned(),
        needs: needs(visit, today, lang),
        reason: if written.reason.is_empty() {
            String::new()
        } else {
            word::WHY.fill(lang, &[("why", &written.reason)])
        },
        ways: ways.collect(),
        asks_reason: true,
    }
}

/// What is needed before it can go on.
fn needs(visit: &Visit, today: Date, lang: Lang) -> String {
    if visit.status != VisitStatus::Planned {
        return word::NEEDS_REASON.text(lang).to_owned();
    }
    let given = Given {
        minutes: visit.has_minutes,
        no_minutes: visit.no_minutes,
        reason: false,
    };
    let missing = visit.missing(VisitStatus::Held, given, today);
    match missing.first() {
        None => word::NEEDS_NOTHING.text(lang).to_owned(),
        Some(Missing::Day(day)) => {
            let day = words::day(*day, lang);
            word::NEEDS_DAY.fill(lang, &[("day", &day)])
        }
        Some(_) => word::NEEDS_MINUTES.text(lang).to_owned(),
    }
}

/// What is to be done before the visit.
pub(super) fn before(visit: &Visit, today: Date, lang: Lang) -> Vec<BeforeRow> {
    let row = |field: Field, text: &str, on: Option<Date>, otherwise: String| BeforeRow {
        field: field.id().to_owned(),
        text: text.to_owned(),
        note: on.map_or(otherwise, |on| words::day(on, lang)),
        done: on.is_some(),
    };
    let by = visit.agenda_by();
    let is_late = visit.status == VisitStatus::Planned && by < today;
    let agenda = if is_late {
        word::BY_DAY_LATE
    } else {
        word::BY_DAY
    };
    let agenda = agenda.fill(lang, &[("day", &words::day(by, lang))]);
    let none = String::new;
    vec![
        row(Field::Asked, word::ASKED.text(lang), visit.asked_on, none()),
        row(
            Field::Confirmed,
            word::CONFIRMED.text(lang),
            visit.confirmed_on,
            none(),
        ),
        row(
            Field::FactsSent,
            word::FACTS_SENT.text(lang),
            visit.facts_sent_on,
            none(),
        ),
        row(
            Field::AgendaSent,
            word::AGENDA_SENT.text(lang),
            visit.agenda_sent_on,
            agenda,
        ),
    ]
}
