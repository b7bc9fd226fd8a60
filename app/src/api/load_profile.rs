//! Loads the profile of a unit.

use leptos::prelude::*;

use domain::view::profile::Profile;

use crate::error::AppError;
use crate::transfer::Call;

/// Loads the profile of a unit.
#[server(input = Call, output = Call)]
pub async fn load_profile(number: String, query: String) -> Result<Profile, AppError> {
    super::backend()?.profile(&number, &query).await
}
