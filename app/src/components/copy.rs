//! A button that copies a sentence, so that it can be quoted as it stands.

use leptos::prelude::*;
use view::words::catalog::{common, layout};

use super::context_bar::Shown;
use crate::language::text;

/// The button, and room for what it says when it has copied. `public/copy.js` does the work: the
/// button is seen only where that runs, and keeps its place otherwise. A sentence about made-up
/// answers takes the mark along, wherever it is put.
#[component]
pub fn Copy(
    /// The sentence.
    #[prop(into)]
    sentence: String,
) -> AnyView {
    let made_up = untrack(|| use_context::<Shown>().is_some_and(Shown::is_synthetic));
    let sentence = if made_up {
        format!("{sentence} ({}.)", text(layout::SYNTHETIC))
    } else {
        sentence
    };
    view! {
        <span class="copy">
            <button
                class="link"
                type="button"
                data-copy=sentence
                data-copied=text(common::COPIED)
            >
                {text(common::COPY)}
            </button>
            " "
            <span role="status"></span>
        </span>
    }
    .into_any()
}
