//! New due dates and other followers of what was agreed, one or many at once. Each comes in by the door,
//! for the region of the municipality.

use std::sync::Arc;

use domain::follow_up::{Action, Date};
use domain::world::World;
use kinds::{ActionStatus, Caller, Id, Lang};
use present::actions::SEEN;
use present::words::action::{self as words, done};
use present::words::catalog::action as word;
use store::{AuditAction, By, DatabaseError, Rewritten, handed_on};
use tracing::instrument;
use view::words::format;

use super::fields::{self, NotDone, Reader, Typed};
use super::region_of;
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
pub(super) struct Ticked {
    pub(super) id: Id,
    due: Option<Date>,
    follower: Option<Id>,
}

impl Ticked {
    /// `None` where it is none, or half of one: what was seen is held against what stands.
    pub(super) fn read(value: &str) -> Option<Self> {
        let mut parts = value.split(SEEN);
        Some(Self {
            id: parts.next()?.parse().ok()?,
            due: parts.next().map(str::parse).transpose().ok()?,
            follower: parts.next().map(str::parse).transpose().ok()?,
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
        Self::admitted(writer, &world, &ticked)?;
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
            if due < stands.agreed_on {
                return Err(told().not_done(fields::DUE, word::DUE_BEFORE_AGREED, &[]));
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
        self.rewrite(writer, AuditAction::ACTION_MOVED, typed, &ticked, moved)
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
        Self::admitted(writer, &world, &ticked)?;
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
            if matches!(
                stands.status,
                ActionStatus::Confirmed | ActionStatus::Dropped
            ) {
                let values = [("what", &*stands.what)];
                return Err(told().not_done("", word::NOT_HANDED_ON, &values));
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
        self.rewrite(
            writer,
            AuditAction::ACTION_HANDED_ON,
            typed,
            &ticked,
            handed,
        )
        .await?;
        Ok(done(done::HANDED_ON, &ticked))
    }

    /// Rewrites those that were ticked; what is posted a second time finds it done.
    pub(super) async fn rewrite(
        &self,
        writer: Writer<'_>,
        told: AuditAction,
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
        let written = db.rewrite_actions(writer.by, told, &ids, &make_id, one);
        let written = written.await.map_err(|why| why.of_form(typed, writer.lang));
        written.map(drop)
    }

    /// Lets a writer at those that were ticked, each in its region.
    pub(super) fn admitted(
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

/// Those that were ticked; told where none was, where one cannot be read, and where they are too many.
fn ticked(reader: &mut Reader<'_>, typed: &Typed, lang: Lang) -> Vec<Ticked> {
    let ticks = typed.texts(fields::WHICH).count();
    let ticked: Vec<Ticked> = typed
        .texts(fields::WHICH)
        .filter_map(Ticked::read)
        .collect();
    if ticks == 0 {
        reader.wrong(fields::WHICH, word::NOTHING_TICKED, &[]);
    } else if ticked.len() < ticks {
        let n = format::count(ticks - ticked.len(), lang);
        reader.wrong(fields::WHICH, word::TICKS_UNREADABLE, &[("n", &n)]);
    }
    if ticked.len() > ACTIONS_AT_ONCE_MAX {
        let n = format::count(ticked.len(), lang);
        let max = format::count(ACTIONS_AT_ONCE_MAX, lang);
        reader.wrong(fields::WHICH, word::TOO_MANY, &[("n", &n), ("max", &max)]);
    }
    ticked
}

pub(super) fn done(what: &'static str, ticked: &[Ticked]) -> Done {
    let which = match ticked {
        [one] => Some(one.id),
        _ => None,
    };
    Done { what, which }
}

/// What was done before is done.
pub(super) fn done_once(answer: Result<(), DatabaseError>) -> Result<(), NotDone> {
    match answer {
        Err(DatabaseError::DoneBefore(_)) => Ok(()),
        other => Ok(other?),
    }
}
