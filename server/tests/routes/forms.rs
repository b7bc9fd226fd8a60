//! Forms as a browser posts them, up to the change they make.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::response::IntoResponse as _;
use kinds::Id;
use server::router::REQUEST_BYTES_MAX;
use server::router::asker::Asker;
use server::router::forms::{Answer, FORM_BYTES_MAX, Form, Forms};
use server::state::AppState;
use store::{Actor, AuditAction, By, Chain, DatabaseError, Ending, Entry, Origin};

use crate::service::{Answer as Answered, Service};

const PLAIN: &str = "application/x-www-form-urlencoded";
const TRIED: AuditAction = AuditAction::named("form.tried");

/// The test's own forms; one of them at the address of a page.
pub fn forms() -> Forms {
    Forms::default().with("/prove", tell).with("/papir", tell)
}

/// Makes a change that the audit log tells of.
async fn tell(state: AppState, _: Asker, form: Form) -> Answer {
    let words = form.text("ord");
    if words.is_empty() {
        return Answer::page((StatusCode::UNPROCESSABLE_ENTITY, "Skriv noe.").into_response());
    }
    let by = By {
        id: Id::new(1, 1),
        actor: Actor::System,
        from: Origin::address(state.address.ip()),
        at: state.clock.now(),
    };
    let entry = Entry::of(TRIED).with("chars", words.chars().count());
    let told = state.db.change(&by, async |_| Ok(Ending::Keep((), entry)));
    match told.await {
        Ok(()) | Err(DatabaseError::DoneBefore(_)) => Answer::See(form.back("/metode")),
        Err(error) => {
            Answer::page((StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response())
        }
    }
}

/// A form of this kind, as our own page posts it.
fn posted(path: &str, kind: &str) -> axum::http::request::Builder {
    Request::post(path)
        .header("host", "127.0.0.1:3000")
        .header("origin", "http://127.0.0.1:3000")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", kind)
}

async fn post(service: &Service, fields: &str) -> Answered {
    let request = posted("/prove", PLAIN).body(Body::from(fields.to_owned()));
    service.send(request.unwrap()).await
}

/// How many changes there were, those of getting ready aside.
async fn changes(service: &Service) -> i64 {
    match service.db.verify_audit().await.unwrap() {
        Chain::Whole { rows, .. } => rows - service.rows_before,
        broken @ Chain::Broken { .. } => panic!("{broken:?}"),
    }
}

#[tokio::test]
async fn a_form_makes_its_change_and_shows_a_page() {
    let service = Service::new().await;
    let answer = post(
        &service,
        "ord=L%C3%B8rdag+kl.+9&back=%2Fkommuner%3Fregion%3Dnord",
    )
    .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/kommuner?region=nord");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(
        answer
            .header("content-security-policy")
            .contains("form-action 'self'")
    );
    assert_eq!(changes(&service).await, 1);

    // The same again, as after a second press of the button.
    let again = post(&service, "ord=L%C3%B8rdag").await;
    assert_eq!(
        (again.status, again.header("location")),
        (StatusCode::SEE_OTHER, "/metode")
    );
    assert_eq!(changes(&service).await, 1);
}

#[tokio::test]
async fn a_form_that_cannot_be_used_gets_the_page_that_says_why() {
    let service = Service::new().await;
    let answer = post(&service, "ord=").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        (answer.text.as_str(), answer.header("location")),
        ("Skriv noe.", "")
    );
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(changes(&service).await, 0);
}

#[tokio::test]
async fn a_form_may_be_posted_to_the_page_it_stands_on() {
    let service = Service::new().await;
    assert_eq!(service.get("/papir").await.status, StatusCode::OK);
    let request = posted("/papir", PLAIN).body(Body::from("ord=a"));
    assert_eq!(
        service.send(request.unwrap()).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        service.get("/prove").await.status,
        StatusCode::METHOD_NOT_ALLOWED
    );
}

#[tokio::test]
async fn a_form_never_leads_to_another_host() {
    let service = Service::new().await;
    for back in [
        "//evil.example",
        "%2F%2Fevil.example",
        "https%3A%2F%2Fevil.example",
        "%2F%5Cevil.example",
        "%5C%5Cevil.example",
        "%2F%09%2Fevil.example",
        "%2F%0D%0Alocation%3A+https%3A%2F%2Fevil.example",
        "javascript%3Aalert(1)",
        "",
    ] {
        let answer = post(&service, &format!("ord=a&back={back}")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{back}");
        assert_eq!(answer.header("location"), "/metode", "{back}");
    }
}

#[tokio::test]
async fn another_sites_form_reaches_no_handler() {
    let service = Service::new().await;
    for (name, value) in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ] {
        let request = Request::post("/prove")
            .header("host", "127.0.0.1:3000")
            .header("content-type", PLAIN)
            .header(name, value)
            .body(Body::from("ord=a"));
        let answer = service.send(request.unwrap()).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}: {value}");
    }
    assert_eq!(changes(&service).await, 0);
}

#[tokio::test]
async fn what_is_no_form_is_refused() {
    let service = Service::new().await;
    for kind in [
        "multipart/form-data; boundary=x",
        "text/plain",
        "application/json",
        "",
    ] {
        let request = posted("/prove", kind).body(Body::from("ord=a"));
        let answer = service.send(request.unwrap()).await;
        assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{kind}");
        assert!(
            answer.text.starts_with("Her tas bare skjemaer imot"),
            "{}",
            answer.text
        );
    }
    assert_eq!(changes(&service).await, 0);
    let told = format!("{PLAIN}; charset=UTF-8");
    let request = posted("/prove", &told).body(Body::from("ord=a"));
    assert_eq!(
        service.send(request.unwrap()).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_form_past_the_limit_is_refused() {
    let service = Service::new().await;
    // A request of this size is let in: it is the form that is too large.
    const { assert!(FORM_BYTES_MAX < REQUEST_BYTES_MAX) };
    let filled = |bytes: usize| format!("ord={}", "a".repeat(bytes - "ord=".len()));
    for (bytes, status) in [
        (FORM_BYTES_MAX + 1, StatusCode::PAYLOAD_TOO_LARGE),
        (FORM_BYTES_MAX, StatusCode::SEE_OTHER),
    ] {
        let fields = filled(bytes);
        let plain = post(&service, &fields).await;
        assert_eq!(plain.status, status, "{bytes}");
        let told = posted("/prove", PLAIN)
            .header("content-length", bytes)
            .header("referer", "http://127.0.0.1:3000/metode?wave=2015")
            .body(Body::from(fields));
        let told = service.send(told.unwrap()).await;
        assert_eq!(told.status, status, "{bytes}");
        if status == StatusCode::PAYLOAD_TOO_LARGE {
            for shown in ["Skjemaet er for stort", r#"href="/metode?wave=2015""#] {
                assert!(told.text.contains(shown), "{shown}: {}", told.text);
            }
            assert_eq!(changes(&service).await, 0);
        }
    }
}
