//! The languages of the interface.

use serde::{Deserialize, Serialize};

/// A language of the interface. There is no default: whoever asks says which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    /// Bokmål; complete.
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

impl Lang {
    /// All of them, the complete one first.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The language tag, as it stands in `lang` attributes and in addresses.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    /// The language with this tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }
}
