//! Active filters in words, each a link to the page without it.

use leptos::prelude::*;
use view::Link;
use view::words::catalog::list;

use crate::language::text;

/// The chips and "clear"; nothing where no filter is active.
#[component]
pub fn Chips(
    /// Filters in words, leading to the page without them.
    chips: Vec<Link>,
    /// The page without any filter.
    clear_href: String,
) -> AnyView {
    if chips.is_empty() {
        return ().into_any();
    }
    view! {
        <div class="chips">
            <ul aria-label=text(list::ACTIVE_FILTERS)>
                {chips
                    .into_iter()
                    .map(|chip| {
                        view! {
                            <li>
                                <a class="ds-chip" data-removable="" data-noscroll="" href=chip.href>
                                    {chip.text}
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            <a class="link" href=clear_href data-noscroll="">
                {text(list::CLEAR)}
            </a>
        </div>
    }
    .into_any()
}
