//! The survey report, and what was published beside it.

use std::sync::{Arc, Mutex, PoisonError};

use app::backend::Reports;
use app::error::AppError;
use async_trait::async_trait;
use domain::published::Checks;
use domain::world::World;
use present::published;
use view::published::{Conflicts, Published};
use view::report::Report;
use view::words::catalog::report as word;

use super::{LANG, Revisions, Service, problems, read, revisions, scope};
use crate::clock;

#[async_trait]
impl Reports for Service {
    async fn report(&self, query: &str) -> Result<Report, AppError> {
        let world = self.snapshot();
        let reading = read(&world, query, &[]);
        Ok(present::report::page(
            scope(&world, &reading)?,
            &reading.filter,
            &self.shipped.plan,
            clock::local_day(self.clock.now()),
            problems(&reading),
        ))
    }

    async fn published(&self, query: &str) -> Result<Published, AppError> {
        let (compared, problems) = self.compared(query)?;
        Ok(Published {
            problems,
            ..compared.published.clone()
        })
    }

    async fn conflicts(&self, query: &str) -> Result<Conflicts, AppError> {
        let (compared, problems) = self.compared(query)?;
        Ok(Conflicts {
            problems,
            ..compared.conflicts.clone()
        })
    }
}

impl Service {
    /// What came of the statements, and what the page has to tell of its address.
    fn compared(&self, query: &str) -> Result<(Arc<Compared>, Vec<String>), AppError> {
        let world = self.snapshot();
        let reading = read(&world, query, &[]);
        let year = scope(&world, &reading)?.wave.year();
        let checks = &self.shipped.checks;
        let mut problems = problems(&reading);
        if year != checks.wave {
            let about = checks.wave.to_string();
            problems.push(word::OTHER_WAVE.fill(LANG, &[("year", &about)]));
        }
        Ok((self.outcomes.of(checks, &world), problems))
    }
}

/// What came of every statement, on the waves of one revision.
#[derive(Debug)]
struct Compared {
    published: Published,
    conflicts: Conflicts,
}

impl Compared {
    fn on(checks: &Checks, world: &World) -> Self {
        match checks.outcomes(world) {
            Ok(sections) => Self {
                published: published::view::published(checks, &sections, world, LANG),
                conflicts: published::view::conflicts(checks, &sections, world, LANG),
            },
            Err(error) => {
                let refused = word::REFUSED.fill(
                    LANG,
                    &[("why", &present::published::fault::sentence(&error, LANG))],
                );
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

/// What came of the statements, kept until a wave has another revision.
#[derive(Debug, Default)]
pub(super) struct Outcomes(Mutex<Option<(Revisions, Arc<Compared>)>>);

impl Outcomes {
    fn of(&self, checks: &Checks, world: &World) -> Arc<Compared> {
        let revisions = revisions(world);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*kept {
            Some((of, compared)) if *of == revisions => Arc::clone(compared),
            _ => {
                let compared = Arc::new(Compared::on(checks, world));
                *kept = Some((revisions, Arc::clone(&compared)));
                compared
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_are_computed_once_a_revision() {
        let checks = content::checks_2015().unwrap();
        let outcomes = Outcomes::default();
        let world = demo::world(1).unwrap();
        let first = outcomes.of(&checks, &world);
        assert!(Arc::ptr_eq(&first, &outcomes.of(&checks, &world)));
        assert_eq!(first.published.refused, None);
        assert_eq!(first.published.statements().count(), checks.iter().count());
        let without = World::new(world.waves().skip(1).cloned());
        let other = outcomes.of(&checks, &without);
        assert!(!Arc::ptr_eq(&first, &other));
        assert!(other.published.refused.is_some() && other.conflicts.refused.is_some());
    }
}
