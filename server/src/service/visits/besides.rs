//! What is read of a visit besides itself: what the one who asks was writing, and days that do not suit.

use app::backend::Request;
use domain::follow_up::written::Field;
use domain::follow_up::{Unsuitable, Visit, Written};
use present::Scope;
use present::visit::Kept;

use super::super::Service;
use crate::clock;
use crate::db::{DatabaseError, Draft};

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
