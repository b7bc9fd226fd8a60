//! Sentences: what the domain found, worded in the language asked for.
//!
//! The texts that stand by themselves are in [`view::words::catalog`]; here is what has to be put
//! together from counts, names and conditions.

pub mod action;
pub mod audit;
pub mod catalog;
pub mod change;
pub mod changes;
pub mod chart;
pub mod class;
pub mod compare;
pub mod desk;
pub mod export;
pub mod facts;
pub mod filter;
pub mod import;
pub mod indicator;
pub mod judge;
pub mod lineage;
pub mod list;
pub mod map;
pub mod method;
pub mod missing;
pub mod overview;
pub mod people;
pub mod profile;
pub mod question;
pub mod regions;
pub mod role;
pub mod rule;
pub mod search;
pub mod site;
pub mod verdict;
pub mod visit;
