//! `/oppfolging/lister`: all lists that one sees.

use leptos::prelude::*;
use leptos_meta::Title;
use view::list::PICKED;
use view::lists::{ListLine, ListsPage, Receipt, Undo};
use view::routes;
use view::words::catalog::lists as words;

use crate::api::load_lists;
use crate::components::crumbs::Crumbs;
use crate::components::follow_nav::FollowNav;
use crate::components::lost::Failed;
use crate::components::posted::{self, WholeForm};
use crate::components::segments::Segments;
use crate::components::table::{DataTable, column, number_column};
use crate::components::value::count;
use crate::language::{lang, text};
use crate::transfer::load;

/// The page.
#[component]
pub fn Lists() -> impl IntoView {
    let (language, query) = (lang(), super::query());
    let page = load(
        move || query.get(),
        move |query| load_lists(language, query),
    );
    view! {
        <Transition>
            {move || Suspend::new(async move {
                match page.await {
                    Ok(page) => draw(page),
                    Err(error) => view! { <Failed error again=routes::LISTS.to_owned() /> }.into_any(),
                }
            })}
        </Transition>
    }
}

/// The way up from a page of lists.
pub(super) fn crumbs(below: bool) -> AnyView {
    let link = |word: view::words::catalog::Word, href: &str| view::Link {
        text: text(word).to_owned(),
        href: href.to_owned(),
    };
    let mut links = vec![link(words::FOLLOW_UP, routes::FOLLOW_UP)];
    if below {
        links.push(link(words::TITLE, routes::LISTS));
    }
    view! { <Crumbs links /> }.into_any()
}

fn draw(page: ListsPage) -> AnyView {
    let told = posted::told();
    let new = page.new_href.map(|href| {
        view! {
            <div class="actions">
                <a class="ds-button" href=href rel="external">
                    {text(words::NEW)}
                </a>
            </div>
        }
    });
    let lists = if page.lists.is_empty() {
        view! { <p>{text(words::NONE)}</p> }.into_any()
    } else {
        table(page.lists)
    };
    view! {
        <Title text=text(words::TITLE) />
        <FollowNav here=routes::LISTS />
        {crumbs(false)}
        <header class="page-head">
            <div>
                <h1>{text(words::TITLE)}</h1>
            </div>
            {new}
        </header>
        <WholeForm told />
        {page.done.map(receipt)}
        {lists}
        {page.shown.map(|shown| view! { <p class="note">{shown}</p> })}
        {(!page.pages.is_empty())
            .then(|| view! { <Segments label=text(view::words::catalog::list::PAGES) choices=page.pages /> })}
    }
    .into_any()
}

/// What was done, and the button that undoes it.
pub(super) fn receipt(receipt: Receipt) -> AnyView {
    view! {
        <div class="ds-alert" data-color="success" role="status">
            <p>{receipt.sentence}</p>
            {receipt.undo.map(undo)}
        </div>
    }
    .into_any()
}

fn undo(undo: Undo) -> AnyView {
    let picked = undo.picked.into_iter();
    let picked = picked.map(|number| view! { <input type="hidden" name=PICKED value=number /> });
    let picked = picked.collect_view();
    view! {
        <form method="post" action=undo.action>
            {posted::change_id(&undo.change)}
            <input type="hidden" name="aar" value=undo.year />
            {picked}
            <button class="link button-link" type="submit" name="liste" value=undo.list>
                {text(words::UNDO)}
            </button>
        </form>
    }
    .into_any()
}

fn table(lists: Vec<ListLine>) -> AnyView {
    let heads = vec![
        column(text(words::NAME)),
        column(text(words::KIND)),
        number_column(text(words::HOLDS)),
        column(text(words::OWNER)),
        column(text(words::SEEN_BY)),
        column(text(words::NOTE)),
    ];
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=text(words::CAPTION)>
            <DataTable class="lists" caption=text(words::CAPTION) heads wide=true>
                <tbody role="rowgroup">{lists.into_iter().map(line).collect_view()}</tbody>
            </DataTable>
        </div>
    }
    .into_any()
}

fn line(list: ListLine) -> AnyView {
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=list.href rel="external">
                    {list.name}
                </a>
            </th>
            <td role="cell" data-label=text(words::KIND)>
                {list.kind}
            </td>
            <td role="cell" class="number" data-label=text(words::HOLDS)>
                <a href=list.units.href rel="external">
                    {count(list.units.count)}
                </a>
            </td>
            <td role="cell" data-label=text(words::OWNER)>
                {list.owner}
            </td>
            <td role="cell" data-label=text(words::SEEN_BY)>
                {list.seen_by}
            </td>
            <td role="cell" data-label=text(words::NOTE)>
                {list.note}
            </td>
        </tr>
    }
    .into_any()
}
