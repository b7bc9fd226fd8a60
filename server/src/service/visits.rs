//! Visits, read: the list, one of them, and the form of a new one.

mod besides;
mod both;
mod faults;
mod past;
mod people;
mod plan;
mod posted;
mod put;
mod remove;
mod save;
mod shared;
mod trips;

use app::backend::{Request, Visits};
use app::error::AppError;
use async_trait::async_trait;
use domain::access::{Action, Resource};
use domain::follow_up::Visit;
use domain::follow_up::written::Field;
use domain::world::World;
use kinds::{Caller, Id, Person, Region, Regions};
use present::colleagues::Colleagues;
use present::export::{self, Made, Table};
use present::visit::list::{self, MINE, PAGE, REGION, WHOSE};
use present::visit::{self, Beginning, Happened};
use present::words::catalog::visit as word;
use store::{By, DatabaseError, Draft, Past};
use tracing::instrument;
use view::list::PICKED_FROM;
use view::routes;
use view::visit::{NewVisit, VisitList, VisitPage};

use super::Service;
use super::accounts::unavailable;
use super::deleted::Restorable;
use super::exports::Refused;
use crate::clock;

pub use plan::Planned;
pub use posted::{Posted, TripTyped};
pub use save::Saved;

/// The keys of the list's address.
pub const VISIT_KEYS: &[&str] = &[WHOSE, routes::WHOLE, PAGE, routes::DONE, DELETED];
/// The key of the address that names a visit that was deleted a moment ago.
pub const DELETED: &str = "slettet";
/// The key of the municipalities that a new visit is to.
pub const UNITS: &str = "kommune";
/// The key of the visit whose trip a new one is added to.
pub const BESIDE: &str = "reise";

#[async_trait]
impl Visits for Service {
    #[instrument(name = "service.visits", skip_all)]
    async fn visits(&self, request: &Request) -> Result<VisitList, AppError> {
        let opened = self.open(request, Action::ReadAnswers, VISIT_KEYS)?;
        let people = self
            .colleagues()
            .await
            .map_err(|error| unavailable(&error))?;
        let mut asked = read_list(request, &people);
        asked.writes = Self::writer(&request.caller).is_ok();
        let done = value(&request.query, routes::DONE);
        asked.done = done.as_deref();
        let deleted: Option<Id> = value(&request.query, DELETED).and_then(|id| id.parse().ok());
        // Somebody went back to a page that says it: meanwhile it was brought back.
        let stands = match deleted {
            Some(id) => self.deletion("visit", id).await?.is_some(),
            None => true,
        };
        asked.done = asked.done.filter(|_| stands);
        asked.undo = deleted
            .filter(|_| stands && asked.writes)
            .map(|id| (id, self.people.make_id()));
        Ok(list::page(opened.scope()?, &asked))
    }

    #[instrument(name = "service.visit", skip_all)]
    async fn visit(&self, request: &Request, id: &str) -> Result<VisitPage, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[routes::DONE, BESIDE])?;
        let gone = || AppError::NotFound(word::GONE.text(request.language).to_owned());
        let id: Id = id.parse().map_err(|_| gone())?;
        let failed = |error: DatabaseError| unavailable(&error);
        let db = self.people.db();
        let Some(written) = db.visit(id).await.map_err(failed)? else {
            let asked = (request, &*opened.world);
            return Err(self.gone(asked, (Restorable::Visit, id), gone()).await);
        };
        let history = db
            .history_of("visit", id)
            .await
            .map_err(failed)?
            .into_iter();
        let world = &opened.world;
        let history = history.map(|past| happened(past, world, request));
        let history: Vec<Happened> = history.collect();
        let writes = self.may_write(&request.caller, &written.visit).is_ok();
        let drafts = self.drafts_of(request, &written, writes).await;
        let drafts = drafts.map_err(failed)?;
        let people = self.colleagues().await.map_err(failed)?;
        let (done, left) = self.just_done(request).await?;
        let new_action = if writes {
            Some(self.action_of_visit(request, &written).await?)
        } else {
            None
        };
        let scope = opened.scope()?;
        let here = written
            .visit
            .unit
            .in_wave(scope.wave, scope.world.lineage());
        let position = here.positions.first().copied();
        let days = self.days_against(scope, (&written.visit, position)).await;
        let days = days.map_err(failed)?;
        let asked = visit::Asked {
            written: &written,
            position,
            people: &people,
            history: &history,
            drafts: &drafts,
            unsuitable: &days,
            writes,
            regions: Self::regions_written(&request.caller),
            new_action,
            change: self.people.make_id(),
            done: done.as_deref(),
            left,
        };
        Ok(visit::page(scope, &asked))
    }

    #[instrument(name = "service.new_visit", skip_all)]
    async fn new_visit(&self, request: &Request) -> Result<NewVisit, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[UNITS, PICKED_FROM, BESIDE])?;
        Self::writer(&request.caller)?;
        let people = self
            .colleagues()
            .await
            .map_err(|error| unavailable(&error))?;
        let scope = opened.scope()?;
        let named = values(&request.query, UNITS);
        let positions = named.iter().flat_map(|named| named.split(','));
        let positions = positions.filter_map(|number| {
            let number = number.trim().parse().ok()?;
            scope.world.unit(&number, scope.wave.year())
        });
        let own_regions = Self::regions_written(&request.caller);
        let is_own = |position: &usize| own_regions.holds(scope.wave.units()[*position].region);
        let (positions, foreign): (Vec<usize>, Vec<usize>) = positions.partition(is_own);
        let beside = value(&request.query, BESIDE).and_then(|id| id.parse().ok());
        let own = request.caller.person().ok_or(AppError::SignedOut)?.account;
        let asked = Beginning {
            positions,
            foreign,
            beside: beside.and_then(|id| scope.world.follow_up().visit(id)),
            people: &people,
            own,
            change: self.people.make_id(),
        };
        Ok(visit::new_visit(scope, &asked))
    }
}

impl Service {
    /// Visits as a table: all that the list finds.
    ///
    /// # Errors
    /// What of the address cannot be used, and as a page would be refused.
    pub(super) async fn visits_table(
        &self,
        request: &Request,
        made: &Made,
    ) -> Result<Table, Refused> {
        let opened = self.open(request, Action::Export, VISIT_KEYS)?;
        let people = self.colleagues().await;
        let people = people.map_err(|error| Refused::AsPage(unavailable(&error)))?;
        let asked = read_list(request, &people);
        if !asked.problems.is_empty() {
            return Err(Refused::Unusable(asked.problems));
        }
        Ok(export::visits(opened.scope()?, &asked, made))
    }

    /// What the address says was done with a visit a moment ago, and the trip that went by it. Nothing, where
    /// that is back: somebody went back to a page that said so.
    async fn just_done(&self, request: &Request) -> Result<(Option<String>, Option<Id>), AppError> {
        let left: Option<Id> = value(&request.query, BESIDE).and_then(|id| id.parse().ok());
        if let Some(trip) = left
            && self.deletion("trip", trip).await?.is_none()
        {
            return Ok((None, None));
        }
        Ok((value(&request.query, routes::DONE), left))
    }

    /// Lets in whoever may write follow-up somewhere.
    ///
    /// # Errors
    /// As [`Service::admit`].
    pub(super) fn writer(caller: &Caller) -> Result<(), AppError> {
        let mut asked = Region::ALL.iter().map(|region| {
            let resource = Resource::Region(*region);
            Self::admit(caller, Action::WriteFollowUp, resource)
        });
        let first = asked
            .next()
            .unwrap_or_else(|| Err(AppError::Forbidden(Action::WriteFollowUp.id().to_owned())));
        asked.fold(first, Result::or)
    }

    /// The regions that somebody may write follow-up in.
    fn regions_written(caller: &Caller) -> Regions {
        let may = |region: &Region| {
            let resource = Resource::Region(*region);
            Self::admit(caller, Action::WriteFollowUp, resource).is_ok()
        };
        Region::ALL.iter().copied().filter(may).collect()
    }

    /// Whether the same form was sent before, and what it asks for done.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub(super) async fn made_before(&self, by: &By) -> Result<bool, AppError> {
        let made = self.people.db().made_before(by).await;
        made.map_err(|error| unavailable(&error))
    }

    /// Lets in whoever may write of a visit: in the region of its municipality.
    ///
    /// # Errors
    /// As [`Service::admit`].
    pub(super) fn may_write(&self, caller: &Caller, visit: &Visit) -> Result<(), AppError> {
        let resource = resource(&self.waves.snapshot(), visit);
        Self::admit(caller, Action::WriteFollowUp, resource)
    }

    /// Lets in whoever may keep drafts; of nothing in particular, there is nothing to keep.
    ///
    /// # Errors
    /// As [`Service::admit`].
    pub fn may_draft(&self, caller: &Caller) -> Result<(), AppError> {
        Self::writer(caller)
    }

    /// Keeps what somebody is writing of a visit in a text of several lines, for them alone.
    ///
    /// # Errors
    /// As a page would be refused.
    #[instrument(name = "service.keep_draft", skip_all)]
    pub async fn keep_draft(
        &self,
        caller: &Caller,
        visit: Id,
        (field, version, text): (&str, i64, &str),
    ) -> Result<(), AppError> {
        Self::writer(caller)?;
        let world = self.waves.snapshot();
        let gone = || AppError::NotFound(String::new());
        let visit = world.follow_up().visit(visit).ok_or_else(gone)?;
        self.may_write(caller, visit)?;
        let field = Field::from_id(field).filter(|field| field.is_long());
        let field = field.ok_or_else(gone)?;
        let own = caller.person().ok_or(AppError::SignedOut)?.account;
        let draft = Draft {
            field: field.id().to_owned(),
            version,
            at: self.clock.now(),
            text: text.to_owned(),
        };
        let kept = self.people.db().keep_draft(own, visit.id, &draft).await;
        kept.map_err(|error| unavailable(&error))
    }
}

/// What the policy is asked about a visit: the region of its municipality in the newest wave.
fn resource(world: &World, visit: &Visit) -> Resource {
    let region = world.latest().and_then(|wave| {
        let here = visit.unit.in_wave(wave, world.lineage());
        let position = here.positions.first()?;
        Some(wave.units()[*position].region)
    });
    region.map_or(Resource::Country, Resource::Region)
}

/// A row of the history as pages read it: trips go by their names.
fn happened(past: Past, world: &World, request: &Request) -> Happened {
    let was = if past.field == Field::Trip.id() {
        trip_name(world, &past.was)
    } else {
        past.was
    };
    Happened {
        when: clock::local(past.at, request.language),
        version: past.version,
        account: past.account,
        event: past.event,
        field: past.field,
        was,
        reason: past.reason,
    }
}

/// What a trip is called, by its id; empty of one that is gone.
fn trip_name(world: &World, id: &str) -> String {
    let trip = id.parse().ok().and_then(|id| world.follow_up().trip(id));
    trip.map_or_else(String::new, |trip| trip.name.clone())
}

/// Reads the address of the list, which begins in the region of whoever asks. What cannot be used of it is
/// told.
fn read_list<'p>(request: &Request, people: &'p Colleagues) -> list::Asked<'p> {
    let person = request.caller.person();
    let own = person.map_or(Id::new(0, 0), |person| person.account);
    let mut problems = Vec::new();
    let given = |key: &str| value(&request.query, key).filter(|value| !value.is_empty());
    let (region, whose) = (given(REGION), given(WHOSE));
    let page = given(PAGE).and_then(|page| page.parse().ok());
    let home = person.filter(|_| given(routes::WHOLE).is_none());
    let home = home.and_then(Person::home);
    let mut unknown = |value: &str| {
        problems.push(word::NO_SUCH.fill(request.language, &[("value", value)]));
    };
    let known = region.as_deref().and_then(Region::from_id);
    if let (Some(region), None) = (&region, known) {
        unknown(region);
    }
    let who = whose.as_deref().and_then(|whose| match whose {
        MINE => Some(own),
        id => people.get(id.parse().ok()?).map(|one| one.id),
    });
    if let (Some(whose), None) = (&whose, who) {
        unknown(whose);
    }
    list::Asked {
        region: known.or(home),
        whose: who,
        page: page.unwrap_or(1),
        own,
        people,
        writes: false,
        done: None,
        undo: None,
        problems,
    }
}

/// What a key of a query says; the first, where it says several things.
fn value(query: &str, key: &str) -> Option<String> {
    values(query, key).into_iter().next()
}

fn values(query: &str, key: &str) -> Vec<String> {
    let pairs = form_urlencoded::parse(query.as_bytes());
    let named = pairs.filter(|(known, _)| known == key);
    named.map(|(_, value)| value.into_owned()).collect()
}
