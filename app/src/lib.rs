//! What people see.

pub mod api;
pub mod backend;
pub mod error;
