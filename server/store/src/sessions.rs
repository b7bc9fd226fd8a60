//! Sessions: where somebody is signed in. They are the same for every server on the database, so who
//! is signed in at one is at all, and who is put out at one is out everywhere.

use jiff::Timestamp;
use kinds::Id;
use sqlx::{FromRow, Row};
use tracing::instrument;

use super::accounts::AccountRow;
use super::error::Unreadable;
use super::{Account, AuditAction, By, DatabaseError, Db, Ending, Entry, Tx, failures};
use crate::moment::stored;

/// A session, without what opens it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: Id,
    /// Whose it is.
    pub account: Id,
    /// When they signed in.
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub used_at: Timestamp,
    /// From which address they signed in.
    pub address: String,
    /// With which browser.
    pub browser: String,
    /// `password`, `demo`, or the issuer.
    pub signed_in_by: String,
    /// What the provider says of them, for signing out there.
    pub id_token: Option<String>,
}

/// A session that is to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSession {
    /// Its id.
    pub id: Id,
    /// The checksum of what the browser holds.
    pub token_hash: String,
    /// Whose it is.
    pub account: Id,
    /// From which address.
    pub address: String,
    /// With which browser.
    pub browser: String,
    /// What they signed in by.
    pub signed_in_by: SignInWay,
    /// What the provider says of them, for signing out there.
    pub id_token: Option<String>,
}

/// What somebody signs in by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignInWay {
    /// The account's own password.
    Password,
    /// As a ready person of the demonstration.
    Demo,
    /// A provider.
    Issuer(String),
}

impl SignInWay {
    fn stored(&self) -> &str {
        match self {
            Self::Password => "password",
            Self::Demo => "demo",
            Self::Issuer(issuer) => issuer,
        }
    }

    /// The kind of way, for the log.
    fn kind(&self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Demo => "demo",
            Self::Issuer(_) => "issuer",
        }
    }
}

impl AuditAction {
    /// Somebody signed in.
    pub const SIGNED_IN: Self = Self::named("session.opened");
    /// Somebody signed out, or was put out.
    pub const SIGNED_OUT: Self = Self::named("session.ended");
    /// All sessions of an account were ended.
    pub const SIGNED_OUT_EVERYWHERE: Self = Self::named("session.ended_everywhere");
}

row! {
    /// None of its columns is called as one of the account's, which may stand in the same row.
    struct SessionRow {
        session_id: String,
        account_id: String,
        opened_at: String,
        used_at: String,
        address: String,
        browser: String,
        way: String,
        id_token: Option<String>,
    }
}

impl SessionRow {
    fn read(self) -> Result<Session, DatabaseError> {
        let which = self.session_id.clone();
        self.values()
            .map_err(|error| DatabaseError::inconsistent("session", "id", which, error))
    }

    fn values(self) -> Result<Session, Unreadable> {
        Ok(Session {
            id: self.session_id.parse()?,
            account: self.account_id.parse()?,
            created_at: self.opened_at.parse()?,
            used_at: self.used_at.parse()?,
            address: self.address,
            browser: self.browser,
            signed_in_by: self.way,
            id_token: self.id_token,
        })
    }
}

/// A session and the account it belongs to, of one row.
fn both<'r, R>(row: &'r R) -> Result<(SessionRow, AccountRow), sqlx::Error>
where
    R: Row,
    SessionRow: FromRow<'r, R>,
    AccountRow: FromRow<'r, R>,
{
    Ok((SessionRow::from_row(row)?, AccountRow::from_row(row)?))
}

impl Db {
    /// Opens a session, and ends the one that the same browser had before.
    ///
    /// # Errors
    /// What [`Db::change`] says.
    #[instrument(name = "db.open_session", skip_all)]
    pub async fn open_session(
        &self,
        by: &By,
        new: &NewSession,
        before: Option<Id>,
    ) -> Result<(), DatabaseError> {
        self.open_session_of(by, new, before, None).await
    }

    /// The same, for what was typed as the account: the wrong passwords for it, from the address of the
    /// session, are forgotten with it.
    ///
    /// # Errors
    /// What [`Db::change`] says.
    #[instrument(name = "db.open_session_of", skip_all)]
    pub async fn open_session_of(
        &self,
        by: &By,
        new: &NewSession,
        before: Option<Id>,
        who: Option<&str>,
    ) -> Result<(), DatabaseError> {
        self.change(by, async |tx| {
            if let Some(who) = who {
                failures::forget(tx, who, &new.address).await?;
            }
            if let Some(before) = before {
                end(tx, before).await?;
            }
            add(tx, by.at, new).await?;
            let entry = Entry::of(AuditAction::SIGNED_IN)
                .on("account", new.account)
                .with("by", new.signed_in_by.kind());
            Ok(Ending::Keep((), entry))
        })
        .await
    }

    /// The session that a token opens, and the account as it stands now: one statement, since every
    /// request asks for it. Whether it still holds is the asker's to judge.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.session", skip_all)]
    pub async fn session(
        &self,
        token_hash: &str,
    ) -> Result<Option<(Session, Account)>, DatabaseError> {
        let rows: Option<(SessionRow, AccountRow)> = self
            .read_once(async |once| {
                on_engine!(once, connection => {
                    let row = sqlx::query(include_str!("sql/session_open.sql"))
                        .bind(token_hash)
                        .fetch_optional(connection)
                        .await;
                    row.and_then(|row| row.as_ref().map(both).transpose())
                })
            })
            .await?;
        rows.map(|(session, account)| Ok((session.read()?, account.read()?)))
            .transpose()
    }

    /// The sessions of an account, the one used last first.
    ///
    /// # Errors
    /// As [`Db::session`].
    #[instrument(name = "db.sessions", skip_all)]
    pub async fn sessions(&self, account: Id) -> Result<Vec<Session>, DatabaseError> {
        let rows: Vec<SessionRow> = self
            .read(async |tx| {
                on_engine!(tx, connection => {
                    sqlx::query_as(include_str!("sql/session_list.sql"))
                        .bind(account.to_string())
                        .fetch_all(connection)
                        .await
                })
            })
            .await?;
        rows.into_iter().map(SessionRow::read).collect()
    }

    /// Notes that a session was used, where that is later than what is noted.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.use_session", skip_all)]
    pub async fn use_session(&self, session: Id, at: Timestamp) -> Result<(), DatabaseError> {
        self.keep(async |tx| {
            on_engine!(tx, connection => {
                sqlx::query(include_str!("sql/session_use.sql"))
                    .bind(session.to_string())
                    .bind(stored(at))
                    .execute(connection)
                    .await
                    .map(drop)
            })
        })
        .await
    }

    /// Ends a session; one that is gone is no fault.
    ///
    /// # Errors
    /// What [`Db::change`] says.
    #[instrument(name = "db.end_session", skip_all)]
    pub async fn end_session(&self, by: &By, session: &Session) -> Result<(), DatabaseError> {
        self.change(by, async |tx| {
            if end(tx, session.id).await? == 0 {
                return Ok(Ending::Leave(()));
            }
            let entry = Entry::of(AuditAction::SIGNED_OUT).on("account", session.account);
            Ok(Ending::Keep((), entry))
        })
        .await
    }

    /// Ends every session of an account.
    ///
    /// # Errors
    /// What [`Db::change`] says.
    #[instrument(name = "db.end_sessions", skip_all)]
    pub async fn end_sessions(&self, by: &By, account: Id) -> Result<(), DatabaseError> {
        self.change(by, async |tx| {
            let ended = end_all(tx, account).await?;
            let entry = Entry::of(AuditAction::SIGNED_OUT_EVERYWHERE)
                .on("account", account)
                .with("sessions", ended);
            Ok(Ending::Keep((), entry))
        })
        .await
    }

    /// Takes away sessions that were not used since a moment, or were opened before another.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.sweep_sessions", skip_all)]
    pub async fn sweep_sessions(
        &self,
        unused_since: Timestamp,
        opened_before: Timestamp,
    ) -> Result<(), DatabaseError> {
        self.keep(async |tx| {
            on_engine!(tx, connection => {
                sqlx::query(include_str!("sql/session_sweep.sql"))
                    .bind(stored(unused_since))
                    .bind(stored(opened_before))
                    .execute(connection)
                    .await
                    .map(drop)
            })
        })
        .await
    }
}

async fn add(tx: &mut Tx, at: Timestamp, new: &NewSession) -> Result<(), DatabaseError> {
    let way = new.signed_in_by.stored();
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/session_add.sql"))
            .bind(new.id.to_string())
            .bind(new.token_hash.as_str())
            .bind(new.account.to_string())
            .bind(stored(at))
            .bind(new.address.as_str())
            .bind(new.browser.as_str())
            .bind(way)
            .bind(new.id_token.as_deref())
            .execute(connection)
            .await
            .map(drop)
    })?;
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/account_signed_in.sql"))
            .bind(new.account.to_string())
            .bind(stored(at))
            .bind(way)
            .execute(connection)
            .await
            .map(drop)
    })
}

async fn end(tx: &mut Tx, session: Id) -> Result<u64, DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/session_end.sql"))
            .bind(session.to_string())
            .execute(connection)
            .await
            .map(|done| done.rows_affected())
    })
}

/// Within a change that ends them: how many there were.
pub(super) async fn end_all(tx: &mut Tx, account: Id) -> Result<u64, DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/session_end_all.sql"))
            .bind(account.to_string())
            .execute(connection)
            .await
            .map(|done| done.rows_affected())
    })
}

/// Within a change that ends them: all but one, and how many there were.
pub(super) async fn end_others(
    tx: &mut Tx,
    account: Id,
    session: Id,
) -> Result<u64, DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/session_end_others.sql"))
            .bind(account.to_string())
            .bind(session.to_string())
            .execute(connection)
            .await
            .map(|done| done.rows_affected())
    })
}
