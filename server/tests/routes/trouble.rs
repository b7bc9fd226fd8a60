//! Who is not let in, and what is said when something is wrong.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use server::router::REQUEST_BYTES_MAX;

use crate::service::Service;

#[tokio::test]
async fn a_name_that_was_made_to_point_here_is_refused() {
    let service = Service::new().await;
    for host in [
        "evil.example",
        "evil.example:3000",
        "127.0.0.1.evil.example",
        "",
    ] {
        for path in [
            "/",
            "/healthz",
            "/pkg/plain.css",
            "/kommuner?region=nord,vest",
        ] {
            let answer = service.ask(Request::get(path).header("host", host)).await;
            assert_eq!(
                answer.status,
                StatusCode::MISDIRECTED_REQUEST,
                "{host}{path}"
            );
            assert_eq!(
                answer.text,
                "Adressen er ikke denne tjenestens. Åpne http://127.0.0.1:3000 i nettleseren.\n"
            );
        }
    }
    let nameless = service.ask(Request::get("/")).await;
    assert_eq!(nameless.status, StatusCode::MISDIRECTED_REQUEST);
    for host in ["localhost:3000", "[::1]:3000", "127.0.0.1"] {
        let answer = service.ask(Request::get("/").header("host", host)).await;
        assert_eq!(answer.status, StatusCode::OK, "{host}");
    }
}

#[tokio::test]
async fn another_sites_form_is_refused() {
    let service = Service::new().await;
    let post = |origin: &str| {
        let request = Request::post("/api/anything").header("host", "127.0.0.1:3000");
        request.header("origin", origin)
    };
    let foreign = service.ask(post("https://evil.example")).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    assert!(
        foreign
            .text
            .starts_with("Forespørselen kom fra en annen nettside")
    );
    let own = service.ask(post("http://127.0.0.1:3000")).await;
    assert_ne!(own.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn pages_are_handed_the_backend() {
    let service = Service::new().await;
    let answer = service.get("/").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.text.contains("backend: true"), "{}", answer.text);
}

#[tokio::test]
async fn a_panic_is_a_sentence_and_not_a_trace() {
    let service = Service::new().await;
    let answer = service.get("/panic").await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(
        answer.text.starts_with("Noe gikk galt hos oss."),
        "{}",
        answer.text
    );
    assert!(!answer.text.contains("a page that panics"));
}

#[tokio::test]
async fn a_body_past_the_limit_is_refused() {
    let service = Service::new().await;
    for (bytes, status) in [
        (REQUEST_BYTES_MAX, StatusCode::METHOD_NOT_ALLOWED),
        (REQUEST_BYTES_MAX + 1, StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        let request = Request::post("/metode")
            .header("host", "localhost")
            .header("content-length", bytes)
            .body(Body::from(vec![b' '; bytes]));
        let answer = service.send(request.unwrap()).await;
        assert_eq!(answer.status, status, "{bytes}");
        // A sentence, and the way back.
        let told = answer.text.contains("Skjemaet er for stort");
        let way = answer.text.contains(r#"<a href="/">"#);
        assert_eq!((told, way), (bytes > REQUEST_BYTES_MAX, told), "{bytes}");
    }
}

#[tokio::test]
async fn health_tells_the_waves_and_the_database() {
    let service = Service::new().await;
    let well = service.get("/healthz").await;
    assert_eq!(well.status, StatusCode::OK);
    assert_eq!(well.text, r#"{"ok":true,"waves":[2015],"database":"ok"}"#);
    assert_eq!(well.header("content-type"), "application/json");

    service.db.close().await;
    let ill = service.get("/healthz").await;
    assert_eq!(ill.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(
        ill.text,
        r#"{"ok":false,"waves":[2015],"database":"unreachable"}"#
    );
}
