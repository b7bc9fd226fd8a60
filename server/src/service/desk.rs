//! The page of follow-up, and what stands of it beside facts.

use std::collections::BTreeMap;

use app::backend::{Desks, Request};
use app::error::AppError;
use async_trait::async_trait;
use domain::access::{Action, Resource};
use domain::follow_up::days_after;
use jiff::Timestamp;
use kinds::{Caller, Lang, Person, Region, Regions};
use present::desk::{Asked, Happened, KEYS, People, ROWS, SINCE_DAYS, Unread, WHOSE};
use present::words::desk::moment;
use store::{After, DatabaseError, ReadUpTo};
use tracing::instrument;
use view::desk::Desk;

use super::Service;
use super::accounts::unavailable;
use super::door::Opened;
use crate::clock::{day_begins, local, local_day_and_time};

/// How many rows of what others did are read for a page.
const UNREAD_ROWS: u32 = 100;

#[async_trait]
impl Desks for Service {
    #[instrument(name = "service.desk", skip_all)]
    async fn desk(&self, request: &Request) -> Result<Desk, AppError> {
        let opened = self.open(request, Action::ReadAnswers, KEYS)?;
        let person = person(&request.caller)?;
        let failed = |error: DatabaseError| unavailable(&error);
        let all = self.colleagues().await.map_err(failed)?;
        let people = People { person, all: &all };
        let whose = whose(&opened, person);
        let regions = people.regions(people.read(whose).0);
        let unread = self.unread(person, regions, request.language).await;
        let unread = unread.map_err(failed)?;
        let asked = Asked {
            people,
            whose,
            rows: opened.reading.extra(ROWS),
            stands_still: self.waves.calendar().is_fixed(),
            unread: &unread,
        };
        let (scope, problems) = (opened.scope()?, opened.problems());
        Ok(present::desk::page(scope, &asked, problems))
    }
}

/// Whose it is to be: by its own key, else the region that stays chosen from page to page, where that is
/// not one's own.
fn whose<'o>(opened: &'o Opened, person: &Person) -> Option<&'o str> {
    let region = opened.reading.filter.only_region();
    let region = region.filter(|region| !person.regions.holds(*region));
    opened.reading.extra(WHOSE).or(region.map(Region::id))
}

/// Whoever looks: a page of follow-up is for those who are signed in.
pub(super) fn person(caller: &Caller) -> Result<&Person, AppError> {
    caller.person().ok_or(AppError::SignedOut)
}

impl Service {
    /// What others did in some regions that somebody has not read. Of a region that they have read nothing of
    /// yet it is that of the last days.
    pub(super) async fn unread(
        &self,
        person: &Person,
        regions: Regions,
        lang: Lang,
    ) -> Result<Unread, DatabaseError> {
        let db = self.people.db();
        let mut read = db.read_up_to(person.account).await?;
        read.retain(|region, _| regions.holds(*region));
        let first = days_after(self.waves.calendar().today(), -SINCE_DAYS);
        let begins = day_begins(first).unwrap_or(Timestamp::UNIX_EPOCH);
        let is_new = regions.iter().any(|region| !read.contains_key(&region));
        let known = read.values().map(|read| read.generation).min();
        let since = known.map(After::Generation).into_iter();
        let since = since.chain(is_new.then_some(After::Moment(begins)));
        let (mut rows, mut cut) = (Vec::new(), None);
        for since in since {
            let some = db.done_by_others(person.account, regions, since, UNREAD_ROWS);
            let some = some.await?;
            let most = usize::try_from(UNREAD_ROWS).unwrap_or(usize::MAX);
            cut = cut.or((some.len() >= most).then_some(most));
            rows.extend(some);
        }
        rows.sort_by_key(|row| std::cmp::Reverse((row.at, row.id)));
        rows.dedup_by_key(|row| row.id);
        let last = read.values().map(|read| read.at).min();
        Ok(Unread {
            rows: rows
                .into_iter()
                .map(|row| happened(row, begins, lang))
                .collect(),
            marks: marks(&read),
            read: last.filter(|_| !is_new).map(|at| local(at, lang)),
            since: first,
            cut,
        })
    }

    /// Notes that somebody has read what others did in some regions, up to what was on show.
    ///
    /// # Errors
    /// As a page would be refused.
    #[instrument(name = "service.mark_read", skip_all)]
    pub async fn mark_read(
        &self,
        caller: &Caller,
        regions: Regions,
        generation: u64,
    ) -> Result<(), AppError> {
        Self::admit(caller, Action::ReadAnswers, Resource::Country)?;
        let person = person(caller)?;
        // Nobody has read what was not written yet.
        let stands = self.waves.snapshot().follow_up().generation();
        let read = ReadUpTo {
            generation: generation.min(stands),
            at: self.clock.now(),
        };
        let db = self.people.db();
        let marked = db.mark_read(person.account, regions, read).await;
        marked.map_err(|error| unavailable(&error))
    }
}

fn marks(read: &BTreeMap<Region, ReadUpTo>) -> BTreeMap<Region, u64> {
    let marks = read.iter();
    marks
        .map(|(region, read)| (*region, read.generation))
        .collect()
}

fn happened(row: store::Unread, begins: Timestamp, lang: Lang) -> Happened {
    let (day, (hour, minute, _)) = local_day_and_time(row.at);
    Happened {
        when: moment(&day, (hour, minute), lang),
        generation: row.generation,
        lately: row.at >= begins,
        account: row.account,
        kind: row.kind,
        subject: row.subject,
        number: row.number,
        event: row.event,
        field: row.field,
    }
}
