//! The page of the audit log.

use kinds::Lang;
use view::audit::{AuditLog, AuditRow, Day, Pick};
use view::routes;
use view::words::format;

use crate::colleagues::Colleagues;
pub use crate::event::{Event, EventKind, Who};
use crate::paging::paging;
use crate::words::audit as words;
use crate::words::catalog::audit as word;

/// The key of the first day.
pub const FROM: &str = "fra";
/// The key of the last day.
pub const TO: &str = "til";
/// The key of who.
pub const WHO: &str = "hvem";
/// The key of what.
pub const WHAT: &str = "hva";
/// The key of the page of a long log.
pub const PAGE: &str = "side";
/// The value of [`WHO`] for what was done at the command line.
pub const COMMAND_LINE: &str = "kommandolinjen";
/// The value of [`WHO`] for what the program did by itself.
pub const PROGRAM: &str = "programmet";
/// Events on a page of the log.
pub const AUDIT_SHOWN_MAX: usize = 50;

impl EventKind {
    /// The actions that are of it, by id.
    pub fn actions(self) -> Vec<&'static str> {
        let of_it = words::ACTIONS.iter().filter(|(_, kind, ..)| *kind == self);
        of_it.map(|(id, ..)| *id).collect()
    }
}

/// What was asked of the log, as it was typed and as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The first day as it was typed.
    pub from: Day,
    /// The last day as it was typed.
    pub to: Day,
    /// The first day, `YYYY-MM-DD`.
    pub from_day: Option<String>,
    /// The last day, `YYYY-MM-DD`.
    pub to_day: Option<String>,
    /// Who, by the value in the address; empty for all.
    pub who: String,
    /// What, by the value in the address; empty for all.
    pub what: String,
    /// The page, from 1.
    pub page: usize,
    /// The language as the address asks for it; empty where it does not.
    pub language: String,
    /// Sentences about the rest that cannot be used.
    pub problems: Vec<String>,
}

impl Asked {
    /// The address of a file or a page of what is asked for.
    pub fn href(&self, path: &str, page: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let number = if page > 1 {
            page.to_string()
        } else {
            String::new()
        };
        for (key, value) in [
            (routes::LANGUAGE, &self.language),
            (FROM, &self.from.typed),
            (TO, &self.to.typed),
            (WHO, &self.who),
            (WHAT, &self.what),
            (PAGE, &number),
        ] {
            if !value.is_empty() {
                query.append_pair(key, value);
            }
        }
        let query = query.finish();
        if query.is_empty() {
            path.to_owned()
        } else {
            format!("{path}?{query}")
        }
    }

    /// What cannot be used of it, in sentences.
    pub fn faults(&self) -> Vec<String> {
        let days = [&self.from, &self.to].into_iter();
        let faults = days.filter_map(|day| day.fault.clone());
        faults.chain(self.problems.iter().cloned()).collect()
    }

    /// Of which time, and in which order.
    pub fn span(&self, lang: Lang) -> String {
        let day = |day: &Option<String>| day.as_ref().map(|day| format::date(day, lang));
        match (day(&self.from_day), day(&self.to_day)) {
            (None, None) => word::ALWAYS.text(lang).to_owned(),
            (Some(from), None) => word::SINCE.fill(lang, &[("from", &from)]),
            (None, Some(to)) => word::UNTIL.fill(lang, &[("to", &to)]),
            (Some(from), Some(to)) => word::BETWEEN.fill(lang, &[("from", &from), ("to", &to)]),
        }
    }
}

/// What was found in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundRows<'a> {
    /// How many rows there are in all.
    pub all: usize,
    /// The day of the first, `YYYY-MM-DD`.
    pub since: Option<String>,
    /// How many the filter finds.
    pub count: usize,
    /// Those of the page, the newest first.
    pub events: &'a [Event],
    /// Everybody who has an account.
    pub people: &'a Colleagues,
}

/// Builds the page.
pub fn audit(asked: &Asked, found: &FoundRows<'_>, lang: Lang) -> AuditLog {
    let count = format::count(found.count, lang);
    let href = |page| asked.href(routes::AUDIT, page);
    let (paging, _) = paging((found.count, AUDIT_SHOWN_MAX), asked.page, href);
    AuditLog {
        extent: extent(found, lang),
        problems: asked.problems.clone(),
        from: asked.from.clone(),
        to: asked.to.clone(),
        who: who(asked, found.people, lang),
        what: what(asked, lang),
        found: word::FOUND.fill(lang, &[("n", &count)]),
        span: asked.span(lang),
        rows: found.events.iter().map(|event| row(event, lang)).collect(),
        count: found.count,
        paging,
        csv_href: asked.href(&routes::file(routes::AUDIT, "csv"), 1),
        xlsx_href: asked.href(&routes::file(routes::AUDIT, "xlsx"), 1),
    }
}

fn extent(found: &FoundRows<'_>, lang: Lang) -> String {
    let Some(since) = &found.since else {
        return word::EMPTY.text(lang).to_owned();
    };
    let (n, day) = (format::count(found.all, lang), format::date(since, lang));
    word::EXTENT.fill(lang, &[("n", &n), ("day", &day)])
}

fn row(event: &Event, lang: Lang) -> AuditRow {
    let time = format::seconds(event.time, lang);
    AuditRow {
        day: format::date(&event.day, lang),
        time: word::AT.fill(lang, &[("time", &time)]),
        who: event.who.name(lang),
        kind: words::kind_name(words::kind(&event.action), lang).to_owned(),
        event: words::sentence(event, lang),
        detail: words::detail(event, lang),
    }
}

fn who(asked: &Asked, people: &Colleagues, lang: Lang) -> Vec<Pick> {
    let pick = |value: &str, text: &str| Pick {
        value: value.to_owned(),
        text: text.to_owned(),
        chosen: asked.who == value,
    };
    let people = people.by_name().into_iter();
    let mut picks = vec![pick("", word::EVERYBODY.text(lang))];
    picks.extend(people.map(|one| pick(&one.id.to_string(), &one.name)));
    picks.push(pick(COMMAND_LINE, word::COMMAND_LINE.text(lang)));
    picks.push(pick(PROGRAM, word::PROGRAM.text(lang)));
    picks
}

fn what(asked: &Asked, lang: Lang) -> Vec<Pick> {
    let kinds = EventKind::CHOSEN.iter();
    let kinds = kinds.map(|(kind, id)| (*id, words::kind_name(*kind, lang)));
    let all = std::iter::once(("", word::EVERYTHING.text(lang)));
    all.chain(kinds)
        .map(|(value, text)| Pick {
            value: value.to_owned(),
            text: text.to_owned(),
            chosen: asked.what == value,
        })
        .collect()
}
