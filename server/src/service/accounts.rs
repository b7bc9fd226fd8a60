//! People: how they sign in.

use app::backend::{Accounts, Here, Request};
use app::error::AppError;
use async_trait::async_trait;
use domain::access::{Action, Resource};
use kinds::Lang;
use present::account;
use present::words::catalog::account as word;
use present::words::role;
use store::{DatabaseError, Session};
use tracing::instrument;
use view::account::{AccountPage, SessionRow};
use view::people::PeoplePage;
use view::sign_in::{Ready, SignIn};
use view::words::catalog::sign_in;
use view::{Link, routes};

use super::Service;
use super::done::AccountDone;
use crate::auth::issuers::{Issuers, Provider, SignInFault};
use crate::clock::local;

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
            can: role::can(account.role, account.regions, request.language),
            account: account.id.to_string(),
            name: account.name,
        });
        let back = onward(&request.query);
        Ok(SignIn {
            providers: self.providers(&back, request.language),
            fault: self.fault(request),
            back,
            done: done(&request.query, request.language),
            ready: ready.collect(),
        })
    }

    #[instrument(name = "service.people", skip_all)]
    async fn people(&self, request: &Request) -> Result<PeoplePage, AppError> {
        self.people_page(request).await
    }

    #[instrument(name = "service.account", skip_all)]
    async fn account(&self, request: &Request, here: Here) -> Result<AccountPage, AppError> {
        let person = Self::oneself(&request.caller)?;
        let lang = request.language;
        let db = self.people.db();
        let known = db.account(person.account).await;
        let known = known.map_err(|error| unavailable(&error))?;
        let Some(known) = known else {
            return Err(AppError::SignedOut);
        };
        let sessions = self.people.open_sessions(known.id).await;
        let sessions = sessions.map_err(|error| unavailable(&error))?.into_iter();
        let instead = if known.demo {
            word::BY_READY
        } else {
            word::BY_PROVIDER
        };
        Ok(AccountPage {
            about: role::role_and_regions(known.role, known.regions, lang),
            can: role::can(known.role, known.regions, lang),
            name: known.name,
            e_mail: known.e_mail,
            has_password: known.has_password,
            instead: instead.text(lang).to_owned(),
            done: done(&request.query, lang),
            sessions: sessions.map(|session| row(session, here, lang)).collect(),
        })
    }
}

impl Service {
    /// The providers that people may sign in at, each with a way there that goes on to a page.
    fn providers(&self, back: &str, lang: Lang) -> Vec<Link> {
        let providers = self.people.issuers().into_iter().flat_map(Issuers::all);
        let link = |provider: &Provider| Link {
            text: sign_in::SIGN_IN_AT.fill(lang, &[("provider", provider.name())]),
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

/// What a key of a query says; the first, where it says several things.
fn value(query: &str, key: &str) -> Option<String> {
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let asked = pairs.find(|(known, _)| known == key);
    asked.map(|(_, value)| value.into_owned())
}

/// What was done a moment ago, as the address says it, in a sentence.
fn done(query: &str, lang: Lang) -> Option<String> {
    let done = AccountDone::from_id(&value(query, routes::DONE)?)?;
    Some(done.sentence(lang).to_owned())
}

/// A session as its row shows it.
fn row(session: Session, here: Here, lang: Lang) -> SessionRow {
    SessionRow {
        id: session.id.to_string(),
        browser: account::browser(&session.browser, lang),
        address: session.address,
        since: local(session.created_at, lang),
        used: local(session.used_at, lang),
        here: here.0 == Some(session.id),
    }
}

/// An error of the store, as a page shows it; its cause goes to the log.
pub(super) fn unavailable(error: &DatabaseError) -> AppError {
    let error = error as &dyn std::error::Error;
    tracing::error!(error, "the store failed");
    AppError::Unavailable
}
