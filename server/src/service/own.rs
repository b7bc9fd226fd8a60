//! What people change of their own account. Each comes through the door, and ends with what was done.

use app::error::AppError;
use domain::access::{Action, Resource};
use kinds::{Caller, Id, Lang, Person};
use present::words::catalog::account as word;
use store::{By, Session, Unchanged, seen};
use tracing::instrument;
use view::form::Told;
use view::words::format;

use super::Service;
use super::accounts::unavailable;
use super::done::AccountDone;
use crate::auth::typed::{self, NAME_CHARS_MAX};
use crate::auth::{Machine, NotChanged, NotChosen, PasswordError, Shut};

/// The names of the fields of these forms.
pub mod field {
    /// What somebody is called.
    pub const NAME: &str = "navn";
    /// The password they have.
    pub const OLD: &str = "gammelt";
    /// The one they choose.
    pub const NEW: &str = "nytt";
    /// The same once more.
    pub const AGAIN: &str = "igjen";
    /// The code they were given.
    pub const CODE: &str = "kode";
    /// Which session.
    pub const SESSION: &str = "okt";
}

/// Why nothing was done.
#[derive(Debug)]
pub enum NotDone {
    /// What to say of the form.
    Told(Told),
    /// It is not theirs, or the store failed.
    Failed(AppError),
}

impl From<AppError> for NotDone {
    fn from(error: AppError) -> Self {
        Self::Failed(error)
    }
}

/// A new password, as it is typed: twice.
#[derive(Clone, Copy)]
pub struct NewPassword<'a> {
    /// Once.
    pub new: &'a str,
    /// And once more.
    pub again: &'a str,
}

impl NewPassword<'_> {
    fn is_typed_twice(self, lang: Lang) -> Result<(), NotDone> {
        if self.new == self.again {
            return Ok(());
        }
        let told = word::NOT_TWICE.text(lang);
        Err(NotDone::Told(Told::default().about(field::AGAIN, told)))
    }
}

impl Service {
    /// Whose account it is; each their own alone.
    ///
    /// # Errors
    /// [`AppError::SignedOut`].
    pub(super) fn oneself(caller: &Caller) -> Result<&Person, AppError> {
        Self::admit(caller, Action::OwnAccount, Resource::Country)?;
        caller.person().ok_or(AppError::SignedOut)
    }

    /// Calls the one who asks something else.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.rename_oneself", skip_all)]
    pub async fn rename_oneself(
        &self,
        caller: &Caller,
        by: &By,
        typed: &str,
        lang: Lang,
    ) -> Result<AccountDone, NotDone> {
        let person = Self::oneself(caller)?;
        let Some(name) = typed::name(typed) else {
            let max = format::count(NAME_CHARS_MAX, lang);
            let told = word::NAME_UNUSABLE.fill(lang, &[("max", &max)]);
            let told = Told::default().about(field::NAME, told);
            return Err(NotDone::Told(told.with(field::NAME, typed)));
        };
        let known = self.people.db().account(person.account).await;
        let known = known.map_err(|error| unavailable(&error))?;
        let known = known.ok_or(AppError::SignedOut)?;
        match self.people.rename(by, seen(&known), &name).await {
            Ok(_) => Ok(AccountDone::Name),
            Err(Unchanged::Database(error)) => Err(unavailable(&error).into()),
            Err(Unchanged::NotFound) => Err(AppError::SignedOut.into()),
            Err(Unchanged::Conflict(_) | Unchanged::LastAdministrator | Unchanged::Follows(_)) => {
                let told = Told::whole(word::CHANGED_MEANWHILE.text(lang));
                Err(NotDone::Told(told.with(field::NAME, typed)))
            }
        }
    }

    /// Gives the one who asks another password for the one they have.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.change_password", skip_all)]
    pub async fn change_password(
        &self,
        (caller, session, from): (&Caller, &Session, &Machine),
        old: &str,
        typed: NewPassword<'_>,
        lang: Lang,
    ) -> Result<AccountDone, NotDone> {
        Self::oneself(caller)?;
        typed.is_typed_twice(lang)?;
        let changed = self.people.change_password(session, old, typed.new, from);
        let (about, told) = match changed.await.map_err(|error| failed(&error))? {
            Ok(()) => return Ok(AccountDone::Password),
            Err(NotChanged::Old(shut)) => (field::OLD, shut.sentence_of_old(lang)),
            Err(NotChanged::Weak(weakness)) => (field::NEW, weakness.sentence(lang)),
            Err(NotChanged::Same) => (field::NEW, word::SAME.text(lang).to_owned()),
        };
        Err(NotDone::Told(Told::default().about(about, told)))
    }

    /// Chooses a password with a code. For whoever holds it, signed in or not.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.choose_password", skip_all)]
    pub async fn choose_password(
        &self,
        caller: &Caller,
        code: &str,
        typed: NewPassword<'_>,
        from: &Machine,
        lang: Lang,
    ) -> Result<AccountDone, NotDone> {
        Self::admit(caller, Action::SignIn, Resource::Country)?;
        // Whoever pastes the whole link means what stands at its end.
        let code = code.rsplit('#').next().unwrap_or_default().trim();
        let with_code = |told: Told| NotDone::Told(told.with(field::CODE, code));
        if let Err(NotDone::Told(told)) = typed.is_typed_twice(lang) {
            return Err(with_code(told));
        }
        let chosen = self.people.choose_password(code, typed.new, from);
        match chosen.await.map_err(|error| failed(&error))? {
            Ok(()) => Ok(AccountDone::Chosen),
            Err(NotChosen::Code) => {
                let told = word::CODE_GONE.text(lang);
                Err(NotDone::Told(Told::default().about(field::CODE, told)))
            }
            Err(NotChosen::Weak(weakness)) => {
                let told = Told::default().about(field::NEW, weakness.sentence(lang));
                Err(with_code(told))
            }
        }
    }

    /// Signs the one who asks out in one place. One that is gone, or is somebody else's, is no fault:
    /// there they are not signed in.
    ///
    /// # Errors
    /// [`AppError`].
    #[instrument(name = "service.end_session", skip_all)]
    pub async fn end_session(
        &self,
        caller: &Caller,
        by: &By,
        which: Option<Id>,
    ) -> Result<AccountDone, AppError> {
        let person = Self::oneself(caller)?;
        let db = self.people.db();
        let sessions = db.sessions(person.account).await;
        let sessions = sessions.map_err(|error| unavailable(&error))?;
        let theirs = sessions.iter().find(|session| Some(session.id) == which);
        if let Some(session) = theirs {
            let ended = db.end_session(by, session).await;
            ended.map_err(|error| unavailable(&error))?;
        }
        Ok(AccountDone::Session)
    }

    /// Signs the one who asks out everywhere, here too.
    ///
    /// # Errors
    /// [`AppError`].
    #[instrument(name = "service.end_sessions", skip_all)]
    pub async fn end_sessions(&self, caller: &Caller, by: &By) -> Result<AccountDone, AppError> {
        let person = Self::oneself(caller)?;
        let ended = self.people.db().end_sessions(by, person.account).await;
        ended.map_err(|error| unavailable(&error))?;
        Ok(AccountDone::Everywhere)
    }
}

/// The store or argon2 failed; why goes to the log.
fn failed(error: &PasswordError) -> AppError {
    let error = error as &dyn std::error::Error;
    tracing::error!(error, "a password could not be looked at");
    AppError::Unavailable
}

impl Shut {
    /// Whether nothing was looked at.
    pub fn is_refusal(self) -> bool {
        matches!(self, Self::Wait(_) | Self::Locked)
    }
}
