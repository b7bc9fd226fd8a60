//! The commands as they are typed.

#![expect(clippy::unwrap_used, reason = "a test tells by panicking")]

mod program;

mod export;
mod folder;
mod import;
mod killed;
mod minimal;
mod network;
#[path = "../storage/postgres.rs"]
#[expect(dead_code, reason = "the storage tests use more of it")]
mod postgres;
mod register;
mod serve;
mod servers;
mod trouble;
mod user;
