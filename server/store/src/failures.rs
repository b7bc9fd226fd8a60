//! Wrong passwords, counted by what was typed as the account and the address it came from. Names that
//! nobody has count alike.

use std::collections::BTreeSet;

use jiff::Timestamp;
use kinds::Id;
use tracing::instrument;

use super::error::Unreadable;
use super::{AuditAction, By, DatabaseError, Db, Ending, Entry, Tx};
use crate::moment::stored;

/// How often a password was wrong for what was typed as the account, from one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failures {
    /// The address.
    pub address: String,
    /// How often, since the last time it was right.
    pub count: u64,
    /// When it was last.
    pub last_at: Timestamp,
}

/// Which wrong passwords still count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counting {
    /// Those since this moment,
    pub since: Timestamp,
    /// and whatever is so many: it locks, however old it is.
    pub locks_at: i64,
}

/// How many locks are looked at in one change, so that nobody waits long for it.
const LOCKS_AT_A_TIME: i64 = 500;

impl AuditAction {
    /// A password was wrong, or nobody has the name.
    pub const SIGN_IN_FAILED: Self = Self::named("sign_in.failed");
}

row! {
    struct FailuresRow {
        address: String,
        failures: i64,
        last_at: String,
    }
}

impl FailuresRow {
    fn values(self) -> Result<Failures, Unreadable> {
        Ok(Failures {
            address: self.address,
            count: u64::try_from(self.failures)?,
            last_at: self.last_at.parse()?,
        })
    }
}

impl Db {
    /// Counts a try as a wrong one before the password is looked at, so that many at once do not come
    /// past the count; `refusal` decides by what was counted before, and where it refuses, nothing is
    /// counted. The answer is how many there are with this one.
    ///
    /// Who is refused by what is there already is told so by reading alone: whoever guesses on and on
    /// takes the place of nobody who writes.
    ///
    /// # Errors
    /// What the engine says, and a row that makes no sense.
    #[instrument(name = "db.count_try", skip_all)]
    pub async fn count_try<R>(
        &self,
        (who, address): (&str, &str),
        at: Timestamp,
        counting: Counting,
        refusal: impl Fn(&[Failures]) -> Option<R>,
    ) -> Result<Result<u64, R>, DatabaseError> {
        let known = self.read(async |tx| of(tx, who, counting).await).await?;
        if let Some(refused) = refusal(&known) {
            return Ok(Err(refused));
        }
        self.keep(async |tx| {
            let before = of(tx, who, counting).await?;
            if let Some(refused) = refusal(&before) {
                return Ok(Err(refused));
            }
            forget_old(tx, who, counting).await?;
            let counted = count(tx, who, address, at).await?;
            // Others who tried at the same time were counted while this one waited for the row.
            let known = before.iter().find(|known| known.address == address);
            if known.map_or(0, |known| known.count) + 1 == counted {
                return Ok(Ok(counted));
            }
            let meanwhile = Failures {
                address: address.to_owned(),
                count: counted - 1,
                last_at: at,
            };
            let elsewhere = before.into_iter().filter(|known| known.address != address);
            let now: Vec<Failures> = elsewhere.chain([meanwhile]).collect();
            match refusal(&now) {
                // It was not looked at, and is not to lock anybody out.
                Some(refused) => {
                    take_back(tx, who, address).await?;
                    Ok(Err(refused))
                }
                None => Ok(Ok(counted)),
            }
        })
        .await
    }

    /// Forgets the wrong passwords of an account from an address, since one was right.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.forget_failures", skip_all)]
    pub async fn forget_failures(&self, who: &str, address: &str) -> Result<(), DatabaseError> {
        self.keep(async |tx| forget(tx, who, address).await).await
    }

    /// Takes away what does not count any more.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.sweep_failures", skip_all)]
    pub async fn sweep_failures(&self, counting: Counting) -> Result<(), DatabaseError> {
        self.keep(async |tx| {
            on_engine!(tx, connection => {
                sqlx::query(include_str!("sql/sign_in_failure_sweep.sql"))
                    .bind(stored(counting.since))
                    .bind(counting.locks_at)
                    .execute(connection)
                    .await
                    .map(drop)
            })
        })
        .await
    }

    /// Takes away locks that nobody has touched since a moment, but for those of `open`: of accounts
    /// that are not locked themselves, which would stand open again.
    ///
    /// # Errors
    /// What the engine says.
    #[instrument(name = "db.sweep_locks", skip_all)]
    pub async fn sweep_locks(
        &self,
        untouched_since: Timestamp,
        locks_at: i64,
        open: &BTreeSet<String>,
    ) -> Result<(), DatabaseError> {
        let mut after = String::new();
        loop {
            let some = self.sweep_some_locks((untouched_since, locks_at), &after, open);
            match some.await? {
                Some(last) => after = last,
                None => return Ok(()),
            }
        }
    }

    /// Some of the locks, in order, behind one; the last that was looked at, where there may be more.
    async fn sweep_some_locks(
        &self,
        (untouched_since, locks_at): (Timestamp, i64),
        after: &str,
        open: &BTreeSet<String>,
    ) -> Result<Option<String>, DatabaseError> {
        let untouched_since = stored(untouched_since);
        self.keep(async |tx| {
            let mut old: Vec<String> = on_engine!(tx, connection => {
                sqlx::query_scalar(include_str!("sql/sign_in_failure_locks.sql"))
                    .bind(untouched_since.as_str())
                    .bind(locks_at)
                    .bind(after)
                    .bind(LOCKS_AT_A_TIME)
                    .fetch_all(connection)
                    .await
            })?;
            for who in old.iter().filter(|who| !open.contains(*who)) {
                on_engine!(tx, connection => {
                    sqlx::query(include_str!("sql/sign_in_failure_sweep_lock.sql"))
                        .bind(who.as_str())
                        .bind(untouched_since.as_str())
                        .bind(locks_at)
                        .execute(connection)
                        .await
                        .map(drop)
                })?;
            }
            let all = old.len() < usize::try_from(LOCKS_AT_A_TIME).unwrap_or(usize::MAX);
            Ok(if all { None } else { old.pop() })
        })
        .await
    }

    /// Tells the audit log of a wrong password. Where `locks`, the account is locked with it until an
    /// administrator unlocks it; whoever is signed in to it stays so, or anybody could put them out.
    ///
    /// # Errors
    /// What [`Db::change`] says.
    #[instrument(name = "db.tell_failure", skip_all)]
    pub async fn tell_failure(
        &self,
        by: &By,
        account: Option<Id>,
        locks: bool,
    ) -> Result<(), DatabaseError> {
        self.change(by, async |tx| {
            let mut entry = Entry::of(AuditAction::SIGN_IN_FAILED).with("locks", locks);
            if let Some(account) = account {
                entry = entry.on("account", account);
                if locks {
                    lock(tx, account, by.at).await?;
                }
            }
            Ok(Ending::Keep((), entry))
        })
        .await
    }
}

async fn of(tx: &mut Tx, who: &str, counting: Counting) -> Result<Vec<Failures>, DatabaseError> {
    let rows: Vec<FailuresRow> = on_engine!(tx, connection => {
        sqlx::query_as(include_str!("sql/sign_in_failure_of.sql"))
            .bind(who)
            .bind(stored(counting.since))
            .bind(counting.locks_at)
            .fetch_all(connection)
            .await
    })?;
    let read: Result<Vec<Failures>, Unreadable> =
        rows.into_iter().map(FailuresRow::values).collect();
    read.map_err(|error| {
        DatabaseError::inconsistent("sign_in_failure", "failures", String::new(), error)
    })
}

async fn count(tx: &mut Tx, who: &str, address: &str, at: Timestamp) -> Result<u64, DatabaseError> {
    let counted: i64 = on_engine!(tx, connection => {
        sqlx::query_scalar(include_str!("sql/sign_in_failure_count.sql"))
            .bind(who)
            .bind(address)
            .bind(stored(at))
            .fetch_one(connection)
            .await
    })?;
    Ok(u64::try_from(counted).unwrap_or(u64::MAX))
}

/// Counts one less, of a try that was counted and refused.
async fn take_back(tx: &mut Tx, who: &str, address: &str) -> Result<(), DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/sign_in_failure_take_back.sql"))
            .bind(who)
            .bind(address)
            .execute(connection)
            .await
            .map(drop)
    })
}

async fn lock(tx: &mut Tx, account: Id, at: Timestamp) -> Result<(), DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/account_lock_after_failures.sql"))
            .bind(account.to_string())
            .bind(stored(at))
            .execute(connection)
            .await
            .map(drop)
    })
}

/// Takes away what does not count any more of one account, so that counting begins anew.
async fn forget_old(tx: &mut Tx, who: &str, counting: Counting) -> Result<(), DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/sign_in_failure_forget_old.sql"))
            .bind(who)
            .bind(stored(counting.since))
            .bind(counting.locks_at)
            .execute(connection)
            .await
            .map(drop)
    })
}

/// Within a change: forgets those from one address.
pub(super) async fn forget(tx: &mut Tx, who: &str, address: &str) -> Result<(), DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/sign_in_failure_clear.sql"))
            .bind(who)
            .bind(address)
            .execute(connection)
            .await
            .map(drop)
    })
}

/// Within a change: forgets them all, from every address.
pub(super) async fn forget_all(tx: &mut Tx, who: &str) -> Result<(), DatabaseError> {
    on_engine!(tx, connection => {
        sqlx::query(include_str!("sql/sign_in_failure_clear_all.sql"))
            .bind(who)
            .execute(connection)
            .await
            .map(drop)
    })
}
