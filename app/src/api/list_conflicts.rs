//! Lists where the published report does not agree with itself.

use leptos::prelude::*;

use domain::view::published::Conflicts;

use crate::error::AppError;
use crate::transfer::Call;

/// Lists where the published report does not agree with itself.
#[server(input = Call, output = Call)]
pub async fn list_conflicts(query: String) -> Result<Conflicts, AppError> {
    super::backend()?.conflicts(&query).await
}
