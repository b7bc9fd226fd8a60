//! Handing on what somebody looks after: what they follow, the visits they are responsible for, and the
//! municipalities that are theirs, all in one change.

use domain::follow_up::written::Field;
use domain::follow_up::{Action, Followed};
use kinds::{Id, VisitStatus};
use tracing::instrument;

use super::action_changes::{find, handed_on};
use super::history::{Event, Happening};
use super::{Change, MakeId, stored_count};
use crate::{AuditAction, By, DatabaseError, Db, Ending, Entry};

impl AuditAction {
    /// What somebody looked after was handed on.
    pub const DUTIES_HANDED_ON: Self = Self::named("duties.handed_on");
}

/// What is to be handed on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandedOn {
    /// Open actions.
    pub actions: Vec<Id>,
    /// Planned visits.
    pub visits: Vec<Id>,
    /// Municipalities that somebody follows.
    pub units: Vec<Followed>,
}

impl Db {
    /// Hands on what is somebody's still, and unfinished: how much that is. What was finished, or went to
    /// another meanwhile, stays as it is.
    ///
    /// # Errors
    /// What the engine says; [`DatabaseError::CannotFollow`] where the heir cannot look after it.
    #[instrument(name = "db.hand_on", skip_all)]
    pub async fn hand_on(
        &self,
        by: &By,
        (from, heir): (Id, Id),
        what: &HandedOn,
        make_id: MakeId<'_>,
    ) -> Result<usize, DatabaseError> {
        self.follow(by, async |change| {
            change.must_follow(heir, None).await?;
            let (mut actions, mut visits, mut units) = (0, 0, 0);
            for id in &what.actions {
                let moved = change.hand_on_action((from, heir), *id, make_id).await?;
                actions += usize::from(moved);
            }
            for id in &what.visits {
                let moved = change.hand_on_visit((from, heir), *id, make_id).await?;
                visits += usize::from(moved);
            }
            for unit in &what.units {
                let moved = change.hand_on_unit((from, heir), unit, make_id).await?;
                units += usize::from(moved);
            }
            let all = actions + visits + units;
            if all == 0 {
                return Ok(Ending::Leave(0));
            }
            let entry = Entry::of(AuditAction::DUTIES_HANDED_ON)
                .on("account", from)
                .with("actions", actions)
                .with("visits", visits)
                .with("municipalities", units);
            Ok(Ending::Keep(all, entry))
        })
        .await
    }
}

impl Change<'_> {
    async fn hand_on_action(
        &mut self,
        (from, heir): (Id, Id),
        id: Id,
        make_id: MakeId<'_>,
    ) -> Result<bool, DatabaseError> {
        let stands = find(self.tx, id).await?;
        let still = |it: &Action| it.follower == from && it.status.is_open();
        let Some(stands) = stands.filter(still) else {
            return Ok(false);
        };
        let rewritten = handed_on(&stands, heir);
        self.rewrite(stands.version, &rewritten, make_id).await?;
        Ok(true)
    }

    async fn hand_on_visit(
        &mut self,
        (from, heir): (Id, Id),
        id: Id,
        make_id: MakeId<'_>,
    ) -> Result<bool, DatabaseError> {
        let Some(mut stands) = self.visit(id).await? else {
            return Ok(false);
        };
        let visit = &mut stands.visit;
        if visit.responsible != from || visit.status != VisitStatus::Planned {
            return Ok(false);
        }
        visit.responsible = heir;
        let Some(version) = self.write_visit(&stands).await? else {
            return Ok(false);
        };
        let happened = Happening {
            event: Event {
                kind: "visit",
                event: "written",
            },
            subject: id,
            version,
            number: stands.visit.unit.number.as_str(),
            field: Field::Responsible.id(),
            was: &from.to_string(),
            reason: "",
            synthetic: stands.visit.synthetic,
        };
        self.happened(make_id(), happened).await?;
        Ok(true)
    }

    async fn hand_on_unit(
        &mut self,
        (from, heir): (Id, Id),
        unit: &Followed,
        make_id: MakeId<'_>,
    ) -> Result<bool, DatabaseError> {
        let generation = stored_count(self.generation);
        let subject = self.by.id;
        let tx = &mut *self.tx;
        let rows = on_engine!(tx, connection => {
            sqlx::query(include_str!("../sql/followed_by_hand_on.sql"))
                .bind(unit.number.as_str())
                .bind(i64::from(unit.register_year))
                .bind(generation)
                .bind(heir.to_string())
                .bind(from.to_string())
                .execute(connection)
                .await
                .map(|done| done.rows_affected())
        })?;
        if rows == 0 {
            return Ok(false);
        }
        let happened = Happening {
            event: Event {
                kind: "followed_by",
                event: "written",
            },
            subject,
            version: 1,
            number: unit.number.as_str(),
            field: "follower",
            was: &from.to_string(),
            reason: "",
            synthetic: false,
        };
        self.happened(make_id(), happened).await?;
        Ok(true)
    }
}
