//! Any address without a page.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::components::lost::no_page;

/// Says that there is no such page, and offers search.
#[component]
pub fn NotFound() -> impl IntoView {
    let path = use_location().pathname;
    move || no_page(&path.get())
}
