//! What administrators decide of an account: its role and regions, and whether anybody may sign in
//! to it. Whoever is signed in to it is put out in the same change, on every server.

use domain::follow_up::Followed;
use jiff::Timestamp;
use kinds::{Id, Regions, Role};
use tracing::instrument;

use super::accounts::{find, stored_regions};
use super::{
    Account, AuditAction, By, DatabaseError, Db, Duties, Ending, Entry, LockedWhy, Seen, Tx,
    Unsaved, Version, codes, failures, follow_up, sessions,
};
use crate::moment::stored;

/// Why an account stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum Unchanged {
    /// Somebody else changed it meanwhile; this is what stands now.
    #[error("somebody else changed it meanwhile")]
    Conflict(Box<Account>),
    /// It is not there.
    #[error("it is not there")]
    NotFound,
    /// It is the only administrator who may sign in: nobody could undo it.
    #[error("it is the last administrator")]
    LastAdministrator,
    /// It is of somebody who looks after so much that they could not any more: nobody would.
    #[error("they follow {} open actions and {} planned visits", .0.actions, .0.visits)]
    Follows(Duties),
    /// The store failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl From<Unsaved<Account>> for Unchanged {
    fn from(unsaved: Unsaved<Account>) -> Self {
        match unsaved {
            Unsaved::Conflict(stands) => Self::Conflict(stands),
            Unsaved::NotFound => Self::NotFound,
            Unsaved::Database(error) => Self::Database(error),
        }
    }
}

impl AuditAction {
    /// Nobody may sign in to an account any more.
    pub const ACCOUNT_LOCKED: Self = Self::named("account.locked");
    /// Somebody may again.
    pub const ACCOUNT_UNLOCKED: Self = Self::named("account.unlocked");
    /// An account has another role, or other regions.
    pub const ROLE_CHANGED: Self = Self::named("account.role_changed");
    /// An account is called something else.
    pub const ACCOUNT_RENAMED: Self = Self::named("account.renamed");
}

/// An account as whoever changes it saw it.
pub fn seen(account: &Account) -> Seen {
    Seen {
        table: "account",
        id: account.id,
        version: account.version,
    }
}

impl Db {
    /// Locks an account by hand: its sessions and its codes end.
    ///
    /// # Errors
    /// [`Unchanged`].
    #[instrument(name = "db.lock_account", skip_all)]
    pub async fn lock_account(&self, by: &By, seen: Seen) -> Result<Version, Unchanged> {
        self.change(by, async |tx| {
            leave_an_administrator(tx, seen.id).await?;
            leave_nothing(tx, seen.id, &|_| true).await?;
            let why = LockedWhy::ByHand;
            let write = async |tx: &mut Tx, seen: Seen| lock(tx, seen, by.at, why).await;
            let version = tx.change_seen(seen, write, find).await?;
            codes::end_all(tx, seen.id).await?;
            let ended = sessions::end_all(tx, seen.id).await?;
            let entry = Entry::of(AuditAction::ACCOUNT_LOCKED)
                .on("account", seen.id)
                .with("why", why.id())
                .with("sessions", ended);
            Ok(Ending::Keep(version, entry))
        })
        .await
    }

    /// Unlocks an account, and forgets the wrong passwords that `who` stands for.
    ///
    /// # Errors
    /// [`Unchanged`], but never [`Unchanged::LastAdministrator`].
    #[instrument(name = "db.unlock_account", skip_all)]
    pub async fn unlock_account(
        &self,
        by: &By,
        seen: Seen,
        who: &str,
    ) -> Result<Version, Unchanged> {
        self.change(by, async |tx| {
            let version = tx.change_seen(seen, unlock, find).await?;
            failures::forget_all(tx, who).await?;
            let entry = Entry::of(AuditAction::ACCOUNT_UNLOCKED).on("account", seen.id);
            Ok(Ending::Keep(version, entry))
        })
        .await
    }

    /// Gives an account another role, or other regions: its sessions end, so that nobody goes on
    /// with what they had. Where nothing is other than it was, nothing is changed. `lost` says of which
    /// municipalities they could look after nothing any more.
    ///
    /// # Errors
    /// [`Unchanged`].
    #[instrument(name = "db.change_role", skip_all)]
    pub async fn change_role(
        &self,
        by: &By,
        seen: Seen,
        (role, regions): (Role, Regions),
        lost: &(dyn Fn(&Followed) -> bool + Sync),
    ) -> Result<Version, Unchanged> {
        self.change(by, async |tx| {
            if role != Role::Administrator {
                leave_an_administrator(tx, seen.id).await?;
            }
            let stands = find(tx, seen.id).await?.ok_or(Unchanged::NotFound)?;
            if (stands.version, stands.role, stands.regions) == (seen.version, role, regions) {
                return Ok(Ending::Leave(seen.version));
            }
            leave_nothing(tx, seen.id, lost).await?;
            let write = async |tx: &mut Tx, seen: Seen| give(tx, seen, role, regions).await;
            let version = tx.change_seen(seen, write, find).await?;
            let ended = sessions::end_all(tx, seen.id).await?;
            let entry = Entry::of(AuditAction::ROLE_CHANGED)
                .on("account", seen.id)
                .with("from", stands.role.id())
                .with("role", role.id())
                .with("regions_before", stands.regions.iter().count())
                .with("regions", regions.iter().count())
                .with("sessions", ended);
            Ok(Ending::Keep(version, entry))
        })
        .await
    }

    /// Calls an account something else.
    ///
    /// # Errors
    /// [`Unchanged`], but never [`Unchanged::LastAdministrator`].
    #[instrument(name = "db.rename_account", skip_all)]
    pub async fn rename_account(
        &self,
        by: &By,
        seen: Seen,
        name: &str,
    ) -> Result<Version, Unchanged> {
        self.change(by, async |tx| {
            let write = async |tx: &mut Tx, seen: Seen| rename(tx, seen, name).await;
            let version = tx.change_seen(seen, write, find).await?;
            let entry = Entry::of(AuditAction::ACCOUNT_RENAMED).on("account", seen.id);
            Ok(Ending::Keep(version, entry))
        })
        .await
    }
}

/// Refuses where an account is the only administrator who may sign in. Two who do so at once wait for
/// each other: the rows of all administrators are held first. Ready people of the demonstration count
/// among themselves alone, since nobody else's server lets them in.
async fn leave_an_administrator(tx: &mut Tx, id: Id) -> Result<(), Unchanged> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/account_hold_administrators.sql"))
            .execute(connection)
            .await
            .map(drop)
    })?;
    let Some(account) = find(tx, id).await? else {
        return Err(Unchanged::NotFound);
    };
    if account.role != Role::Administrator || account.locked.is_some() {
        return Ok(());
    }
    let others: i64 = on_engine!(tx, connection => {
        sqlx::query_scalar(include_str!("sql/account_other_administrators.sql"))
            .bind(id.to_string())
            .bind(account.demo)
            .fetch_one(connection)
            .await
    })?;
    if others == 0 {
        return Err(Unchanged::LastAdministrator);
    }
    Ok(())
}

/// Refuses where somebody would leave behind what they look after, of municipalities that `lost` names.
async fn leave_nothing(
    tx: &mut Tx,
    id: Id,
    lost: &(dyn Fn(&Followed) -> bool + Sync),
) -> Result<(), Unchanged> {
    let duties = follow_up::duties(tx, id, lost).await?;
    if duties.is_nothing() {
        return Ok(());
    }
    Err(Unchanged::Follows(duties))
}

async fn lock(
    tx: &mut Tx,
    seen: Seen,
    at: Timestamp,
    why: LockedWhy,
) -> Result<Option<i64>, DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query_scalar(include_str!("sql/account_lock.sql"))
            .bind(seen.id.to_string())
            .bind(seen.version.0)
            .bind(stored(at))
            .bind(why.id())
            .fetch_optional(connection)
            .await
    })
}

async fn unlock(tx: &mut Tx, seen: Seen) -> Result<Option<i64>, DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query_scalar(include_str!("sql/account_unlock.sql"))
            .bind(seen.id.to_string())
            .bind(seen.version.0)
            .fetch_optional(connection)
            .await
    })
}

async fn give(
    tx: &mut Tx,
    seen: Seen,
    role: Role,
    regions: Regions,
) -> Result<Option<i64>, DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query_scalar(include_str!("sql/account_role.sql"))
            .bind(seen.id.to_string())
            .bind(seen.version.0)
            .bind(role.id())
            .bind(stored_regions(regions))
            .fetch_optional(connection)
            .await
    })
}

async fn rename(tx: &mut Tx, seen: Seen, name: &str) -> Result<Option<i64>, DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query_scalar(include_str!("sql/account_name.sql"))
            .bind(seen.id.to_string())
            .bind(seen.version.0)
            .bind(name)
            .fetch_optional(connection)
            .await
    })
}
