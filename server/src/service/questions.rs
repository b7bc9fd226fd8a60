//! The catalogue, single questions, and the explanations.

use std::sync::Arc;

use app::backend::{ChartKey, Questions};
use app::error::AppError;
use async_trait::async_trait;
use domain::filter::Reading;
use domain::survey::ColumnRef;
use domain::tabulate::Dimension;
use domain::wave::Wave;
use present::question::BY;
use present::{Scope, words};
use view::method::Method;
use view::question::{Catalogue, QuestionPage};

use super::{LANG, Service, problems, read, scope};

#[async_trait]
impl Questions for Service {
    async fn catalogue(&self, query: &str) -> Result<Catalogue, AppError> {
        let world = self.snapshot();
        let reading = read(&world, query, &[]);
        let scope = scope(&world, &reading)?;
        Ok(present::catalogue::page(
            scope,
            &reading.filter,
            problems(&reading),
        ))
    }

    async fn question(&self, id: &str, query: &str) -> Result<QuestionPage, AppError> {
        self.load(id, query).map(|loaded| loaded.page)
    }

    async fn chart(&self, key: &ChartKey) -> Option<Arc<str>> {
        let loaded = self.load(&key.id, &key.query).ok()?;
        Box::pin(self.draw(key, &loaded)).await
    }

    async fn method(&self, query: &str) -> Result<Method, AppError> {
        let world = self.snapshot();
        let reading = read(&world, query, &[]);
        present::method::page(scope(&world, &reading)?).ok_or(AppError::NoWave)
    }
}

/// A question's page with what it was built from.
pub(super) struct Loaded {
    /// The wave it belongs to.
    pub(super) wave: Arc<Wave>,
    /// The column asked for.
    pub(super) column: ColumnRef,
    /// What the page shows.
    pub(super) page: QuestionPage,
}

impl Service {
    fn load(&self, id: &str, query: &str) -> Result<Loaded, AppError> {
        let world = self.snapshot();
        let reading = read(&world, query, &[BY]);
        let scope = scope(&world, &reading)?;
        let column = column(scope, id)?;
        let (by, unknown) = dimension(scope, &reading);
        let mut problems = problems(&reading);
        problems.extend(unknown);
        let page = present::question::page(scope, &reading.filter, column, &by, problems);
        let wave = world
            .wave(reading.filter.wave)
            .cloned()
            .ok_or(AppError::NoWave)?;
        Ok(Loaded { wave, column, page })
    }
}

/// The column of an id; a battery's id leads to its first item.
pub(super) fn column(scope: Scope<'_>, id: &str) -> Result<ColumnRef, AppError> {
    let codebook = &scope.wave.codebook;
    let first_item = || {
        let question = codebook.question_index(id)?;
        codebook
            .columns()
            .find(|column| column.question == question)
    };
    codebook
        .column(id)
        .or_else(first_item)
        .ok_or_else(|| AppError::NotFound(words::missing::question(id, scope.wave.year(), LANG)))
}

/// The dimension asked for, or region with a sentence about the one that does not exist.
fn dimension(scope: Scope<'_>, reading: &Reading) -> (Dimension, Option<String>) {
    let Some(asked) = reading.extra(BY) else {
        return (Dimension::Region, None);
    };
    match Dimension::from_id(scope.wave, asked) {
        Some(dimension) => (dimension, None),
        None => (
            Dimension::Region,
            Some(words::missing::dimension(asked, LANG)),
        ),
    }
}
