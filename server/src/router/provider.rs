//! Signing in at a provider: on the way there, and on the way back.
//!
//! The code, the state and the tokens are secrets: the address that they come back in is answered by
//! sending the browser on to another, and is logged without its query.

use axum::extract::{Path, RawQuery, State};
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use kinds::Id;
use present::words::catalog::router as router_word;
use store::Actor;
use view::routes;

use super::asker::{self, Asker};
use super::forms::Local;
use super::security::is_led_from_elsewhere;
use super::sign_in::unavailable;
use super::{never_stored, sentence};
use crate::auth::issuers::{Failed, Issuers, Provider, Returned, SignInFault};
use crate::auth::{NotLetIn, Token};
use crate::state::AppState;

/// Longest code that is taken from a browser; bytes. Those of Entra ID are some 1 500.
pub const CODE_BYTES_MAX: usize = 8 * 1024;

/// The addresses of a provider: where it begins, and where it comes back.
pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route(&format!("{}/{{issuer}}", routes::SIGN_IN), get(begin))
        .route(
            &format!("{}/{{issuer}}/retur", routes::SIGN_IN),
            get(come_back),
        )
        .layer(from_fn(never_stored))
}

/// Sends a browser to a provider. What another site's page leads here is shown the page to sign in on
/// instead: a session begins by what the person does, and not by somebody else's link.
async fn begin(
    State(state): State<AppState>,
    Extension(asker): Extension<Asker>,
    Path(issuer): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let Some((issuers, provider)) = state.people.provider(&issuer) else {
        return nowhere(&asker);
    };
    let query = query.unwrap_or_default();
    let back = value(&query, routes::ONWARD).and_then(|page| Local::of(&page));
    let back = back.unwrap_or_default();
    // A provider that knows the browser would sign it in without asking anybody.
    if is_led_from_elsewhere(&headers) {
        return see(&at_the_gate(back.address(), &[]), None);
    }
    let kept = state.cookie.read_at_provider(&headers);
    let begun = issuers
        .begin(&state.db, provider, kept, back.address())
        .await;
    match begun {
        Ok(begun) => {
            let cookie = state.cookie.give_at_provider(&begun.browser);
            see(&begun.address, cookie)
        }
        Err(Failed::Store(error)) => unavailable(&error, &asker),
        Err(Failed::Fault(fault)) => told(provider, fault, back.address()),
    }
}

/// Takes a browser that comes back from a provider.
async fn come_back(
    State(state): State<AppState>,
    Extension(asker): Extension<Asker>,
    Path(issuer): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let Some((issuers, provider)) = state.people.provider(&issuer) else {
        return nowhere(&asker);
    };
    let query = query.unwrap_or_default();
    let mut back = routes::OVERVIEW.to_owned();
    let arrived = arrive(
        &state,
        &asker,
        (issuers, provider),
        (&query, &headers),
        &mut back,
    )
    .await;
    match arrived {
        Ok(token) => see(&back, state.cookie.give(&token)),
        Err(NotLetIn::Store(error)) => unavailable(&error, &asker),
        Err(NotLetIn::Fault(fault, account)) => {
            let failed = tell_failed(&state, &asker, provider, fault, account).await;
            failed.unwrap_or_else(|| told(provider, fault, &back))
        }
    }
}

/// Who comes back, signed in. The page to go on to is known once the sign-in is.
async fn arrive(
    state: &AppState,
    asker: &Asker,
    (issuers, provider): (&Issuers, &Provider),
    (query, headers): (&str, &HeaderMap),
    back: &mut String,
) -> Result<Token, NotLetIn> {
    let fault = |fault| NotLetIn::Fault(fault, None);
    let code = value(query, "code").filter(|code| code.len() <= CODE_BYTES_MAX);
    let error = value(query, "error");
    let sent = value(query, "state").and_then(|sent| Token::read(&sent));
    let returned = Returned {
        state: sent.ok_or(fault(SignInFault::Gone))?,
        browser: state.cookie.read_at_provider(headers),
        code: match (&code, &error) {
            (_, Some(error)) => Err(SignInFault::of_error(error)),
            (Some(code), None) => Ok(code),
            (None, None) => Err(SignInFault::Setup),
        },
    };
    let flow = issuers.take(&state.db, provider, &returned).await?;
    back.clone_from(&flow.back);
    // A provider that says who it is must be the one that the browser was sent to.
    let stranger = value(query, "iss").is_some_and(|iss| !provider.is_called(&iss));
    if stranger {
        return Err(fault(SignInFault::Untrusted));
    }
    let arrival = issuers
        .finish(provider, returned.code.map_err(fault)?, &flow)
        .await;
    let before = asker.session.as_ref().map(|session| session.id);
    let people = &state.people;
    people
        .arrive(provider, arrival.map_err(fault)?, &asker.machine, before)
        .await
}

impl From<Failed> for NotLetIn {
    fn from(failed: Failed) -> Self {
        match failed {
            Failed::Fault(fault) => Self::Fault(fault, None),
            Failed::Store(error) => Self::Store(error),
        }
    }
}

/// Tells the audit log and the log; an answer where that cannot be.
async fn tell_failed(
    state: &AppState,
    asker: &Asker,
    provider: &Provider,
    fault: SignInFault,
    account: Option<Id>,
) -> Option<Response> {
    tracing::warn!(issuer = provider.id(), reason = fault.id(), "not signed in");
    let by = state.people.by(Actor::System, asker.machine.address);
    let told = state.db.tell_failed_sign_in(&by, account, fault.id()).await;
    told.err().map(|error| unavailable(&error, asker))
}

/// The page to sign in on, with the reason, in the language of the page to go on to.
fn told(provider: &Provider, fault: SignInFault, back: &str) -> Response {
    let said = [
        (routes::FAULT, fault.id()),
        (routes::FAULT_AT, provider.id()),
    ];
    see(&at_the_gate(back, &said), None)
}

/// The page to sign in on, with what it is to say, in the language of the page to go on to.
fn at_the_gate(back: &str, said: &[(&str, &str)]) -> String {
    let mut address = routes::sign_in(back);
    for (key, value) in said {
        address = format!("{address}&{key}={value}");
    }
    match back.parse().ok().and_then(|back| asker::chosen(&back)) {
        Some(lang) => asker::in_language(&address, lang),
        None => address,
    }
}

/// Sends the browser on, and gives it a cookie on the way.
fn see(address: &str, cookie: Option<HeaderValue>) -> Response {
    let on = (StatusCode::SEE_OTHER, [(LOCATION, address.to_owned())]);
    let mut response = on.into_response();
    if let Some(cookie) = cookie {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

fn nowhere(asker: &Asker) -> Response {
    let told = router_word::NO_PAGE.text(asker.language);
    sentence(StatusCode::NOT_FOUND, told)
}

/// What a key of a query holds.
fn value(query: &str, key: &str) -> Option<String> {
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let found = pairs.find(|(name, _)| name == key)?;
    Some(found.1.into_owned())
}
