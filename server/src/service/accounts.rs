//! People: how they sign in.

use app::backend::{Accounts, Request};
use app::error::AppError;
use async_trait::async_trait;
use domain::access::{Action, Resource};
use kinds::Lang;
use present::words::role;
use tracing::instrument;
use view::sign_in::{Ready, SignIn};
use view::words::catalog::sign_in as word;
use view::{Link, routes};

use super::Service;
use crate::auth::issuers::{Issuers, Provider, SignInFault};
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
        let back = onward(&request.query);
        Ok(SignIn {
            providers: self.providers(&back, request.language),
            fault: self.fault(request),
            back,
            ready: ready.collect(),
        })
    }
}

impl Service {
    /// The providers that people may sign in at, each with a way there that goes on to a page.
    fn providers(&self, back: &str, lang: Lang) -> Vec<Link> {
        let providers = self.people.issuers().into_iter().flat_map(Issuers::all);
        let link = |provider: &Provider| Link {
            text: word::SIGN_IN_AT.fill(lang, &[("provider", provider.name())]),
            href: routes::sign_in_at(provider.id(), back),
        };
        providers.map(link).collect()
    }

    /// Why a provider let somebody go, as the address says: what stands there is an id of ours.
    fn fault(&self, request: &Request) -> String {
        let fault = value(&request.query, routes::FAULT);
        let at = value(&request.query, routes::FAULT_AT);
        let fault = fault.and_then(|fault| SignInFault::from_id(&fault));
        let provider = at.and_then(|at| self.people.issuers()?.find(&at));
        let told = fault.zip(provider);
        told.map_or_else(String::new, |(fault, provider)| {
            fault.sentence(provider.name(), request.language)
        })
    }
}

/// The page that the address of the sign-in page asks to go on to, as it was written.
fn onward(query: &str) -> String {
    value(query, routes::ONWARD).unwrap_or_else(|| routes::OVERVIEW.to_owned())
}

/// What a key of a query holds.
fn value(query: &str, key: &str) -> Option<String> {
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let found = pairs.find(|(name, _)| name == key)?;
    Some(found.1.into_owned())
}

/// An error of the store, as a page shows it; its cause goes to the log.
pub(super) fn unavailable(error: &DatabaseError) -> AppError {
    let error = error as &dyn std::error::Error;
    tracing::error!(error, "the store failed");
    AppError::Unavailable
}
