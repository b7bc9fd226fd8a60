//! Pages that are printed: what stands on top of every sheet of paper, and nowhere on the screen.

use domain::words::catalog::layout;
use leptos::prelude::*;

use crate::language::text;

/// The content of a page, with a head that is repeated on every sheet it is printed on.
#[component]
pub fn Sheets(
    /// The mark of made-up answers stands first.
    synthetic: bool,
    /// Wave, selection, date.
    head: Vec<String>,
    /// The content.
    children: Children,
) -> AnyView {
    let mark = synthetic.then(|| view! { <strong>{text(layout::SYNTHETIC)}</strong> });
    let head: Vec<AnyView> = head
        .into_iter()
        .map(|words| view! { <span>{words}</span> }.into_any())
        .collect();
    view! {
        <div class="sheets">
            <div class="sheet-head" aria-hidden="true">
                <p>{mark} {head}</p>
            </div>
            <div class="sheet-body">{children()}</div>
        </div>
    }
    .into_any()
}
