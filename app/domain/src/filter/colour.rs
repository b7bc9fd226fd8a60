//! How a selection is shown: as a list or on a map, and what the map is coloured by.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::condition::Item;

/// The form a selection is shown in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// A table.
    #[default]
    List,
    /// A map, with the table beside it.
    Map,
}

/// What parts the units of a map into classes, each with a colour of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Colour {
    /// Population class.
    #[default]
    Size,
    /// Class of immigrant share.
    Share,
    /// Centrality.
    Centrality,
    /// The answer to a question with one answer, or to one item of a battery.
    Item(Item),
}

impl Colour {
    /// The colours that every wave has, in the order they are offered.
    pub const BACKGROUND: [Self; 3] = [Self::Size, Self::Share, Self::Centrality];
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Size => f.write_str("size"),
            Self::Share => f.write_str("share"),
            Self::Centrality => f.write_str("centrality"),
            Self::Item(item) => item.fmt(f),
        }
    }
}
