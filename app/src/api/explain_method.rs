//! Loads live numbers for the explanations.

use leptos::prelude::*;

use domain::view::method::Method;

use crate::error::AppError;
use crate::transfer::Call;

/// Loads live numbers for the explanations.
#[server(input = Call, output = Call)]
pub async fn explain_method(query: String) -> Result<Method, AppError> {
    super::backend()?.method(&query).await
}
