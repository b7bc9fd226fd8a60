//! Asking a provider: over TLS, within bounds, and nobody else than the one that was meant.

use std::pin::Pin;
use std::time::Duration;

use axum::http::{Request, Response};
use openidconnect::AsyncHttpClient;
use openidconnect::url::Url;

use crate::config::issuers::is_here;

/// Largest answer of a provider; bytes. A description or a set of keys is some thousands.
pub const ANSWER_BYTES_MAX: usize = 256 * 1024;
/// How long it may take to reach a provider; seconds.
const CONNECT_SECONDS: u64 = 3;

/// Why a provider cannot be asked at all.
#[derive(Debug, thiserror::Error)]
pub enum NoProvider {
    /// This machine trusts no authority.
    #[error("no provider can be asked over TLS")]
    Tls(#[source] reqwest::Error),
    /// Its address, or our own, is none.
    #[error("an address is none")]
    Address(#[from] openidconnect::url::ParseError),
}

/// Why there is no answer. Without the address, which is in the log already, and without a body,
/// which may hold a token.
#[derive(Debug, thiserror::Error)]
pub(super) enum HttpFault {
    /// It could not be asked, or broke off.
    #[error("it could not be asked")]
    Asking(#[from] reqwest::Error),
    /// It answers too much.
    #[error("its answer is larger than {ANSWER_BYTES_MAX} bytes")]
    TooLarge,
    /// It answers what is no answer.
    #[error("its answer makes no sense")]
    Broken(#[from] axum::http::Error),
}

/// Asks one provider.
#[derive(Debug, Clone)]
pub(super) struct Http(reqwest::Client);

impl Http {
    /// For the provider at an address. It goes where it is sent and nowhere else: a provider that
    /// answers with another address could have us ask within this network.
    pub(super) fn of(provider: &Url) -> Result<Self, NoProvider> {
        let here = is_here(provider);
        let mut client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .https_only(provider.scheme() == "https")
            .connect_timeout(Duration::from_secs(CONNECT_SECONDS))
            .user_agent(concat!("oppfolging/", env!("CARGO_PKG_VERSION")));
        if here {
            client = client.no_proxy();
        }
        client.build().map(Self).map_err(NoProvider::Tls)
    }

    /// Sends one request and reads its answer to the end.
    async fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, HttpFault> {
        let request = reqwest::Request::try_from(request).map_err(reqwest::Error::without_url)?;
        let asked = self.0.execute(request).await;
        let mut answer = asked.map_err(reqwest::Error::without_url)?;
        let mut response = Response::builder().status(answer.status());
        for (name, value) in answer.headers() {
            response = response.header(name, value);
        }
        let mut body = Vec::new();
        while let Some(part) = answer.chunk().await.map_err(reqwest::Error::without_url)? {
            if body.len() + part.len() > ANSWER_BYTES_MAX {
                return Err(HttpFault::TooLarge);
            }
            body.extend_from_slice(&part);
        }
        Ok(response.body(body)?)
    }
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = HttpFault;
    type Future = Pin<Box<dyn Future<Output = Result<Response<Vec<u8>>, HttpFault>> + Send + 'c>>;

    fn call(&'c self, request: Request<Vec<u8>>) -> Self::Future {
        Box::pin(self.send(request))
    }
}
