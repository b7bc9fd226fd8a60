//! The headers that lie on every answer, and how long each kind may be kept.

use axum::http::{Request, StatusCode};

use crate::service::{Answer, Service};

/// Every kind of answer: page, redirect, file, refusal, missing, health.
async fn every_kind(service: &Service) -> Vec<(&'static str, Answer)> {
    let foreign = Request::get("/kommuner").header("host", "evil.example");
    vec![
        ("page", service.get("/").await),
        ("any page", service.get("/metode").await),
        ("paper", service.get("/papir").await),
        ("redirect", service.get("/kommuner?region=nord,vest").await),
        ("file", service.get("/favicon.svg").await),
        ("package", service.get("/pkg/plain.css").await),
        ("missing file", service.get("/pkg/gone.js").await),
        ("health", service.get("/healthz").await),
        ("refused", service.ask(foreign).await),
        ("panic", service.get("/panic").await),
        (
            "missing function",
            service
                .ask(Request::post("/api/gone").header("host", "localhost"))
                .await,
        ),
    ]
}

#[tokio::test]
async fn no_answer_goes_without_the_headers() {
    let service = Service::new().await;
    for (kind, answer) in every_kind(&service).await {
        let policy = answer.header("content-security-policy");
        for directive in [
            "default-src 'none'",
            "'strict-dynamic' 'wasm-unsafe-eval'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "manifest-src 'self'",
        ] {
            let found = policy.split("; ").any(|part| part.ends_with(directive));
            assert!(found, "{kind}: {directive} in {policy}");
        }
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
            "{kind}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{kind}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{kind}");
        assert_eq!(
            answer.header("cross-origin-opener-policy"),
            "same-origin",
            "{kind}"
        );
        assert!(
            answer.header("permissions-policy").contains("camera=()"),
            "{kind}"
        );
        assert!(answer.header("x-request-id").len() >= 32, "{kind}");
    }
}

fn nonce(answer: &Answer) -> String {
    let policy = answer.header("content-security-policy");
    let (_, rest) = policy.split_once("'nonce-").unwrap();
    rest.split_once('\'').unwrap().0.to_owned()
}

#[tokio::test]
async fn scripts_of_a_page_carry_the_nonce_of_its_header() {
    let service = Service::new().await;
    let first = service.get("/").await;
    let second = service.get("/").await;
    for page in [&first, &second] {
        let nonce = nonce(page);
        assert!(nonce.len() >= 20);
        let scripts: Vec<&str> = page.text.split("<script").skip(1).collect();
        assert!(!scripts.is_empty(), "{}", page.text);
        for script in scripts {
            assert!(script.contains(&format!("nonce=\"{nonce}\"")), "{script}");
        }
    }
    assert_ne!(nonce(&first), nonce(&second));
}

#[tokio::test]
async fn a_file_is_kept_as_long_as_its_name_allows() {
    let service = Service::new().await;
    for (path, time) in [
        (
            "/pkg/oppfolging.qBE3xgv4qIJPE2dELMpDhQ.js",
            "public, max-age=31536000, immutable",
        ),
        ("/pkg/plain.css", "no-cache"),
        ("/pkg/oppfolging.qBE3xgv4qIJPE2dELMpDhX.js", "no-store"),
        ("/fonts/inter.woff2", "public, max-age=3600"),
        ("/favicon.svg", "public, max-age=3600"),
        ("/", "no-store"),
        ("/papir", "no-store"),
        ("/healthz", "no-store"),
    ] {
        assert_eq!(
            service.get(path).await.header("cache-control"),
            time,
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_packed_file_is_sent_to_those_who_can_unpack_it() {
    let service = Service::new().await;
    let path = "/pkg/oppfolging.qBE3xgv4qIJPE2dELMpDhQ.js";
    let plain = service.get(path).await;
    assert_eq!(
        (plain.text.as_str(), plain.header("content-encoding")),
        ("let a = 1;", "")
    );
    let request = Request::get(path)
        .header("host", "localhost")
        .header("accept-encoding", "br");
    let packed = service.ask(request).await;
    assert_eq!(
        (packed.text.as_str(), packed.header("content-encoding")),
        ("packed", "br")
    );
    assert_eq!(packed.header("content-type"), "text/javascript");
    // The packed twin has no address of its own that a page would link to, and no one asks for it.
    assert_eq!(
        service.get("/favicon.svg.br").await.header("content-type"),
        "text/html; charset=utf-8"
    );
}

#[tokio::test]
async fn a_page_is_packed_on_the_way() {
    let service = Service::new().await;
    let request = Request::get("/")
        .header("host", "localhost")
        .header("accept-encoding", "br");
    let answer = service.ask(request).await;
    assert_eq!(
        (answer.status, answer.header("content-encoding")),
        (StatusCode::OK, "br")
    );
    assert!(answer.header("vary").contains("accept-encoding"));
}
