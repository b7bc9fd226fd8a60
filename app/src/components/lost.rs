//! Pages for what is not there or could not be had: what happened, and the way on.

use leptos::prelude::*;
use leptos_meta::Title;
use view::form::Told;
use view::routes;
use view::words::catalog::{common, layout, sign_in};

use super::posted;
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
            {still_here(&posted::told())}
            <form class="search-form" action=routes::SEARCH method="get" role="search">
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

/// What somebody wrote and posted to what is not there any more, or not theirs to write: it can be copied
/// from here.
pub fn still_here(told: &Told) -> AnyView {
    let texts: Vec<String> = told.texts().map(str::to_owned).collect();
    if texts.is_empty() {
        return ().into_any();
    }
    let texts = texts.into_iter().map(|text| {
        view! { <blockquote class="still-here">{text}</blockquote> }
    });
    view! {
        <section aria-labelledby="det-du-skrev">
            <h2 id="det-du-skrev">{text(common::STILL_HERE)}</h2>
            {texts.collect_view()}
        </section>
    }
    .into_any()
}

/// A page that could not be made: 401 where signing in is needed, 403 where it is not theirs to see,
/// 503 where the store does not answer, else 500.
#[component]
pub fn Failed(
    /// What went wrong.
    error: AppError,
    /// The address to try again.
    again: String,
) -> AnyView {
    let way = match &error {
        AppError::SignedOut => (text(sign_in::TITLE), routes::sign_in(&again)),
        _ => (text(common::ERROR_AGAIN), again),
    };
    let (title, detail) = match error {
        AppError::SignedOut => {
            http::signed_out();
            (
                text(common::SIGNED_OUT_TITLE),
                text(common::SIGNED_OUT_LEAD).to_owned(),
            )
        }
        AppError::Forbidden(action) => {
            http::forbidden(&action);
            (
                text(common::FORBIDDEN_TITLE),
                text(common::FORBIDDEN_LEAD).to_owned(),
            )
        }
        AppError::Unavailable => {
            http::unavailable();
            (
                text(common::ERROR_TITLE),
                text(common::UNAVAILABLE).to_owned(),
            )
        }
        other => {
            http::server_error();
            (text(common::ERROR_TITLE), told(other))
        }
    };
    view! {
        <Title text=title />
        <div class="lost">
            <h1>{title}</h1>
            <p class="lead">{detail}</p>
            <ul>
                <li>
                    <a class="link" href=way.1 rel="external">
                        {way.0}
                    </a>
                </li>
                <li>
                    <a class="link" href=routes::OVERVIEW rel=rel(routes::OVERVIEW)>
                        {text(layout::OVERVIEW)}
                    </a>
                </li>
            </ul>
        </div>
    }
    .into_any()
}

/// What went wrong at our end.
fn told(error: AppError) -> String {
    match error {
        AppError::NotFound(what) => what,
        AppError::Deleted(gone) => gone.sentence,
        AppError::NoWave => text(common::ERROR_NO_WAVE).to_owned(),
        _ => text(common::ERROR_LEAD).to_owned(),
    }
}

/// The page of an address nothing answers to.
pub fn no_page(path: &str) -> AnyView {
    view! {
        <NotThere
            title=text(common::NOT_FOUND_TITLE)
            lead=fill(common::NOT_FOUND_LEAD, &[("path", path)])
            why=text(common::NOT_FOUND_WHY)
            ways=vec![
                (text(layout::OVERVIEW), routes::OVERVIEW),
                (text(common::ALL_MUNICIPALITIES), routes::MUNICIPALITIES),
                (text(common::ALL_QUESTIONS), routes::QUESTIONS),
            ]
        />
    }
    .into_any()
}
