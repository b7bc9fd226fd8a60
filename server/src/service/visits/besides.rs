//! What is read of a visit besides itself: what the one who asks was writing, and days that do not suit.

use app::backend::Request;
use app::error::AppError;
use domain::follow_up::written::Field;
use domain::follow_up::{Unsuitable, Visit, Written};
use kinds::Lang;
use present::Scope;
use present::visit::{Kept, OnDay, clashes};
use store::{DatabaseError, Draft};
use view::form::{InTheWay, Told};
use view::visit::Clash;

use super::super::Service;
use super::super::accounts::unavailable;
use crate::clock;

impl Service {
    /// What the one who asks was writing of a visit and did not save, where it is theirs to write.
    pub(super) async fn drafts_of(
        &self,
        request: &Request,
        written: &Written,
        writes: bool,
    ) -> Result<Vec<Kept>, DatabaseError> {
        let Some(person) = request.caller.person().filter(|_| writes) else {
            return Ok(Vec::new());
        };
        let db = self.people.db();
        let drafts = db.drafts(person.account, written.visit.id).await?;
        let drafts = drafts.into_iter().map(|draft| kept(draft, request));
        Ok(drafts.filter(|draft| differs(draft, written)).collect())
    }

    /// The days that do not suit a visit that is ahead: of its municipality, and of each of those who go.
    pub(super) async fn days_against(
        &self,
        scope: Scope<'_>,
        (visit, position): (&Visit, Option<usize>),
    ) -> Result<Vec<Unsuitable>, DatabaseError> {
        if !visit.is_ahead(scope.world.today()) {
            return Ok(Vec::new());
        }
        let mut days = Vec::new();
        if let Some(position) = position {
            let place = (scope.world, scope.wave, position);
            days.extend(self.unsuitable_at(place).await?);
        }
        let others = visit.taking_part.iter();
        let others = others.filter(|id| **id != visit.responsible);
        for who in std::iter::once(&visit.responsible).chain(others) {
            days.extend(self.people.db().unsuitable_of_person(*who).await?);
        }
        Ok(days)
    }

    /// What is told of a form, with what stands in the way of some visits on the day that was typed: nobody
    /// saves a day first to hear of it. Those whose day cannot be read are `None`.
    pub(super) async fn with_clashes(
        &self,
        mut told: Told,
        visits: &[Option<Visit>],
        lang: Lang,
    ) -> Result<Told, AppError> {
        let world = self.waves.snapshot();
        let Some(wave) = world.latest() else {
            return Ok(told);
        };
        let scope = Scope {
            world: &world,
            wave,
            lang,
        };
        let failed = |error: DatabaseError| unavailable(&error);
        let people = self.colleagues().await.map_err(failed)?;
        let mut found: Vec<Clash> = Vec::new();
        for visit in visits.iter().flatten() {
            let here = visit.unit.in_wave(wave, world.lineage());
            let position = here.positions.first().copied();
            let days = self.days_against(scope, (visit, position)).await;
            let days = days.map_err(failed)?;
            let asked = OnDay {
                visit,
                people: &people,
                unsuitable: &days,
            };
            for clash in clashes(scope, asked) {
                if !found.contains(&clash) {
                    found.push(clash);
                }
            }
        }
        told.in_the_way = Some(Box::new(InTheWay(found)));
        Ok(told)
    }
}

/// A visit with what was typed of when it is and who goes; `None` where its day could not be read.
pub(super) fn on_day(visit: &Visit, sent: &[(Field, String)]) -> Option<Visit> {
    let mut written = Written {
        visit: visit.clone(),
        met: String::new(),
        minutes: String::new(),
        reason: String::new(),
        points: Vec::new(),
    };
    for field in [
        Field::Kind,
        Field::FirstDay,
        Field::LastDay,
        Field::From,
        Field::To,
        Field::Responsible,
        Field::People,
        Field::Trip,
    ] {
        let mut sent = sent.iter();
        match sent.find(|(known, _)| *known == field) {
            Some((_, text)) => written.write(field, text).ok()?,
            None if field == Field::FirstDay => return None,
            None => {}
        }
    }
    Some(written.visit)
}

/// Whether somebody was writing something else than what stands.
fn differs(draft: &Kept, written: &Written) -> bool {
    let field = Field::from_id(&draft.field);
    field.is_some_and(|field| written.text(field) != draft.text)
}

fn kept(draft: Draft, request: &Request) -> Kept {
    Kept {
        when: clock::local(draft.at, request.language),
        field: draft.field,
        version: draft.version,
        text: draft.text,
    }
}
