//! The service as a browser meets it: headers on every answer, who is let in, canonical addresses.

#![expect(clippy::unwrap_used, reason = "a test tells by panicking")]

mod heard;
mod house;
#[path = "../../../app/domain/tests/domain/planned.rs"]
mod planned;
mod service;
mod visits;
mod visits_clash;
mod visits_gathering;
mod visits_held;
mod visits_people;
mod visits_written;
mod world;

mod access;
mod accounts;
mod actions;
mod actions_deleted;
mod actions_refused;
mod actions_steps;
mod addresses;
mod agreed_on_visit;
mod audit;
mod bad_input;
mod beside_facts;
mod files;
mod follow_up;
mod forms;
mod headers;
mod home;
mod hostile;
mod invite;
mod language;
mod listening;
mod lists;
mod lists_filled;
mod lists_planned;
mod lists_turned;
mod lists_twice;
mod network;
mod news;
mod office;
mod own;
mod people;
mod provider;
mod raw_text;
mod rules;
mod rules_kept;
mod sign_in;
mod silent;
mod trips;
mod trouble;
mod units_followed;
