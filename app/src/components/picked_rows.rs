//! What can be done with rows that are picked: their boxes belong to this form, with and without script.

use leptos::prelude::*;
use view::list::{PICKED_FROM, Picking};
use view::routes;
use view::words::catalog::{list, lists};

use crate::language::text;

/// Id of the form. The boxes in the rows belong to it.
pub const PICKED_ROWS: &str = "valgte";

/// The form: each button leads to a page that says what will be done.
#[component]
pub fn PickedRows(
    /// What the form sends along.
    picking: Picking,
) -> AnyView {
    view! {
        <form class="picked-rows" id=PICKED_ROWS action=routes::LIST_NEW method="get">
            <input type="hidden" name="wave" value=picking.year />
            {picking
                .kept
                .map(|kept| view! { <input type="hidden" name=PICKED_FROM value=kept /> })}
            <span class="picked-count" data-picked=text(list::CHOSEN)>{text(lists::PICKED)}</span>
            <button class="link button-link" type="submit">
                {text(lists::ADD_TO_LIST)}
            </button>
            {if picking.plans { plan().into_any() } else { not_here().into_any() }}
            <button class="link button-link" type="reset">
                {text(lists::CLEAR_PICKED)}
            </button>
        </form>
    }
    .into_any()
}

/// The way to visits to the picked ones, with how many they are where a script counts them.
fn plan() -> impl IntoView {
    view! {
        <button
            class="link button-link"
            type="submit"
            formaction=routes::VISIT_NEW
            data-picked=text(lists::PLAN_VISITS)
        >
            {text(lists::PLAN_VISIT)}
        </button>
    }
}

/// Why there is no such way.
fn not_here() -> impl IntoView {
    view! { <span class="quiet">{text(lists::PLAN_OWN)}</span> }
}
