//! The way between the pages of the administration.

use leptos::prelude::*;
use view::routes;
use view::words::catalog::admin as words;

use super::subnav::subnav;

/// The links, with the page that one stands on marked.
#[component]
pub fn AdminNav(
    /// The address of the page that one stands on.
    here: &'static str,
) -> AnyView {
    let places = [
        (routes::PEOPLE, words::PEOPLE),
        (routes::AUDIT, words::AUDIT),
    ];
    subnav(words::NAV, &places, here)
}
