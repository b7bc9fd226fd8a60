//! The table of `docs/access.md`, held against the service: every row is asked by everybody, and
//! whatever the service answers has a row.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use app::api::ListMunicipalities;
use app::transfer::Packed;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use kinds::{Id, Lang, Region, Regions, Role};
use leptos::server_fn::axum::server_fn_paths;
use leptos::server_fn::{ContentType as _, Encodes as _, ServerFn as _};
use server::router::forms::Forms;
use server::router::own_forms;

use crate::follow_up;
use crate::house::House;
use crate::service::Answer;
use crate::world::world;

const TABLE: &str = include_str!("../../../docs/access.md");

/// What a cell of the table says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expected {
    Yes,
    No,
    SignIn,
    Refused,
    OwnRegion,
    Nothing,
}

impl Expected {
    fn read(cell: &str) -> Option<Self> {
        Some(match cell {
            "yes" => Self::Yes,
            "no" => Self::No,
            "sign-in" => Self::SignIn,
            "refused" => Self::Refused,
            "own region" => Self::OwnRegion,
            "nothing" => Self::Nothing,
            _ => return None,
        })
    }
}

/// A row: how it is asked for, its address, and what everybody is answered, the stranger first.
#[derive(Debug, Clone)]
pub struct Row {
    pub method: String,
    pub path: String,
    expected: [Expected; 5],
}

/// The rows of the table.
pub fn rows() -> Vec<Row> {
    let lines = TABLE.lines().filter(|line| line.starts_with("| `"));
    lines.map(row).collect()
}

fn row(line: &str) -> Row {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let asked = cells[1].trim_matches('`');
    let (method, path) = asked.split_once(' ').unwrap_or_else(|| panic!("{line}"));
    let expected = [2, 3, 4, 5, 6]
        .map(|at| Expected::read(cells[at]).unwrap_or_else(|| panic!("{} in {line}", cells[at])));
    Row {
        method: method.to_owned(),
        path: path.to_owned(),
        expected,
    }
}

/// Everybody, in the order of the columns: a stranger, and one of each role in the north.
pub const ROLES: [Option<Role>; 5] = [
    None,
    Some(Role::Reader),
    Some(Role::Adviser),
    Some(Role::Manager),
    Some(Role::Administrator),
];

/// An account of each, in the order of the columns.
pub async fn everybody(house: &House) -> Vec<Option<Id>> {
    let nord: Regions = [Region::Nord].into_iter().collect();
    let mut all = Vec::new();
    for role in ROLES {
        all.push(match role {
            None => None,
            Some(role) => {
                let e_mail = format!("{}@imdi.no", role.id());
                Some(house.person_in(&e_mail, role, nord).await.id)
            }
        });
    }
    all
}

/// The address with something in each of its places.
pub fn filled(path: &str) -> String {
    static THERE: OnceLock<(String, String)> = OnceLock::new();
    let (number, question) = THERE.get_or_init(|| {
        let world = world();
        let wave = world.waves().next().unwrap();
        let question = wave.codebook().questions[0].id.clone();
        (wave.units()[0].number.to_string(), question)
    });
    path.replace("{number}", number)
        .replace("tiltak/{id}", &format!("tiltak/{}", follow_up::id("nord")))
        .replace("{id}", question)
        .replace("{issuer}", "entra")
        .replace("{*any}", "finnes-ikke")
}

fn request(row: &Row, region: &str, cookie: &str) -> Request<Body> {
    let path = filled(&row.path);
    let (method, address) = match row.method.as_str() {
        "GET" => ("GET", format!("{path}?region={region}")),
        "CALL" => ("POST", ListMunicipalities::PATH.to_owned()),
        method => (method, path),
    };
    let body = match row.method.as_str() {
        "GET" => Body::empty(),
        "CALL" => {
            let asked = ListMunicipalities {
                language: Lang::Nb,
                query: format!("region={region}"),
            };
            Body::from(Packed::encode(&asked).unwrap())
        }
        // What follow-up is written about: a municipality of the region, and what stands there.
        _ => Body::from(format!(
            "region={region}&kommune={}&tiltak={id}&id={id}&besok={id}&felt=minutes",
            follow_up::number(region),
            id = follow_up::id(region),
        )),
    };
    let kind = match row.method.as_str() {
        "CALL" => Packed::CONTENT_TYPE,
        _ => "application/x-www-form-urlencoded",
    };
    Request::builder()
        .method(method)
        .uri(address)
        .header("host", "127.0.0.1:3000")
        .header("origin", "http://127.0.0.1:3000")
        .header("content-type", kind)
        .header("cookie", cookie)
        .body(body)
        .unwrap()
}

async fn cookie(house: &House, account: Option<Id>) -> String {
    match account {
        None => String::new(),
        // A form may end the session it came by.
        Some(account) => house.session(account).await,
    }
}

/// What an answer comes to, in the words of the table.
fn found(row: &Row, answer: &Answer) -> Option<Expected> {
    let to_sign_in = answer.header("location").starts_with("/logg-inn?til=");
    Some(match answer.status {
        StatusCode::UNAUTHORIZED => Expected::Refused,
        StatusCode::FORBIDDEN => Expected::No,
        StatusCode::SEE_OTHER if to_sign_in => Expected::SignIn,
        // Something of a page, or of a file: of nothing in particular, nothing is there.
        StatusCode::NOT_FOUND if row.path == "/{*any}" => Expected::Nothing,
        status if status.is_server_error() => return None,
        _ => Expected::Yes,
    })
}

#[tokio::test]
async fn every_row_is_answered_as_the_table_says() {
    let house = House::of(world()).await;
    let everybody = everybody(&house).await;
    follow_up::seed(&house, everybody[2].unwrap()).await;
    follow_up::visits(&house, everybody[2].unwrap()).await;
    let mut other = Vec::new();
    for row in rows() {
        for (column, account) in everybody.iter().enumerate() {
            for (region, own) in [("nord", true), ("vest", false)] {
                let cookie = cookie(&house, *account).await;
                let asked = request(&row, region, &cookie);
                let answer = house.send("127.0.0.1:40000", asked).await;
                let expected = match (row.expected[column], own) {
                    (Expected::OwnRegion, true) => Expected::Yes,
                    (Expected::OwnRegion, false) => Expected::No,
                    (expected, _) => expected,
                };
                if found(&row, &answer) != Some(expected) {
                    let (method, path, status) = (&row.method, &row.path, answer.status);
                    let role = ROLES[column];
                    other.push(format!(
                        "{method} {path} in {region}: {role:?} got {status}, not {expected:?}"
                    ));
                }
            }
        }
    }
    assert!(other.is_empty(), "{}", other.join("\n"));
}

#[tokio::test]
async fn everything_that_is_answered_has_a_row() {
    let house = House::of(world()).await;
    let rows = rows();
    let has = |method: &str, path: &str| {
        let mut rows = rows.iter();
        rows.any(|row| row.method == method && row.path == path)
    };
    for path in &house.paths {
        assert!(has("GET", path), "GET {path}");
    }
    for path in own_forms(Forms::default()).paths() {
        assert!(has("POST", path), "POST {path}");
    }
    let called: BTreeSet<String> = server_fn_paths()
        .map(|(path, _)| {
            let name = path.rsplit('/').next().unwrap_or(path);
            name.trim_end_matches(|digit: char| digit.is_ascii_digit())
                .to_owned()
        })
        .collect();
    for name in &called {
        assert!(has("CALL", name), "CALL {name}");
    }
    let accounts = everybody(&house).await;
    let cookie = house.session(accounts[4].unwrap()).await;
    for path in &house.paths {
        for ending in ["csv", "xlsx", "svg", "png", "json", "ics", "atom", "pdf"] {
            let file = format!("{path}.{ending}");
            let answer = house.get(&filled(&file), &cookie).await;
            let is_file = !answer.header("content-disposition").is_empty();
            assert!(!is_file || has("GET", &file), "GET {file}");
        }
    }
}

/// Whoever is signed in finds the way out on every page, also on one that is not there or not theirs.
#[tokio::test]
async fn every_page_has_the_way_out() {
    let house = House::of(world()).await;
    for account in everybody(&house).await.into_iter().flatten() {
        let cookie = house.session(account).await;
        for path in &house.paths {
            let mut page = house.get(&filled(path), &cookie).await;
            if page.status == StatusCode::SEE_OTHER {
                let onward = page.header("location").to_owned();
                page = house.get(&onward, &cookie).await;
            }
            let form = "action=\"/logg-ut\"";
            assert!(page.text.contains(form), "{path}: {}", page.status);
        }
    }
}

/// Routes that are neither pages nor forms stand in the source by name.
#[test]
fn every_other_route_of_the_router_is_known() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/router");
    let files = std::fs::read_dir(folder).unwrap();
    let files = files.map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.is_file()).collect();
    files.push(format!("{folder}.rs").into());
    let mut routed = BTreeSet::new();
    for file in files {
        let text = std::fs::read_to_string(file).unwrap();
        for rest in text.split(".route(").skip(1) {
            let (path, _) = rest.split_once(',').unwrap();
            routed.insert(path.trim().to_owned());
        }
    }
    // `path` is that of a form.
    let known = [
        "path",
        "routes::BORDERS",
        "routes::COUNT",
        "routes::HEALTH",
        "&format!(\"{}/{{issuer}}\"",
        "&format!(\"{}/{{issuer}}/retur\"",
    ];
    assert_eq!(routed, known.map(str::to_owned).into());
}

/// The way in, whether the server is well, and what a page is drawn with.
#[test]
fn a_stranger_is_answered_by_the_way_in_and_nothing_else() {
    let open = [
        "/logg-inn",
        "/logg-ut",
        "/nytt-passord",
        "/healthz",
        "/page.js",
        "/favicon.svg",
        "/robots.txt",
        "/fonts/",
        "/pkg/",
    ];
    for row in rows() {
        let is_open = open.iter().any(|way| row.path.starts_with(way));
        assert_eq!(row.expected[0] == Expected::Yes, is_open, "{}", row.path);
    }
}

/// What no row is about is not there, for a stranger and for everybody else.
#[tokio::test]
async fn what_has_no_row_is_not_there() {
    let house = House::of(world()).await;
    let accounts = everybody(&house).await;
    for account in [accounts[0], accounts[4]] {
        let cookie = cookie(&house, account).await;
        for path in [
            "/administrasjon",
            "/Administrasjon/folk",
            "/api",
            "/api/list_people",
            "/.env",
            "/pkg/../Cargo.toml",
            "/pkg/%2e%2e/test.db",
            "/fonts/..%2f..%2ftest.db",
            "/server-status",
        ] {
            let status = house.get(path, &cookie).await.status;
            let gone = [
                StatusCode::NOT_FOUND,
                StatusCode::METHOD_NOT_ALLOWED,
                StatusCode::BAD_REQUEST,
            ];
            assert!(gone.contains(&status), "{path}: {status}");
        }
    }
}
