//! The head of a page that is a list: what it is called, what is said of it, its files, and what can be begun.

use leptos::prelude::*;
use view::words::catalog::{Word, common};

use super::download::Downloads;
use super::icon::{Icon, Shape};
use crate::language::text;

/// The head.
#[component]
pub fn FilesHead(
    /// Of the whole page, or of the result beside a filter.
    class: &'static str,
    /// What the page is called.
    title: Word,
    /// What is said of it.
    about: AnyView,
    /// The files: Excel, and csv.
    files: [String; 2],
    /// What can be begun, and where; `None` for those who may not.
    new: Option<(Word, String)>,
) -> AnyView {
    let [xlsx, csv] = files;
    let files = vec![(text(common::EXCEL), xlsx), (text(common::CSV), csv)];
    let new = new.map(|(word, href)| {
        view! {
            <a class="ds-button" href=href>
                <Icon shape=Shape::Plus />
                {text(word)}
            </a>
        }
    });
    view! {
        <header class=class>
            <div>
                <h1 tabindex="-1">{text(title)}</h1>
                {about}
            </div>
            <div class="actions">
                <Downloads files />
                {new}
            </div>
        </header>
    }
    .into_any()
}
