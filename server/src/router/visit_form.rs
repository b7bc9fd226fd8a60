//! The fields of a visit as they are typed, and as they are kept.

use domain::follow_up::sent::{Choice, Sent};
use domain::follow_up::written::{Field, Point, TICKED, ids_text, points_text};
use jiff::civil::Time;
use kinds::{Lang, VisitStatus};
use present::words::catalog::visit as word;
use view::form::{CHOICE_BOTH, CHOICE_MINE, CHOICE_THEIRS, Told, choice};
use view::words::catalog::common;
use view::words::format;

use super::forms::Form;
use crate::service::actions::fields::{self, Typed};
use crate::service::audit::{date, no_such_day};
use crate::service::typed::one_line;
use crate::service::visits::{Planned, Posted, TripTyped};

/// Longest purpose of a visit; characters.
pub const PURPOSE_CHARS_MAX: usize = 2_000;
/// Longest minutes of a visit; characters.
pub const MINUTES_CHARS_MAX: usize = 10_000;
/// Longest place, roles, name of a trip, point, question and reason; characters.
pub const LINE_CHARS_MAX: usize = 300;
/// Longest note on a trip; characters.
pub const TRIP_NOTE_CHARS_MAX: usize = 1_000;
/// Longest draft; characters.
pub const DRAFT_CHARS_MAX: usize = 20_000;
/// Most people who go along on a visit.
pub const PEOPLE_MAX: usize = 20;
/// Most points of a visit.
pub const POINTS_MAX: usize = 40;

/// The fields of something that is agreed on the visit.
const AGREED: [&str; 6] = [
    fields::WHAT,
    fields::OWES,
    fields::FOLLOWER,
    fields::DUE,
    fields::ANYWAY,
    fields::PROMISE,
];

/// Reads what is written of a visit. What cannot be read is told beside its field.
pub(super) fn posted(form: &Form, lang: Lang) -> Posted {
    let mut reading = Reading::of(form, lang);
    for field in Field::ALL {
        reading.read(*field);
    }
    let line = |name: &str| form.text(name).trim().to_owned();
    let choices = Field::ALL.iter().filter_map(|field| {
        let chosen = match form.text(&choice(field.id())) {
            CHOICE_MINE => Choice::Mine,
            CHOICE_THEIRS => Choice::Theirs,
            CHOICE_BOTH => Choice::Both,
            _ => return None,
        };
        Some((*field, chosen))
    });
    let choices = choices.collect();
    for name in ["reason", "moved_why", "add_point", "add_question"] {
        reading.keep(name, form.text(name));
        reading.fits(name, LINE_CHARS_MAX);
    }
    for name in ["versjon", "add_source"] {
        reading.keep(name, form.text(name));
    }
    let agreed = AGREED.iter().map(|name| {
        let typed = form.text(name);
        reading.keep(name, typed);
        ((*name).to_owned(), typed.to_owned())
    });
    let agreed = Typed(agreed.collect());
    let trip = trip(&mut reading);
    Posted {
        seen: form.text("versjon").parse().unwrap_or(0),
        sent: Sent {
            fields: reading.fields,
            choices,
        },
        source: line("add_source"),
        moved_why: line("moved_why"),
        reason: line("reason"),
        to: VisitStatus::from_id(form.text("til")),
        agreed,
        trip,
        typed: reading.told,
    }
}

/// What the trip is called; `None` where the form has none.
fn trip(reading: &mut Reading<'_>) -> Option<TripTyped> {
    let form = reading.form;
    form.texts("trip_name").next()?;
    for (name, most) in [
        ("trip_name", LINE_CHARS_MAX),
        ("trip_note", TRIP_NOTE_CHARS_MAX),
    ] {
        reading.keep(name, form.text(name));
        reading.fits(name, most);
    }
    if form.text("trip_name").trim().is_empty() {
        let told = word::TRIP_NAMELESS.text(reading.lang);
        reading.fault("trip_name", told);
    }
    let name = |field: &str| one_line(form.text(field));
    let note = |field: &str| form.text(field).trim().to_owned();
    Some(TripTyped {
        text: (name("trip_name"), note("trip_note")),
        seen: (name("trip_name_was"), note("trip_note_was")),
    })
}

/// Reads what is written of visits that are to be.
pub(super) fn planned(form: &Form, lang: Lang) -> Planned {
    let mut reading = Reading::of(form, lang);
    for field in [
        Field::Kind,
        Field::FirstDay,
        Field::LastDay,
        Field::From,
        Field::To,
        Field::Place,
        Field::Responsible,
        Field::People,
        Field::Met,
        Field::Purpose,
    ] {
        reading.read(field);
    }
    let units: Vec<&str> = form.texts("kommune").collect();
    let units = units.join(",");
    reading.keep("kommune", &units);
    reading.keep("trip", form.text("trip"));
    reading.fits("trip", LINE_CHARS_MAX);
    Planned {
        units,
        beside: form.text("reise").parse().ok(),
        trip: one_line(form.text("trip")),
        fields: reading.fields,
        typed: reading.told,
    }
}

/// A form that is being read.
struct Reading<'f> {
    form: &'f Form,
    lang: Lang,
    fields: Vec<(Field, String)>,
    told: Told,
}

impl<'f> Reading<'f> {
    fn of(form: &'f Form, lang: Lang) -> Self {
        Self {
            form,
            lang,
            fields: Vec::new(),
            told: Told::default(),
        }
    }

    fn keep(&mut self, name: &str, typed: &str) {
        self.told = std::mem::take(&mut self.told).with(name, typed);
    }

    fn fault(&mut self, name: &str, text: impl Into<String>) {
        self.told = std::mem::take(&mut self.told).about(name, text);
    }

    /// Tells where a text is too long; whether it is not.
    fn fits(&mut self, name: &str, most: usize) -> bool {
        self.fits_beside(name, name, most)
    }

    /// The same, told beside another field.
    fn fits_beside(&mut self, name: &str, beside: &str, most: usize) -> bool {
        let length = self.form.text(name).chars().count();
        if length <= most {
            return true;
        }
        let (max, n) = (
            format::count(most, self.lang),
            format::count(length, self.lang),
        );
        let told = word::TOO_LONG.fill(self.lang, &[("max", &max), ("n", &n)]);
        self.fault(beside, told);
        false
    }

    fn read(&mut self, field: Field) {
        let name = field.id();
        let typed = self.form.text(name);
        if !matches!(field, Field::People | Field::Points | Field::Trip) {
            self.keep(name, typed);
        }
        let read = match field {
            Field::Kind => Some(typed.to_owned()),
            Field::LastDay if typed.trim().is_empty() => self.day_before(),
            Field::FirstDay | Field::LastDay => self.day(name, typed),
            Field::From | Field::To => self.time(name, typed),
            Field::Responsible => self.responsible(typed),
            Field::People => self.people(),
            Field::Place => self.text(name, &one_line(typed), LINE_CHARS_MAX),
            Field::Met => self.text(name, typed.trim(), LINE_CHARS_MAX),
            Field::Purpose => self.text(name, typed.trim_end(), PURPOSE_CHARS_MAX),
            Field::Minutes => self.text(name, typed.trim_end(), MINUTES_CHARS_MAX),
            Field::Points => self.points(),
            Field::Trip => self.trip(typed),
            Field::NoMinutes
            | Field::Asked
            | Field::Confirmed
            | Field::FactsSent
            | Field::AgendaSent => {
                let ticked = typed == TICKED;
                Some(if ticked {
                    TICKED.to_owned()
                } else {
                    String::new()
                })
            }
        };
        self.fields.extend(read.map(|text| (field, text)));
    }

    fn text(&mut self, name: &str, typed: &str, most: usize) -> Option<String> {
        self.fits(name, most).then(|| typed.to_owned())
    }

    fn day(&mut self, name: &str, typed: &str) -> Option<String> {
        let typed = typed.trim();
        let day = date(typed);
        if day.is_none() {
            let told = match no_such_day(typed) {
                Some(day) => common::NO_SUCH_DAY.fill(self.lang, &[("day", &day)]),
                None if typed.is_empty() => word::DAY_EMPTY.text(self.lang).to_owned(),
                None => word::NOT_A_DAY.text(self.lang).to_owned(),
            };
            self.fault(name, told);
        }
        day.map(|day| day.to_string())
    }

    /// The first day, where no other is the last.
    fn day_before(&self) -> Option<String> {
        let mut fields = self.fields.iter();
        let first = fields.find(|(field, _)| *field == Field::FirstDay);
        first.map(|(_, day)| day.clone())
    }

    /// `9.30`, `09.30`, `09:30` or `9`.
    fn time(&mut self, name: &str, typed: &str) -> Option<String> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Some(String::new());
        }
        let (hour, minute) = typed.split_once(['.', ':']).unwrap_or((typed, "00"));
        let number = |part: &str| {
            let digits = part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse().ok()).flatten()
        };
        let parts = number(hour).zip(number(minute));
        let time = parts.and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok());
        if time.is_none() {
            self.fault(name, word::NOT_A_TIME.text(self.lang));
        }
        time.map(|time| time.strftime("%H:%M").to_string())
    }

    fn responsible(&mut self, typed: &str) -> Option<String> {
        let known = typed.parse::<kinds::Id>().is_ok();
        if !known {
            let told = word::NOBODY_RESPONSIBLE.text(self.lang);
            self.fault(Field::Responsible.id(), told);
        }
        known.then(|| typed.to_owned())
    }

    /// The trip it is on; `None` where the form does not ask, and where it is no id.
    fn trip(&mut self, typed: &str) -> Option<String> {
        self.form.texts(Field::Trip.id()).next()?;
        self.keep(Field::Trip.id(), typed);
        let known = typed.is_empty() || typed.parse::<kinds::Id>().is_ok();
        if !known {
            let told = word::TRIP_GONE.text(self.lang);
            self.fault(Field::Trip.id(), told);
        }
        known.then(|| typed.to_owned())
    }

    /// Those who go along, each once, in the order they were sent.
    fn people(&mut self) -> Option<String> {
        let name = Field::People.id();
        let mut people: Vec<kinds::Id> = Vec::new();
        for id in self.form.texts(name).filter_map(|id| id.parse().ok()) {
            if !people.contains(&id) && people.len() <= PEOPLE_MAX {
                people.push(id);
            }
        }
        let text = ids_text(&people);
        self.keep(name, &text);
        if people.len() > PEOPLE_MAX {
            let max = format::count(PEOPLE_MAX, self.lang);
            let told = word::TOO_MANY_PEOPLE.fill(self.lang, &[("max", &max)]);
            self.fault(name, told);
            return None;
        }
        Some(text)
    }

    /// The points by their places, and an own one that is added.
    fn points(&mut self) -> Option<String> {
        let mut points = Vec::new();
        for place in 0..=POINTS_MAX {
            let name = |part: &str| format!("{part}.{place}");
            let point = self.form.text(&name("point"));
            if point.is_empty() {
                continue;
            }
            let (question, ticked) = (name("question"), name("ticked"));
            for name in [&question, &ticked] {
                self.keep(name, self.form.text(name));
            }
            for sent in [name("point"), name("source"), question.clone()] {
                self.fits_beside(&sent, &question, LINE_CHARS_MAX);
            }
            points.push(Point {
                source: self.form.text(&name("source")).to_owned(),
                point: point.to_owned(),
                question: self.form.text(&question).trim().to_owned(),
                ticked: self.form.text(&ticked) == TICKED,
            });
        }
        let own = self.form.text("add_point").trim();
        if !own.is_empty() {
            points.push(Point {
                source: String::new(),
                point: own.to_owned(),
                question: self.form.text("add_question").trim().to_owned(),
                ticked: true,
            });
        }
        if points.len() > POINTS_MAX {
            let max = format::count(POINTS_MAX, self.lang);
            let told = word::TOO_MANY_POINTS.fill(self.lang, &[("max", &max)]);
            self.fault("add_point", told);
            return None;
        }
        Some(points_text(&points))
    }
}

#[cfg(test)]
mod tests;
