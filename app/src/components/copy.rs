//! Buttons that copy: a sentence to be quoted as it stands, the address of the page, a table.

use leptos::prelude::*;
use view::words::catalog::{common, layout, list};

use super::context_bar::Shown;
use crate::language::text;

/// The button, and room for what it says when it has copied. `public/page.js` does the work: the
/// button is seen only where that runs, and keeps its place otherwise. A sentence about made-up
/// answers takes the mark along, wherever it is put.
#[component]
pub fn Copy(
    /// The sentence.
    #[prop(into)]
    sentence: String,
) -> AnyView {
    let sentence = if made_up() {
        format!("{sentence} ({}.)", text(layout::SYNTHETIC))
    } else {
        sentence
    };
    draw(
        Copied::Sentence(sentence),
        text(common::COPY),
        text(common::COPIED),
    )
}

/// A button that copies the address of the page, to be sent to somebody.
#[component]
pub fn CopyLink() -> AnyView {
    draw(Copied::Link, text(common::SHARE), text(common::LINK_COPIED))
}

/// What stands above a table: that it may be wider than the screen, and a button that copies it, so
/// that it can be put into a sheet. The table is the next one of the page.
#[component]
pub fn TableTools(
    /// Whether it scrolls by itself where it does not fit.
    #[prop(default = true)]
    scrolls: bool,
) -> AnyView {
    let hint =
        scrolls.then(|| view! { <span class="scroll-hint">{text(list::SCROLLS)} " "</span> });
    let mark = if made_up() {
        text(layout::SYNTHETIC)
    } else {
        ""
    };
    view! {
        <p class="table-tools">
            {hint} {draw(Copied::Table(mark), text(common::COPY_TABLE), text(common::COPIED))}
        </p>
    }
    .into_any()
}

/// Whether the answers that the page is of are made up.
fn made_up() -> bool {
    untrack(|| use_context::<Shown>().is_some_and(Shown::is_synthetic))
}

/// What a button copies.
enum Copied {
    Sentence(String),
    Link,
    /// With what stands below it there.
    Table(&'static str),
}

fn draw(copied: Copied, label: &'static str, said: &'static str) -> AnyView {
    let (sentence, link, table) = match copied {
        Copied::Sentence(sentence) => (Some(sentence), None, None),
        Copied::Link => (None, Some(""), None),
        Copied::Table(mark) => (None, None, Some(mark)),
    };
    view! {
        <span class="copy">
            <button
                class="link"
                type="button"
                data-copy=sentence
                data-copy-link=link
                data-copy-table=table
                data-copied=said
            >
                {label}
            </button>
            " "
            <span role="status"></span>
        </span>
    }
    .into_any()
}
