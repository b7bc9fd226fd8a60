//! The server: the only crate that talks to the world.

pub mod db;
