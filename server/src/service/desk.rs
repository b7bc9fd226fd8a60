//! The page of follow-up, and what stands of it beside facts.

use app::backend::{Desks, Request};
use app::error::AppError;
use async_trait::async_trait;
use domain::access::Action;
use domain::follow_up::{Date, days_after};
use jiff::Timestamp;
use kinds::{Caller, Lang, Person, Region};
use present::colleagues::Colleagues;
use present::desk::{Asked, Happened, KEYS, People, SINCE_DAYS, WHOSE};
use present::words::desk::moment;
use tracing::instrument;
use view::desk::Desk;

use super::Service;
use super::accounts::unavailable;
use super::door::Opened;
use crate::clock::{day_begins, local_day_and_time};
use crate::db::{DatabaseError, Past};

/// How much of what happened is read, of which a page shows a few.
const PAST_ROWS: u32 = 100;

#[async_trait]
impl Desks for Service {
    #[instrument(name = "service.desk", skip_all)]
    async fn desk(&self, request: &Request) -> Result<Desk, AppError> {
        let opened = self.open(request, Action::ReadAnswers, KEYS)?;
        let person = person(&request.caller)?;
        let read = self.colleagues_and_past(person, true, request.language);
        let (colleagues, since, past) = read.await.map_err(|error| unavailable(&error))?;
        let asked = Asked {
            people: People {
                person,
                all: &colleagues,
            },
            whose: whose(&opened, person),
            stands_still: self.waves.calendar().is_fixed(),
            past: (since, &past),
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
    /// Everybody, and what happened since a day: since one was here before, and a few days at least.
    /// `arrives` notes that one is here now.
    pub(super) async fn colleagues_and_past(
        &self,
        person: &Person,
        arrives: bool,
        lang: Lang,
    ) -> Result<(Colleagues, Date, Vec<Happened>), DatabaseError> {
        let db = self.people.db();
        let today = self.waves.calendar().today();
        let since = days_after(today, -SINCE_DAYS);
        let least = day_begins(since).unwrap_or(Timestamp::UNIX_EPOCH);
        let before = if arrives {
            db.here_before(person.account, self.clock.now()).await?
        } else {
            None
        };
        let from = before.map_or(least, |before| before.min(least));
        let past = db.history_since(from, PAST_ROWS).await?;
        let past = past.into_iter().map(|past| happened(past, lang)).collect();
        let (day, _) = local_day_and_time(from);
        let since = day.parse().unwrap_or(since);
        Ok((self.colleagues().await?, since, past))
    }
}

fn happened(past: Past, lang: Lang) -> Happened {
    let (day, (hour, minute, _)) = local_day_and_time(past.at);
    Happened {
        when: moment(&day, (hour, minute), lang),
        account: past.account,
        kind: past.kind,
        subject: past.subject,
        number: past.number,
        event: past.event,
        field: past.field,
    }
}
