//! Charts drawn by the server.

use leptos::prelude::*;

/// A drawing beside the table that holds its numbers, and hidden from assistive technology for
/// that reason.
#[component]
pub fn ServerChart(
    /// SVG; empty where it could not be drawn, and then nothing is shown.
    drawing: String,
) -> impl IntoView {
    view! { <figure class="chart-figure ch-frame" aria-hidden="true" inner_html=drawing></figure> }
}
