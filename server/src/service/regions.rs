//! The regions against the country.

use std::sync::Arc;

use app::backend::{Regions, Request};
use app::error::AppError;
use async_trait::async_trait;
use domain::access::Action;
use kinds::Lang;
use present::regions::KEYS;
use quick_cache::sync::Cache;
use tracing::instrument;
use view::regions::RegionsPage;

use super::Service;
use super::door::Opened;
use super::kept::{Revisions, revisions};

/// How many pages are kept; each is about a hundred kilobytes.
const PAGES_KEPT: usize = 64;

#[async_trait]
impl Regions for Service {
    #[instrument(name = "service.regions", skip_all)]
    async fn regions(&self, request: &Request) -> Result<RegionsPage, AppError> {
        let opened = self.open(request, Action::ReadAnswers, KEYS)?;
        let page = self.compared.of(&opened, &request.query)?;
        Ok(RegionsPage::clone(&page))
    }
}

/// What a kept page was asked for: the waves, the language, and the query.
type PageKey = (Revisions, Lang, String);

/// Pages by what was asked and the waves it was asked of. Most of the time a page takes goes to the
/// intervals of its rankings, thousands of draws that come out the same each time.
pub(super) struct KeptRegions(Cache<PageKey, Arc<RegionsPage>>);

impl Default for KeptRegions {
    fn default() -> Self {
        Self(Cache::new(PAGES_KEPT))
    }
}

impl KeptRegions {
    fn of(&self, opened: &Opened, query: &str) -> Result<Arc<RegionsPage>, AppError> {
        let key = (revisions(&opened.world), opened.language, query.to_owned());
        self.0.get_or_insert_with(&key, || {
            let scope = opened.scope()?;
            let (indicators, problems) = (scope.wave.content().indicators(), opened.problems());
            let page = present::regions::page(scope, &opened.reading, indicators, problems);
            Ok(Arc::new(page))
        })
    }
}

#[cfg(test)]
mod tests {
    use domain::world::World;

    use super::*;

    fn opened(world: &Arc<World>, query: &str, language: Lang) -> Opened {
        Opened::read(Arc::clone(world), query, KEYS, language)
    }

    #[test]
    fn a_page_is_made_once_for_a_query_a_language_and_a_revision() {
        let compared = KeptRegions::default();
        let world = Arc::new(demo::world(1).unwrap());
        let of = |world: &Arc<World>, query: &str, language| {
            let opened = opened(world, query, language);
            compared.of(&opened, query).unwrap()
        };
        let first = of(&world, "wave=2015", Lang::Nb);
        assert!(Arc::ptr_eq(&first, &of(&world, "wave=2015", Lang::Nb)));
        let adjusted = of(&world, "justert=1&wave=2015", Lang::Nb);
        assert!(adjusted.adjusted && !first.adjusted);
        // The same query in another language, or of other waves, is another page.
        let english = of(&world, "wave=2015", Lang::En);
        assert_ne!(english.lead, first.lead);
        let without = Arc::new(World::new(world.waves().skip(1).cloned()));
        assert!(!Arc::ptr_eq(&first, &of(&without, "wave=2015", Lang::Nb)));
    }

    #[test]
    fn nothing_is_kept_where_no_wave_is_published() {
        let compared = KeptRegions::default();
        let nothing = opened(&Arc::new(World::default()), "", Lang::Nb);
        let asked = compared.of(&nothing, "");
        assert!(matches!(asked, Err(AppError::NoWave)));
    }
}
