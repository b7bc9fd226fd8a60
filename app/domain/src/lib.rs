//! The thinking of the follow-up dashboard: municipalities, codebook, wave, filter, tabulation.
//!
//! **Invariant:** this crate is pure. It reads no file, no clock, no socket and no randomness; it
//! knows neither leptos nor sqlx nor async. What comes from the world comes in as values.

pub mod access;
pub mod agreed;
pub mod analysis;
pub mod audit;
pub mod borders;
pub mod colouring;
pub mod column;
pub mod compare;
pub mod content;
pub mod coverage;
pub mod desk;
pub mod filter;
pub mod follow_up;
pub mod import;
pub mod indicator;
pub mod lineage;
pub mod lists;
pub mod municipality;
pub mod published;
pub mod register;
pub mod report;
pub mod rules;
pub mod search;
pub mod sheet;
pub mod signal;
pub mod signals;
pub mod similar;
pub mod survey;
pub mod tabulate;
pub mod trial;
pub mod wave;
pub mod weights;
pub mod world;
