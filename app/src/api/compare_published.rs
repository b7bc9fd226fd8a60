//! Compares what the published report states with the same computed.

use leptos::prelude::*;

use domain::view::published::Published;

use crate::error::AppError;
use crate::transfer::Call;

/// Compares what the published report states with the same computed.
#[server(input = Call, output = Call)]
pub async fn compare_published(query: String) -> Result<Published, AppError> {
    super::backend()?.published(&query).await
}
