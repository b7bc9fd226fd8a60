//! The survey report, and what was published beside it.

use std::sync::Arc;

use app::backend::{Reports, Request};
use app::error::AppError;
use async_trait::async_trait;
use domain::access::Action;
use domain::published::Checks;
use domain::world::World;
use kinds::Lang;
use present::published;
use quick_cache::sync::Cache;
use tracing::instrument;
use view::published::{Conflicts, Published};
use view::report::Report;
use view::words::catalog::report as word;

use super::Service;
use super::kept::{Revisions, revisions};
use crate::clock;

/// How many outcomes are kept: one for each language, while a new revision comes in.
const OUTCOMES_KEPT: usize = 6;

#[async_trait]
impl Reports for Service {
    #[instrument(name = "service.report", skip_all)]
    async fn report(&self, request: &Request) -> Result<Report, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[])?;
        let scope = opened.scope()?;
        let content = scope.wave.content();
        let mut report = present::report::page(
            scope,
            &opened.reading.filter,
            content.report(),
            content.indicators(),
            clock::local_day(self.clock.now()),
            opened.problems(),
        );
        report.published &= scope.wave.year() == self.shipped.checks.wave;
        Ok(report)
    }

    #[instrument(name = "service.published", skip_all)]
    async fn published(&self, request: &Request) -> Result<Published, AppError> {
        let (compared, problems) = self.compared(request)?;
        Ok(Published {
            problems,
            ..compared.published.clone()
        })
    }

    #[instrument(name = "service.conflicts", skip_all)]
    async fn conflicts(&self, request: &Request) -> Result<Conflicts, AppError> {
        let (compared, problems) = self.compared(request)?;
        Ok(Conflicts {
            problems,
            ..compared.conflicts.clone()
        })
    }
}

impl Service {
    /// What came of the statements, and what the page has to tell of its address.
    fn compared(&self, request: &Request) -> Result<(Arc<Checked>, Vec<String>), AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[])?;
        let year = opened.scope()?.wave.year();
        let checks = &self.shipped.checks;
        let mut problems = opened.problems();
        if year != checks.wave {
            let about = checks.wave.to_string();
            problems.push(word::OTHER_WAVE.fill(opened.language, &[("year", &about)]));
        }
        let compared = self.outcomes.of(checks, &opened.world, opened.language);
        Ok((compared, problems))
    }
}

/// What came of every statement, on the waves of one revision.
#[derive(Debug)]
struct Checked {
    published: Published,
    conflicts: Conflicts,
}

impl Checked {
    fn on(checks: &Checks, world: &World, language: Lang) -> Self {
        match checks.outcomes(world) {
            Ok(sections) => Self {
                published: published::view::published(checks, &sections, world, language),
                conflicts: published::view::conflicts(checks, &sections, world, language),
            },
            Err(error) => {
                let why = published::fault::sentence(&error, language);
                let refused = word::REFUSED.fill(language, &[("why", &why)]);
                let year = checks.wave;
                Self {
                    published: Published {
                        year,
                        refused: Some(refused.clone()),
                        ..Published::default()
                    },
                    conflicts: Conflicts {
                        year,
                        refused: Some(refused),
                        ..Conflicts::default()
                    },
                }
            }
        }
    }
}

/// What came of the statements, kept by the waves and the language.
pub(super) struct Outcomes(Cache<(Revisions, Lang), Arc<Checked>>);

impl Default for Outcomes {
    fn default() -> Self {
        Self(Cache::new(OUTCOMES_KEPT))
    }
}

impl Outcomes {
    fn of(&self, checks: &Checks, world: &World, language: Lang) -> Arc<Checked> {
        let key = (revisions(world), language);
        let compute =
            || Ok::<_, std::convert::Infallible>(Arc::new(Checked::on(checks, world, language)));
        match self.0.get_or_insert_with(&key, compute) {
            Ok(compared) => compared,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_are_computed_once_a_revision_and_language() {
        let checks = content::checks_2015().unwrap();
        let outcomes = Outcomes::default();
        let world = demo::world(1).unwrap();
        let of = |world: &World, language| outcomes.of(&checks, world, language);
        let first = of(&world, Lang::Nb);
        assert!(Arc::ptr_eq(&first, &of(&world, Lang::Nb)));
        assert!(!Arc::ptr_eq(&first, &of(&world, Lang::En)));
        assert_eq!(first.published.refused, None);
        assert_eq!(first.published.statements().count(), checks.iter().count());
        let without = World::new(world.waves().skip(1).cloned());
        let other = of(&without, Lang::Nb);
        assert!(!Arc::ptr_eq(&first, &other));
        assert!(other.published.refused.is_some() && other.conflicts.refused.is_some());
    }
}
