//! Who may ask, and what a browser may do with the answer.
//!
//! The `Host` must be the service's: that of its public address, or this machine's where it has none. A
//! page of another site whose name is made to point here (DNS rebinding) is kept out so. What is not a
//! plain reading must come from our own pages.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{
    CONTENT_SECURITY_POLICY, HOST, HeaderName, HeaderValue, ORIGIN, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use leptos::nonce::Nonce;
use present::words::catalog::{network, router as word};

use super::{asker, sentence};
use crate::config::{PublicUrl, is_this_machine};
use crate::reach::Sender;
use crate::reach::forwarded::Origin;
use crate::state::AppState;

/// How long browsers come by TLS alone, once they have: two years.
const TLS_ONLY: &str = "max-age=63072000; includeSubDomains";

/// Checks who asks, mints the nonce of the answer, and puts the headers on it.
pub(super) async fn protect(
    State(state): State<AppState>,
    mut request: Request,
    next: Next,
) -> Response {
    let nonce = Nonce::new();
    let reload_port = state.reloads.then_some(state.options.reload_port);
    let policy = content_policy(&nonce, reload_port, &state.reach.form_origins);
    let mut response = match sender(&request, &state) {
        Err(refused) => *refused,
        Ok(sender) => {
            request.extensions_mut().insert(sender);
            request.extensions_mut().insert(nonce);
            next.run(request).await
        }
    };
    let headers = response.headers_mut();
    if state.reach.is_secure() {
        let value = HeaderValue::from_static(TLS_ONLY);
        headers.insert(STRICT_TRANSPORT_SECURITY, value);
    }
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    for (name, value) in FIXED {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Headers that are the same on every answer.
const FIXED: [(HeaderName, &str); 5] = [
    // A file is what we say it is.
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // Addresses hold filters; other sites are not told of them.
    (REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// Nothing is allowed but what is named. `reload_port` is the socket of `cargo leptos watch`; a form
/// may lead on to `form_origins`.
fn content_policy(nonce: &Nonce, reload_port: Option<u32>, form_origins: &[String]) -> String {
    let onward = [&["'self'".to_owned()], form_origins].concat().join(" ");
    let reload = reload_port.map_or_else(String::new, |port| {
        format!(" ws://127.0.0.1:{port} ws://localhost:{port}")
    });
    [
        "default-src 'none'".to_owned(),
        // Only scripts that carry the nonce of this answer, and what they load. Compiling WASM is
        // not `eval`.
        format!("script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'"),
        // No `style` attribute and no `<style>` anywhere.
        "style-src 'self'".to_owned(),
        "img-src 'self' data:".to_owned(),
        "font-src 'self'".to_owned(),
        format!("connect-src 'self'{reload}"),
        format!("form-action {onward}"),
        "base-uri 'none'".to_owned(),
        "frame-ancestors 'none'".to_owned(),
        "manifest-src 'self'".to_owned(),
    ]
    .join("; ")
}

/// Where a request came from, or the answer to one that is not let in.
fn sender(request: &Request, state: &AppState) -> Result<Sender, Box<Response>> {
    let headers = request.headers();
    let language = asker::language(request.uri(), state);
    let peer = peer(request);
    let Ok(origin) = state.reach.origin(peer, headers) else {
        let told = network::TWO_SENDERS.text(language);
        return refused(StatusCode::BAD_REQUEST, told, ("two senders", peer));
    };
    let from = origin.address;
    let own = || {
        let here = || format!("http://{}", state.address);
        state
            .reach
            .public
            .as_ref()
            .map_or_else(here, PublicUrl::origin)
    };
    let host = host(request, &origin).unwrap_or_default();
    let is_ours = match &state.reach.public {
        None => is_this_machine(host),
        Some(public) => public.is_host(host),
    };
    if !is_ours {
        let told = word::FOREIGN_HOST.fill(language, &[("address", &own())]);
        return refused(
            StatusCode::MISDIRECTED_REQUEST,
            &told,
            ("foreign host", from),
        );
    }
    if state.reach.was_plain(&origin) {
        let told = network::NOT_ENCRYPTED.fill(language, &[("address", &own())]);
        return refused(
            StatusCode::MISDIRECTED_REQUEST,
            &told,
            ("not encrypted", from),
        );
    }
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let from_elsewhere = match &state.reach.public {
        None => is_from_elsewhere(headers, host),
        Some(public) => !is_from(headers, public),
    };
    if !reads && from_elsewhere {
        let told = word::FOREIGN_SITE.text(language);
        return refused(StatusCode::FORBIDDEN, told, ("another site's form", from));
    }
    Ok(Sender(from))
}

/// The answer to what is not let in. The log is told why and from where, and nothing of what was sent.
fn refused(
    status: StatusCode,
    told: &str,
    (reason, from): (&'static str, IpAddr),
) -> Result<Sender, Box<Response>> {
    tracing::warn!(reason, %from, "a request was not let in");
    Err(Box::new(sentence(status, told)))
}

/// The address at the other end of the connection. Only tests have none.
fn peer(request: &Request) -> IpAddr {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    peer.map_or(Ipv4Addr::LOCALHOST.into(), |ConnectInfo(peer)| peer.ip())
}

/// The host that was asked for: as a trusted proxy was asked for it, where it tells.
fn host<'a>(request: &'a Request, origin: &'a Origin) -> Option<&'a str> {
    let authority = request.uri().authority();
    let authority = authority.map(axum::http::uri::Authority::as_str);
    let named = || authority.or_else(|| text(request.headers(), &HOST));
    origin.host.as_deref().or_else(named)
}

/// Whether a browser says that one of our own pages sent this. On a network everything that writes must
/// say so: each browser does.
fn is_from(headers: &HeaderMap, public: &PublicUrl) -> bool {
    let origin = text(headers, &ORIGIN);
    let site = text(headers, &SITE);
    let is_ours = origin.is_none_or(|origin| origin == public.origin());
    let by_itself = site.is_none_or(|site| matches!(site, "same-origin" | "none"));
    is_ours && by_itself && (origin.is_some() || site.is_some())
}

/// Whether a browser says that another site's page sent this. A program that is no browser says
/// nothing, and is nobody's unwitting messenger.
fn is_from_elsewhere(headers: &HeaderMap, host: &str) -> bool {
    if is_led_from_elsewhere(headers) {
        return true;
    }
    text(headers, &ORIGIN).is_some_and(|origin| {
        let from = origin.split_once("://").map_or(origin, |(_, from)| from);
        from != host
    })
}

/// Whether a browser says that another site's page led here. What a person typed, or kept as a bookmark,
/// is led by nobody.
pub(super) fn is_led_from_elsewhere(headers: &HeaderMap) -> bool {
    text(headers, &SITE).is_some_and(|site| !matches!(site, "same-origin" | "none"))
}

/// What a browser says of whose page sends a request.
const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_site_sends_is_told_apart() {
        let from = |pairs: &[(&'static str, &'static str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.insert(*name, HeaderValue::from_static(value));
            }
            is_from_elsewhere(&headers, "127.0.0.1:3000")
        };
        assert!(!from(&[]));
        assert!(!from(&[("origin", "http://127.0.0.1:3000")]));
        assert!(!from(&[("sec-fetch-site", "same-origin")]));
        assert!(from(&[("sec-fetch-site", "cross-site")]));
        assert!(from(&[("sec-fetch-site", "same-site")]));
        assert!(from(&[("origin", "http://127.0.0.1:4000")]));
        assert!(from(&[("origin", "https://evil.example")]));
        assert!(from(&[("origin", "null")]));
    }

    #[test]
    fn on_a_network_what_writes_comes_from_our_own_pages() {
        let public = PublicUrl::read("https://tall.eksempel.no").unwrap();
        let from = |pairs: &[(&'static str, &'static str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.insert(*name, HeaderValue::from_static(value));
            }
            is_from(&headers, &public)
        };
        let ours = ("origin", "https://tall.eksempel.no");
        assert!(from(&[ours]));
        assert!(from(&[ours, ("sec-fetch-site", "same-origin")]));
        assert!(from(&[("sec-fetch-site", "same-origin")]));
        assert!(!from(&[]));
        assert!(!from(&[ours, ("sec-fetch-site", "cross-site")]));
        assert!(!from(&[("sec-fetch-site", "same-site")]));
        for origin in [
            "http://tall.eksempel.no",
            "https://tall.eksempel.no:8443",
            "https://tall.eksempel.no.evil.example",
            "https://evil.example",
            "null",
        ] {
            assert!(!from(&[("origin", origin)]), "{origin}");
            assert!(!from(&[
                ("origin", origin),
                ("sec-fetch-site", "same-origin")
            ]));
        }
    }

    #[test]
    fn a_form_may_lead_to_those_who_sign_people_in() {
        let policy = content_policy(&Nonce::new(), None, &[]);
        assert!(policy.contains("; form-action 'self';"), "{policy}");
        let issuers = [
            "https://login.eksempel.no".to_owned(),
            "https://b.eksempel.no".to_owned(),
        ];
        let policy = content_policy(&Nonce::new(), None, &issuers);
        let onward = "; form-action 'self' https://login.eksempel.no https://b.eksempel.no;";
        assert!(policy.contains(onward), "{policy}");
    }
}
