//! Loads the profile of a unit.

use view::profile::Profile;

use crate::error::AppError;

/// Loads the profile of a unit.
pub async fn load_profile(number: String, query: String) -> Result<Profile, AppError> {
    super::backend()?.profile(&number, &query).await
}
