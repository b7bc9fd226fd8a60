//! The answer's status: the only code beside `hydrate` that differs between the two
//! sides. In the browser there is no answer to set, and these do nothing.

use crate::error::AppError;

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

/// Says why something asked for by the browser's program is not answered.
pub fn refused(error: &AppError) {
    match error {
        AppError::SignedOut => signed_out(),
        AppError::Forbidden => forbidden(),
        AppError::NotFound(_) => not_found(),
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

#[cfg(not(feature = "ssr"))]
fn set_status(_code: u16) {}
