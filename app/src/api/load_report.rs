//! Loads the survey report of the country or a region.

use leptos::prelude::*;

use domain::view::report::Report;

use crate::error::AppError;
use crate::transfer::Call;

/// Loads the survey report of the country or a region.
#[server(input = Call, output = Call)]
pub async fn load_report(query: String) -> Result<Report, AppError> {
    super::backend()?.report(&query).await
}
