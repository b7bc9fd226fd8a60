//! Passwords: made into what is stored, and held against it. Argon2id is slow and takes memory on
//! purpose, so it runs beside the threads that answer, and few at a time.

pub mod rules;

use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::available_parallelism;

use argon2::password_hash::PasswordHasher as _;
use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordVerifier as _, Version};
use tokio::sync::Semaphore;
use tokio::task::{JoinError, spawn_blocking};
use tracing::instrument;

use rules::Weakness;

/// Memory that argon2 takes; KiB. With [`PASSES`] and [`LANES`] one of the choices that OWASP
/// recommends as of 2025.
pub const MEMORY_KIB: u32 = 19 * 1024;
/// How often it goes over that memory.
pub const PASSES: u32 = 2;
/// How many threads it is made for.
pub const LANES: u32 = 1;
/// Bytes of chance in each salt.
pub const SALT_BYTES: usize = 16;
/// Most passwords that are looked at together, however many processors there are: half of them go on
/// answering others. Whoever comes next waits.
pub const AT_ONCE_MAX: usize = 4;

/// What stands in for the password of somebody who has none, so that a name nobody has takes the same
/// work: the parameters above, and a result that nothing gives.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bmluZ2VuIGhhciBkZXR0ZQ$\
                      AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// A password could be neither made nor held against another.
#[derive(Debug, thiserror::Error)]
pub enum NotHashed {
    /// Argon2 itself.
    #[error("argon2 failed: {0}")]
    Argon2(argon2::password_hash::Error),
    /// The thread it ran on.
    #[error("hashing was broken off")]
    BrokenOff(#[from] JoinError),
    /// The program is stopping.
    #[error("no hashing any more")]
    Closed,
}

/// What came of holding a password against what is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// It is another, or there is none.
    Wrong,
    /// It is this one.
    Right,
    /// It is this one, made by weaker parameters than today's.
    RightButWeak,
}

/// Makes and checks passwords. Clones share the queue.
#[derive(Debug, Clone)]
pub struct Passwords {
    places: Arc<Semaphore>,
    hashed: Arc<AtomicU64>,
}

impl Default for Passwords {
    /// With as many places as half the processors, one at least.
    fn default() -> Self {
        let processors = available_parallelism().map_or(1, NonZero::get);
        Self::of((processors / 2).clamp(1, AT_ONCE_MAX))
    }
}

impl Passwords {
    /// With so many places.
    pub fn of(places: usize) -> Self {
        Self {
            places: Arc::new(Semaphore::new(places.min(AT_ONCE_MAX))),
            hashed: Arc::default(),
        }
    }

    /// How many may be looked at together.
    pub fn places(&self) -> usize {
        self.places.available_permits()
    }

    /// How often argon2 has run: tests see by it that nobody is told apart by the work.
    pub fn count(&self) -> u64 {
        self.hashed.load(Ordering::Relaxed)
    }

    /// What is to be stored of a password (PHC string), with a salt of chance.
    ///
    /// # Errors
    /// [`NotHashed`].
    #[instrument(name = "passwords.make", skip_all)]
    pub async fn make(&self, password: &str, salt: [u8; SALT_BYTES]) -> Result<String, NotHashed> {
        let password = rules::composed(password);
        let counted = Arc::clone(&self.hashed);
        self.run(move || {
            counted.fetch_add(1, Ordering::Relaxed);
            let made = argon2()?.hash_password_with_salt(password.as_bytes(), &salt);
            made.map(|hash| hash.to_string())
        })
        .await?
        .map_err(NotHashed::Argon2)
    }

    /// Holds a password against what is stored of one; against nobody's where nothing is, which takes
    /// as long.
    ///
    /// # Errors
    /// [`NotHashed`]; also where what is stored is no password.
    #[instrument(name = "passwords.check", skip_all)]
    pub async fn check(&self, password: &str, stored: Option<&str>) -> Result<Match, NotHashed> {
        let password = rules::composed(password);
        let known = stored.is_some();
        let stored = stored.unwrap_or(NOBODY).to_owned();
        let counted = Arc::clone(&self.hashed);
        let checked = self.run(move || {
            counted.fetch_add(1, Ordering::Relaxed);
            let stored = PasswordHash::new(&stored)?;
            let weak = is_weak(&stored);
            match argon2()?.verify_password(password.as_bytes(), &stored) {
                Ok(()) if weak => Ok(Match::RightButWeak),
                Ok(()) => Ok(Match::Right),
                Err(argon2::password_hash::Error::PasswordInvalid) => Ok(Match::Wrong),
                Err(error) => Err(error),
            }
        });
        let found = checked.await?.map_err(NotHashed::Argon2)?;
        Ok(if known { found } else { Match::Wrong })
    }

    /// What is wrong with a password that somebody chose; `own` is what they are called.
    ///
    /// # Errors
    /// [`NotHashed`], since it is looked at in the same place.
    #[instrument(name = "passwords.weakness", skip_all)]
    pub async fn weakness(
        &self,
        password: &str,
        own: Vec<String>,
    ) -> Result<Option<Weakness>, NotHashed> {
        let password = password.to_owned();
        self.run(move || rules::weakness(&password, &own)).await
    }

    /// Runs something slow when there is a place. The place is free again when it has ended, and not
    /// when nobody waits for it any more.
    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, NotHashed> {
        let place = Arc::clone(&self.places).acquire_owned().await;
        let place = place.map_err(|_| NotHashed::Closed)?;
        let done = spawn_blocking(move || {
            let value = work();
            drop(place);
            value
        });
        Ok(done.await?)
    }
}

fn argon2() -> Result<Argon2<'static>, argon2::password_hash::Error> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None);
    let params = params.map_err(|_| argon2::password_hash::Error::ParamsInvalid)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Whether something was made by less than today's parameters.
fn is_weak(stored: &PasswordHash) -> bool {
    let Ok(params) = Params::try_from(stored) else {
        return true;
    };
    stored.algorithm.as_str() != Algorithm::Argon2id.as_str()
        || (params.m_cost(), params.t_cost()) < (MEMORY_KIB, PASSES)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SALT: [u8; SALT_BYTES] = [7; SALT_BYTES];

    #[tokio::test]
    async fn a_password_is_known_again_and_another_is_not() {
        let passwords = Passwords::default();
        let stored = passwords.make("tre blå elger i tåka", SALT).await.unwrap();
        assert!(
            stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{stored}"
        );
        for (typed, found) in [
            ("tre blå elger i tåka", Match::Right),
            // The same letters, put together otherwise.
            ("tre bla\u{30a} elger i ta\u{30a}ka", Match::Right),
            ("tre blå elger i tåka ", Match::Wrong),
            ("", Match::Wrong),
        ] {
            let checked = passwords.check(typed, Some(&stored)).await.unwrap();
            assert_eq!(checked, found, "{typed}");
        }
        let other = passwords
            .make("tre blå elger i tåka", [8; SALT_BYTES])
            .await
            .unwrap();
        assert_ne!(stored, other);
    }

    #[tokio::test]
    async fn nobody_takes_the_same_work_as_somebody() {
        let nobody = PasswordHash::new(NOBODY).unwrap();
        assert!(!is_weak(&nobody));
        let params = Params::try_from(&nobody).unwrap();
        let costs = (params.m_cost(), params.t_cost(), params.p_cost());
        assert_eq!(costs, (MEMORY_KIB, PASSES, LANES));
        let passwords = Passwords::default();
        for typed in ["", "ninge har dette", "a"] {
            let before = passwords.count();
            assert_eq!(passwords.check(typed, None).await.unwrap(), Match::Wrong);
            assert_eq!(passwords.count() - before, 1, "{typed}");
        }
    }

    #[tokio::test]
    async fn what_weaker_parameters_made_is_to_be_made_again() {
        let weaker = Params::new(MEMORY_KIB / 2, PASSES, LANES, None).unwrap();
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, weaker);
        let stored = argon2.hash_password_with_salt(b"passord", &SALT).unwrap();
        let passwords = Passwords::default();
        let found = passwords.check("passord", Some(&stored.to_string())).await;
        assert_eq!(found.unwrap(), Match::RightButWeak);
        let found = passwords.check("annet", Some(&stored.to_string())).await;
        assert_eq!(found.unwrap(), Match::Wrong);
        assert!(passwords.check("passord", Some("passord")).await.is_err());
    }

    #[tokio::test]
    async fn no_more_are_looked_at_than_there_are_places() {
        for (asked, places) in [
            (1, 1),
            (AT_ONCE_MAX, AT_ONCE_MAX),
            (AT_ONCE_MAX + 1, AT_ONCE_MAX),
        ] {
            assert_eq!(Passwords::of(asked).places(), places);
        }
        let passwords = Passwords::of(1);
        let (running, most) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
        let work = || {
            let (running, most) = (Arc::clone(&running), Arc::clone(&most));
            passwords.run(move || {
                most.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                std::thread::yield_now();
                running.fetch_sub(1, Ordering::SeqCst);
            })
        };
        let (one, two, three) = tokio::join!(work(), work(), work());
        one.and(two).and(three).unwrap();
        assert_eq!(most.load(Ordering::SeqCst), 1);
        assert_eq!(passwords.places(), 1);
    }
}
