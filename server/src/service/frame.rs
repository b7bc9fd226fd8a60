//! What stands around every page, and the one address that a selection has.

use app::backend::{Frames, Request};
use domain::access::Action;
use domain::compare;
use present::question::KEYS;
use present::site;
use tracing::instrument;
use view::routes::LANGUAGE;
use view::site::Site;

use super::Service;
use super::questions::column;

impl Frames for Service {
    #[instrument(name = "service.frame", skip_all)]
    fn frame(&self, request: &Request, path: &str) -> Site {
        let opened = self.open(request, Action::ReadAnswers, &[]).ok();
        let scope = opened.as_ref().and_then(|opened| opened.scope().ok());
        let around = scope.map_or_else(Site::default, |scope| site::site(scope, path));
        let person = request.caller.person();
        let calendar = self.waves.calendar();
        let still = calendar.is_fixed().then(|| calendar.today());
        Site {
            person: person.map(|person| site::signed_in(person, request.language)),
            demo: self.people.is_demo(),
            stands_still: still.map(|day| site::stands_still(day, request.language)),
            ..around
        }
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
    #[instrument(name = "service.canonical_question", skip_all)]
    pub fn canonical_question(&self, request: &Request, id: &str) -> Option<String> {
        let opened = self.open(request, Action::ReadAnswers, KEYS).ok()?;
        let scope = opened.scope().ok()?;
        let column = column(scope, id).ok()?;
        let query = present::judge::canonical(scope, column, &opened.reading)?;
        (query != request.query).then_some(query)
    }

    /// The same for the query of a comparison, whose units keep their order.
    #[instrument(name = "service.canonical_comparison", skip_all)]
    pub fn canonical_comparison(&self, request: &Request) -> Option<String> {
        let opened = self
            .open(request, Action::ReadAnswers, compare::KEYS)
            .ok()?;
        let scope = opened.scope().ok()?;
        let asked =
            present::compare::canonical(scope, &opened.reading, scope.wave.content().weights())?;
        let language = opened.reading.extra(LANGUAGE);
        let language = language.map(|tag| format!("{LANGUAGE}={tag}&"));
        let query = language.unwrap_or_default() + &asked;
        (query != request.query).then_some(query)
    }
}
