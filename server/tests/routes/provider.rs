//! Signing in at a provider as a browser does it: what is let in, and each thing that is not.

mod fake;
mod returned;
mod roles;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use axum::http::{Request, StatusCode};
use jiff::Timestamp;
use kinds::{Region, Regions, Role};
use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};
use server::auth::issuers::{
    CLOCK_AHEAD_SECONDS_MAX, DESCRIPTION_MINUTES_MAX, Issuers, REFETCH_SECONDS_MIN,
};
use server::clock::Clock;
use server::config::issuers;
use server::ids::Ids;
use store::Identity;

use self::fake::{Fake, ONE, OTHER, SECRET, Signed};
use crate::service::{Answer, Service};

const HOST: &str = "127.0.0.1:3000";
/// The second that the tests begin at: what the service's own clock stands at.
const BEGIN: i64 = 1_448_000_000;

/// A clock that a test moves.
#[derive(Debug, Clone, Default)]
struct Moving(Arc<AtomicI64>);

impl Moving {
    fn on(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::Relaxed);
    }
}

impl Clock for Moving {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(BEGIN + self.0.load(Ordering::Relaxed)).unwrap()
    }
}

/// A service, its provider, and the clock that both go by.
struct Place {
    service: Service,
    fake: Fake,
    clock: Moving,
}

/// Somebody who was sent to the provider.
#[derive(Clone)]
struct Sent {
    asked: BTreeMap<String, String>,
    cookie: String,
}

const MAPPED: &str = "role_claim = 'roles'
make_unknown = true
[[issuer.role]]
value = 'nord'
role = 'adviser'
regions = ['nord']
[[issuer.role]]
value = 'leder'
role = 'manager'
regions = ['vest']
";

impl Place {
    async fn with(more: &str) -> Self {
        Self::at(Fake::start().await, more, Duration::from_secs(5)).await
    }

    async fn at(fake: Fake, more: &str, patience: Duration) -> Self {
        let text = format!(
            "[[issuer]]\nid = 'fake'\nname = 'Jobben'\nissuer_url = '{}'\nclient_id = 'oppfolging'\n\
             client_secret = '{SECRET}'\n{more}",
            fake.url()
        );
        let table: toml::Table = text.parse().unwrap();
        let settings = issuers::read(&table["issuer"]).unwrap();
        let clock = Moving::default();
        let ids = Ids::of(ChaCha8Rng::seed_from_u64(7));
        let public = format!("http://{HOST}");
        let issuers = Issuers::of(settings, &public, Arc::new(clock.clone()), ids).unwrap();
        let service = Service::with_issuers(issuers.patient_for(patience)).await;
        Self {
            service,
            fake,
            clock,
        }
    }

    async fn get(&self, path: &str, cookie: &str) -> Answer {
        let request = Request::get(path).header("host", HOST);
        self.service.ask(request.header("cookie", cookie)).await
    }

    /// Goes to the provider.
    async fn go(&self, cookie: &str) -> Sent {
        let answer = self
            .get("/logg-inn/fake?til=/kommuner%3Fregion%3Dnord", cookie)
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        let (place, query) = answer.header("location").split_once('?').unwrap();
        assert_eq!(place, format!("{}/authorize", self.fake.url()));
        let asked = form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect();
        let (cookie, _) = answer.header("set-cookie").split_once(';').unwrap();
        Sent {
            asked,
            cookie: cookie.to_owned(),
        }
    }

    /// The claims of a good token for somebody who was sent there.
    fn good(&self, sent: &Sent) -> Value {
        let now = self.clock.now().as_second();
        json!({
            "iss": self.fake.url(),
            "aud": "oppfolging",
            "sub": "adviser",
            "nonce": sent.asked["nonce"],
            "iat": now,
            "exp": now + 3600,
            "name": "Rådgiver i Nord",
            "email": "Raadgiver.Nord@IMDI.example",
            "email_verified": true,
            "roles": ["nord"],
        })
    }

    /// Has the provider let somebody through, with a change to the good claims.
    fn let_through(&self, sent: &Sent, change: impl FnOnce(&mut Value)) {
        let mut claims = self.good(sent);
        change(&mut claims);
        self.fake.say(|said| {
            said.claims = claims;
            said.challenge.clone_from(&sent.asked["code_challenge"]);
            said.used = false;
        });
    }

    async fn back(&self, sent: &Sent) -> Answer {
        let path = format!(
            "/logg-inn/fake/retur?code=a-code&state={}",
            sent.asked["state"]
        );
        self.get(&path, &sent.cookie).await
    }

    /// Signs in with a change to the good claims.
    async fn sign_in(&self, change: impl FnOnce(&mut Value)) -> Answer {
        let sent = self.go("").await;
        self.let_through(&sent, change);
        self.back(&sent).await
    }

    /// The status of a page that only those who are signed in read.
    async fn page(&self, cookie: &str) -> StatusCode {
        self.get("/kommuner.csv", cookie).await.status
    }

    async fn account(&self, subject: &str) -> Option<store::Account> {
        let identity = Identity {
            issuer: self.fake.url(),
            subject: subject.to_owned(),
        };
        self.service
            .db
            .account_by_identity(&identity)
            .await
            .unwrap()
    }
}

/// The cookie of the session that an answer opens.
fn session(answer: &Answer) -> String {
    let given = answer.headers.get_all("set-cookie").iter();
    let given = given.filter_map(|cookie| cookie.to_str().ok()?.split(';').next());
    let mut sessions = given.filter(|cookie| cookie.starts_with("oppfolging="));
    sessions.next().unwrap_or_default().to_owned()
}

/// Why an answer says that nobody was signed in; empty where somebody was.
fn fault(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let location = answer.header("location");
    let query = location.split_once('?').unwrap_or_default().1;
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let fault = pairs.find(|(key, _)| key == "feil");
    let fault = fault.map_or_else(String::new, |(_, fault)| fault.into_owned());
    assert_eq!(fault.is_empty(), !session(answer).is_empty(), "{location}");
    assert_eq!(
        fault.is_empty(),
        !location.starts_with("/logg-inn?"),
        "{location}"
    );
    fault
}

/// What makes a good token a bad one.
type Change = Box<dyn FnOnce(&mut Value)>;

fn set(key: &'static str, value: impl Into<Value>) -> impl FnOnce(&mut Value) {
    let value = value.into();
    move |claims| claims[key] = value
}

#[tokio::test]
async fn somebody_signs_in_at_a_provider_and_out_again() {
    let place = Place::with(MAPPED).await;
    let sent = place.go("").await;
    for (key, value) in [
        ("response_type", "code"),
        ("client_id", "oppfolging"),
        ("redirect_uri", "http://127.0.0.1:3000/logg-inn/fake/retur"),
        ("scope", "openid profile email"),
        ("code_challenge_method", "S256"),
    ] {
        assert_eq!(sent.asked[key], value);
    }
    place.let_through(&sent, |_| ());
    let answer = place.back(&sent).await;
    assert_eq!(answer.header("location"), "/kommuner?region=nord");
    assert_eq!(answer.header("cache-control"), "no-store");
    let cookie = session(&answer);
    assert_ne!(place.page(&cookie).await, StatusCode::UNAUTHORIZED);
    let account = place.account("adviser").await.unwrap();
    let nord: Regions = [Region::Nord].into_iter().collect();
    assert_eq!((account.role, account.regions), (Role::Adviser, nord));
    assert_eq!(account.name, "Rådgiver i Nord");
    assert_eq!(account.e_mail, "raadgiver.nord@imdi.example");
    assert_eq!(account.signed_in.unwrap().by, "fake");

    let request = Request::post("/logg-ut").header("host", HOST);
    let request = request
        .header("content-type", "application/x-www-form-urlencoded")
        .header("cookie", &cookie);
    let out = place.service.ask(request).await;
    assert_eq!(out.status, StatusCode::OK, "{}", out.text);
    let (_, there) = out.header("refresh").split_once("url=").unwrap();
    let (end, query) = there.split_once('?').unwrap();
    assert_eq!(end, format!("{}/end", place.fake.url()));
    let asked: BTreeMap<_, _> = form_urlencoded::parse(query.as_bytes()).collect();
    assert_eq!(
        asked["post_logout_redirect_uri"],
        "http://127.0.0.1:3000/logg-inn"
    );
    assert_eq!(asked["id_token_hint"].split('.').count(), 3);
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    assert_eq!(place.page(&cookie).await, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_token_that_is_not_good_lets_nobody_in() {
    let place = Place::with(MAPPED).await;
    let now = BEGIN;
    let cases: [(&str, Change); 11] = [
        ("expired", Box::new(set("exp", now - 60))),
        ("expired", Box::new(set("exp", now - 3600))),
        (
            "expired",
            Box::new(set("iat", now + CLOCK_AHEAD_SECONDS_MAX + 1)),
        ),
        ("untrusted", Box::new(set("aud", "another"))),
        (
            "untrusted",
            Box::new(set("aud", json!(["oppfolging", "another"]))),
        ),
        ("untrusted", Box::new(set("azp", "another"))),
        ("untrusted", Box::new(set("iss", "http://127.0.0.1:1"))),
        ("untrusted", Box::new(set("nonce", "another"))),
        ("untrusted", Box::new(set("nonce", Value::Null))),
        ("no_role", Box::new(set("roles", json!(["sør"])))),
        ("no_role", Box::new(set("roles", Value::Null))),
    ];
    for (number, (expected, change)) in cases.into_iter().enumerate() {
        let answer = place.sign_in(change).await;
        assert_eq!(fault(&answer), expected, "case {number}");
        let onward = "/logg-inn?til=/kommuner%3Fregion%3Dnord&feil=";
        assert!(answer.header("location").starts_with(onward));
    }
    assert_eq!(place.account("adviser").await, None);
}

#[tokio::test]
async fn clocks_may_differ_by_minutes() {
    let place = Place::with(MAPPED).await;
    // Five minutes ahead of ours, and behind it; and at either limit.
    for (issued, ends) in [
        (300, 3900),
        (-300, 3300),
        (CLOCK_AHEAD_SECONDS_MAX, 3600),
        (-3659, -59),
    ] {
        let answer = place.sign_in(|claims| {
            claims["iat"] = (BEGIN + issued).into();
            claims["exp"] = (BEGIN + ends).into();
        });
        assert_eq!(fault(&answer.await), "", "{issued} {ends}");
    }
}

#[tokio::test]
async fn a_token_of_another_key_lets_nobody_in() {
    let place = Place::with(MAPPED).await;
    for signed in [
        Signed::Key("one", OTHER),
        Signed::Key("other", OTHER),
        Signed::Shared,
    ] {
        place.fake.say(|said| said.signed = signed);
        let answer = place.sign_in(|_| ()).await;
        assert_eq!(fault(&answer), "untrusted", "{signed:?}");
    }
    assert_eq!(place.fake.described(), 1);
}

#[tokio::test]
async fn new_keys_are_asked_for_when_a_token_names_one_and_not_without_end() {
    let place = Place::with(MAPPED).await;
    assert_eq!(fault(&place.sign_in(|_| ()).await), "");
    place.fake.say(|said| {
        said.keys = vec![("one", ONE), ("other", OTHER)];
        said.signed = Signed::Key("other", OTHER);
    });
    place.clock.on(REFETCH_SECONDS_MIN - 1);
    assert_eq!(fault(&place.sign_in(|_| ()).await), "untrusted");
    assert_eq!(place.fake.described(), 1);
    place.clock.on(1);
    assert_eq!(fault(&place.sign_in(|_| ()).await), "");
    assert_eq!(place.fake.described(), 2);
    place.clock.on(DESCRIPTION_MINUTES_MAX * 60 - 1);
    place.go("").await;
    assert_eq!(place.fake.described(), 2);
    place.clock.on(1);
    place.go("").await;
    assert_eq!(place.fake.described(), 3);
}
