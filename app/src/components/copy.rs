//! A button that copies a sentence, so that it can be quoted as it stands.

use domain::words::catalog::common;
use leptos::prelude::*;

use crate::language::text;

/// The button, and room for what it says when it has copied. `public/copy.js` does the work: the
/// button is seen only where that runs, and keeps its place otherwise.
#[component]
pub fn Copy(
    /// The sentence.
    #[prop(into)]
    sentence: String,
) -> AnyView {
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
