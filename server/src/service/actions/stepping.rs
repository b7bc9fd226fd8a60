//! Bringing what was agreed to another state, with what that needs.

use domain::follow_up::action::{Given, Missing};
use domain::follow_up::{Action, Date};
use domain::world::World;
use kinds::{ActionStatus, Id, Lang};
use present::actions::SEEN;
use present::colleagues::Colleagues;
use present::words::action::{self as words, done};
use present::words::catalog::action as word;
use store::{AuditAction, Rewritten};
use tracing::instrument;

use super::fields::{self, NotDone, Reader, Typed};
use super::region_of;
use super::writing::{Done, Ticked, Writer, done as is_done};
use crate::service::Service;

impl Service {
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
        Self::admitted(writer, &world, &ticked)?;
        let people = self.colleagues().await?;
        let reason = reader.text(fields::REASON, fields::REASON_CHARS_MAX, None);
        let outcome = reader.text(fields::OUTCOME, fields::OUTCOME_CHARS_MAX, None);
        let sent = !typed.text(fields::DUE).is_empty();
        let due = sent.then(|| reader.day(fields::DUE, word::DUE_MISSING));
        let needs_reason = matches!(to, Some(ActionStatus::Dropped | ActionStatus::Open));
        if due == Some(None) && needs_reason && reason.is_empty() {
            // Both are asked for at once. Where the date can be read, it depends on how it stands.
            reader.wrong(fields::REASON, word::REASON_MISSING, &[]);
        }
        if to.is_none() || ticked.is_empty() {
            reader.wrong("", word::GONE, &[]);
        }
        reader.end()?;
        let Some(to) = to else {
            return Err(NotDone::Before);
        };
        let seen = format!("{}{}", fields::WAS, fields::OUTCOME);
        let step = Step {
            to,
            due: due.flatten(),
            reason,
            outcome,
            seen: typed.text(&seen).to_owned(),
            follower: typed.text(fields::FOLLOWER).parse().ok(),
            today: world.today(),
        };
        let around = Around {
            typed,
            lang: writer.lang,
            people: &people,
            world: &world,
        };
        let work = |_: &Ticked, stands: &Action| step.on(stands, &around);
        self.rewrite(writer, AuditAction::ACTION_STATE, typed, &ticked, work)
            .await?;
        Ok(is_done(done::state(to), &ticked))
    }
}

/// Whether somebody writes in the region of what was agreed.
fn writes_there(who: Id, action: &Action, people: &Colleagues, world: &World) -> bool {
    let there = people.get(who).zip(region_of(world, &action.unit));
    there.is_some_and(|(who, region)| who.writes_in(region))
}

/// What a step is posted with, and who there is.
struct Around<'a> {
    typed: &'a Typed,
    lang: Lang,
    people: &'a Colleagues,
    world: &'a World,
}

/// A step to another state.
struct Step {
    to: ActionStatus,
    due: Option<Date>,
    reason: String,
    outcome: String,
    /// What stood of the outcome where the form was drawn.
    seen: String,
    /// Who is to follow it, where somebody is chosen.
    follower: Option<Id>,
    today: Date,
}

impl Step {
    /// What something is after the step, `None` where it is so already; or what is told of the form, all that
    /// is missing at once.
    fn on(&self, stands: &Action, around: &Around<'_>) -> Result<Option<Rewritten>, NotDone> {
        let (to, lang) = (self.to, around.lang);
        let told = || Reader::of(around.typed, lang);
        if stands.status == to {
            if self.is_as(stands) {
                return Ok(None);
            }
            let values = [("status", words::status(to, lang))];
            return Err(told().not_done("", word::ALREADY, &values));
        }
        if self.overwrites(stands) {
            let values = [("now", &*stands.outcome)];
            return Err(told().not_done(fields::OUTCOME, word::FIELD_CHANGED, &values));
        }
        let follower = self.follower.unwrap_or(stands.follower);
        let unfollowed = to == ActionStatus::Open
            && !writes_there(follower, stands, around.people, around.world);
        let missing = match self.taken(stands) {
            Ok(taken) if !unfollowed => return Ok(Some(taken)),
            Ok(_) => Vec::new(),
            Err(missing) => missing,
        };
        let mut reader = told();
        tell_missing(&mut reader, lang, (stands, to), &missing);
        if unfollowed && !missing.contains(&Missing::NoWay) {
            reader.wrong(fields::FOLLOWER, word::NEW_FOLLOWER, &[]);
        }
        Err(reader.end().err().unwrap_or(NotDone::Before))
    }

    /// Whether what is written with the step is what stands there already: it was sent twice.
    fn is_as(&self, stands: &Action) -> bool {
        let is = |written: &str, stands: &str| written.is_empty() || written == stands;
        is(&self.reason, &stands.reason) && is(&self.outcome, &stands.outcome)
    }

    /// Whether it would write over what came of it in words that its form did not show.
    fn overwrites(&self, stands: &Action) -> bool {
        let writes = !self.outcome.is_empty() && self.outcome != stands.outcome;
        writes && !stands.outcome.is_empty() && stands.outcome != self.seen
    }

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
        let follower = self
            .follower
            .filter(|it| self.to == ActionStatus::Open && *it != stands.follower);
        if let Some(follower) = follower {
            fields.push(("follower", stands.follower.to_string()));
            now.follower = follower;
        }
        // A reason that was given before, of a due date or another state, is in the history.
        now.reason.clone_from(&self.reason);
        Ok(Rewritten {
            now,
            fields,
            reason: self.reason.clone(),
        })
    }
}

/// Tells what is missing before something can be in another state.
fn tell_missing(
    reader: &mut Reader<'_>,
    lang: Lang,
    (stands, to): (&Action, ActionStatus),
    missing: &[Missing],
) {
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
}
