//! What every request may ask for.

use std::net::SocketAddr;
use std::sync::Arc;

use app::backend::Backend;
use axum::extract::FromRef;
use domain::indicator::Indicators;
use leptos::config::LeptosOptions;

use crate::charts::Charts;
use crate::clock::Clock;
use crate::db::Db;
use crate::waves::PublishedWaves;

/// Handed to every handler; cloning it clones a few pointers.
#[derive(Clone)]
pub struct AppState {
    /// Where the browser parts are, and what they are called.
    pub options: LeptosOptions,
    /// What the pages ask.
    pub backend: Arc<dyn Backend>,
    /// Draws the charts that leave as files; the same that the pages use.
    pub charts: Charts,
    /// The indicators that regions are compared by, for the files; the same that the page uses.
    pub indicators: Arc<Indicators>,
    /// The published waves.
    pub waves: Arc<PublishedWaves>,
    /// The store, for `/healthz`.
    pub db: Db,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Where the server listens, for messages.
    pub address: SocketAddr,
    /// `cargo leptos watch` reloads the page over a socket of its own.
    pub reloads: bool,
}

impl FromRef<AppState> for LeptosOptions {
    fn from_ref(state: &AppState) -> Self {
        state.options.clone()
    }
}
