//! Whoever is signed out and asks for a page is led to sign in, and then on to the page.

use axum::extract::Request;
use axum::http::header::LOCATION;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use view::routes;

use super::asker;

/// Turns the page that says so into the way to sign in. That nobody is signed in was found at the
/// service's door; here it is only read off.
pub(super) async fn lead_to_sign_in(request: Request, next: Next) -> Response {
    let chosen = asker::chosen(request.uri());
    let onward = (request.method() == Method::GET).then(|| {
        let asked = request.uri().path_and_query();
        asked.map_or_else(|| routes::OVERVIEW.to_owned(), ToString::to_string)
    });
    let response = next.run(request).await;
    match onward {
        Some(onward) if response.status() == StatusCode::UNAUTHORIZED => {
            let sign_in = routes::sign_in(&onward);
            let sign_in = match chosen {
                Some(lang) => asker::in_language(&sign_in, lang),
                None => sign_in,
            };
            (StatusCode::SEE_OTHER, [(LOCATION, sign_in)]).into_response()
        }
        _ => response,
    }
}
