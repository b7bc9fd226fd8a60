//! Codes that are handed over and open once: for choosing a password. Only their checksums are here.

use jiff::Timestamp;
use kinds::Id;
use tracing::instrument;

use super::error::Unreadable;
use super::{Account, AuditAction, By, DatabaseError, Db, Ending, Entry, Tx, accounts};
use crate::moment::stored;

/// A code that is to be handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCode {
    /// Its checksum.
    pub hash: String,
    /// Whose password is chosen with it.
    pub account: Id,
    /// When it opens nothing any more.
    pub expires_at: Timestamp,
}

impl AuditAction {
    /// A code to choose a password with was made.
    pub const CODE_MADE: Self = Self::named("account.code_made");
}

row! {
    struct CodeRow {
        account_id: String,
        expires_at: String,
    }
}

impl CodeRow {
    fn values(self) -> Result<(Id, Timestamp), Unreadable> {
        Ok((self.account_id.parse()?, self.expires_at.parse()?))
    }
}

impl Db {
    /// Keeps a new code of an account, in place of those made before. False where there is no such
    /// account.
    ///
    /// # Errors
    /// What [`Db::change`] says.
    #[instrument(name = "db.invite", skip_all)]
    pub async fn invite(&self, by: &By, new: &NewCode) -> Result<bool, DatabaseError> {
        self.change(by, async |tx| {
            if accounts::find(tx, new.account).await?.is_none() {
                return Ok(Ending::Leave(false));
            }
            sweep(tx, by.at).await?;
            end_all(tx, new.account).await?;
            add(tx, by.at, new).await?;
            let entry = Entry::of(AuditAction::CODE_MADE).on("account", new.account);
            Ok(Ending::Keep(true, entry))
        })
        .await
    }

    /// The account that a code opens at a moment; `None` where it is unknown, used, or too old, or
    /// the account is locked by hand.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.code_opens", skip_all)]
    pub async fn code_opens(
        &self,
        hash: &str,
        at: Timestamp,
    ) -> Result<Option<Account>, DatabaseError> {
        self.read(async |tx| opens(tx, hash, at).await).await
    }
}

/// Within a transaction: the account that a code opens.
pub(super) async fn opens(
    tx: &mut Tx,
    hash: &str,
    at: Timestamp,
) -> Result<Option<Account>, DatabaseError> {
    let row: Option<CodeRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("sql/invitation_find.sql"))
            .bind(hash)
            .fetch_optional(connection)
            .await
    })?;
    let read = row.map(CodeRow::values).transpose();
    // The checksum of a code stands in no message.
    let read = read.map_err(|error| {
        DatabaseError::inconsistent("invitation", "expires_at", String::new(), error)
    })?;
    let Some((id, expires_at)) = read else {
        return Ok(None);
    };
    if at >= expires_at {
        return Ok(None);
    }
    let account = accounts::find(tx, id).await?;
    Ok(account.filter(|account| !account.is_locked_by_hand()))
}

async fn add(tx: &mut Tx, at: Timestamp, new: &NewCode) -> Result<(), DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/invitation_add.sql"))
            .bind(new.hash.as_str())
            .bind(new.account.to_string())
            .bind(stored(at))
            .bind(stored(new.expires_at))
            .execute(connection)
            .await
            .map(drop)
    })
}

/// Within a change: uses a code up, and says how many there were.
pub(super) async fn take(tx: &mut Tx, hash: &str) -> Result<u64, DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/invitation_use.sql"))
            .bind(hash)
            .execute(connection)
            .await
            .map(|done| done.rows_affected())
    })
}

async fn sweep(tx: &mut Tx, at: Timestamp) -> Result<(), DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/invitation_sweep.sql"))
            .bind(stored(at))
            .execute(connection)
            .await
            .map(drop)
    })
}

/// Within a change: none of an account's codes opens any more.
pub(super) async fn end_all(tx: &mut Tx, account: Id) -> Result<(), DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/invitation_end_all.sql"))
            .bind(account.to_string())
            .execute(connection)
            .await
            .map(drop)
    })
}
