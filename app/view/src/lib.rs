//! What each page shows, as values: worded, counted and linked, but without markup.
//!
//! The server builds them from a wave and a `Filter`, the app draws
//! them. Every number that stands for municipalities carries the address of their list.

pub mod account;
pub mod actions;
pub mod audit;
pub mod change;
pub mod changes;
pub mod compare;
pub mod desk;
pub mod form;
pub mod gone;
pub mod list;
pub mod lists;
pub mod map;
pub mod method;
pub mod overview;
pub mod people;
pub mod profile;
pub mod published;
pub mod question;
pub mod regions;
pub mod report;
pub mod routes;
pub mod rules;
pub mod search;
pub mod sign_in;
pub mod signals;
pub mod similar;
pub mod site;
pub mod unit_follow_up;
pub mod unit_rail;
pub mod value;
pub mod visit;
pub mod words;

use serde::{Deserialize, Serialize};

/// A text that leads somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What it says.
    pub text: String,
    /// Address within the site.
    pub href: String,
}

/// One of several places to go, of which one is shown now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Id in the address.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Address within the site.
    pub href: String,
    /// Whether it is the one shown.
    pub current: bool,
}

/// A number of units, with the address of their list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Units.
    pub count: usize,
    /// Their list.
    pub href: String,
}

/// A part of N, with the addresses of both lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Units in the part.
    pub count: usize,
    /// Units it is a part of.
    pub n: usize,
    /// The list of the part.
    pub href: String,
}
