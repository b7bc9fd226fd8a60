//! Compares what the published report states with the same computed.

use view::published::Published;

use crate::error::AppError;

/// Compares what the published report states with the same computed.
pub async fn compare_published(query: String) -> Result<Published, AppError> {
    super::backend()?.published(&query).await
}
