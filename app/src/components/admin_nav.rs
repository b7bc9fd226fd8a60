//! The way between the pages of the administration.

use leptos::prelude::*;
use view::routes;
use view::words::catalog::admin as words;

use crate::language::text;

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
