//! What the pages of follow-up ask of a service that has nothing.

use app::backend::{Request as Asked, Visits};
use app::error::AppError;
use async_trait::async_trait;
use view::visit::{NewVisit, VisitList, VisitPage};

use crate::service::Silent;

#[async_trait]
impl Visits for Silent {
    async fn visits(&self, _: &Asked) -> Result<VisitList, AppError> {
        Err(AppError::NoWave)
    }

    async fn visit(&self, _: &Asked, _: &str) -> Result<VisitPage, AppError> {
        Err(AppError::NoWave)
    }

    async fn new_visit(&self, _: &Asked) -> Result<NewVisit, AppError> {
        Err(AppError::NoWave)
    }
}
