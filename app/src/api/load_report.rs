//! Loads the survey report of the country or a region.

use view::report::Report;

use crate::error::AppError;

/// Loads the survey report of the country or a region.
pub async fn load_report(query: String) -> Result<Report, AppError> {
    super::backend()?.report(&query).await
}
