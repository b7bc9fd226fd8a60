//! Rewording what was agreed, field by field; deleting it, and bringing it back.
//!
//! A field that nobody else touched is saved. One that both changed waits, with what stands now beside it:
//! the form carries what stood in each field when it was drawn.

use domain::follow_up::Action;
use kinds::{Id, Owes};
use present::actions::promise_of;
use present::words::action::{self as words, done};
use present::words::catalog::action as word;
use store::{AuditAction, Rewritten};
use tracing::instrument;
use view::form::Told;

use super::agreeing::{follower, owes, promise, promised};
use super::fields::{self, NotDone, Reader, Typed};
use super::lacking;
use super::writing::{Done, Writer};
use super::{Service, region_of};
use crate::service::typed::one_line;

/// What a field holds: as it stands, as it was seen, and as it was typed.
struct Field {
    name: &'static str,
    stored: &'static str,
    stands: String,
    seen: String,
    typed: String,
    /// As it stands, in words.
    worded: String,
}

impl Field {
    /// Whether it is to be written.
    fn is_changed(&self) -> bool {
        self.typed != self.stands && self.typed != self.seen
    }

    /// Whether somebody else wrote it meanwhile.
    fn is_contested(&self) -> bool {
        self.is_changed() && self.stands != self.seen
    }
}

impl Service {
    /// Words something otherwise: what, who owes it, who follows it, what it is tried against and what
    /// came of it.
    ///
    /// # Errors
    /// [`NotDone`]; where a field waits, the others are saved.
    #[instrument(name = "service.reword_action", skip_all)]
    pub async fn reword(&self, writer: Writer<'_>, typed: &Typed) -> Result<Done, NotDone> {
        Self::writes(writer.caller)?;
        let people = self.colleagues().await?;
        let world = self.waves.snapshot();
        let mut reader = Reader::of(typed, writer.lang);
        let known: Option<Id> = typed.text(fields::WHICH).parse().ok();
        let known = known.and_then(|id| world.follow_up().action(id));
        let Some(known) = known else {
            return Err(reader.not_done("", word::GONE, &[]));
        };
        Self::writes_about(writer.caller, &world, &known.unit)
            .map_err(|error| NotDone::from(error).keeping(typed, writer.lang))?;
        let region = region_of(&world, &known.unit).ok_or_else(lacking)?;
        reader.text(
            fields::WHAT,
            fields::WHAT_CHARS_MAX,
            Some(word::WHAT_MISSING),
        );
        reader.text(fields::OUTCOME, fields::OUTCOME_CHARS_MAX, None);
        owes(&mut reader, typed);
        // Whoever follows it already may go on, wherever they write now.
        if typed.text(fields::FOLLOWER) != known.follower.to_string() {
            follower(&mut reader, &people, region);
        }
        // What is wrong with it is told.
        let _promise = promise(&mut reader, typed, &world);
        reader.end()?;
        let name = |id: &str| {
            let id = id.parse().ok();
            id.map_or(String::new(), |id| people.name(id, writer.lang).to_owned())
        };
        let gone = || Reader::of(typed, writer.lang).not_done("", word::GONE, &[]);
        let contested = std::sync::Mutex::new(Vec::new());
        let work = |_: Id, stands: Option<&Action>| {
            let stands = stands.ok_or_else(gone)?;
            let fields = compared(stands, typed, writer.lang, name);
            let (waiting, changed): (Vec<Field>, Vec<Field>) = fields
                .into_iter()
                .filter(Field::is_changed)
                .partition(Field::is_contested);
            if let Ok(mut contested) = contested.lock() {
                *contested = waiting;
            }
            Ok::<_, NotDone>((!changed.is_empty()).then(|| reworded(stands, &changed)))
        };
        let make_id = || self.people.make_id();
        let (db, which) = (self.people.db(), [known.id]);
        let told = AuditAction::ACTION_WRITTEN;
        let written = db.rewrite_actions(writer.by, told, &which, &make_id, work);
        let written = written
            .await
            .map_err(|why| why.of_form(typed, writer.lang))?;
        let waiting = contested.into_inner().unwrap_or_default();
        if waiting.is_empty() {
            return Ok(Done {
                what: done::WRITTEN,
                which: Some(known.id),
            });
        }
        Err(NotDone::Told(waits(typed, writer, written > 0, &waiting)))
    }

    /// Deletes something that was agreed.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.delete_action", skip_all)]
    pub async fn delete_action(&self, writer: Writer<'_>, typed: &Typed) -> Result<Done, NotDone> {
        Self::writes(writer.caller)?;
        let world = self.waves.snapshot();
        let gone = || Reader::of(typed, writer.lang).not_done("", word::GONE, &[]);
        let id: Id = typed
            .text(fields::WHICH)
            .parse()
            .map_err(|_not_an_id| gone())?;
        let db = self.people.db();
        if let Some(action) = world.follow_up().action(id) {
            Self::writes_about(writer.caller, &world, &action.unit)?;
            let make_id = || self.people.make_id();
            db.delete_action(writer.by, action, &make_id).await?;
        } else {
            // By the same button, pressed twice, or by somebody else's.
            let deleted = db.deleted_action(id).await?.ok_or_else(gone)?;
            Self::writes_about(writer.caller, &world, &deleted.unit)?;
        }
        Ok(Done {
            what: done::DELETED,
            which: Some(id),
        })
    }

    /// Brings back what was deleted. Whoever followed it may not write there any more: then somebody else is
    /// to be chosen.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.bring_back_action", skip_all)]
    pub async fn bring_back_action(
        &self,
        writer: Writer<'_>,
        typed: &Typed,
    ) -> Result<Done, NotDone> {
        Self::writes(writer.caller)?;
        let world = self.waves.snapshot();
        let reader = Reader::of(typed, writer.lang);
        let Ok(id) = typed.text(fields::WHICH).parse::<Id>() else {
            return Err(reader.not_done("", word::GONE, &[]));
        };
        let db = self.people.db();
        if let Some(deleted) = db.deleted_action(id).await? {
            Self::writes_about(writer.caller, &world, &deleted.unit)?;
            let people = self.colleagues().await?;
            let region = region_of(&world, &deleted.unit).ok_or_else(lacking)?;
            let chosen: Option<Id> = typed.text(fields::FOLLOWER).parse().ok();
            let heir = deleted.followed_by.map(|stood| chosen.unwrap_or(stood));
            let can = |id: Id| people.get(id).is_some_and(|one| one.writes_in(region));
            if heir.is_some_and(|id| !can(id)) {
                let cannot = if chosen.is_some() {
                    word::NO_RIGHT_FOLLOWER
                } else {
                    word::NEW_FOLLOWER
                };
                return Err(reader.not_done(fields::FOLLOWER, cannot, &[]));
            }
            let make_id = || self.people.make_id();
            let back = db.bring_back_action(writer.by, (id, heir), &deleted, &make_id);
            back.await
                .map_err(|error| NotDone::from(error).of_form(typed, writer.lang))?;
        } else {
            let there = world.follow_up().action(id);
            let Some(there) = there else {
                return Err(reader.not_done("", word::GONE, &[]));
            };
            Self::writes_about(writer.caller, &world, &there.unit)?;
        }
        Ok(Done {
            what: done::BROUGHT_BACK,
            which: Some(id),
        })
    }
}

/// Each field as it stands, as it was seen and as it was typed. What the form does not have stays.
fn compared(
    stands: &Action,
    typed: &Typed,
    lang: kinds::Lang,
    name: impl Fn(&str) -> String,
) -> Vec<Field> {
    let promise = stands.promise.as_ref().map(promise_of).unwrap_or_default();
    let all = [
        (
            fields::WHAT,
            "what",
            stands.what.clone(),
            stands.what.clone(),
        ),
        (
            fields::OWES,
            "owes",
            stands.owes.id().to_owned(),
            words::owes(stands.owes, lang).to_owned(),
        ),
        (
            fields::FOLLOWER,
            "follower",
            stands.follower.to_string(),
            name(&stands.follower.to_string()),
        ),
        (fields::PROMISE, "promise", promise.clone(), promise),
        (
            fields::OUTCOME,
            "outcome",
            stands.outcome.clone(),
            stands.outcome.clone(),
        ),
    ];
    let sent = all.into_iter().filter(|(name, ..)| typed.has(name));
    sent.map(|(name, stored, stands, worded)| {
        let was = format!("{}{name}", fields::WAS);
        let as_kept = |typed: &str| match name {
            fields::WHAT => one_line(typed),
            _ => typed.to_owned(),
        };
        let seen = if typed.has(&was) {
            typed.text(&was).to_owned()
        } else {
            stands.clone()
        };
        Field {
            name,
            stored,
            typed: as_kept(typed.text(name)),
            stands,
            seen,
            worded,
        }
    })
    .collect()
}

/// What it is afterwards.
fn reworded(stands: &Action, changed: &[Field]) -> Rewritten {
    let mut now = stands.clone();
    for field in changed {
        let typed = field.typed.clone();
        match field.stored {
            "what" => now.what = typed,
            "owes" => now.owes = Owes::from_id(&typed).unwrap_or(stands.owes),
            "follower" => now.follower = typed.parse().unwrap_or(stands.follower),
            "promise" => now.promise = promised(&typed),
            _ => now.outcome = typed,
        }
    }
    let fields = changed
        .iter()
        .map(|field| (field.stored, field.stands.clone()));
    Rewritten {
        now,
        fields: fields.collect(),
        reason: String::new(),
    }
}

/// What is told where fields wait: what stands now, beside what was typed.
fn waits(typed: &Typed, writer: Writer<'_>, saved: bool, waiting: &[Field]) -> Told {
    let lang = writer.lang;
    let whole = if saved {
        word::PARTLY_SAVED
    } else {
        word::NOTHING_SAVED_YET
    };
    let mut told = Told {
        typed: typed.0.clone(),
        ..Told::whole(whole.text(lang))
    };
    for field in waiting {
        let sentence = word::FIELD_CHANGED.fill(lang, &[("now", &field.worded)]);
        told = told.about(field.name, sentence);
    }
    told
}
