//! What the page of one's own account shows, and the page to choose a password on.

use serde::{Deserialize, Serialize};

/// One's own account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountPage {
    /// What the person is called.
    pub name: String,
    /// What they sign in with.
    pub e_mail: String,
    /// What they are, and where.
    pub about: String,
    /// What they can do, in a sentence.
    pub can: String,
    /// Whether they have a password of their own here, to change.
    pub has_password: bool,
    /// Where they have none, what they sign in by instead, in a sentence.
    pub instead: String,
    /// What was done a moment ago, in a sentence.
    pub done: Option<String>,
    /// Where they are signed in, the one used last first.
    pub sessions: Vec<SessionRow>,
}

/// A place where somebody is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionRow {
    /// Its id.
    pub id: String,
    /// The browser and the machine, in words.
    pub browser: String,
    /// The address it signed in from.
    pub address: String,
    /// When that was.
    pub since: String,
    /// When it was last used.
    pub used: String,
    /// It is the one that asks.
    pub here: bool,
}
