//! What the page to sign in on shows.

use serde::{Deserialize, Serialize};

/// The page to sign in on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignIn {
    /// The page of ours to go on to.
    pub back: String,
    /// What was done a moment ago, in a sentence.
    pub done: Option<String>,
    /// The ready people of the demonstration; nobody elsewhere.
    pub ready: Vec<Ready>,
    /// Providers that people may sign in at: what each is called, and where it begins.
    pub providers: Vec<crate::Link>,
    /// Why a provider let somebody go without signing them in; empty where none did.
    pub fault: String,
}

/// A ready person of the demonstration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ready {
    /// The account's id.
    pub account: String,
    /// What the person is called: what they are, and where.
    pub name: String,
    /// What they can do, in a sentence.
    pub can: String,
}
