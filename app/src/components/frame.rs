//! What stands around every page: skip link, header, context bar, footer.

use leptos::prelude::*;
use leptos_router::components::Outlet;
use leptos_router::hooks::use_location;
use view::routes;
use view::site::Site;
use view::words::catalog::layout;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use super::context_bar::{ContextBar, Shown, on_paper};
use super::icon::{Icon, Shape};
use super::rel::rel;
use super::who::Who;
use crate::language::text;
use crate::transfer::handed_over;

/// The frame, with the page in it. The server hands in what the context bar says; it travels to
/// the browser with the page.
#[component]
pub fn Frame() -> impl IntoView {
    let shown = Shown::of(handed_over(use_context::<Site>));
    provide_context(shown);
    follow_navigation();
    view! {
        <a class="ds-skip-link" href="#innhold" rel="external">
            {text(layout::SKIP)}
        </a>
        <Patterns />
        <Header shown />
        <ContextBar shown />
        <main id="innhold" class="page" tabindex="-1">
            <div class="sheets">
                {on_paper(shown)} <div class="sheet-body">
                    <Outlet />
                </div>
            </div>
        </main>
        <Footer shown />
    }
}

/// After a step to another page within the app: the menu folds, and focus goes to the content,
/// as it would on a new page.
fn follow_navigation() {
    let path = use_location().pathname;
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        if before.is_some_and(|before| before != now) {
            if let Ok(Some(menu)) = document().query_selector("details.menu") {
                drop(menu.remove_attribute("open"));
            }
            let main = document().get_element_by_id("innhold");
            if let Some(Ok(main)) = main.map(JsCast::dyn_into::<HtmlElement>) {
                let options = FocusOptions::new();
                options.set_prevent_scroll(true);
                drop(main.focus_with_options(&options));
            }
        }
        now
    });
}

/// Patterns for the empties that have no colour of their own.
#[component]
fn Patterns() -> impl IntoView {
    view! {
        <svg class="patterns" aria-hidden="true">
            <defs>
                <pattern
                    id="hatch"
                    width="6"
                    height="6"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                >
                    <path class="hatch" d="M0 0V6" />
                </pattern>
                <pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">
                    <circle class="dots" cx="2.5" cy="2.5" r="1.2" />
                </pattern>
                <pattern id="rings" width="8" height="8" patternUnits="userSpaceOnUse">
                    <circle class="rings" cx="4" cy="4" r="2.2" />
                </pattern>
            </defs>
        </svg>
    }
}

#[component]
fn Header(shown: Shown) -> impl IntoView {
    let path = use_location().pathname;
    let places = [
        (routes::OVERVIEW, layout::OVERVIEW),
        (routes::MUNICIPALITIES, layout::MUNICIPALITIES),
        (routes::QUESTIONS, layout::QUESTIONS),
        (routes::REGIONS, layout::REGIONS),
        (routes::CHANGES, layout::CHANGES),
        (routes::REPORT, layout::REPORT),
        (routes::FOLLOW_UP, layout::FOLLOW_UP),
        (routes::METHOD, layout::METHOD),
    ];
    let links = places.map(|(href, word)| {
        let current = move || {
            let path = path.get();
            let below = href.len() > 1 && path.starts_with(&format!("{href}/"));
            let beside = href == routes::MUNICIPALITIES && path == routes::COMPARE;
            let here = path == href || below || beside;
            here.then_some("page")
        };
        view! {
            <a href=move || shown.href(href) rel=rel(href) aria-current=current>
                {text(word)}
            </a>
        }
    });
    let person = shown.person();
    let who = person.clone().map(|person| view! { <Who person /> });
    let menu = person.is_some().then(|| {
        view! {
            <details class="menu">
                <summary>
                    <Icon shape=Shape::Menu />
                    {text(layout::MENU)}
                </summary>
                <div class="menu-body">
                    <nav class="nav" aria-label=text(layout::MAIN_MENU)>
                        {links.into_iter().collect_view()}
                    </nav>
                    <Find shown />
                </div>
            </details>
        }
    });
    view! {
        <header class="top" data-color-scheme="dark">
            <div>
                <a
                    class="brand"
                    href=move || shown.href(routes::OVERVIEW)
                    rel=rel(routes::OVERVIEW)
                    aria-label=text(layout::HOME)
                >
                    <b>{text(layout::OWNER)}</b>
                    " "
                    <span>{text(layout::PRODUCT)}</span>
                </a>
                {menu}
                {who}
            </div>
        </header>
    }
}

/// The search for a municipality or a question, in the header of every page.
#[component]
fn Find(shown: Shown) -> impl IntoView {
    view! {
        <form class="find" id="find" role="search" action=routes::SEARCH method="get">
            <Icon shape=Shape::Search />
            <input
                type="search"
                name="q"
                aria-label=text(layout::FIND)
                placeholder=text(layout::FIND)
            />
            {move || {
                shown.earlier().map(|year| view! { <input type="hidden" name="wave" value=year.to_string() /> })
            }}
        </form>
    }
}

#[component]
fn Footer(shown: Shown) -> impl IntoView {
    view! {
        <footer class="foot">
            <div>
                <p>{move || shown.sources()}</p>
                {shown
                    .person()
                    .map(|_| {
                        view! {
                            <p class="quiet-links">
                                <a href=move || shown.href(routes::METHOD) rel=rel(routes::METHOD)>
                                    {text(layout::HOW_NUMBERS)}
                                </a>
                            </p>
                        }
                    })}
            </div>
        </footer>
    }
}
