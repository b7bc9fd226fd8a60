//! What the pages ask for. `server` implements it; pages are tested on a fake.
//!
//! To add a page: 1. add its view to `view`; 2. add a method to the trait of its area
//! here; 3. implement it in `server::service`; 4. add a server function in `api`, one verb a
//! file; 5. add the page, which is the only place that calls it.

use std::sync::Arc;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use view::list::MunicipalityList;
use view::method::Method;
use view::overview::Overview;
use view::profile::Profile;
use view::published::{Conflicts, Published};
use view::question::{Catalogue, QuestionPage};
use view::regions::RegionsPage;
use view::report::Report;

use crate::error::AppError;

/// Lists and profiles of municipalities.
#[async_trait]
pub trait Municipalities {
    /// The list for a query.
    async fn list(&self, query: &str) -> Result<MunicipalityList, AppError>;
    /// The profile of a unit. [`AppError::NotFound`] if there is none with the number.
    async fn profile(&self, number: &str, query: &str) -> Result<Profile, AppError>;
    /// The front page.
    async fn overview(&self, query: &str) -> Result<Overview, AppError>;
}

/// Questions and how they were answered.
#[async_trait]
pub trait Questions {
    /// The catalogue.
    async fn catalogue(&self, query: &str) -> Result<Catalogue, AppError>;
    /// One question. [`AppError::NotFound`] if the wave has none with the id.
    async fn question(&self, id: &str, query: &str) -> Result<QuestionPage, AppError>;
    /// A chart of a question as SVG; `None` where it has none or it could not be drawn.
    async fn chart(&self, key: &ChartKey) -> Option<Arc<str>>;
    /// Live numbers for the explanations.
    async fn method(&self, query: &str) -> Result<Method, AppError>;
}

/// The regions against the country.
#[async_trait]
pub trait Regions {
    /// Indicators, rankings and response by region.
    async fn regions(&self, query: &str) -> Result<RegionsPage, AppError>;
}

/// The survey report: computed, and beside what was published.
#[async_trait]
pub trait Reports {
    /// The report of the country or a region.
    async fn report(&self, query: &str) -> Result<Report, AppError>;
    /// What the published report states, beside the same computed.
    async fn published(&self, query: &str) -> Result<Published, AppError>;
    /// Where the published report does not agree with itself.
    async fn conflicts(&self, query: &str) -> Result<Conflicts, AppError>;
}

/// Everything the pages ask for, handed in as one object.
pub trait Backend: Municipalities + Questions + Regions + Reports + Send + Sync {}

/// Which chart: it travels instead of the drawing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ChartKey {
    /// Column id.
    pub id: String,
    /// The page's query.
    pub query: String,
    /// Which of the page's charts.
    pub chart: ChartKind,
}

/// The charts of a question page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChartKind {
    /// The distribution of answers.
    Distribution,
    /// The headline share by group.
    Breakdown,
}
