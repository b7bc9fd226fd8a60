//! Registers and waves that are published in one change.

use std::collections::BTreeMap;

use domain::municipality::Unit;
use domain::wave::WaveData;
use tracing::instrument;

use super::{AuditAction, By, DatabaseError, Db, Ending, Entry, Publishing, register, wave};
use crate::moment::stored;

impl Db {
    /// Publishes registers, by year, and the waves that rest on them, all of them or none.
    ///
    /// What is published already is left as it is.
    ///
    /// # Errors
    /// What publishing one of them says. Nothing is changed then.
    #[instrument(name = "db.publish_together", skip_all)]
    pub async fn publish_together(
        &self,
        by: &By,
        registers: &BTreeMap<u16, Vec<Unit>>,
        waves: &[WaveData],
    ) -> Result<Publishing, DatabaseError> {
        self.change(by, async |tx| {
            let now = stored(by.at);
            let mut last = Publishing::Unchanged;
            let mut note = |published: Publishing| {
                if published != Publishing::Unchanged {
                    last = published;
                }
            };
            for (year, units) in registers {
                note(register::publish(tx, *year, units, &now).await?);
            }
            for data in waves {
                note(wave::publish(tx, data, &now).await?);
            }
            let entry = Entry::of(AuditAction::TOGETHER_PUBLISHED)
                .with("registers", registers.len())
                .with("waves", waves.len());
            let ending: Ending<Publishing> = last.told(entry);
            Ok(ending)
        })
        .await
    }
}
