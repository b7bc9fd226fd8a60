//! Loads one question.

use leptos::prelude::*;
use view::question::QuestionPage;

use crate::error::AppError;
use crate::transfer::Call;

/// Loads one question.
#[server(input = Call, output = Call)]
pub async fn load_question(id: String, query: String) -> Result<QuestionPage, AppError> {
    super::backend()?.question(&id, &query).await
}
