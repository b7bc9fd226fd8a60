//! What people write of their lists. Each comes through the door, and ends with what was done.

use domain::follow_up::{Followed, Held, List};
use kinds::{Caller, Id, Lang};
use present::words::catalog::lists as word;
use store::{AuditAction, By, Change, DatabaseError, Ending, Entry, Event, Happening};
use tracing::instrument;
use view::form::Told;
use view::list::PICKED;

use super::super::Service;
use super::super::accounts::unavailable;
use super::super::own::NotDone;
use super::super::typed::one_line;
use super::positions;
use super::typed::{
    NewHeld, NewList, checked, fillable, followed, held, held_numbers, merge, not_on, own, refused,
    usable, with_typed,
};

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
        new: &NewHeld<'_>,
        lang: Lang,
    ) -> Result<Id, NotDone> {
        let person = Self::keeper(caller)?;
        let world = self.waves.snapshot().as_seen_by(person);
        let (told, seen_by) = checked(person, typed, lang);
        let (told, (held, picked_from)) = match held(&world, new) {
            Ok(held) => (told, held),
            Err((field, why)) => {
                let nothing = (Held::Fixed(Vec::new()), None);
                (told.about(field, why.text(lang)), nothing)
            }
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
            picked_from,
            synthetic: self.people.is_demo(),
        };
        let event = self.people.make_id();
        let made = self
            .people
            .db()
            .follow(by, async |change: &mut Change<'_>| {
                change.add_list(&list).await?;
                happened(change, event, &list, ("made", "", ""), 1).await?;
                let entry = Entry::of(AuditAction::LIST_MADE).on("list", list.id);
                Ok(Ending::Keep((), entry.with("live", list.held.is_live())))
            });
        once(made.await).map(|_| list.id)
    }

    /// Puts units on a fixed list. Its id, and the numbers of those that it did not hold.
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
    ) -> Result<(Id, Vec<String>), NotDone> {
        let person = Self::keeper(caller)?;
        let world = self.waves.snapshot().as_seen_by(person);
        let list = fillable(&world, person, list, lang)?;
        let picked = followed(&world, year, numbers);
        if picked.is_empty() {
            let told = word::NO_UNITS.text(lang);
            return Err(NotDone::Told(Told::default().about(PICKED, told)));
        }
        self.refill(by, list, (&picked, &[]), (AuditAction::LIST_FILLED, lang))
            .await?;
        Ok((list.id, not_on(&world, year, list, numbers)))
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
            return Err(refused(word::WAVE_GONE, lang));
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
        if asked.is_empty() {
            let told = word::NO_UNITS.text(lang);
            return Err(NotDone::Told(Told::whole(told)));
        }
        // They are off it: by the same form, whose answer was lost, or by somebody else's.
        if gone.is_empty() {
            return Ok(list.id);
        }
        self.refill(by, list, (&[], &gone), (AuditAction::LIST_THINNED, lang))
            .await?;
        Ok(list.id)
    }

    /// Puts some units on a list and takes others off it; told where it was deleted a moment ago.
    async fn refill(
        &self,
        by: &By,
        list: &List,
        (on, off): (&[Followed], &[Followed]),
        (action, lang): (AuditAction, Lang),
    ) -> Result<(), NotDone> {
        let event = self.people.make_id();
        let was = held_numbers(list);
        let done = self
            .people
            .db()
            .follow(by, async |change: &mut Change<'_>| {
                let Some(version) = change.touch_list(list.id).await? else {
                    return Ok(Ending::Leave(false));
                };
                for unit in on {
                    change.pick(list.id, unit).await?;
                }
                for unit in off {
                    change.unpick(list.id, unit).await?;
                }
                happened(change, event, list, ("written", "units", &was), version).await?;
                let entry = Entry::of(action).on("list", list.id);
                let entry = entry.with("units", on.len() + off.len());
                Ok(Ending::Keep(true, entry))
            });
        match once(done.await)? {
            Some(false) => Err(refused(word::GONE_MEANWHILE, lang)),
            Some(true) | None => Ok(()),
        }
    }

    /// Gives a list another name or note, or shows it to others. What stood before stays in its history.
    /// `before` is what the form was drawn with: what only one of two wrote is saved, and what both wrote is
    /// asked about.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.write_list", skip_all)]
    pub async fn write_list(
        &self,
        (caller, by): (&Caller, &By),
        list: Option<Id>,
        (typed, before): (NewList<'_>, Option<NewList<'_>>),
        lang: Lang,
    ) -> Result<Id, NotDone> {
        let person = Self::keeper(caller)?;
        let world = self.waves.snapshot().as_seen_by(person);
        let known = own(&world, person, list, lang).map_err(|why| with_typed(why, typed))?;
        let typed = merge(known, before, typed, lang)?;
        let (told, seen_by) = checked(person, typed, lang);
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
                let entry = Entry::of(AuditAction::LIST_WRITTEN).on("list", known.id);
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

    /// Deletes a list. One that the same form deleted before is deleted.
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
        if let Some(id) = list.filter(|id| world.list(*id).is_none())
            && self.made_before(by).await?
        {
            return Ok(id);
        }
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
                let entry = Entry::of(AuditAction::LIST_DELETED).on("list", list.id);
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
                let what = Happening {
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
                let entry = Entry::of(AuditAction::LIST_BROUGHT_BACK).on("list", id);
                Ok(Ending::Keep(true, entry))
            });
        Ok(once(done.await)?.unwrap_or(true))
    }
}

/// What a change came to; `None` where it was made before, by the same form.
pub(super) fn once<T>(done: Result<T, DatabaseError>) -> Result<Option<T>, NotDone> {
    match done {
        Ok(value) => Ok(Some(value)),
        Err(DatabaseError::DoneBefore(_)) => Ok(None),
        Err(error) => Err(unavailable(&error).into()),
    }
}

pub(super) async fn happened(
    change: &mut Change<'_>,
    id: Id,
    list: &List,
    (event, field, was): (&'static str, &str, &str),
    version: i64,
) -> Result<(), DatabaseError> {
    let what = Happening {
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
