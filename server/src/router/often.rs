//! Who asks too often is told to wait: by address before anybody asks who it is, then by person; and
//! whoever signs in while very many do, or begins to at a provider again and again.

use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::header::RETRY_AFTER;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use present::words::catalog::network as word;
use tokio::time::Instant;
use view::routes;

use super::asker::{self, Asker};
use super::sentence;
use crate::reach::Sender;
use crate::state::AppState;

/// How soon to sign in again where very many do; seconds.
const SIGN_IN_AGAIN: Duration = Duration::from_secs(2);

/// Counts a request by the address it came from.
pub(super) async fn by_address(
    State(state): State<AppState>,
    request: Request,
    next: Next,
) -> Response {
    let sender = request.extensions().get::<Sender>().copied();
    let counted = state.reach.rates.as_ref().zip(sender);
    let let_in = counted.map(|(rates, Sender(address))| -> Result<(), Duration> {
        let now = Instant::now();
        rates.ask_from(address, now)?;
        if begins_at_provider(&request) {
            rates.begin_from(address, now)?;
        }
        Ok(())
    });
    if let Some(Err(wait)) = let_in {
        return too_many(wait, &request, &state);
    }
    next.run(request).await
}

/// Counts a request by who asks, and gives a sign-in its place.
pub(super) async fn by_person(
    State(state): State<AppState>,
    request: Request,
    next: Next,
) -> Response {
    let asker = request.extensions().get::<Asker>();
    let person = asker.and_then(|asker| asker.caller.person());
    let counted = state.reach.rates.as_ref().zip(person);
    let let_in = counted.map(|(rates, person)| rates.ask(person.account, Instant::now()));
    if let Some(Err(wait)) = let_in {
        return too_many(wait, &request, &state);
    }
    if !is_sign_in(&request) {
        return next.run(request).await;
    }
    if let Ok(_place) = state.reach.sign_ins.try_acquire() {
        return next.run(request).await;
    }
    tell("too many sign in at once", &request);
    let language = asker::language(request.uri(), &state);
    let told = word::MANY_SIGN_INS.text(language);
    let told = sentence(StatusCode::SERVICE_UNAVAILABLE, told);
    ([(RETRY_AFTER, seconds(SIGN_IN_AGAIN))], told).into_response()
}

/// What sends a browser to a provider: something is kept of it meanwhile.
fn begins_at_provider(request: &Request) -> bool {
    let path = request.uri().path();
    let below = path.strip_prefix(routes::SIGN_IN);
    let provider = below.and_then(|rest| rest.strip_prefix('/'));
    request.method() != Method::POST && provider.is_some_and(|id| !id.contains('/'))
}

/// What works for a password, or looks for one's account.
fn is_sign_in(request: &Request) -> bool {
    let path = request.uri().path();
    let within = |of: &str| {
        path.strip_prefix(of)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    request.method() == Method::POST && within(routes::SIGN_IN)
}

fn too_many(wait: Duration, request: &Request, state: &AppState) -> Response {
    tell("somebody asks too often", request);
    let language = asker::language(request.uri(), state);
    let told = word::TOO_MANY.text(language);
    let told = sentence(StatusCode::TOO_MANY_REQUESTS, told);
    ([(RETRY_AFTER, seconds(wait))], told).into_response()
}

/// Tells the log who was told to wait, by address and, where it is known, by account.
fn tell(what: &'static str, request: &Request) {
    let sender = request.extensions().get::<Sender>();
    let from = sender.map(|Sender(address)| tracing::field::display(address));
    let asker = request.extensions().get::<Asker>();
    let person = asker.and_then(|asker| asker.caller.person());
    let account = person.map(|person| tracing::field::display(person.account));
    tracing::warn!(from, account, "{what}");
}

/// Whole seconds, and one at least.
fn seconds(wait: Duration) -> String {
    (wait.as_millis().div_ceil(1_000).max(1)).to_string()
}
