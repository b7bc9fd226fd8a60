//! The commands as they are typed.

#![expect(clippy::unwrap_used, reason = "a test tells by panicking")]

mod program;

mod export;
mod folder;
mod import;
mod minimal;
mod register;
mod serve;
mod trouble;
mod user;
