//! `/oppfolging/lister/ny`: what was picked is put on a list, or a filter becomes a live one.

use leptos::prelude::*;
use leptos_meta::Title;
use view::form::Told;
use view::list::{PICKED, PICKED_FROM};
use view::lists::{EditList, LiveList, NewListPage};
use view::people::Pick;
use view::routes;
use view::words::catalog::lists as words;

use super::lists::crumbs;
use crate::api::begin_list;
use crate::components::follow_nav::FollowNav;
use crate::components::list_fields::ListFields;
use crate::components::lost::Failed;
use crate::components::notice::Problems;
use crate::components::posted;
use crate::components::section::Section;
use crate::components::summary::{summary, usual};
use crate::language::{lang, text};
use crate::transfer::load;

/// The page.
#[component]
pub fn NewList() -> impl IntoView {
    let (language, query) = (lang(), super::query());
    let page = load(
        move || query.get(),
        move |query| begin_list(language, query),
    );
    view! {
        <Transition>
            {move || Suspend::new(async move {
                match page.await {
                    Ok(page) => draw(page),
                    Err(error) => {
                        view! { <Failed error again=routes::LIST_NEW.to_owned() /> }.into_any()
                    }
                }
            })}
        </Transition>
    }
}

fn draw(page: NewListPage) -> AnyView {
    let told = posted::told();
    let title = if page.live.is_some() {
        text(words::AS_LIVE)
    } else {
        text(words::NEW_TITLE)
    };
    let nothing = page.units.is_empty() && page.live.is_none();
    let back = page.back_href.clone();
    let content = if nothing {
        view! {
            <p>{text(words::NOTHING_PICKED)}</p>
            <p>
                <a class="ds-button" href=back rel="external">
                    {text(words::TO_UNITS)}
                </a>
            </p>
        }
        .into_any()
    } else {
        form(page.clone(), told.clone())
    };
    view! {
        <Title text=title />
        <FollowNav here=routes::LISTS />
        {crumbs(true)}
        <header class="page-head">
            <div>
                <h1>{title}</h1>
                <p class="meta">{text(words::NEW_LEAD)}</p>
            </div>
        </header>
        {summary(&told, usual)}
        <Problems sentences=page.problems />
        {content}
    }
    .into_any()
}

/// One form: what is on the list, and below it where that goes. The new list comes first: the first button of a
/// form is the one that Enter presses, and whoever types a name means a new list.
fn form(page: NewListPage, told: Told) -> AnyView {
    let fields = EditList {
        name: String::new(),
        note: String::new(),
        seen_by: page.seen_by,
    };
    let is_live = page.live.is_some();
    let make = text(if is_live {
        words::MAKE_LIVE
    } else {
        words::MAKE
    });
    let as_new = text(if is_live {
        words::AS_LIVE
    } else {
        words::AS_NEW
    });
    let existing = (!is_live && !page.lists.is_empty()).then(|| existing(page.lists));
    view! {
        <form method="post" action=routes::LIST_NEW>
            {posted::change_id(&page.change)}
            <input type="hidden" name="aar" value=page.year />
            {page
                .picked_from
                .map(|from| view! { <input type="hidden" name=PICKED_FROM value=from /> })}
            {page.live.map(live)}
            {(!page.units.is_empty()).then(|| units(page.units))}
            <Section id="ny" title=as_new>
                <div class="fields">
                    <ListFields list=fields told />
                    <button class="ds-button" type="submit">
                        {make}
                    </button>
                </div>
            </Section>
            {existing}
        </form>
    }
    .into_any()
}

fn live(live: LiveList) -> AnyView {
    view! {
        <input type="hidden" name="filter" value=live.filter />
        <p class="lead">{live.sentence}</p>
    }
    .into_any()
}

/// The units that were picked, which can be left out still.
fn units(units: Vec<Pick>) -> AnyView {
    let boxes = units.into_iter().map(|unit| {
        view! {
            <label class="tickable">
                <input class="ds-input" type="checkbox" name=PICKED value=unit.value checked=true />
                <span>{unit.text}</span>
            </label>
        }
    });
    view! {
        <fieldset class="picks picked-units">
            <legend>{text(words::NEW_UNITS)}</legend>
            {boxes.collect_view()}
        </fieldset>
    }
    .into_any()
}

fn existing(lists: Vec<Pick>) -> AnyView {
    let options = lists.into_iter().map(|list| {
        view! { <option value=list.value>{list.text}</option> }
    });
    view! {
        <Section id="finnes" title=text(words::EXISTING)>
            <div class="in-line">
                <label for="felt-liste">{text(words::LIST)}</label>
                <select class="ds-input" id="felt-liste" name="liste">
                    {options.collect_view()}
                </select>
                <button
                    class="ds-button"
                    data-variant="secondary"
                    type="submit"
                    formaction=routes::LIST_ADD
                >
                    {text(words::ADD)}
                </button>
            </div>
        </Section>
    }
    .into_any()
}
