//! What a browser brings back from a provider: by whom it was begun, once, in time, and not too much.

use std::time::Duration;

use axum::http::{Request, StatusCode};
use server::auth::issuers::{
    ANSWER_BYTES_MAX, BACK_BYTES_MAX, DESCRIPTION_MINUTES_MAX, FLOW_MINUTES_MAX,
};
use server::router::CODE_BYTES_MAX;

use super::fake::{Fake, Instead};
use super::{HOST, MAPPED, Place, Sent, fault, session};

#[tokio::test]
async fn a_sign_in_belongs_to_its_browser_and_is_used_once() {
    let place = Place::with(MAPPED).await;
    let (mine, theirs) = (place.go("").await, place.go("").await);
    assert_ne!(mine.cookie, theirs.cookie);
    // The address that somebody else came back to, sent to me; and mine, without my cookie.
    for (state, cookie) in [
        (&theirs, &*mine.cookie),
        (&mine, &*theirs.cookie),
        (&mine, ""),
    ] {
        let mixed = Sent {
            asked: state.asked.clone(),
            cookie: cookie.to_owned(),
        };
        place.let_through(&mixed, |_| ());
        assert_eq!(fault(&place.back(&mixed).await), "gone");
    }
    place.let_through(&mine, |_| ());
    let answer = place.back(&mine).await;
    assert_eq!(fault(&answer), "");
    assert_eq!(fault(&place.back(&mine).await), "gone");
    // Whoever is signed in stays so.
    assert_ne!(
        place.page(&session(&answer)).await,
        StatusCode::UNAUTHORIZED
    );
    // A code that the provider has given a token for already.
    let again = place.go("").await;
    place.let_through(&again, |_| ());
    place.fake.say(|said| said.used = true);
    assert_eq!(fault(&place.back(&again).await), "gone");
}

#[tokio::test]
async fn another_sites_link_begins_no_sign_in() {
    let place = Place::with(MAPPED).await;
    let ask = async |path: &str, site: &str| {
        let request = Request::get(path).header("host", HOST).header("cookie", "");
        let request = match site {
            "" => request,
            site => request.header("sec-fetch-site", site),
        };
        place.service.ask(request).await
    };
    for (back, site, onward) in [
        (
            "/kommuner%3Fregion%3Dnord",
            "cross-site",
            "/logg-inn?til=/kommuner%3Fregion%3Dnord",
        ),
        ("/metode", "same-site", "/logg-inn?til=/metode"),
        ("//evil.example", "cross-site", "/logg-inn?til=/"),
        (
            "/kommuner%3Fsprak%3Den",
            "cross-site",
            "/logg-inn?til=/kommuner%3Fsprak%3Den&sprak=en",
        ),
    ] {
        let answer = ask(&format!("/logg-inn/fake?til={back}"), site).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{back}");
        assert_eq!(answer.header("location"), onward);
        assert_eq!(answer.header("set-cookie"), "", "{back}");
    }
    assert_eq!(place.fake.described(), 0);
    // By a link of our own, an address that was typed, and a program that says nothing.
    for site in ["same-origin", "none", ""] {
        let answer = ask("/logg-inn/fake?til=/metode", site).await;
        let there = format!("{}/authorize?", place.fake.url());
        assert!(answer.header("location").starts_with(&there), "{site}");
    }
}

#[tokio::test]
async fn two_windows_do_not_disturb_each_other() {
    let place = Place::with(MAPPED).await;
    let first = place.go("").await;
    let second = place.go(&first.cookie).await;
    assert_eq!(first.cookie, second.cookie);
    for sent in [&first, &second] {
        place.let_through(sent, |_| ());
        assert_eq!(fault(&place.back(sent).await), "");
    }
}

#[tokio::test]
async fn a_sign_in_has_its_time() {
    let place = Place::with(MAPPED).await;
    for (seconds, expected) in [
        (FLOW_MINUTES_MAX * 60, ""),
        (FLOW_MINUTES_MAX * 60 + 1, "gone"),
    ] {
        let sent = place.go("").await;
        place.clock.on(seconds);
        place.let_through(&sent, |_| ());
        assert_eq!(fault(&place.back(&sent).await), expected);
    }
}

#[tokio::test]
async fn what_a_browser_brings_back_is_bounded_and_told() {
    let place = Place::with(MAPPED).await;
    let long = |bytes: usize| format!("code={}", "a".repeat(bytes));
    for (brought, expected) in [
        ("error=access_denied".to_owned(), "cancelled"),
        ("error=server_error".to_owned(), "unreachable"),
        ("error=invalid_scope".to_owned(), "setup"),
        (
            "code=a-code&iss=http%3A%2F%2F127.0.0.1%3A1".to_owned(),
            "untrusted",
        ),
        (String::new(), "setup"),
        (long(CODE_BYTES_MAX), "gone"),
        (long(CODE_BYTES_MAX + 1), "setup"),
    ] {
        let sent = place.go("").await;
        place.let_through(&sent, |_| ());
        let path = format!(
            "/logg-inn/fake/retur?state={}&{brought}",
            sent.asked["state"]
        );
        let answer = place.get(&path, &sent.cookie).await;
        assert_eq!(fault(&answer), expected, "{brought:.60}");
    }
    for query in ["", "state=", "state=1&code=2", "state=%00&code=%ff"] {
        let answer = place
            .get(&format!("/logg-inn/fake/retur?{query}"), "")
            .await;
        assert_eq!(fault(&answer), "gone", "{query}");
    }
    for path in [
        "/logg-inn/annen",
        "/logg-inn/annen/retur",
        "/logg-inn/fake%00",
    ] {
        assert_eq!(
            place.get(path, "").await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
}

#[tokio::test]
async fn nobody_is_led_to_another_site() {
    let place = Place::with(MAPPED).await;
    let longest = format!("/{}", "a".repeat(BACK_BYTES_MAX - 1));
    let too_long = format!("/{}", "a".repeat(BACK_BYTES_MAX));
    for (onward, expected) in [
        ("//evil.example", "/"),
        ("https://evil.example", "/"),
        ("/\r\nset-cookie:a", "/"),
        (&*longest, &*longest),
        (&*too_long, "/"),
    ] {
        let til: String = form_urlencoded::byte_serialize(onward.as_bytes()).collect();
        let answer = place.get(&format!("/logg-inn/fake?til={til}"), "").await;
        let query = answer.header("location").split_once('?').unwrap().1;
        let (cookie, _) = answer.header("set-cookie").split_once(';').unwrap();
        let sent = Sent {
            asked: form_urlencoded::parse(query.as_bytes())
                .into_owned()
                .collect(),
            cookie: cookie.to_owned(),
        };
        place.let_through(&sent, |_| ());
        assert_eq!(place.back(&sent).await.header("location"), expected);
    }
}

#[tokio::test]
async fn a_provider_that_does_not_answer_is_told() {
    let fake = Fake::start().await;
    let place = Place::at(fake, MAPPED, Duration::from_millis(300)).await;
    let evil = format!("{}/keys", place.fake.url());
    for instead in [
        Instead::Nothing,
        Instead::Padded(ANSWER_BYTES_MAX + 1),
        Instead::Elsewhere(evil),
    ] {
        place.fake.say(|said| said.instead = Some(instead.clone()));
        let answer = place.get("/logg-inn/fake?til=/kommuner", "").await;
        assert_eq!(fault(&answer), "unreachable", "{instead:?}");
        let told = "/logg-inn?til=/kommuner&feil=unreachable&hos=fake";
        assert_eq!(answer.header("location"), told);
    }
    let largest = Instead::Padded(ANSWER_BYTES_MAX);
    place.fake.say(|said| said.instead = Some(largest));
    assert_eq!(fault(&place.sign_in(|_| ()).await), "");
    // In the language of the page to go on to.
    place.clock.on(DESCRIPTION_MINUTES_MAX * 60);
    place.fake.say(|said| said.instead = Some(Instead::Nothing));
    let answer = place
        .get("/logg-inn/fake?til=/kommuner%3Fsprak%3Den", "")
        .await;
    assert!(answer.header("location").ends_with("&sprak=en"));
}

/// What stands below an address must be said by whoever has that address.
#[tokio::test]
async fn a_provider_that_calls_itself_otherwise_is_refused() {
    let place = Place::with(MAPPED).await;
    for name in ["https://evil.example", "http://127.0.0.1:1", ""] {
        place
            .fake
            .say(|said| said.instead = Some(Instead::Called(name)));
        let answer = place.get("/logg-inn/fake?til=/kommuner", "").await;
        assert_ne!(fault(&answer), "", "{name}");
        assert!(
            answer
                .header("location")
                .starts_with("/logg-inn?til=/kommuner&feil=")
        );
    }
}
