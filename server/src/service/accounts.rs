//! People: how they sign in.

use app::backend::{Accounts, Request};
use app::error::AppError;
use async_trait::async_trait;
use domain::access::{Action, Resource};
use present::words::role;
use tracing::instrument;
use view::people::PeoplePage;
use view::routes;
use view::sign_in::{Ready, SignIn};

use super::Service;
use crate::db::DatabaseError;

#[async_trait]
impl Accounts for Service {
    #[instrument(name = "service.sign_in", skip_all)]
    async fn sign_in(&self, request: &Request) -> Result<SignIn, AppError> {
        Self::admit(&request.caller, Action::SignIn, Resource::Country)?;
        let accounts = self
            .people
            .all_ready()
            .await
            .map_err(|error| unavailable(&error))?;
        let ready = accounts.into_iter().map(|account| Ready {
            about: role::role_and_regions(account.role, account.regions, request.language),
            can: role::can(account.role, account.regions, request.language),
            account: account.id.to_string(),
            name: account.name,
        });
        Ok(SignIn {
            back: onward(&request.query),
            ready: ready.collect(),
            providers: Vec::new(),
        })
    }

    #[instrument(name = "service.people", skip_all)]
    async fn people(&self, request: &Request) -> Result<PeoplePage, AppError> {
        self.people_page(request).await
    }
}

/// The page that the address of the sign-in page asks to go on to, as it was written.
fn onward(query: &str) -> String {
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let asked = pairs.find(|(key, _)| key == routes::ONWARD);
    asked.map_or_else(
        || routes::OVERVIEW.to_owned(),
        |(_, page)| page.into_owned(),
    )
}

/// An error of the store, as a page shows it; its cause goes to the log.
pub(super) fn unavailable(error: &DatabaseError) -> AppError {
    let error = error as &dyn std::error::Error;
    tracing::error!(error, "the store failed");
    AppError::Unavailable
}
