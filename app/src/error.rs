//! What can go wrong between a page and its data, as a person is told it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use view::gone::Gone;

use crate::transfer::Packed;

/// An error a page can show. The cause goes to the log, with the request's id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum AppError {
    /// There is no such municipality or question; what was asked for.
    #[error("{0}")]
    NotFound(String),
    /// It was deleted; who did it and when, and how it is brought back.
    #[error("{}", .0.sentence)]
    Deleted(Box<Gone>),
    /// No wave is published yet.
    #[error("no wave is published")]
    NoWave,
    /// Only those who have signed in may see this.
    #[error("nobody is signed in")]
    SignedOut,
    /// Who is signed in may not do this: the id of the action, as the policy calls it.
    #[error("{0} is not theirs to do")]
    Forbidden(String),
    /// The store does not answer.
    #[error("the store does not answer")]
    Unavailable,
    /// The call did not reach the server or its answer could not be read.
    #[error("{0}")]
    Connection(String),
}

impl FromServerFnError for AppError {
    type Encoder = Packed;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        Self::Connection(error.to_string())
    }
}
