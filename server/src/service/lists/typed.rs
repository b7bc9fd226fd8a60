//! A list as it was typed: what is wrong with it, and what it names.

use domain::follow_up::list::{LIST_NAME_CHARS_MAX, LIST_NOTE_CHARS_MAX, Seen};
use domain::follow_up::merge::{Merged, merged};
use domain::follow_up::{Followed, Held, List};
use domain::lists::filter_of;
use domain::world::World;
use kinds::{Id, Lang, Person, Region};
use present::lists::{FILTER, LIST, seen_of};
use present::words::catalog::lists as word;
use view::form::Told;
use view::list::PICKED;
use view::words::catalog::Word;
use view::words::format;

use super::super::own::NotDone;
use super::super::typed::one_line;
use super::positions;

/// The names of the fields of these forms.
pub mod field {
    /// What the list is called.
    pub const NAME: &str = "navn";
    /// What is said of it.
    pub const NOTE: &str = "merknad";
    /// Who sees it.
    pub const SEEN_BY: &str = "deles";
    /// What the three of them held when the form was drawn.
    pub use view::lists::{NAME_BEFORE, NOTE_BEFORE, SEEN_BEFORE};
    /// The year of the wave that numbers are of.
    pub const YEAR: &str = "aar";
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

/// What a new list is to hold, as a form says it.
#[derive(Debug, Clone)]
pub struct NewHeld<'a> {
    /// The year of the wave that numbers are of.
    pub year: u16,
    /// The numbers of what was picked.
    pub numbers: Vec<&'a str>,
    /// The filter that a live one is to follow.
    pub filter: Option<&'a str>,
    /// The filter of the list that was picked from.
    pub picked_from: Option<&'a str>,
}

/// What is wrong with what was typed, which it holds; and who is to see the list.
pub(super) fn checked(person: &Person, typed: NewList<'_>, lang: Lang) -> (Told, Option<Seen>) {
    let mut told = Told::default()
        .with(field::NAME, typed.name)
        .with(field::NOTE, typed.note)
        .with(field::SEEN_BY, typed.seen_by);
    let chars = one_line(typed.name).chars().count();
    if chars == 0 {
        told = told.about(field::NAME, word::NO_NAME.text(lang));
    } else if chars > LIST_NAME_CHARS_MAX {
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
pub(super) fn usable(told: Told, seen_by: Option<Seen>) -> Result<Seen, NotDone> {
    match seen_by {
        Some(seen_by) if told.sentences.is_empty() => Ok(seen_by),
        _ => Err(NotDone::Told(told)),
    }
}

/// Why something was not done, with what was typed.
pub(super) fn with_typed(why: NotDone, typed: NewList<'_>) -> NotDone {
    match why {
        NotDone::Told(told) => NotDone::Told(
            told.with(field::NAME, typed.name)
                .with(field::NOTE, typed.note)
                .with(field::SEEN_BY, typed.seen_by),
        ),
        failed @ NotDone::Failed(_) => failed,
    }
}

/// What is to stand of a list that somebody else, or another window, may have written meanwhile.
///
/// # Errors
/// What both wrote is told at its field, with what was typed; the form that is drawn then knows of it.
pub(super) fn merge<'t>(
    known: &'t List,
    before: Option<NewList<'t>>,
    typed: NewList<'t>,
    lang: Lang,
) -> Result<NewList<'t>, NotDone> {
    let Some(before) = before else {
        return Ok(typed);
    };
    let mut told = Told::default();
    let mut one = |name: &str, [base, stands, sent]: [&'t str; 3], called: &str| match merged(
        base, stands, sent,
    ) {
        Merged::Stands => stands,
        Merged::Written => sent,
        Merged::Both => {
            let sentence = word::BOTH_WROTE.fill(lang, &[("stands", called)]);
            told.sentences.push(view::form::Sentence {
                field: name.to_owned(),
                text: sentence,
            });
            sent
        }
    };
    let seen = known.seen_by;
    let seen_id = seen.region().map_or(seen.kind().id(), Region::id);
    let called = present::lists::seen_by(seen, lang);
    let merged = NewList {
        name: one(
            field::NAME,
            [before.name, &known.name, typed.name],
            &known.name,
        ),
        note: one(
            field::NOTE,
            [before.note, &known.note, typed.note],
            &known.note,
        ),
        seen_by: one(
            field::SEEN_BY,
            [before.seen_by, seen_id, typed.seen_by],
            &called,
        ),
    };
    if told.sentences.is_empty() {
        Ok(merged)
    } else {
        Err(with_typed(NotDone::Told(told), typed))
    }
}

pub(super) fn refused(why: Word, lang: Lang) -> NotDone {
    NotDone::Told(Told::whole(why.text(lang)))
}

/// A list of somebody's own.
pub(super) fn own<'w>(
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
pub(super) fn fillable<'w>(
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

/// What a new list holds, and the filter that was picked from; else the field that lacks something, and
/// what. A filter that no list can follow is not kept beside what was picked from it.
pub(super) fn held(
    world: &World,
    new: &NewHeld<'_>,
) -> Result<(Held, Option<String>), (&'static str, Word)> {
    let read = |kept: &str| filter_of(kept, new.year, world);
    if let Some(kept) = new.filter {
        let filter = read(kept).ok_or((FILTER, word::FILTER_UNUSABLE))?;
        return Ok((Held::Live(filter.kept()), None));
    }
    let picked = followed(world, new.year, &new.numbers);
    if picked.is_empty() {
        return Err((PICKED, word::NO_UNITS));
    }
    let from = new.picked_from.and_then(read);
    Ok((Held::Fixed(picked), from.map(|filter| filter.kept())))
}

/// The units of a year's wave that were picked, as they are followed up.
pub(super) fn followed(world: &World, year: u16, numbers: &[&str]) -> Vec<Followed> {
    let Some(wave) = world.wave(year) else {
        return Vec::new();
    };
    let picked = positions(wave, numbers.iter().copied()).into_iter();
    picked
        .map(|position| Followed::of(wave, position))
        .collect()
}

/// Those of the picked numbers of a year's wave that a list does not hold.
pub(super) fn not_on(world: &World, year: u16, list: &List, numbers: &[&str]) -> Vec<String> {
    let Some(wave) = world.wave(year) else {
        return Vec::new();
    };
    let held = list.units(year, world);
    let picked = positions(wave, numbers.iter().copied()).into_iter();
    picked
        .filter(|position| !held.contains(*position))
        .map(|position| wave.units()[position].number.to_string())
        .collect()
}

/// What a list holds in the wave of a year, as it is followed up.
pub(super) fn all_of(world: &World, year: u16, list: &List) -> Vec<Followed> {
    let Some(wave) = world.wave(year) else {
        return Vec::new();
    };
    let units = list.units(year, world);
    units.ones().map(|at| Followed::of(wave, at)).collect()
}

/// What a list held, as its history keeps it.
pub(super) fn held_numbers(list: &List) -> String {
    match &list.held {
        Held::Live(filter) => filter.clone(),
        Held::Fixed(picked) => {
            let numbers: Vec<&str> = picked.iter().map(|unit| unit.number.as_str()).collect();
            numbers.join(",")
        }
    }
}
