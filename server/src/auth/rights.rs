//! What administrators do with accounts, from the page of people and from the command line.

use domain::follow_up::Followed;
use jiff::SignedDuration;
use kinds::{Id, Regions, Role};
use store::{By, DatabaseError, NewCode, Seen, Unchanged, Version};
use tracing::instrument;

use super::{People, Token, hashed};

/// How long a code for choosing a password can be used; hours.
pub const CODE_HOURS_MAX: i64 = 72;

impl People {
    /// A code with which the password of an account is chosen, once, within [`CODE_HOURS_MAX`]; the
    /// codes made before end. `None` where there is no such account, or it is a ready person of the
    /// demonstration, who has no password.
    ///
    /// The code goes to whoever asked, to hand it on, and is stored nowhere.
    ///
    /// # Errors
    /// What the store says.
    #[instrument(name = "people.invite", skip_all)]
    pub async fn invite(&self, by: &By, account: Id) -> Result<Option<Token>, DatabaseError> {
        if self
            .db
            .account(account)
            .await?
            .is_none_or(|known| known.demo)
        {
            return Ok(None);
        }
        let code = Token::of(self.ids.chance());
        let new = NewCode {
            hash: code.hash(),
            account,
            expires_at: by.at + SignedDuration::from_hours(CODE_HOURS_MAX),
        };
        let made = self.db.invite(by, &new).await?;
        Ok(made.then_some(code))
    }

    /// Locks an account: whoever is signed in to it is put out, and its codes end.
    ///
    /// # Errors
    /// Why it stays as it was.
    pub async fn lock(&self, by: &By, seen: Seen) -> Result<Version, Unchanged> {
        self.db.lock_account(by, seen).await
    }

    /// Unlocks an account, whatever locked it, and forgets the wrong passwords.
    ///
    /// # Errors
    /// Why it stays as it was.
    pub async fn unlock(&self, by: &By, seen: Seen) -> Result<Version, Unchanged> {
        let account = self.db.account(seen.id).await?;
        let account = account.ok_or(Unchanged::NotFound)?;
        let who = hashed(&account.e_mail);
        self.db.unlock_account(by, seen, &who).await
    }

    /// Gives an account another role and regions: whoever is signed in to it signs in anew. `lost` says of
    /// which municipalities they could look after nothing any more.
    ///
    /// # Errors
    /// Why it stays as it was.
    pub async fn change_role(
        &self,
        by: &By,
        seen: Seen,
        rights: (Role, Regions),
        lost: &(dyn Fn(&Followed) -> bool + Sync),
    ) -> Result<Version, Unchanged> {
        self.db.change_role(by, seen, rights, lost).await
    }

    /// Calls an account something else; the name is one of [`super::typed::name`].
    ///
    /// # Errors
    /// Why it stays as it was.
    pub async fn rename(&self, by: &By, seen: Seen, name: &str) -> Result<Version, Unchanged> {
        self.db.rename_account(by, seen, name).await
    }
}
