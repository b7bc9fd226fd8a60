//! Files read back as a person's program reads them: every row, every kind of empty, every type.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod actions;
mod awkward;
mod demo_wave;
#[path = "../../../app/domain/tests/domain/planned.rs"]
mod planned;

mod list;
mod names;
mod profile;
mod questions;
mod ticks;
mod visits;
mod writers;
