//! The service on a network: under one address, by TLS, perhaps past a proxy, and not too often.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use domain::world::World;
use server::auth::cookie::SECURE_NAME;
use server::config::PublicUrl;
use server::reach::rates::{ADDRESS_BURST_MAX, PERSON_BURST_MAX, Rates};
use server::reach::{Reach, SIGN_INS_MAX};
use server::router::REQUEST_BYTES_MAX;
use server::router::forms::FORM_BYTES_MAX;
use tokio::time::Instant;

use crate::heard::Log;
use crate::service::{Answer, Service};

const PROXY: &str = "10.0.0.5:40000";
const SENDER: &str = "192.0.2.7:40000";
const HOST: (&str, &str) = ("host", "tall.eksempel.no");

fn reach(tls: bool) -> Reach {
    Reach {
        public: Some(PublicUrl::read("https://tall.eksempel.no").unwrap()),
        tls,
        proxies: vec!["10.0.0.5".parse().unwrap()],
        rates: Some(Rates::default()),
        ..Reach::here()
    }
}

async fn service(reach: Reach) -> (Service, Arc<Reach>) {
    let reach = Arc::new(reach);
    let world = World::new([]);
    (Service::reached(world, Arc::clone(&reach)).await, reach)
}

async fn get(service: &Service, peer: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    service
        .send_from(peer, request.body(Body::empty()).unwrap())
        .await
}

#[tokio::test]
async fn only_the_public_address_is_answered() {
    let (service, _) = service(reach(true)).await;
    for (host, status) in [
        ("tall.eksempel.no", StatusCode::OK),
        ("TALL.eksempel.no:443", StatusCode::OK),
        ("tall.eksempel.no:8443", StatusCode::MISDIRECTED_REQUEST),
        ("127.0.0.1:3000", StatusCode::MISDIRECTED_REQUEST),
        ("localhost", StatusCode::MISDIRECTED_REQUEST),
        ("evil.example", StatusCode::MISDIRECTED_REQUEST),
    ] {
        let answer = get(&service, SENDER, "/papir", &[("host", host)]).await;
        assert_eq!(answer.status, status, "{host}");
        let tls_only = answer.header("strict-transport-security");
        assert_eq!(tls_only, "max-age=63072000; includeSubDomains", "{host}");
        if status == StatusCode::MISDIRECTED_REQUEST {
            let told = "Adressen er ikke denne tjenestens. Åpne https://tall.eksempel.no i";
            assert!(answer.text.starts_with(told), "{}", answer.text);
        }
    }
    let here = Service::new().await.get("/papir").await;
    assert_eq!(here.header("strict-transport-security"), "");
}

#[tokio::test]
async fn what_comes_past_the_proxy_without_tls_is_refused() {
    let (service, _) = service(reach(false)).await;
    let https = ("x-forwarded-proto", "https");
    let http = ("x-forwarded-proto", "http");
    for (peer, headers, status) in [
        (PROXY, vec![HOST, https], StatusCode::OK),
        (PROXY, vec![HOST], StatusCode::OK),
        (PROXY, vec![HOST, http], StatusCode::MISDIRECTED_REQUEST),
        // Nobody but the proxy can say that it was TLS.
        (SENDER, vec![HOST, https], StatusCode::MISDIRECTED_REQUEST),
        (SENDER, vec![HOST], StatusCode::MISDIRECTED_REQUEST),
        (
            PROXY,
            vec![
                ("host", "10.0.0.9:3000"),
                ("x-forwarded-host", "tall.eksempel.no"),
            ],
            StatusCode::OK,
        ),
        (
            PROXY,
            vec![HOST, ("x-forwarded-host", "evil.example")],
            StatusCode::MISDIRECTED_REQUEST,
        ),
        (
            PROXY,
            vec![
                HOST,
                ("forwarded", "for=1.2.3.4"),
                ("x-forwarded-for", "192.0.2.7"),
            ],
            StatusCode::BAD_REQUEST,
        ),
    ] {
        let answer = get(&service, peer, "/papir", &headers).await;
        assert_eq!(answer.status, status, "{peer} {headers:?} {}", answer.text);
        assert!(answer.header("content-security-policy").len() > 10);
    }
}

/// Signs out, as a page of some site.
async fn sign_out(service: &Service, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::post("/logg-ut").header(HOST.0, HOST.1);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let kind = "application/x-www-form-urlencoded";
    let request = request.header("content-type", kind).body(Body::empty());
    service.send_from(SENDER, request.unwrap()).await
}

#[tokio::test]
async fn what_writes_says_that_it_is_ours_and_the_cookie_is_bound_to_the_host() {
    let (service, _) = service(reach(true)).await;
    let ours = ("origin", "https://tall.eksempel.no");
    for foreign in [
        vec![],
        vec![("origin", "https://evil.example")],
        vec![("origin", "http://tall.eksempel.no")],
        vec![("origin", "null")],
        vec![ours, ("sec-fetch-site", "cross-site")],
    ] {
        let answer = sign_out(&service, &foreign).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{foreign:?}");
    }
    let answer = sign_out(&service, &[ours, ("sec-fetch-site", "same-origin")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with(&format!("{SECURE_NAME}=;")), "{cookie}");
    assert!(
        cookie.contains("; Secure") && cookie.contains("; Path=/"),
        "{cookie}"
    );
}

#[tokio::test]
async fn a_session_is_noted_with_the_address_behind_the_proxy() {
    let (service, _) = service(reach(false)).await;
    let account = service
        .people
        .db()
        .account_by_mail("reader-a.landet@demo.invalid")
        .await;
    let fields = format!("konto={}", account.unwrap().unwrap().id);
    let request = Request::post("/logg-inn/demo")
        .header(HOST.0, HOST.1)
        .header("origin", "https://tall.eksempel.no")
        .header("x-forwarded-for", "1.2.3.4, 192.0.2.7")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(fields));
    let answer = service.send_from(PROXY, request.unwrap()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let cookie = answer.header("set-cookie");
    let (_, token) = cookie.split_once('=').unwrap();
    let token = server::auth::Token::read(token.split(';').next().unwrap()).unwrap();
    let known = service.people.who(&token).await.unwrap().unwrap();
    assert_eq!(known.session.address, "192.0.2.7");
}

/// That somebody was told to wait, and for how long.
fn waits(answer: &Answer, status: StatusCode) {
    assert_eq!(answer.status, status, "{}", answer.text);
    let seconds: u64 = answer.header("retry-after").parse().unwrap();
    assert!((1..=2).contains(&seconds), "{seconds}");
    assert!(
        answer.text.ends_with("Vent et øyeblikk, og prøv igjen.\n"),
        "{}",
        answer.text
    );
}

#[tokio::test]
async fn an_address_that_asks_too_often_is_told_to_wait() {
    let (service, reach) = service(reach(false)).await;
    let rates = reach.rates.as_ref().unwrap();
    let sender = [HOST, ("x-forwarded-for", "192.0.2.7")];
    for _ in 0..ADDRESS_BURST_MAX - 1 {
        let now = Instant::now();
        assert!(rates.ask_from("192.0.2.7".parse().unwrap(), now).is_ok());
    }
    let last = get(&service, PROXY, "/favicon.svg", &sender).await;
    assert_eq!(last.status, StatusCode::OK);
    // What comes back while the test runs is asked for, too, and what does in the moment after.
    let soon = Instant::now() + Duration::from_millis(900);
    while rates.ask_from("192.0.2.7".parse().unwrap(), soon).is_ok() {}
    let past = get(&service, PROXY, "/favicon.svg", &sender).await;
    waits(&past, StatusCode::TOO_MANY_REQUESTS);
    let other = [HOST, ("x-forwarded-for", "192.0.2.8")];
    let other = get(&service, PROXY, "/favicon.svg", &other).await;
    assert_eq!(other.status, StatusCode::OK);
}

#[tokio::test]
async fn a_person_who_asks_too_often_is_told_to_wait_wherever_they_are() {
    let (service, reach) = service(reach(true)).await;
    let secure = |cookie: String| cookie.replacen("oppfolging", SECURE_NAME, 1);
    let cookie = secure(service.sign_in("manager-a.nord@demo.invalid").await);
    let account = service
        .people
        .db()
        .account_by_mail("manager-a.nord@demo.invalid")
        .await;
    let person = account.unwrap().unwrap().id;
    let rates = reach.rates.as_ref().unwrap();
    for _ in 0..PERSON_BURST_MAX - 1 {
        assert!(rates.ask(person, Instant::now()).is_ok());
    }
    let headers = [HOST, ("cookie", cookie.as_str())];
    assert_eq!(
        get(&service, SENDER, "/papir", &headers).await.status,
        StatusCode::OK
    );
    // And the rest of what comes back before the next is asked for.
    let soon = Instant::now() + Duration::from_millis(900);
    while rates.ask(person, soon).is_ok() {}
    for peer in [SENDER, "192.0.2.8:40000"] {
        let past = get(&service, peer, "/papir", &headers).await;
        waits(&past, StatusCode::TOO_MANY_REQUESTS);
    }
    let colleague = secure(service.sign_in("adviser-b.nord@demo.invalid").await);
    let headers = [HOST, ("cookie", colleague.as_str())];
    assert_eq!(
        get(&service, SENDER, "/papir", &headers).await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn so_many_may_sign_in_at_once_and_the_next_is_told_to_wait() {
    let (service, reach) = service(Reach::here()).await;
    let sign_in = async || {
        let request = Request::post("/logg-inn/demo")
            .header("host", "127.0.0.1:3000")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from("konto=nobody"));
        service.send(request.unwrap()).await
    };
    let all = u32::try_from(SIGN_INS_MAX).unwrap();
    let others = reach.sign_ins.try_acquire_many(all - 1).unwrap();
    assert_ne!(sign_in().await.status, StatusCode::SERVICE_UNAVAILABLE);
    let one_more = reach.sign_ins.try_acquire().unwrap();
    waits(&sign_in().await, StatusCode::SERVICE_UNAVAILABLE);
    // Whoever is signed in is not hindered.
    assert_eq!(service.get("/papir").await.status, StatusCode::OK);
    drop((others, one_more));
    assert_ne!(sign_in().await.status, StatusCode::SERVICE_UNAVAILABLE);
}

/// Sends something to be written, as a page of some site.
async fn write(service: &Service, (kind, body): (&str, Body), origin: &str) -> StatusCode {
    let request = Request::post("/logg-ut")
        .header(HOST.0, HOST.1)
        .header("origin", origin)
        .header("content-type", kind)
        .body(body);
    service.send_from(SENDER, request.unwrap()).await.status
}

#[tokio::test]
async fn what_is_refused_at_the_entrance_stands_in_the_log() {
    let (service, reach) = service(reach(true)).await;
    let (behind, _) = self::service(self::reach(false)).await;
    let ours = "https://tall.eksempel.no";
    let plain = "application/x-www-form-urlencoded";
    let large = "a".repeat(FORM_BYTES_MAX + 1);
    let larger = "a".repeat(REQUEST_BYTES_MAX + 1);
    let log = Log::default();
    let hearing = log.listen();
    let hemmelig = [("host", "hemmelig.evil.example")];
    get(&service, SENDER, "/papir?q=hemmelig", &hemmelig).await;
    let two = [("forwarded", "for=1.2.3.4"), ("x-forwarded-for", "1.2.3.5")];
    get(&behind, PROXY, "/papir", &[&[HOST], &two[..]].concat()).await;
    for (sent, origin, status) in [
        ((plain, Body::empty()), "https://hemmelig.example", 403),
        (("text/hemmelig", Body::from("hemmelig")), ours, 415),
        ((plain, Body::from(large)), ours, 413),
        ((plain, Body::from(larger)), ours, 413),
    ] {
        let answered = write(&service, sent, origin).await;
        assert_eq!(answered.as_u16(), status);
    }
    let rates = reach.rates.as_ref().unwrap();
    let sender = "192.0.2.7".parse().unwrap();
    // What comes back while the test runs is asked for, too.
    let mut answered = StatusCode::OK;
    while answered != StatusCode::TOO_MANY_REQUESTS {
        while rates.ask_from(sender, Instant::now()).is_ok() {}
        answered = get(&service, SENDER, "/papir", &[HOST]).await.status;
    }
    drop(hearing);
    for (words, times, from) in [
        ("reason=\"foreign host\"", 1, "from=192.0.2.7"),
        ("reason=\"two senders\"", 1, "from=10.0.0.5"),
        ("reason=\"another site's form\"", 1, "from=192.0.2.7"),
        ("reason=\"no form\"", 1, "from=192.0.2.7"),
        ("reason=\"too large\"", 2, "from=192.0.2.7"),
        ("somebody asks too often", 1, "from=192.0.2.7"),
    ] {
        let lines = log.lines_with(words);
        assert_eq!(lines.len(), times, "{words}");
        for line in lines {
            let whole = line.contains("WARN") && line.contains(from);
            assert!(whole && line.contains("request.id="), "{line}");
        }
    }
    // Nothing of what was sent.
    log.is_clean();
}
