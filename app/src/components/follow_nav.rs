//! The way between the pages of follow-up.

use leptos::prelude::*;
use view::routes;
use view::words::catalog::follow as words;

use super::subnav::subnav;

/// The links, with the page that one stands on, or below, marked.
#[component]
pub fn FollowNav(
    /// The address of the page that one stands on, or below.
    here: &'static str,
) -> AnyView {
    let places = [
        (routes::FOLLOW_UP, words::MINE),
        (routes::ACTIONS, words::ACTIONS),
        (routes::VISITS, words::VISITS),
        (routes::LISTS, words::LISTS),
        (routes::RULES, words::RULES),
    ];
    subnav(words::NAV, &places, here)
}
