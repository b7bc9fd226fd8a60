//! What was agreed: the list, the page of one, and the page where something is agreed.

mod agreeing;
pub mod fields;
mod handing;
mod reading;
mod rewording;
mod stepping;
mod unit_pages;
pub mod unit_writing;
pub mod writing;

use std::collections::BTreeMap;

use std::sync::Arc;

use app::backend::{Actions, Request};
use app::error::AppError;
use async_trait::async_trait;
use domain::access::{Action, Resource};
use domain::follow_up::Followed;
use domain::world::World;
use kinds::{Caller, Id, Region, Regions};
use present::actions::asked::Asked;
use present::actions::{self, JustDone, Looking};
use present::colleagues::Colleagues;
use present::export::{Made, Table};
use present::words::action::done;
use tracing::instrument;
use view::actions::{ActionPage, ActionsPage, NewActionPage};
use view::routes;
use view::unit_follow_up::{AbsencePage, UnitFollowUp};

use super::Service;
use super::accounts::unavailable;
use super::exports::Refused;
use super::regional::region_of;

/// The key of an address that says what can be brought back.
pub const UNDO: &str = "angre";

#[async_trait]
impl Actions for Service {
    #[instrument(name = "service.actions", skip_all)]
    async fn actions(&self, request: &Request) -> Result<ActionsPage, AppError> {
        let (world, people) = self.follow_up_read(&request.caller).await?;
        let looking = looking(request, &world, &people);
        let asked = Asked::read(&request.query, looking.home, request.language);
        let mut done = just_done(request);
        // Somebody went back to a page that says it: meanwhile it was brought back.
        if let Some(id) = &done.undo
            && !self.is_deleted("action", id).await?
        {
            done = JustDone::default();
        }
        Ok(actions::page(looking, &asked, done))
    }

    #[instrument(name = "service.action", skip_all)]
    async fn action(&self, request: &Request, id: &str) -> Result<ActionPage, AppError> {
        self.action_page(request, id).await
    }

    #[instrument(name = "service.new_action", skip_all)]
    async fn new_action(&self, request: &Request) -> Result<NewActionPage, AppError> {
        self.new_action_page(request).await
    }

    #[instrument(name = "service.unit_follow_up", skip_all)]
    async fn unit_follow_up(
        &self,
        request: &Request,
        number: &str,
    ) -> Result<UnitFollowUp, AppError> {
        self.unit_page(request, number).await
    }

    #[instrument(name = "service.absence", skip_all)]
    async fn absence(&self, request: &Request) -> Result<AbsencePage, AppError> {
        self.absence_page(request).await
    }
}

impl Service {
    /// Lets a reader in: the world as they see it, and those with an account.
    ///
    /// # Errors
    /// As [`Service::admit`], and where the store does not answer.
    async fn follow_up_read(
        &self,
        caller: &Caller,
    ) -> Result<(Arc<World>, Arc<Colleagues>), AppError> {
        Self::admit(caller, Action::ReadAnswers, Resource::Country)?;
        let people = self
            .colleagues()
            .await
            .map_err(|error| unavailable(&error))?;
        Ok((self.waves.snapshot(), people))
    }

    /// The list as a table: all that the filter finds.
    ///
    /// # Errors
    /// What of the query cannot be used.
    pub(super) async fn actions_table(
        &self,
        request: &Request,
        made: &Made,
    ) -> Result<Table, Refused> {
        Self::admit(&request.caller, Action::Export, Resource::Country)?;
        let (world, people) = self.follow_up_read(&request.caller).await?;
        let looking = looking(request, &world, &people);
        let asked = Asked::read(&request.query, looking.home, request.language);
        let mut problems = asked.problems.clone();
        problems.extend(actions::unit_problem(looking, &asked));
        if !problems.is_empty() {
            return Err(Refused::Unusable(problems));
        }
        Ok(actions::table(looking, &asked, made))
    }

    /// Lets in whoever may write follow-up somewhere: where.
    ///
    /// # Errors
    /// As [`Service::admit`].
    pub(super) fn writes(caller: &Caller) -> Result<Regions, AppError> {
        let mut regions = Vec::new();
        let mut denied = lacking();
        for region in Region::ALL {
            match Self::admit(caller, Action::WriteFollowUp, Resource::Region(*region)) {
                Ok(()) => regions.push(*region),
                Err(error) => denied = error,
            }
        }
        if regions.is_empty() {
            return Err(denied);
        }
        Ok(regions.into_iter().collect())
    }

    /// Lets in whoever may write about a municipality.
    ///
    /// # Errors
    /// As [`Service::admit`]; nobody may write about one that no wave has.
    pub(super) fn writes_about(
        caller: &Caller,
        world: &World,
        unit: &Followed,
    ) -> Result<(), AppError> {
        let region = region_of(world, unit).ok_or_else(lacking)?;
        Self::admit(caller, Action::WriteFollowUp, Resource::Region(region))
    }
}

/// What a page is made with.
fn looking<'a>(request: &Request, world: &'a World, people: &'a Colleagues) -> Looking<'a> {
    let person = request.caller.person();
    Looking {
        world,
        people,
        own: person.map(|person| person.account),
        home: person.map_or(Regions::NONE, |person| person.regions),
        writes: Service::writes(&request.caller).unwrap_or(Regions::NONE),
        lang: request.language,
    }
}

/// The values of an address by key, the first of each.
fn values(query: &str) -> BTreeMap<String, String> {
    let mut values = BTreeMap::new();
    for (key, value) in form_urlencoded::parse(query.as_bytes()).into_owned() {
        values.entry(key).or_insert(value);
    }
    values
}

/// What the address says was done a moment ago.
fn just_done(request: &Request) -> JustDone {
    let values = values(&request.query);
    let what = values.get(routes::DONE).map(String::as_str);
    let undo = values.get(UNDO).filter(|id| id.parse::<Id>().is_ok());
    JustDone {
        sentence: what.and_then(|what| done::sentence(what, request.language)),
        undo: undo.filter(|_| what == Some(done::DELETED)).cloned(),
    }
}

/// Refused: whoever asks may not write follow-up there.
fn lacking() -> AppError {
    AppError::Forbidden(Action::WriteFollowUp.id().to_owned())
}
