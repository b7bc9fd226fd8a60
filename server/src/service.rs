//! What the pages ask for, answered: load the snapshot, read the query, call `domain`.
//!
//! No SQL and no HTML. Each call takes one snapshot of the published waves and uses it throughout,
//! so that a new revision never shows half. Until sign-in exists everybody who reaches the server
//! may read; the policy function will be asked here.

mod charts;
pub mod exports;
mod municipalities;
mod questions;
mod regions;
mod reports;

use std::sync::Arc;

use app::backend::Backend;
use app::error::AppError;
use demo::GenerateError;
use domain::filter::{Filter, Reading};
use domain::indicator::Indicators;
use domain::published::Checks;
use domain::report::ReportPlan;
use domain::signal::Rules;
use domain::world::World;
use kinds::Lang;
use present::Scope;

use self::regions::Compared;
use self::reports::Outcomes;
use crate::charts::Charts;
use crate::clock::Clock;
use crate::waves::PublishedWaves;

/// Language of the interface until a person can choose.
pub const LANG: Lang = Lang::Nb;

/// Implements [`Backend`] on the published waves.
pub struct Service {
    waves: Arc<PublishedWaves>,
    shipped: Shipped,
    charts: Charts,
    clock: Arc<dyn Clock>,
    compared: Compared,
    outcomes: Outcomes,
}

/// Year and revision of each wave: what a page that is kept was counted on.
type Revisions = Vec<(u16, String)>;

fn revisions(world: &World) -> Revisions {
    let each = world.waves();
    each.map(|wave| (wave.year(), wave.revision.clone()))
        .collect()
}

/// The data files that come with the program.
#[derive(Debug)]
pub struct Shipped {
    /// The rules for follow-up.
    pub rules: Rules,
    /// The key indicators that regions are compared by; shared with the files.
    pub indicators: Arc<Indicators>,
    /// The figures and tables of the report.
    pub plan: ReportPlan,
    /// What the published report states.
    pub checks: Checks,
}

impl Shipped {
    /// Reads them.
    ///
    /// # Errors
    /// Where one of them cannot be read: a fault of the build.
    pub fn read() -> Result<Self, GenerateError> {
        Ok(Self {
            rules: content::signals()?,
            indicators: Arc::new(content::indicators()?),
            plan: content::report_2015()?,
            checks: content::checks_2015()?,
        })
    }
}

impl Service {
    /// A service on these waves, with the shipped files, the chart workers and the time.
    pub fn new(
        waves: Arc<PublishedWaves>,
        shipped: Shipped,
        charts: Charts,
        clock: Arc<dyn Clock>,
    ) -> Self {
        Self {
            waves,
            shipped,
            charts,
            clock,
            compared: Compared::default(),
            outcomes: Outcomes::default(),
        }
    }

    /// The waves as they are now.
    pub fn snapshot(&self) -> Arc<World> {
        self.waves.snapshot()
    }
}

impl Backend for Service {}

/// Reads a query within a snapshot, with the keys that the page itself declares.
fn read(world: &World, query: &str, keys: &[&str]) -> Reading {
    Filter::read_with(query, world, keys)
}

/// The scope of a reading.
fn scope<'a>(world: &'a World, reading: &Reading) -> Result<Scope<'a>, AppError> {
    Scope::of(world, &reading.filter, LANG).ok_or(AppError::NoWave)
}

/// What could not be used of a query, in sentences.
fn problems(reading: &Reading) -> Vec<String> {
    present::words::filter::problem::sentences(&reading.problems, LANG)
}
