//! Lists, profiles and the front page.

use app::backend::{Municipalities, Request};
use app::error::AppError;
use async_trait::async_trait;
use domain::access::{Action, Resource, allows};
use domain::compare;
use domain::municipality::UnitNumber;
use kinds::Regions;
use present::desk::{self, Brought, People};
use present::list::LEFT;
use store::DatabaseError;
use tracing::instrument;
use view::compare::Comparison;
use view::list::MunicipalityList;
use view::map::BORDERS_VERSION;
use view::overview::Overview;
use view::profile::ProfilePage;
use view::routes;
use view::search::SearchPage;
use view::unit_rail::UnitRail;

use super::Service;
use super::accounts::unavailable;
use super::desk::person;
use super::door::Opened;

#[async_trait]
impl Municipalities for Service {
    #[instrument(name = "service.list", skip_all)]
    async fn list(&self, request: &Request) -> Result<MunicipalityList, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[LEFT])?;
        let drawn = self.maps.asked_for(&opened);
        let mut page = present::list::page(
            opened.scope()?,
            opened.selection(),
            opened.reading.extra(LEFT),
            opened.reading.pick.as_ref(),
            opened.problems(),
            drawn.as_deref(),
        );
        let person = request.caller.person();
        let keeps = person.filter(|one| allows(one, Action::OwnRules, Resource::Country));
        page.picking = keeps.map(|one| present::list::picking(&opened.reading.filter, one));
        Ok(page)
    }

    #[instrument(name = "service.profile", skip_all)]
    async fn profile(&self, request: &Request, number: &str) -> Result<ProfilePage, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[routes::DONE])?;
        let scope = opened.scope()?;
        let (weights, problems) = (scope.wave.content().weights(), opened.problems());
        match opened.unit(number) {
            Ok(position) => {
                let selection = opened.selection();
                let mut page =
                    present::profile::page(scope, position, selection, weights, problems);
                page.rail = Some(self.unit_rail(&opened, request, position).await?);
                Ok(ProfilePage::Unit(Box::new(page)))
            }
            // A number of another year leads to what its land belongs to in this one.
            Err(unknown) => {
                let known: Option<UnitNumber> = number.parse().ok();
                let parts = known.and_then(|it| present::lineage::parts(scope, &it, problems));
                parts.map(ProfilePage::Parts).ok_or(unknown)
            }
        }
    }

    #[instrument(name = "service.compare", skip_all)]
    async fn compare(&self, request: &Request) -> Result<Comparison, AppError> {
        let opened = self.open(request, Action::ReadAnswers, compare::KEYS)?;
        let scope = opened.scope()?;
        Ok(present::compare::page(
            scope,
            &opened.reading,
            scope.wave.content().weights(),
            opened.problems(),
        ))
    }

    #[instrument(name = "service.search", skip_all)]
    async fn search(&self, request: &Request) -> Result<SearchPage, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[])?;
        let text = &opened.reading.filter.text;
        Ok(present::search::page(
            opened.scope()?,
            text,
            opened.problems(),
        ))
    }

    #[instrument(name = "service.overview", skip_all)]
    async fn overview(&self, request: &Request) -> Result<Overview, AppError> {
        let mut opened = self.open(request, Action::ReadAnswers, &[routes::WHOLE])?;
        let person = person(&request.caller)?;
        opened.begin_at_home(person);
        let drawn = self.maps.of_region(&opened);
        let (scope, filter) = (opened.scope()?, &opened.reading.filter);
        let indicators = scope.wave.content().indicators();
        let problems = opened.problems();
        let mut page =
            present::overview::page(scope, filter, indicators, problems, drawn.as_deref());
        let area = present::overview::area(scope, filter);
        let regions = match filter.only_region() {
            Some(region) => std::iter::once(region).collect(),
            None => Regions::all(),
        };
        let failed = |error: DatabaseError| unavailable(&error);
        let all = self.colleagues().await.map_err(failed)?;
        let unread = self.unread(person, regions, request.language).await;
        let unread = unread.map_err(failed)?;
        let people = People { person, all: &all };
        page.rail = desk::of_region(scope, &people, &area, &unread);
        Ok(page)
    }
}

impl Service {
    /// What stands of follow-up beside the facts of the unit at a position.
    async fn unit_rail(
        &self,
        opened: &Opened,
        request: &Request,
        position: usize,
    ) -> Result<UnitRail, AppError> {
        let scope = opened.scope()?;
        let person = person(&request.caller)?;
        let failed = |error| unavailable(&error);
        let all = &self.colleagues().await.map_err(failed)?;
        let most = Some(desk::NOTES_SHOWN);
        let place = (scope.world, scope.wave, position);
        let notes = self.notes_at(place, most, scope.lang).await;
        let (notes, all_notes) = notes.map_err(failed)?;
        let profile = routes::profile(scope.wave.units()[position].number.as_str());
        let brought = Brought {
            notes: &notes,
            all_notes,
            change: self.people.make_id(),
            page: opened.reading.filter.href(&profile),
            done: Self::kept_on_unit(request),
        };
        let people = People { person, all };
        Ok(desk::of_unit(scope, &people, position, brought))
    }

    /// The profile that the search of a request means alone, as an address; `None` where it means several
    /// or none.
    pub fn only_hit(&self, request: &Request) -> Option<String> {
        let opened = self.open(request, Action::ReadAnswers, &[]).ok()?;
        let text = &opened.reading.filter.text;
        let profile = present::search::only_hit(opened.scope().ok()?, text)?;
        Some(opened.in_language(profile))
    }

    /// The profile that the last part of an address means in the wave of a request, where no unit there
    /// has it as its number: a number that the unit has in another year, or a name.
    pub fn known_as(&self, request: &Request, part: &str) -> Option<String> {
        let opened = self.open(request, Action::ReadAnswers, &[]).ok()?;
        let scope = opened.scope().ok()?;
        if let Ok(number) = part.parse::<UnitNumber>() {
            // The page of a number that was merged or split lists its parts.
            let unit = scope.world.unit(&number, scope.wave.year())?;
            let unit = &scope.wave.units()[unit].number;
            let profile =
                (*unit != number).then(|| present::profile::href(unit, scope.wave.year()))?;
            return Some(opened.in_language(profile));
        }
        let written = present::search::written(part);
        let profile = present::search::only_hit(scope, &written)?;
        Some(opened.in_language(profile))
    }

    /// The borders that the map of a query is drawn with, as an svg.
    ///
    /// # Errors
    /// Where the caller may not read answers, and where there are no borders.
    #[instrument(name = "service.borders", skip_all)]
    pub fn borders(&self, request: &Request) -> Result<String, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[BORDERS_VERSION])?;
        let drawn = self.maps.of_list(&opened);
        let drawn = drawn.ok_or_else(|| AppError::NotFound(String::new()))?;
        Ok(drawn.borders.clone())
    }

    /// How many the query of a form leaves, in figures; `None` while it builds on a condition that
    /// lacks something.
    ///
    /// # Errors
    /// Where the caller may not read answers.
    #[instrument(name = "service.count", skip_all)]
    pub fn count(&self, request: &Request) -> Result<Option<String>, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[LEFT])?;
        let whole = opened.reading.pick.is_none();
        let count = || view::words::format::count(opened.selection().count(), opened.language);
        Ok(whole.then(count))
    }
}
