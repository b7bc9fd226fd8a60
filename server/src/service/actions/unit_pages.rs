//! What is kept on a municipality: the page of it, and the page of one's own absence.

use app::backend::Request;
use app::error::AppError;
use domain::follow_up::{Followed, Unsuitable, Whose};
use domain::municipality::UnitNumber;
use domain::wave::Wave;
use domain::world::World;
use kinds::{Id, Lang};
use present::unit_follow_up::{self as unit, AboutUnit, DaysOf, NoteOf};
use present::words::missing;
use store::{DatabaseError, Note, Past};
use view::routes;
use view::unit_follow_up::{AbsencePage, Undo, UnitFollowUp};

use super::unit_writing::Kept;
use super::{UNDO, values};
use crate::clock::local;
use crate::service::Service;
use crate::service::accounts::unavailable;

impl Service {
    /// The page of a municipality.
    pub(super) async fn unit_page(
        &self,
        request: &Request,
        number: &str,
    ) -> Result<UnitFollowUp, AppError> {
        let lang = request.language;
        let (world, people) = self.follow_up_read(&request.caller).await?;
        let wave = world.latest().ok_or(AppError::NoWave)?;
        let known = number.parse().ok();
        let position = known.and_then(|number: UnitNumber| world.unit(&number, wave.year()));
        let position = position
            .ok_or_else(|| AppError::NotFound(missing::unit(number, &world, wave.year(), lang)))?;
        let failed = |error: DatabaseError| unavailable(&error);
        let place = (&*world, &**wave, position);
        let (notes, _) = self.notes_at(place, None, lang).await.map_err(failed)?;
        let days = self.days_at(place).await.map_err(failed)?;
        let unit = Followed::of(wave, position);
        let may = Self::writes_about(&request.caller, &world, &unit).is_ok();
        let values = values(&request.query);
        let (done, undo) = self.still_done(request).await?;
        let about = AboutUnit {
            world: &world,
            position,
            people: &people,
            notes: &notes,
            chosen: values.get(unit::NOTE).and_then(|id| id.parse().ok()),
            days: &days,
            changes: may.then(|| (self.people.make_id(), self.people.make_id())),
            done,
            undo: undo.filter(|_| may),
            lang,
        };
        unit::page(&about).ok_or(AppError::NoWave)
    }

    /// When the one who asks is away.
    pub(super) async fn absence_page(&self, request: &Request) -> Result<AbsencePage, AppError> {
        let person = Self::oneself(&request.caller)?;
        let days = self.people.db().unsuitable_of_person(person.account).await;
        let days: Vec<DaysOf> = days
            .map_err(|error| unavailable(&error))?
            .into_iter()
            .map(days_of)
            .collect();
        let (done, undo) = self.still_done(request).await?;
        Ok(AbsencePage {
            done,
            undo,
            days: unit::days(&days, true, request.language),
            change: self.people.make_id().to_string(),
        })
    }

    /// What the address says was done a moment ago. Nothing, where it says that something was deleted that was
    /// brought back meanwhile: somebody went back to the page that said it.
    async fn still_done(
        &self,
        request: &Request,
    ) -> Result<(Option<String>, Option<Undo>), AppError> {
        let (done, undo) = just_done(request);
        if let Some(undo) = &undo {
            let kind = match &*undo.action {
                routes::NOTE_UNDO => "note",
                _ => "unsuitable",
            };
            if !self.is_deleted(kind, &undo.id).await? {
                return Ok((None, None));
            }
        }
        Ok((done, undo))
    }

    /// The notes that stand at the unit at a position of a wave: on it, and on those it was made of, the
    /// newest first; so many of them, where not all are asked for. And how many there are in all.
    pub(in crate::service) async fn notes_at(
        &self,
        (world, wave, position): (&World, &Wave, usize),
        most: Option<usize>,
        lang: Lang,
    ) -> Result<(Vec<NoteOf>, usize), DatabaseError> {
        let mut all: Vec<Note> = Vec::new();
        for number in numbers(world, wave, position) {
            all.extend(self.people.db().notes_of(&number).await?);
        }
        all.retain(|note| stands_at((world, wave, position), &note.unit));
        all.sort_by_key(|note| std::cmp::Reverse((note.created_at, note.id)));
        let count = all.len();
        all.truncate(most.unwrap_or(count));
        let mut notes = Vec::with_capacity(all.len());
        for note in all {
            let past = if note.version > 1 {
                self.people.db().history_of("note", note.id).await?
            } else {
                Vec::new()
            };
            notes.push(note_of(note, past, lang));
        }
        Ok((notes, count))
    }

    /// What the address says was done with what is kept on a municipality.
    pub(in crate::service) fn kept_on_unit(request: &Request) -> Option<String> {
        just_done(request).0
    }

    async fn days_at(&self, place: (&World, &Wave, usize)) -> Result<Vec<DaysOf>, DatabaseError> {
        let all = self.unsuitable_at(place).await?;
        Ok(all.into_iter().map(days_of).collect())
    }

    /// The days that do not suit the unit at a position of a wave, or those it was made of, the first days
    /// first.
    pub(in crate::service) async fn unsuitable_at(
        &self,
        (world, wave, position): (&World, &Wave, usize),
    ) -> Result<Vec<Unsuitable>, DatabaseError> {
        let mut all: Vec<Unsuitable> = Vec::new();
        for number in numbers(world, wave, position) {
            all.extend(self.people.db().unsuitable_of_unit(&number).await?);
        }
        all.retain(|days| match &days.whose {
            Whose::Unit(unit) => stands_at((world, wave, position), unit),
            Whose::Person(_) => false,
        });
        all.sort_by_key(|days| (days.first_day, days.id));
        Ok(all)
    }
}

/// The numbers that the unit at a position of a wave has had, and those of what it was made of.
fn numbers(world: &World, wave: &Wave, position: usize) -> Vec<UnitNumber> {
    let number = &wave.units()[position].number;
    let had = world.lineage().numbers_of(number, wave.register_year());
    let mut numbers: Vec<UnitNumber> = had.into_keys().collect();
    if !numbers.contains(number) {
        numbers.push(number.clone());
    }
    numbers
}

fn stands_at((world, wave, position): (&World, &Wave, usize), unit: &Followed) -> bool {
    let here = unit.in_wave(wave, world.lineage());
    here.positions.contains(&position)
}

fn note_of(note: Note, past: Vec<Past>, lang: Lang) -> NoteOf {
    let former = past.into_iter().filter(|past| past.field == "text");
    NoteOf {
        id: note.id,
        version: note.version,
        account: note.account,
        at: local(note.created_at, lang),
        unit: note.unit,
        text: note.text,
        former: former
            .map(|past| (past.account, local(past.at, lang), past.was))
            .collect(),
    }
}

fn days_of(days: Unsuitable) -> DaysOf {
    DaysOf {
        id: days.id,
        first: days.first_day,
        last: days.last_day,
        why: days.why,
    }
}

/// What the address says was done, and what can be brought back.
fn just_done(request: &Request) -> (Option<String>, Option<Undo>) {
    let values = values(&request.query);
    let kept = values.get(routes::DONE).and_then(|id| Kept::from_id(id));
    let undo = values.get(UNDO).filter(|id| id.parse::<Id>().is_ok());
    let action = kept.and_then(Kept::undone_by);
    let undo = undo.zip(action).map(|(id, action)| Undo {
        id: id.clone(),
        action: action.to_owned(),
    });
    let sentence = kept.map(|kept| kept.sentence(request.language).to_owned());
    (sentence, undo)
}
