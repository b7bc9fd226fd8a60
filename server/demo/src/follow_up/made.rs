//! What is made, and what it is made with.

use domain::follow_up::written::Point;
use domain::follow_up::{Action, Date, Followed, List, Trip, Unsuitable, Visit};
use domain::signals::Signals;
use domain::wave::Wave;
use domain::world::World;
use kinds::{Id, Region, UnitType};
use rand::seq::{IndexedRandom as _, SliceRandom as _};
use rand::{Rng as _, RngCore as _};
use rand_chacha::ChaCha8Rng;

use super::days::millis;
use super::words::{Topic, Words};

/// A moment: a day, and a minute of it by the clocks of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// Minutes after midnight; below 1440.
    pub minute: u16,
}

/// A visit with its texts and what is talked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeededVisit {
    /// The visit.
    pub visit: Visit,
    /// Whom one met: roles.
    pub met: String,
    /// What was said and agreed.
    pub minutes: String,
    /// Why it is where it is.
    pub reason: String,
    /// What is talked about, in order.
    pub points: Vec<Point>,
}

/// A note on a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its id.
    pub id: Id,
    /// When it was written.
    pub at: Moment,
    /// By whom.
    pub account: Id,
    /// About which unit.
    pub unit: Followed,
    /// What it says.
    pub text: String,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Its id.
    pub id: Id,
    /// When.
    pub at: Moment,
    /// Who did it.
    pub account: Id,
    /// To what kind of thing.
    pub kind: &'static str,
    /// To which.
    pub subject: Id,
    /// About which unit; empty where it is about none.
    pub number: String,
    /// What: as the store calls it.
    pub event: &'static str,
    /// The field that was written; empty where it is about the whole.
    pub field: &'static str,
    /// What stood there before.
    pub was: String,
    /// Why.
    pub reason: String,
}

/// What was made of a region.
#[derive(Debug, Default)]
pub struct MadeInRegion {
    pub trips: Vec<Trip>,
    pub visits: Vec<SeededVisit>,
    pub actions: Vec<Action>,
    pub lists: Vec<List>,
    pub notes: Vec<Note>,
    pub followers: Vec<(Followed, Id)>,
    pub unsuitable: Vec<Unsuitable>,
    pub past: Vec<Past>,
}

/// A region in the making.
pub struct Making<'w> {
    pub wave: &'w Wave,
    pub signals: &'w Signals,
    pub words: &'w Words,
    pub today: Date,
    pub region: Region,
    pub writers: &'w [Id],
    /// The region's municipalities, shuffled.
    pub order: Vec<usize>,
    pub made: MadeInRegion,
    rng: ChaCha8Rng,
}

impl<'w> Making<'w> {
    pub fn new(
        world: &'w World,
        wave: &'w Wave,
        words: &'w Words,
        today: Date,
        (region, writers): (Region, &'w [Id]),
        mut rng: ChaCha8Rng,
    ) -> Self {
        let units = wave.units_of(UnitType::Municipality).ones();
        let here = units.filter(|position| wave.units()[*position].region == region);
        let mut order: Vec<usize> = here.collect();
        order.shuffle(&mut rng);
        Self {
            wave,
            signals: world.signals(wave.year()),
            words,
            today,
            region,
            writers,
            order,
            made: MadeInRegion::default(),
            rng,
        }
    }

    /// A new id, of a moment.
    pub fn id(&mut self, day: Date, minute: u16) -> Id {
        let chance = (u128::from(self.rng.next_u64()) << 64) | u128::from(self.rng.next_u64());
        Id::new(millis(day, minute), chance)
    }

    /// A number below another.
    pub fn below(&mut self, most: u64) -> u64 {
        self.rng.random_range(0..most)
    }

    /// One of several texts.
    pub fn one_of(&mut self, texts: &'w [String]) -> String {
        texts.choose(&mut self.rng).cloned().unwrap_or_default()
    }

    /// The unit at a position.
    pub fn followed(&self, position: usize) -> Followed {
        Followed::of(self.wave, position)
    }

    /// Who does most of what is about a unit: the first two of the region, by turns.
    pub fn writer(&self, turn: usize) -> Id {
        self.writers[turn % self.writers.len().min(2)]
    }

    /// The topics of the rules that point at a unit, the heaviest first.
    pub fn topics(&self, position: usize) -> Vec<&'w Topic> {
        let signals = self.signals.of_unit(position);
        let topic = |rule: &str| self.words.topic.iter().find(|topic| topic.rule == rule);
        let topics = signals.iter().filter_map(|signal| topic(&signal.rule.id));
        topics.collect()
    }

    /// Writes down that something happened, at a moment.
    pub fn happened(&mut self, at: Moment, account: Id, what: What) {
        let id = self.id(at.day, at.minute);
        self.made.past.push(Past {
            id,
            at,
            account,
            kind: what.of.0,
            subject: what.of.1,
            number: what.number,
            event: what.event,
            field: what.field,
            was: what.was,
            reason: what.reason,
        });
    }
}

/// What happened, for [`Making::happened`].
#[derive(Debug)]
pub struct What {
    pub of: (&'static str, Id),
    pub number: String,
    pub event: &'static str,
    pub field: &'static str,
    pub was: String,
    pub reason: String,
}

impl What {
    /// Something became so.
    pub fn of(kind: &'static str, subject: Id, number: &str, event: &'static str) -> Self {
        Self {
            of: (kind, subject),
            number: number.to_owned(),
            event,
            field: "",
            was: String::new(),
            reason: String::new(),
        }
    }

    /// A field was written.
    #[must_use]
    pub fn in_field(self, field: &'static str, was: String) -> Self {
        Self { field, was, ..self }
    }

    /// For a reason.
    #[must_use]
    pub fn because(self, reason: &str) -> Self {
        Self {
            reason: reason.to_owned(),
            ..self
        }
    }
}
