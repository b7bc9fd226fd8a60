//! Notes on municipalities, in the store. Long texts: read where they are shown.

use domain::follow_up::Followed;
use domain::municipality::UnitNumber;
use jiff::Timestamp;
use kinds::Id;
use tracing::instrument;

use super::action_changes::MakeId;
use super::history::{Event, Happening};
use super::{Change, followed, stored_count};
use crate::error::Unreadable;
use crate::moment::stored;
use crate::{Actor, AuditAction, By, DatabaseError, Db, Ending, Entry, Tx};

impl AuditAction {
    /// A note was written.
    pub const NOTE_ADDED: Self = Self::named("note.added");
    /// A note was rewritten; the former text is in its history.
    pub const NOTE_WRITTEN: Self = Self::named("note.written_anew");
    /// A note was deleted.
    pub const NOTE_DELETED: Self = Self::named("note.deleted");
    /// A note was brought back.
    pub const NOTE_BROUGHT_BACK: Self = Self::named("note.brought_back");
}

/// A note on a municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its id.
    pub id: Id,
    /// How often it was written.
    pub version: i64,
    /// When it was written first.
    pub created_at: Timestamp,
    /// The municipality it is about.
    pub unit: Followed,
    /// Who wrote it first.
    pub account: Id,
    /// What it says.
    pub text: String,
    /// It was deleted, and can be brought back.
    pub deleted: bool,
    /// Made up for the demonstration.
    pub synthetic: bool,
}

row! {
    struct NoteRow {
        id: String,
        version: i64,
        deleted: bool,
        created_at: String,
        synthetic: bool,
        number: String,
        register_year: i64,
        account_id: String,
        text: String,
    }
}

impl NoteRow {
    fn read(self) -> Result<Note, DatabaseError> {
        let which = self.id.clone();
        self.values()
            .map_err(|error| DatabaseError::inconsistent("note", "id", which, error))
    }

    fn values(self) -> Result<Note, Unreadable> {
        Ok(Note {
            id: self.id.parse()?,
            version: self.version,
            created_at: self.created_at.parse()?,
            unit: followed(&self.number, self.register_year)?,
            account: self.account_id.parse()?,
            text: self.text,
            deleted: self.deleted,
            synthetic: self.synthetic,
        })
    }
}

/// What came of rewriting a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteChange {
    /// It says what was asked for.
    Done,
    /// Somebody else wrote it meanwhile; this stands.
    Conflict(Box<Note>),
    /// It is gone.
    Gone,
}

impl Note {
    fn happened<'n>(&'n self, event: &'static str, version: i64, number: &'n str) -> Happening<'n> {
        Happening {
            event: Event {
                kind: "note",
                event,
            },
            subject: self.id,
            version,
            number,
            field: "",
            was: "",
            reason: "",
            synthetic: self.synthetic,
        }
    }
}

impl Db {
    /// The notes that were written about a number, the newest first.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.notes_of", skip_all)]
    pub async fn notes_of(&self, number: &UnitNumber) -> Result<Vec<Note>, DatabaseError> {
        let rows: Vec<NoteRow> = self
            .read(async |tx| {
                on_engine!(tx, connection => {
                    sqlx::query_as(include_str!("../sql/note_of.sql"))
                        .bind(number.as_str())
                        .fetch_all(connection)
                        .await
                })
            })
            .await?;
        rows.into_iter().map(NoteRow::read).collect()
    }

    /// A note, also one that was deleted.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.note", skip_all)]
    pub async fn note(&self, id: Id) -> Result<Option<Note>, DatabaseError> {
        self.read(async |tx| find(tx, id).await).await
    }

    /// Writes a note: it is of whoever asks for the change.
    ///
    /// # Errors
    /// What the engine says; [`DatabaseError::DoneBefore`] where the change was made before.
    #[instrument(name = "db.add_note", skip_all)]
    pub async fn add_note(
        &self,
        by: &By,
        (unit, text): (&Followed, &str),
        make_id: MakeId<'_>,
    ) -> Result<(), DatabaseError> {
        self.follow(by, async |change| {
            let Actor::Person(account) = by.actor else {
                let fault = "notes are written by people";
                let id = by.id.to_string();
                return Err(DatabaseError::inconsistent("note", "account_id", id, fault));
            };
            let note = Note {
                id: by.id,
                version: 1,
                created_at: by.at,
                unit: unit.clone(),
                account,
                text: text.to_owned(),
                deleted: false,
                synthetic: false,
            };
            change.add_note(&note).await?;
            let number = note.unit.number.as_str();
            let happened = note.happened("made", 1, number);
            change.happened(make_id(), happened).await?;
            let entry = Entry::of(AuditAction::NOTE_ADDED).on("note", note.id);
            Ok(Ending::Keep((), entry))
        })
        .await
    }

    /// Rewrites a note that was seen with a version; the former text stays in its history.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.rewrite_note", skip_all)]
    pub async fn rewrite_note(
        &self,
        by: &By,
        (id, seen): (Id, i64),
        text: &str,
        make_id: MakeId<'_>,
    ) -> Result<NoteChange, DatabaseError> {
        self.follow(by, async |change| {
            let stands = find(change.tx, id).await?.filter(|note| !note.deleted);
            let Some(stands) = stands else {
                return Ok(Ending::Leave(NoteChange::Gone));
            };
            if stands.text == text {
                return Ok(Ending::Leave(NoteChange::Done));
            }
            if stands.version != seen {
                return Ok(Ending::Leave(NoteChange::Conflict(Box::new(stands))));
            }
            let Some(version) = change.put_note(id, seen, text).await? else {
                return Ok(Ending::Leave(NoteChange::Conflict(Box::new(stands))));
            };
            let happened = Happening {
                field: "text",
                was: &stands.text,
                ..stands.happened("written", version, stands.unit.number.as_str())
            };
            change.happened(make_id(), happened).await?;
            let entry = Entry::of(AuditAction::NOTE_WRITTEN).on("note", id);
            Ok(Ending::Keep(NoteChange::Done, entry))
        })
        .await
    }

    /// Deletes a note, or brings it back. False where it stands so already.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.delete_note", skip_all)]
    pub async fn set_note_deleted(
        &self,
        by: &By,
        note: &Note,
        deleted: bool,
        make_id: MakeId<'_>,
    ) -> Result<bool, DatabaseError> {
        self.follow(by, async |change| {
            let Some(version) = change.set_note_deleted(note.id, deleted).await? else {
                return Ok(Ending::Leave(false));
            };
            let (event, told) = if deleted {
                ("deleted", AuditAction::NOTE_DELETED)
            } else {
                ("brought_back", AuditAction::NOTE_BROUGHT_BACK)
            };
            let happened = note.happened(event, version, note.unit.number.as_str());
            change.happened(make_id(), happened).await?;
            Ok(Ending::Keep(true, Entry::of(told).on("note", note.id)))
        })
        .await
    }
}

impl Change<'_> {
    /// Adds a note, as it is: its version is the first.
    ///
    /// # Errors
    /// What the engine says; [`DatabaseError::Taken`] where the id is.
    #[instrument(name = "change.add_note", skip_all)]
    pub async fn add_note(&mut self, note: &Note) -> Result<(), DatabaseError> {
        let (generation, at) = (stored_count(self.generation), stored(note.created_at));
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query(include_str!("../sql/note_add.sql"))
                .bind(note.id.to_string())
                .bind(generation)
                .bind(at)
                .bind(note.synthetic)
                .bind(note.unit.number.as_str())
                .bind(i64::from(note.unit.register_year))
                .bind(note.account.to_string())
                .bind(note.text.as_str())
                .execute(connection)
                .await
                .map(drop)
        })
    }

    async fn put_note(
        &mut self,
        id: Id,
        seen: i64,
        text: &str,
    ) -> Result<Option<i64>, DatabaseError> {
        let generation = stored_count(self.generation);
        let tx = &mut *self.tx;
        on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/note_put.sql"))
                .bind(id.to_string())
                .bind(seen)
                .bind(generation)
                .bind(text)
                .fetch_optional(connection)
                .await
        })
    }

    async fn set_note_deleted(
        &mut self,
        id: Id,
        deleted: bool,
    ) -> Result<Option<i64>, DatabaseError> {
        let (generation, at) = (stored_count(self.generation), stored(self.by.at));
        let tx = &mut *self.tx;
        if deleted {
            return on_engine!(tx, connection => {
                sqlx::query_scalar(include_str!("../sql/note_delete.sql"))
                    .bind(id.to_string())
                    .bind(generation)
                    .bind(at)
                    .fetch_optional(connection)
                    .await
            });
        }
        on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/note_bring_back.sql"))
                .bind(id.to_string())
                .bind(generation)
                .fetch_optional(connection)
                .await
        })
    }
}

async fn find(tx: &mut Tx, id: Id) -> Result<Option<Note>, DatabaseError> {
    let row: Option<NoteRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/note_find.sql"))
            .bind(id.to_string())
            .fetch_optional(connection)
            .await
    })?;
    row.map(NoteRow::read).transpose()
}
