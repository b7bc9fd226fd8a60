//! `/oppfolging/tiltak`: what was agreed, those over their due date first, and what was reported done.

use leptos::prelude::*;
use leptos_meta::Title;
use view::actions::ActionsPage;
use view::form::Told;
use view::people::Pick;
use view::routes;
use view::words::catalog::action as words;

use crate::api::list_actions;
use crate::components::action_fields::{due, follower};
use crate::components::actions_filter::ActionsFilter;
use crate::components::actions_table::{ActionsTable, FinishForm, PromisesTable};
use crate::components::chips::Chips;
use crate::components::files_head::FilesHead;
use crate::components::follow_nav::FollowNav;
use crate::components::lost::Failed;
use crate::components::notice::Problems;
use crate::components::paging::Paging;
use crate::components::posted::{self, Done, Field};
use crate::components::segments::Segments;
use crate::components::summary::{summary, usual};
use crate::components::value::count;
use crate::language::{lang, text};
use crate::transfer::load;

/// The page.
#[component]
pub fn Actions() -> impl IntoView {
    let (language, query) = (lang(), super::query());
    let page = load(
        move || query.get(),
        move |query| list_actions(language, query),
    );
    view! {
        <Transition>
            {move || Suspend::new(async move {
                match page.await {
                    Ok(page) => draw(page),
                    Err(error) => view! { <Failed error again=routes::ACTIONS.to_owned() /> }.into_any(),
                }
            })}
        </Transition>
    }
}

fn draw(page: ActionsPage) -> AnyView {
    let told = posted::told();
    let hidden = page.hidden.clone().map(|hidden| {
        view! {
            <div class="ds-alert" data-color="warning">
                <p>
                    <a class="link" href=hidden.href>
                        {hidden.text}
                    </a>
                </p>
            </div>
        }
    });
    view! {
        <Title text=text(words::TITLE) />
        <div class="list-page">
            <ActionsFilter
                groups=page.groups.clone()
                unit=page.unit.clone()
                units=page.units.clone()
            />
            <div class="result">
                <FollowNav here=routes::ACTIONS />
                {head(&page)}
                {summary(&told, usual)}
                <Done sentence=page.done.clone() />
                {page.undo.clone().map(|id| undo(id, page.followers.clone(), &told))}
                <Problems sentences=page.problems.clone() />
                {hidden}
                <Chips chips=page.chips.clone() clear_href=page.clear_href.clone() />
                <div class="toolbar">
                    <Segments label=text(words::TABS) choices=page.tabs.clone() />
                </div>
                {found(&page, &told)}
                <FinishForm back=page.href />
                <PromisesTable promises=page.promises />
            </div>
        </div>
    }
    .into_any()
}

fn head(page: &ActionsPage) -> AnyView {
    let about = view! {
        <p class="count" role="status">
            <b>{count(page.count)}</b>
            " "
            {page.count_words.clone()}
        </p>
    };
    let new = page.new_href.clone().map(|href| (words::NEW, href));
    let files = [page.xlsx_href.clone(), page.csv_href.clone()];
    view! {
        <FilesHead class="result-head" title=words::TITLE about=about.into_any() files new />
    }
    .into_any()
}

/// Brings back what was deleted a moment ago; to somebody else, where whoever followed it does not write
/// there any more.
fn undo(id: String, followers: Vec<Pick>, told: &Told) -> AnyView {
    let asked = told.sentence("folger").is_some();
    let heir = asked.then(|| follower(followers, "angre", told));
    view! {
        <form class="undo" method="post" action=routes::ACTION_UNDO>
            <input type="hidden" name="tiltak" value=id />
            {heir}
            <button class="ds-button" data-variant="secondary" type="submit">
                {text(words::UNDO)}
            </button>
        </form>
    }
    .into_any()
}

/// The rows, in the form that changes those that are ticked.
fn found(page: &ActionsPage, told: &Told) -> AnyView {
    if page.rows.is_empty() {
        return view! { <p class="nothing">{text(words::NONE)}</p> }.into_any();
    }
    let ticks = page.rows.iter().any(|row| row.tick.is_some());
    let fault = told.sentence("tiltak").map(str::to_owned);
    let bulk = ticks.then(|| bulk(page.followers.clone(), told));
    view! {
        <form method="post" action=routes::ACTION_MOVE>
            <input type="hidden" name="back" value=page.href.clone() />
            {fault
                .map(|fault| {
                    view! {
                        <p class="field-fault" id="felt-tiltak">
                            {fault}
                        </p>
                    }
                })}
            <div class="scroll" tabindex="0" role="region" aria-label=text(words::SCROLLS)>
                <ActionsTable
                    sorts=page.sorts.clone()
                    rows=page.rows.clone()
                    told=told.clone()
                />
            </div>
            {bulk}
        </form>
        <Paging paging=page.paging.clone() all=page.count />
        <p class="note">{text(words::NOTE)}</p>
    }
    .into_any()
}

/// What can be done with those that are ticked.
fn bulk(followers: Vec<Pick>, told: &Told) -> AnyView {
    view! {
        <fieldset class="bulk">
            <legend>{text(words::BULK)}</legend>
            <div class="field-bar">
                {due(String::new(), told)}
                <Field name="grunn" label=text(words::REASON) told=told.clone() />
                <button
                    class="ds-button"
                    data-variant="secondary"
                    type="submit"
                    formaction=routes::ACTION_MOVE
                >
                    {text(words::BULK_MOVE)}
                </button>
            </div>
            <div class="field-bar">
                {follower(followers, "felt", told)}
                <button
                    class="ds-button"
                    data-variant="secondary"
                    type="submit"
                    formaction=routes::ACTION_HAND_ON
                >
                    {text(words::BULK_HAND_ON)}
                </button>
            </div>
        </fieldset>
    }
    .into_any()
}
