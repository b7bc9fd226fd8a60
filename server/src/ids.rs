//! Ids for what people make, and chance for secrets, from a source of randomness that is handed in. Tests hand in a seeded
//! one.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use kinds::Id;
use rand::rngs::StdRng;
use rand::{RngCore, SeedableRng as _};

/// The system gave no randomness: ids could be guessed, and could come twice.
#[derive(Debug, thiserror::Error)]
#[error("the system gives no randomness")]
pub struct NoRandomness(#[source] Box<dyn std::error::Error + Send + Sync>);

/// Makes ids. Clones draw from the same source.
#[derive(Clone)]
pub struct Ids(Arc<Mutex<dyn RngCore + Send>>);

impl Ids {
    /// Ids out of this source.
    pub fn of(source: impl RngCore + Send + 'static) -> Self {
        Self(Arc::new(Mutex::new(source)))
    }

    /// Ids out of a generator that the system seeds once.
    ///
    /// # Errors
    /// Where the system gives no randomness.
    pub fn of_system() -> Result<Self, NoRandomness> {
        let source = StdRng::try_from_os_rng().map_err(|error| NoRandomness(error.into()))?;
        Ok(Self::of(source))
    }

    /// The next id, for something that is made now.
    pub fn make(&self, now: Timestamp) -> Id {
        // No call leaves the source halfway: what a thread that panicked left is as good as any.
        let mut source = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let chance = (u128::from(source.next_u64()) << 64) | u128::from(source.next_u64());
        let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
        Id::new(millis, chance)
    }

    /// Chance for a secret: the source is a generator that cannot be foretold, seeded by the system.
    pub fn chance(&self) -> [u8; 32] {
        let mut source = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut chance = [0; 32];
        source.fill_bytes(&mut chance);
        chance
    }
}

/// Without the source, which could tell the next ids.
impl fmt::Debug for Ids {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ids")
    }
}

#[cfg(test)]
mod tests {
    use rand_chacha::ChaCha8Rng;

    use super::*;
    use crate::clock::{Clock as _, FixedClock};

    #[test]
    fn the_same_time_and_source_make_the_same_ids() {
        let ids = || Ids::of(ChaCha8Rng::seed_from_u64(1));
        let now = FixedClock::at_second(1_732_450_000).now();
        let (one, other) = (ids(), ids());
        let first = one.make(now);
        assert_eq!(first, other.make(now));
        assert!(first.to_string().starts_with("01935e11-1c80-7"), "{first}");
        // A clone goes on where the other is, and does not begin anew.
        let second = one.clone().make(now);
        assert_ne!(second, first);
        assert_eq!(second, other.make(now));
        assert!(one.make(FixedClock::at_second(1_732_450_001).now()) > first.max(second));
    }

    #[test]
    fn a_clock_before_1970_still_makes_ids() {
        let ids = Ids::of(ChaCha8Rng::seed_from_u64(1));
        let id = ids.make(FixedClock::at_second(-1).now());
        assert!(id.to_string().starts_with("00000000-0000-7"), "{id}");
    }

    #[test]
    fn the_system_seeds_every_program_anew() {
        let now = FixedClock::at_second(0).now();
        let make = || Ids::of_system().unwrap().make(now);
        assert_ne!(make(), make());
    }
}
