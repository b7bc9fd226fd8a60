//! Lists, profiles and the front page.

use app::backend::{DrawnList, Municipalities, Request};
use app::error::AppError;
use async_trait::async_trait;
use domain::access::Action;
use domain::compare;
use domain::municipality::UnitNumber;
use present::words::missing;
use tracing::instrument;
use view::compare::Comparison;
use view::overview::Overview;
use view::profile::Profile;

use super::Service;

#[async_trait]
impl Municipalities for Service {
    #[instrument(name = "service.list", skip_all)]
    async fn list(&self, request: &Request, known: &str) -> Result<DrawnList, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[])?;
        let drawn = self.maps.asked_for(&opened);
        let list = present::list::page(
            opened.scope()?,
            opened.selection(),
            opened.reading.pick.as_ref(),
            opened.problems(),
            drawn.as_deref(),
        );
        let borders = drawn.filter(|drawn| list.map.is_some() && drawn.id != known);
        let borders = borders.map_or_else(String::new, |drawn| drawn.borders.clone());
        Ok(DrawnList { list, borders })
    }

    #[instrument(name = "service.profile", skip_all)]
    async fn profile(&self, request: &Request, number: &str) -> Result<Profile, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[])?;
        let scope = opened.scope()?;
        let unknown = || AppError::NotFound(missing::unit(number, opened.language));
        let known: UnitNumber = number.parse().map_err(|_| unknown())?;
        let position = scope.wave.position(&known).ok_or_else(unknown)?;
        let (weights, problems) = (self.shipped.weights, opened.problems());
        Ok(present::profile::page(scope, position, weights, problems))
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
    /// How many the query of a form leaves, in figures; `None` while it builds on a condition that
    /// lacks something.
    ///
    /// # Errors
    /// Where the caller may not read answers.
    #[instrument(name = "service.count", skip_all)]
    pub fn count(&self, request: &Request) -> Result<Option<String>, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[])?;
        let whole = opened.reading.pick.is_none();
        let count = || view::words::format::count(opened.selection().count(), opened.language);
        Ok(whole.then(count))
    }
}
