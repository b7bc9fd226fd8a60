//! Where in the site a page is.

use leptos::prelude::*;
use view::Link;
use view::words::catalog::layout;

use super::rel::rel;
use crate::language::text;

/// The pages above this one, nearest last.
#[component]
pub fn Crumbs(
    /// The pages.
    links: Vec<Link>,
) -> impl IntoView {
    view! {
        <nav class="crumbs" aria-label=text(layout::BREADCRUMBS)>
            <ol>
                {links
                    .into_iter()
                    .map(|link| {
                        let rel = rel(&link.href);
                        view! {
                            <li>
                                <a href=link.href rel=rel>
                                    {link.text}
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
        </nav>
    }
}
