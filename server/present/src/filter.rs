//! A filter in words: its conditions as chips, the choices of its panel, and what is being picked.

pub mod chips;
pub mod facets;
pub mod picked;
