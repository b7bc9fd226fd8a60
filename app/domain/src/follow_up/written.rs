//! All that stands in a visit, field by field: how each is written as one text, so that what somebody
//! sends can be held against what stands, whatever kind of field it is.

use jiff::civil::{Date, Time};
use kinds::{Id, VisitKind, VisitStatus};

use super::Visit;
use super::point::points;

pub use super::point::{Point, TICKED, points_text};

/// A field of a visit that people write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// How they meet.
    Kind,
    /// Its day, or the first.
    FirstDay,
    /// The last.
    LastDay,
    /// When it begins.
    From,
    /// When it ends.
    To,
    /// Where.
    Place,
    /// Who is responsible.
    Responsible,
    /// Who else takes part.
    People,
    /// Whom one meets: roles.
    Met,
    /// The trip it belongs to.
    Trip,
    /// What it is for.
    Purpose,
    /// What is talked about.
    Points,
    /// What was said and agreed.
    Minutes,
    /// That there are no minutes.
    NoMinutes,
    /// The municipality was asked for the day.
    Asked,
    /// It said yes.
    Confirmed,
    /// Its answers were sent for checking.
    FactsSent,
    /// The agenda was sent.
    AgendaSent,
}

impl Field {
    /// All, in the order of the page.
    pub const ALL: &'static [Self] = &[
        Self::Kind,
        Self::FirstDay,
        Self::LastDay,
        Self::From,
        Self::To,
        Self::Place,
        Self::Responsible,
        Self::People,
        Self::Met,
        Self::Trip,
        Self::Purpose,
        Self::Points,
        Self::Minutes,
        Self::NoMinutes,
        Self::Asked,
        Self::Confirmed,
        Self::FactsSent,
        Self::AgendaSent,
    ];

    /// As it is called in the store, in its history and in forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::FirstDay => "first_day",
            Self::LastDay => "last_day",
            Self::From => "from_time",
            Self::To => "to_time",
            Self::Place => "place",
            Self::Responsible => "responsible",
            Self::People => "people",
            Self::Met => "met",
            Self::Trip => "trip_id",
            Self::Purpose => "purpose",
            Self::Points => "points",
            Self::Minutes => "minutes",
            Self::NoMinutes => "no_minutes",
            Self::Asked => "asked_on",
            Self::Confirmed => "confirmed_on",
            Self::FactsSent => "facts_sent_on",
            Self::AgendaSent => "agenda_sent_on",
        }
    }

    /// The field of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.id() == id)
    }

    /// Whether all visits of a gathering have it in common.
    pub fn is_shared(self) -> bool {
        matches!(
            self,
            Self::FirstDay | Self::LastDay | Self::From | Self::To | Self::Place | Self::Minutes
        )
    }

    /// Whether it is a text of several lines, of which both can be kept.
    pub fn is_long(self) -> bool {
        matches!(self, Self::Purpose | Self::Minutes)
    }

    /// Whether it says when the visit is.
    pub fn is_day(self) -> bool {
        matches!(self, Self::FirstDay | Self::LastDay)
    }
}

/// A visit with its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The visit.
    pub visit: Visit,
    /// Whom one meets: roles.
    pub met: String,
    /// What was said and agreed.
    pub minutes: String,
    /// Why it is where it is, where a reason was asked for.
    pub reason: String,
    /// What is talked about, in order.
    pub points: Vec<Point>,
}

/// The text is none that the field is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotOfField(pub Field);

impl Written {
    /// A field as one text; empty where there is nothing.
    pub fn text(&self, field: Field) -> String {
        let visit = &self.visit;
        match field {
            Field::Kind => visit.kind.id().to_owned(),
            Field::FirstDay => visit.first_day.to_string(),
            Field::LastDay => visit.last_day.to_string(),
            Field::From => time_text(visit.from),
            Field::To => time_text(visit.to),
            Field::Place => visit.place.clone(),
            Field::Responsible => visit.responsible.to_string(),
            Field::People => ids_text(&visit.taking_part),
            Field::Met => self.met.clone(),
            Field::Trip => visit.trip.map_or_else(String::new, |trip| trip.to_string()),
            Field::Purpose => visit.purpose.clone(),
            Field::Points => points_text(&self.points),
            Field::Minutes => self.minutes.clone(),
            Field::NoMinutes if visit.no_minutes => TICKED.to_owned(),
            Field::NoMinutes => String::new(),
            Field::Asked => day_text(visit.asked_on),
            Field::Confirmed => day_text(visit.confirmed_on),
            Field::FactsSent => day_text(visit.facts_sent_on),
            Field::AgendaSent => day_text(visit.agenda_sent_on),
        }
    }

    /// Takes away what the municipality said of the day of a visit that is to be, but for the fields that
    /// were written anew: each that was taken away, with what stood there.
    pub fn unsettle(&mut self, anew: impl Fn(Field) -> bool) -> Vec<(Field, String)> {
        if self.visit.status != VisitStatus::Planned {
            return Vec::new();
        }
        let mut taken = Vec::new();
        for field in [Field::Asked, Field::Confirmed] {
            let stood = self.text(field);
            if !stood.is_empty() && !anew(field) && self.write(field, "").is_ok() {
                taken.push((field, stood));
            }
        }
        taken
    }

    /// Writes a field, by its text as [`Written::text`] has it.
    ///
    /// # Errors
    /// Where the field is not written so.
    pub fn write(&mut self, field: Field, text: &str) -> Result<(), NotOfField> {
        let wrong = NotOfField(field);
        let day = || text.parse::<Date>().map_err(|_| wrong);
        let some_day = || (!text.is_empty()).then(day).transpose();
        let some_time = || {
            let time = Time::strptime("%H:%M", text).map_err(|_| wrong);
            (!text.is_empty()).then_some(time).transpose()
        };
        let some_id = || {
            (!text.is_empty())
                .then(|| text.parse().map_err(|_| wrong))
                .transpose()
        };
        let visit = &mut self.visit;
        match field {
            Field::Kind => visit.kind = VisitKind::from_id(text).ok_or(wrong)?,
            Field::FirstDay => visit.first_day = day()?,
            Field::LastDay => visit.last_day = day()?,
            Field::From => visit.from = some_time()?,
            Field::To => visit.to = some_time()?,
            Field::Place => text.clone_into(&mut visit.place),
            Field::Responsible => visit.responsible = text.parse().map_err(|_| wrong)?,
            Field::People => visit.taking_part = ids(text).ok_or(wrong)?,
            Field::Met => text.clone_into(&mut self.met),
            Field::Trip => visit.trip = some_id()?,
            Field::Purpose => text.clone_into(&mut visit.purpose),
            Field::Points => self.points = points(text).ok_or(wrong)?,
            Field::Minutes => {
                visit.has_minutes = !text.is_empty();
                text.clone_into(&mut self.minutes);
            }
            Field::NoMinutes => visit.no_minutes = text == TICKED,
            Field::Asked => visit.asked_on = some_day()?,
            Field::Confirmed => visit.confirmed_on = some_day()?,
            Field::FactsSent => visit.facts_sent_on = some_day()?,
            Field::AgendaSent => visit.agenda_sent_on = some_day()?,
        }
        Ok(())
    }
}

fn day_text(day: Option<Date>) -> String {
    day.map_or_else(String::new, |day| day.to_string())
}

fn time_text(time: Option<Time>) -> String {
    time.map_or_else(String::new, |time| time.strftime("%H:%M").to_string())
}

/// Ids with commas between them.
pub fn ids_text(ids: &[Id]) -> String {
    let ids: Vec<String> = ids.iter().map(Id::to_string).collect();
    ids.join(",")
}

fn ids(text: &str) -> Option<Vec<Id>> {
    let ids = text.split(',').filter(|id| !id.is_empty());
    ids.map(|id| id.parse().ok()).collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::follow_up::Followed;
    use jiff::civil::date;

    pub(in crate::follow_up) fn written() -> Written {
        let visit = Visit {
            id: Id::new(1, 1),
            version: 1,
            unit: Followed {
                number: "1865".parse().unwrap(),
                register_year: 2015,
            },
            trip: None,
            kind: VisitKind::Visit,
            status: VisitStatus::Planned,
            first_day: date(2016, 3, 16),
            last_day: date(2016, 3, 16),
            from: None,
            to: None,
            moves: 0,
            place: String::new(),
            responsible: Id::new(1, 2),
            taking_part: Vec::new(),
            purpose: String::new(),
            has_minutes: false,
            no_minutes: false,
            asked_on: None,
            confirmed_on: None,
            facts_sent_on: None,
            agenda_sent_on: None,
            synthetic: false,
        };
        Written {
            visit,
            met: String::new(),
            minutes: String::new(),
            reason: String::new(),
            points: Vec::new(),
        }
    }

    #[test]
    fn every_field_is_read_as_it_was_written() {
        let one = Id::new(3, 4).to_string();
        let several = ids_text(&[Id::new(3, 4), Id::new(5, 6)]);
        for (field, text) in [
            (Field::Kind, "gathering"),
            (Field::FirstDay, "2016-04-01"),
            (Field::LastDay, "2016-04-02"),
            (Field::From, "09:30"),
            (Field::To, ""),
            (Field::Place, "Rådhuset"),
            (Field::Responsible, &one),
            (Field::People, &several),
            (Field::Met, "Rådmannen"),
            (Field::Trip, &one),
            (Field::Purpose, "En\nto"),
            (Field::Points, "yes\ttarget\tMål\tHva må til?\n\t\tEget\t"),
            (Field::Minutes, "Sagt"),
            (Field::NoMinutes, TICKED),
            (Field::Asked, "2016-03-01"),
            (Field::Confirmed, ""),
            (Field::FactsSent, "2016-03-02"),
            (Field::AgendaSent, "2016-03-03"),
        ] {
            let mut visit = written();
            assert_eq!(visit.write(field, text), Ok(()), "{field:?}");
            assert_eq!(visit.text(field), text, "{field:?}");
            assert_eq!(Field::from_id(field.id()), Some(field));
            let others = Field::ALL.iter().filter(|other| **other != field);
            for other in others {
                assert_eq!(
                    visit.text(*other),
                    written().text(*other),
                    "{field:?} {other:?}"
                );
            }
        }
    }

    #[test]
    fn what_is_no_value_of_a_field_changes_nothing() {
        for (field, text) in [
            (Field::Kind, "tea"),
            (Field::FirstDay, ""),
            (Field::FirstDay, "01.04.2016"),
            (Field::From, "25:00"),
            (Field::Responsible, ""),
            (Field::People, "nobody"),
            (Field::Trip, "nowhere"),
            (Field::Points, "yes\ttoo few"),
            (Field::Asked, "today"),
        ] {
            let mut visit = written();
            assert_eq!(visit.write(field, text), Err(NotOfField(field)));
            assert_eq!(visit, written());
        }
    }
}
