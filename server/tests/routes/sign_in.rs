//! Signing in and out as a browser does it, in the demonstration.

use axum::body::Body;
use axum::http::{Request, StatusCode};

use server::auth::BROWSER_CHARS_MAX;

use crate::service::{Answer, Service};

/// A form as our own page posts it.
async fn post(service: &Service, path: &str, fields: &str, cookie: &str) -> Answer {
    let request = Request::post(path)
        .header("host", "127.0.0.1:3000")
        .header("origin", "http://127.0.0.1:3000")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("cookie", cookie)
        .body(Body::from(fields.to_owned()));
    service.send(request.unwrap()).await
}

async fn file(service: &Service, cookie: &str) -> StatusCode {
    let request = Request::get("/kommuner.csv")
        .header("host", "127.0.0.1:3000")
        .header("cookie", cookie);
    service.ask(request).await.status
}

async fn ready(service: &Service, e_mail: &str) -> String {
    let account = service.db.account_by_mail(e_mail).await.unwrap();
    account.unwrap().id.to_string()
}

/// Made in the same moment, they stand in the same order on every machine.
#[tokio::test]
async fn ready_people_are_listed_in_their_order() {
    let service = Service::new().await;
    let accounts = service.db.accounts().await.unwrap();
    let names: Vec<&str> = accounts.iter().map(|one| &*one.name).collect();
    let ordered = [
        "Rådgiver A, Nord",
        "Rådgiver B, Nord",
        "Rådgiver, Vest",
        "Leder, Nord",
        "Leder, hele landet",
        "Administrator",
        "Leser",
    ];
    assert_eq!(names, ordered);
}

#[tokio::test]
async fn a_ready_person_signs_in_and_out() {
    let service = Service::new().await;
    let stranger = service.get_as_stranger("/kommuner.csv").await;
    assert_eq!(stranger.status, StatusCode::UNAUTHORIZED);
    let reader = ready(&service, "reader-a.landet@demo.invalid").await;
    let fields = format!("konto={reader}&back=%2Fkommuner%3Fregion%3Dnord");
    let signed_in = post(&service, "/logg-inn/demo", &fields, "").await;
    assert_eq!(signed_in.status, StatusCode::SEE_OTHER);
    assert_eq!(signed_in.header("location"), "/kommuner?region=nord");
    let given = signed_in.header("set-cookie");
    assert!(given.contains("; HttpOnly; SameSite=Lax"), "{given}");
    let (cookie, _) = given.split_once(';').unwrap();
    assert_eq!(file(&service, cookie).await, StatusCode::OK);

    let signed_out = post(&service, "/logg-ut", "", cookie).await;
    assert_eq!(signed_out.status, StatusCode::SEE_OTHER);
    assert_eq!(signed_out.header("location"), "/logg-inn");
    assert!(signed_out.header("set-cookie").contains("Max-Age=0"));
    // The token itself opens nothing any more, whoever has kept it.
    assert_eq!(file(&service, cookie).await, StatusCode::UNAUTHORIZED);
    let again = post(&service, "/logg-ut", "", cookie).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn of_a_browsers_name_no_more_is_kept_than_fits() {
    let service = Service::new().await;
    let reader = ready(&service, "reader-a.landet@demo.invalid").await;
    for (sent, kept) in [
        (BROWSER_CHARS_MAX, BROWSER_CHARS_MAX),
        (BROWSER_CHARS_MAX + 1, BROWSER_CHARS_MAX),
    ] {
        let request = Request::post("/logg-inn/demo")
            .header("host", "127.0.0.1:3000")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("user-agent", "x".repeat(sent))
            .header("cookie", "")
            .body(Body::from(format!("konto={reader}")));
        service.send(request.unwrap()).await;
        let sessions = service.db.sessions(reader.parse().unwrap()).await.unwrap();
        let longest = sessions.iter().map(|session| session.browser.len()).max();
        assert_eq!(longest, Some(kept), "{sent}");
    }
}

#[tokio::test]
async fn signing_in_again_ends_the_session_before() {
    let service = Service::new().await;
    let before = service.cookie.clone();
    assert_eq!(file(&service, &before).await, StatusCode::OK);
    let manager = ready(&service, "manager-a.nord@demo.invalid").await;
    let fields = format!("konto={manager}");
    let signed_in = post(&service, "/logg-inn/demo", &fields, &before).await;
    assert_eq!(signed_in.header("location"), "/");
    assert_eq!(file(&service, &before).await, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn who_is_no_ready_person_is_not_let_in() {
    let service = Service::new().await;
    for account in ["", "konge", "00000000-0000-7000-8000-000000000000"] {
        let fields = format!("konto={account}&back=%2F%2Fevil.example");
        let answer = post(&service, "/logg-inn/demo", &fields, "").await;
        assert_ne!(answer.status, StatusCode::SEE_OTHER, "{account}");
        assert_eq!(answer.header("set-cookie"), "", "{account}");
    }
}

#[tokio::test]
async fn whoever_is_signed_in_twice_is_so_until_each_is_ended() {
    let service = Service::new().await;
    let other = service.sign_in("adviser-a.nord@demo.invalid").await;
    assert_eq!(file(&service, &other).await, StatusCode::OK);
    assert_eq!(file(&service, &service.cookie).await, StatusCode::OK);
    post(&service, "/logg-ut", "", &other).await;
    assert_eq!(file(&service, &other).await, StatusCode::UNAUTHORIZED);
    assert_eq!(file(&service, &service.cookie).await, StatusCode::OK);
}
