//! A section of a page: a rule, a heading left, one quiet line or control right.

use leptos::prelude::*;

/// A section with its heading.
#[component]
pub fn Section(
    /// Id of the heading, and of the place to link to.
    id: &'static str,
    /// The heading: its content or finding.
    #[prop(into)]
    title: String,
    /// One quiet line at the right.
    #[prop(optional, into)]
    aside: Option<String>,
    /// A control at the right.
    #[prop(optional)]
    control: Option<AnyView>,
    /// The content.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby=id>
            <div class="section-head">
                <h2 id=id>{title}</h2>
                {aside.map(|aside| view! { <p>{aside}</p> })}
                {control}
            </div>
            {children()}
        </section>
    }
    .into_any()
}
