//! Loads the front page.

use leptos::prelude::*;

use domain::view::overview::Overview;

use crate::error::AppError;
use crate::transfer::Call;

/// Loads the front page.
#[server(input = Call, output = Call)]
pub async fn load_overview(query: String) -> Result<Overview, AppError> {
    super::backend()?.overview(&query).await
}
