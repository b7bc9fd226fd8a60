//! The way between the pages of a part of the site.

use leptos::prelude::*;
use view::words::catalog::Word;

use crate::language::text;

/// The links, with the page that one stands on, or below, marked.
pub fn subnav(name: Word, places: &[(&'static str, Word)], here: &'static str) -> AnyView {
    let links = places.iter().map(|(href, word)| {
        let current = (*href == here).then_some("page");
        view! {
            <a href=*href rel="external" aria-current=current>
                {text(*word)}
            </a>
        }
    });
    view! {
        <nav class="subnav" aria-label=text(name)>
            {links.collect_view()}
        </nav>
    }
    .into_any()
}
