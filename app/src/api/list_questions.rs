//! Loads the catalogue of questions.

use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use domain::view::question::Catalogue;

use crate::error::AppError;

/// Loads the catalogue of questions.
#[server(input = Json)]
pub async fn list_questions(query: String) -> Result<Catalogue, AppError> {
    super::backend()?.catalogue(&query).await
}
