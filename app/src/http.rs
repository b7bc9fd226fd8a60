//! The answer's status: the only code beside `hydrate` that differs between the two
//! sides. In the browser there is no answer to set, and these do nothing.

/// Says 404 for the page being rendered.
pub fn not_found() {
    set_status(404);
}

/// Says 401 for the page being rendered.
pub fn signed_out() {
    set_status(401);
}

/// Says 403 for the page being rendered.
pub fn forbidden() {
    set_status(403);
}

/// Says 503 for the page being rendered.
pub fn unavailable() {
    set_status(503);
}

/// Says 500 for the page being rendered.
pub fn server_error() {
    set_status(500);
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
