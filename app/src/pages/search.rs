//! `/sok`: municipalities and districts by name and number, questions by the words they hold.

use leptos::prelude::*;
use leptos_meta::Title;
use view::search::{Hit, SearchPage};
use view::words::catalog::{layout, search as words};
use view::{Link, routes};

use crate::api;
use crate::components::notice::Problems;
use crate::components::section::Section;
use crate::language::{fill, text};

/// The search.
#[component]
pub fn Search() -> impl IntoView {
    super::loaded(api::search, draw, routes::SEARCH)
}

fn draw(page: SearchPage) -> AnyView {
    let title = if page.text.is_empty() {
        text(words::TITLE).to_owned()
    } else {
        fill(words::TITLE_OF, &[("text", &page.text)])
    };
    let form = form(&page);
    let SearchPage {
        text: sought,
        title: found,
        units,
        all,
        nearest,
        ..
    } = page;
    let nobody = units.is_empty() && !sought.is_empty();
    view! {
        <Title text=title />
        <header class="page-head">
            <div>
                <h1>{text(words::TITLE)}</h1>
                <p class="meta">{text(words::LEAD)}</p>
            </div>
        </header>
        <Problems sentences=page.problems />
        {form}
        {(!found.is_empty())
            .then(|| {
                view! {
                    <Section id="kommuner" title=found>
                        {hits(units)}
                        {all.map(|link| view! { <p class="note">{linked(link)}</p> })}
                        {nobody.then(|| guesses(nearest))}
                    </Section>
                }
            })}
        {(!page.questions_title.is_empty())
            .then(|| {
                let everything = Link {
                    text: text(words::ALL_QUESTIONS).to_owned(),
                    href: page.all_questions_href,
                };
                view! {
                    <Section id="sporsmal" title=page.questions_title>
                        {hits(page.questions)}
                        <p class="note">{linked(everything)}</p>
                    </Section>
                }
            })}
    }
    .into_any()
}

/// The field, with what was written in it.
fn form(page: &SearchPage) -> AnyView {
    view! {
        <form class="search-form" action=routes::SEARCH method="get" role="search">
            <label for="search-field">{text(words::FIELD)}</label>
            <input
                class="ds-input"
                type="search"
                name="q"
                id="search-field"
                size="24"
                value=page.text.clone()
            />
            <input type="hidden" name="wave" value=page.year.to_string() />
            <button class="ds-button" type="submit">
                {text(layout::FIND_GO)}
            </button>
        </form>
    }
    .into_any()
}

fn hits(found: Vec<Hit>) -> AnyView {
    let rows = found.into_iter().map(|hit| {
        view! {
            <li>
                <a href=hit.link.href>{hit.link.text}</a>
                " "
                <span class="quiet">{hit.about}</span>
            </li>
        }
    });
    view! { <ul class="hits quiet-links">{rows.collect_view()}</ul> }.into_any()
}

/// Where nobody is called so: who is called nearly so, or what the search knows.
fn guesses(nearest: Vec<Link>) -> AnyView {
    if nearest.is_empty() {
        return view! { <p>{text(words::NUMBERS)}</p> }.into_any();
    }
    let names = nearest
        .into_iter()
        .map(|link| view! { <li>{linked(link)}</li> });
    view! {
        <p>{text(words::NEAREST)}</p>
        <ul class="hits">{names.collect_view()}</ul>
    }
    .into_any()
}

fn linked(link: Link) -> AnyView {
    view! {
        <a class="link" href=link.href>
            {link.text}
        </a>
    }
    .into_any()
}
