//! What only the demonstration writes, as it is filled: notes and a past, at the moments they are said
//! to be of.

use jiff::Timestamp;
use kinds::Id;
use tracing::instrument;

use super::history::Happening;
use super::notes::Note;
use super::{Change, stored_count};
use crate::moment::stored;
use crate::{AuditAction, DatabaseError};

impl AuditAction {
    /// The demonstration was filled with synthetic follow-up.
    pub const FOLLOW_UP_SEEDED: Self = Self::named("follow_up.seeded");
}

impl Change<'_> {
    /// Adds a synthetic note, of the moment it was made.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.seed_note", skip_all)]
    pub async fn seed_note(&mut self, note: &Note) -> Result<(), DatabaseError> {
        let generation = stored_count(self.generation);
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query(include_str!("../sql/seeded_note_add.sql"))
                .bind(note.id.to_string())
                .bind(generation)
                .bind(stored(note.created_at))
                .bind(note.unit.number.as_str())
                .bind(i64::from(note.unit.register_year))
                .bind(note.account.to_string())
                .bind(note.text.as_str())
                .execute(connection)
                .await
                .map(drop)
        })
    }

    /// Writes down what somebody did at a moment.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "change.seed_past", skip_all)]
    pub async fn seed_past(
        &mut self,
        id: Id,
        (account, at): (Id, Timestamp),
        what: Happening<'_>,
    ) -> Result<(), DatabaseError> {
        self.write_down(id, (account, at), what).await
    }
}
