//! Loads the list for a query.

use leptos::prelude::*;
use view::list::MunicipalityList;

use crate::error::AppError;
use crate::transfer::Call;

/// Loads the list for a query.
#[server(input = Call, output = Call)]
pub async fn list_municipalities(query: String) -> Result<MunicipalityList, AppError> {
    super::backend()?.list(&query).await
}
