//! Loads live numbers for the explanations.

use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use domain::view::method::Method;

use crate::error::AppError;

/// Loads live numbers for the explanations.
#[server(input = Json)]
pub async fn explain_method() -> Result<Method, AppError> {
    super::backend()?.method().await
}
