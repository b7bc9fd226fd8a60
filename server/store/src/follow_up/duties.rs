//! What somebody looks after that is not finished, and whether somebody can look after more: asked within
//! the change that rests on it.
//!
//! Every change of follow-up holds its generation, and so does what takes an account its rights. Whichever
//! of two comes second sees what the first one wrote: nobody is closed while something is agreed with them,
//! and nothing is agreed with somebody who was closed meanwhile.

use domain::access::{Action, Extent, extent};
use domain::follow_up::Followed;
use kinds::{Id, Region};
use tracing::instrument;

use super::{Change, followed};
use crate::accounts::find;
use crate::{DatabaseError, Tx};

/// How much somebody looks after that nobody has finished.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Duties {
    /// Open actions that they follow.
    pub actions: usize,
    /// Planned visits that they are responsible for.
    pub visits: usize,
}

impl Duties {
    /// Whether it is nothing.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

row! {
    struct DutyRow {
        number: String,
        register_year: i64,
    }
}

/// What somebody looks after where `counts` says so of its municipality. From here on nothing of follow-up
/// changes until the transaction ends.
pub(crate) async fn duties(
    tx: &mut Tx,
    account: Id,
    counts: &(dyn Fn(&Followed) -> bool + Sync),
) -> Result<Duties, DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("../sql/follow_up_hold.sql"))
            .execute(connection)
            .await
            .map(drop)
    })?;
    let actions: Vec<DutyRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/duties_actions.sql"))
            .bind(account.to_string())
            .fetch_all(connection)
            .await
    })?;
    let visits: Vec<DutyRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("../sql/duties_visits.sql"))
            .bind(account.to_string())
            .fetch_all(connection)
            .await
    })?;
    Ok(Duties {
        actions: counted("action", actions, counts)?,
        visits: counted("visit", visits, counts)?,
    })
}

fn counted(
    table: &'static str,
    rows: Vec<DutyRow>,
    counts: &(dyn Fn(&Followed) -> bool + Sync),
) -> Result<usize, DatabaseError> {
    let mut count = 0;
    for row in rows {
        let unit = followed(&row.number, row.register_year)
            .map_err(|error| DatabaseError::inconsistent(table, "number", row.number, error))?;
        count += usize::from(counts(&unit));
    }
    Ok(count)
}

impl Change<'_> {
    /// That somebody can look after what the change gives them: their account is not locked, and they may
    /// write somewhere; of a unit, where its register is known, in its region.
    ///
    /// # Errors
    /// [`DatabaseError::CannotFollow`] where they cannot; what the engine says.
    #[instrument(name = "change.must_follow", skip_all)]
    pub async fn must_follow(
        &mut self,
        account: Id,
        unit: Option<&Followed>,
    ) -> Result<(), DatabaseError> {
        let known = find(self.tx, account).await?;
        let Some(known) = known.filter(|known| !known.is_locked_by_hand()) else {
            return Err(DatabaseError::CannotFollow(account));
        };
        let can = match extent(known.role, Action::WriteFollowUp) {
            Extent::Nowhere => false,
            Extent::Everywhere => true,
            Extent::OwnRegions => {
                let region = match unit {
                    None => None,
                    Some(unit) => self.region_of(unit).await?,
                };
                region.map_or(!known.regions.is_empty(), |it| known.regions.holds(it))
            }
        };
        if can {
            return Ok(());
        }
        Err(DatabaseError::CannotFollow(account))
    }

    /// The region of a unit, as the register of its year has it.
    async fn region_of(&mut self, unit: &Followed) -> Result<Option<Region>, DatabaseError> {
        let tx = &mut *self.tx;
        let region: Option<String> = on_engine!(tx, connection => {
            sqlx::query_scalar(include_str!("../sql/unit_region.sql"))
                .bind(i64::from(unit.register_year))
                .bind(unit.number.as_str())
                .fetch_optional(connection)
                .await
        })?;
        Ok(region.as_deref().and_then(Region::from_id))
    }
}
