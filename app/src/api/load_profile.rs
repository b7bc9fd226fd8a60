//! Loads the profile of a unit.

use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use domain::view::profile::Profile;

use crate::error::AppError;

/// Loads the profile of a unit.
#[server(input = Json)]
pub async fn load_profile(number: String, query: String) -> Result<Profile, AppError> {
    super::backend()?.profile(&number, &query).await
}
