//! What has to be mended before a visit can be written.

use domain::follow_up::sent::{Sent, Weighed};
use domain::follow_up::visit::{Given, Missing};
use domain::follow_up::written::{Field, TICKED};
use domain::follow_up::{Date, Visit, Written};
use kinds::{Lang, VisitKind, VisitStatus};
use present::words::catalog::{action, visit as word};
use present::words::visit as words;
use view::form::Told;
use view::words::or_list;

use super::super::actions::fields;
use super::super::own::NotDone;
use super::posted::Posted;

/// The same, the days on which something was done in place of ticks: the one that stands, else today.
pub(super) fn with_days(sent: &Sent, stands: &Written, today: Date) -> Sent {
    let mut sent = sent.clone();
    for (field, text) in &mut sent.fields {
        let is_done = matches!(
            field,
            Field::Asked | Field::Confirmed | Field::FactsSent | Field::AgendaSent
        );
        if is_done && text == TICKED {
            let stood = stands.text(*field);
            *text = if stood.is_empty() {
                today.to_string()
            } else {
                stood
            };
        }
    }
    sent
}

/// What has to be mended before it can be written.
pub(super) fn faults(
    posted: &Posted,
    stands: &Written,
    weighed: &Weighed,
    (today, lang): (Date, Lang),
) -> Told {
    let next = &weighed.next.visit;
    let mut told = in_order(next, posted.typed.clone(), lang);
    if weighed.moves() && posted.moved_why.is_empty() {
        let day = words::day(stands.visit.first_day, lang);
        let text = word::MISSING_MOVED_WHY.fill(lang, &[("day", &day)]);
        told = told.about("moved_why", text);
    }
    let given = Given {
        minutes: next.has_minutes,
        no_minutes: next.no_minutes,
        reason: !posted.reason.is_empty(),
    };
    let missing = match posted.to {
        Some(to) if weighed.both.is_empty() => next.missing(to, given, today),
        // What has to hold of the state it is in holds still.
        _ => still_missing(next),
    };
    for missing in missing {
        let (field, text) = words::missing(missing, lang);
        if matches!(missing, Missing::Day(_)) {
            // Beside the button as well, which is far from the day.
            told = told.about("til", text.clone());
        }
        told = told.about(field, text);
    }
    if posted.to.is_none() && !posted.reason.is_empty() {
        told = told.about("reason", without_step(&stands.visit, lang));
    }
    if posted.to.is_none() || !weighed.both.is_empty() {
        told = of_the_past(next, weighed, told, (today, lang));
    }
    told
}

/// That a reason is written, and not what for: which buttons there are.
fn without_step(visit: &Visit, lang: Lang) -> String {
    let called = |to: &VisitStatus| word::QUOTED.fill(lang, &[("text", words::way(*to, lang))]);
    let ways: Vec<String> = visit.ways().iter().map(called).collect();
    word::REASON_OF_NOTHING.fill(lang, &[("ways", &or_list(&ways, lang))])
}

/// That a visit which is written as something that happened is not put on a day ahead, nor made another
/// kind than its state is of.
fn of_the_past(visit: &Visit, weighed: &Weighed, told: Told, (today, lang): (Date, Lang)) -> Told {
    let mut told = told;
    let happened = matches!(visit.status, VisitStatus::Held | VisitStatus::Absent);
    if happened && weighed.moves() && visit.first_day > today {
        let day = words::day(visit.first_day, lang);
        told = told.about(
            Field::FirstDay.id(),
            word::HELD_AHEAD.fill(lang, &[("day", &day)]),
        );
    }
    let is_absent = visit.status == VisitStatus::Absent;
    if is_absent && weighed.changes(Field::Kind) && visit.kind != VisitKind::Gathering {
        told = told.about(Field::Kind.id(), word::ABSENT_ELSEWHERE.text(lang));
    }
    told
}

/// The same, each text of several lines that was chosen among two as it is to stand, since the choice
/// itself is not asked for again. It is, where somebody wrote of the visit since.
pub(super) fn as_chosen(told: Told, posted: &Posted, stands: &Written) -> Told {
    let mut told = told;
    if stands.visit.version != posted.seen {
        return told;
    }
    for (field, choice) in &posted.sent.choices {
        let mut sent = posted.sent.fields.iter();
        let sent = sent.find(|(sent, _)| sent == field && field.is_long());
        if let Some((_, sent)) = sent {
            told.typed.retain(|(name, _)| name != field.id());
            told = told.with(field.id(), &choice.of(sent, &stands.text(*field)));
        }
    }
    told
}

/// What a visit that was held or called off would lack.
pub(super) fn still_missing(visit: &Visit) -> Vec<Missing> {
    let planned = Visit {
        status: VisitStatus::Planned,
        ..visit.clone()
    };
    let given = Given {
        minutes: visit.has_minutes,
        no_minutes: visit.no_minutes,
        reason: true,
    };
    match visit.status {
        VisitStatus::Planned | VisitStatus::Absent => Vec::new(),
        status => planned.missing(status, given, visit.first_day),
    }
}

/// The form once more, since nothing of it is saved.
pub(super) fn not_saved(told: Told, lang: Lang) -> Told {
    told.about("", word::NOT_SAVED.text(lang))
}

/// Why nothing is saved where whoever is to be responsible cannot be.
pub(super) fn cannot_be_responsible(typed: Told, lang: Lang) -> NotDone {
    let field = Field::Responsible.id();
    let told = typed.about(field, word::CANNOT_BE_RESPONSIBLE.text(lang));
    NotDone::Told(not_saved(told, lang))
}

/// That somebody cannot follow what is agreed besides.
pub(super) fn cannot_follow(typed: Told, lang: Lang) -> NotDone {
    let told = typed.about(fields::FOLLOWER, action::CANNOT_FOLLOW.text(lang));
    NotDone::Told(not_saved(told, lang))
}

/// That its days and times follow each other.
pub(super) fn in_order(visit: &Visit, mut told: Told, lang: Lang) -> Told {
    if visit.last_day < visit.first_day {
        told = told.about("last_day", word::LAST_BEFORE_FIRST.text(lang));
    }
    let times = visit.from.zip(visit.to);
    let one_day = visit.first_day == visit.last_day;
    if one_day && times.is_some_and(|(from, to)| to < from) {
        told = told.about("to_time", word::ENDS_BEFORE.text(lang));
    }
    told
}
