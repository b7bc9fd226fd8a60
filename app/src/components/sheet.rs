//! Paper: what stands on top of every sheet a page is printed on, and nowhere on the screen.

use leptos::prelude::*;
use view::words::catalog::layout;

use crate::language::text;

/// The content of a page that tells more on every sheet than the frame does: it stands in the
/// frame's sheets, and its head takes the place of theirs.
#[component]
pub fn Sheets(
    /// The mark of made-up answers stands first.
    synthetic: bool,
    /// Wave, selection, date.
    head: Vec<String>,
    /// The content.
    children: Children,
) -> AnyView {
    view! {
        <div class="sheets">
            {sheet_head(synthetic, head)} <div class="sheet-body">{children()}</div>
        </div>
    }
    .into_any()
}

/// The head of every sheet: the mark of made-up answers, then words.
pub fn sheet_head(synthetic: bool, words: Vec<String>) -> AnyView {
    let mark = synthetic.then(|| view! { <strong>{text(layout::SYNTHETIC)}</strong> });
    let words: Vec<AnyView> = words
        .into_iter()
        .map(|words| view! { <span>{words}</span> }.into_any())
        .collect();
    view! {
        <div class="sheet-head" aria-hidden="true">
            <p>{mark} {words}</p>
        </div>
    }
    .into_any()
}
