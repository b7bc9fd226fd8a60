//! The thinking of the follow-up dashboard: municipalities, codebook, wave, filter, tabulation.
//!
//! **Invariant:** this crate is pure. It reads no file, no clock, no socket and no randomness; it
//! knows neither leptos nor sqlx nor async. What comes from the world comes in as values.

pub mod analysis;
pub mod chart;
pub mod classes;
pub mod column;
pub mod export;
pub mod filter;
pub mod id;
pub mod import;
pub mod indicator;
pub mod municipality;
pub mod present;
pub mod register;
pub mod report;
pub mod sheet;
pub mod signal;
pub mod survey;
pub mod tabulate;
pub mod view;
pub mod wave;
pub mod words;
