//! Who an account is at a provider, and what a provider makes of an account.

use kinds::{Id, Regions, Role};
use tracing::instrument;

use super::accounts::stored_regions;
use super::{
    Account, AuditAction, By, DatabaseError, Db, Ending, Entry, NewAccount, Tx, accounts, sessions,
};

/// Who somebody is at a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// What the provider calls itself.
    pub issuer: String,
    /// What it calls the person.
    pub subject: String,
}

impl AuditAction {
    /// An account that an administrator made was found to be somebody at a provider.
    pub const ACCOUNT_LINKED: Self = Self::named("account.linked");
    /// A provider says that somebody has another role now.
    pub const PROVIDER_CHANGED_ROLE: Self = Self::named("account.role_changed");
    /// A provider says that somebody has no role any more.
    pub const PROVIDER_TOOK_ROLE: Self = Self::named("account.role_taken");
    /// Somebody came back from a provider and was not let in.
    pub const PROVIDER_SIGN_IN_FAILED: Self = Self::named("sign_in.failed");
}

impl Db {
    /// The account of somebody at a provider; `None` where nobody here is them.
    ///
    /// # Errors
    /// What the engine says, and an account that makes no sense.
    #[instrument(name = "db.account_by_identity", skip_all)]
    pub async fn account_by_identity(
        &self,
        identity: &Identity,
    ) -> Result<Option<Account>, DatabaseError> {
        self.read(async |tx| {
            let found: Option<(String,)> = on_engine!(tx, connection => {
                sqlx::query_as(include_str!("sql/identity_find.sql"))
                    .bind(identity.issuer.as_str())
                    .bind(identity.subject.as_str())
                    .fetch_optional(connection)
                    .await
            })?;
            let Some((id,)) = found else {
                return Ok(None);
            };
            let parsed = id.parse::<Id>().map_err(|error| {
                DatabaseError::inconsistent("identity", "account_id", id, error)
            })?;
            accounts::find(tx, parsed).await
        })
        .await
    }

    /// Notes that an account is somebody at a provider. False where they are another already, or the
    /// account is somebody else there; nothing is changed then.
    ///
    /// # Errors
    /// What [`Db::change`] says.
    #[instrument(name = "db.link_identity", skip_all)]
    pub async fn link_identity(
        &self,
        by: &By,
        identity: &Identity,
        account: Id,
    ) -> Result<bool, DatabaseError> {
        self.change(by, async |tx| {
            let (others,): (i64,) = on_engine!(tx, connection => {
                sqlx::query_as(include_str!("sql/identity_count.sql"))
                    .bind(identity.issuer.as_str())
                    .bind(account.to_string())
                    .fetch_one(connection)
                    .await
            })?;
            if others > 0 || !add(tx, identity, account).await? {
                return Ok(Ending::Leave(false));
            }
            let entry = Entry::of(AuditAction::ACCOUNT_LINKED).on("account", account);
            Ok(Ending::Keep(true, entry))
        })
        .await
    }

    /// Makes an account for somebody at a provider. False where they have one by now, or their
    /// e-mail is another's; nothing is changed then.
    ///
    /// # Errors
    /// What [`Db::change`] says.
    #[instrument(name = "db.add_account_of_identity", skip_all)]
    pub async fn add_account_of_identity(
        &self,
        by: &By,
        identity: &Identity,
        new: &NewAccount,
    ) -> Result<bool, DatabaseError> {
        self.change(by, async |tx| {
            if !accounts::add(tx, by.at, new).await? || !add(tx, identity, new.id).await? {
                return Ok(Ending::Leave(false));
            }
            let entry = Entry::of(AuditAction::ACCOUNT_ADDED)
                .on("account", new.id)
                .with("by", "issuer")
                .with("role", new.role.id())
                .with("regions", new.regions.iter().count());
            Ok(Ending::Keep(true, entry))
        })
        .await
    }

    /// Gives an account the role that a provider tells, and ends its sessions where that is another
    /// than it had.
    ///
    /// # Errors
    /// What [`Db::change`] says.
    #[instrument(name = "db.change_role_by_provider", skip_all)]
    pub async fn change_role_by_provider(
        &self,
        by: &By,
        account: Id,
        (role, regions): (Role, Regions),
    ) -> Result<(), DatabaseError> {
        self.change(by, async |tx| {
            let changed = on_engine!(tx, connection => {
                sqlx::query(include_str!("sql/account_set_role.sql"))
                    .bind(account.to_string())
                    .bind(role.id())
                    .bind(stored_regions(regions))
                    .execute(connection)
                    .await
                    .map(|done| done.rows_affected())
            })?;
            if changed == 0 {
                return Ok(Ending::Leave(()));
            }
            let ended = sessions::end_all(tx, account).await?;
            let entry = Entry::of(AuditAction::PROVIDER_CHANGED_ROLE)
                .on("account", account)
                .with("by", "issuer")
                .with("role", role.id())
                .with("regions", regions.iter().count())
                .with("sessions", ended);
            Ok(Ending::Keep((), entry))
        })
        .await
    }

    /// Ends the sessions of somebody who has no role at their provider any more. What they were here
    /// stays as it was: an administrator decides what becomes of it.
    ///
    /// # Errors
    /// What [`Db::change`] says.
    #[instrument(name = "db.end_without_role", skip_all)]
    pub async fn end_without_role(&self, by: &By, account: Id) -> Result<(), DatabaseError> {
        self.change(by, async |tx| {
            let ended = sessions::end_all(tx, account).await?;
            if ended == 0 {
                return Ok(Ending::Leave(()));
            }
            let entry = Entry::of(AuditAction::PROVIDER_TOOK_ROLE)
                .on("account", account)
                .with("by", "issuer")
                .with("sessions", ended);
            Ok(Ending::Keep((), entry))
        })
        .await
    }

    /// Tells that somebody came back from a provider and was not let in, and why.
    ///
    /// # Errors
    /// What [`Db::change`] says.
    #[instrument(name = "db.tell_failed_sign_in", skip_all)]
    pub async fn tell_failed_sign_in(
        &self,
        by: &By,
        account: Option<Id>,
        reason: &'static str,
    ) -> Result<(), DatabaseError> {
        self.change(by, async |_| {
            let entry = Entry::of(AuditAction::PROVIDER_SIGN_IN_FAILED)
                .with("by", "issuer")
                .with("reason", reason);
            let entry = match account {
                Some(account) => entry.on("account", account),
                None => entry,
            };
            Ok(Ending::Keep((), entry))
        })
        .await
    }
}

async fn add(tx: &mut Tx, identity: &Identity, account: Id) -> Result<bool, DatabaseError> {
    let added = on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/identity_add.sql"))
            .bind(identity.issuer.as_str())
            .bind(identity.subject.as_str())
            .bind(account.to_string())
            .execute(connection)
            .await
            .map(|done| done.rows_affected())
    })?;
    Ok(added == 1)
}
