//! Where a history stands, or what is new: that the calendar of the demonstration stands still, and the
//! clock does not.

use leptos::prelude::*;

use super::context_bar::Shown;

/// The sentence, once a page; nothing where the calendar goes on.
#[component]
pub fn StandsStill() -> AnyView {
    let told = use_context::<Shown>().and_then(|shown| shown.stands_still());
    told.map(|told| view! { <p class="note">{told}</p> })
        .into_any()
}
