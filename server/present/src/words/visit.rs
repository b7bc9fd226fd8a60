//! Words of visits: kinds, states, fields, what is missing, and days.

use domain::follow_up::visit::Missing;
use domain::follow_up::written::Field;
use domain::follow_up::{Date, Time};
use kinds::{ActionStatus, Lang, Owes, VisitKind, VisitStatus};
use view::words::catalog::Word;
use view::words::format;

use super::catalog::visit as word;
use super::desk;

/// A kind of visit.
pub fn kind(kind: VisitKind, lang: Lang) -> &'static str {
    let word = match kind {
        VisitKind::Visit => word::KIND_VISIT,
        VisitKind::Screen => word::KIND_SCREEN,
        VisitKind::Telephone => word::KIND_TELEPHONE,
        VisitKind::Gathering => word::KIND_GATHERING,
    };
    word.text(lang)
}

/// What a visit is called: by its kind and the municipality.
pub fn title(kind: VisitKind, unit: &str, lang: Lang) -> String {
    let word = match kind {
        VisitKind::Visit => word::TITLE_OF,
        VisitKind::Screen => word::TITLE_SCREEN,
        VisitKind::Telephone => word::TITLE_TELEPHONE,
        VisitKind::Gathering => word::TITLE_GATHERING,
    };
    word.fill(lang, &[("unit", unit)])
}

/// A state.
pub fn status(status: VisitStatus, lang: Lang) -> &'static str {
    let word = match status {
        VisitStatus::Planned => word::PLANNED,
        VisitStatus::Held => word::HELD,
        VisitStatus::Cancelled => word::CANCELLED,
        VisitStatus::Absent => word::ABSENT,
    };
    word.text(lang)
}

/// What the button of a way to a state says.
pub fn way(to: VisitStatus, lang: Lang) -> &'static str {
    let word = match to {
        VisitStatus::Planned => word::WAY_PLANNED,
        VisitStatus::Held => word::WAY_HELD,
        VisitStatus::Cancelled => word::WAY_CANCELLED,
        VisitStatus::Absent => word::WAY_ABSENT,
    };
    word.text(lang)
}

/// A field, inside a sentence.
pub fn field(field: Field, lang: Lang) -> &'static str {
    let word = match field {
        Field::Kind => word::FIELD_KIND,
        Field::FirstDay => word::FIELD_FIRST_DAY,
        Field::LastDay => word::FIELD_LAST_DAY,
        Field::From => word::FIELD_FROM,
        Field::To => word::FIELD_TO,
        Field::Place => word::FIELD_PLACE,
        Field::Responsible => word::FIELD_RESPONSIBLE,
        Field::People => word::FIELD_PEOPLE,
        Field::Met => word::FIELD_MET,
        Field::Trip => word::FIELD_TRIP,
        Field::Purpose => word::FIELD_PURPOSE,
        Field::Points => word::FIELD_POINTS,
        Field::Minutes => word::FIELD_MINUTES,
        Field::NoMinutes => word::FIELD_NO_MINUTES,
        Field::Asked => word::FIELD_ASKED,
        Field::Confirmed => word::FIELD_CONFIRMED,
        Field::FactsSent => word::FIELD_FACTS_SENT,
        Field::AgendaSent => word::FIELD_AGENDA_SENT,
    };
    word.text(lang)
}

/// What a tick says, inside a sentence; `None` of a field that is no tick.
pub fn ticked(field: Field, lang: Lang) -> Option<&'static str> {
    let word = match field {
        Field::NoMinutes => word::THAT_NO_MINUTES,
        Field::Asked => word::THAT_ASKED,
        Field::Confirmed => word::THAT_CONFIRMED,
        Field::FactsSent => word::THAT_FACTS_SENT,
        Field::AgendaSent => word::THAT_AGENDA_SENT,
        _ => return None,
    };
    Some(word.text(lang))
}

/// What is missing, in a sentence, and the field of the form that it stands beside.
pub fn missing(missing: Missing, lang: Lang) -> (&'static str, String) {
    let (place, word): (&str, Word) = match missing {
        Missing::NoWay => ("til", word::MISSING_NO_WAY),
        Missing::Day(_) => ("first_day", word::MISSING_DAY),
        Missing::Minutes => ("minutes", word::MISSING_MINUTES),
        Missing::MinutesAndNone => ("minutes", word::MISSING_ONE_OF),
        Missing::MinutesOfCancelled => ("minutes", word::MISSING_UNHELD),
        Missing::Reason => ("reason", word::MISSING_REASON),
    };
    match missing {
        Missing::Day(first) => (place, word.fill(lang, &[("day", &day(first, lang))])),
        _ => (place, word.text(lang).to_owned()),
    }
}

/// A day.
pub fn day(day: Date, lang: Lang) -> String {
    format::date(&day.to_string(), lang)
}

/// A time of the day.
pub fn time(time: Time, lang: Lang) -> String {
    format::time_of_day((time.hour(), time.minute()), lang)
}

/// A day as a form takes it, in any language: `16.03.2016`.
pub fn typed_day(day: Date) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

/// A time of the day as a form takes it, in any language: `10.00`.
pub fn typed_time(time: Time) -> String {
    format!("{:02}.{:02}", time.hour(), time.minute())
}

/// When a visit is: its day or days, and when it begins.
pub fn when((first, last): (Date, Date), from: Option<Time>, lang: Lang) -> String {
    let days = if first == last {
        day(first, lang)
    } else {
        let (from, to) = (day(first, lang), day(last, lang));
        word::BETWEEN.fill(lang, &[("from", &from), ("to", &to)])
    };
    beginning(days, from, lang)
}

/// The same as the page of the visit says it, where a day is told by its weekday:
/// `Onsdag 16. mars 2016 kl. 10.00`.
pub fn when_in_words((first, last): (Date, Date), from: Option<Time>, lang: Lang) -> String {
    if first == last {
        beginning(desk::long(first, lang), from, lang)
    } else {
        when((first, last), from, lang)
    }
}

fn beginning(days: String, from: Option<Time>, lang: Lang) -> String {
    match from {
        None => days,
        Some(from) => word::AT.fill(lang, &[("day", &days), ("time", &time(from, lang))]),
    }
}

/// Who owes something that was agreed.
pub fn owes(owes: Owes, lang: Lang) -> &'static str {
    let word = match owes {
        Owes::Imdi => word::OWED_IMDI,
        Owes::Municipality => word::OWED_MUNICIPALITY,
        Owes::Both => word::OWED_BOTH,
    };
    word.text(lang)
}

/// How far something that was agreed has come.
pub fn agreed(status: ActionStatus, lang: Lang) -> &'static str {
    let word = match status {
        ActionStatus::Open => word::OPEN,
        ActionStatus::Reported => word::REPORTED,
        ActionStatus::Confirmed => word::CONFIRMED_DONE,
        ActionStatus::Dropped => word::DROPPED,
    };
    word.text(lang)
}
