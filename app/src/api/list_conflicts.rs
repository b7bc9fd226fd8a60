//! Lists where the published report does not agree with itself.

use view::published::Conflicts;

use crate::error::AppError;

/// Lists where the published report does not agree with itself.
pub async fn list_conflicts(query: String) -> Result<Conflicts, AppError> {
    super::backend()?.conflicts(&query).await
}
