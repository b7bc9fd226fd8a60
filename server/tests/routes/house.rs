//! The service with its own pages, a store of its own and a clock that the test moves.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, OnceLock};

use app::backend::Backend;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use domain::world::World;
use jiff::{SignedDuration, Timestamp};
use kinds::{Id, Lang, Region, Regions, Role};
use leptos::prelude::LeptosOptions;
use present::words::role;
use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;
use server::auth::cookie::{LOOPBACK_NAME, SessionCookie};
use server::auth::{Machine, People};
use server::charts::{Charts, Limits};
use server::clock::{Calendar, Clock};
use server::ids::Ids;
use server::reach::Reach;
use server::router::forms::Forms;
use server::router::{Pages, router};
use server::service::{Service, Shipped};
use server::state::AppState;
use server::waves::PublishedWaves;
use store::{Account, Actor, By, DatabaseUrl, Db, IfMissing, NewAccount, SignInWay};
use tempfile::TempDir;
use tower::ServiceExt as _;

use crate::service::Answer;

/// A clock that stands where the test has put it.
#[derive(Debug)]
pub struct Hands(Mutex<Timestamp>);

impl Hands {
    pub fn forward(&self, minutes: i64) {
        let mut now = self.0.lock().unwrap();
        *now += SignedDuration::from_mins(minutes);
    }
}

impl Clock for Hands {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}

/// Has a store of a test's own write without waiting for the disk, whose speed is no matter of the
/// pages. What survives a fall of the power is tried with the store itself.
pub async fn without_the_disk(db: &Db) {
    let Db::Sqlite { write, .. } = db else {
        panic!("a test's own store is a file");
    };
    let off = sqlx::raw_sql("PRAGMA synchronous = OFF");
    off.execute(write).await.unwrap();
}

pub struct House {
    router: Router,
    _folder: TempDir,
    pub db: Db,
    pub people: People,
    pub clock: Arc<Hands>,
    /// What the pages answer to, as the router writes it.
    pub paths: Vec<String>,
}

impl House {
    /// Without a wave.
    pub async fn new() -> Self {
        Self::of(World::with_names([], &content::also_called().unwrap())).await
    }

    /// With these waves.
    pub async fn of(world: World) -> Self {
        let folder = TempDir::new().unwrap();
        let place = DatabaseUrl::File(folder.path().join("test.db"));
        let db = Db::open(&place, IfMissing::Create).await.unwrap();
        without_the_disk(&db).await;
        let site = folder.path().join("site");
        for part in [
            "pkg/app.js",
            "fonts/a.woff2",
            "page.js",
            "favicon.svg",
            "robots.txt",
        ] {
            let file = site.join(part);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, "part").unwrap();
        }
        let options = LeptosOptions::builder()
            .output_name("oppfolging")
            .site_root(site.to_string_lossy().into_owned())
            .build();
        let clock = Arc::new(Hands(Mutex::new("2026-03-02T08:00:00Z".parse().unwrap())));
        let calendar = Calendar::of(clock.clone());
        let waves = Arc::new(PublishedWaves::fixed(world).by(calendar));
        let ids = Ids::of(ChaCha8Rng::seed_from_u64(12));
        let people = People::of(db.clone(), clock.clone(), ids, false);
        let service = Arc::new(Service::new(
            Arc::clone(&waves),
            Shipped::read().unwrap(),
            Charts::start(Limits::default()).unwrap(),
            clock.clone(),
            people.clone(),
        ));
        let state = AppState {
            options,
            backend: Arc::clone(&service) as Arc<dyn Backend>,
            service,
            waves,
            db: db.clone(),
            people: people.clone(),
            cookie: SessionCookie { secure: false },
            reach: Arc::new(Reach::here()),
            language: Lang::Nb,
            clock: clock.clone(),
            address: "127.0.0.1:3000".parse().unwrap(),
            reloads: false,
        };
        let (live, paper) = pages();
        let paths = [live.paths(), paper.paths()].concat();
        Self {
            paths,
            router: router(state, live, paper, Forms::default()),
            _folder: folder,
            db,
            people,
            clock,
        }
    }

    pub fn by(&self) -> By {
        self.people.by(Actor::System, "127.0.0.1".parse().unwrap())
    }

    /// Somebody with an account and no password yet.
    pub async fn person(&self, e_mail: &str, role: Role) -> Account {
        let nord = [Region::Nord].into_iter().collect();
        self.person_in(e_mail, role, nord).await
    }

    /// Somebody of some regions.
    pub async fn person_in(&self, e_mail: &str, role: Role, regions: Regions) -> Account {
        let new = NewAccount {
            id: Id::new(1, e_mail.bytes().map(u128::from).sum()),
            name: format!("{} A", role::role(role, Lang::Nb)),
            e_mail: e_mail.to_owned(),
            role,
            regions,
            demo: false,
        };
        assert!(self.db.add_account(&self.by(), &new).await.unwrap());
        self.db.account(new.id).await.unwrap().unwrap()
    }

    /// An adviser in the west, where those of the other tests do not work.
    pub async fn westerner(&self) -> Account {
        let west = [Region::Vest].into_iter().collect();
        self.person_in("vest@imdi.no", Role::Adviser, west).await
    }

    /// Somebody who has chosen a password.
    pub async fn person_with(&self, e_mail: &str, password: &str) -> Account {
        let account = self.person(e_mail, Role::Adviser).await;
        let code = self.people.invite(&self.by(), account.id).await.unwrap();
        let secret = code.unwrap().secret().to_owned();
        let fields = [("kode", &*secret), ("nytt", password), ("igjen", password)];
        let chosen = self.post("/nytt-passord", &fields, "").await;
        assert_eq!(chosen.header("location"), "/logg-inn?lagret=valgt");
        account
    }

    /// Tries to sign in.
    pub async fn enter(&self, e_mail: &str, password: &str) -> Answer {
        let fields = [("e-post", e_mail), ("passord", password)];
        self.post("/logg-inn", &fields, "").await
    }

    /// Signs in; what the browser then sends.
    pub async fn cookie(&self, e_mail: &str, password: &str) -> String {
        let answer = self.enter(e_mail, password).await;
        let given = answer.header("set-cookie");
        assert!(!given.is_empty(), "{} {}", answer.status, answer.text);
        given.split(';').next().unwrap_or_default().to_owned()
    }

    /// A new session of an account, however it was opened; what the browser then sends.
    pub async fn session(&self, account: Id) -> String {
        let machine = Machine {
            address: "127.0.0.1".parse().unwrap(),
            browser: "test".to_owned(),
        };
        let way = SignInWay::Password;
        let token = self.people.sign_in(account, way, &machine, None, None);
        format!("{LOOPBACK_NAME}={}", token.await.unwrap().secret())
    }

    pub async fn get(&self, path: &str, cookie: &str) -> Answer {
        let request = Request::get(path)
            .header("host", "127.0.0.1:3000")
            .header("cookie", cookie)
            .body(Body::empty());
        self.send("127.0.0.1:40000", request.unwrap()).await
    }

    /// Posts a form as our own page does.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)], cookie: &str) -> Answer {
        self.post_from("127.0.0.1:40000", path, fields, cookie)
            .await
    }

    pub async fn post_from(
        &self,
        peer: &str,
        path: &str,
        fields: &[(&str, &str)],
        cookie: &str,
    ) -> Answer {
        self.send(peer, form(path, fields, cookie)).await
    }

    /// Posts a form that stands on a page of ours, as browsers say it.
    pub async fn post_on(
        &self,
        page: &str,
        path: &str,
        fields: &[(&str, &str)],
        cookie: &str,
    ) -> Answer {
        let mut request = form(path, fields, cookie);
        let page = format!("http://127.0.0.1:3000{page}").parse().unwrap();
        request.headers_mut().insert("referer", page);
        self.send("127.0.0.1:40000", request).await
    }

    /// Sends a request from an address.
    pub async fn send(&self, peer: &str, mut request: Request<Body>) -> Answer {
        let peer: SocketAddr = peer.parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(peer));
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

/// A form as our own page posts it.
fn form(path: &str, fields: &[(&str, &str)], cookie: &str) -> Request<Body> {
    let mut body = form_urlencoded::Serializer::new(String::new());
    for (name, text) in fields {
        body.append_pair(name, text);
    }
    let request = Request::post(path)
        .header("host", "127.0.0.1:3000")
        .header("origin", "http://127.0.0.1:3000")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("user-agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0")
        .header("cookie", cookie)
        .body(Body::from(body.finish()));
    request.unwrap()
}

/// The pages, listed once for all tests.
fn pages() -> (Pages, Pages) {
    static PAGES: OnceLock<(Pages, Pages)> = OnceLock::new();
    let list = || {
        (
            Pages::of(app::App, app::shell),
            Pages::of(app::static_pages::StaticPages, app::static_pages::shell),
        )
    };
    PAGES.get_or_init(list).clone()
}
