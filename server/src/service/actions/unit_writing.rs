//! What people write of a municipality: who follows it, notes, weeks that do not suit; and of themselves,
//! when they are away.

use app::error::AppError;
use domain::follow_up::{Date, Followed, Unsuitable, Whose};
use domain::municipality::UnitNumber;
use kinds::{Id, Lang};
use present::words::catalog::unit_follow_up as word;
use store::{DatabaseError, Note, NoteChange};
use tracing::instrument;
use view::routes;
use view::words::format;

use super::fields::{self, NotDone, Reader, Typed};
use super::lacking;
use super::writing::{Writer, done_once};
use crate::service::Service;

/// Most days that do not suit, at a time.
pub const DAYS_MAX: i32 = 366;

/// What was done, as the address of the next page says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Who follows.
    Follower,
    /// A note.
    Note,
    /// A note was deleted.
    NoteDeleted,
    /// A note was brought back.
    NoteBack,
    /// Days.
    Days,
    /// Days were taken away.
    DaysDeleted,
    /// Days were brought back.
    DaysBack,
}

impl Kept {
    const ALL: [Self; 7] = [
        Self::Follower,
        Self::Note,
        Self::NoteDeleted,
        Self::NoteBack,
        Self::Days,
        Self::DaysDeleted,
        Self::DaysBack,
    ];

    /// As it stands in the address.
    pub fn id(self) -> &'static str {
        match self {
            Self::Follower => "folger",
            Self::Note => "notat",
            Self::NoteDeleted => "notat-slettet",
            Self::NoteBack => "notat-tilbake",
            Self::Days => "dager",
            Self::DaysDeleted => "dager-slettet",
            Self::DaysBack => "dager-tilbake",
        }
    }

    /// What an address says.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kept| kept.id() == id)
    }

    /// What the page says.
    pub fn sentence(self, lang: Lang) -> &'static str {
        let word = match self {
            Self::Follower => word::DONE_FOLLOWER,
            Self::Note => word::DONE_NOTE,
            Self::NoteDeleted => word::DONE_NOTE_DELETED,
            Self::NoteBack => word::DONE_NOTE_BACK,
            Self::Days => word::DONE_DAYS,
            Self::DaysDeleted => word::DONE_DAYS_DELETED,
            Self::DaysBack => word::DONE_DAYS_BACK,
        };
        word.text(lang)
    }

    /// Where it is brought back.
    pub fn undone_by(self) -> Option<&'static str> {
        match self {
            Self::NoteDeleted => Some(routes::NOTE_UNDO),
            Self::DaysDeleted => Some(routes::DAYS_UNDO),
            _ => None,
        }
    }
}

/// What was written, and the page that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What.
    pub kept: Kept,
    /// The page.
    pub page: String,
    /// What can be brought back.
    pub undo: Option<Id>,
}

impl Service {
    /// Says who follows a municipality; nobody, where nobody is chosen.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.follow_unit", skip_all)]
    pub async fn follow_unit(&self, writer: Writer<'_>, typed: &Typed) -> Result<Written, NotDone> {
        let (unit, page) = self.unit_of(writer, typed)?;
        let world = self.waves.snapshot();
        let people = self.colleagues().await?;
        let reader = Reader::of(typed, writer.lang);
        let account: Option<Id> = typed.text(fields::FOLLOWER).parse().ok();
        let region = super::region_of(&world, &unit).ok_or_else(lacking)?;
        let can = |id: Id| people.get(id).is_some_and(|one| one.writes_in(region));
        let nobody = typed.text(fields::FOLLOWER).is_empty();
        if !nobody && !account.is_some_and(can) {
            return Err(reader.not_done(fields::FOLLOWER, word::FOLLOWER_UNKNOWN, &[]));
        }
        let wave = world.latest().ok_or(AppError::NoWave)?;
        let position = wave.position(&unit.number).ok_or(AppError::NoWave)?;
        let was = world.placed(wave.year()).at(position).follower;
        let formers: Vec<Followed> = world
            .follow_up()
            .followers()
            .map(|(followed, _)| followed)
            .filter(|followed| **followed != unit)
            .filter(|followed| followed.in_wave(wave, world.lineage()).positions == [position])
            .cloned()
            .collect();
        let make_id = || self.people.make_id();
        let of = (&unit, &*formers);
        let put = self
            .people
            .db()
            .follow_unit(writer.by, of, (was, account), &make_id);
        done_once(put.await).map_err(|why| why.of_form(typed, writer.lang))?;
        Ok(Written {
            kept: Kept::Follower,
            page,
            undo: None,
        })
    }

    /// Writes a note, or rewrites one; the former text stays in its history.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.write_note", skip_all)]
    pub async fn write_note(&self, writer: Writer<'_>, typed: &Typed) -> Result<Written, NotDone> {
        let (unit, page) = self
            .unit_of(writer, typed)
            .map_err(|why| why.keeping(typed, writer.lang))?;
        let mut reader = Reader::of(typed, writer.lang);
        let max = fields::NOTE_CHARS_MAX;
        let text = reader.text(fields::TEXT, max, Some(word::TEXT_MISSING));
        reader.end()?;
        let db = self.people.db();
        let make_id = || self.people.make_id();
        let written = Written {
            kept: Kept::Note,
            page,
            undo: None,
        };
        if typed.text(fields::ID).is_empty() {
            let added = db.add_note(writer.by, (&unit, &text), &make_id);
            done_once(added.await)?;
            return Ok(written);
        }
        let reader = Reader::of(typed, writer.lang);
        let world = self.waves.snapshot();
        let Some(note) = self.note_of(typed).await?.filter(|note| !note.deleted) else {
            return Err(reader.not_done("", word::NOTE_GONE, &[]));
        };
        let id = note.id;
        Self::writes_about(writer.caller, &world, &note.unit)
            .map_err(|error| NotDone::from(error).keeping(typed, writer.lang))?;
        let seen = typed.text(fields::VERSION).parse().unwrap_or(0);
        let rewritten = db.rewrite_note(writer.by, (id, seen), &text, &make_id);
        match rewritten.await {
            Ok(NoteChange::Done) | Err(DatabaseError::DoneBefore(_)) => Ok(written),
            Ok(NoteChange::Conflict(stands)) => {
                let values = [("now", &*stands.text)];
                Err(reader.not_done(fields::TEXT, word::NOTE_CHANGED, &values))
            }
            Ok(NoteChange::Gone) => Err(reader.not_done("", word::NOTE_GONE, &[])),
            Err(error) => Err(error.into()),
        }
    }

    /// Deletes a note, or brings it back.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.delete_note", skip_all)]
    pub async fn set_note_deleted(
        &self,
        writer: Writer<'_>,
        typed: &Typed,
        deleted: bool,
    ) -> Result<Written, NotDone> {
        let (_, page) = self.unit_of(writer, typed)?;
        let world = self.waves.snapshot();
        let reader = Reader::of(typed, writer.lang);
        let Some(note) = self.note_of(typed).await? else {
            return Err(reader.not_done("", word::NO_SUCH_NOTE, &[]));
        };
        Self::writes_about(writer.caller, &world, &note.unit)?;
        let make_id = || self.people.make_id();
        let db = self.people.db();
        db.set_note_deleted(writer.by, &note, deleted, &make_id)
            .await?;
        let kept = if deleted {
            Kept::NoteDeleted
        } else {
            Kept::NoteBack
        };
        Ok(Written {
            kept,
            page,
            undo: deleted.then_some(note.id),
        })
    }

    /// The note that a form is about, also one that was deleted; `None` where it names none.
    async fn note_of(&self, typed: &Typed) -> Result<Option<Note>, DatabaseError> {
        match typed.text(fields::ID).parse() {
            Ok(id) => self.people.db().note(id).await,
            Err(_) => Ok(None),
        }
    }

    /// Adds days that do not suit: a municipality's, or, where none is named, one's own.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.add_days", skip_all)]
    pub async fn add_days(&self, writer: Writer<'_>, typed: &Typed) -> Result<Written, NotDone> {
        let (whose, page) = if typed.has(fields::UNIT) {
            let (unit, page) = self.unit_of(writer, typed)?;
            (Whose::Unit(unit), page)
        } else {
            let person = Self::oneself(writer.caller)?;
            (Whose::Person(person.account), routes::ABSENCE.to_owned())
        };
        let mut reader = Reader::of(typed, writer.lang);
        let first = reader.day(fields::FROM, word::DAY_MISSING);
        let last = if typed.text(fields::UNTIL).is_empty() {
            first
        } else {
            reader.day(fields::UNTIL, word::DAY_MISSING)
        };
        let why = reader.text(fields::WHY, fields::WHY_CHARS_MAX, None);
        span(&mut reader, first.zip(last), writer.lang);
        reader.end()?;
        if let Some((first_day, last_day)) = first.zip(last) {
            let days = Unsuitable {
                id: writer.by.id,
                whose,
                first_day,
                last_day,
                why,
                deleted: false,
                synthetic: false,
            };
            let make_id = || self.people.make_id();
            let added = self.people.db().add_unsuitable(writer.by, &days, &make_id);
            done_once(added.await)?;
        }
        Ok(Written {
            kept: Kept::Days,
            page,
            undo: None,
        })
    }

    /// Takes days away, or brings them back: one's own, or those of a municipality one may write about.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.delete_days", skip_all)]
    pub async fn set_days_deleted(
        &self,
        writer: Writer<'_>,
        typed: &Typed,
        deleted: bool,
    ) -> Result<Written, NotDone> {
        let person = Self::oneself(writer.caller)?;
        let world = self.waves.snapshot();
        let db = self.people.db();
        let reader = Reader::of(typed, writer.lang);
        let id: Option<Id> = typed.text(fields::ID).parse().ok();
        let days = match id {
            Some(id) => db.unsuitable(id).await?,
            None => None,
        };
        let Some(days) = days else {
            return Err(reader.not_done("", word::DAYS_GONE, &[]));
        };
        let page = match &days.whose {
            Whose::Person(account) if *account == person.account => routes::ABSENCE.to_owned(),
            Whose::Person(_) => return Err(lacking().into()),
            Whose::Unit(unit) => {
                Self::writes_about(writer.caller, &world, unit)?;
                routes::unit_follow_up(unit.number.as_str())
            }
        };
        let make_id = || self.people.make_id();
        db.set_unsuitable_deleted(writer.by, &days, deleted, &make_id)
            .await?;
        let kept = if deleted {
            Kept::DaysDeleted
        } else {
            Kept::DaysBack
        };
        Ok(Written {
            kept,
            page,
            undo: id.filter(|_| deleted),
        })
    }

    /// The municipality that a form is about, where it may be written, and its page.
    fn unit_of(&self, writer: Writer<'_>, typed: &Typed) -> Result<(Followed, String), NotDone> {
        Self::writes(writer.caller)?;
        let world = self.waves.snapshot();
        let wave = world.latest().ok_or(AppError::NoWave)?;
        let number: Option<UnitNumber> = typed.text(fields::UNIT).parse().ok();
        let position = number.and_then(|number| wave.position(&number));
        let Some(position) = position else {
            let gone = present::words::catalog::action::UNIT_MISSING.text(writer.lang);
            return Err(AppError::NotFound(gone.to_owned()).into());
        };
        let unit = Followed::of(wave, position);
        Self::writes_about(writer.caller, &world, &unit)?;
        let page = routes::unit_follow_up(unit.number.as_str());
        Ok((unit, page))
    }
}

/// Tells of days in the wrong order, and of too many.
fn span(reader: &mut Reader<'_>, days: Option<(Date, Date)>, lang: Lang) {
    let Some((first, last)) = days else {
        return;
    };
    let n = (last - first).get_days() + 1;
    if n < 1 {
        reader.wrong(fields::UNTIL, word::WRONG_WAY, &[]);
    }
    if n > DAYS_MAX {
        let (n, max) = (
            format::whole(n.into(), lang),
            format::whole(DAYS_MAX.into(), lang),
        );
        reader.wrong(
            fields::UNTIL,
            word::TOO_MANY_DAYS,
            &[("n", &n), ("max", &max)],
        );
    }
}
