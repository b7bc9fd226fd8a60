//! One address for one selection: another spelling of a query is sent to the canonical one.

use app::backend::Request;
use axum::extract::{self, State};
use axum::http::header::LOCATION;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use present::list::LEFT;
use present::regions::KEYS;
use view::routes;

use super::asker;
use crate::state::AppState;

/// The keys that a page has besides the filter; `None` where the path takes no filter.
///
/// The bare front page stays: it is an entrance, and says which wave it shows. So do the pages of
/// the report.
fn page_keys(path: &str, query: &str) -> Option<&'static [&'static str]> {
    match path {
        routes::OVERVIEW => (!query.is_empty()).then_some(&[routes::WHOLE]),
        routes::REPORT | routes::PUBLISHED | routes::CONFLICTS => {
            (!query.is_empty()).then_some(&[])
        }
        routes::MUNICIPALITIES => Some(&[LEFT]),
        routes::CHANGES => Some(&[]),
        routes::REGIONS => Some(KEYS),
        _ if routes::unit_number(path).is_some() => (!query.is_empty()).then_some(&[routes::DONE]),
        _ => None,
    }
}

/// Answers 303 where the query can be used whole and is not in canonical form. With problems the
/// page stands, since it has to tell them.
pub(super) async fn redirect(
    State(state): State<AppState>,
    request: extract::Request,
    next: Next,
) -> Response {
    let path = request.uri().path();
    let asked = asker::asked(&request, state.language);
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if reads && let Some(address) = meant(&state, path, &asked) {
        return (StatusCode::SEE_OTHER, [(LOCATION, address)]).into_response();
    }
    let canonical = if path == routes::COMPARE {
        // A query of its own: the order of its units means something.
        state.service.canonical_comparison(&asked)
    } else if let Some(id) = routes::question_id(path) {
        state.service.canonical_question(&asked, id)
    } else {
        page_keys(path, &asked.query).and_then(|keys| state.service.canonical(&asked, keys))
    };
    if let Some(canonical) = canonical.filter(|_| reads) {
        let address = format!("{path}?{canonical}");
        return (StatusCode::SEE_OTHER, [(LOCATION, address)]).into_response();
    }
    next.run(request).await
}

/// The profile that a search means alone, and the one that the address of a profile means by a name or by
/// a number of other years.
fn meant(state: &AppState, path: &str, asked: &Request) -> Option<String> {
    if path == routes::SEARCH {
        return state.service.only_hit(asked);
    }
    state.service.known_as(asked, routes::unit_number(path)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_with_a_filter_declares_its_keys() {
        let none: &[&str] = &[];
        for (path, query, keys) in [
            ("/", "", None),
            ("/", "region=nord", Some(&["valgt"] as &[&str])),
            ("/rapport", "", None),
            ("/rapport", "region=nord", Some(none)),
            ("/rapport/publisert", "wave=2014", Some(none)),
            ("/kommuner", "", Some(&["fra"] as &[&str])),
            ("/endringer", "", Some(none)),
            ("/kommuner/0101", "", None),
            ("/kommuner/0101", "region=ost", Some(&["lagret"])),
            ("/kommuner/0101/a", "region=ost", None),
            ("/regioner", "", Some(&["justert", "forhold"])),
            ("/regioner/nord", "", None),
            ("/sporsmal", "", None),
            ("/sporsmal/", "", None),
            ("/sporsmal/a/b", "", None),
            ("/metode", "wave=2015", None),
        ] {
            assert_eq!(page_keys(path, query), keys, "{path}?{query}");
        }
    }
}
