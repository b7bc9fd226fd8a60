//! Providers that people sign in at: `OpenID Connect`, by the code flow with PKCE, state and nonce.
//!
//! [`provider`] talks to one of them, [`token`] says whether what it answers can be trusted, and
//! [`claims`] what that makes of a person. Who they are here is found in [`super::arrival`].

mod claims;
mod fault;
mod http;
mod provider;
mod token;

use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use store::{DatabaseError, Db, Flow, NewFlow};

use super::Token;
use crate::clock::Clock;
use crate::config::issuers::Issuer;
use crate::ids::Ids;

pub use claims::{Arrival, PROVIDED_CHARS_MAX, RoleClaim};
pub use fault::SignInFault;
pub use http::{ANSWER_BYTES_MAX, NoProvider};
pub use provider::{DESCRIPTION_MINUTES_MAX, Provider, REFETCH_SECONDS_MIN};
pub use token::CLOCK_AHEAD_SECONDS_MAX;

/// How long somebody may take at a provider; minutes.
pub const FLOW_MINUTES_MAX: i64 = 10;
/// Longest address to go on to that is kept meanwhile; bytes. A longer one leads to the front page.
pub const BACK_BYTES_MAX: usize = 4096;
/// How long a provider may take for what is asked of it in one step; seconds. Signing in takes two,
/// and both fit in the time of a request.
pub const PROVIDER_SECONDS_MAX: u64 = 4;

/// The providers, and what is needed to sign in at them. Cloning it clones a pointer.
#[derive(Clone)]
pub struct Issuers(Arc<Inner>);

struct Inner {
    providers: Vec<Provider>,
    clock: Arc<dyn Clock>,
    ids: Ids,
    patience: Duration,
}

/// A sign-in that has begun.
#[derive(Debug)]
pub struct Begun {
    /// Where the browser is sent.
    pub address: String,
    /// What the browser keeps meanwhile.
    pub browser: Token,
}

/// What a browser brings back from a provider.
#[derive(Debug)]
pub struct Returned<'a> {
    /// What was sent along with it.
    pub state: Token,
    /// What it kept.
    pub browser: Option<Token>,
    /// What the provider gave it, or why it did not.
    pub code: Result<&'a str, SignInFault>,
}

impl Issuers {
    /// These providers, at a service that people reach by `public` (`https://host`, without an end).
    ///
    /// # Errors
    /// Where nobody can be asked over TLS.
    pub fn of(
        settings: Vec<Issuer>,
        public: &str,
        clock: Arc<dyn Clock>,
        ids: Ids,
    ) -> Result<Self, NoProvider> {
        let providers = settings.into_iter().map(|one| Provider::of(one, public));
        Ok(Self(Arc::new(Inner {
            providers: providers.collect::<Result<_, _>>()?,
            clock,
            ids,
            patience: Duration::from_secs(PROVIDER_SECONDS_MAX),
        })))
    }

    /// The same with another patience, for tests.
    #[must_use]
    pub fn patient_for(self, patience: Duration) -> Self {
        match Arc::try_unwrap(self.0) {
            Ok(inner) => Self(Arc::new(Inner { patience, ..inner })),
            Err(shared) => Self(shared),
        }
    }

    /// All of them, in the order of the settings.
    pub fn all(&self) -> &[Provider] {
        &self.0.providers
    }

    /// The one of an id.
    pub fn find(&self, id: &str) -> Option<&Provider> {
        self.all().iter().find(|provider| provider.id() == id)
    }

    /// Begins a sign-in that goes on to a page afterwards. A browser that has begun another keeps what
    /// it has, so that two windows do not disturb each other.
    ///
    /// # Errors
    /// Why not: [`SignInFault::Unreachable`] above all.
    pub async fn begin(
        &self,
        db: &Db,
        provider: &Provider,
        browser: Option<Token>,
        back: &str,
    ) -> Result<Begun, Failed> {
        let now = self.0.clock.now();
        let description = self.described(provider, now).await?;
        let chance = || Token::of(self.0.ids.chance());
        let (state, nonce, verifier) = (chance(), chance(), chance());
        let browser = browser.unwrap_or_else(chance);
        let back = if back.len() <= BACK_BYTES_MAX {
            back
        } else {
            "/"
        };
        let flow = NewFlow {
            state_hash: state.hash(),
            browser_hash: browser.hash(),
            issuer: provider.id().to_owned(),
            nonce: nonce.secret().to_owned(),
            verifier: verifier.secret().to_owned(),
            back: back.to_owned(),
            created_at: now,
        };
        db.begin_flow(&flow).await?;
        let address = provider.address(&description, &state, &nonce, &verifier);
        Ok(Begun { address, browser })
    }

    /// Takes the sign-in that a browser comes back from: it can be taken once.
    ///
    /// # Errors
    /// [`SignInFault::Gone`] where there is none, where another browser began it, and where it took
    /// too long.
    pub async fn take(
        &self,
        db: &Db,
        provider: &Provider,
        returned: &Returned<'_>,
    ) -> Result<Flow, Failed> {
        let Some(browser) = &returned.browser else {
            return Err(SignInFault::Gone.into());
        };
        let state = returned.state.hash();
        let flow = db.take_flow(&state, &browser.hash(), provider.id()).await?;
        let flow = flow.ok_or(SignInFault::Gone)?;
        if has_expired(&flow, self.0.clock.now()) {
            return Err(SignInFault::Gone.into());
        }
        Ok(flow)
    }

    /// Turns what a provider gave the browser into somebody it knows.
    ///
    /// # Errors
    /// Why not.
    pub async fn finish(
        &self,
        provider: &Provider,
        code: &str,
        flow: &Flow,
    ) -> Result<Arrival, SignInFault> {
        let now = self.0.clock.now();
        let step = tokio::time::timeout(self.0.patience, provider.exchange(code, flow, now));
        let answer = step.await.unwrap_or(Err(SignInFault::Unreachable))?;
        let step = provider.judge(&answer, flow, now);
        let step = tokio::time::timeout(self.0.patience, step);
        step.await.unwrap_or(Err(SignInFault::Unreachable))
    }

    /// Where a browser is sent to sign out at the provider too; `None` where the provider has no
    /// such place, or does not answer.
    pub async fn sign_out(&self, provider: &Provider, id_token: &str) -> Option<String> {
        let described = self.described(provider, self.0.clock.now()).await;
        provider.sign_out(&*described.ok()?, id_token)
    }

    async fn described(
        &self,
        provider: &Provider,
        now: Timestamp,
    ) -> Result<Arc<provider::Description>, SignInFault> {
        let step = tokio::time::timeout(self.0.patience, provider.described(now));
        step.await.unwrap_or(Err(SignInFault::Unreachable))
    }
}

/// Whether somebody took too long at a provider.
fn has_expired(flow: &Flow, now: Timestamp) -> bool {
    now.duration_since(flow.created_at) > SignedDuration::from_mins(FLOW_MINUTES_MAX)
}

/// Why a sign-in did not come to its end: for a reason that can be told, or since the store failed.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// For a reason.
    #[error("{}", .0.id())]
    Fault(SignInFault),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] DatabaseError),
}

impl From<SignInFault> for Failed {
    fn from(fault: SignInFault) -> Self {
        Self::Fault(fault)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_in_at_a_provider_has_ten_minutes() {
        let flow = Flow {
            nonce: String::new(),
            verifier: String::new(),
            back: String::new(),
            created_at: "2026-03-02T08:00:00Z".parse().unwrap(),
        };
        let after = |seconds| flow.created_at + SignedDuration::from_secs(seconds);
        let most = FLOW_MINUTES_MAX * 60;
        assert_eq!(most, 600);
        assert!(!has_expired(&flow, after(most)));
        assert!(has_expired(&flow, after(most + 1)));
    }

    #[test]
    fn two_steps_at_a_provider_fit_in_a_request() {
        const { assert!(2 * PROVIDER_SECONDS_MAX < crate::router::REQUEST_SECONDS_MAX) };
    }
}
