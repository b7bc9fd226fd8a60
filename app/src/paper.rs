//! The pages that are sent once and for all, like paper: all but the list and the question.
//!
//! Nothing on them answers while people work, so they are sent without a program and without data
//! for one, and the program of the live pages holds nothing of them. A link from a live page to one
//! of them says [`rel`], so that the browser follows it and not the program.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::SsrMode;
use leptos_router::components::{ParentRoute, Route, Router, Routes};
use leptos_router::path;

use crate::components::frame::Frame;
use crate::{Titles, document, pages};

/// The document around one of these pages. Rendered by the server only.
pub fn shell(options: LeptosOptions) -> AnyView {
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    document(options, ().into_any(), || Paper().into_any())
}

/// The pages.
#[component]
pub fn Paper() -> impl IntoView {
    provide_meta_context();
    view! {
        <Titles />
        <Router>
            <Routes fallback=pages::not_found::NotFound>
                <ParentRoute path=path!("") view=Frame ssr=SsrMode::Async>
                    <Route path=path!("") view=pages::overview::Overview ssr=SsrMode::Async />
                    <Route
                        path=path!("kommuner/:number")
                        view=pages::profile::Profile
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("sporsmal") view=pages::questions::Questions ssr=SsrMode::Async />
                    <Route path=path!("regioner") view=pages::regions::Regions ssr=SsrMode::Async />
                    <Route path=path!("rapport") view=pages::report::Report ssr=SsrMode::Async />
                    <Route
                        path=path!("rapport/publisert")
                        view=pages::published::Published
                        ssr=SsrMode::Async
                    />
                    <Route
                        path=path!("rapport/uenigheter")
                        view=pages::conflicts::Conflicts
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("metode") view=pages::method::Method ssr=SsrMode::Async />
                    <Route path=path!("*any") view=pages::not_found::NotFound ssr=SsrMode::Async />
                </ParentRoute>
            </Routes>
        </Router>
    }
}

/// What a link to an address of the site says of it: `external`, unless it leads to a live page or
/// to a place on the same page.
pub fn rel(href: &str) -> Option<&'static str> {
    let path = href.split(['?', '#']).next().unwrap_or_default();
    let followed = ["", "/kommuner"].contains(&path) || path.starts_with("/sporsmal/");
    (!followed).then_some("external")
}

#[cfg(test)]
mod tests {
    use super::rel;

    #[test]
    fn the_browser_follows_links_to_pages_without_a_program() {
        for href in [
            "/",
            "/?region=nord&wave=2015",
            "/regioner?justert=1&wave=2015",
            "/kommuner/1902?wave=2015",
            "/sporsmal",
            "/sporsmal?wave=2014#tolk",
            "/rapport?region=nord&wave=2015",
            "/rapport/publisert",
            "/metode#n",
        ] {
            assert_eq!(rel(href), Some("external"), "{href}");
        }
        for href in [
            "#innhold",
            "/kommuner?region=nord",
            "/sporsmal/result_target?wave=2015",
        ] {
            assert_eq!(rel(href), None, "{href}");
        }
    }
}
