//! Accounts: who may sign in, as what, and whether they may just now.

use jiff::Timestamp;
use kinds::{Id, Region, Regions, Role};
use tracing::instrument;

use super::error::Unreadable;
use super::{AuditAction, By, DatabaseError, Db, Ending, Entry, Tx, Version};
use crate::moment::stored;

/// Somebody's account. Their password never leaves the store with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: Id,
    /// As it stands.
    pub version: Version,
    /// When it was made.
    pub created_at: Timestamp,
    /// What the person is called.
    pub name: String,
    /// What they sign in with, in small letters.
    pub e_mail: String,
    /// What they are.
    pub role: Role,
    /// Where.
    pub regions: Regions,
    /// A ready person of the demonstration.
    pub demo: bool,
    /// Whether a password was chosen.
    pub has_password: bool,
    /// Since when nobody may sign in to it, and why.
    pub locked: Option<Locked>,
    /// When somebody last signed in to it, and by what.
    pub signed_in: Option<SignedIn>,
}

impl Account {
    /// Whether an administrator has locked it: nobody may be signed in to it then.
    pub fn is_locked_by_hand(&self) -> bool {
        let why = self.locked.map(|locked| locked.why);
        why == Some(LockedWhy::ByHand)
    }
}

/// An account that is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Locked {
    /// Since when.
    pub at: Timestamp,
    /// Why.
    pub why: LockedWhy,
}

/// Why an account is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockedWhy {
    /// An administrator did it.
    ByHand,
    /// After too many wrong passwords.
    Failures,
}

impl LockedWhy {
    /// As it is stored, and as the log has it.
    pub fn id(self) -> &'static str {
        match self {
            Self::ByHand => "by_hand",
            Self::Failures => "failures",
        }
    }

    fn from_id(id: &str) -> Option<Self> {
        [Self::ByHand, Self::Failures]
            .into_iter()
            .find(|why| why.id() == id)
    }
}

/// The last time somebody signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// When.
    pub at: Timestamp,
    /// `password`, `demo`, or the issuer.
    pub by: String,
}

/// An account that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAccount {
    /// Its id.
    pub id: Id,
    /// What the person is called.
    pub name: String,
    /// What they sign in with, in small letters.
    pub e_mail: String,
    /// What they are.
    pub role: Role,
    /// Where.
    pub regions: Regions,
    /// A ready person of the demonstration.
    pub demo: bool,
}

impl AuditAction {
    /// An account was made.
    pub const ACCOUNT_ADDED: Self = Self::named("account.added");
}

row! {
    /// An account as it is stored, alone or beside what belongs to it.
    pub(super) struct AccountRow {
        id: String,
        version: i64,
        created_at: String,
        name: String,
        e_mail: String,
        role: String,
        regions: String,
        demo: bool,
        has_password: bool,
        locked_at: Option<String>,
        locked_why: Option<String>,
        signed_in_at: Option<String>,
        signed_in_by: Option<String>,
    }
}

impl AccountRow {
    /// The account.
    pub(super) fn read(self) -> Result<Account, DatabaseError> {
        let which = self.id.clone();
        self.values()
            .map_err(|error| DatabaseError::inconsistent("account", "id", which, error))
    }

    fn values(self) -> Result<Account, Unreadable> {
        let role = Role::from_id(&self.role).ok_or_else(|| format!("{} is no role", self.role))?;
        let why = self.locked_why.as_deref().map(|why| {
            LockedWhy::from_id(why).ok_or_else(|| format!("{why} is no reason to lock"))
        });
        let locked_at = self.locked_at.map(|at| at.parse()).transpose()?;
        let locked = locked_at.zip(why.transpose()?);
        let signed_in_at = self.signed_in_at.map(|at| at.parse()).transpose()?;
        let signed_in = signed_in_at.zip(self.signed_in_by);
        Ok(Account {
            id: self.id.parse()?,
            version: Version(self.version),
            created_at: self.created_at.parse()?,
            name: self.name,
            e_mail: self.e_mail,
            role,
            regions: read_regions(&self.regions)?,
            demo: self.demo,
            has_password: self.has_password,
            locked: locked.map(|(at, why)| Locked { at, why }),
            signed_in: signed_in.map(|(at, by)| SignedIn { at, by }),
        })
    }
}

/// Regions as they are stored: ids with commas between them.
pub(super) fn stored_regions(regions: Regions) -> String {
    let ids: Vec<&str> = regions.iter().map(Region::id).collect();
    ids.join(",")
}

fn read_regions(stored: &str) -> Result<Regions, Unreadable> {
    let ids = stored.split(',').filter(|id| !id.is_empty());
    ids.map(|id| Region::from_id(id).ok_or_else(|| format!("{id} is no region").into()))
        .collect()
}

impl Db {
    /// Makes an account. False where there is one of that e-mail already; nothing is changed then.
    ///
    /// # Errors
    /// What [`Db::change`] says.
    #[instrument(name = "db.add_account", skip_all)]
    pub async fn add_account(&self, by: &By, new: &NewAccount) -> Result<bool, DatabaseError> {
        self.change(by, async |tx| {
            if !add(tx, by.at, new).await? {
                return Ok(Ending::Leave(false));
            }
            let entry = Entry::of(AuditAction::ACCOUNT_ADDED)
                .on("account", new.id)
                .with("role", new.role.id())
                .with("regions", new.regions.iter().count());
            Ok(Ending::Keep(true, entry))
        })
        .await
    }

    /// An account; `None` where there is none of that id.
    ///
    /// # Errors
    /// What the engine says, and an account that makes no sense.
    #[instrument(name = "db.account", skip_all)]
    pub async fn account(&self, id: Id) -> Result<Option<Account>, DatabaseError> {
        self.read(async |tx| find(tx, id).await).await
    }

    /// The account of an e-mail, in small letters; `None` where there is none.
    ///
    /// # Errors
    /// As [`Db::account`].
    #[instrument(name = "db.account_by_mail", skip_all)]
    pub async fn account_by_mail(&self, e_mail: &str) -> Result<Option<Account>, DatabaseError> {
        let row: Option<AccountRow> = self
            .read(async |tx| {
                on_engine!(tx, connection => {
                    sqlx::query_as(include_str!("sql/account_by_mail.sql"))
                        .bind(e_mail)
                        .fetch_optional(connection)
                        .await
                })
            })
            .await?;
        row.map(AccountRow::read).transpose()
    }

    /// Another number pair wherever something that others see of an account has changed: how many accounts
    /// there are, and the sum of their versions.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.accounts_mark", skip_all)]
    pub async fn accounts_mark(&self) -> Result<(i64, i64), DatabaseError> {
        self.read(async |tx| {
            on_engine!(tx, connection => {
                sqlx::query_as(include_str!("sql/account_mark.sql"))
                    .fetch_one(connection)
                    .await
            })
        })
        .await
    }

    /// Every account, the oldest first.
    ///
    /// # Errors
    /// As [`Db::account`].
    #[instrument(name = "db.accounts", skip_all)]
    pub async fn accounts(&self) -> Result<Vec<Account>, DatabaseError> {
        let rows: Vec<AccountRow> = self
            .read(async |tx| {
                on_engine!(tx, connection => {
                    sqlx::query_as(include_str!("sql/account_list.sql"))
                        .fetch_all(connection)
                        .await
                })
            })
            .await?;
        rows.into_iter().map(AccountRow::read).collect()
    }
}

/// Within a change: false where there is an account of that e-mail.
pub(super) async fn add(
    tx: &mut Tx,
    at: Timestamp,
    new: &NewAccount,
) -> Result<bool, DatabaseError> {
    let added = on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/account_add.sql"))
            .bind(new.id.to_string())
            .bind(stored(at))
            .bind(new.name.as_str())
            .bind(new.e_mail.as_str())
            .bind(new.role.id())
            .bind(stored_regions(new.regions))
            .bind(new.demo)
            .execute(connection)
            .await
            .map(|done| done.rows_affected())
    })?;
    Ok(added == 1)
}

/// Within a transaction.
pub(super) async fn find(tx: &mut Tx, id: Id) -> Result<Option<Account>, DatabaseError> {
    let row: Option<AccountRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("sql/account_find.sql"))
            .bind(id.to_string())
            .fetch_optional(connection)
            .await
    })?;
    row.map(AccountRow::read).transpose()
}
