//! Passwords, as argon2 made them. No other file here reads them, and no value but this carries one.

use kinds::Id;
use tracing::instrument;

use super::error::Unreadable;
use super::{AuditAction, By, DatabaseError, Db, Ending, Entry, Tx};
use super::{codes, failures, sessions};

/// Whose password it is, and what is stored of it.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredPassword {
    /// The account.
    pub account: Id,
    /// What argon2 made of the password; none was chosen yet where there is none.
    pub hash: Option<String>,
}

impl AuditAction {
    /// A password was chosen with a code.
    pub const PASSWORD_CHOSEN: Self = Self::named("account.password_chosen");
    /// Somebody chose another password for themselves.
    pub const PASSWORD_CHANGED: Self = Self::named("account.password_changed");
}

row! {
    struct PasswordRow {
        id: String,
        password: Option<String>,
    }
}

impl PasswordRow {
    fn values(self) -> Result<StoredPassword, Unreadable> {
        Ok(StoredPassword {
            account: self.id.parse()?,
            hash: self.password,
        })
    }
}

impl Db {
    /// What is stored of the password of an e-mail, in small letters; `None` where there is no such
    /// account.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.password", skip_all)]
    pub async fn password(&self, e_mail: &str) -> Result<Option<StoredPassword>, DatabaseError> {
        let row: Option<PasswordRow> = self
            .read(async |tx| {
                on_engine!(tx, connection => {
                    sqlx::query_as(include_str!("sql/account_password.sql"))
                        .bind(e_mail)
                        .fetch_optional(connection)
                        .await
                })
            })
            .await?;
        let read = row.map(PasswordRow::values).transpose();
        read.map_err(|error| DatabaseError::inconsistent("account", "id", String::new(), error))
    }

    /// Uses a code up and gives its account a password: sessions end, and what locked the account
    /// after wrong passwords is forgotten, with those that `who` stands for. False where the code
    /// opens nothing (any more).
    ///
    /// # Errors
    /// What [`Db::change`] says.
    #[instrument(name = "db.choose_password", skip_all)]
    pub async fn choose_password(
        &self,
        by: &By,
        hash: &str,
        password: &str,
        who: &str,
    ) -> Result<bool, DatabaseError> {
        self.change(by, async |tx| {
            let Some(account) = codes::opens(tx, hash, by.at).await? else {
                return Ok(Ending::Leave(false));
            };
            // Whoever came second waited here, and finds it used.
            if codes::take(tx, hash).await? == 0 {
                return Ok(Ending::Leave(false));
            }
            codes::end_all(tx, account.id).await?;
            set(tx, account.id, password).await?;
            let unlocked = unlock(tx, account.id).await?;
            failures::forget_all(tx, who).await?;
            let ended = sessions::end_all(tx, account.id).await?;
            let entry = Entry::of(AuditAction::PASSWORD_CHOSEN)
                .on("account", account.id)
                .with("unlocked", unlocked)
                .with("sessions", ended);
            Ok(Ending::Keep(true, entry))
        })
        .await
    }

    /// Somebody's other password, chosen in a session that goes on; their other sessions end.
    ///
    /// # Errors
    /// What [`Db::change`] says.
    #[instrument(name = "db.change_password", skip_all)]
    pub async fn change_password(
        &self,
        by: &By,
        account: Id,
        password: &str,
        session: Id,
    ) -> Result<(), DatabaseError> {
        self.change(by, async |tx| {
            set(tx, account, password).await?;
            codes::end_all(tx, account).await?;
            let ended = sessions::end_others(tx, account, session).await?;
            let entry = Entry::of(AuditAction::PASSWORD_CHANGED)
                .on("account", account)
                .with("sessions", ended);
            Ok(Ending::Keep((), entry))
        })
        .await
    }

    /// The same password, made by stronger parameters; nothing where it is another by now.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.keep_password_again", skip_all)]
    pub async fn keep_password_again(
        &self,
        account: Id,
        before: &str,
        after: &str,
    ) -> Result<(), DatabaseError> {
        self.keep(async |tx| {
            on_engine!(tx, connection => {
                sqlx::query(include_str!("sql/account_password_again.sql"))
                    .bind(account.to_string())
                    .bind(before)
                    .bind(after)
                    .execute(connection)
                    .await
                    .map(drop)
            })
        })
        .await
    }
}

/// Within a change.
async fn set(tx: &mut Tx, account: Id, password: &str) -> Result<(), DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/account_password_set.sql"))
            .bind(account.to_string())
            .bind(password)
            .execute(connection)
            .await
            .map(drop)
    })
}

/// Within a change: unlocks an account that was locked after wrong passwords, and says whether.
async fn unlock(tx: &mut Tx, account: Id) -> Result<bool, DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/account_unlock_after_failures.sql"))
            .bind(account.to_string())
            .execute(connection)
            .await
            .map(|done| done.rows_affected() == 1)
    })
}
