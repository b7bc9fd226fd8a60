//! Loads the catalogue of questions.

use view::question::Catalogue;

use crate::error::AppError;

/// Loads the catalogue of questions.
pub async fn list_questions(query: String) -> Result<Catalogue, AppError> {
    super::backend()?.catalogue(&query).await
}
