//! Who may ask, and what a browser may do with the answer.
//!
//! Until sign-in exists the server listens on this machine only. That does not keep out a page of
//! another site in the same browser, whose name is made to point here (DNS rebinding): so the
//! `Host` must be this machine's, and what is not a plain reading must come from our own pages.

use axum::extract::{Request, State};
use axum::http::header::{
    CONTENT_SECURITY_POLICY, HOST, HeaderName, HeaderValue, ORIGIN, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use leptos::nonce::Nonce;
use present::words::catalog::router as word;

use super::{asker, sentence};
use crate::state::AppState;

/// Checks who asks, mints the nonce of the answer, and puts the headers on it.
pub(super) async fn protect(
    State(state): State<AppState>,
    mut request: Request,
    next: Next,
) -> Response {
    let nonce = Nonce::new();
    let policy = content_policy(&nonce, state.reloads.then_some(state.options.reload_port));
    let mut response = if let Some(refused) = refusal(&request, &state) {
        refused
    } else {
        request.extensions_mut().insert(nonce);
        next.run(request).await
    };
    let headers = response.headers_mut();
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

/// Nothing is allowed but what is named. `reload_port` is the socket of `cargo leptos watch`.
fn content_policy(nonce: &Nonce, reload_port: Option<u32>) -> String {
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
        "form-action 'self'".to_owned(),
        "base-uri 'none'".to_owned(),
        "frame-ancestors 'none'".to_owned(),
        "manifest-src 'self'".to_owned(),
    ]
    .join("; ")
}

/// The answer to a request that is not let in; `None` lets it in.
fn refusal(request: &Request, state: &AppState) -> Option<Response> {
    let headers = request.headers();
    let language = asker::language(request.uri(), state);
    let authority = request
        .uri()
        .authority()
        .map(axum::http::uri::Authority::as_str);
    let host = authority.or_else(|| text(headers, &HOST));
    if !host.is_some_and(is_this_machine) {
        let address = state.address.to_string();
        let told = word::FOREIGN_HOST.fill(language, &[("address", &address)]);
        return Some(sentence(StatusCode::MISDIRECTED_REQUEST, told));
    }
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !reads && is_from_elsewhere(headers, host.unwrap_or_default()) {
        let told = word::FOREIGN_SITE.text(language);
        return Some(sentence(StatusCode::FORBIDDEN, told));
    }
    None
}

/// Whether a `Host` names this machine; any port, since a tunnel may use another.
fn is_this_machine(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => name,
        _ => host,
    };
    ["127.0.0.1", "[::1]"].contains(&name) || name.eq_ignore_ascii_case("localhost")
}

/// Whether a browser says that another site's page sent this. A program that is no browser says
/// nothing, and is nobody's unwitting messenger.
fn is_from_elsewhere(headers: &HeaderMap, host: &str) -> bool {
    let site = text(headers, &HeaderName::from_static("sec-fetch-site"));
    if site.is_some_and(|site| !matches!(site, "same-origin" | "none")) {
        return true;
    }
    text(headers, &ORIGIN).is_some_and(|origin| {
        let from = origin.split_once("://").map_or(origin, |(_, from)| from);
        from != host
    })
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_names_of_this_machine_are_let_in() {
        for (host, let_in) in [
            ("127.0.0.1:3000", true),
            ("127.0.0.1", true),
            ("localhost:3000", true),
            ("LocalHost", true),
            ("[::1]:3000", true),
            ("[::1]", true),
            ("evil.example:3000", false),
            ("127.0.0.1.evil.example", false),
            ("127.0.0.1:3000.evil.example", false),
            ("evil.example:127.0.0.1", false),
            ("localhost.evil.example", false),
            ("", false),
            (":3000", false),
            ("0.0.0.0:3000", false),
        ] {
            assert_eq!(is_this_machine(host), let_in, "{host}");
        }
    }

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
}
