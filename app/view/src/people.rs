//! What the page of people shows: who may sign in, as what and where, and what each role may do.

use serde::{Deserialize, Serialize};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeoplePage {
    /// How many there are, how many are locked, how many are invited; each worded.
    pub counts: Vec<String>,
    /// What was done, where the address says that something was.
    pub done: Option<String>,
    /// What of the address could not be used, in sentences.
    pub problems: Vec<String>,
    /// Everybody, by name.
    pub people: Vec<PersonRow>,
    /// The one who is being changed.
    pub chosen: Option<Chosen>,
    /// What a new person can be.
    pub roles: Vec<Pick>,
    /// Where a new person can be it.
    pub regions: Vec<Pick>,
    /// What each role may do.
    pub rights: Rights,
}

/// A line of the list of people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRow {
    /// What they are called.
    pub name: String,
    /// Where they are changed.
    pub href: String,
    /// What they are.
    pub role: String,
    /// Where.
    pub regions: String,
    /// What they sign in with.
    pub signs_in_with: String,
    /// When they last did.
    pub signed_in: String,
    /// How their account stands.
    pub standing: AccountState,
    /// What can be done of it, in a word.
    pub act: String,
    /// Whether they are the one who is being changed.
    pub chosen: bool,
}

/// How an account stands, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountState {
    /// The words.
    pub text: String,
    /// How much they weigh.
    pub weight: Weight,
}

/// How much the words of a standing weigh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Weight {
    /// As all others.
    Plain,
    /// Less: nobody has to do anything.
    Quiet,
    /// More: nobody can sign in to it.
    Locked,
}

/// Somebody who is being changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// The account's id.
    pub id: String,
    /// As it was seen.
    pub version: i64,
    /// What they are called.
    pub name: String,
    /// What they sign in with.
    pub e_mail: String,
    /// What they can be, with what they are.
    pub roles: Vec<Pick>,
    /// Where they can be it, with where they are.
    pub regions: Vec<Pick>,
    /// Where they are signed in, in a sentence.
    pub sessions: String,
    /// What may be done.
    pub may: Vec<Act>,
    /// What they follow that nobody has finished; `None` where there is nothing.
    pub follows: Option<Follows>,
}

/// What somebody looks after that nobody has finished: it is handed on before their account is locked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Follows {
    /// How many, in a sentence.
    pub sentence: String,
    /// Who can take it over.
    pub heirs: Vec<Pick>,
    /// Regions of which it can be handed on alone; none where it is all in one.
    pub parts: Vec<Pick>,
}

/// What may be done with an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// Give it another role and other regions.
    Change,
    /// End its sessions.
    SignOut,
    /// Lock it.
    Lock,
    /// Unlock it.
    Unlock,
    /// Make a code to choose a password with.
    Code,
}

/// One of several that a form offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pick {
    /// What it sends.
    pub value: String,
    /// What it says.
    pub text: String,
    /// Whether it is picked.
    pub picked: bool,
}

/// What each role may do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rights {
    /// The roles, in the order of the columns.
    pub roles: Vec<String>,
    /// A line an action.
    pub rows: Vec<Right>,
}

/// What of an action each role may do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Right {
    /// The action.
    pub action: String,
    /// How far each role reaches with it.
    pub reach: Vec<Reach>,
}

/// How far a role reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reach {
    /// It may not.
    Nowhere,
    /// In the regions of the one who asks.
    OwnRegions,
    /// Everywhere.
    Everywhere,
}
