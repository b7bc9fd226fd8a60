//! Links to the files of a page.

use leptos::prelude::*;
use view::words::catalog::common;

use super::icon::{Icon, Shape};
use crate::language::text;

/// "Last ned" with one link a file. The router leaves `download` links to the browser.
#[component]
pub fn Downloads(
    /// What each link says, and its address.
    files: Vec<(&'static str, String)>,
) -> impl IntoView {
    view! {
        <span class="split">
            <span>
                <Icon shape=Shape::Download />
                {text(common::DOWNLOAD)}
            </span>
            {files
                .into_iter()
                .map(|(label, href)| view! { <a href=href download="">{label}</a> })
                .collect_view()}
        </span>
    }
    .into_any()
}
