//! The answer's status: the only code beside `hydrate` that differs between the two
//! sides. In the browser there is no answer to set, and these do nothing.

use crate::error::AppError;

/// Whether this is the side that answers.
pub fn answers() -> bool {
    cfg!(feature = "ssr")
}

/// Says 404 for the page being rendered.
pub fn not_found() {
    set_status(404);
}

/// Says 401 for the page being rendered.
pub fn signed_out() {
    set_status(401);
}

/// The header by which an answer says which action was refused. It goes no further than the audit log:
/// the server takes it off.
pub const REFUSED: &str = "x-refused";

/// Says 403 for the page being rendered, and which action was refused.
pub fn forbidden(action: &str) {
    set_status(403);
    set_header(REFUSED, action);
}

/// Says 503 for the page being rendered.
pub fn unavailable() {
    set_status(503);
}

/// Says 500 for the page being rendered.
pub fn server_error() {
    set_status(500);
}

/// Says why something asked for by the browser's program is not answered.
pub fn refused(error: &AppError) {
    match error {
        AppError::SignedOut => signed_out(),
        AppError::Forbidden(action) => forbidden(action),
        AppError::NotFound(_) | AppError::Deleted(_) => not_found(),
        AppError::NoWave | AppError::Unavailable => unavailable(),
        AppError::Connection(_) => server_error(),
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

#[cfg(feature = "ssr")]
fn set_header(name: &'static str, value: &str) {
    use leptos::prelude::use_context;
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>()
        && let Ok(value) = http::HeaderValue::from_str(value)
    {
        response.insert_header(http::HeaderName::from_static(name), value);
    }
}

#[cfg(not(feature = "ssr"))]
fn set_status(_code: u16) {}

#[cfg(not(feature = "ssr"))]
fn set_header(_name: &'static str, _value: &str) {}
