//! The invariants of ARCHITECTURE.md that can be read from the source itself. Cargo holds the
//! arrows between the crates; these tests hold the rest.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read the source has failed"
)]

mod imports;
mod source;

mod audit;
mod circles;
mod house;
mod purity;
mod rooms;
mod routes;
mod security;
mod words;

/// Fails with one line per breach.
fn assert_none(rule: &str, breaches: &[String]) {
    assert!(breaches.is_empty(), "{rule}\n  {}", breaches.join("\n  "));
}
