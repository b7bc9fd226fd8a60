//! A list of one kind becomes one of the other: fixed ones follow the filter they were picked from, live
//! ones hold what they hold.

use domain::follow_up::List;
use domain::world::World;
use kinds::{Caller, Id, Lang};
use present::words::catalog::lists as word;
use store::{AuditAction, By, Change, Ending, Entry};
use tracing::instrument;

use super::super::Service;
use super::super::own::NotDone;
use super::typed::{all_of, held_numbers, own, refused};
use super::write::{happened, once};

/// What becomes of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It follows its filter. What it held is kept, for whoever thinks better of it.
    Thaw,
    /// It holds what its filter finds in the wave of the year.
    Freeze(u16),
    /// It holds what it held before it followed its filter.
    Fix,
}

impl Turn {
    /// Whether a list can be turned so, in a world.
    fn suits(self, list: &List, year: u16, world: &World) -> bool {
        match self {
            Self::Thaw => list.could_follow(year, world).is_some(),
            Self::Freeze(year) => list.filter(year, world).is_some(),
            Self::Fix => list.held.is_live(),
        }
    }

    fn told(self) -> AuditAction {
        match self {
            Self::Thaw => AuditAction::LIST_THAWED,
            Self::Freeze(_) | Self::Fix => AuditAction::LIST_FROZEN,
        }
    }
}

impl Service {
    /// Makes a live list of a fixed one, or the other way. What it held stays in its history.
    ///
    /// # Errors
    /// [`NotDone`].
    #[instrument(name = "service.turn_list", skip_all)]
    pub async fn turn_list(
        &self,
        (caller, by): (&Caller, &By),
        list: Option<Id>,
        (year, turn): (u16, Turn),
        lang: Lang,
    ) -> Result<Id, NotDone> {
        let person = Self::keeper(caller)?;
        let world = self.waves.snapshot().as_seen_by(person);
        let list = own(&world, person, list, lang)?;
        // Posted twice: what it asks for stands already.
        if list.held.is_live() == (turn == Turn::Thaw) {
            return Ok(list.id);
        }
        if !turn.suits(list, year, &world) {
            return Err(refused(word::NO_FILTER, lang));
        }
        let held = match turn {
            Turn::Freeze(year) => Some(all_of(&world, year, list)),
            Turn::Thaw | Turn::Fix => None,
        };
        let event = self.people.make_id();
        let was = held_numbers(list);
        let done = self
            .people
            .db()
            .follow(by, async |change: &mut Change<'_>| {
                let live = turn == Turn::Thaw;
                let Some(version) = change.turn_list(list, live).await? else {
                    return Ok(Ending::Leave(false));
                };
                if let Some(held) = &held {
                    change.unpick_all(list.id).await?;
                    for unit in held {
                        change.pick(list.id, unit).await?;
                    }
                }
                happened(change, event, list, ("written", "units", &was), version).await?;
                let entry = Entry::of(turn.told()).on("list", list.id);
                Ok(Ending::Keep(true, entry))
            });
        match once(done.await)? {
            Some(false) => Err(refused(word::NOT_TURNED, lang)),
            Some(true) | None => Ok(list.id),
        }
    }
}
