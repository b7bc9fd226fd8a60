//! A few ways to show the same, of which one is chosen: links side by side.

use leptos::prelude::*;
use view::Choice;

/// The choices as links; what is chosen lives in the address.
#[component]
pub fn Segments(
    /// What is chosen between.
    label: &'static str,
    /// The choices.
    choices: Vec<Choice>,
) -> AnyView {
    view! {
        <nav class="segments" aria-label=label>
            {choices
                .into_iter()
                .map(|choice| {
                    let current = choice.current.then_some("true");
                    view! {
                        <a href=choice.href data-noscroll="" aria-current=current>
                            {choice.text}
                        </a>
                    }
                })
                .collect_view()}
        </nav>
    }
    .into_any()
}
