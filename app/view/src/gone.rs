//! Something that was deleted, as its own page tells whoever may bring it back.

use serde::{Deserialize, Serialize};

/// Something that was deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gone {
    /// The heading: "Besøket er slettet".
    pub title: String,
    /// Who deleted it, and when.
    pub sentence: String,
    /// Where bringing it back is posted.
    pub undo: String,
    /// The change that would be.
    pub change: String,
    /// What else the form sends: names and values.
    pub fields: Vec<(String, String)>,
}
