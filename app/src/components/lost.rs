//! Pages for what is not there or could not be had: what happened, and the way on.

use leptos::prelude::*;
use leptos_meta::Title;
use view::words::catalog::{common, layout};

use super::rel::rel;
use crate::error::AppError;
use crate::http;
use crate::language::{fill, text};

/// A page that says something is not there, with a search and links onward. Answers 404.
#[component]
pub fn NotThere(
    /// Heading.
    title: &'static str,
    /// What was asked for.
    lead: String,
    /// Why it may be missing.
    why: &'static str,
    /// Where else to go: text and address.
    ways: Vec<(&'static str, &'static str)>,
) -> AnyView {
    http::not_found();
    view! {
        <Title text=title />
        <div class="lost">
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            <p>{why}</p>
            <form class="search-form" action="/kommuner" method="get" role="search">
                <label for="lost-search">{text(layout::FIND)}</label>
                <input class="ds-input" type="search" name="q" id="lost-search" size="24" />
                <button class="ds-button" type="submit">
                    {text(layout::FIND_GO)}
                </button>
            </form>
            <ul>
                {ways
                    .into_iter()
                    .map(|(words, href)| {
                        view! {
                            <li>
                                <a class="link" href=href rel=rel(href)>
                                    {words}
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </div>
    }
    .into_any()
}

/// A page that could not be made. Answers 500 (404 where the thing is not there).
#[component]
pub fn Failed(
    /// What went wrong.
    error: AppError,
    /// The address to try again.
    again: String,
) -> AnyView {
    http::server_error();
    let detail = match error {
        AppError::NotFound(what) => what,
        AppError::NoWave => text(common::ERROR_NO_WAVE).to_owned(),
        AppError::Connection(_) => text(common::ERROR_LEAD).to_owned(),
    };
    view! {
        <Title text=text(common::ERROR_TITLE) />
        <div class="lost">
            <h1>{text(common::ERROR_TITLE)}</h1>
            <p class="lead">{detail}</p>
            <ul>
                <li>
                    <a class="link" href=again rel="external">
                        {text(common::ERROR_AGAIN)}
                    </a>
                </li>
                <li>
                    <a class="link" href="/" rel=rel("/")>
                        {text(layout::OVERVIEW)}
                    </a>
                </li>
            </ul>
        </div>
    }
    .into_any()
}

/// The page of an address nothing answers to.
pub fn no_page(path: &str) -> AnyView {
    view! {
        <NotThere
            title=text(common::NOT_FOUND_TITLE)
            lead=fill(common::NOT_FOUND_LEAD, &[("path", path)])
            why=text(common::NOT_FOUND_WHY)
            ways=vec![
                (text(layout::OVERVIEW), "/"),
                (text(common::ALL_MUNICIPALITIES), "/kommuner"),
                (text(common::ALL_QUESTIONS), "/sporsmal"),
            ]
        />
    }
    .into_any()
}
