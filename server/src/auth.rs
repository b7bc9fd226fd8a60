//! Who people are: how they sign in, and how they are known again.
//!
//! What they may do then is no matter of this room but of `domain::access`, asked at the service's
//! door.

mod arrival;
pub mod cookie;
pub mod issuers;
mod own;
pub mod password;
mod ready;
mod rights;
mod tidy;
mod token;
pub mod tries;
pub mod typed;

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use kinds::{Caller, Id, Person};
use store::{Account, Actor, By, DatabaseError, Db, NewSession, Origin, Session, SignInWay};
use tracing::instrument;

use crate::clock::Clock;
use crate::ids::Ids;

use password::Passwords;

use self::issuers::{Issuers, Provider};
pub use own::{NotChanged, NotChosen, PasswordError, Shut};
pub use rights::CODE_HOURS_MAX;

pub use arrival::NotLetIn;
pub use token::{Token, hashed};

/// How long a session lasts without being used; minutes.
pub const IDLE_MINUTES_MAX: i64 = 120;
/// How long a session lasts; hours. A working day, so that nobody signs in twice in one.
pub const SESSION_HOURS_MAX: i64 = 12;
/// How exactly the last use of a session is noted; seconds.
const USE_SECONDS: i64 = 60;
/// How long an answer waits for that to be noted; milliseconds. Where others write, it is noted later.
pub const USE_NOTED_MS_MAX: u64 = 20;
/// How much of a browser's own name is kept; characters.
pub const BROWSER_CHARS_MAX: usize = 200;

/// The machine that somebody signs in from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Machine {
    /// The address of their machine.
    pub address: IpAddr,
    /// What their browser calls itself.
    pub browser: String,
}

/// Somebody who is signed in, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Who.
    pub person: Person,
    /// By which session.
    pub session: Session,
}

/// The people of this house.
#[derive(Clone)]
pub struct People {
    db: Db,
    clock: Arc<dyn Clock>,
    ids: Ids,
    passwords: Passwords,
    demo: bool,
    issuers: Option<Issuers>,
}

impl People {
    /// The people in a database. In the demonstration its ready people are let in, and elsewhere never.
    pub fn of(db: Db, clock: Arc<dyn Clock>, ids: Ids, demo: bool) -> Self {
        Self {
            db,
            clock,
            ids,
            passwords: Passwords::default(),
            demo,
            issuers: None,
        }
    }

    /// The same people, who may sign in at these providers too.
    #[must_use]
    pub fn with_issuers(self, issuers: Issuers) -> Self {
        Self {
            issuers: Some(issuers),
            ..self
        }
    }

    /// The providers that they may sign in at; none, where nothing is set.
    pub fn issuers(&self) -> Option<&Issuers> {
        self.issuers.as_ref()
    }

    /// Whether this is the demonstration, with ready people.
    pub fn is_demo(&self) -> bool {
        self.demo
    }

    /// The provider of an id, among the others.
    pub fn provider(&self, id: &str) -> Option<(&Issuers, &Provider)> {
        let issuers = self.issuers()?;
        Some((issuers, issuers.find(id)?))
    }

    /// Who holds a token; `None` where it opens nothing, or nothing any more.
    ///
    /// # Errors
    /// What the store says.
    #[instrument(name = "people.who", skip_all)]
    pub async fn who(&self, token: &Token) -> Result<Option<Known>, DatabaseError> {
        let Some((session, account)) = self.db.session(&token.hash()).await? else {
            return Ok(None);
        };
        let now = self.clock.now();
        if has_ended(&session, now) || !self.may_stay(&account) {
            return Ok(None);
        }
        if now.duration_since(session.used_at) >= SignedDuration::from_secs(USE_SECONDS) {
            self.note_use(session.id, now).await;
        }
        let person = person(account);
        Ok(Some(Known { person, session }))
    }

    /// Notes that a session was used. Nobody's page waits for those who write, nor fails with them.
    async fn note_use(&self, session: Id, now: Timestamp) {
        let db = self.db.clone();
        let noting = tokio::spawn(async move {
            if let Err(error) = db.use_session(session, now).await {
                let error = &error as &dyn std::error::Error;
                tracing::warn!(error, "that a session was used could not be noted");
            }
        });
        let patience = Duration::from_millis(USE_NOTED_MS_MAX);
        if tokio::time::timeout(patience, noting).await.is_err() {
            tracing::debug!("that a session was used is noted later");
        }
    }

    /// Whether an account lets anybody in just now.
    pub fn may_sign_in(&self, account: &Account) -> bool {
        account.locked.is_none() && account.demo <= self.demo
    }

    /// Whether whoever is signed in to an account stays so. Wrong passwords put nobody out: else
    /// anybody could who knows an e-mail.
    pub fn may_stay(&self, account: &Account) -> bool {
        !account.is_locked_by_hand() && account.demo <= self.demo
    }

    /// Signs somebody in to an account, in a new session with a new token; the one before ends.
    ///
    /// # Errors
    /// What the store says.
    #[instrument(name = "people.sign_in", skip_all)]
    pub async fn sign_in(
        &self,
        account: Id,
        way: SignInWay,
        from: &Machine,
        before: Option<Id>,
        id_token: Option<String>,
    ) -> Result<Token, DatabaseError> {
        let (token, new, by) = self.session(account, way, from, id_token);
        self.db.open_session(&by, &new, before).await?;
        Ok(token)
    }

    /// A session to be opened, its token, and who opens it.
    fn session(
        &self,
        account: Id,
        way: SignInWay,
        from: &Machine,
        id_token: Option<String>,
    ) -> (Token, NewSession, By) {
        let token = Token::of(self.ids.chance());
        let new = NewSession {
            id: self.ids.make(self.clock.now()),
            token_hash: token.hash(),
            account,
            address: from.address.to_string(),
            browser: from.browser.chars().take(BROWSER_CHARS_MAX).collect(),
            signed_in_by: way,
            id_token,
        };
        let by = self.by(Actor::Person(account), from.address);
        (token, new, by)
    }

    /// The account of a ready person of the demonstration; `None` where it is no such one.
    ///
    /// # Errors
    /// What the store says.
    pub async fn ready(&self, id: Id) -> Result<Option<Account>, DatabaseError> {
        let account = self.db.account(id).await?;
        Ok(account.filter(|account| account.demo && self.may_sign_in(account)))
    }

    /// The ready people of the demonstration; nobody elsewhere.
    ///
    /// # Errors
    /// What the store says.
    pub async fn all_ready(&self) -> Result<Vec<Account>, DatabaseError> {
        if !self.demo {
            return Ok(Vec::new());
        }
        let accounts = self.db.accounts().await?.into_iter();
        Ok(accounts
            .filter(|account| account.demo && self.may_sign_in(account))
            .collect())
    }

    /// The sessions of an account that have not run out, the one used last first.
    ///
    /// # Errors
    /// What the store says.
    pub async fn open_sessions(&self, account: Id) -> Result<Vec<Session>, DatabaseError> {
        let now = self.clock.now();
        let mut sessions = self.db.sessions(account).await?;
        sessions.retain(|session| !has_ended(session, now));
        Ok(sessions)
    }

    /// A change that somebody asks for now.
    pub fn by(&self, actor: Actor, address: IpAddr) -> By {
        let at = self.clock.now();
        By {
            id: self.ids.make(at),
            actor,
            from: Origin::address(address),
            at,
        }
    }

    /// A name for something that is made now, or for the change that a form will ask for.
    pub fn make_id(&self) -> Id {
        self.ids.make(self.clock.now())
    }

    /// Where passwords are looked at.
    pub fn passwords(&self) -> &Passwords {
        &self.passwords
    }

    /// The store they are in.
    pub fn db(&self) -> &Db {
        &self.db
    }
}

/// The caller that a person is.
pub fn caller(known: Option<&Known>) -> Caller {
    known.map_or(Caller::Stranger, |known| {
        Caller::Person(known.person.clone())
    })
}

fn person(account: Account) -> Person {
    Person {
        account: account.id,
        name: account.name.into(),
        role: account.role,
        regions: account.regions,
    }
}

/// Whether a session has run out: by not being used, or by its age.
fn has_ended(session: &Session, now: Timestamp) -> bool {
    now.duration_since(session.used_at) > SignedDuration::from_mins(IDLE_MINUTES_MAX)
        || now.duration_since(session.created_at) > SignedDuration::from_hours(SESSION_HOURS_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(created_at: &str, used_at: &str) -> Session {
        Session {
            id: Id::new(0, 0),
            account: Id::new(0, 1),
            created_at: created_at.parse().unwrap(),
            used_at: used_at.parse().unwrap(),
            address: String::new(),
            browser: String::new(),
            signed_in_by: "password".to_owned(),
            id_token: None,
        }
    }

    #[test]
    fn a_session_ends_by_idleness_and_by_age() {
        const { assert!(IDLE_MINUTES_MAX == 120 && SESSION_HOURS_MAX == 12) };
        for (created, used, now, ended) in [
            ("08:00:00", "09:00:00", "11:00:00", false),
            ("08:00:00", "09:00:00", "11:00:01", true),
            ("08:00:00", "19:59:00", "20:00:00", false),
            ("08:00:00", "19:59:00", "20:00:01", true),
        ] {
            let at = |time: &str| format!("2026-03-02T{time}Z");
            let session = session(&at(created), &at(used));
            assert_eq!(
                has_ended(&session, at(now).parse().unwrap()),
                ended,
                "{now}"
            );
        }
    }
}
