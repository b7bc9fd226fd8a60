//! Which rows are shown, and the way to the others.

use leptos::prelude::*;
use view::list::Paging as Pages;
use view::words::catalog::list;

use super::icon::{Icon, Shape};
use crate::language::{fill, text};

/// The line under a list.
#[component]
pub fn Paging(
    /// Where in the list the page is.
    paging: Pages,
    /// Rows of the whole list.
    all: usize,
) -> AnyView {
    let number = super::value::count;
    let showing = fill(
        list::SHOWING,
        &[
            ("first", &number(paging.first)),
            ("last", &number(paging.last)),
            ("all", &number(all)),
        ],
    );
    let pages = paging.pages.into_iter().map(|page| {
        let current = page.current.then_some("page");
        view! { <li><a href=page.href aria-current=current>{page.text}</a></li> }
    });
    let link = |href: Option<String>, label: &'static str| {
        href.map(|href| view! { <li><a href=href>{label}</a></li> })
    };
    view! {
        <nav class="paging" aria-label=text(list::PAGES)>
            <p class="quiet figures">{showing}</p>
            <ul>
                {pages.collect_view()}
                {paging
                    .next_href
                    .map(|href| {
                        view! {
                            <li>
                                <a href=href>{text(list::NEXT)}<Icon shape=Shape::Right /></a>
                            </li>
                        }
                    })}
                {link(paging.all_href, text(list::SHOW_ALL))}
                {link(paging.paged_href, text(list::SHOW_PAGES))}
            </ul>
        </nav>
    }
    .into_any()
}
