//! I1: the pure crates touch nothing outside themselves, and the arrows between the crates point
//! one way. I6: a published wave never changes.

use std::panic::RefUnwindSafe;
use std::sync::Arc;

use domain::municipality::Unit;
use domain::survey::Codebook;
use domain::wave::Wave;
use domain::world::World;
use server::waves::PublishedWaves;
use toml::{Table, Value};

use crate::assert_none;
use crate::source::{files, read};

/// What must not be named in a pure crate.
const WORLD: &[&str] = &[
    "std::fs",
    "std::io",
    "std::net",
    "std::env",
    "std::time",
    "std::process",
    "std::thread",
    "std::sync::Mutex",
    "std::sync::RwLock",
    "std::sync::atomic",
    "SystemTime",
    "Instant",
    "Timestamp::now",
    "Zoned::now",
    "TimeZone::",
    "OnceLock",
    "LazyLock",
    "thread_local",
    "static mut",
    "async fn",
    ".await",
    "println!",
    "eprintln!",
    "include_str!",
    "include_bytes!",
    "option_env!",
    "tokio",
    "leptos",
    "sqlx",
    "axum",
    "cfg(feature",
];

/// What the crates that carry files with them may do besides.
const WITH_DATA: &[&str] = &["include_str!", "include_bytes!"];

/// The pure crates: where they stand, and what of the above they may name.
const PURE: [(&str, &[&str]); 6] = [
    ("app/kinds", &[]),
    ("app/domain", &[]),
    ("app/view", &[]),
    ("server/present", &[]),
    ("server/content", WITH_DATA),
    ("server/demo", WITH_DATA),
];

/// The crates whose dependencies are counted: the browser's program holds what `app` and those
/// below it hold, and a pure crate stays so by what it stands on.
const DEPENDENCIES: [(&str, &[&str]); 4] = [
    ("app/kinds", &["serde"]),
    (
        "app/domain",
        &[
            "fixedbitset",
            "form_urlencoded",
            "jiff",
            "kinds",
            "libm",
            "serde",
            "strsim",
            "thiserror",
        ],
    ),
    ("app/view", &["kinds", "serde"]),
    (
        "app",
        &[
            "async-trait",
            "console_error_panic_hook",
            "html-escape",
            "http",
            "kinds",
            "leptos",
            "leptos_axum",
            "leptos_meta",
            "leptos_router",
            "postcard",
            "serde",
            "thiserror",
            "view",
            "wasm-bindgen",
            "web-sys",
        ],
    ),
];

/// The arrows of the house: each crate, and the crates of the house it stands on.
const ARROWS: [(&str, &[&str]); 9] = [
    ("app/kinds", &[]),
    ("app/domain", &["kinds"]),
    ("app/view", &["kinds"]),
    ("app", &["kinds", "view"]),
    ("server/present", &["domain", "kinds", "view"]),
    ("server/content", &["domain", "kinds"]),
    ("server/demo", &["content", "domain", "kinds"]),
    ("server/store", &["domain", "kinds"]),
    (
        "server",
        &[
            "app", "content", "demo", "domain", "kinds", "present", "store", "view",
        ],
    ),
];

/// The dependencies that a crate's manifest lists, those of its tests aside, in their order.
fn dependencies(folder: &str) -> Vec<String> {
    let path = format!("{folder}/Cargo.toml");
    let manifest: Table = read(&path).parse().unwrap();
    for other in ["build-dependencies", "target"] {
        assert!(!manifest.contains_key(other), "{path}: [{other}] is unread");
    }
    let table = manifest["dependencies"].as_table().unwrap();
    table.keys().cloned().collect()
}

#[test]
fn small_crates_depend_on_what_is_listed() {
    for (folder, listed) in DEPENDENCIES {
        assert_eq!(dependencies(folder), listed, "{folder}");
    }
}

#[test]
fn the_arrows_point_one_way() {
    let name = |folder: &'static str| folder.rsplit('/').next().unwrap();
    let house: Vec<&str> = ARROWS.iter().map(|(folder, _)| name(folder)).collect();
    for (folder, arrows) in ARROWS {
        let own = dependencies(folder);
        let found: Vec<&String> = own
            .iter()
            .filter(|name| house.contains(&name.as_str()))
            .collect();
        assert_eq!(found, arrows, "{folder}");
    }
    let drives_databases = |folder: &str| dependencies(folder).iter().any(|name| name == "sqlx");
    for (folder, _) in ARROWS {
        assert_eq!(
            drives_databases(folder),
            folder == "server/store",
            "{folder}"
        );
    }
    let workspace: Table = read("Cargo.toml").parse().unwrap();
    let mut members: Vec<&str> = workspace["workspace"]["members"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let mut known: Vec<&str> = ARROWS.iter().map(|(folder, _)| *folder).collect();
    members.sort_unstable();
    known.sort_unstable();
    assert_eq!(members, known, "every crate has its arrows");
}

#[test]
fn pure_crates_touch_nothing_outside_themselves() {
    let mut breaches = Vec::new();
    for (folder, allowed) in PURE {
        let sources = files(&format!("{folder}/src"), "rs");
        assert!(!sources.is_empty(), "{folder} was not found");
        for source in &sources {
            for (line, code) in source.code() {
                for word in WORLD {
                    if code.contains(word) && !allowed.contains(word) {
                        breaches.push(format!("{}:{line} {word}", source.path));
                    }
                }
            }
        }
    }
    assert_none("Values in, values out.", &breaches);
}

/// A published wave's fields are private, and none of its methods changes it: the compiler holds
/// that. What is handed out is shared, and nothing in it changes behind a shared reference: cells are
/// not `Sync`, and `domain` may name no lock, atomic or `OnceLock` (see `WORLD`).
#[test]
fn a_published_wave_offers_no_way_to_change_it() {
    fn is_without_cells<T: Sync + RefUnwindSafe>() {}
    is_without_cells::<World>();
    let _: fn(&PublishedWaves) -> Arc<World> = PublishedWaves::snapshot;
    let _: fn(&World, u16) -> Option<&Arc<Wave>> = World::wave;
    let _: fn(&World) -> Option<&Arc<Wave>> = World::latest;
    let _: fn(&Wave) -> &[Unit] = Wave::units;
    let _: fn(&Wave) -> &Codebook = Wave::codebook;

    let wave = read("app/domain/src/wave.rs");
    assert!(
        wave.contains("pub struct Wave {\n    /// Which revision"),
        "it moved"
    );
    let fields = wave.split("pub struct Wave {").nth(1).unwrap();
    let fields = fields.split('}').next().unwrap();
    assert!(!fields.contains("pub "), "a field of a wave is public");
    assert!(!wave.contains("&mut self"), "a wave can be changed");
}
