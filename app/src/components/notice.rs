//! What in an address could not be used, told in sentences.

use leptos::prelude::*;
use view::words::catalog::list;

use crate::language::text;

/// The problems of an address; nothing where there are none.
#[component]
pub fn Problems(
    /// One sentence each.
    sentences: Vec<String>,
) -> AnyView {
    if sentences.is_empty() {
        return ().into_any();
    }
    view! {
        <div class="ds-alert" data-color="info">
            <p>{text(list::PROBLEMS)}</p>
            {sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view()}
        </div>
    }
    .into_any()
}

/// What to bear in mind when reading the numbers beside it.
#[component]
pub fn Caveats(
    /// Heading.
    title: &'static str,
    /// One sentence each.
    sentences: Vec<String>,
) -> AnyView {
    if sentences.is_empty() {
        return ().into_any();
    }
    view! {
        <div class="caveats">
            <h2>{title}</h2>
            <ul>
                {sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}
            </ul>
        </div>
    }
    .into_any()
}
