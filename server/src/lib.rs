//! The server: the only crate that talks to the world.

pub mod auth;
pub mod charts;
pub mod cli;
pub mod clock;
pub mod config;
pub mod export;
pub mod ids;
pub mod import;
pub mod listen;
pub mod messages;
pub mod publish;
pub mod reach;
pub mod router;
pub mod service;
pub mod state;
pub mod telemetry;
pub mod waves;
