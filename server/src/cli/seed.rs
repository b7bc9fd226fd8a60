//! The synthetic follow-up that a demonstration begins with.

use std::collections::BTreeMap;

use demo::follow_up::{Moment, Seeded, follow_up};
use domain::access::{self, Extent};
use jiff::{SignedDuration, Timestamp};
use kinds::{Id, Region, Role};
use store::{
    Account, Actor, AuditAction, By, Change, DatabaseError, Db, Ending, Entry, Event, Happening,
    Note, Origin, VisitTexts,
};

use super::{Context, Failure, demo::SEED};
use crate::clock;
use crate::waves::PublishedWaves;

/// The generation of follow-up that nobody has written anything in.
const UNWRITTEN: u64 = 1;

/// Fills the demonstration where nobody has written anything yet, and its ready people are there.
pub(super) async fn fill_unwritten(
    context: &Context,
    db: &Db,
    waves: &PublishedWaves,
) -> Result<(), Failure> {
    if db.follow_up_generation().await? > UNWRITTEN {
        return Ok(());
    }
    let writers = writers(&db.accounts().await?);
    let (world, today) = (waves.snapshot(), waves.calendar().today());
    let made =
        tokio::task::spawn_blocking(move || follow_up(SEED, &world, today, &writers)).await??;
    if !made.visits.is_empty() {
        write(db, &by(context), &made).await?;
    }
    waves.catch_up(db).await?;
    Ok(())
}

/// The server does it by itself.
fn by(context: &Context) -> By {
    By {
        actor: Actor::System,
        from: Origin::host("localhost"),
        ..context.change()
    }
}

/// The ready people who may write in each region: advisers first, then whoever has fewer regions.
fn writers(accounts: &[Account]) -> BTreeMap<Region, Vec<Id>> {
    let may_write = |account: &&Account| {
        let extent = access::extent(account.role, access::Action::WriteFollowUp);
        account.demo && extent != Extent::Nowhere
    };
    let mut writers: Vec<&Account> = accounts.iter().filter(may_write).collect();
    writers.sort_by_key(|account| {
        let is_manager = account.role != Role::Adviser;
        (is_manager, account.regions.iter().count(), &account.e_mail)
    });
    let in_region = |region: &Region| {
        let here = writers.iter().filter(|one| one.regions.holds(*region));
        (*region, here.map(|one| one.id).collect())
    };
    Region::ALL.iter().map(in_region).collect()
}

async fn write(db: &Db, by: &By, made: &Seeded) -> Result<(), DatabaseError> {
    let told = Entry::of(AuditAction::FOLLOW_UP_SEEDED)
        .with("visits", made.visits.len())
        .with("actions", made.actions.len());
    db.follow(by, async |change| {
        for trip in &made.trips {
            change.add_trip(trip).await?;
        }
        write_visits(change, made).await?;
        for action in &made.actions {
            change.add_action(action).await?;
        }
        for list in &made.lists {
            change.add_list(list).await?;
        }
        for note in &made.notes {
            change.seed_note(&written(note)).await?;
        }
        for (unit, account) in &made.followers {
            change.put_follower(unit, Some(*account), true).await?;
        }
        for days in &made.unsuitable {
            change.add_unsuitable(days).await?;
        }
        write_past(change, made).await?;
        Ok(Ending::Keep((), told))
    })
    .await
}

async fn write_visits(change: &mut Change<'_>, made: &Seeded) -> Result<(), DatabaseError> {
    for seeded in &made.visits {
        let texts = VisitTexts {
            met: seeded.met.clone(),
            minutes: seeded.minutes.clone(),
            reason: seeded.reason.clone(),
        };
        change.add_visit(&seeded.visit, &texts).await?;
        change.put_points(seeded.visit.id, &seeded.points).await?;
    }
    Ok(())
}

async fn write_past(change: &mut Change<'_>, made: &Seeded) -> Result<(), DatabaseError> {
    for past in &made.past {
        let what = Happening {
            event: Event {
                kind: past.kind,
                event: past.event,
            },
            subject: past.subject,
            version: 1,
            number: &past.number,
            field: past.field,
            was: &past.was,
            reason: &past.reason,
            synthetic: true,
        };
        let who = (past.account, moment(past.at));
        change.seed_past(past.id, who, what).await?;
    }
    Ok(())
}

/// A note as it stands when it was written.
fn written(note: &demo::follow_up::Note) -> Note {
    Note {
        id: note.id,
        version: 1,
        created_at: moment(note.at),
        unit: note.unit.clone(),
        account: note.account,
        text: note.text.clone(),
        deleted: false,
        synthetic: true,
    }
}

/// A moment by the clocks of Norway.
fn moment(at: Moment) -> Timestamp {
    let midnight = clock::day_begins(at.day).unwrap_or(Timestamp::UNIX_EPOCH);
    let minutes = SignedDuration::from_mins(i64::from(at.minute));
    midnight.saturating_add(minutes).unwrap_or(midnight)
}
