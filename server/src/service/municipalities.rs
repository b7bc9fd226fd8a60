//! Lists, profiles and the front page.

use app::backend::Municipalities;
use app::error::AppError;
use async_trait::async_trait;
use domain::municipality::UnitNumber;
use present::words;
use view::list::MunicipalityList;
use view::overview::Overview;
use view::profile::Profile;

use super::{LANG, Service, problems, read, scope};

#[async_trait]
impl Municipalities for Service {
    async fn list(&self, query: &str) -> Result<MunicipalityList, AppError> {
        let world = self.snapshot();
        let reading = read(&world, query, &[]);
        Ok(present::list::page(scope(&world, &reading)?, &reading))
    }

    async fn profile(&self, number: &str, query: &str) -> Result<Profile, AppError> {
        let world = self.snapshot();
        let reading = read(&world, query, &[]);
        let scope = scope(&world, &reading)?;
        let unknown = || AppError::NotFound(words::missing::unit(number, LANG));
        let known: UnitNumber = number.parse().map_err(|_| unknown())?;
        let position = scope.wave.position(&known).ok_or_else(unknown)?;
        Ok(present::profile::page(scope, position, problems(&reading)))
    }

    async fn overview(&self, query: &str) -> Result<Overview, AppError> {
        let world = self.snapshot();
        let reading = read(&world, query, &[]);
        let scope = scope(&world, &reading)?;
        Ok(present::overview::page(
            scope,
            &reading.filter,
            &self.shipped.rules,
            &self.shipped.indicators,
            problems(&reading),
        ))
    }
}
