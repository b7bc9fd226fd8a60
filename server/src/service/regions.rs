//! The regions against the country.

use app::backend::Regions;
use app::error::AppError;
use async_trait::async_trait;
use domain::present;
use domain::present::regions::KEYS;
use domain::view::regions::RegionsPage;

use super::{Service, problems, read, scope};

#[async_trait]
impl Regions for Service {
    async fn regions(&self, query: &str) -> Result<RegionsPage, AppError> {
        let waves = self.snapshot();
        let reading = read(&waves, query, KEYS);
        Ok(present::regions::page(
            scope(&waves, &reading)?,
            &reading,
            &self.shipped.indicators,
            problems(&reading),
        ))
    }
}
