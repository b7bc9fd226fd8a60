//! The answer's status and place: the only code beside `hydrate` that differs between the two
//! sides. In the browser there is no answer to set, and these do nothing.

/// Says 404 for the page being rendered.
pub fn not_found() {
    set_status(404);
}

/// Says 500 for the page being rendered.
pub fn server_error() {
    set_status(500);
}

/// Sends 303 to the canonical address of the page being rendered, if it was asked for by another
/// spelling. Where something in the address could not be used the page stands, since it tells so.
pub fn show_canonical(href: &str, query: &str, problems: &[String]) {
    let asked = href.split_once('?').map_or("", |(_, canonical)| canonical);
    if problems.is_empty() && asked != query {
        see_other(href);
    }
}

#[cfg(feature = "ssr")]
fn set_status(code: u16) {
    use leptos::prelude::use_context;
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>()
        && let Ok(status) = http::StatusCode::from_u16(code)
    {
        response.set_status(status);
    }
}

#[cfg(not(feature = "ssr"))]
fn set_status(_code: u16) {}

#[cfg(feature = "ssr")]
fn see_other(href: &str) {
    leptos_axum::redirect(href);
    set_status(303);
}

#[cfg(not(feature = "ssr"))]
fn see_other(_href: &str) {}
