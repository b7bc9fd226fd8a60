//! Lists of municipalities: live ones, which follow a filter, and fixed ones, which hold what somebody
//! picked.

use kinds::{Id, Person, Region, SeenBy};

use super::Followed;

/// Longest name of a list; characters.
pub const LIST_NAME_CHARS_MAX: usize = 80;
/// Longest note on a list; characters.
pub const LIST_NOTE_CHARS_MAX: usize = 1_000;

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Its id.
    pub id: Id,
    /// How often it was written.
    pub version: i64,
    /// What it is called.
    pub name: String,
    /// What is said of it.
    pub note: String,
    /// Whose it is.
    pub owner: Id,
    /// Who sees it.
    pub seen_by: Seen,
    /// What it holds.
    pub held: Held,
    /// The filter that a fixed one was picked from, as an address has it, without a wave: it can follow it.
    /// `None` where nobody knows, and of a live one.
    pub picked_from: Option<String>,
    /// Made up for the demonstration.
    pub synthetic: bool,
}

/// Who sees a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Its owner.
    Me,
    /// Whoever works with the region.
    Region(Region),
    /// Everyone.
    Everyone,
}

impl Seen {
    /// Without the region.
    pub fn kind(self) -> SeenBy {
        match self {
            Self::Me => SeenBy::Me,
            Self::Region(_) => SeenBy::Region,
            Self::Everyone => SeenBy::Everyone,
        }
    }

    /// The region.
    pub fn region(self) -> Option<Region> {
        match self {
            Self::Region(region) => Some(region),
            Self::Me | Self::Everyone => None,
        }
    }
}

/// What a list holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// The units of a filter, as an address has it, without a wave.
    Live(String),
    /// Units that were picked, in their order.
    Fixed(Vec<Followed>),
}

impl Held {
    /// Whether it follows a filter.
    pub fn is_live(&self) -> bool {
        matches!(self, Self::Live(_))
    }
}

impl List {
    /// Whether somebody may say what it is called, who sees it, and that it is gone: its owner.
    pub fn is_of(&self, person: &Person) -> bool {
        self.owner == person.account
    }

    /// Whether somebody may put units on it and take them off: its owner, and whoever works with the region
    /// that shares it. What a live one holds follows its filter.
    pub fn is_filled_by(&self, person: &Person) -> bool {
        let shared = self.seen_by.region();
        let theirs = shared.is_some_and(|region| person.regions.holds(region));
        !self.held.is_live() && (self.is_of(person) || theirs)
    }

    /// Whether somebody sees it.
    pub fn is_seen_by(&self, person: &Person) -> bool {
        let theirs = self.owner == person.account;
        theirs
            || match self.seen_by {
                Seen::Me => false,
                Seen::Region(region) => person.regions.holds(region),
                Seen::Everyone => true,
            }
    }
}
