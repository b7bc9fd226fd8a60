//! A walk through the service with what is sent to break it: every address, field, key, header and
//! piece of a path, by everybody. Nothing fails, nothing comes back as markup, and nothing stands in
//! the log but as a text of one line.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Request, StatusCode};
use kinds::Id;

use crate::access::{everybody, filled, rows};
use crate::heard::{Log, tags};
use crate::house::House;
use crate::service::Answer;
use crate::world::world;

/// What is sent: markup behind the end of an element, in text and in an attribute, SQL, paths, line breaks, a formula, the
/// character 0, what is no UTF-8, and colours of a terminal.
const SENT: [&[u8]; 11] = [
    b"</title></textarea><script>alert(7)</script>",
    b"\"><script>alert(7)</script>",
    b"x' onmouseover='alert(7)' \" onmouseover=\"alert(7)",
    b"'; DROP TABLE account; --",
    b"../../../../etc/passwd",
    b"x\r\nX-Injected: yes\r\n\r\n<script>alert(7)</script>",
    b"=HYPERLINK(\"http://evil.example\")",
    b"nul\0<script>alert(7)</script>",
    b"\xff\xfe<script>alert(7)</script>\xc3\x28",
    b"\x1b[31m{name}%s${7*7}{{7*7}}",
    b"\xe2\x80\xae\xf0\x9f\x92\xa9-99999999999999999999",
];

/// Keys of addresses, of the filter and of pages.
const KEYS: [&str; 36] = [
    "region",
    "county",
    "unit",
    "wave",
    "answer",
    "q",
    "sort",
    "cols",
    "view",
    "colour",
    "page",
    "population",
    "share",
    "size",
    "centrality",
    "settles",
    "answered",
    "signal",
    "priority",
    "language",
    "partner",
    "host",
    "number",
    "weigh",
    "only",
    "by",
    "judge",
    "justert",
    "forhold",
    "fra",
    "pick",
    "pick.x",
    "person",
    "lagret",
    "til",
    "sprak",
];

/// Headers that somebody might read.
const HEADERS: [&str; 12] = [
    "user-agent",
    "referer",
    "accept",
    "accept-language",
    "accept-encoding",
    "cookie",
    "forwarded",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-request-id",
    "if-none-match",
    "range",
];

fn percent(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "%{byte:02X}").unwrap();
        text
    })
}

/// Whether an answer does no harm; what was sent is named where it does.
fn harmless(answer: &Answer, sent: &str) {
    let status = answer.status;
    assert!(
        !status.is_server_error(),
        "{sent}: {status} {}",
        answer.text
    );
    assert!(!answer.headers.contains_key("x-injected"), "{sent}");
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{sent}");
    let location = answer.header("location");
    let local = location.is_empty() || (location.starts_with('/') && !location.starts_with("//"));
    assert!(local, "{sent}: {location}");
    let kind = answer.header("content-type");
    if kind.starts_with("text/html") || kind.starts_with("image/svg") {
        let tags = tags(&answer.text);
        let harms = ["<script>alert", "onmouseover"].map(|harm| tags.contains(harm));
        assert_eq!(harms, [false; 2], "{sent}: {}", answer.text);
    }
    // No formula stands where a spreadsheet would work it out.
    if kind.starts_with("text/csv") {
        assert!(!answer.text.contains("\n=HYPERLINK") && !answer.text.contains(";=HYPERLINK"));
    }
}

struct Walk {
    house: House,
    everybody: Vec<Option<Id>>,
    cookies: Vec<String>,
}

impl Walk {
    async fn new() -> Self {
        let house = House::of(world()).await;
        let everybody = everybody(&house).await;
        let mut walk = Self {
            house,
            everybody,
            cookies: Vec::new(),
        };
        for column in 0..walk.everybody.len() {
            let cookie = walk.cookie(column).await;
            walk.cookies.push(cookie);
        }
        walk
    }

    /// A new session of one of everybody.
    async fn cookie(&self, column: usize) -> String {
        match self.everybody[column] {
            None => String::new(),
            Some(account) => self.house.session(account).await,
        }
    }

    async fn get(&self, address: &str, column: usize) -> Answer {
        self.house.get(address, &self.cookies[column]).await
    }

    async fn post(&self, path: &str, body: Vec<u8>, column: usize) -> Answer {
        let cookie = self.cookie(column).await;
        let request = Request::post(path)
            .header("host", "127.0.0.1:3000")
            .header("origin", "http://127.0.0.1:3000")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("cookie", cookie)
            .body(Body::from(body));
        self.house.send("127.0.0.1:40000", request.unwrap()).await
    }

    /// The addresses of one method.
    fn paths(method: &str) -> Vec<String> {
        let rows = rows().into_iter().filter(|row| row.method == method);
        rows.map(|row| row.path).collect()
    }
}

#[tokio::test]
async fn keys_of_addresses_do_no_harm() {
    let walk = Walk::new().await;
    let log = Log::default();
    let hearing = log.listen();
    for (at, path) in Walk::paths("GET").iter().enumerate() {
        let path = filled(path);
        for (turn, sent) in SENT.iter().enumerate() {
            let (column, sent) = ((at + turn) % 5, percent(sent));
            let key = KEYS[(at * SENT.len() + turn) % KEYS.len()];
            let one = format!("{path}?{key}={sent}");
            harmless(&walk.get(&one, column).await, &one);
            let unknown = format!("{path}?{sent}={sent}&wave=2015");
            harmless(&walk.get(&unknown, column).await, &unknown);
        }
        let all = KEYS.map(|key| format!("{key}={}", percent(SENT[at % SENT.len()])));
        let all = format!("{path}?{}", all.join("&"));
        harmless(&walk.get(&all, at % 5).await, &all);
    }
    drop(hearing);
    log.is_clean();
}

#[tokio::test]
async fn pieces_of_paths_do_no_harm() {
    let walk = Walk::new().await;
    let log = Log::default();
    let hearing = log.listen();
    let mut turn = 0;
    for sent in SENT.map(percent) {
        for path in [
            format!("/{sent}"),
            format!("/kommuner/{sent}"),
            format!("/kommuner/{sent}.csv"),
            format!("/sporsmal/{sent}"),
            format!("/sporsmal/{sent}.svg"),
            format!("/administrasjon/folk/{sent}"),
            format!("/pkg/{sent}"),
            format!("/fonts/{sent}"),
            format!("/api/{sent}"),
        ] {
            harmless(&walk.get(&path, turn % 5).await, &path);
            harmless(&walk.post(&path, Vec::new(), turn % 5).await, &path);
            turn += 1;
        }
    }
    drop(hearing);
    log.is_clean();
}

#[tokio::test]
async fn headers_do_no_harm() {
    let walk = Walk::new().await;
    let log = Log::default();
    let hearing = log.listen();
    let paths = [
        "/",
        "/kommuner.csv",
        "/administrasjon/folk",
        "/page.js",
        "/finnes-ikke",
    ];
    for (at, name) in HEADERS.into_iter().enumerate() {
        for (turn, sent) in SENT.iter().enumerate() {
            // What no header can hold, no client can send.
            let Ok(value) = HeaderValue::from_bytes(sent) else {
                continue;
            };
            let path = paths[(at + turn) % paths.len()];
            let mut request = Request::get(path)
                .header("host", "127.0.0.1:3000")
                .header("cookie", &walk.cookies[(at + turn) % 5])
                .body(Body::empty())
                .unwrap();
            let name = HeaderName::from_static(name);
            request.headers_mut().append(name, value);
            let answer = walk.house.send("127.0.0.1:40000", request).await;
            harmless(&answer, path);
        }
    }
    drop(hearing);
    log.is_clean();
}

/// The names of the fields that a page draws.
fn fields(page: &str) -> BTreeSet<String> {
    let names = page.split(" name=\"").skip(1);
    names
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
        .collect()
}

#[tokio::test]
async fn fields_of_forms_do_no_harm() {
    let walk = Walk::new().await;
    let log = Log::default();
    let hearing = log.listen();
    let person = walk.everybody[1].unwrap();
    let drawn = [
        walk.get("/logg-inn", 0).await,
        walk.get("/nytt-passord", 0).await,
        walk.get("/konto", 2).await,
        walk.get(&format!("/administrasjon/folk?person={person}"), 4)
            .await,
    ];
    let mut names: BTreeSet<String> = drawn.iter().flat_map(|page| fields(&page.text)).collect();
    for known in ["versjon", "ny-region", "passord", "kode"] {
        assert!(names.contains(known), "{known} is in no form: {names:?}");
    }
    names.insert("back".to_owned());
    for (at, path) in Walk::paths("POST").iter().enumerate() {
        for (turn, sent) in SENT.iter().enumerate() {
            let sent = percent(sent);
            let all: Vec<String> = names.iter().map(|name| format!("{name}={sent}")).collect();
            let answer = walk
                .post(path, all.join("&").into_bytes(), (at + turn) % 5)
                .await;
            harmless(&answer, path);
            // Of somebody who is there, by somebody who may.
            let one = format!("person={person}&versjon=1&rolle=adviser&region={sent}&navn={sent}");
            harmless(&walk.post(path, one.into_bytes(), 4).await, path);
        }
        // Not as a browser writes it.
        let raw = [b"navn=".as_slice(), SENT[7], b"&=&%&%zz=%"].concat();
        harmless(&walk.post(path, raw, 4).await, path);
    }
    drop(hearing);
    log.is_clean();
}

#[tokio::test]
async fn what_is_too_large_is_refused() {
    let walk = Walk::new().await;
    let large = "a".repeat(1 << 20);
    for (at, path) in Walk::paths("POST").iter().enumerate() {
        let body = format!("navn={large}&hemmelig={large}");
        let answer = walk.post(path, body.into_bytes(), at % 5).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
    }
    // As long as an address can be at all.
    let long = "a".repeat(30_000);
    for (at, path) in Walk::paths("GET").iter().enumerate() {
        let path = filled(path);
        let address = format!("{path}?q={long}&{long}={at}");
        harmless(&walk.get(&address, at % 5).await, &path);
    }
}
