//! The answer to a form that is too large: nothing of it was read, so that its own page cannot be drawn again.

use axum::http::header::REFERER;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use kinds::Lang;
use present::words::catalog::router as word;
use view::Link;

use super::Local;
use crate::router::bare::bare;

/// A page that says so, with the way back to the page that the form stood on.
pub(in crate::router) fn too_large(headers: &HeaderMap, lang: Lang) -> Response {
    let back = Link {
        text: word::BACK_TO_PAGE.text(lang).to_owned(),
        href: stood_on(headers).address().to_owned(),
    };
    let told = word::FORM_TOO_LARGE.text(lang).to_owned();
    let page = bare(word::TOO_LARGE_TITLE.text(lang), told, back, lang);
    (StatusCode::PAYLOAD_TOO_LARGE, page).into_response()
}

/// The page that a form stood on, as its browser says; the front page, where it does not.
fn stood_on(headers: &HeaderMap) -> Local {
    let told = headers
        .get(REFERER)
        .and_then(|page| page.to_str().ok()?.parse::<Uri>().ok());
    let page = told.as_ref().and_then(Uri::path_and_query);
    page.and_then(|page| Local::of(page.as_str()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_to_a_page_of_ours() {
        for (told, page) in [
            (
                "http://127.0.0.1:3000/oppfolging/tiltak?valgt=1&region=nord",
                "/oppfolging/tiltak?valgt=1&region=nord",
            ),
            ("https://evil.example/konto", "/konto"),
            ("http://127.0.0.1:3000//evil.example/", "/"),
            ("http://127.0.0.1:3000", "/"),
            ("not an address", "/"),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(REFERER, told.parse().unwrap());
            assert_eq!(stood_on(&headers).address(), page, "{told}");
        }
        assert_eq!(stood_on(&HeaderMap::new()), Local::default());
    }
}
