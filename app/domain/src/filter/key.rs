//! Which condition of a filter is meant: one for each key, and one for each repeated one.

use serde::{Deserialize, Serialize};

use crate::tabulate::Dimension;

/// Which condition of a filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Key {
    /// Regional office.
    Region,
    /// County.
    County,
    /// Unit number.
    Number,
    /// Language form.
    Language,
    /// Population class.
    Size,
    /// Centrality.
    Centrality,
    /// Class of immigrant share.
    Share,
    /// Population range.
    Population,
    /// Immigrants range.
    Immigrants,
    /// Immigrant share range.
    SharePercent,
    /// Range of refugees settled.
    Settled,
    /// A flag, by id.
    Flag(String),
    /// Handed in the questionnaire.
    Answered,
    /// Position in [`super::Filter::answers`].
    Answer(usize),
    /// Position in [`super::Filter::at_least`].
    AtLeast(usize),
    /// Position in [`super::Filter::same`].
    Same(usize),
    /// Rules that flag the unit.
    Signal,
    /// Priority range.
    Priority,
    /// On lists.
    List,
    /// Visited in years.
    Visited,
    /// With open agreements.
    Action,
    /// Text search.
    Text,
}

impl From<&Dimension> for Key {
    /// The condition that a value of the dimension makes.
    fn from(dimension: &Dimension) -> Self {
        match dimension {
            Dimension::Region => Self::Region,
            Dimension::Size => Self::Size,
            Dimension::Centrality => Self::Centrality,
            Dimension::Share => Self::Share,
            Dimension::Language => Self::Language,
            Dimension::Flag(id) => Self::Flag(id.clone()),
        }
    }
}

impl Key {
    /// Position among the conditions of a key that may stand several times.
    pub(super) fn position(&self) -> Option<usize> {
        match self {
            Self::Answer(position) | Self::AtLeast(position) | Self::Same(position) => {
                Some(*position)
            }
            _ => None,
        }
    }

    /// Whether it is a condition on answers, of which there may be several.
    pub fn is_on_answers(&self) -> bool {
        self.position().is_some()
    }
}
