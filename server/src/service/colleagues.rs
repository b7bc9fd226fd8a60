//! Those with an account, read for every page that names them or offers them.

use std::sync::{Arc, Mutex, PoisonError};

use present::colleagues::{Colleague, Colleagues};
use store::DatabaseError;

use super::Service;

/// Everybody, as they were read last, with the mark that was read before them.
#[derive(Debug, Default)]
pub(super) struct ReadLast(Mutex<Option<(Mark, Arc<Colleagues>)>>);

/// What another of says that somebody has changed.
type Mark = (i64, i64);

impl ReadLast {
    fn by(&self, mark: Mark) -> Option<Arc<Colleagues>> {
        let last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (read, all) = last.as_ref()?;
        (*read == mark).then(|| Arc::clone(all))
    }

    fn keep(&self, mark: Mark, all: &Arc<Colleagues>) {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *last = Some((mark, Arc::clone(all)));
    }
}

impl Service {
    /// Everybody with an account, as far as others see them. They are read once more where one of them has
    /// changed, by whichever server.
    ///
    /// # Errors
    /// What the store says.
    pub(super) async fn colleagues(&self) -> Result<Arc<Colleagues>, DatabaseError> {
        let db = self.people.db();
        // Before they are read: what changes meanwhile is seen the next time.
        let mark = db.accounts_mark().await?;
        if let Some(all) = self.read_last.by(mark) {
            return Ok(all);
        }
        let accounts = db.accounts().await?.into_iter();
        let colleague = accounts.map(|account| Colleague {
            // Wrong passwords put nobody out: else anybody could who knows an e-mail.
            locked: !self.people.may_stay(&account),
            id: account.id,
            name: account.name,
            role: account.role,
            regions: account.regions,
        });
        let all = Arc::new(colleague.collect());
        self.read_last.keep(mark, &all);
        Ok(all)
    }
}
