//! `/healthz`: whether the server can do its work.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::state::AppState;

#[derive(Serialize)]
struct Health {
    ok: bool,
    waves: Vec<u16>,
    database: &'static str,
}

/// 200 where the database answers, else 503. Without a wave the server is well, and has nothing
/// to show.
pub(super) async fn health(State(state): State<AppState>) -> Response {
    let generation = state.db.generation().await;
    if let Err(error) = &generation {
        tracing::error!(%error, "the database does not answer");
    }
    let ok = generation.is_ok();
    let health = Health {
        ok,
        waves: state
            .waves
            .snapshot()
            .waves()
            .map(|wave| wave.year())
            .collect(),
        database: if ok { "ok" } else { "unreachable" },
    };
    let status = if ok {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    (status, [(CACHE_CONTROL, "no-store")], Json(health)).into_response()
}
