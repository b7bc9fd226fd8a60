//! The way between the pages of follow-up.

use leptos::prelude::*;
use view::routes;
use view::words::catalog::follow as words;

use crate::language::text;

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
    let links = places.map(|(href, word)| {
        let current = (href == here).then_some("page");
        view! {
            <a href=href rel="external" aria-current=current>
                {text(word)}
            </a>
        }
    });
    view! {
        <nav class="subnav" aria-label=text(words::NAV)>
            {links.into_iter().collect_view()}
        </nav>
    }
    .into_any()
}
