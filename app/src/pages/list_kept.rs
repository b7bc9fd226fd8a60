//! `/oppfolging/lister/{id}`: one list, what came and went, and it beside another.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;
use view::lists::{EditList, ListPage, NAME_BEFORE, NOTE_BEFORE, Named, SEEN_BEFORE, Since, Turn};
use view::routes;
use view::words::catalog::{common, layout, list, lists as words};
use view::{Link, lists::Table};

use super::lists::{crumbs, receipt};
use crate::api::load_list;
use crate::components::deleted::Deleted;
use crate::components::download::Downloads;
use crate::components::follow_nav::FollowNav;
use crate::components::icon::{Icon, Shape};
use crate::components::list_beside::ListBeside;
use crate::components::list_fields::ListFields;
use crate::components::list_table::ListTable;
use crate::components::lost::{Failed, NotThere};
use crate::components::named_units::NamedUnits;
use crate::components::notice::Problems;
use crate::components::posted;
use crate::components::stands_still::StandsStill;
use crate::components::summary::{summary, usual};
use crate::error::AppError;
use crate::language::{lang, text};
use crate::transfer::load;

/// Id of the form that takes picked rows off the list.
const TAKE_OFF: &str = "ta-ut";

/// The page.
#[component]
pub fn KeptList() -> impl IntoView {
    let (language, query) = (lang(), super::query());
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let page = load(
        move || (id.get(), query.get()),
        move |(id, query)| load_list(language, id, query),
    );
    view! {
        <Transition>
            {move || Suspend::new(async move {
                let id = id.get_untracked();
                match page.await {
                    Ok(page) => draw(page),
                    Err(AppError::NotFound(lead)) => gone(lead),
                    Err(AppError::Deleted(gone)) => {
                        let gone = *gone;
                        view! { <Deleted gone /> }.into_any()
                    }
                    Err(error) => view! { <Failed error again=routes::list(&id) /> }.into_any(),
                }
            })}
        </Transition>
    }
}

/// The list is not there. Whoever posted to it is told what became of that.
fn gone(lead: String) -> AnyView {
    let told = posted::told().sentence("").map(str::to_owned);
    let lead = told.unwrap_or(lead);
    view! {
        <NotThere
            title=text(words::TITLE)
            lead
            why=text(common::NOT_FOUND_WHY)
            ways=vec![(text(words::TITLE), routes::LISTS), (text(layout::MUNICIPALITIES), routes::MUNICIPALITIES)]
        />
    }
    .into_any()
}

fn draw(page: ListPage) -> AnyView {
    let told = posted::told();
    let name = page.name.clone();
    let change = page.change.clone();
    let (id, year) = (page.id.clone(), page.year.clone());
    let edit = page
        .edit
        .clone()
        .map(|list| edit(&page, list, told.clone()));
    let fills = page.add_href.is_some();
    let take = fills.then(|| take_off(&page));
    let kind_note = kind(&page);
    let picked_for = fills.then_some(TAKE_OFF);
    view! {
        <Title text=name.clone() />
        <FollowNav here=routes::LISTS />
        {crumbs(true)}
        {head(&page)}
        {summary(&told, usual)}
        {page.done.map(receipt)}
        <Problems sentences=page.problems />
        {(!page.note.is_empty()).then(|| view! { <p class="list-note">{page.note}</p> })}
        {page.filter.map(|filter| view! { <p class="list-filter">{filter}</p> })}
        {page.since.map(since)}
        {page.visits.map(|part| view! { <NamedUnits part lead=true /> })}
        {units(page.table, picked_for)}
        {take}
        {page.other.map(|other| view! { <p>{link(other)}</p> })}
        {kind_note}
        {edit}
        <ListBeside compare=page.compare name id year change />
    }
    .into_any()
}

fn head(page: &ListPage) -> AnyView {
    let meta = page.meta.join(" · ");
    let files = vec![
        (text(common::EXCEL), page.xlsx_href.clone()),
        (text(common::CSV), page.csv_href.clone()),
    ];
    let add = page.add_href.clone().map(|href| {
        view! {
            <a class="ds-button" data-variant="secondary" href=href rel="external">
                <Icon shape=Shape::Plus />
                {text(words::ADD_UNITS)}
            </a>
        }
    });
    let plan = page.plan.clone().map(|plan| {
        view! {
            <a class="ds-button" href=plan.href>
                <Icon shape=Shape::Calendar />
                {plan.text}
            </a>
        }
    });
    view! {
        <header class="page-head">
            <div>
                <h1>{page.name.clone()}</h1>
                <p class="meta">{meta}</p>
            </div>
            <div class="actions">
                <Downloads files />
                {add}
                {plan}
            </div>
        </header>
    }
    .into_any()
}

fn link(link: Link) -> AnyView {
    view! {
        <a class="link" href=link.href rel="external">
            {link.text}
        </a>
    }
    .into_any()
}

fn since(since: Since) -> AnyView {
    let part = |word, part: Option<Named>| {
        part.map(|part| {
            view! {
                <div>
                    <dt>{text(word)}</dt>
                    <dd><NamedUnits part /></dd>
                </div>
            }
        })
    };
    let is_any = since.came.is_some() || since.went.is_some();
    let (came, went) = (part(words::CAME, since.came), part(words::WENT, since.went));
    view! {
        <div class="since">
            <p>{since.sentence}</p>
            {is_any.then(|| view! { <dl class="own">{came} {went}</dl> })}
            <StandsStill />
        </div>
    }
    .into_any()
}

/// The form that the boxes in the rows belong to.
fn take_off(page: &ListPage) -> AnyView {
    view! {
        <form class="picked-rows" id=TAKE_OFF method="post" action=routes::LIST_TAKE>
            {posted::change_id(&page.change)}
            <input type="hidden" name="liste" value=page.id.clone() />
            <input type="hidden" name="aar" value=page.year.clone() />
            <span class="picked-count" data-picked=text(list::CHOSEN)>{text(words::PICKED)}</span>
            <button class="link button-link" type="submit">
                {text(words::TAKE_OFF)}
            </button>
            <button
                class="link button-link"
                type="submit"
                formmethod="get"
                formaction=routes::VISIT_NEW
                data-picked=text(words::PLAN_VISITS)
            >
                {text(words::PLAN_VISIT)}
            </button>
        </form>
    }
    .into_any()
}

fn units(table: Table, picked_for: Option<&'static str>) -> AnyView {
    if table.rows.is_empty() {
        return ().into_any();
    }
    view! {
        <div class="kept-units">
            <ListTable
                unit=table.unit
                matching=table.matching
                heads=table.heads
                rows=table.rows
                marks=table.marks
                sums=table.sums
                picked_for
            />
        </div>
    }
    .into_any()
}

/// What live and fixed lists are, and how this one becomes the other.
fn kind(page: &ListPage) -> AnyView {
    let open = link(Link {
        text: text(words::OPEN_LIST).to_owned(),
        href: page.open_href.clone(),
    });
    let turn = page.turn.clone().map(|turn| {
        let Turn { sentence, live } = turn;
        let (action, word) = if live {
            (routes::LIST_THAW, words::THAW)
        } else {
            (routes::LIST_FREEZE, words::FREEZE)
        };
        view! {
            <form class="note" method="post" action=action>
                {posted::change_id(&page.change)}
                <input type="hidden" name="aar" value=page.year.clone() />
                <button class="link button-link" type="submit" name="liste" value=page.id.clone()>
                    {text(word)}
                </button>
                {sentence.map(|sentence| view! { <br /> <span>{sentence}</span> })}
            </form>
        }
    });
    view! {
        <p class="note">{page.kind_note.clone()} " " {open}</p>
        {turn}
    }
    .into_any()
}

/// What the owner may change. It stands open where what was typed could not be used.
fn edit(page: &ListPage, list: EditList, told: view::form::Told) -> AnyView {
    let open = !told.sentences.is_empty();
    let seen_by = list.seen_by.iter().find(|pick| pick.picked);
    let seen_by = seen_by.map(|pick| pick.value.clone()).unwrap_or_default();
    let before = [
        (NAME_BEFORE, list.name.clone()),
        (NOTE_BEFORE, list.note.clone()),
        (SEEN_BEFORE, seen_by),
    ];
    let before =
        before.map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    view! {
        <details class="edit-list" open=open>
            <summary class="ds-button" data-variant="tertiary">
                {text(words::EDIT)}
            </summary>
            <form class="fields" method="post" action=routes::LIST_WRITE>
                {posted::change_id(&page.change)}
                <input type="hidden" name="liste" value=page.id.clone() />
                <input type="hidden" name="aar" value=page.year.clone() />
                {before}
                <ListFields list told />
                <button class="ds-button" data-variant="secondary" type="submit">
                    {text(words::SAVE)}
                </button>
            </form>
            <form class="fields" method="post" action=routes::LIST_DELETE>
                {posted::change_id(&page.change)}
                <p class="note">{text(words::DELETE_NOTE)}</p>
                <button
                    class="ds-button"
                    data-variant="secondary"
                    data-color="danger"
                    type="submit"
                    name="liste"
                    value=page.id.clone()
                >
                    {text(words::DELETE)}
                </button>
            </form>
        </details>
    }
    .into_any()
}
