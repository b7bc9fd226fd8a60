//! What stands around every page, and the one address that a selection has.

use app::backend::{Frames, Request};
use app::error::AppError;
use domain::access::Action;
use domain::compare;
use present::question::KEYS;
use present::site;
use tracing::instrument;
use view::site::Site;

use super::Service;
use super::door::LANGUAGE_KEY;
use super::questions::column;

impl Frames for Service {
    #[instrument(name = "service.frame", skip_all)]
    fn frame(&self, request: &Request, path: &str) -> Result<Site, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[])?;
        site::site(opened.scope()?, path).ok_or(AppError::NoWave)
    }
}

impl Service {
    /// The canonical query of a request, where it can be used whole and is written otherwise.
    /// `keys` are those that the page declares besides the filter.
    #[instrument(name = "service.canonical", skip_all)]
    pub fn canonical(&self, request: &Request, keys: &[&str]) -> Option<String> {
        let opened = self.open(request, Action::ReadAnswers, keys).ok()?;
        opened.reading.redirect()
    }

    /// The same for the page of a question, whose own keys are printed in one order, without what is
    /// usual.
    pub fn canonical_question(&self, request: &Request, id: &str) -> Option<String> {
        let opened = self.open(request, Action::ReadAnswers, KEYS).ok()?;
        let scope = opened.scope().ok()?;
        let column = column(scope, id).ok()?;
        let query = present::judge::canonical(scope, column, &opened.reading)?;
        (query != request.query).then_some(query)
    }

    /// The same for the query of a comparison, whose units keep their order.
    pub fn canonical_comparison(&self, request: &Request) -> Option<String> {
        let opened = self
            .open(request, Action::ReadAnswers, compare::KEYS)
            .ok()?;
        let scope = opened.scope().ok()?;
        let asked =
            present::compare::canonical(scope, &opened.reading, scope.wave.content().weights())?;
        let language = opened.reading.extra(LANGUAGE_KEY);
        let language = language.map(|tag| format!("{LANGUAGE_KEY}={tag}&"));
        let query = language.unwrap_or_default() + &asked;
        (query != request.query).then_some(query)
    }
}
