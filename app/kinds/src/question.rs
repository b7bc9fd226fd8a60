//! What kind of answer a question takes.

use serde::{Deserialize, Serialize};

/// What kind of answer a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// One of the options.
    Single,
    /// Any of the options, at most as many as the codebook says.
    Multi,
    /// One of the options, which have an order.
    Scale,
    /// A number.
    Number,
    /// Free text.
    Text,
}

impl QuestionKind {
    /// Whether the question has options to choose from.
    pub fn has_options(self) -> bool {
        matches!(self, Self::Single | Self::Multi | Self::Scale)
    }
}
