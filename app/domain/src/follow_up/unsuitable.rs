//! Days that do not suit a visit.

use jiff::civil::Date;
use kinds::Id;

use super::Followed;

/// Whose days they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// Somebody's, who is away.
    Person(Id),
    /// A municipality's.
    Unit(Followed),
}

/// Days that do not suit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsuitable {
    /// Their id.
    pub id: Id,
    /// Whose they are.
    pub whose: Whose,
    /// The first of them.
    pub first_day: Date,
    /// The last of them.
    pub last_day: Date,
    /// Why, in a few words.
    pub why: String,
    /// They were taken away, and can be brought back.
    pub deleted: bool,
    /// Made up for the demonstration.
    pub synthetic: bool,
}

impl Unsuitable {
    /// The number of the municipality whose days they are; empty of a person's.
    pub fn number(&self) -> &str {
        match &self.whose {
            Whose::Person(_) => "",
            Whose::Unit(unit) => unit.number.as_str(),
        }
    }
}
