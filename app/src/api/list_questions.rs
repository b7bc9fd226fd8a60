//! Loads the catalogue of questions.

use leptos::prelude::*;

use domain::view::question::Catalogue;

use crate::error::AppError;
use crate::transfer::Call;

/// Loads the catalogue of questions.
#[server(input = Call, output = Call)]
pub async fn list_questions(query: String) -> Result<Catalogue, AppError> {
    super::backend()?.catalogue(&query).await
}
