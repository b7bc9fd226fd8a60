//! Synthetic follow-up: visits of three years, what was agreed on them, lists and notes, as advisers would
//! have written them by a day in the year of the newest wave's answers.
//!
//! It is made from what the rules of the newest wave find, region by region, for those who may write
//! there: the same for the same seed, waves and people. What is written stands in
//! `data/follow-up.toml`.

mod agreed;
mod days;
mod lists;
mod made;
mod unsuitable;
mod visits;
mod words;

use std::collections::BTreeMap;

use domain::follow_up::Date;
use domain::world::World;
use kinds::{Id, Region};
use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;

pub use self::made::{Moment, Note, Past, SeededVisit};

use self::made::Making;
use self::words::Words;
use crate::error::GenerateError;

/// What the demonstration is filled with, in the order it is to be written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seeded {
    /// Trips.
    pub trips: Vec<domain::follow_up::Trip>,
    /// Visits.
    pub visits: Vec<SeededVisit>,
    /// What was agreed.
    pub actions: Vec<domain::follow_up::Action>,
    /// Lists.
    pub lists: Vec<domain::follow_up::List>,
    /// Notes.
    pub notes: Vec<Note>,
    /// Who follows what.
    pub followers: Vec<(domain::follow_up::Followed, Id)>,
    /// Days that do not suit.
    pub unsuitable: Vec<domain::follow_up::Unsuitable>,
    /// What happened, in the order it did.
    pub past: Vec<Past>,
}

/// Makes it. `writers` are those who may write in each region, whoever does most of it first; a region
/// without any is left out.
///
/// # Errors
/// Where the data file cannot be read.
pub fn follow_up(
    seed: u64,
    world: &World,
    today: Date,
    writers: &BTreeMap<Region, Vec<Id>>,
) -> Result<Seeded, GenerateError> {
    let words: Words =
        content::read_toml("follow-up.toml", include_str!("../data/follow-up.toml"))?;
    let mut seeded = Seeded::default();
    let Some(wave) = world.latest() else {
        return Ok(seeded);
    };
    for (region, writers) in writers.iter().filter(|(_, writers)| !writers.is_empty()) {
        let stream = Region::ALL.iter().position(|known| known == region);
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(stream.unwrap_or_default() as u64);
        let mut making = Making::new(world, wave, &words, today, (*region, writers), rng);
        visits::make(&mut making);
        agreed::make(&mut making);
        lists::make(&mut making);
        unsuitable::make(&mut making);
        let made = making.made;
        seeded.trips.extend(made.trips);
        seeded.visits.extend(made.visits);
        seeded.actions.extend(made.actions);
        seeded.lists.extend(made.lists);
        seeded.notes.extend(made.notes);
        seeded.followers.extend(made.followers);
        seeded.unsuitable.extend(made.unsuitable);
        seeded.past.extend(made.past);
    }
    seeded.past.sort_by_key(|past| (past.at, past.id));
    Ok(seeded)
}
