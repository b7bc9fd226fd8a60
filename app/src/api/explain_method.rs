//! Loads live numbers for the explanations.

use view::method::Method;

use crate::error::AppError;

/// Loads live numbers for the explanations.
pub async fn explain_method(query: String) -> Result<Method, AppError> {
    super::backend()?.method(&query).await
}
