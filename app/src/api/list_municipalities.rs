//! Loads the list for a query.

use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use domain::view::list::MunicipalityList;

use crate::error::AppError;

/// Loads the list for a query.
#[server(input = Json)]
pub async fn list_municipalities(query: String) -> Result<MunicipalityList, AppError> {
    super::backend()?.list(&query).await
}
