//! Writing a visit: what nobody else touched is saved, what two wrote waits, and a step from one state to
//! another is taken where nothing is missing for it.

use app::error::AppError;
use domain::follow_up::sent::weigh;
use domain::follow_up::written::{Field, points_text};
use domain::follow_up::{Action as Agreed, Date, Visit, Written};
use kinds::{Caller, Id, Lang, VisitStatus};
use present::colleagues::Colleagues;
use present::visit;
use present::words::catalog::visit as word;
use store::{By, Change, DatabaseError, Ending};
use tracing::instrument;
use view::form::Told;

use super::super::Service;
use super::super::accounts::unavailable;
use super::super::actions::fields;
use super::super::own::NotDone;
use super::super::regional::region_of;
use super::besides::on_day;
use super::faults::{
    as_chosen, cannot_be_responsible, cannot_follow, faults, not_saved, with_days,
};
use super::people::unfit;
use super::posted::Posted;
use super::put::Put;

/// What came of it in the store.
enum Outcome {
    /// It is gone.
    Gone,
    /// Nothing was written, and this is told.
    Told(Told),
    /// What could be written is.
    Saved {
        /// What stood when it was written.
        stood: Box<Written>,
        /// The version that it has now.
        version: i64,
        /// Whether it was taken away that the municipality was asked for its day, and said yes.
        unsettled: bool,
        /// What waits for a choice.
        both: Vec<(Field, String)>,
        /// The trip that went with the last visit on it.
        left: Option<Id>,
    },
}

/// What is written, and by whom.
#[derive(Clone, Copy)]
struct Writing<'w> {
    caller: &'w Caller,
    people: &'w Colleagues,
    posted: &'w Posted,
    agreed: Option<&'w Agreed>,
    today: Date,
    lang: Lang,
}

/// What was saved besides a visit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Saved {
    /// What was agreed.
    pub agreed: Option<Id>,
    /// The trip that was deleted, since nobody is on it any more.
    pub left: Option<Id>,
    /// Whether it was taken away that the municipality was asked for the day, and said yes.
    pub unsettled: bool,
    /// The state that it came to.
    pub to: Option<VisitStatus>,
}

impl Service {
    /// Writes a visit, what is agreed with it, and what its trip is called.
    ///
    /// # Errors
    /// [`NotDone`]: with everything that is to be mended, or chosen, and what was typed.
    #[instrument(name = "service.save_visit", skip_all)]
    pub async fn save_visit(
        &self,
        caller: &Caller,
        by: &By,
        id: Option<Id>,
        posted: Posted,
        lang: Lang,
    ) -> Result<Saved, NotDone> {
        Self::writer(caller)?;
        let visit = self.find_visit(id, lang)?;
        self.may_write(caller, &visit)?;
        let own = caller.person().ok_or(AppError::SignedOut)?.account;
        let sent = posted.sent.fields.clone();
        let saved = self.save(caller, by, (own, &visit), posted, lang);
        match saved.await {
            Err(NotDone::Told(told)) if told.both.is_empty() => {
                let typed = [on_day(&visit, &sent)];
                let told = self.with_clashes(told, &typed, lang).await?;
                Err(NotDone::Told(told))
            }
            saved => saved,
        }
    }

    /// The same of a visit that is theirs to write.
    async fn save(
        &self,
        caller: &Caller,
        by: &By,
        (own, visit): (Id, &Visit),
        posted: Posted,
        lang: Lang,
    ) -> Result<Saved, NotDone> {
        let (posted, agreed) = self.with_agreed(visit, posted, lang).await?;
        if !posted.typed.sentences.is_empty() {
            return Err(self.mended(visit, &posted, lang).await?);
        }
        let posted = self.with_source(visit, posted, lang);
        let people = self.colleagues().await;
        let people = people.map_err(|error| unavailable(&error))?;
        let db = self.people.db();
        let writing = Writing {
            caller,
            people: &people,
            posted: &posted,
            agreed: agreed.as_ref(),
            today: self.waves.calendar().today(),
            lang,
        };
        let saved = db.follow(by, async |change| {
            self.write(change, visit.id, writing).await
        });
        let outcome = match saved.await {
            Ok(outcome) => outcome,
            // The same form once more: it is done.
            Err(DatabaseError::DoneBefore(_)) => return Ok(Saved::default()),
            Err(DatabaseError::CannotFollow(who)) => {
                let of_agreed = agreed.is_some_and(|agreed| agreed.follower == who);
                let cannot = if of_agreed {
                    cannot_follow
                } else {
                    cannot_be_responsible
                };
                return Err(cannot(posted.typed, lang));
            }
            Err(error) => return Err(unavailable(&error).into()),
        };
        let agreed = agreed.map(|agreed| agreed.id);
        self.ended(outcome, (own, visit.id), (&posted, agreed), lang)
            .await
    }

    /// What is told of a form that has something to be mended, as it stands now.
    async fn mended(
        &self,
        visit: &Visit,
        posted: &Posted,
        lang: Lang,
    ) -> Result<NotDone, AppError> {
        let stands = self.people.db().visit(visit.id).await;
        let stands = stands.map_err(|error| unavailable(&error))?;
        let mut told = posted.typed.clone();
        if let Some(stands) = stands {
            told = as_chosen(told, posted, &stands);
        }
        Ok(NotDone::Told(not_saved(told, lang)))
    }

    /// What a saving ended in, with what was agreed. Where everything is saved, `own` drafts of the visit go.
    async fn ended(
        &self,
        outcome: Outcome,
        (own, visit): (Id, Id),
        (posted, agreed): (&Posted, Option<Id>),
        lang: Lang,
    ) -> Result<Saved, NotDone> {
        match outcome {
            Outcome::Gone => Err(AppError::NotFound(word::GONE.text(lang).to_owned()).into()),
            Outcome::Told(told) => Err(NotDone::Told(not_saved(told, lang))),
            Outcome::Saved {
                unsettled,
                both,
                left,
                ..
            } if both.is_empty() => {
                let dropped = self.people.db().drop_drafts(own, visit).await;
                dropped.map_err(|error| unavailable(&error))?;
                Ok(Saved {
                    agreed,
                    left,
                    unsettled,
                    to: posted.to,
                })
            }
            Outcome::Saved {
                stood,
                version,
                both,
                ..
            } => {
                let stood = (&*stood, version);
                let told = self.both_wrote(stood, &both, posted, lang).await?;
                Err(NotDone::Told(told))
            }
        }
    }

    /// A visit of an id, as it stands in memory.
    pub(super) fn find_visit(&self, id: Option<Id>, lang: Lang) -> Result<Visit, NotDone> {
        let world = self.waves.snapshot();
        let visit = id.and_then(|id| world.follow_up().visit(id)).cloned();
        let gone = || AppError::NotFound(word::GONE.text(lang).to_owned());
        Ok(visit.ok_or_else(gone)?)
    }

    /// What is agreed besides, and the same with what has to be mended of it.
    async fn with_agreed(
        &self,
        visit: &Visit,
        mut posted: Posted,
        lang: Lang,
    ) -> Result<(Posted, Option<Agreed>), NotDone> {
        match self.agreed_on_visit(visit, &posted.agreed, lang).await {
            Ok(agreed) => Ok((posted, agreed)),
            Err(fields::NotDone::Told(told)) => {
                posted.typed.sentences.extend(told.sentences);
                Ok((posted, None))
            }
            Err(fields::NotDone::AsPage(error) | fields::NotDone::Elsewhere(_, error)) => {
                Err(error.into())
            }
            Err(fields::NotDone::CannotFollow) => Err(cannot_follow(posted.typed, lang)),
            Err(fields::NotDone::Before) => Ok((posted, None)),
        }
    }

    /// The same with a point about the question that was picked.
    fn with_source(&self, visit: &Visit, mut posted: Posted, lang: Lang) -> Posted {
        let world = self.waves.snapshot();
        let Some(wave) = world.latest() else {
            return posted;
        };
        let scope = present::Scope {
            world: &world,
            wave,
            lang,
        };
        let here = visit.unit.in_wave(wave, world.lineage());
        let position = here.positions.first().copied();
        if let Some(point) = visit::of_question(scope, position, &posted.source) {
            let line = points_text(&[point]);
            let mut fields = posted.sent.fields.iter_mut();
            if let Some((_, points)) = fields.find(|(field, _)| *field == Field::Points) {
                let joint = if points.is_empty() { "" } else { "\n" };
                points.push_str(joint);
                points.push_str(&line);
            }
        }
        posted
    }

    /// Holds what is sent against what stands, and writes what can be written.
    async fn write(
        &self,
        change: &mut Change<'_>,
        id: Id,
        writing: Writing<'_>,
    ) -> Result<Ending<Outcome>, DatabaseError> {
        let Writing { posted, agreed, .. } = writing;
        let (today, lang) = (writing.today, writing.lang);
        let who = (writing.caller, writing.people);
        let Some(stands) = change.visit(id).await? else {
            return Ok(Ending::Leave(Outcome::Gone));
        };
        let before = change.before(id, posted.seen).await?;
        let sent = with_days(&posted.sent, &stands, today);
        let Ok(mut weighed) = weigh(&stands, &before, &sent) else {
            return Ok(Ending::Leave(Outcome::Told(posted.typed.clone())));
        };
        let unsettled = weighed.unsettle();
        let told = faults(posted, &stands, &weighed, (today, lang));
        let region = region_of(&self.waves.snapshot(), &stands.visit.unit);
        let both = (&weighed.next.visit, Some(&stands.visit));
        let told = unfit(writing.people, region, both, told, lang);
        let both = (&stands.visit, &weighed.next.visit);
        let trip = self.with_trip(change, who, posted.trip.as_ref(), both, (told, lang));
        let (trip, told) = trip.await?;
        if !told.sentences.is_empty() {
            let told = as_chosen(told, posted, &stands);
            return Ok(Ending::Leave(Outcome::Told(told)));
        }
        let make_id = || self.people.make_id();
        let mut told = None;
        if let Some(trip) = &trip {
            told = self.write_trip(change, trip).await?;
        }
        if let Some(agreed) = agreed {
            told = Some(change.agree(agreed, &make_id).await?);
        }
        let put = self.put(change, (who.0, posted), &weighed).await?;
        let (entry, version, left) = match put {
            Put::Gone => return Ok(Ending::Leave(Outcome::Gone)),
            Put::Same => (told, stands.visit.version, None),
            Put::Written(entry, version, left) => (Some(entry), version, left),
        };
        let outcome = Outcome::Saved {
            stood: Box::new(stands),
            version,
            unsettled,
            both: weighed.both,
            left,
        };
        let Some(entry) = entry else {
            return Ok(Ending::Leave(outcome));
        };
        let agreed = agreed.map(|agreed| ("action", agreed.id));
        let trip = trip.map(|trip| ("trip", trip.0.id));
        let also = agreed.into_iter().chain(trip);
        let entry = also.fold(entry, |entry, (kind, id)| entry.with(kind, id));
        Ok(Ending::Keep(outcome, entry))
    }
}
