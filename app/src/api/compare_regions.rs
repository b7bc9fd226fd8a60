//! Holds the regions against the country.

use view::regions::RegionsPage;

use crate::error::AppError;

/// Holds the regions against the country.
pub async fn compare_regions(query: String) -> Result<RegionsPage, AppError> {
    super::backend()?.regions(&query).await
}
