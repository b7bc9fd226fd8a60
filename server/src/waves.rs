//! The published waves in memory, and what is followed up: one snapshot, swapped whole when the database
//! has a new generation of either.
//!
//! A request takes a snapshot once and uses it throughout, so that it never sees half of two
//! revisions. Waves whose revision did not change are kept as they are, with all that is cached
//! by their revision. Of what is followed up, only what is new is read; it is asked for at each request
//! of somebody who is signed in, so that what anybody wrote is seen at once, on every server.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use domain::import::SYNTHETIC_MARK;
use domain::search::AlsoCalled;
use domain::wave::{Wave, WaveData};
use domain::world::World;
use kinds::Lang;
use present::words::catalog::trouble as word;
use store::{DatabaseError, Db, StoredWave};
use view::words::catalog::common;

use crate::clock::Calendar;
use crate::messages::of_the_store;

/// How often the generation is asked for; milliseconds.
pub const POLL_INTERVAL_MS: u64 = 1_000;

/// Why the published waves cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum WavesError {
    /// The store failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// Real answers are not for everyone who reaches the server.
    #[error("wave {0} is not marked synthetic")]
    NotSynthetic(u16),
    /// The columns could not be laid out: a fault in the program.
    #[error("wave {0} could not be laid out in memory")]
    Build(u16),
    /// What is followed up could not be placed in the waves: a fault in the program.
    #[error("what is followed up could not be placed in the waves")]
    Place,
}

impl WavesError {
    /// Why the waves cannot be shown and what to do, in sentences.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Database(error) => of_the_store(error, lang),
            Self::NotSynthetic(year) => {
                let values = [("year", &*year.to_string()), ("mark", SYNTHETIC_MARK)];
                word::NOT_SYNTHETIC.fill(lang, &values)
            }
            Self::Place => common::UNAVAILABLE.text(lang).to_owned(),
            Self::Build(year) => word::NOT_LAID_OUT.fill(lang, &[("year", &year.to_string())]),
        }
    }
}

/// Which waves are taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Taken {
    /// Synthetic ones: in the demonstration, where whoever is at the machine reads all.
    #[default]
    Synthetic,
    /// All: where people sign in.
    All,
}

impl Taken {
    /// Those of the demonstration, or of an office.
    pub fn of(demo: bool) -> Self {
        if demo { Self::Synthetic } else { Self::All }
    }

    /// Refuses a wave with real answers where none is taken in.
    ///
    /// # Errors
    /// Where the wave is not marked as synthetic, and has to be.
    pub fn check(self, data: &WaveData) -> Result<(), WavesError> {
        if data.synthetic || self == Self::All {
            Ok(())
        } else {
            Err(WavesError::NotSynthetic(data.codebook.wave.year))
        }
    }
}

/// The published waves of one generation.
#[derive(Debug, Default)]
struct Snapshot {
    generation: Option<u64>,
    world: Arc<World>,
}

/// The published waves, as every request of this server sees them.
#[derive(Debug, Default)]
pub struct PublishedWaves {
    current: RwLock<Snapshot>,
    also_called: AlsoCalled,
    taken: Taken,
    calendar: Calendar,
    /// Held by the one who reads what is new.
    reads: tokio::sync::Mutex<()>,
}

impl PublishedWaves {
    /// Fixed waves, that follow no database: for tests and for commands.
    pub fn fixed(world: World) -> Self {
        Self {
            current: RwLock::new(Snapshot {
                generation: None,
                world: Arc::new(world),
            }),
            ..Self::default()
        }
    }

    /// The same, by another calendar.
    #[must_use]
    pub fn by(self, calendar: Calendar) -> Self {
        Self { calendar, ..self }
    }

    /// The calendar that everything is due by.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Loads what is published. `also_called` is what its municipalities are called besides.
    ///
    /// # Errors
    /// What [`PublishedWaves::refresh`] says.
    pub async fn load(db: &Db, also_called: AlsoCalled, taken: Taken) -> Result<Self, WavesError> {
        let published = Self {
            also_called,
            taken,
            ..Self::default()
        };
        published.refresh(db).await?;
        Ok(published)
    }

    /// The waves as they are now. Taken once per request.
    pub fn snapshot(&self) -> Arc<World> {
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&current.world)
    }

    /// Loads anew if the database has another generation. True if it had.
    ///
    /// # Errors
    /// What the database says, a wave that is not taken in here, and one that cannot be laid out. The
    /// old waves stand then.
    pub async fn refresh(&self, db: &Db) -> Result<bool, WavesError> {
        if Some(db.generation().await?) == self.generation() {
            return Ok(false);
        }
        let old = self.snapshot();
        let unchanged = |year: u16, revision: &str| {
            old.wave(year)
                .filter(|wave| wave.revision() == revision)
                .cloned()
        };
        let (generation, stored) = db
            .load(|wave| unchanged(wave.year, &wave.revision).is_none())
            .await?;
        let mut waves = Vec::with_capacity(stored.len());
        for (published, content) in stored {
            waves.push(match content {
                Some(content) => build(content, self.taken).await?,
                None => unchanged(published.year, &published.revision)
                    .ok_or(WavesError::Build(published.year))?,
            });
        }
        let _one = self.reads.lock().await;
        let waves = World::with_names(waves, &self.also_called);
        let follow_up = Arc::clone(self.snapshot().follow_up());
        let world = waves.with_follow_up(follow_up, self.calendar.today());
        self.put(Snapshot {
            generation: Some(generation),
            world: Arc::new(world),
        });
        Ok(true)
    }

    /// Takes in what was written of follow-up since it was read last, and a new day. True if there was
    /// something.
    ///
    /// # Errors
    /// What the database says. What stood stands then.
    pub async fn catch_up(&self, db: &Db) -> Result<bool, WavesError> {
        let generation = db.follow_up_generation().await?;
        let is_new = |world: &World| {
            let is_known = world.follow_up().generation() >= generation;
            !is_known || world.today() != self.calendar.today()
        };
        if !is_new(&self.snapshot()) {
            return Ok(false);
        }
        let _one = self.reads.lock().await;
        let old = self.snapshot();
        if !is_new(&old) {
            return Ok(false);
        }
        let news = db.follow_up_news(old.follow_up().generation()).await?;
        let today = self.calendar.today();
        let placed = tokio::task::spawn_blocking(move || {
            let follow_up = old.follow_up().with(news);
            old.with_follow_up(Arc::new(follow_up), today)
        });
        let world = placed.await.map_err(|_| WavesError::Place)?;
        self.put(Snapshot {
            generation: self.generation(),
            world: Arc::new(world),
        });
        Ok(true)
    }

    /// Whoever puts a snapshot holds `reads`, so that none takes back another's.
    fn put(&self, snapshot: Snapshot) {
        let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
        *current = snapshot;
    }

    fn generation(&self) -> Option<u64> {
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner);
        current.generation
    }

    /// Asks for the generation every second and loads what is new, until the task is dropped.
    /// What fails is logged once, and tried again; the old waves stand meanwhile.
    pub async fn follow(self: Arc<Self>, db: Db) {
        let mut ticks = tokio::time::interval(Duration::from_millis(POLL_INTERVAL_MS));
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut told = None;
        loop {
            ticks.tick().await;
            let followed = self.catch_up(&db).await;
            match self
                .refresh(&db)
                .await
                .and_then(|new| followed.map(|_| new))
            {
                Ok(true) => {
                    told = None;
                    tracing::info!(
                        waves = self.snapshot().waves().count(),
                        "loaded a new generation"
                    );
                }
                Ok(false) => told = None,
                Err(error) => {
                    let fault = error.to_string();
                    if told.as_ref() != Some(&fault) {
                        tracing::error!(error = &error as &dyn std::error::Error, "{fault}");
                        told = Some(fault);
                    }
                }
            }
        }
    }
}

/// Lays a wave out in columns, beside the threads that answer requests.
async fn build(stored: StoredWave, taken: Taken) -> Result<Arc<Wave>, WavesError> {
    taken.check(&stored.data)?;
    let year = stored.published.year;
    let built = tokio::task::spawn_blocking(move || {
        Wave::build(stored.published.revision, stored.units, stored.data)
    });
    built
        .await
        .map(Arc::new)
        .map_err(|_| WavesError::Build(year))
}
