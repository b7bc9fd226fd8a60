//! The head of a column of dots on a scale: what each mark stands for, over the scale itself.

use leptos::prelude::*;

use super::value::percent_of;

/// A mark and what it stands for.
pub fn key(mark: &'static str, words: impl Into<String>) -> AnyView {
    let words: String = words.into();
    view! {
        <span>
            <svg width="12" height="12" aria-hidden="true">
                <circle class=mark cx="6" cy="6" r="4.5" />
            </svg>
            {words}
        </span>
    }
    .into_any()
}

/// The keys, and 0, 50 and 100 percent under them.
pub fn axis(keys: Vec<AnyView>) -> AnyView {
    view! {
        <span class="legend">{keys}</span>
        <span class="scale" aria-hidden="true">
            <span>"0"</span>
            <span>"50"</span>
            <span>{percent_of(1, 1)}</span>
        </span>
    }
    .into_any()
}
