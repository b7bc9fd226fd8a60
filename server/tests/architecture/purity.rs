//! I1: the domain touches nothing outside itself. I6: a published wave never changes.

use toml::Table;

use crate::assert_none;
use crate::source::{Source, files, read};

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

fn dependencies(manifest: &str) -> Vec<String> {
    let manifest: Table = read(manifest).parse().unwrap();
    let table = manifest["dependencies"].as_table().unwrap();
    table.keys().cloned().collect()
}

fn breaches(sources: &[Source], allowed: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        for (line, code) in source.code() {
            for word in WORLD {
                if code.contains(word) && !allowed.contains(word) {
                    found.push(format!("{}:{line} {word}", source.path));
                }
            }
        }
    }
    found
}

#[test]
fn domain_depends_on_five_small_crates() {
    assert_eq!(
        dependencies("app/domain/Cargo.toml"),
        [
            "fixedbitset",
            "form_urlencoded",
            "libm",
            "serde",
            "thiserror"
        ]
    );
}

#[test]
fn domain_touches_nothing_outside_itself() {
    let sources = files("app/domain/src", "rs");
    assert!(sources.len() > 5, "the domain was not found");
    assert_none("The domain is pure.", &breaches(&sources, &[]));
}

/// The generator carries its data with it, and is else as pure as the domain.
#[test]
fn the_generator_touches_nothing_outside_itself() {
    let sources = files("server/demo/src", "rs");
    let found = breaches(&sources, &["include_str!", "include_bytes!"]);
    assert_none("The generator is pure: seed in, files out.", &found);
}

#[test]
fn the_app_knows_no_database_and_no_server() {
    let own = dependencies("app/Cargo.toml");
    for foreign in ["server", "demo", "sqlx", "tokio", "axum", "rquickjs"] {
        assert!(!own.iter().any(|name| name == foreign), "app: {foreign}");
    }
}

#[test]
fn a_published_wave_offers_no_way_to_change_it() {
    let source = files("app/domain/src", "rs")
        .into_iter()
        .find(|source| source.path.ends_with("/src/wave.rs"))
        .expect("wave.rs");
    let wave = source.product_text();
    let methods = wave.split("impl Wave {").nth(1).expect("impl Wave");
    let methods = methods.split("\n}").next().unwrap();
    assert!(methods.contains("pub fn "), "no methods were found");
    assert!(
        !methods.contains("&mut self"),
        "Wave has a method that changes it"
    );
}
