//! How a selection is shown: as a list or on a map, and what the map is coloured by.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Filter;
use super::condition::Item;
use crate::world::World;

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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Colour {
    /// Priority, by national weights.
    Priority,
    /// Population class.
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

    /// The colour of maps whose address names none. `weighed` says whether rules of the wave are about
    /// the units.
    pub fn usual(weighed: bool) -> Self {
        if weighed { Self::Priority } else { Self::Size }
    }
}

impl Filter {
    /// What colours the map.
    pub fn shown_colour(&self, world: &World) -> Colour {
        let usual = || Colour::usual(world.signals(self.wave).are_about(self.unit));
        self.colour.clone().unwrap_or_else(usual)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Priority => f.write_str("priority"),
            Self::Size => f.write_str("size"),
            Self::Share => f.write_str("share"),
            Self::Centrality => f.write_str("centrality"),
            Self::Item(item) => item.fmt(f),
        }
    }
}
