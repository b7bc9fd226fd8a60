//! "Slik er tallene laget": from numbers to the place that explains how they are made.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use view::routes;
use view::words::catalog::{Word, layout};

use super::rel::rel;
use crate::language::text;

/// The link, in the wave of the address.
#[component]
pub fn HowMade(
    /// The place on the page of explanations.
    #[prop(into)]
    place: String,
    /// What the link says.
    #[prop(default = layout::HOW_NUMBERS)]
    words: Word,
) -> impl IntoView {
    let year = use_query_map().with_untracked(|query| query.get("wave"));
    let query = year.map_or_else(String::new, |year| format!("?wave={year}"));
    let href = format!("{}{query}#{place}", routes::METHOD);
    let rel = rel(&href);
    view! {
        <a class="link" href=href rel=rel>
            {text(words)}
        </a>
    }
    .into_any()
}
