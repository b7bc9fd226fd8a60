//! What has run out is taken away now and then, so that nothing grows without end. Nothing depends on
//! it: what has run out opens nothing before it is gone.

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::SignedDuration;
use store::DatabaseError;
use tracing::instrument;

use super::issuers::FLOW_MINUTES_MAX;
use super::tries::{self, LOCK_COUNTS_DAYS};
use super::{IDLE_MINUTES_MAX, People, SESSION_HOURS_MAX, hashed};

/// How often; minutes.
const TIDY_MINUTES: u64 = 30;

impl People {
    /// Takes away sessions, sign-ins at providers and wrong passwords that have run out, and locks that
    /// nobody has touched for [`LOCK_COUNTS_DAYS`]. Nobody is unlocked by it: what locked an account
    /// stands in the account, and where it does not, it stays counted.
    ///
    /// # Errors
    /// What the store says.
    #[instrument(name = "people.tidy", skip_all)]
    pub async fn tidy(&self) -> Result<(), DatabaseError> {
        let now = self.clock.now();
        let idle = now - SignedDuration::from_mins(IDLE_MINUTES_MAX);
        let opened = now - SignedDuration::from_hours(SESSION_HOURS_MAX);
        self.db.sweep_sessions(idle, opened).await?;
        let began = now - SignedDuration::from_mins(FLOW_MINUTES_MAX);
        self.db.sweep_flows(began).await?;
        let counting = tries::counting(now);
        self.db.sweep_failures(counting).await?;
        let untouched = now - SignedDuration::from_hours(LOCK_COUNTS_DAYS * 24);
        let accounts = self.db.accounts().await?.into_iter();
        let open: BTreeSet<String> = accounts
            .filter(|account| account.locked.is_none())
            .map(|account| hashed(&account.e_mail))
            .collect();
        self.db
            .sweep_locks(untouched, counting.locks_at, &open)
            .await
    }

    /// Does so now and then, without end. Where it fails it is tried the next time; several servers do
    /// it without harm.
    pub async fn tidy_on_and_on(self) {
        let mut turn = tokio::time::interval(Duration::from_mins(TIDY_MINUTES));
        loop {
            turn.tick().await;
            if let Err(error) = self.tidy().await {
                let error = &error as &dyn std::error::Error;
                tracing::error!(error, "what has run out could not be taken away");
            }
        }
    }
}
