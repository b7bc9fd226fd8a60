//! What ships as data, held against itself and against what the published report counts.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod borders;
mod codebook;
mod names;
mod register;
