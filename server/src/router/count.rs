//! `/kommuner/antall`: how many a condition that is being built would leave, for the button that adds
//! it. A script (`public/page.js`) asks while boxes are ticked; without one the count comes with the next page.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::{asker, files, refused};
use crate::state::AppState;

/// The number as it is written, or 204 while the condition lacks something.
pub(super) async fn count(State(state): State<AppState>, request: Request) -> Response {
    let asked = asker::asked(&request, state.language);
    let kept = (CACHE_CONTROL, "no-store");
    match state.service.count(&asked) {
        Ok(Some(count)) => {
            let kind = (CONTENT_TYPE, "text/plain; charset=utf-8");
            ([kind, kept], count).into_response()
        }
        Ok(None) => (StatusCode::NO_CONTENT, [kept]).into_response(),
        Err(error) => {
            let refused = (files::status(&error), [kept]).into_response();
            refused::marked(refused, &error)
        }
    }
}
