//! What the pages ask for, answered: come in by the door, read the query, call the domain, present.
//!
//! No SQL and no HTML. Every answer begins with [`door`], which asks the policy and takes one world
//! that is used throughout.

mod accounts;
pub mod actions;
pub(crate) mod audit;
mod colleagues;
mod deleted;
mod desk;
pub mod done;
pub mod door;
pub mod exports;
pub mod files;
mod frame;
mod kept;
pub mod lists;
mod maps;
mod municipalities;
pub mod own;
pub mod people;
mod questions;
pub(crate) mod regional;
mod regions;
mod reports;
pub mod rule_saving;
mod rules;
pub mod typed;
pub mod visits;

use std::sync::Arc;

use app::backend::Backend;
use content::ContentError;
use domain::borders::Edition;
use domain::published::Checks;

use self::colleagues::ReadLast;
use self::maps::Maps;
use self::regions::KeptRegions;
use self::reports::Outcomes;
use crate::auth::People;
use crate::charts::Charts;
use crate::clock::Clock;
use crate::waves::PublishedWaves;

/// Implements [`Backend`] on the published waves, and makes the files.
pub struct Service {
    waves: Arc<PublishedWaves>,
    shipped: Shipped,
    charts: Charts,
    clock: Arc<dyn Clock>,
    people: People,
    compared: KeptRegions,
    outcomes: Outcomes,
    maps: Maps,
    read_last: ReadLast,
}

/// The data files that come with the program. What a wave brings comes with the wave.
#[derive(Debug)]
pub struct Shipped {
    /// What the published report states.
    pub checks: Checks,
    /// The borders that maps are drawn from.
    pub borders: Vec<Edition>,
}

impl Shipped {
    /// Reads them.
    ///
    /// # Errors
    /// Where one of them cannot be read: a fault of the build.
    pub fn read() -> Result<Self, ContentError> {
        Ok(Self {
            checks: content::checks_2015()?,
            borders: content::borders()?,
        })
    }
}

impl Service {
    /// A service on these waves, with the shipped files, the chart workers, the time, and its people.
    pub fn new(
        waves: Arc<PublishedWaves>,
        mut shipped: Shipped,
        charts: Charts,
        clock: Arc<dyn Clock>,
        people: People,
    ) -> Self {
        let maps = Maps::of(std::mem::take(&mut shipped.borders));
        Self {
            waves,
            shipped,
            charts,
            clock,
            people,
            compared: KeptRegions::default(),
            outcomes: Outcomes::default(),
            maps,
            read_last: ReadLast::default(),
        }
    }

    /// Makes what the first to ask would wait for: the frames of the maps.
    pub fn prepare(&self) {
        self.maps.draw_all(&self.waves.snapshot());
    }
}

impl Backend for Service {}
