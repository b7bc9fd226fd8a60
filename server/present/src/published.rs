//! What the published report states beside what the waves hold: for the pages, and as a kept table.

pub mod fault;
pub mod table;
pub mod view;
mod words;
