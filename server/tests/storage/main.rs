//! The store on both engines: what goes in comes out, whole or not at all.

#![expect(clippy::unwrap_used, reason = "a test tells by panicking")]

#[macro_use]
mod engines;
mod notes;
#[path = "../../../app/domain/tests/domain/planned.rs"]
mod planned;
mod postgres;
mod random_wave;

mod audit;
mod audit_cut;
mod audit_read;
mod audit_roles;
mod changes;
mod duties;
mod editions;
mod encoding;
mod follow_up_actions;
mod lists;
mod migration;
mod people;
mod plans;
mod providers;
mod publish;
mod restart;
mod schema;
mod standing;
mod tls;
mod together;
mod trouble;
mod unread;
mod versions;
mod visits;
mod waves;
