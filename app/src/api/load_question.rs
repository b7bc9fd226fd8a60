//! Loads one question.

use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use domain::view::question::QuestionPage;

use crate::error::AppError;

/// Loads one question.
#[server(input = Json)]
pub async fn load_question(id: String, query: String) -> Result<QuestionPage, AppError> {
    super::backend()?.question(&id, &query).await
}
