//! Deleting a visit, and bringing it back.

use app::error::AppError;
use domain::follow_up::Visit;
use kinds::{Caller, Id, Lang, VisitStatus};
use present::words::catalog::visit as word;
use store::{AuditAction, By, DatabaseError, Ending, Entry};
use tracing::instrument;
use view::form::Told;

use super::super::Service;
use super::super::accounts::unavailable;
use super::super::own::NotDone;
use super::faults::cannot_be_responsible;
use super::past::row;

impl Service {
    /// Deletes a visit. One that the same form deleted before is deleted.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.delete_visit", skip_all)]
    pub async fn delete_visit(
        &self,
        caller: &Caller,
        by: &By,
        id: Option<Id>,
        lang: Lang,
    ) -> Result<(), NotDone> {
        Self::writer(caller)?;
        let visit = self.find_visit(id, lang);
        if visit.is_err() && self.made_before(by).await? {
            return Ok(());
        }
        let visit = visit?;
        self.may_write(caller, &visit)?;
        let deleted = self.people.db().follow(by, async |change| {
            let Some(version) = change.delete_visit(visit.id).await? else {
                return Ok(Ending::Leave(()));
            };
            let now = Visit {
                version,
                ..visit.clone()
            };
            let row = row(&now, "deleted", ("", ""), "");
            change.happened(self.people.make_id(), row).await?;
            self.leave_trip(change, visit.trip).await?;
            let entry = Entry::of(AuditAction::VISIT_DELETED).on("visit", visit.id);
            Ok(Ending::Keep((), entry))
        });
        done_once(deleted.await)
    }

    /// Brings a visit back that was deleted.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.bring_back_visit", skip_all)]
    pub async fn bring_back_visit(
        &self,
        caller: &Caller,
        by: &By,
        id: Option<Id>,
        lang: Lang,
    ) -> Result<(), NotDone> {
        Self::writer(caller)?;
        let gone = || NotDone::Failed(AppError::NotFound(word::GONE.text(lang).to_owned()));
        let id = id.ok_or_else(gone)?;
        let back = self.people.db().follow(by, async |change| {
            let Some(version) = change.bring_back_visit(id).await? else {
                return Ok(Ending::Leave(Err(AppError::NotFound(String::new()))));
            };
            let Some(written) = change.visit(id).await? else {
                return Ok(Ending::Leave(Err(AppError::NotFound(String::new()))));
            };
            if let Err(refused) = self.may_write(caller, &written.visit) {
                return Ok(Ending::Leave(Err(refused)));
            }
            if written.visit.status == VisitStatus::Planned {
                let unit = Some(&written.visit.unit);
                change.must_follow(written.visit.responsible, unit).await?;
            }
            let row = row(&written.visit, "brought_back", ("", ""), "");
            change.happened(self.people.make_id(), row).await?;
            self.back_trip(change, written.visit.trip).await?;
            let entry = Entry::of(AuditAction::VISIT_BROUGHT_BACK).on("visit", id);
            Ok(Ending::Keep(Ok(()), entry.with("version", version)))
        });
        match back.await {
            Ok(Ok(())) | Err(DatabaseError::DoneBefore(_)) => Ok(()),
            Ok(Err(AppError::NotFound(_))) => Err(gone()),
            Ok(Err(refused)) => Err(refused.into()),
            Err(DatabaseError::CannotFollow(_)) => {
                Err(cannot_be_responsible(Told::default(), lang))
            }
            Err(error) => Err(unavailable(&error).into()),
        }
    }
}

/// What was done before is done.
fn done_once(done: Result<(), DatabaseError>) -> Result<(), NotDone> {
    match done {
        Ok(()) | Err(DatabaseError::DoneBefore(_)) => Ok(()),
        Err(error) => Err(unavailable(&error).into()),
    }
}
