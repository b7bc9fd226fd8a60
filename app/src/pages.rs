//! One file a route. Only pages load data.
//!
//! To add a page: 1. give it a view in `view` and a server function in [`crate::api`];
//! 2. create its resource at the top of the page and read it once, in one `Suspend`; 3. draw the
//! value with components, ending every branch in `.into_any()`; 4. add its route in [`crate::App`],
//! or in [`crate::static_pages`] if nothing on it listens, with `SsrMode::Async`.

pub mod absence;
pub mod account;
pub mod action;
pub mod actions;
pub mod audit;
pub mod changes;
pub mod choose_password;
pub mod compare;
pub mod conflicts;
pub mod method;
pub mod municipalities;
pub mod new_action;
pub mod not_found;
pub mod overview;
pub mod people;
pub mod profile;
pub mod published;
pub mod question;
pub mod questions;
pub mod regions;
pub mod report;
pub mod search;
pub mod sign_in;
pub mod unit_follow_up;

use leptos::prelude::*;
use leptos_router::hooks::use_url;

/// The query of the address, as it stands in it, without the question mark.
fn query() -> Memo<String> {
    let url = use_url();
    Memo::new(move |_| url.with(|url| url.search().trim_start_matches('?').to_owned()))
}
