//! Loads the front page.

use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use domain::view::overview::Overview;

use crate::error::AppError;

/// Loads the front page.
#[server(input = Json)]
pub async fn load_overview(query: String) -> Result<Overview, AppError> {
    super::backend()?.overview(&query).await
}
