//! Import of a wave: what is told of spoiled files, and the laws that hold for all files.

#![expect(
    clippy::unwrap_used,
    reason = "a helper of a test may fail as the test does"
)]

mod cells;
mod codebook;
mod fixture;
mod laws;
mod preview;
mod problems;
