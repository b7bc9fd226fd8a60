//! What every request may ask for.

use std::net::SocketAddr;
use std::sync::Arc;

use app::backend::Backend;
use axum::extract::FromRef;
use kinds::Lang;
use leptos::config::LeptosOptions;
use store::Db;

use crate::auth::People;
use crate::auth::cookie::SessionCookie;
use crate::clock::Clock;
use crate::reach::Reach;
use crate::service::Service;
use crate::waves::PublishedWaves;

/// Handed to every handler; cloning it clones a few pointers.
#[derive(Clone)]
pub struct AppState {
    /// Where the browser parts are, and what they are called.
    pub options: LeptosOptions,
    /// What the pages ask: the service, or a fake of it.
    pub backend: Arc<dyn Backend>,
    /// The service, for what is no page: files, and the one address of a selection.
    pub service: Arc<Service>,
    /// The published waves, for `/healthz`.
    pub waves: Arc<PublishedWaves>,
    /// The store, for `/healthz`.
    pub db: Db,
    /// The people who may sign in.
    pub people: People,
    /// How the cookie of a session is written.
    pub cookie: SessionCookie,
    /// How the service is reached.
    pub reach: Arc<Reach>,
    /// The language of whoever has not chosen one.
    pub language: Lang,
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
