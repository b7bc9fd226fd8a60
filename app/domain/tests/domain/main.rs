//! The domain from outside: what the filter holds and how it is written, and what the analyses find.
//! Where it can be done twice, it is done a second time, slowly, and the two are compared.

#![expect(clippy::unwrap_used, reason = "a test stops where it stands")]

mod followed;
mod formula;
mod planned;
mod question;
mod rules;
mod small;
mod world;

mod analysis_laws;
mod analysis_naive;
mod analysis_reference;
mod analysis_simulation;
mod borders;
mod compare_read;
mod coverage;
mod filter_canonical;
mod filter_follow_up;
mod filter_random;
mod filter_read;
mod generations;
mod signals;
mod similar;
mod trial;
mod weights;
