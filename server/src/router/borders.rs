//! `/kommuner/grenser.svg`: the borders of a map, apart from its page: whatever colours the map, they
//! are fetched once.

use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::{asker, files, refused};
use crate::export::SVG_TYPE;
use crate::state::AppState;

/// Kept by whoever may see the map: another version has another address.
const KEPT: &str = "private, max-age=31536000, immutable";

/// The borders of the frame that the query is of.
pub(super) async fn borders(State(state): State<AppState>, request: Request) -> Response {
    let asked = asker::asked(&request, state.language);
    match state.service.borders(&asked) {
        Ok(svg) => ([(CONTENT_TYPE, SVG_TYPE), (CACHE_CONTROL, KEPT)], svg).into_response(),
        Err(error) => {
            let refused = (files::status(&error), [(CACHE_CONTROL, "no-store")]).into_response();
            refused::marked(refused, &error)
        }
    }
}
