//! Agreeing something with a municipality, and reading the fields of it.

use app::error::AppError;
use domain::follow_up::action::Promise;
use domain::follow_up::{Action, Date, Followed, Visit};
use domain::wave::Wave;
use domain::world::World;
use kinds::{ActionStatus, Id, Lang, Owes, Region};
use present::actions::{PROMISE_JOIN, units};
use present::colleagues::Colleagues;
use present::words::action::done;
use present::words::catalog::{action as word, visit};
use tracing::instrument;

use super::fields::{self, NotDone, Reader, Typed};
use super::writing::{Done, Writer, done_once};
use super::{lacking, region_of};
use crate::service::Service;

impl Service {
    /// Agrees something with a municipality.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.agree", skip_all)]
    pub async fn agree(&self, writer: Writer<'_>, typed: &Typed) -> Result<Done, NotDone> {
        Self::writes(writer.caller)?;
        let people = self.colleagues().await?;
        let world = self.waves.snapshot();
        let wave = world.latest().ok_or(AppError::NoWave)?;
        let mut reader = Reader::of(typed, writer.lang);
        let named = units(wave, typed.text(fields::UNIT)).unwrap_or_default();
        let mut named = named.into_iter();
        let (Some(position), None) = (named.next(), named.next()) else {
            reader.wrong(fields::UNIT, word::UNIT_MISSING, &[]);
            // What else is to be mended is told at once, as far as it is known without the municipality.
            let agreed_on = agreed_on(&mut reader, world.today());
            let _fields = New::read(&mut reader, typed, (&*world, &*people, None), agreed_on);
            reader.end()?;
            return Err(NotDone::Before);
        };
        let unit = Followed::of(wave, position);
        if let Err(error) = Self::writes_about(writer.caller, &world, &unit) {
            let name = ("unit", &*wave.units()[position].name);
            let sentence = visit::FOREIGN_MUNICIPALITY.fill(writer.lang, &[name]);
            return Err(reader.elsewhere(fields::UNIT, &sentence, error));
        }
        let region = wave.units()[position].region;
        let agreed_on = agreed_on(&mut reader, world.today());
        let around = (&*world, &*people, Some(region));
        let fields = New::read(&mut reader, typed, around, agreed_on);
        let visit = typed.text(fields::VISIT).parse().ok();
        // A visit to somebody else has nothing to do with it.
        let visit = visit.filter(|visit| {
            let there = world.follow_up().visit(*visit);
            there.is_some_and(|visit| {
                let here = visit.unit.in_wave(wave, world.lineage());
                here.positions.contains(&position)
            })
        });
        reader.end()?;
        let id = writer.by.id;
        if let Some(action) = fields.action(id, unit, visit) {
            let make_id = || self.people.make_id();
            let agreed = self.people.db().agree(writer.by, &action, &make_id);
            let agreed = done_once(agreed.await);
            agreed.map_err(|why| why.of_form(typed, writer.lang))?;
        }
        Ok(Done {
            what: done::ADDED,
            which: Some(id),
        })
    }

    /// What is agreed with the municipality of a visit, written with the visit: on its day, if that has come.
    /// `None` where nothing is written of it.
    ///
    /// # Errors
    /// [`NotDone`]: what has to be mended.
    pub(in crate::service) async fn agreed_on_visit(
        &self,
        visit: &Visit,
        typed: &Typed,
        lang: Lang,
    ) -> Result<Option<Action>, NotDone> {
        let written = [fields::WHAT, fields::DUE, fields::PROMISE];
        if written.iter().all(|field| typed.text(field).is_empty()) {
            return Ok(None);
        }
        let people = self.colleagues().await?;
        let world = self.waves.snapshot();
        let region = region_of(&world, &visit.unit).ok_or_else(lacking)?;
        let mut reader = Reader::of(typed, lang);
        let agreed_on = Some(visit.first_day.min(world.today()));
        let around = (&*world, &*people, Some(region));
        let fields = New::read(&mut reader, typed, around, agreed_on);
        reader.end()?;
        Ok(fields.action(self.people.make_id(), visit.unit.clone(), Some(visit.id)))
    }
}

/// Who owes it; told where nobody is chosen.
pub(super) fn owes(reader: &mut Reader<'_>, typed: &Typed) -> Option<Owes> {
    let owes = Owes::from_id(typed.text(fields::OWES));
    if owes.is_none() {
        reader.wrong(fields::OWES, word::OWES_MISSING, &[]);
    }
    owes
}

/// Who follows it; told where nobody does, and where they could not.
pub(super) fn follower(reader: &mut Reader<'_>, people: &Colleagues, region: Region) -> Option<Id> {
    let id = reader.account(fields::FOLLOWER, word::FOLLOWER_MISSING)?;
    let can = people.get(id).is_some_and(|one| one.writes_in(region));
    if !can {
        reader.wrong(fields::FOLLOWER, word::NO_RIGHT_FOLLOWER, &[]);
    }
    can.then_some(id)
}

/// The answer it can be tried against, `None` where none is chosen; told where there is no such.
///
/// # Errors
/// Where there is no such answer.
pub(super) fn promise(
    reader: &mut Reader<'_>,
    typed: &Typed,
    world: &World,
) -> Result<Option<Promise>, ()> {
    let value = typed.text(fields::PROMISE);
    if value.is_empty() {
        return Ok(None);
    }
    let promise = promised(value).filter(|promise| world.waves().any(|wave| has(wave, promise)));
    if promise.is_none() {
        reader.wrong(fields::PROMISE, word::PROMISE_UNKNOWN, &[]);
        return Err(());
    }
    Ok(promise)
}

/// A promise by the value of a choice.
pub(super) fn promised(value: &str) -> Option<Promise> {
    let (item, options) = value.split_once(':')?;
    Some(Promise {
        item: item.to_owned(),
        options: options.split(PROMISE_JOIN).map(str::to_owned).collect(),
    })
}

/// Whether a wave asks the question of a promise, and has its answers.
fn has(wave: &Wave, promise: &Promise) -> bool {
    let Some(column) = wave.codebook().column(&promise.item) else {
        return false;
    };
    let question = &wave.codebook().questions[column.question];
    let mut options = promise.options.iter();
    options.all(|id| question.option_index(id).is_some())
}

/// When it was agreed; told where that is no day, or is ahead.
fn agreed_on(reader: &mut Reader<'_>, today: Date) -> Option<Date> {
    let agreed_on = reader.day(fields::AGREED, word::AGREED_MISSING);
    if agreed_on.is_some_and(|day| day > today) {
        reader.wrong(fields::AGREED, word::AGREED_AHEAD, &[]);
    }
    agreed_on
}

/// When it was agreed and when it is due; told where they do not go together.
fn days(reader: &mut Reader<'_>, agreed_on: Option<Date>, today: Date) -> Option<(Date, Date)> {
    let due = reader.due(today);
    if due.zip(agreed_on).is_some_and(|(due, agreed)| due < agreed) {
        reader.wrong(fields::DUE, word::DUE_BEFORE_AGREED, &[]);
    }
    agreed_on.zip(due)
}

/// The fields of something new, as far as they could be read.
struct New {
    what: String,
    owes: Option<Owes>,
    follower: Option<Id>,
    days: Option<(Date, Date)>,
    promise: Option<Promise>,
}

impl New {
    /// Reads the fields of something that is agreed in a region, as far as that is known.
    fn read(
        reader: &mut Reader<'_>,
        typed: &Typed,
        (world, people, region): (&World, &Colleagues, Option<Region>),
        agreed_on: Option<Date>,
    ) -> Self {
        let (max, missing) = (fields::WHAT_CHARS_MAX, Some(word::WHAT_MISSING));
        Self {
            what: reader.line(fields::WHAT, max, missing),
            owes: owes(reader, typed),
            follower: match region {
                Some(region) => follower(reader, people, region),
                None => reader.account(fields::FOLLOWER, word::FOLLOWER_MISSING),
            },
            days: days(reader, agreed_on, world.today()),
            promise: promise(reader, typed, world).unwrap_or_default(),
        }
    }

    /// It, where every field could be read.
    fn action(self, id: Id, unit: Followed, visit: Option<Id>) -> Option<Action> {
        let (agreed_on, due) = self.days?;
        Some(Action {
            id,
            version: 1,
            unit,
            visit,
            what: self.what,
            owes: self.owes?,
            follower: self.follower?,
            agreed_on,
            due,
            first_due: due,
            moves: 0,
            status: ActionStatus::Open,
            reported_on: None,
            closed_on: None,
            reason: String::new(),
            promise: self.promise,
            outcome: String::new(),
            synthetic: false,
        })
    }
}
