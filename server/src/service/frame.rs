//! What stands around every page, and the one address that a selection has.

use app::backend::{Frames, Request};
use app::error::AppError;
use domain::access::Action;
use present::site;
use tracing::instrument;
use view::site::Site;

use super::Service;

impl Frames for Service {
    #[instrument(name = "service.frame", skip_all)]
    fn frame(&self, request: &Request) -> Result<Site, AppError> {
        let opened = self.open(request, Action::ReadAnswers, &[])?;
        site::site(&opened.world, opened.language).ok_or(AppError::NoWave)
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
}
