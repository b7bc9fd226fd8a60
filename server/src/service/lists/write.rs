//! What people write of their lists. Each comes through the door, and ends with what was done.

use app::error::AppError;
use domain::follow_up::list::{LIST_NAME_CHARS_MAX, LIST_NOTE_CHARS_MAX, Seen};
use domain::follow_up::{Followed, Held, List};
use domain::world::World;
use kinds::{Caller, Id, Lang, Person};
use present::lists::{FILTER, LIST, seen_of};
use present::words::catalog::lists as word;
use tracing::instrument;
use view::form::Told;
use view::list::PICKED;
use view::lists::Receipt;
use view::words::catalog::Word;
use view::words::format;

use super::super::Service;
use super::super::accounts::unavailable;
use super::super::own::NotDone;
use super::{live_filter, positions};
use crate::db::{Action, By, Change, DatabaseError, Ending, Entry, Event, Happened};

/// The names of the fields of these forms.
pub mod field {
    /// What the list is called.
    pub const NAME: &str = "navn";
    /// What is said of it.
    pub const NOTE: &str = "merknad";
    /// Who sees it.
    pub const SEEN_BY: &str = "deles";
    /// The year of the wave that numbers are of.
    pub const YEAR: &str = "aar";
}

/// What was done, as the address of the next page says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// A list was made.
    Made,
    /// It was edited.
    Written,
    /// Units were put on it.
    Added,
    /// Some were taken off.
    Taken,
    /// It was deleted.
    Deleted,
    /// It is back.
    Back,
    /// It could not be brought back.
    NotBack,
}

impl Done {
    const ALL: [(Self, &'static str, Word); 7] = [
        (Self::Made, "laget", word::DONE_MADE),
        (Self::Written, "endret", word::DONE_WRITTEN),
        (Self::Added, "lagt-til", word::DONE_ADDED),
        (Self::Taken, "tatt-ut", word::DONE_TAKEN),
        (Self::Deleted, "slettet", word::DONE_DELETED),
        (Self::Back, "tilbake", word::DONE_BACK),
        (Self::NotBack, "ikke-tilbake", word::NOT_BACK),
    ];

    /// As it stands in the address.
    pub fn id(self) -> &'static str {
        let known = Self::ALL.into_iter().find(|(done, ..)| *done == self);
        known.map_or("", |(_, id, _)| id)
    }

    /// What an address says.
    pub fn from_id(id: &str) -> Option<Self> {
        let known = Self::ALL.into_iter().find(|(_, known, _)| *known == id);
        known.map(|(done, ..)| done)
    }

    pub(super) fn receipt(self, lang: Lang) -> Receipt {
        let known = Self::ALL.into_iter().find(|(done, ..)| *done == self);
        Receipt {
            sentence: known.map_or("", |(_, _, word)| word.text(lang)).to_owned(),
            undo: None,
        }
    }
}

/// A list as it was typed.
#[derive(Debug, Clone, Copy)]
pub struct NewList<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What is said of it.
    pub note: &'a str,
    /// Who sees it.
    pub seen_by: &'a str,
}

impl Service {
    /// Makes a list: of units that were picked, or, where there is a filter, one that follows it. Its id.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.make_list", skip_all)]
    pub async fn make_list(
        &self,
        (caller, by): (&Caller, &By),
        typed: NewList<'_>,
        (year, numbers, filter): (u16, &[&str], Option<&str>),
        lang: Lang,
    ) -> Result<Id, NotDone> {
        let person = Self::keeper(caller)?;
        let world = self.waves.snapshot().as_seen_by(person);
        let (told, seen_by) = checked(person, typed, lang);
        let (told, held) = match held(&world, year, numbers, filter) {
            Ok(held) => (told, held),
            Err((field, why)) => (told.about(field, why.text(lang)), Held::Fixed(Vec::new())),
        };
        let seen_by = usable(told, seen_by)?;
        let list = List {
            id: by.id,
            version: 1,
            name: one_line(typed.name),
            note: typed.note.trim().to_owned(),
            owner: person.account,
            seen_by,
            held,
            synthetic: self.people.is_demo(),
        };
        let event = self.people.make_id();
        let made = self
            .people
            .db()
            .follow(by, async |change: &mut Change<'_>| {
                change.add_list(&list).await?;
                happened(change, event, &list, ("made", "", ""), 1).await?;
                let entry = Entry::of(Action::LIST_MADE).on("list", list.id);
                Ok(Ending::Keep((), entry.with("live", list.held.is_live())))
            });
        once(made.await).map(|_| list.id)
    }

    /// Puts units on a fixed list.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.add_to_list", skip_all)]
    pub async fn add_to_list(
        &self,
        (caller, by): (&Caller, &By),
        list: Option<Id>,
        (year, numbers): (u16, &[&str]),
        lang: Lang,
    ) -> Result<Id, NotDone> {
        let person = Self::keeper(caller)?;
        let world = self.waves.snapshot().as_seen_by(person);
        let list = fillable(&world, person, list, lang)?;
        let picked = followed(&world, year, numbers);
        if picked.is_empty() {
            let told = word::NO_UNITS.text(lang);
            return Err(NotDone::Told(Told::default().about(PICKED, told)));
        }
        self.refill(by, list, (&picked, &[]), Action::LIST_FILLED)
            .await?;
        Ok(list.id)
    }

    /// Takes units off a fixed list.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.take_off_list", skip_all)]
    pub async fn take_off_list(
        &self,
        (caller, by): (&Caller, &By),
        list: Option<Id>,
        (year, numbers): (u16, &[&str]),
        lang: Lang,
    ) -> Result<Id, NotDone> {
        let person = Self::keeper(caller)?;
        let world = self.waves.snapshot().as_seen_by(person);
        let list = fillable(&world, person, list, lang)?;
        let Some(wave) = world.wave(year) else {
            return Err(AppError::NoWave.into());
        };
        let asked = positions(wave, numbers.iter().copied());
        let Held::Fixed(picked) = &list.held else {
            return Err(refused(word::NOT_FILLED, lang));
        };
        let here = |unit: &Followed| {
            let here = unit.in_wave(wave, world.lineage()).positions;
            here.iter().any(|position| asked.contains(position))
        };
        let gone: Vec<Followed> = picked.iter().filter(|unit| here(unit)).cloned().collect();
        if gone.is_empty() {
            let told = word::NO_UNITS.text(lang);
            return Err(NotDone::Told(Told::whole(told)));
        }
        self.refill(by, list, (&[], &gone), Action::LIST_THINNED)
            .await?;
        Ok(list.id)
    }

    /// Puts some units on a list and takes others off it.
    async fn refill(
        &self,
        by: &By,
        list: &List,
        (on, off): (&[Followed], &[Followed]),
        action: Action,
    ) -> Result<(), NotDone> {
        let event = self.people.make_id();
        let was = held_numbers(list);
        let done = self
            .people
            .db()
            .follow(by, async |change: &mut Change<'_>| {
                let Some(version) = change.touch_list(list.id).await? else {
                    return Ok(Ending::Leave(()));
                };
                for unit in on {
                    change.pick(list.id, unit).await?;
                }
                for unit in off {
                    change.unpick(list.id, unit).await?;
                }
                happened(change, event, list, ("written", "units", &was), version).await?;
                let entry = Entry::of(action).on("list", list.id);
                Ok(Ending::Keep((), entry.with("units", on.len() + off.len())))
            });
        once(done.await).map(drop)
    }

    /// Gives a list another name or note, or shows it to others. What stood before stays in its history.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.write_list", skip_all)]
    pub async fn write_list(
        &self,
        (caller, by): (&Caller, &By),
        list: Option<Id>,
        typed: NewList<'_>,
        lang: Lang,
    ) -> Result<Id, NotDone> {
        let person = Self::keeper(caller)?;
        let world = self.waves.snapshot().as_seen_by(person);
        let (told, seen_by) = checked(person, typed, lang);
        let known = own(&world, person, list, lang).map_err(|why| with_typed(why, typed))?;
        let seen_by = usable(told, seen_by)?;
        let written = List {
            name: one_line(typed.name),
            note: typed.note.trim().to_owned(),
            seen_by,
            ..known.clone()
        };
        let fields = [
            ("name", &known.name, known.name != written.name),
            ("note", &known.note, known.note != written.note),
        ];
        let events: Vec<Id> = fields.iter().map(|_| self.people.make_id()).collect();
        let done = self
            .people
            .db()
            .follow(by, async |change: &mut Change<'_>| {
                let Some(version) = change.write_list(&written).await? else {
                    return Ok(Ending::Leave(false));
                };
                for ((field, was, changed), id) in fields.into_iter().zip(events) {
                    if changed {
                        happened(change, id, known, ("written", field, was), version).await?;
                    }
                }
                let entry = Entry::of(Action::LIST_WRITTEN).on("list", known.id);
                Ok(Ending::Keep(
                    true,
                    entry.with("seen_by", seen_by.kind().id()),
                ))
            });
        match once(done.await)? {
            Some(false) => Err(with_typed(refused(word::GONE_MEANWHILE, lang), typed)),
            Some(true) | None => Ok(known.id),
        }
    }

    /// Deletes a list.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.delete_list", skip_all)]
    pub async fn delete_list(
        &self,
        (caller, by): (&Caller, &By),
        list: Option<Id>,
        lang: Lang,
    ) -> Result<Id, NotDone> {
        let person = Self::keeper(caller)?;
        let world = self.waves.snapshot().as_seen_by(person);
        let list = own(&world, person, list, lang)?;
        let event = self.people.make_id();
        let done = self
            .people
            .db()
            .follow(by, async |change: &mut Change<'_>| {
                let Some(version) = change.delete_list(list.id).await? else {
                    return Ok(Ending::Leave(()));
                };
                happened(change, event, list, ("deleted", "", ""), version).await?;
                let entry = Entry::of(Action::LIST_DELETED).on("list", list.id);
                Ok(Ending::Keep((), entry))
            });
        once(done.await).map(|_| list.id)
    }

    /// Brings back a list that the one who asks deleted. Whether it is back.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.bring_back_list", skip_all)]
    pub async fn bring_back_list(
        &self,
        (caller, by): (&Caller, &By),
        list: Option<Id>,
    ) -> Result<bool, NotDone> {
        let person = Self::keeper(caller)?;
        let Some(id) = list else {
            return Ok(false);
        };
        let (event, owner) = (self.people.make_id(), person.account);
        let synthetic = self.people.is_demo();
        let done = self
            .people
            .db()
            .follow(by, async |change: &mut Change<'_>| {
                let Some(version) = change.bring_back_list(id, owner).await? else {
                    return Ok(Ending::Leave(false));
                };
                let what = Happened {
                    event: Event {
                        kind: "list",
                        event: "brought_back",
                    },
                    subject: id,
                    version,
                    number: "",
                    field: "",
                    was: "",
                    reason: "",
                    synthetic,
                };
                change.happened(event, what).await?;
                let entry = Entry::of(Action::LIST_BROUGHT_BACK).on("list", id);
                Ok(Ending::Keep(true, entry))
            });
        Ok(once(done.await)?.unwrap_or(true))
    }
}

/// What a change came to; `None` where it was made before, by the same form.
fn once<T>(done: Result<T, DatabaseError>) -> Result<Option<T>, NotDone> {
    match done {
        Ok(value) => Ok(Some(value)),
        Err(DatabaseError::DoneBefore(_)) => Ok(None),
        Err(error) => Err(unavailable(&error).into()),
    }
}

async fn happened(
    change: &mut Change<'_>,
    id: Id,
    list: &List,
    (event, field, was): (&'static str, &str, &str),
    version: i64,
) -> Result<(), DatabaseError> {
    let what = Happened {
        event: Event {
            kind: "list",
            event,
        },
        subject: list.id,
        version,
        number: "",
        field,
        was,
        reason: "",
        synthetic: list.synthetic,
    };
    change.happened(id, what).await
}

/// What is wrong with what was typed, which it holds; and who is to see the list.
fn checked(person: &Person, typed: NewList<'_>, lang: Lang) -> (Told, Option<Seen>) {
    let mut told = Told::default()
        .with(field::NAME, typed.name)
        .with(field::NOTE, typed.note)
        .with(field::SEEN_BY, typed.seen_by);
    let chars = one_line(typed.name).chars().count();
    if !(1..=LIST_NAME_CHARS_MAX).contains(&chars) {
        let max = format::count(LIST_NAME_CHARS_MAX, lang);
        told = told.about(
            field::NAME,
            word::NAME_UNUSABLE.fill(lang, &[("max", &max)]),
        );
    }
    let chars = typed.note.trim().chars().count();
    if chars > LIST_NOTE_CHARS_MAX {
        let [chars, max] = [chars, LIST_NOTE_CHARS_MAX].map(|it| format::count(it, lang));
        let sentence = word::NOTE_TOO_LONG.fill(lang, &[("chars", &chars), ("max", &max)]);
        told = told.about(field::NOTE, sentence);
    }
    let seen_by = seen_of(person, typed.seen_by);
    if seen_by.is_none() {
        told = told.about(field::SEEN_BY, word::SEEN_UNUSABLE.text(lang));
    }
    (told, seen_by)
}

/// Who is to see it, where nothing is wrong.
fn usable(told: Told, seen_by: Option<Seen>) -> Result<Seen, NotDone> {
    match seen_by {
        Some(seen_by) if told.sentences.is_empty() => Ok(seen_by),
        _ => Err(NotDone::Told(told)),
    }
}

/// Why something was not done, with what was typed.
fn with_typed(why: NotDone, typed: NewList<'_>) -> NotDone {
    match why {
        NotDone::Told(told) => NotDone::Told(
            told.with(field::NAME, typed.name)
                .with(field::NOTE, typed.note)
                .with(field::SEEN_BY, typed.seen_by),
        ),
        failed @ NotDone::Failed(_) => failed,
    }
}

/// A name as it is kept: single spaces.
fn one_line(typed: &str) -> String {
    let words: Vec<&str> = typed.split_whitespace().collect();
    words.join(" ")
}

fn refused(why: Word, lang: Lang) -> NotDone {
    NotDone::Told(Told::whole(why.text(lang)))
}

/// A list of somebody's own.
fn own<'w>(
    world: &'w World,
    person: &Person,
    list: Option<Id>,
    lang: Lang,
) -> Result<&'w List, NotDone> {
    let known = list.and_then(|id| world.list(id));
    let known = known.ok_or_else(|| refused(word::GONE_MEANWHILE, lang))?;
    if known.is_of(person) {
        Ok(known)
    } else {
        Err(refused(word::NOT_YOURS, lang))
    }
}

/// A fixed list that somebody may put units on.
fn fillable<'w>(
    world: &'w World,
    person: &Person,
    list: Option<Id>,
    lang: Lang,
) -> Result<&'w List, NotDone> {
    let about = |why: Word| NotDone::Told(Told::default().about(LIST, why.text(lang)));
    let known = list.and_then(|id| world.list(id));
    let known = known.ok_or_else(|| about(word::GONE))?;
    if known.is_filled_by(person) {
        Ok(known)
    } else {
        Err(about(word::NOT_FILLED))
    }
}

/// What a new list holds; else the field that lacks something, and what.
fn held(
    world: &World,
    year: u16,
    numbers: &[&str],
    filter: Option<&str>,
) -> Result<Held, (&'static str, Word)> {
    if let Some(kept) = filter {
        let filter = live_filter(kept, year, world).ok_or((FILTER, word::FILTER_UNUSABLE))?;
        return Ok(Held::Live(filter.kept()));
    }
    let picked = followed(world, year, numbers);
    if picked.is_empty() {
        return Err((PICKED, word::NO_UNITS));
    }
    Ok(Held::Fixed(picked))
}

/// The units of a year's wave that were picked, as they are followed up.
fn followed(world: &World, year: u16, numbers: &[&str]) -> Vec<Followed> {
    let Some(wave) = world.wave(year) else {
        return Vec::new();
    };
    let picked = positions(wave, numbers.iter().copied()).into_iter();
    picked
        .map(|position| Followed::of(wave, position))
        .collect()
}

/// What a list held, as its history keeps it.
fn held_numbers(list: &List) -> String {
    match &list.held {
        Held::Live(filter) => filter.clone(),
        Held::Fixed(picked) => {
            let numbers: Vec<&str> = picked.iter().map(|unit| unit.number.as_str()).collect();
            numbers.join(",")
        }
    }
}
