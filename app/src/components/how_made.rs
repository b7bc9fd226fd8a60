//! "Slik er tallene laget": from numbers to the place that explains how they are made.

use domain::words::catalog::layout;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::language::text;

/// The link, in the wave of the address. The browser itself follows it, since only then does it
/// find the place on a page that is not there yet.
#[component]
pub fn HowMade(
    /// The place on the page of explanations.
    #[prop(into)]
    place: String,
) -> impl IntoView {
    let year = use_query_map().with_untracked(|query| query.get("wave"));
    let query = year.map_or_else(String::new, |year| format!("?wave={year}"));
    view! {
        <a class="link" href=format!("/metode{query}#{place}") rel="external">
            {text(layout::HOW_NUMBERS)}
        </a>
    }
    .into_any()
}
