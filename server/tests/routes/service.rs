//! A service with a page that says little, on a real register and questionnaire.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use app::backend::Backend;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode};
use domain::world::World;
use kinds::Lang;
use leptos::prelude::*;
use leptos_router::components::{Route, Router as Browser, Routes};
use leptos_router::{SsrMode, path};
use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;
use server::auth::cookie::{LOOPBACK_NAME, SessionCookie};
use server::auth::issuers::Issuers;
use server::auth::{Machine, People};
use server::charts::{Charts, Limits};
use server::clock::FixedClock;
use server::ids::Ids;
use server::reach::Reach;
use server::router::{Pages, router};
use server::service::{Service as Files, Shipped};
use server::state::AppState;
use server::waves::PublishedWaves;
use store::{Chain, DatabaseUrl, Db, IfMissing, SignInWay};
use tempfile::TempDir;
use tower::ServiceExt as _;

use crate::house::without_the_disk;
use crate::silent::Silent;

/// A service, and the folder that goes when it goes.
pub struct Service {
    router: Router,
    _folder: TempDir,
    pub db: Db,
    pub people: People,
    /// The cookie of an adviser who is signed in; whoever sends none of their own sends it.
    pub cookie: String,
    /// Rows of the audit log when the service was ready.
    pub rows_before: i64,
}

/// An answer, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    /// A header's text; empty where it is not there.
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.map_or("", |value| value.to_str().unwrap())
    }
}

impl Service {
    /// With the wave of 2015, answered by nobody.
    pub async fn new() -> Self {
        Self::with(crate::world::world()).await
    }

    /// With these waves.
    pub async fn with(world: World) -> Self {
        Self::reached(world, Arc::new(Reach::here())).await
    }

    /// With these waves, reached in some way.
    pub async fn reached(world: World, reach: Arc<Reach>) -> Self {
        Box::pin(Self::of(world, reach, None)).await
    }

    /// Without a wave, and with providers that people may sign in at.
    pub async fn with_issuers(issuers: Issuers) -> Self {
        let reach = Arc::new(Reach::here());
        Box::pin(Self::of(World::default(), reach, Some(issuers))).await
    }

    async fn of(world: World, reach: Arc<Reach>, issuers: Option<Issuers>) -> Self {
        let folder = TempDir::new().unwrap();
        let place = DatabaseUrl::File(folder.path().join("test.db"));
        let db = Db::open(&place, IfMissing::Create).await.unwrap();
        without_the_disk(&db).await;
        let site = site(folder.path());
        let options = LeptosOptions::builder()
            .output_name("oppfolging")
            .site_root(site.to_string_lossy().into_owned())
            .build();
        let waves = Arc::new(PublishedWaves::fixed(world));
        let clock = Arc::new(FixedClock::at_second(1_448_000_000));
        let ids = Ids::of(ChaCha8Rng::seed_from_u64(11));
        let mut people = People::of(db.clone(), clock.clone(), ids, true);
        if let Some(issuers) = issuers {
            people = people.with_issuers(issuers);
        }
        people.make_ready(Lang::Nb).await.unwrap();
        let cookie = sign_in(&people, "adviser-a.nord@demo.invalid").await;
        let state = AppState {
            options,
            backend: Arc::new(Silent) as Arc<dyn Backend>,
            service: Arc::new(Files::new(
                Arc::clone(&waves),
                Shipped::read().unwrap(),
                Charts::start(Limits::default()).unwrap(),
                clock.clone(),
                people.clone(),
            )),
            waves,
            db: db.clone(),
            people: people.clone(),
            cookie: SessionCookie {
                secure: reach.is_secure(),
            },
            reach,
            language: Lang::Nb,
            clock,
            address: "127.0.0.1:3000".parse().unwrap(),
            reloads: false,
        };
        let Chain::Whole { rows, .. } = db.verify_audit().await.unwrap() else {
            panic!("the audit log is not whole");
        };
        let rows_before = rows;
        let (live, paper) = pages();
        Self {
            router: router(state, live, paper, crate::forms::forms()),
            _folder: folder,
            db,
            people,
            cookie,
            rows_before,
        }
    }

    /// What answers, for a test that listens itself.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// Signs in as a ready person; what the browser then sends.
    pub async fn sign_in(&self, e_mail: &str) -> String {
        sign_in(&self.people, e_mail).await
    }

    /// Asks as somebody who has not signed in.
    pub async fn get_as_stranger(&self, path: &str) -> Answer {
        let request = Request::get(path).header("host", "127.0.0.1:3000");
        self.ask(request.header("cookie", "")).await
    }

    /// Asks as a browser on this machine does, where an adviser is signed in.
    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path).header("host", "127.0.0.1:3000"))
            .await
    }

    /// Asks with a request of the test's own.
    pub async fn ask(&self, request: axum::http::request::Builder) -> Answer {
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Sends a request with a body, from this machine.
    pub async fn send(&self, request: Request<Body>) -> Answer {
        self.send_from("127.0.0.1:40000", request).await
    }

    /// Sends a request from an address.
    pub async fn send_from(&self, peer: &str, mut request: Request<Body>) -> Answer {
        let peer: SocketAddr = peer.parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(peer));
        if !request.headers().contains_key("cookie") {
            let cookie = self.cookie.parse().unwrap();
            request.headers_mut().insert("cookie", cookie);
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }
}

/// The browser's parts, in a folder.
fn site(folder: &Path) -> PathBuf {
    let site = folder.join("site");
    std::fs::create_dir_all(site.join("pkg")).unwrap();
    std::fs::create_dir_all(site.join("fonts")).unwrap();
    for (name, text) in [
        ("pkg/oppfolging.qBE3xgv4qIJPE2dELMpDhQ.js", "let a = 1;"),
        ("pkg/oppfolging.qBE3xgv4qIJPE2dELMpDhQ.js.br", "packed"),
        ("pkg/plain.css", "a {}"),
        ("fonts/inter.woff2", "font"),
        ("favicon.svg", "<svg/>"),
    ] {
        std::fs::write(site.join(name), text).unwrap();
    }
    site
}

/// Signs in as a ready person of the demonstration.
async fn sign_in(people: &People, e_mail: &str) -> String {
    let account = people.db().account_by_mail(e_mail).await.unwrap().unwrap();
    let machine = Machine {
        address: "127.0.0.1".parse().unwrap(),
        browser: "test".to_owned(),
    };
    let signed_in = people.sign_in(account.id, SignInWay::Demo, &machine, None, None);
    let token = signed_in.await.unwrap();
    format!("{LOOPBACK_NAME}={}", token.secret())
}

/// The test's own pages, live ones and paper, listed once for all tests.
fn pages() -> (Pages, Pages) {
    static PAGES: OnceLock<(Pages, Pages)> = OnceLock::new();
    let list = || {
        let paper = Pages::of(Paper, |_| {
            view! { <html lang="nb"><Paper /></html> }.into_any()
        });
        (Pages::of(App, shell), paper)
    };
    PAGES.get_or_init(list).clone()
}

fn shell(options: LeptosOptions) -> AnyView {
    view! {
        <!DOCTYPE html>
        <html lang="nb">
            <head>
                <HydrationScripts options />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
    .into_any()
}

#[component]
fn App() -> impl IntoView {
    view! {
        <Browser>
            <Routes fallback=|| "ingen side">
                <Route path=path!("") view=Page ssr=SsrMode::Async />
                <Route path=path!("panic") view=Panicking ssr=SsrMode::Async />
                <Route path=path!("*any") view=Page ssr=SsrMode::Async />
            </Routes>
        </Browser>
    }
}

#[component]
fn Paper() -> impl IntoView {
    view! {
        <Browser>
            <Routes fallback=|| "ingen side">
                <Route path=path!("papir") view=Page ssr=SsrMode::Async />
            </Routes>
        </Browser>
    }
}

#[component]
fn Page() -> impl IntoView {
    let handed_in = use_context::<Arc<dyn Backend>>().is_some();
    view! { <p>{format!("backend: {handed_in}")}</p> }
}

#[component]
fn Panicking() -> impl IntoView {
    // Not while the routes are listed.
    let asked = use_context::<axum::http::request::Parts>().is_some();
    assert!(!asked, "a page that panics");
}
