//! The page of one thing that was agreed, and the page where something is agreed.

use app::backend::Request;
use app::error::AppError;
use domain::follow_up::Written;
use kinds::Id;
use present::actions::{self, AboutOne, HistoryOf, New};
use present::words::catalog::action as word;
use present::{Scope, visit};
use store::Past;
use view::actions::{ActionPage, Edit, NewActionPage};

use super::lacking;
use super::{just_done, looking, values};
use crate::clock::local;
use crate::service::Service;
use crate::service::accounts::unavailable;
use crate::service::deleted::Restorable;

impl Service {
    /// The page of one.
    pub(super) async fn action_page(
        &self,
        request: &Request,
        id: &str,
    ) -> Result<ActionPage, AppError> {
        let lang = request.language;
        let gone = || AppError::NotFound(word::GONE.text(lang).to_owned());
        let (world, people) = self.follow_up_read(&request.caller).await?;
        let id: Id = id.parse().map_err(|_| gone())?;
        let Some(action) = world.follow_up().action(id) else {
            let asked = (request, &*world);
            return Err(self.gone(asked, (Restorable::Action, id), gone()).await);
        };
        let past = self.people.db().history_of("action", id).await;
        let past = past.map_err(|error| unavailable(&error))?.into_iter();
        let history: Vec<HistoryOf> = past.map(|past| history_of(past, request)).collect();
        let about = AboutOne {
            id,
            visit: action
                .visit
                .and_then(|visit| world.follow_up().visit(visit)),
            history: &history,
            done: just_done(request),
        };
        actions::one(looking(request, &world, &people), about).ok_or_else(gone)
    }

    /// The page where something is agreed: with the municipality and the visit of the address.
    pub(super) async fn new_action_page(
        &self,
        request: &Request,
    ) -> Result<NewActionPage, AppError> {
        Self::writes(&request.caller)?;
        let (world, people) = self.follow_up_read(&request.caller).await?;
        let values = values(&request.query);
        let lang = request.language;
        let visit = values.get("besok").and_then(|id| id.parse().ok());
        let visit = visit.and_then(|id| world.follow_up().visit(id));
        let wave = world.latest();
        let typed = values.get("kommune").filter(|typed| !typed.is_empty());
        let named = wave.zip(typed).and_then(|(wave, typed)| {
            let found = actions::units(wave, typed)?;
            let mut found = found.into_iter();
            found.next().filter(|_| found.next().is_none())
        });
        let of_visit = wave.zip(visit).and_then(|(wave, visit)| {
            let here = visit.unit.in_wave(wave, world.lineage());
            here.positions.first().copied()
        });
        let looking = looking(request, &world, &people);
        let unit = of_visit.or(named);
        if let Some((wave, position)) = wave.zip(unit)
            && !looking.writes.holds(wave.units()[position].region)
        {
            return Err(lacking());
        }
        let unknown = typed.filter(|_| unit.is_none());
        let problems = unknown.map(|_| word::UNIT_MISSING.text(lang).to_owned());
        let new = New {
            change: self.people.make_id(),
            unit,
            visit,
            problems: problems.into_iter().collect(),
        };
        Ok(actions::new(looking, new))
    }
}

impl Service {
    /// The fields of something that is agreed on a visit.
    pub(in crate::service) async fn action_of_visit(
        &self,
        request: &Request,
        written: &Written,
    ) -> Result<Edit, AppError> {
        let (world, people) = self.follow_up_read(&request.caller).await?;
        let wave = world.latest().ok_or(AppError::NoWave)?;
        let here = written.visit.unit.in_wave(wave, world.lineage());
        let position = here.positions.first().copied();
        let scope = Scope {
            world: &world,
            wave,
            lang: request.language,
        };
        let talked = position.map(|at| visit::talked_about(scope, at, &written.points));
        let looking = looking(request, &world, &people);
        Ok(actions::on_visit(
            looking,
            position,
            &talked.unwrap_or_default(),
        ))
    }
}

/// A row of the history as pages read it.
fn history_of(past: Past, request: &Request) -> HistoryOf {
    HistoryOf {
        at: local(past.at, request.language),
        account: past.account,
        event: past.event,
        field: past.field,
        was: past.was,
        reason: past.reason,
    }
}
