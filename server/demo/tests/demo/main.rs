//! What the generator makes: the waves, held against their targets, and what a demonstration begins with.
#![expect(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod follow_up;
mod targets;
mod wave;
