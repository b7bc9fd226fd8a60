//! What people see: pages, components and the addresses they answer to.
//!
//! Compiled twice, for the server (`ssr`) and for the browser (`hydrate`). The two must write the
//! same text, so every number and date is formed by `view::words::format`. What truly differs
//! stands in [`http`] and in [`hydrate`], and nowhere else.

#![expect(
    clippy::needless_pass_by_value,
    reason = "the properties of a component are its own"
)]

pub mod api;
pub mod backend;
pub mod components;
pub mod error;
pub mod http;
pub mod language;
pub mod pages;
pub mod program;
pub mod static_pages;
pub mod transfer;

use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::{HashedStylesheet, MetaTags, Title, provide_meta_context};
use leptos_router::components::{ParentRoute, Route, Router, Routes};
use leptos_router::{SsrMode, path};
use view::words::catalog::layout;

use crate::components::frame::Frame;
use crate::components::live_form::Hydrated;
use crate::components::raw_text::in_title;
use crate::language::lang;
use crate::program::Program;

/// The document around the live page. Rendered by the server only.
pub fn shell(options: LeptosOptions) -> AnyView {
    let program = view! { <Program options=options.clone() /> };
    document(options, program.into_any(), || App().into_any())
}

/// The document around a page, with or without the program that brings it to life.
fn document(options: LeptosOptions, program: AnyView, pages: fn() -> AnyView) -> AnyView {
    view! {
        <!DOCTYPE html>
        <html lang=lang().tag() data-color-scheme="auto">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link
                    rel="preload"
                    href="/fonts/inter-latin.woff2"
                    r#as="font"
                    r#type="font/woff2"
                    crossorigin="anonymous"
                />
                <HashedStylesheet options=options.clone() id="style" />
                <AutoReload options />
                <script src="/page.js" nonce=use_nonce() defer></script>
                {program}
                <MetaTags />
            </head>
            <body data-size="sm">{pages()}</body>
        </html>
    }
    .into_any()
}

/// The live pages: those that answer while people work on them, which is the list. It is rendered
/// whole before it is sent ([`SsrMode::Async`]), so that it is complete without script and its status
/// is right.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    language::provide();
    Hydrated::provide();
    view! {
        <Titles />
        <Router>
            <Routes fallback=pages::not_found::NotFound>
                <ParentRoute path=path!("") view=Frame ssr=SsrMode::Async>
                    <Route
                        path=path!("kommuner")
                        view=pages::municipalities::Municipalities
                        ssr=SsrMode::Async
                    />
                </ParentRoute>
            </Routes>
        </Router>
    }
}

/// How the title of a page becomes the title of its document. The language is looked up here: the
/// formatter runs when the document is put together, outside the page.
#[component]
fn Titles() -> impl IntoView {
    let language = lang();
    view! {
        <Title formatter=move |page: String| {
            if page.is_empty() {
                layout::PRODUCT.text(language).to_owned()
            } else {
                in_title(&layout::TITLE_SUFFIX.fill(language, &[("page", &page)]))
            }
        } />
    }
}

/// Brings the server's page to life in the browser.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_body(App);
}
