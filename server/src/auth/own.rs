//! What people do with their own password: sign in by it, choose it with a code, choose another.

use jiff::Timestamp;
use kinds::Id;
use store::{Account, Actor, DatabaseError, Session, SignInWay};
use tracing::instrument;

use super::password::rules::{self, Weakness};
use super::password::{Match, NotHashed, SALT_BYTES};
use super::tries::{self, FAILURES_MAX, Refused};
use super::{Machine, People, Token, hashed, typed};

/// Somebody's password could not be looked at or kept.
#[derive(Debug, thiserror::Error)]
pub enum PasswordError {
    /// The store failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// Argon2 failed.
    #[error(transparent)]
    NotHashed(#[from] NotHashed),
}

/// Why a password that was typed opens nothing. A name that nobody has is told as a wrong password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shut {
    /// One of the two is wrong; the next try is looked at after the moment, or at once.
    Wrong(Option<Timestamp>),
    /// It was too soon, and was not looked at.
    Wait(Timestamp),
    /// It was wrong too often: an administrator has to unlock the account.
    Locked,
    /// It is right, and the account is locked.
    NotNow,
}

/// Why a password was not chosen with a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotChosen {
    /// The code opens nothing, or nothing any more.
    Code,
    /// The password cannot be used.
    Weak(Weakness),
}

/// Why somebody keeps the password they have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotChanged {
    /// The one they have was typed otherwise, or it was tried too often.
    Old(Shut),
    /// The new one cannot be used.
    Weak(Weakness),
    /// The new one is the one they have.
    Same,
}

impl People {
    /// Signs somebody in by what they typed, in a new session; the one before ends.
    ///
    /// # Errors
    /// What the store and argon2 say. That nobody is let in is no error.
    #[instrument(name = "people.enter", skip_all)]
    pub async fn enter(
        &self,
        account: &str,
        password: &str,
        from: &Machine,
        before: Option<Id>,
    ) -> Result<Result<Token, Shut>, PasswordError> {
        let account = typed::account(account);
        let found = match self.look(&account, password, from).await? {
            Ok(found) => found,
            Err(shut) => return Ok(Err(shut)),
        };
        let (token, new, by) = self.session(found.id, SignInWay::Password, from, None);
        let who = hashed(&account);
        let opened = self.db.open_session_of(&by, &new, before, Some(&who));
        opened.await?;
        Ok(Ok(token))
    }

    /// Chooses the password of the account that a code was made for. Its sessions end, and wrong
    /// passwords are forgotten.
    ///
    /// # Errors
    /// What the store and argon2 say.
    #[instrument(name = "people.choose_password", skip_all)]
    pub async fn choose_password(
        &self,
        code: &str,
        password: &str,
        from: &Machine,
    ) -> Result<Result<(), NotChosen>, PasswordError> {
        let Some(code) = Token::read(code) else {
            return Ok(Err(NotChosen::Code));
        };
        let opened = self.db.code_opens(&code.hash(), self.clock.now()).await?;
        let Some(account) = opened else {
            return Ok(Err(NotChosen::Code));
        };
        if let Some(weakness) = self.weakness(&account, password).await? {
            return Ok(Err(NotChosen::Weak(weakness)));
        }
        let made = self.passwords.make(password, self.salt()).await?;
        let by = self.by(Actor::Person(account.id), from.address);
        let who = hashed(&account.e_mail);
        let chosen = self
            .db
            .choose_password(&by, &code.hash(), &made, &who)
            .await?;
        Ok(if chosen { Ok(()) } else { Err(NotChosen::Code) })
    }

    /// Gives somebody another password for the one they have. Their other sessions end, this one goes
    /// on. The old one counts as a try to sign in.
    ///
    /// # Errors
    /// What the store and argon2 say.
    #[instrument(name = "people.change_password", skip_all)]
    pub async fn change_password(
        &self,
        session: &Session,
        old: &str,
        new: &str,
        from: &Machine,
    ) -> Result<Result<(), NotChanged>, PasswordError> {
        let Some(account) = self.db.account(session.account).await? else {
            return Ok(Err(NotChanged::Old(Shut::Wrong(None))));
        };
        if let Err(shut) = self.look(&account.e_mail, old, from).await? {
            return Ok(Err(NotChanged::Old(shut)));
        }
        let (who, address) = (hashed(&account.e_mail), from.address.to_string());
        self.db.forget_failures(&who, &address).await?;
        if rules::composed(old) == rules::composed(new) {
            return Ok(Err(NotChanged::Same));
        }
        if let Some(weakness) = self.weakness(&account, new).await? {
            return Ok(Err(NotChanged::Weak(weakness)));
        }
        let made = self.passwords.make(new, self.salt()).await?;
        let by = self.by(Actor::Person(account.id), from.address);
        let changed = self.db.change_password(&by, account.id, &made, session.id);
        changed.await?;
        Ok(Ok(()))
    }

    /// The account that a password opens. The try is counted before it is looked at; where it is right,
    /// whoever asks has it forgotten.
    async fn look(
        &self,
        e_mail: &str,
        password: &str,
        from: &Machine,
    ) -> Result<Result<Account, Shut>, PasswordError> {
        let (who, address, now) = (hashed(e_mail), from.address.to_string(), self.clock.now());
        let refusal = |failures: &[_]| tries::refusal(failures, &address, now);
        let counted = self
            .db
            .count_try((&who, &address), now, tries::counting(now), refusal);
        let failures = match counted.await? {
            Ok(failures) => failures,
            Err(Refused::Wait(until)) => return Ok(Err(Shut::Wait(until))),
            Err(Refused::Locked) => return Ok(Err(Shut::Locked)),
        };
        let stored = self.db.password(e_mail).await?;
        let hash = stored.as_ref().and_then(|stored| stored.hash.as_deref());
        let found = self.passwords.check(password, hash).await?;
        let account = stored.as_ref().map(|stored| stored.account);
        let (Some(id), Match::Right | Match::RightButWeak) = (account, found) else {
            let locks = failures >= FAILURES_MAX;
            let by = self.by(Actor::System, from.address);
            self.db.tell_failure(&by, account, locks).await?;
            let shut = if locks {
                Shut::Locked
            } else {
                Shut::Wrong(tries::wait(failures, now))
            };
            return Ok(Err(shut));
        };
        let known = self.db.account(id).await?;
        let Some(known) = known.filter(|known| self.may_sign_in(known)) else {
            return Ok(Err(Shut::NotNow));
        };
        if found == Match::RightButWeak
            && let Some(before) = hash
        {
            let after = self.passwords.make(password, self.salt()).await?;
            self.db.keep_password_again(id, before, &after).await?;
        }
        Ok(Ok(known))
    }

    async fn weakness(
        &self,
        account: &Account,
        password: &str,
    ) -> Result<Option<Weakness>, NotHashed> {
        let own = vec![account.name.clone(), account.e_mail.clone()];
        self.passwords.weakness(password, own).await
    }

    fn salt(&self) -> [u8; SALT_BYTES] {
        let chance = self.ids.chance();
        std::array::from_fn(|at| chance[at])
    }
}
