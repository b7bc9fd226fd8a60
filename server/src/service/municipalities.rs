//! Lists, profiles and the front page.

use app::backend::{Municipalities, Request};
use app::error::AppError;
use async_trait::async_trait;
use domain::access::Action;
use domain::compare;
use present::list::LEFT;
use tracing::instrument;
use view::compare::Comparison;
use view::list::MunicipalityList;
use view::map::BORDERS_VERSION;
use view::overview::Overview;
use view::profile::Profile;
use view::search::SearchPage;

use super::Service;

#[async_trait]
impl Municipalities for Service {
    #[instrument(name = "service.list", skip_all)]
    async fn list(&self, request: &Request) -> Result<MunicipalityList, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[LEFT])?;
        let drawn = self.maps.asked_for(&opened);
        Ok(present::list::page(
            opened.scope()?,
            opened.selection(),
            opened.reading.extra(LEFT),
            opened.reading.pick.as_ref(),
            opened.problems(),
            drawn.as_deref(),
        ))
    }

    #[instrument(name = "service.profile", skip_all)]
    async fn profile(&self, request: &Request, number: &str) -> Result<Profile, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[])?;
        let scope = opened.scope()?;
        let position = opened.unit(number)?;
        let (weights, problems) = (self.shipped.weights, opened.problems());
        Ok(present::profile::page(
            scope,
            position,
            opened.selection(),
            weights,
            problems,
        ))
    }

    #[instrument(name = "service.compare", skip_all)]
    async fn compare(&self, request: &Request) -> Result<Comparison, AppError> {
        let opened = self.open(request, Action::ReadAnswers, compare::KEYS)?;
        Ok(present::compare::page(
            opened.scope()?,
            &opened.reading,
            self.shipped.weights,
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
        let opened = self.open(request, Action::ReadAnswers, &[])?;
        let drawn = self.maps.of_region(&opened);
        Ok(present::overview::page(
            opened.scope()?,
            &opened.reading.filter,
            &self.shipped.indicators,
            opened.problems(),
            drawn.as_deref(),
        ))
    }
}

impl Service {
    /// The profile that the search of a request means alone, as an address; `None` where it means several
    /// or none.
    pub fn only_hit(&self, request: &Request) -> Option<String> {
        let opened = self.open(request, Action::ReadAnswers, &[]).ok()?;
        let text = &opened.reading.filter.text;
        let profile = present::search::only_hit(opened.scope().ok()?, text)?;
        Some(opened.in_language(profile))
    }

    /// The profile that the last part of an address means in the wave of a request, where no unit there
    /// has it as its number: a number of other years, or a name.
    pub fn known_as(&self, request: &Request, part: &str) -> Option<String> {
        let opened = self.open(request, Action::ReadAnswers, &[]).ok()?;
        let scope = opened.scope().ok()?;
        let number = part.parse().ok();
        if number.is_some_and(|number| scope.wave.position(&number).is_some()) {
            return None;
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
