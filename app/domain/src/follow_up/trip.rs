//! Visits that belong together.

use kinds::Id;

/// A trip. It only groups visits: minutes, what was agreed and who may write stay with each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trip {
    /// Its id.
    pub id: Id,
    /// How often it was written.
    pub version: i64,
    /// What it is called.
    pub name: String,
    /// Whether it is one gathering, whose visits share time, place and minutes.
    pub joint: bool,
    /// Who made it.
    pub owner: Id,
    /// Made up for the demonstration.
    pub synthetic: bool,
}
