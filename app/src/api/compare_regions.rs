//! Holds the regions against the country.

use leptos::prelude::*;

use domain::view::regions::RegionsPage;

use crate::error::AppError;
use crate::transfer::Call;

/// Holds the regions against the country.
#[server(input = Call, output = Call)]
pub async fn compare_regions(query: String) -> Result<RegionsPage, AppError> {
    super::backend()?.regions(&query).await
}
