//! The audit log, read: what an administrator asks of it, as a page and as a file.

use app::backend::{Audits, Request};
use app::error::AppError;
use async_trait::async_trait;
use domain::access::{Action, Resource};
use jiff::civil::Date;
use kinds::Lang;
use present::audit::{
    AUDIT_SHOWN_MAX, Asked, COMMAND_LINE, Event, EventKind, FROM, FoundRows, PAGE, PROGRAM, TO,
    WHAT, WHO, Who,
};
use present::colleagues::Colleagues;
use present::export::{self, AUDIT_FILE_ROWS_MAX, Made, Table};
use present::words::catalog::audit as word;
use store::{Actor, AuditQuery, DatabaseError, LogRow, Whom, stored};
use tracing::instrument;
use view::audit::{AuditLog, Day};
use view::routes;
use view::words::format;

use super::Service;
use super::accounts::unavailable;
use super::exports::Refused;
use crate::clock::{day_begins, local_day, local_day_and_time};

/// What is asked of the log, as the page shows it and as the store finds it.
struct Reading {
    asked: Asked,
    query: AuditQuery,
}

#[async_trait]
impl Audits for Service {
    #[instrument(name = "service.audit", skip_all)]
    async fn audit(&self, request: &Request) -> Result<AuditLog, AppError> {
        Self::admit(&request.caller, Action::Administer, Resource::Country)?;
        let failed = |error: DatabaseError| unavailable(&error);
        let people = self.colleagues().await.map_err(failed)?;
        let Reading { mut asked, query } = read(request, &people);
        let db = self.people.db();
        let extent = db.audit_extent().await.map_err(failed)?;
        let shown = i64::try_from(AUDIT_SHOWN_MAX).unwrap_or(i64::MAX);
        let before = |page: usize| i64::try_from(page - 1).unwrap_or(0).saturating_mul(shown);
        let (mut count, mut told) = db
            .audit(&query, before(asked.page), shown)
            .await
            .map_err(failed)?;
        // A page past the end (an old link) shows the last one.
        if told.is_empty() && count > 0 {
            asked.page = positive(count).div_ceil(AUDIT_SHOWN_MAX);
            let last = db.audit(&query, before(asked.page), shown).await;
            (count, told) = last.map_err(failed)?;
        }
        let events: Vec<Event> = told.into_iter().map(|told| event(told, &people)).collect();
        let found = FoundRows {
            all: positive(extent.rows),
            since: extent.since.map(local_day),
            count: positive(count),
            events: &events,
            people: &people,
        };
        Ok(present::audit::audit(&asked, &found, request.language))
    }
}

impl Service {
    /// The log as a table: all that the filter finds.
    ///
    /// # Errors
    /// What of the query cannot be used, and where there is more than a file holds.
    pub(super) async fn audit_table(
        &self,
        request: &Request,
        made: &Made,
    ) -> Result<Table, Refused> {
        Self::admit(&request.caller, Action::Administer, Resource::Country)?;
        let failed = |error: DatabaseError| Refused::AsPage(unavailable(&error));
        let people = self.colleagues().await.map_err(failed)?;
        let Reading { asked, query } = read(request, &people);
        let faults = asked.faults();
        if !faults.is_empty() {
            return Err(Refused::Unusable(faults));
        }
        let most = i64::try_from(AUDIT_FILE_ROWS_MAX).unwrap_or(i64::MAX);
        let found = self.people.db().audit(&query, 0, most).await;
        let (count, told) = found.map_err(failed)?;
        let lang = request.language;
        refuse_long(positive(count), lang)?;
        let events: Vec<Event> = told.into_iter().map(|told| event(told, &people)).collect();
        let demo = self.people.is_demo();
        Ok(export::audit(&asked, &events, demo, made, lang))
    }
}

/// Refuses a file with more rows than it holds.
fn refuse_long(rows: usize, lang: Lang) -> Result<(), Refused> {
    if rows <= AUDIT_FILE_ROWS_MAX {
        return Ok(());
    }
    let (n, most) = (
        format::count(rows, lang),
        format::count(AUDIT_FILE_ROWS_MAX, lang),
    );
    let told = word::FILE_TOO_LONG.fill(lang, &[("n", &n), ("most", &most)]);
    Err(Refused::Unusable(vec![told]))
}

/// Reads a query. What cannot be used of it is told, and the rest is used.
fn read(request: &Request, people: &Colleagues) -> Reading {
    let lang = request.language;
    let pairs: Vec<(String, String)> = form_urlencoded::parse(request.query.as_bytes())
        .into_owned()
        .collect();
    let given = |key: &str| {
        let found = pairs.iter().find(|(known, _)| known == key);
        found.map_or("", |(_, value)| value.trim()).to_owned()
    };
    let (from, from_date) = day(given(FROM), lang);
    let (mut to, mut to_date) = day(given(TO), lang);
    if from_date.zip(to_date).is_some_and(|(from, to)| to < from) {
        to.fault = Some(word::WRONG_WAY.text(lang).to_owned());
        to_date = None;
    }
    let mut problems = Vec::new();
    let who = given(WHO);
    let whom = whom(&who, people).unwrap_or_else(|| {
        problems.push(word::NO_SUCH_PERSON.text(lang).to_owned());
        Whom::Anybody
    });
    let what = given(WHAT);
    let kind = EventKind::from_id(&what);
    if kind.is_none() && !what.is_empty() {
        problems.push(word::NO_SUCH_KIND.text(lang).to_owned());
    }
    Reading {
        query: AuditQuery {
            from: from_date.and_then(day_begins),
            before: to_date
                .and_then(|day| day.tomorrow().ok())
                .and_then(day_begins),
            whom,
            actions: kind.map(EventKind::actions).unwrap_or_default(),
        },
        asked: Asked {
            from,
            to,
            from_day: from_date.map(|day| day.to_string()),
            to_day: to_date.map(|day| day.to_string()),
            who,
            what,
            page: given(PAGE).parse().unwrap_or(1).max(1),
            language: given(routes::LANGUAGE),
            problems,
        },
    }
}

/// A day that was typed, and which it is.
fn day(typed: String, lang: Lang) -> (Day, Option<Date>) {
    let read = date(&typed);
    let unreadable = read.is_none() && !typed.is_empty();
    let fault = unreadable.then(|| word::NOT_A_DAY.text(lang).to_owned());
    (Day { typed, fault }, read)
}

/// `5.6.2015`, `05.06.2015` or `2015-06-05`.
pub(crate) fn date(typed: &str) -> Option<Date> {
    let [year, month, day] = parts(typed)?;
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Date::new(year, month, day).ok()
}

/// What is written as a day and is none: `31.02.2016`, as it is read.
pub(crate) fn no_such_day(typed: &str) -> Option<String> {
    let [year, month, day] = parts(typed)?;
    date(typed)
        .is_none()
        .then(|| format!("{day:02}.{month:02}.{year}"))
}

/// The year, month and day of what is written as a day, in the years that a calendar on a wall has: a slip of
/// the pen is told.
fn parts(typed: &str) -> Option<[i16; 3]> {
    let (parts, backwards): (Vec<&str>, bool) = if typed.contains('-') {
        (typed.split('-').collect(), false)
    } else {
        (typed.split('.').collect(), true)
    };
    let mut numbers = [0_i16; 3];
    if parts.len() != 3 {
        return None;
    }
    for (number, part) in numbers.iter_mut().zip(parts) {
        let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        *number = digits.then(|| part.parse().ok()).flatten()?;
    }
    let [year, month, day] = numbers;
    let (year, day) = if backwards { (day, year) } else { (year, day) };
    (1900..=2999).contains(&year).then_some([year, month, day])
}

fn whom(who: &str, people: &Colleagues) -> Option<Whom> {
    match who {
        "" => Some(Whom::Anybody),
        COMMAND_LINE => Some(Whom::Only(Actor::CommandLine)),
        PROGRAM => Some(Whom::Only(Actor::System)),
        id => {
            let known = people.get(id.parse().ok()?)?;
            Some(Whom::Only(Actor::Person(known.id)))
        }
    }
}

fn event(told: LogRow, people: &Colleagues) -> Event {
    let (day, time) = local_day_and_time(told.at);
    let name = |id| people.get(id).map(|one| one.name.clone());
    let object = told.object.as_ref();
    let object_name = object.and_then(|(_, id)| name(id.parse().ok()?));
    Event {
        number: told.sequence,
        day,
        time,
        utc: stored(told.at),
        who: match told.actor {
            Actor::Person(id) => Who::Person(id.to_string(), name(id)),
            Actor::CommandLine => Who::CommandLine,
            Actor::System => Who::Program,
        },
        origin: told.origin,
        action: told.action,
        object: told.object,
        object_name,
        details: told.details,
    }
}

fn positive(count: i64) -> usize {
    usize::try_from(count).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use kinds::{Caller, Id, Regions, Role};
    use present::colleagues::Colleague;

    use super::*;

    fn reading(query: &str) -> Reading {
        let adviser = Colleague {
            id: Id::new(1, 2),
            name: "Rådgiver, Nord".to_owned(),
            role: Role::Adviser,
            regions: Regions::all(),
            locked: false,
        };
        let people = std::iter::once(adviser).collect();
        let request = Request {
            caller: Caller::Stranger,
            language: Lang::Nb,
            query: query.to_owned(),
        };
        read(&request, &people)
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for (typed, read) in [
            ("05.06.2015", Some("2015-06-05")),
            ("5.6.2015", Some("2015-06-05")),
            ("2015-06-05", Some("2015-06-05")),
            ("29.02.2016", Some("2016-02-29")),
            ("29.02.2015", None),
            ("31.04.2015", None),
            ("5.6.15", None),
            ("5.6.", None),
            ("5.6.2015.1", None),
            ("i går", None),
            ("+5.6.2015", None),
            ("5.6.99999", None),
            ("", None),
        ] {
            let found = date(typed).map(|date| date.to_string());
            assert_eq!(found.as_deref(), read, "{typed}");
        }
    }

    #[test]
    fn a_day_that_no_calendar_has_is_told_from_what_is_no_day() {
        for (typed, day) in [
            ("31.2.2016", Some("31.02.2016")),
            ("2016-02-31", Some("31.02.2016")),
            ("32.01.2016", Some("32.01.2016")),
            ("01.13.2016", Some("01.13.2016")),
            ("999.1.2016", Some("999.01.2016")),
            ("29.02.2016", None),
            ("5.6.15", None),
            ("31.02.16", None),
            ("i morgen", None),
            ("", None),
        ] {
            assert_eq!(no_such_day(typed).as_deref(), day, "{typed}");
        }
    }

    #[test]
    fn a_query_is_read_whole() {
        let adviser = Id::new(1, 2);
        let Reading { asked, query } = reading(&format!(
            "fra=1.2.2016&til=08.03.2016&hvem={adviser}&hva=eksport&side=3&sprak=nn"
        ));
        assert_eq!(asked.faults(), Vec::<String>::new());
        assert_eq!(
            query.from.map(stored).as_deref(),
            Some("2016-01-31T23:00:00Z")
        );
        assert_eq!(
            query.before.map(stored).as_deref(),
            Some("2016-03-08T23:00:00Z")
        );
        assert_eq!(query.whom, Whom::Only(Actor::Person(adviser)));
        assert_eq!(query.actions, ["file.taken"]);
        let same =
            format!("/a?sprak=nn&fra=1.2.2016&til=08.03.2016&hvem={adviser}&hva=eksport&side=3");
        assert_eq!(asked.href("/a", 3), same);
    }

    #[test]
    fn what_cannot_be_used_is_told_and_stays_as_it_was_typed() {
        for (query, told) in [
            ("fra=32.01.2016", "Vi kan ikke lese datoen"),
            ("til=snart", "Vi kan ikke lese datoen"),
            ("fra=02.02.2016&til=01.02.2016", "Datoen er før den i «Fra»"),
            ("hvem=kongen", "Den som er valgt"),
            (
                "hvem=00000000-0000-7000-8000-000000000000",
                "Den som er valgt",
            ),
            ("hva=alt", "Slaget som er valgt"),
        ] {
            let Reading { asked, query: read } = reading(query);
            let faults = asked.faults();
            assert!(
                faults.len() == 1 && faults[0].starts_with(told),
                "{query}: {faults:?}"
            );
            assert_eq!(asked.href("", 1), format!("?{query}"));
            assert_eq!((read.before, read.whom), (None, Whom::Anybody));
        }
        assert_eq!(reading("side=0").asked.page, 1);
        assert_eq!(reading("side=x").asked.page, 1);
    }

    #[test]
    fn a_file_has_room_for_so_many() {
        assert!(refuse_long(AUDIT_FILE_ROWS_MAX, Lang::Nb).is_ok());
        assert!(refuse_long(AUDIT_FILE_ROWS_MAX + 1, Lang::Nb).is_err());
    }
}
