//! `audit …` and `database prepare`.

use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use clap::Subcommand;
use jiff::SignedDuration;
use kinds::Lang;
use present::words::catalog::audit as word;
use store::{AUDIT_DAYS_MIN, Actor, Chain, ChainFault, DatabaseUrl, Db, End, EndSince};
use view::words::format;

use super::{Context, Failure, typed};
use crate::auth::People;
use crate::clock::{Clock as _, day_begins, local_day};
use crate::config::SettingFault;
use crate::service::audit::date;

/// How many characters a hash of the log has.
const HASH_CHARS: usize = 64;

#[derive(Debug, Subcommand)]
pub(super) enum AuditCommand {
    /// Read the whole log, and find what was changed, put in or taken out past the program.
    ///
    /// Ends with an error if something was. A log alone does not show that its end was taken off, or
    /// that all of it was made anew: for that, note what `audit head` prints elsewhere, and give it
    /// here later.
    Verify {
        /// Where the log ended at an earlier time, as `audit head` printed it.
        #[arg(long, value_name = "NUMBER:HASH")]
        head: Option<String>,
    },
    /// Print where the log ends now: the number of the last event and its hash, to be noted elsewhere.
    Head,
    /// Remove the events from before a day.
    ///
    /// What goes is told in the log itself, so that the rest still holds together. The server does the
    /// same once a day with what is older than the setting `audit_days`. Events younger than 90 days
    /// are never removed.
    Cut {
        /// The first day whose events stay: 2015-06-05 or 05.06.2015.
        #[arg(long, value_name = "DATE")]
        before: String,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum DatabaseCommand {
    /// Prepare a `PostgreSQL` database as the owner of its tables.
    ///
    /// Connects as `DATABASE_OWNER_URL` says, makes the tables or brings them to this version, and lets the
    /// role of `DATABASE_URL` use them, but neither change nor remove rows of the audit log. To be run
    /// before the first start and with every new version; docs/operation.md tells how.
    Prepare,
}

/// Why the log or the roles are not as they should be.
#[derive(Debug, thiserror::Error)]
pub enum AuditFault {
    /// The log was changed past the program.
    #[error("event {sequence} of the audit log is not as it should be: {fault:?}")]
    Broken {
        /// The first event that is not as it should be.
        sequence: i64,
        /// What is wrong with it.
        fault: ChainFault,
    },
    /// It does not hold what was noted.
    #[error("event {sequence} of the audit log is not the one that was noted: {since:?}")]
    NotAsNoted {
        /// The number that was noted.
        sequence: i64,
        /// What became of it.
        since: EndSince,
    },
    /// Too young to be cut.
    #[error("events stay for at least {AUDIT_DAYS_MIN} days")]
    TooYoung {
        /// The last day that may be given, `YYYY-MM-DD`.
        day: String,
    },
    /// Nobody said who owns the database.
    #[error("there is no address of the owner")]
    NoOwner,
    /// The owner and the program are of different databases.
    #[error("{place} and {owner} are different databases")]
    OtherDatabase {
        /// The program's.
        place: String,
        /// The owner's.
        owner: String,
    },
}

impl AuditFault {
    /// What is wrong and what to do, in a sentence.
    pub(super) fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Broken { sequence, fault } => {
                let told = match fault {
                    ChainFault::Missing => word::BROKEN_MISSING,
                    ChainFault::Changed => word::BROKEN_CHANGED,
                    ChainFault::Unlinked => word::BROKEN_UNLINKED,
                    ChainFault::NotTheEnd => word::BROKEN_END,
                };
                told.fill(lang, &[("n", &sequence.to_string())])
            }
            Self::NotAsNoted { sequence, since } => {
                let told = match since {
                    EndSince::Gone => word::SINCE_GONE,
                    EndSince::Held | EndSince::Cut | EndSince::Other => word::SINCE_OTHER,
                };
                told.fill(lang, &[("n", &sequence.to_string())])
            }
            Self::TooYoung { day } => {
                let (days, day) = (AUDIT_DAYS_MIN.to_string(), format::date(day, lang));
                word::TOO_YOUNG.fill(lang, &[("days", &days), ("day", &day)])
            }
            Self::NoOwner => word::NO_OWNER.text(lang).to_owned(),
            Self::OtherDatabase { place, owner } => {
                word::OTHER_DATABASE.fill(lang, &[("place", place), ("owner", owner)])
            }
        }
    }
}

/// Runs a command on the log.
pub(super) async fn run(context: &Context, command: AuditCommand) -> Result<(), Failure> {
    let db = context.existing_database().await?;
    let done = match command {
        AuditCommand::Verify { head } => verify(context.lang, &db, head).await,
        AuditCommand::Head => match db.audit_end().await {
            Ok(end) => {
                println!("{}", written(&end));
                Ok(())
            }
            Err(error) => Err(error.into()),
        },
        AuditCommand::Cut { before } => cut(context, &db, &before).await,
    };
    db.close().await;
    done
}

async fn verify(lang: Lang, db: &Db, head: Option<String>) -> Result<(), Failure> {
    let noted = head.map(|text| typed("--head", end(&text))).transpose()?;
    let (rows, now) = match db.verify_audit().await? {
        Chain::Whole {
            rows,
            sequence,
            hash,
        } => (rows, End { sequence, hash }),
        Chain::Broken { sequence, fault } => {
            return Err(AuditFault::Broken { sequence, fault }.into());
        }
    };
    let since = match &noted {
        Some(noted) => Some((noted.sequence, db.audit_since(noted).await?)),
        None => None,
    };
    let told = match since {
        None => None,
        Some((_, EndSince::Held)) => Some(word::SINCE_HELD),
        Some((_, EndSince::Cut)) => Some(word::SINCE_CUT),
        Some((sequence, since)) => {
            return Err(AuditFault::NotAsNoted { sequence, since }.into());
        }
    };
    println!("{}", word::WHOLE.fill(lang, &[("rows", &rows.to_string())]));
    if let Some(told) = told {
        println!("{}", told.text(lang));
    }
    println!("{}", word::HEAD.fill(lang, &[("head", &written(&now))]));
    Ok(())
}

async fn cut(context: &Context, db: &Db, before: &str) -> Result<(), Failure> {
    let unreadable = || SettingFault::NotADate(before.to_owned());
    let day = date(before).ok_or_else(unreadable);
    let day = typed("--before", day)?;
    let begins = typed("--before", day_begins(day).ok_or_else(unreadable))?;
    let youngest = context.clock.now() - SignedDuration::from_hours(AUDIT_DAYS_MIN * 24);
    if begins > youngest {
        let day = local_day(youngest);
        return Err(AuditFault::TooYoung { day }.into());
    }
    let cut = db.cut_audit(&context.change(), begins).await?;
    let day = format::date(&day.to_string(), context.lang);
    let told = match cut {
        Some(cut) => {
            let rows = cut.rows().to_string();
            word::CUT.fill(context.lang, &[("rows", &rows), ("day", &day)])
        }
        None => word::NOTHING_TO_CUT.fill(context.lang, &[("day", &day)]),
    };
    println!("{told}");
    Ok(())
}

/// Prepares the database as its owner.
pub(super) async fn prepare(context: &Context) -> Result<(), Failure> {
    let place = &context.config.database;
    let DatabaseUrl::Server(options) = place else {
        return Err(store::DatabaseError::NoRoles(place.to_string()).into());
    };
    let owner = context.config.database_owner.as_ref();
    let owner = owner.ok_or(AuditFault::NoOwner)?;
    if owner.to_string() != place.to_string() {
        return Err(AuditFault::OtherDatabase {
            place: place.to_string(),
            owner: owner.to_string(),
        }
        .into());
    }
    let role = options.get_username();
    Db::prepare(owner, role).await?;
    let (place, lang) = (place.to_string(), context.lang);
    println!(
        "{}",
        word::PREPARED.fill(lang, &[("place", &place), ("role", role)])
    );
    Ok(())
}

/// Cuts what is older than so many days, now and then once a day. Where it fails it is tried the next
/// day; of several servers the first does it.
pub(super) async fn cut_daily(people: People, days: i64) {
    let mut day = tokio::time::interval(Duration::from_hours(24));
    loop {
        day.tick().await;
        let by = people.by(Actor::System, IpAddr::from(Ipv4Addr::LOCALHOST));
        let before = by.at - SignedDuration::from_hours(days * 24);
        match people.db().cut_audit(&by, before).await {
            Ok(Some(cut)) => tracing::info!(rows = cut.rows(), "old events were cut"),
            Ok(None) => {}
            Err(error) => {
                let error = &error as &dyn std::error::Error;
                tracing::error!(error, "old events could not be cut");
            }
        }
    }
}

/// The end of a log as it is printed: `4812:9f86…`.
fn written(end: &End) -> String {
    format!("{}:{}", end.sequence, end.hash)
}

/// Reads what [`written`] printed.
fn end(text: &str) -> Result<End, SettingFault> {
    let fault = || SettingFault::NotAnAuditHead(text.to_owned());
    let (sequence, hash) = text.trim().split_once(':').ok_or_else(fault)?;
    let sequence: i64 = sequence.parse().map_err(|_| fault())?;
    let fits = if sequence == 0 {
        hash.is_empty()
    } else {
        let digits = hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        sequence > 0 && hash.len() == HASH_CHARS && digits
    };
    if !fits {
        return Err(fault());
    }
    let hash = hash.to_ascii_lowercase();
    Ok(End { sequence, hash })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_back() {
        let hash = "0f".repeat(HASH_CHARS / 2);
        for noted in [
            End {
                sequence: 0,
                hash: String::new(),
            },
            End {
                sequence: 4_812,
                hash: hash.clone(),
            },
        ] {
            assert_eq!(end(&written(&noted)).unwrap(), noted);
        }
        for text in [
            "",
            "4812",
            "4812:",
            ":",
            &format!("0:{hash}"),
            &format!("-1:{hash}"),
            &format!("x:{hash}"),
            &format!("1:{}", &hash[1..]),
            &format!("1:{hash}0"),
            &format!("1:{}x", &hash[1..]),
        ] {
            assert!(end(text).is_err(), "{text}");
        }
    }
}
