//! Those with an account, read once for every page that names them or offers them.

use present::colleagues::{Colleague, Colleagues};

use super::Service;
use crate::db::DatabaseError;

impl Service {
    /// Everybody with an account, as far as others see them.
    ///
    /// # Errors
    /// What the store says.
    pub(super) async fn colleagues(&self) -> Result<Colleagues, DatabaseError> {
        let accounts = self.people.db().accounts().await?.into_iter();
        let colleague = accounts.map(|account| Colleague {
            // Wrong passwords put nobody out: else anybody could who knows an e-mail.
            locked: !self.people.may_stay(&account),
            id: account.id,
            name: account.name,
            role: account.role,
            regions: account.regions,
        });
        Ok(colleague.collect())
    }
}
