//! What people write of what was agreed. Each comes in by the door, for the region of the municipality.

use std::sync::Arc;

use app::error::AppError;
use domain::follow_up::action::{Given, Missing, Promise};
use domain::follow_up::{Action, Date, Followed};
use domain::world::World;
use kinds::{ActionStatus, Caller, Id, Lang, Owes, Region};
use present::actions::{PROMISE_JOIN, SEEN, units};
use present::colleagues::Colleagues;
use present::words::action::{self as words, done};
use present::words::catalog::action as word;
use tracing::instrument;
use view::words::format;

use super::fields::{self, NotDone, Reader, Typed};
use super::region_of;
use crate::db::{Action as Told, By, DatabaseError, Rewritten};
use crate::service::Service;

/// Most actions that are changed at once.
pub const ACTIONS_AT_ONCE_MAX: usize = 200;

/// What was done: the word for the address, and to which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// As the address of the next page says it.
    pub what: &'static str,
    /// Which; `None` of many.
    pub which: Option<Id>,
}

/// One that was ticked, and what was seen of it.
struct Ticked {
    id: Id,
    due: Option<Date>,
    follower: Option<Id>,
}

impl Ticked {
    fn read(value: &str) -> Option<Self> {
        let mut parts = value.split(SEEN);
        Some(Self {
            id: parts.next()?.parse().ok()?,
            due: parts.next().and_then(|day| day.parse().ok()),
            follower: parts.next().and_then(|id| id.parse().ok()),
        })
    }
}

/// Who writes, and in which language it is answered.
#[derive(Clone, Copy)]
pub struct Writer<'a> {
    /// Who.
    pub caller: &'a Caller,
    /// The change.
    pub by: &'a By,
    /// The language.
    pub lang: Lang,
}

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
            return Err(reader.not_done(fields::UNIT, word::UNIT_MISSING, &[]));
        };
        let unit = Followed::of(wave, position);
        Self::writes_about(writer.caller, &world, &unit)?;
        let region = wave.units()[position].region;
        let what = reader.text(
            fields::WHAT,
            fields::WHAT_CHARS_MAX,
            Some(word::WHAT_MISSING),
        );
        let owes = owes(&mut reader, typed);
        let follower = follower(&mut reader, &people, region);
        let agreed_on = reader.day(fields::AGREED, word::AGREED_MISSING);
        let due = reader.due(world.today());
        if agreed_on.is_some_and(|day| day > world.today()) {
            reader.wrong(fields::AGREED, word::AGREED_AHEAD, &[]);
        }
        if due.zip(agreed_on).is_some_and(|(due, agreed)| due < agreed) {
            reader.wrong(fields::DUE, word::DUE_BEFORE_AGREED, &[]);
        }
        let promise = promise(&mut reader, typed, &world);
        let visit = typed.text(fields::VISIT).parse().ok();
        let visit = visit.filter(|visit| world.follow_up().visit(*visit).is_some());
        reader.end()?;
        let id = writer.by.id;
        if let (Some(owes), Some(follower), Some(agreed_on), Some(due)) =
            (owes, follower, agreed_on, due)
        {
            let action = Action {
                id,
                version: 1,
                unit,
                visit,
                what,
                owes,
                follower,
                agreed_on,
                due,
                first_due: due,
                moves: 0,
                status: ActionStatus::Open,
                reported_on: None,
                closed_on: None,
                reason: String::new(),
                promise: promise.flatten(),
                outcome: String::new(),
                synthetic: false,
            };
            let db = self.people.db();
            let agreed = db
                .agree(writer.by, &action, &|| self.people.make_id())
                .await;
            done_once(agreed)?;
        }
        Ok(Done {
            what: done::ADDED,
            which: Some(id),
        })
    }

    /// Gives those that are ticked another due date, with a reason.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.move_actions", skip_all)]
    pub async fn move_actions(&self, writer: Writer<'_>, typed: &Typed) -> Result<Done, NotDone> {
        Self::writes(writer.caller)?;
        let world = self.waves.snapshot();
        let mut reader = Reader::of(typed, writer.lang);
        let ticked = ticked(&mut reader, typed, writer.lang);
        self.admitted(writer, &world, &ticked)?;
        let due = reader.due(world.today());
        let reason = reader.text(
            fields::REASON,
            fields::REASON_CHARS_MAX,
            Some(word::REASON_MISSING),
        );
        reader.end()?;
        let Some(due) = due else {
            return Err(NotDone::Before);
        };
        let moved = |seen: &Ticked, stands: &Action| {
            let told = || Reader::of(typed, writer.lang);
            if !stands.status.is_open() {
                return Err(told().not_done("", word::NOT_OPEN, &[("what", &stands.what)]));
            }
            if stands.due == due {
                return Ok(None);
            }
            if seen.due.is_some_and(|seen| seen != stands.due) {
                let day = words::day(stands.due, writer.lang);
                let values = [("what", &*stands.what), ("day", &*day)];
                return Err(told().not_done("", word::MOVED_MEANWHILE, &values));
            }
            let now = Action {
                due,
                moves: stands.moves + 1,
                reason: reason.clone(),
                ..stands.clone()
            };
            Ok(Some(Rewritten {
                now,
                fields: vec![("due", stands.due.to_string())],
                reason: reason.clone(),
            }))
        };
        self.rewrite(writer, Told::ACTION_MOVED, typed, &ticked, moved)
            .await?;
        Ok(done(done::MOVED, &ticked))
    }

    /// Hands those that are ticked on to somebody else.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.hand_on_actions", skip_all)]
    pub async fn hand_on(&self, writer: Writer<'_>, typed: &Typed) -> Result<Done, NotDone> {
        Self::writes(writer.caller)?;
        let people = self.colleagues().await?;
        let world = self.waves.snapshot();
        let mut reader = Reader::of(typed, writer.lang);
        let ticked = ticked(&mut reader, typed, writer.lang);
        self.admitted(writer, &world, &ticked)?;
        let heir = reader.account(fields::FOLLOWER, word::FOLLOWER_MISSING);
        reader.end()?;
        let Some(heir) = heir else {
            return Err(NotDone::Before);
        };
        let handed = |seen: &Ticked, stands: &Action| {
            let told = || Reader::of(typed, writer.lang);
            if stands.follower == heir {
                return Ok(None);
            }
            let region = region_of(&world, &stands.unit);
            let can = people.get(heir).zip(region);
            if !can.is_some_and(|(heir, region)| heir.writes_in(region)) {
                return Err(told().not_done(fields::FOLLOWER, word::NO_RIGHT_FOLLOWER, &[]));
            }
            if seen.follower.is_some_and(|seen| seen != stands.follower) {
                let name = people.name(stands.follower, writer.lang);
                let values = [("what", &*stands.what), ("name", name)];
                return Err(told().not_done("", word::HANDED_MEANWHILE, &values));
            }
            Ok(Some(handed_on(stands, heir)))
        };
        self.rewrite(writer, Told::ACTION_HANDED_ON, typed, &ticked, handed)
            .await?;
        Ok(done(done::HANDED_ON, &ticked))
    }

    /// Brings one to another state, with what that needs.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.set_action_state", skip_all)]
    pub async fn set_state(&self, writer: Writer<'_>, typed: &Typed) -> Result<Done, NotDone> {
        Self::writes(writer.caller)?;
        let world = self.waves.snapshot();
        let mut reader = Reader::of(typed, writer.lang);
        let (to, id) = typed
            .text(fields::STEP)
            .split_once(SEEN)
            .unwrap_or_else(|| (typed.text(fields::TO), typed.text(fields::WHICH)));
        let to = ActionStatus::from_id(to);
        let ticked: Vec<Ticked> = Ticked::read(id).into_iter().collect();
        self.admitted(writer, &world, &ticked)?;
        let reason = reader.text(fields::REASON, fields::REASON_CHARS_MAX, None);
        let outcome = reader.text(fields::OUTCOME, fields::OUTCOME_CHARS_MAX, None);
        let due = if typed.text(fields::DUE).is_empty() {
            None
        } else {
            reader.day(fields::DUE, word::DUE_MISSING)
        };
        if to.is_none() || ticked.is_empty() {
            reader.wrong("", word::GONE, &[]);
        }
        reader.end()?;
        let Some(to) = to else {
            return Err(NotDone::Before);
        };
        let step = Step {
            to,
            due,
            reason,
            outcome,
            today: world.today(),
        };
        let work = |_: &Ticked, stands: &Action| {
            if stands.status == to {
                return Ok(None);
            }
            step.taken(stands)
                .map(Some)
                .map_err(|missing| told_missing(typed, writer.lang, stands, to, &missing))
        };
        self.rewrite(writer, Told::ACTION_STATE, typed, &ticked, work)
            .await?;
        Ok(done(done::STATE, &ticked))
    }

    /// Rewrites those that were ticked; what is posted a second time finds it done.
    async fn rewrite(
        &self,
        writer: Writer<'_>,
        told: Told,
        typed: &Typed,
        ticked: &[Ticked],
        work: impl Fn(&Ticked, &Action) -> Result<Option<Rewritten>, NotDone>,
    ) -> Result<(), NotDone> {
        let ids: Vec<Id> = ticked.iter().map(|ticked| ticked.id).collect();
        let one = |id: Id, stands: Option<&Action>| {
            let seen = ticked.iter().find(|ticked| ticked.id == id);
            match seen.zip(stands) {
                Some((seen, stands)) => work(seen, stands),
                None => Err(Reader::of(typed, writer.lang).not_done("", word::GONE, &[])),
            }
        };
        let db = self.people.db();
        let make_id = || self.people.make_id();
        db.rewrite_actions(writer.by, told, &ids, &make_id, one)
            .await?;
        Ok(())
    }

    /// Lets a writer at those that were ticked, each in its region.
    fn admitted(
        &self,
        writer: Writer<'_>,
        world: &Arc<World>,
        ticked: &[Ticked],
    ) -> Result<(), NotDone> {
        for one in ticked {
            if let Some(action) = world.follow_up().action(one.id) {
                Self::writes_about(writer.caller, world, &action.unit)?;
            }
        }
        Ok(())
    }
}

/// Something that somebody else follows from now on.
pub(super) fn handed_on(stands: &Action, heir: Id) -> Rewritten {
    Rewritten {
        now: Action {
            follower: heir,
            ..stands.clone()
        },
        fields: vec![("follower", stands.follower.to_string())],
        reason: String::new(),
    }
}

/// A step to another state.
struct Step {
    to: ActionStatus,
    due: Option<Date>,
    reason: String,
    outcome: String,
    today: Date,
}

impl Step {
    /// What it is after the step, or what is missing before it.
    fn taken(&self, stands: &Action) -> Result<Rewritten, Vec<Missing>> {
        let given = Given {
            reason: !self.reason.is_empty(),
            due: self.due,
        };
        let missing = stands.missing(self.to, given, self.today);
        if !missing.is_empty() {
            return Err(missing);
        }
        let (mut now, mut fields) = (stands.clone(), Vec::new());
        fields.push(("status", stands.status.id().to_owned()));
        now.status = self.to;
        match self.to {
            ActionStatus::Open => (now.reported_on, now.closed_on) = (None, None),
            ActionStatus::Reported => now.reported_on = Some(self.today),
            ActionStatus::Confirmed | ActionStatus::Dropped => now.closed_on = Some(self.today),
        }
        let due = self
            .due
            .filter(|due| self.to == ActionStatus::Open && *due != stands.due);
        if let Some(due) = due {
            fields.push(("due", stands.due.to_string()));
            (now.due, now.moves) = (due, stands.moves + 1);
        }
        if !self.outcome.is_empty() && self.outcome != stands.outcome {
            fields.push(("outcome", stands.outcome.clone()));
            now.outcome.clone_from(&self.outcome);
        }
        if !self.reason.is_empty() {
            now.reason.clone_from(&self.reason);
        }
        Ok(Rewritten {
            now,
            fields,
            reason: self.reason.clone(),
        })
    }
}

fn told_missing(
    typed: &Typed,
    lang: Lang,
    stands: &Action,
    to: ActionStatus,
    missing: &[Missing],
) -> NotDone {
    let mut reader = Reader::of(typed, lang);
    for missing in missing {
        match missing {
            Missing::NoWay => {
                let (status, to) = (words::status(stands.status, lang), words::status(to, lang));
                let values = [("status", status), ("to", to)];
                reader.wrong("", word::NO_WAY, &values);
            }
            Missing::Reason => reader.wrong(fields::REASON, word::REASON_MISSING, &[]),
            Missing::Due(due) => {
                let day = words::day(*due, lang);
                reader.wrong(fields::DUE, word::DUE_HAS_PASSED, &[("day", &day)]);
            }
        }
    }
    match reader.end() {
        Err(not_done) => not_done,
        Ok(()) => NotDone::Before,
    }
}

/// Those that were ticked; told where none was, and where they are too many.
fn ticked(reader: &mut Reader<'_>, typed: &Typed, lang: Lang) -> Vec<Ticked> {
    let ticked: Vec<Ticked> = typed
        .texts(fields::WHICH)
        .filter_map(Ticked::read)
        .collect();
    if ticked.is_empty() {
        reader.wrong(fields::WHICH, word::NOTHING_TICKED, &[]);
    }
    if ticked.len() > ACTIONS_AT_ONCE_MAX {
        let n = format::count(ticked.len(), lang);
        let max = format::count(ACTIONS_AT_ONCE_MAX, lang);
        reader.wrong(fields::WHICH, word::TOO_MANY, &[("n", &n), ("max", &max)]);
    }
    ticked
}

fn done(what: &'static str, ticked: &[Ticked]) -> Done {
    let which = match ticked {
        [one] => Some(one.id),
        _ => None,
    };
    Done { what, which }
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

/// The answer it can be tried against, `Some(None)` where none is chosen; told where there is no such.
pub(super) fn promise(
    reader: &mut Reader<'_>,
    typed: &Typed,
    world: &World,
) -> Option<Option<Promise>> {
    let value = typed.text(fields::PROMISE);
    if value.is_empty() {
        return Some(None);
    }
    let known = world.waves().any(|wave| {
        value.split_once(':').is_some_and(|(item, options)| {
            let column = wave.codebook().column(item);
            let question = column.map(|column| &wave.codebook().questions[column.question]);
            let has = |id: &str| question.is_some_and(|it| it.option_index(id).is_some());
            options.split(PROMISE_JOIN).all(has)
        })
    });
    let (Some((item, options)), true) = (value.split_once(':'), known) else {
        reader.wrong(fields::PROMISE, word::PROMISE_UNKNOWN, &[]);
        return None;
    };
    Some(Some(Promise {
        item: item.to_owned(),
        options: options.split(PROMISE_JOIN).map(str::to_owned).collect(),
    }))
}

/// What was done before is done.
pub(super) fn done_once(answer: Result<(), DatabaseError>) -> Result<(), NotDone> {
    match answer {
        Err(DatabaseError::DoneBefore(_)) => Ok(()),
        other => Ok(other?),
    }
}
