//! The regions against the country.

use std::sync::Arc;

use app::backend::Regions;
use app::error::AppError;
use async_trait::async_trait;
use domain::indicator::Indicators;
use domain::world::World;
use present::regions::KEYS;
use quick_cache::sync::Cache;
use view::regions::RegionsPage;

use super::{Revisions, Service, problems, read, revisions, scope};

/// How many pages are kept; each is about a hundred kilobytes.
const PAGES_KEPT: usize = 64;

#[async_trait]
impl Regions for Service {
    async fn regions(&self, query: &str) -> Result<RegionsPage, AppError> {
        let world = self.snapshot();
        let page = self.compared.of(&self.shipped.indicators, &world, query)?;
        Ok(RegionsPage::clone(&page))
    }
}

/// Pages by what was asked and the waves it was asked of. Most of the time a page takes goes to the
/// intervals of its rankings, thousands of draws that come out the same each time.
pub(super) struct Compared(Cache<(Revisions, String), Arc<RegionsPage>>);

impl Default for Compared {
    fn default() -> Self {
        Self(Cache::new(PAGES_KEPT))
    }
}

impl Compared {
    fn of(
        &self,
        indicators: &Indicators,
        world: &World,
        query: &str,
    ) -> Result<Arc<RegionsPage>, AppError> {
        let key = (revisions(world), query.to_owned());
        self.0.get_or_insert_with(&key, || {
            let reading = read(world, query, KEYS);
            let scope = scope(world, &reading)?;
            let page = present::regions::page(scope, &reading, indicators, problems(&reading));
            Ok(Arc::new(page))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_made_once_for_a_query_and_a_revision() {
        let compared = Compared::default();
        let indicators = content::indicators().unwrap();
        let world = demo::world(1).unwrap();
        let of = |world: &World, query| compared.of(&indicators, world, query).unwrap();
        let first = of(&world, "wave=2015");
        assert!(Arc::ptr_eq(&first, &of(&world, "wave=2015")));
        let adjusted = of(&world, "justert=1&wave=2015");
        assert!(adjusted.adjusted && !first.adjusted);
        // The same query of other waves is another page.
        let without = World::new(world.waves().skip(1).cloned());
        assert!(!Arc::ptr_eq(&first, &of(&without, "wave=2015")));
    }

    #[test]
    fn nothing_is_kept_where_no_wave_is_published() {
        let compared = Compared::default();
        let asked = compared.of(&Indicators::default(), &World::new([]), "");
        assert!(matches!(asked, Err(AppError::NoWave)));
    }
}
