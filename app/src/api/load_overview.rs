//! Loads the front page.

use view::overview::Overview;

use crate::error::AppError;

/// Loads the front page.
pub async fn load_overview(query: String) -> Result<Overview, AppError> {
    super::backend()?.overview(&query).await
}
