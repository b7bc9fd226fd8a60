//! The catalogue, single questions with their charts, and the explanations.

use app::backend::{Drawings, DrawnQuestion, Questions, Request};
use app::error::AppError;
use async_trait::async_trait;
use domain::access::Action;
use domain::filter::Reading;
use domain::survey::ColumnRef;
use domain::tabulate::Dimension;
use kinds::Lang;
use present::chart::ChartSpec;
use present::question::{AskedQuestion, BY, KEYS, asked_page, usual};
use present::words::missing;
use present::{Scope, drawing, judge};
use tracing::instrument;
use view::changes::ChangesPage;
use view::method::Method;
use view::question::Catalogue;

use super::Service;
use crate::charts::Frame;

#[async_trait]
impl Questions for Service {
    #[instrument(name = "service.catalogue", skip_all)]
    async fn catalogue(&self, request: &Request) -> Result<Catalogue, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[])?;
        Ok(present::catalogue::page(
            opened.scope()?,
            opened.selection(),
            opened.problems(),
        ))
    }

    #[instrument(name = "service.question", skip_all)]
    async fn question(&self, request: &Request, id: &str) -> Result<DrawnQuestion, AppError> {
        let opened = self.open(request, Action::ReadAnswers, KEYS)?;
        let scope = opened.scope()?;
        let column = column(scope, id)?;
        let question = &scope.wave.codebook().questions[column.question];
        let (by, unknown) = dimension(scope, &opened.reading);
        let (judged, unusable) = judge::read(question, &opened.reading, scope.lang);
        let mut problems = opened.problems();
        problems.extend(unknown);
        problems.extend(unusable);
        let asked = AskedQuestion {
            selection: opened.selection(),
            column,
            by: &by,
            judged: &judged,
        };
        let page = asked_page(scope, asked, problems);
        let specs = [
            drawing::distribution(question, &page),
            drawing::breakdown(&page),
        ];
        let [distribution, breakdown] =
            specs.map(|spec| Box::pin(self.draw(id, spec, opened.language)));
        let (distribution, breakdown) = tokio::join!(distribution, breakdown);
        Ok(DrawnQuestion {
            page,
            drawings: Drawings {
                distribution,
                breakdown,
            },
        })
    }

    #[instrument(name = "service.changes", skip_all)]
    async fn changes(&self, request: &Request) -> Result<ChangesPage, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[])?;
        Ok(present::changes::page(
            opened.scope()?,
            opened.selection(),
            opened.problems(),
        ))
    }

    #[instrument(name = "service.method", skip_all)]
    async fn method(&self, request: &Request) -> Result<Method, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[])?;
        Ok(present::method::page(opened.scope()?))
    }
}

impl Service {
    /// Draws a chart for wide and for narrow places; the style sheet shows the one that fits. Empty
    /// where there is none; a fault is logged, and the page stands with its table.
    async fn draw(&self, id: &str, spec: Option<ChartSpec>, language: Lang) -> String {
        let Some(spec) = spec else {
            return String::new();
        };
        let drawn = tokio::try_join!(
            self.charts.draw(&spec, language, Frame::Wide),
            self.charts.draw(&spec, language, Frame::Narrow),
        );
        match drawn {
            Ok((wide, narrow)) => [&*wide, &*narrow].concat(),
            Err(error) => {
                tracing::warn!(question.id = %id, %error, "a chart could not be drawn");
                String::new()
            }
        }
    }
}

/// The column of an id; a battery's id leads to its first item.
pub(super) fn column(scope: Scope<'_>, id: &str) -> Result<ColumnRef, AppError> {
    let codebook = scope.wave.codebook();
    let first_item = || {
        let question = codebook.question_index(id)?;
        codebook
            .columns()
            .find(|column| column.question == question)
    };
    codebook.column(id).or_else(first_item).ok_or_else(|| {
        AppError::NotFound(missing::question(
            id,
            scope.world,
            scope.wave.year(),
            scope.lang,
        ))
    })
}

/// The dimension asked for, or the usual with a sentence about the one that does not exist.
fn dimension(scope: Scope<'_>, reading: &Reading) -> (Dimension, Option<String>) {
    let Some(asked) = reading.extra(BY) else {
        return (usual(&reading.filter), None);
    };
    match Dimension::from_id(scope.wave, asked) {
        Some(dimension) => (dimension, None),
        None => (
            usual(&reading.filter),
            Some(missing::dimension(asked, scope.lang)),
        ),
    }
}
